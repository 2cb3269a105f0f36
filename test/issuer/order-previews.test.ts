import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import ExcelJS from 'exceljs';
import type { CardFileView } from '../../apps/issuer/src/card-files/card-file.schemas.js';
import type { OrderHints, OrderPreview } from '../../apps/issuer/src/orders/order-preview.schemas.js';
import type { PersonView } from '../../apps/issuer/src/customers/customer-people.schemas.js';
import { type IssuerFixture, logIn, startIssuer } from './support/issuer-fixture.js';
import {
  approve,
  HEADER,
  issuedOrder,
  list,
  offerProducts,
  placeOrder,
  type Purchaser,
  RESIDENT_IDS,
  verifiedPurchaser,
  registerPurchaser,
} from './support/scenario.js';

const PASSPHRASE = 'seven brown envelopes';

describe('an order before it is placed', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer);
  });
  afterAll(() => issuer.close());

  const hints = (body: object, by = purchaser) => by.caller.post<OrderHints>('/v1/order-hints', body, 200);
  const preview = (file: { name: string; bytes: Buffer }, fields: Record<string, string> = {}, by = purchaser) =>
    by.caller.upload<OrderPreview>('/v1/order-previews', file, fields, 200);
  const codes = ({ hints: all }: OrderHints) => all.map(({ weight, code, rule }) => `${weight} ${code} ${rule}`);

  it('is told what the list and the payment must bring, with the rule (R-NONCASH, R-REGISTER, R-CAP)', async () => {
    expect(codes(await hints({ anonymous: { quantity: 10, faceFen: 10_000 } }))).toEqual([]);
    const named = await hints({ named: { quantity: 20, faceFen: 50_000 } });
    expect(named).toMatchObject({ totalFen: 1_000_000, quantity: 20, mayPlace: true });
    expect(codes(named).some((one) => one.startsWith('needed') && one.endsWith('R-REGISTER'))).toBe(true);
    expect(codes(named)).toContain('needed CASH_NOT_ALLOWED R-NONCASH');

    const cash = await hints({ paymentMethod: 'cash', anonymous: { quantity: 5, faceFen: 100_000 } });
    expect(cash.mayPlace).toBe(false);
    expect(codes(cash)).toContain('refused CASH_NOT_ALLOWED R-NONCASH');
    expect(cash.hints[0]!.citation!.zh).toBeTruthy();

    const dear = await hints({ anonymous: { quantity: 1, faceFen: 100_001 } });
    expect(codes(dear).some((one) => one.startsWith('refused') && one.endsWith('R-CAP'))).toBe(true);
  });

  it('by a purchaser whose documents nobody has looked at yet is told so (R-REALNAME)', async () => {
    const unknown = await registerPurchaser(issuer);
    const told = await hints({ named: { quantity: 1, faceFen: 10_000 } }, unknown);
    expect(codes(told)).toContain('refused KYC_REQUIRED R-REALNAME');
    const seen = await preview(list(0, 1), {}, unknown);
    expect(seen.mayPlace).toBe(false);
    expect(codes(seen)).toContain('refused KYC_REQUIRED R-REALNAME');
  });

  it('has its mistakes marked by row and column, its documents masked, and stores nothing', async () => {
    const rows = [
      `张三,居民身份证,${RESIDENT_IDS[0]},13900139000,记名,100,`,
      '李四,居民身份证,110105194912310021,12345,记名,100,',
      '王五,,,,不记名,20000,',
      ...Array.from({ length: 300 }, () => '赵六,,,,不记名,100,'),
      '孙七,,,,会员卡,abc,',
    ];
    const seen = await preview({ name: '名单.csv', bytes: Buffer.from([HEADER, ...rows].join('\r\n')) });
    expect(seen).toMatchObject({ mayPlace: false, rowCount: 304, quantity: 301, rowsShown: 201 });
    const marked = seen.problems.map(({ row, field }) => `${row} ${field}`);
    expect(marked).toEqual(expect.arrayContaining(['3 证件号码', '3 手机号', '4 面值', '305 卡种', '305 面值']));
    expect(seen.rows.at(-1)!.row).toBe(305);
    const text = JSON.stringify(seen);
    for (const secret of [RESIDENT_IDS[0]!, '13900139000', '110105194912310021']) expect(text).not.toContain(secret);

    const good = await preview(list(2, 1), { paymentMethod: 'bank_transfer' });
    expect(good).toMatchObject({ mayPlace: true, problems: [], hints: [], totalFen: 30_000, namedCount: 1 });
    expect((await purchaser.caller.get<{ items: unknown[] }>('/v1/orders')).items).toEqual([]);
    const broken = { name: 'x.csv', bytes: Buffer.from('甲,乙\r\n1,2') };
    expect(await purchaser.caller.upload('/v1/order-previews', broken, {}, 422)).toMatchObject({
      code: 'FILE_HEADER_INVALID',
    });
  });

  it('begins with a template that its own reader understands', async () => {
    const { token } = await issuer.anyone.post<{ token: string }>(
      '/v1/sessions',
      { login: 'hr-1', password: 'a long pass phrase' },
      201,
    );
    const answer = await fetch(`${issuer.url}/v1/order-template`, { headers: { authorization: `Bearer ${token}` } });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(await answer.arrayBuffer());
    workbook.worksheets[0]!.addRow(['张三', '居民身份证', RESIDENT_IDS[0], '13900139000', '记名', 100, '']);
    const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
    expect(await preview({ name: '名单.xlsx', bytes })).toMatchObject({ mayPlace: true, quantity: 1 });
  });
});

describe('a file with full card numbers', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;
  let stranger: Purchaser;
  let orderId: string;

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer);
    stranger = await verifiedPurchaser(issuer);
    ({ orderId } = await issuedOrder(issuer, purchaser, list(2, 1)));
  });
  afterAll(() => issuer.close());

  const path = () => `/v1/orders/${orderId}/card-files`;
  const ask = () => purchaser.caller.post<CardFileView>(path(), { reason: '随卡配送核对' }, 202);
  const take = async ({ fileId }: CardFileView) => {
    const { token } = await issuer.anyone.post<{ token: string }>(
      '/v1/sessions',
      { login, password: 'a long pass phrase' },
      201,
    );
    return fetch(`${issuer.url}/v1/card-files/${fileId}/take`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ passphrase: PASSPHRASE }),
    });
  };
  let login = '';

  beforeAll(async () => {
    const { rows } = await issuer.owner.query<{ login: string }>(
      'SELECT login FROM access.user_account WHERE customer_id = $1',
      [purchaser.customer.customerId],
    );
    login = rows[0]!.login;
  });

  it('is asked for by one person, released by another, taken once, and readable with the passphrase alone', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({ state: 'requested', takenAt: null });
    expect((await take(asked)).status).toBe(409);
    await approve(issuer, asked.approvalId);
    const answer = await take(asked);
    expect(answer.status).toBe(200);
    const data = Buffer.from(await answer.arrayBuffer());
    const cards = await issuer.maker.get<{ items: { pan: string }[] }>(`/v1/sandbox/cards?orderId=${orderId}`);
    for (const { pan } of cards.items) {
      expect(data.includes(pan)).toBe(false);
      expect(opened(data, PASSPHRASE)).toContain(pan);
    }
    expect(() => opened(data, 'another pass phrase')).toThrow();
    expect(await (await take(asked)).json()).toMatchObject({ code: 'CARD_FILE_TAKEN', rule: 'R-PRIVACY' });
    const { items } = await purchaser.caller.get<{ items: CardFileView[] }>(path());
    expect(items).toMatchObject([{ state: 'taken' }]);
    const { rows } = await issuer.owner.query<{ event: string }>(
      `SELECT event FROM access.audit_event WHERE action = 'issuer.card-file-taken'`,
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]!.event).not.toContain(PASSPHRASE);
  });

  it('is released by a colleague whose account two others opened, never by who asked for it', async () => {
    const people = `/v1/customers/${purchaser.customer.customerId}/people`;
    const colleague = { login: 'Spring.Finance', name: '李会计', reason: '财务，复核完整卡号文件' };
    await stranger.caller.post(people, colleague, 404);
    const { approvalId, objectId, firstHalf } = await purchaser.caller.post<{
      approvalId: string;
      objectId: string;
      firstHalf: string;
    }>(people, colleague, 202);
    const states = async () => (await purchaser.caller.get<{ items: PersonView[] }>(people)).items;
    expect(await states()).toMatchObject([{ state: 'active' }, { login: 'spring.finance', state: 'proposed' }]);
    await approve(issuer, approvalId);
    const drawn = await issuer.checker.post<{ secondHalf: string }>(`/v1/users/${objectId}/second-halves`, {}, 201);
    const second = await logIn(issuer.url, 'spring.finance', `${firstHalf}-${drawn.secondHalf}`);
    expect(await states()).toMatchObject([{ state: 'active' }, { state: 'active' }]);

    const asked = await ask();
    const release = `/v1/card-files/${asked.fileId}/release`;
    expect(await purchaser.caller.refused(release, {})).toMatchObject({ code: 'SELF_APPROVAL' });
    await stranger.caller.post(release, {}, 404);
    expect(await second.post(release, {}, 200)).toMatchObject({ state: 'released', decidedName: '李会计' });
    expect((await take(asked)).status).toBe(200);
    const { rows } = await issuer.owner.query<{ action: string }>(
      `SELECT action FROM access.audit_event WHERE object_id = $1 AND event LIKE '%' || $2 || '%' ORDER BY position`,
      [orderId, asked.approvalId],
    );
    expect(rows.map(({ action }) => action)).toEqual([
      'issuer.release-card-file.proposed',
      'issuer.release-card-file.approved',
    ]);

    const refused = await ask();
    const refusal = { reason: '名单未定' };
    expect(await second.post(`/v1/card-files/${refused.fileId}/refuse`, refusal, 200)).toMatchObject({
      state: 'rejected',
      decisionReason: '名单未定',
    });
    expect(await purchaser.caller.post(`${people}/${objectId}/disable`, { reason: '已离职' }, 200)).toMatchObject({
      state: 'disabled',
    });
    await second.get(people, 401);
    const [first] = await states();
    await purchaser.caller.post(`${people}/${first!.userId}/disable`, { reason: '已离职' }, 409);
  });

  it('is not there for another purchaser, nor for an order whose cards are not made', async () => {
    const { fileId } = await ask();
    await stranger.caller.post(path(), { reason: '核对' }, 404);
    await stranger.caller.get(path(), 404);
    await stranger.caller.post(`/v1/card-files/${fileId}/take`, { passphrase: PASSPHRASE }, 404);
    const early = await placeOrder(purchaser, list(1));
    await purchaser.caller.post(`/v1/orders/${early.orderId}/card-files`, { reason: '核对' }, 409);
  });
});

function opened(data: Buffer, passphrase: string): string {
  const key = pbkdf2Sync(passphrase, data.subarray(8, 24), 600_000, 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(24, 36));
  decipher.setAAD(data.subarray(0, 8));
  decipher.setAuthTag(data.subarray(-16));
  return Buffer.concat([decipher.update(data.subarray(36, -16)), decipher.final()]).toString();
}
