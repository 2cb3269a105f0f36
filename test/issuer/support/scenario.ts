import { newId } from '@app/kernel';
import type { OrderDetail, OrderView } from '../../../apps/issuer/src/orders/order.schemas.js';
import type { CustomerView } from '../../../apps/issuer/src/customers/customer.schemas.js';
import { creditCodeCheck } from '../../../apps/issuer/src/customers/identity.rules.js';
import type { Caller } from './caller.js';
import { type IssuerFixture, logIn, UNIT_NAME, until } from './issuer-fixture.js';

export const RESIDENT_IDS = ['11010519491231002X', '310101199001011234'];
export const HEADER = '持卡人姓名,证件类型,证件号码,手机号,卡种,面值(元),备注';

export const FACE = {
  cardName: '预付礼品卡',
  issuerName: '预付卡支付有限公司',
  namedOrAnonymous: '不记名',
  cardNumber: true,
  validity: '见卡面',
  notices: '本卡不记名、不挂失；超期可办理延期',
  servicePhone: '4008-000-000',
};

let units = 0;

/** A unit's registration with a credit code of its own. */
export function unitRegistration(change: Record<string, unknown> = {}) {
  const body = `91310000MA1F${String((units += 1)).padStart(5, '0')}`;
  return {
    type: 'unit',
    name: UNIT_NAME,
    creditCode: body + creditCodeCheck(body),
    contactPhone: '021-88886666',
    handler: { name: '王芳', idType: 'resident_id', idNumber: RESIDENT_IDS[0], phone: '13800138000' },
    user: { login: `hr-${units}`, password: 'a long pass phrase' },
    ...change,
  };
}

export interface Purchaser {
  readonly customer: CustomerView;
  readonly caller: Caller;
}

/** Approves as the second person. */
export async function approve(issuer: IssuerFixture, approvalId: string): Promise<void> {
  await issuer.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
}

/** Proposes as the first person and has the second one approve. @returns the id of what was proposed */
export async function decide(issuer: IssuerFixture, path: string, body: unknown): Promise<string> {
  const proposal = await issuer.maker.post<{ approvalId: string; objectId: string }>(path, body, 202);
  await approve(issuer, proposal.approvalId);
  return proposal.objectId;
}

export async function registerPurchaser(
  issuer: IssuerFixture,
  change: Record<string, unknown> = {},
): Promise<Purchaser> {
  const registration = unitRegistration(change);
  const customer = await issuer.anyone.post<CustomerView>('/v1/customers', registration, 201);
  const caller = await logIn(issuer.url, registration.user.login, registration.user.password);
  return { customer, caller };
}

export async function verifiedPurchaser(
  issuer: IssuerFixture,
  change: Record<string, unknown> = {},
): Promise<Purchaser> {
  const purchaser = await registerPurchaser(issuer, change);
  await decide(issuer, `/v1/customers/${purchaser.customer.customerId}/kyc-proposals`, {
    decision: 'verified',
    evidence: '原件已核验',
  });
  return purchaser;
}

/** One BIN range and one product of each kind, GIFT-A (anonymous) and NAMED-A. */
export async function offerProducts(issuer: IssuerFixture): Promise<void> {
  const binRangeId = await decide(issuer, '/v1/bin-ranges', { from: '936601', label: '测试卡段' });
  const product = { binRangeId, medium: 'magnetic_stripe', nameZh: '预付卡', nameEn: 'Yufuka card' };
  await decide(issuer, '/v1/card-products', {
    ...product,
    productCode: 'GIFT-A',
    kind: 'anonymous',
    validityMonths: 36,
    face: FACE,
  });
  await decide(issuer, '/v1/card-products', {
    ...product,
    productCode: 'NAMED-A',
    kind: 'named',
    face: { ...FACE, namedOrAnonymous: '记名', validity: '长期有效' },
  });
}

/** A list of so many anonymous cards, then so many named ones. */
export function list(anonymous: number, named = 0, faceYuan = '100'): { name: string; bytes: Buffer } {
  const rows = [
    ...Array.from({ length: anonymous }, (_, at) => `收卡人${at + 1},,,,不记名,${faceYuan},`),
    ...Array.from(
      { length: named },
      (_, at) => `员工${at + 1},居民身份证,${RESIDENT_IDS[at % 2]},13900139000,记名,${faceYuan},`,
    ),
  ];
  return { name: '名单.csv', bytes: Buffer.from([HEADER, ...rows].join('\r\n')) };
}

export async function placeOrder(
  purchaser: Purchaser,
  file: { name: string; bytes: Buffer },
  fields: Record<string, string> = {},
): Promise<OrderView> {
  return purchaser.caller.upload<OrderView>('/v1/orders', file, fields, 201);
}

/** Money arrives: in suspense on the books, published by clearing, and the issuer is told. */
export async function receive(
  issuer: IssuerFixture,
  money: { amountFen: number; remark: string; payerName?: string },
): Promise<string> {
  const [receiptId, voucherId] = [newId(), newId()];
  await issuer.owner.query(
    `SELECT ledger.post_voucher(0, $1, $4, NULL, 1, 'receipt', current_date, '到账', 'receipt', $5, NULL,
       NULL, NULL, now(), '{D,C}', '{1002,2003}', ARRAY [$2, $2]::bigint[], ARRAY [0, $3]::bigint[])`,
    [voucherId, money.amountFen, receiptId, `V${voucherId}`, receiptId],
  );
  await issuer.owner.query(
    `INSERT INTO clearing.customer_receipt VALUES ($1, $2, '************1234', $3, $4, $5, current_date)`,
    [receiptId, money.payerName ?? UNIT_NAME, money.amountFen, money.remark, `BK${receiptId}`],
  );
  await notifyReceipt(issuer, receiptId);
  return receiptId;
}

/** What clearing enqueues when money arrives; again for a second delivery. */
export async function notifyReceipt(issuer: IssuerFixture, receiptId: string): Promise<void> {
  await issuer.owner.query(
    `WITH row AS (INSERT INTO platform.outbox (outbox_id, job_name, payload)
       VALUES ($1, 'issuer.match-receipt', $2) RETURNING 1)
     SELECT pg_notify('yufuka_outbox', '') FROM row`,
    [newId(), JSON.stringify({ receiptId })],
  );
}

export function orderIn(issuer: IssuerFixture, orderId: string, state: string): Promise<OrderDetail> {
  return until(
    () => issuer.maker.get<OrderDetail>(`/v1/orders/${orderId}`),
    (order) => order.state === state,
  );
}

/** An order that was paid. */
export async function paidOrder(
  issuer: IssuerFixture,
  purchaser: Purchaser,
  file = list(3, 2),
  fields: Record<string, string> = {},
): Promise<OrderView> {
  const order = await placeOrder(purchaser, file, fields);
  await receive(issuer, { amountFen: order.totalFen, remark: `购卡 ${order.orderNo}` });
  return orderIn(issuer, order.orderId, 'paid');
}

/** An order whose cards are all issued, still inactive. */
export async function issuedOrder(
  issuer: IssuerFixture,
  purchaser: Purchaser,
  file = list(3, 2),
  fields: Record<string, string> = {},
): Promise<OrderDetail> {
  const order = await paidOrder(issuer, purchaser, file, fields);
  await decide(issuer, `/v1/orders/${order.orderId}/approve-proposal`, {});
  return orderIn(issuer, order.orderId, 'issued');
}

/** Debit minus credit of an account of the chart, by subject where one is told. */
export async function glBalance(issuer: IssuerFixture, gl: number, subjectId?: string): Promise<number> {
  const { rows } = await issuer.owner.query<{ balance: string }>(
    `SELECT coalesce(sum(CASE direction WHEN 'D' THEN amount_fen ELSE -amount_fen END), 0)::text AS balance
     FROM ledger.entry WHERE gl_code = $1 AND ($2::bigint IS NULL OR subject_id = $2)`,
    [gl, subjectId ?? null],
  );
  return Number(rows[0]!.balance);
}
