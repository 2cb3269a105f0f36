import type { CustomerView } from '../../apps/issuer/src/customers/customer.schemas.js';
import { type IssuerFixture, logIn, startIssuer, UNIT_NAME } from './support/issuer-fixture.js';
import {
  decide,
  list,
  offerProducts,
  placeOrder,
  registerPurchaser,
  RESIDENT_IDS,
  unitRegistration,
} from './support/scenario.js';

describe('customers register', () => {
  let issuer: IssuerFixture;

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
  });
  afterAll(() => issuer.close());

  it('a unit registers with its handler and its user logs in at once; ID and phone come back masked (R-PRIVACY)', async () => {
    const { customer, caller } = await registerPurchaser(issuer);
    expect(customer).toMatchObject({
      type: 'unit',
      name: UNIT_NAME,
      kycState: 'pending',
      person: { name: '王芳', idType: 'resident_id', idNumber: '1****************X', phone: '138****8000' },
    });
    expect(await caller.get(`/v1/customers/${customer.customerId}`)).toEqual(customer);
  });

  it('an ID number lies nowhere in clear (R-PRIVACY)', async () => {
    const { customer } = await registerPurchaser(issuer);
    const { rows } = await issuer.owner.query<{ row: string }>(
      `SELECT c::text AS row FROM issuer.customer c WHERE customer_id = $1
       UNION ALL SELECT event FROM access.audit_event UNION ALL SELECT answer FROM platform.idempotency_key`,
      [customer.customerId],
    );
    const everything = rows.map(({ row }) => row).join();
    expect(everything).not.toContain(RESIDENT_IDS[0]);
    expect(everything).not.toContain(Buffer.from(RESIDENT_IDS[0]!).toString('hex'));
    expect(everything).not.toContain('a long pass phrase');
  });

  it.each([
    ['CREDIT_CODE_INVALID', { creditCode: '91350100M000100Y44' }],
    [
      'ID_NUMBER_INVALID',
      { handler: { name: '王芳', idType: 'resident_id', idNumber: '110105194912310021', phone: '13800138000' } },
    ],
    ['WEAK_PASSWORD', { user: { login: 'weak-one', password: '1234567' } }],
  ])('%s: the registration is refused (R-REGISTER)', async (code, change) => {
    expect((await issuer.anyone.refused('/v1/customers', unitRegistration(change))).code).toBe(code);
  });

  it('a unit is registered once, and a login is taken once', async () => {
    const first = unitRegistration();
    await issuer.anyone.post('/v1/customers', first, 201);
    const again = { ...first, user: { ...first.user, login: 'another-login' } };
    expect((await issuer.anyone.refused('/v1/customers', again, 409)).code).toBe('CUSTOMER_EXISTS');
    const taken = unitRegistration({ user: first.user });
    expect((await issuer.anyone.refused('/v1/customers', taken, 409)).code).toBe('LOGIN_TAKEN');
    const half = await issuer.owner.query('SELECT 1 FROM issuer.customer WHERE credit_code = $1', [taken.creditCode]);
    expect(half.rowCount).toBe(0);
  });

  it('an individual registers by passport', async () => {
    const customer = await issuer.anyone.post<CustomerView>(
      '/v1/customers',
      {
        type: 'individual',
        name: 'Anna Lee',
        idType: 'passport',
        idNumber: 'E12345678',
        phone: '13900139000',
        user: { login: 'anna', password: 'a long pass phrase' },
      },
      201,
    );
    expect(customer).toMatchObject({ type: 'individual', creditCode: null, person: { idNumber: 'E*******8' } });
    await logIn(issuer.url, 'anna', 'a long pass phrase');
  });

  it('a customer sees neither another customer nor the list', async () => {
    const [one, other] = [await registerPurchaser(issuer), await registerPurchaser(issuer)];
    await one.caller.get(`/v1/customers/${other.customer.customerId}`, 404);
    await one.caller.get('/v1/customers', 403);
    await issuer.anyone.get('/v1/customers', 401);
    const { items } = await issuer.auditor.get<{ items: CustomerView[] }>('/v1/customers?kycState=pending&limit=200');
    expect(items.map((each) => each.customerId)).toContain(other.customer.customerId);
  });

  it('who was not verified buys anonymous cards below 10,000 yuan only; a second person verifies (R-REALNAME)', async () => {
    const purchaser = await registerPurchaser(issuer);
    await placeOrder(purchaser, list(9, 0, '1000'));
    for (const file of [list(10, 0, '1000'), list(0, 1)]) {
      const problem = await purchaser.caller.upload<{ code: string; rule: string }>('/v1/orders', file, {}, 422);
      expect(problem).toMatchObject({ code: 'KYC_REQUIRED', rule: 'R-REALNAME' });
    }
    const path = `/v1/customers/${purchaser.customer.customerId}/kyc-proposals`;
    const body = { decision: 'verified', evidence: '原件已核验' };
    const { approvalId } = await issuer.maker.post<{ approvalId: string }>(path, body, 202);
    await issuer.maker.post(`/v1/approvals/${approvalId}/approve`, {}, 403);
    await issuer.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
    await placeOrder(purchaser, list(10, 1, '1000'));
    await decide(issuer, path, { ...body, decision: 'rejected' });
    expect((await purchaser.caller.upload<{ code: string }>('/v1/orders', list(0, 1), {}, 422)).code).toBe(
      'KYC_REQUIRED',
    );
  });
});
