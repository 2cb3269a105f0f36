import { RULE_TABLE } from '@app/compliance';
import type { Problem } from '@app/http';
import type { CardView } from '../../apps/issuer/src/cards/card.schemas.js';
import type { OrderLineView, OrderView } from '../../apps/issuer/src/orders/order.schemas.js';
import { type IssuerFixture, startIssuer } from '../issuer/support/issuer-fixture.js';
import {
  FACE,
  issuedOrder,
  list,
  offerProducts,
  type Purchaser,
  RESIDENT_IDS,
  unitRegistration,
  verifiedPurchaser,
  registerPurchaser,
} from '../issuer/support/scenario.js';
import {
  anonymousCard,
  anonymousOf,
  individual,
  listOf,
  namedCard,
  type UploadedList,
  verify,
} from './support/purchasers.js';
import { expectRefused, expectRowRefused } from './support/refused.js';

describe('selling cards', () => {
  let issuer: IssuerFixture;
  let binRangeId: string;
  let unit: Purchaser;
  let products = 0;

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    const { items } = await issuer.maker.get<{ items: { binRangeId: string }[] }>('/v1/bin-ranges');
    binRangeId = items[0]!.binRangeId;
    unit = await verifiedPurchaser(issuer);
  });
  afterAll(() => issuer.close());

  /** What a purchaser is answered, whatever it is. */
  const order = async (purchaser: Purchaser, file: UploadedList, fields: Record<string, string> = {}) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    form.set('file', new Blob([new Uint8Array(file.bytes)]), file.name);
    return purchaser.caller.send<OrderView & Problem>('POST', '/v1/orders', form, crypto.randomUUID());
  };
  const product = (change: Record<string, unknown>) => ({
    productCode: `P-${(products += 1)}`,
    nameZh: '试验卡',
    nameEn: 'trial card',
    kind: 'anonymous',
    binRangeId,
    validityMonths: 36,
    medium: 'virtual',
    face: FACE,
    ...change,
  });
  const named = { kind: 'named', validityMonths: undefined };

  describe('R-CAP at sale', () => {
    it.each([
      ['an anonymous card of exactly 1,000 yuan', anonymousCard('1000.00'), true],
      ['an anonymous card of one fen more', anonymousCard('1000.01'), false],
      ['a named card of exactly 5,000 yuan', namedCard('5000.00'), true],
      ['a named card of one fen more', namedCard('5000.01'), false],
    ])('%s', async (_case, row, passes) => {
      const { status, body } = await order(unit, listOf(row));
      expect(status).toBe(passes ? 201 : 422);
      if (!passes) expectRowRefused(body, 'CAP_EXCEEDED', 'R-CAP');
    });

    it.each([
      ['anonymous cards up to 1,000 yuan', { faceMaxFen: 100_000 }, true],
      ['anonymous cards of one fen more', { faceMaxFen: 100_001 }, false],
      ['named cards up to 5,000 yuan', { ...named, faceMaxFen: 500_000 }, true],
      ['named cards of one fen more', { ...named, faceMaxFen: 500_001 }, false],
    ])('a product of %s', async (_case, change, passes) => {
      const answer = await issuer.maker.post<Problem>('/v1/card-products', product(change), passes ? 202 : 422);
      if (!passes) expectRefused(answer, 'CAP_EXCEEDED', 'R-CAP');
    });

    it('the cap goes with the card into the books', async () => {
      const { orderId } = await issuedOrder(issuer, unit, listOf(anonymousCard('1000'), namedCard('5000')));
      const { items } = await issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`);
      expect(items.map(({ account }) => [account!.balanceFen, account!.capFen])).toEqual([
        [100_000, 100_000],
        [500_000, 500_000],
      ]);
    });
  });

  describe('R-VALID', () => {
    it.each([
      ['anonymous for 36 months', {}, null],
      ['anonymous for longer', { validityMonths: 60 }, null],
      ['anonymous for 35 months', { validityMonths: 35 }, 'VALIDITY_TOO_SHORT'],
      ['anonymous without a validity', { validityMonths: undefined }, 'VALIDITY_TOO_SHORT'],
      ['named without a validity', named, null],
      ['named with one', { ...named, validityMonths: 120 }, 'VALIDITY_NOT_ALLOWED_NAMED'],
    ])('a product %s', async (_case, change, code) => {
      const answer = await issuer.maker.post<Problem>('/v1/card-products', product(change), code === null ? 202 : 422);
      if (code !== null) expectRefused(answer, code, 'R-VALID');
    });

    it('a card sold today carries three years at least when anonymous, and no last day when named', async () => {
      const { orderId, purchaseDate } = await issuedOrder(issuer, unit, list(1, 1));
      const { items } = await issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`);
      const [anonymous, holder] = items;
      const threeYears = `${Number(purchaseDate.slice(0, 4)) + 3}${purchaseDate.slice(4)}`;
      expect(anonymous!.validTo! >= threeYears).toBe(true);
      expect(holder!.validTo).toBeNull();
    });
  });

  describe('R-REALNAME', () => {
    const NAMED = [namedCard('1'), 'KYC_REQUIRED'] as const;

    it.each([
      ['anonymous cards of 9,999.99 yuan together', anonymousOf('9999.99'), null],
      ['anonymous cards of exactly 10,000 yuan together', anonymousOf('10000.00'), 'KYC_REQUIRED'],
      ['one named card of 1 yuan', listOf(NAMED[0]), NAMED[1]],
    ])('who is not verified orders %s', async (_case, file, code) => {
      for (const purchaser of [await registerPurchaser(issuer), await individual(issuer)]) {
        const { status, body } = await order(purchaser, file);
        expect(status).toBe(code === null ? 201 : 422);
        if (code !== null) expectRefused(body, code, 'R-REALNAME');
      }
    });

    it('who was verified orders all of them', async () => {
      const person = await individual(issuer);
      await verify(issuer, person);
      for (const purchaser of [unit, person]) {
        expect((await order(purchaser, anonymousOf('10000'))).status).toBe(201);
        expect((await order(purchaser, listOf(NAMED[0]))).status).toBe(201);
      }
    });

    it('an agent shows an identity of its own, verified like the purchaser’s', async () => {
      const agent = await individual(issuer, '代购人');
      const of = (name: string, idNumber = agent.passport) => ({
        agentName: name,
        agentIdType: 'passport',
        agentIdNumber: idNumber,
      });
      for (const fields of [{ agentName: '代购人' }, of('代购人')]) {
        const { status, body } = await order(unit, anonymousOf('10000'), fields);
        expect(status).toBe(422);
        expectRefused(body, 'AGENT_ID_REQUIRED', 'R-REALNAME');
      }
      await verify(issuer, agent);
      for (const fields of [of('别人'), of('代购人', 'E99999999')]) {
        expectRefused((await order(unit, anonymousOf('10000'), fields)).body, 'AGENT_ID_REQUIRED', 'R-REALNAME');
      }
      const { status, body } = await order(unit, anonymousOf('10000'), of('代购人'));
      expect(status).toBe(201);
      const masked = `E${'*'.repeat(7)}${agent.passport.at(-1)}`;
      expect(body.agent).toEqual({ name: '代购人', idType: 'passport', idNumber: masked });
    });

    it('below 10,000 yuan an agent’s name is enough', async () => {
      const { status, body } = await order(unit, anonymousOf('9999.99'), { agentName: '代购人' });
      expect([status, body.agent]).toEqual([201, { name: '代购人', idType: null, idNumber: null }]);
    });
  });

  describe('R-REGISTER', () => {
    const handler = { name: '王芳', idType: 'resident_id', idNumber: RESIDENT_IDS[0], phone: '13800138000' };

    it.each<[string, Record<string, unknown>, string]>([
      ['its name', { name: ' ' }, '/name'],
      ['its contact', { contactPhone: undefined }, '/contactPhone'],
      ['its credit code', { creditCode: '' }, '/creditCode'],
      ['its handler', { handler: undefined }, '/handler'],
      ['its handler’s name', { handler: { ...handler, name: undefined } }, '/handler/name'],
      ['its handler’s ID type', { handler: { ...handler, idType: undefined } }, '/handler/idType'],
      ['its handler’s ID number', { handler: { ...handler, idNumber: '' } }, '/handler/idNumber'],
      ['its handler’s telephone', { handler: { ...handler, phone: undefined } }, '/handler/phone'],
    ])('a unit that does not tell %s is not registered', async (_what, change, field) => {
      const problem = await issuer.anyone.refused('/v1/customers', unitRegistration(change));
      expectRefused(problem, 'REGISTRATION_INCOMPLETE', 'R-REGISTER');
      expect(problem.errors).toEqual([expect.objectContaining({ field, rule: 'R-REGISTER' })]);
    });

    it.each(['name', 'idType', 'idNumber', 'phone'])(
      'an individual that does not tell its %s is not',
      async (field) => {
        const person = { name: '张伟', idType: 'passport', idNumber: 'E77777777', phone: '13900139000' };
        const user = { login: 'nobody-yet', password: 'a long pass phrase' };
        const body = { type: 'individual', ...person, user, [field]: undefined };
        expectRefused(await issuer.anyone.refused('/v1/customers', body), 'REGISTRATION_INCOMPLETE', 'R-REGISTER');
      },
    );

    it('a login that is missing is no matter of the rule', async () => {
      const problem = await issuer.anyone.refused('/v1/customers', unitRegistration({ user: {} }), 400);
      expect(problem).toMatchObject({ code: 'INVALID_INPUT' });
      expect(problem.rule).toBeUndefined();
    });

    it.each([
      ['name', `,居民身份证,${RESIDENT_IDS[0]},,记名,100,`, 'NAME_REQUIRED'],
      ['ID type', `员工,,${RESIDENT_IDS[0]},,记名,100,`, 'ID_TYPE_REQUIRED'],
      ['ID number', '员工,居民身份证,,,记名,100,', 'ID_NUMBER_REQUIRED'],
      ['right ID number', '员工,居民身份证,110105194912310021,,记名,100,', 'ID_NUMBER_INVALID'],
    ])('a named card without its holder’s %s is not ordered', async (_what, row, code) => {
      const { status, body } = await order(unit, listOf(row));
      expect(status).toBe(422);
      expectRowRefused(body, code, 'R-REGISTER');
    });

    it('a card leads to its purchaser, and the purchaser to its cards', async () => {
      const { orderId, customerId, totalFen, purchaseDate } = await issuedOrder(issuer, unit, list(1, 1));
      expect([customerId, totalFen]).toEqual([unit.customer.customerId, 20_000]);
      expect(purchaseDate).toMatch(/^\d{4}-\d\d-\d\d$/);
      const lines = await issuer.maker.get<{ items: OrderLineView[] }>(`/v1/orders/${orderId}/lines`);
      expect(lines.items).toEqual([
        expect.objectContaining({ lineNo: 1, kind: 'anonymous', faceFen: 10_000, idNumber: null }),
        expect.objectContaining({ lineNo: 2, kind: 'named', faceFen: 10_000, idType: 'resident_id' }),
      ]);
      for (const { cardId, panMasked } of lines.items) {
        expect(await issuer.maker.get<CardView>(`/v1/cards/${cardId}`)).toMatchObject({ orderId, panMasked });
      }
      const orders = await issuer.maker.get<{ items: OrderView[] }>(`/v1/orders?customerId=${customerId}`);
      expect(orders.items.map((each) => each.orderId)).toContain(orderId);
    });
  });

  describe('R-NONCASH', () => {
    let person: Purchaser;

    beforeAll(async () => {
      person = await individual(issuer);
      await verify(issuer, person);
    });

    it.each([
      ['a unit pays 4,999.99 yuan in cash', 'unit', '4999.99', 'cash', null],
      ['a unit pays exactly 5,000 yuan in cash', 'unit', '5000.00', 'cash', 'CASH_NOT_ALLOWED'],
      ['a unit transfers exactly 5,000 yuan', 'unit', '5000.00', 'bank_transfer', null],
      ['an individual pays 49,999.99 yuan in cash', 'individual', '49999.99', 'cash', null],
      ['an individual pays exactly 50,000 yuan in cash', 'individual', '50000.00', 'cash', 'CASH_NOT_ALLOWED'],
      ['an individual transfers exactly 50,000 yuan', 'individual', '50000.00', 'bank_transfer', null],
      ['a unit pays 1 yuan by credit card', 'unit', '1.00', 'credit_card', 'CREDIT_CARD_NOT_ALLOWED'],
      ['an individual pays 1 yuan by credit card', 'individual', '1.00', 'credit_card', 'CREDIT_CARD_NOT_ALLOWED'],
    ])('%s', async (_case, who, totalYuan, paymentMethod, code) => {
      const { status, body } = await order(who === 'unit' ? unit : person, anonymousOf(totalYuan), { paymentMethod });
      expect(status).toBe(code === null ? 201 : 422);
      if (code !== null) expectRefused(body, code, 'R-NONCASH');
    });
  });

  describe('R-BIN at registration', () => {
    it.each([
      ['the range that is there', { from: '936601' }, 'BIN_OVERLAP'],
      ['a part of it', { from: '93660155', to: '93660199' }, 'BIN_OVERLAP'],
      ['a range around it', { from: '936600', to: '936602' }, 'BIN_OVERLAP'],
      ['UnionPay’s numbers without its assignment', { from: '622848' }, 'BIN_NOT_ASSIGNED'],
      ['a range into UnionPay’s numbers', { from: '619999', to: '620000' }, 'BIN_NOT_ASSIGNED'],
      ['a range that ends before it begins', { from: '936620', to: '936610' }, 'BIN_INVALID'],
      ['the next number after it', { from: '936602' }, null],
      ['UnionPay’s numbers with its assignment', { from: '622848', assignmentReference: '银联〔2026〕1 号' }, null],
    ])('%s', async (_case, range, code) => {
      const answer = await issuer.maker.post<Problem>(
        '/v1/bin-ranges',
        { label: '卡段', ...range },
        code === null ? 202 : 422,
      );
      if (code !== null) expectRefused(answer, code, 'R-BIN');
    });

    it('no product or order comes with numbers of UnionPay by default', async () => {
      const { items } = await issuer.maker.get<{ items: { from: string }[] }>('/v1/bin-ranges');
      expect(items.map(({ from }) => from.slice(0, 2))).not.toContain('62');
      expect(RULE_TABLE['R-BIN'].versions.at(-1)!.parameters).toEqual({ networkPrefixes: ['62'] });
    });
  });
});
