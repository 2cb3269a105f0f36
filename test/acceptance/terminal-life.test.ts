import { createCipheriv, createDecipheriv } from 'node:crypto';
import { HSM, type Hsm, type WrappedKey } from '@app/security';
import { Acceptance, type TestMerchant } from './support/acceptance.js';

const HALVES = ['0123456789ABCDEFFEDCBA9876543210', 'A1B2C3D4E5F60718293A4B5C6D7E8F90'] as const;

function desKey(hex: string): Buffer {
  const key = Buffer.from(hex, 'hex');
  return Buffer.concat([key, key.subarray(0, 8)]);
}
function kcvOf(hex: string): string {
  const cipher = createCipheriv('des-ede3', desKey(hex), null).setAutoPadding(false);
  return cipher.update(Buffer.alloc(8)).toString('hex').slice(0, 6).toUpperCase();
}
function joined(): string {
  const [a, b] = HALVES.map((half) => Buffer.from(half, 'hex'));
  return Buffer.from(a!.map((byte, at) => byte ^ b![at]!)).toString('hex');
}

describe.each([
  ['in the sandbox', true],
  ['in production', false],
])('a terminal’s master key on its way, %s', (_where, sandbox) => {
  let acceptance: Acceptance;
  let terminals: string;
  let storeId: string;

  beforeAll(async () => {
    acceptance = await Acceptance.open(sandbox);
    const { merchantId, storeIds } = await acceptance.byTwo('/v1/merchants', acceptance.onboarding());
    terminals = `/v1/merchants/${merchantId}/terminals`;
    storeId = storeIds[0];
  });
  afterAll(() => acceptance.close());

  async function transportKey(label: string): Promise<string> {
    const made = await acceptance.post('/v1/transport-keys', { label, algorithm: '3DES' });
    return made.body.transportKeyId;
  }
  async function enterHalves(transportKeyId: string) {
    const path = `/v1/transport-keys/${transportKeyId}/components`;
    const [one, two] = HALVES.map((component, at) => ({ componentNo: at + 1, component, kcv: kcvOf(component) }));
    const first = await acceptance.post(path, one);
    const same = await acceptance.post(path, two);
    const second = await acceptance.post(path, two, acceptance.checker);
    return { path, one, first, same, second };
  }

  it('R-PIN: leaves the HSM once, under a transport key that two people entered', async () => {
    const transportKeyId = await transportKey('注入机 A');
    const { terminalNo } = await acceptance.byTwo(terminals, { storeId, masterKey: 'transported' });
    const path = `${terminals}/${terminalNo}/key-export`;
    const early = await acceptance.post(path, { transportKeyId }, acceptance.checker);
    expect(early.body.code).toBe('TRANSPORT_KEY_INCOMPLETE');

    const { first, same, second, path: components, one } = await enterHalves(transportKeyId);
    expect(first.body).toMatchObject({ complete: false, transportKeyKcv: null });
    expect(same.body.code).toBe('KEY_COMPONENT_SAME_PERSON');
    expect(second.body).toMatchObject({ complete: true });
    expect((await acceptance.post(components, one)).body.code).toBe('TRANSPORT_KEY_COMPLETE');

    expect((await acceptance.post(path, { transportKeyId })).status).toBe(403);
    const exported = await acceptance.post(path, { transportKeyId }, acceptance.checker);
    expect(exported.status).toBe(201);
    const decipher = createDecipheriv('des-ede3', desKey(joined()), null).setAutoPadding(false);
    const tmk = decipher.update(Buffer.from(exported.body.encryptedMasterKey, 'hex')).toString('hex');
    expect(exported.body.masterKeyKcv.startsWith(kcvOf(tmk))).toBe(true);
    expect(exported.body.transportKeyKcv).toBe(second.body.transportKeyKcv);

    const again = await acceptance.post(path, { transportKeyId }, acceptance.checker);
    expect(again).toMatchObject({ status: 409, body: { code: 'KEY_EXPORTED', rule: 'R-PIN' } });
    expect((await acceptance.get(`${terminals}/${terminalNo}`)).body).toMatchObject({
      masterKeyOrigin: 'transported',
      masterKeyExportedAt: expect.any(String),
    });
    const trail = await acceptance.owner<{ event: string }>(
      `SELECT event FROM access.audit_event WHERE action = 'terminal.master-key-exported'`,
    );
    expect(trail).toHaveLength(1);
    expect(trail[0]!.event).not.toContain(exported.body.encryptedMasterKey);
    if (sandbox) {
      const [row] = await acceptance.owner<{ tmk: WrappedKey }>(
        'SELECT tmk FROM acceptance.terminal WHERE terminal_no = $1',
        [terminalNo],
      );
      expect((await acceptance.app.get<Hsm>(HSM).revealForSandbox(row!.tmk)).toLowerCase()).toBe(tmk);
    }
  });

  it('R-PIN: stays when it was typed in, or is of another algorithm', async () => {
    const transportKeyId = await transportKey('注入机 B');
    await enterHalves(transportKeyId);
    const typed = await acceptance.byTwo(terminals, { storeId });
    const refused = await acceptance.post(
      `${terminals}/${typed.terminalNo}/key-export`,
      { transportKeyId },
      acceptance.checker,
    );
    expect(refused.body.code).toBe('KEY_NOT_EXPORTABLE');
    const sm4 = await acceptance.byTwo(terminals, {
      storeId,
      algorithm: 'SM4',
      macAlgorithm: 'SM4',
      masterKey: 'transported',
    });
    const other = await acceptance.post(
      `${terminals}/${sm4.terminalNo}/key-export`,
      { transportKeyId },
      acceptance.checker,
    );
    expect(other.body.code).toBe('TRANSPORT_KEY_ALGORITHM');
    const single = { storeId, algorithm: 'DES', masterKey: 'transported' };
    expect((await acceptance.post(terminals, single)).body.code).toBe('TRANSPORT_KEY_ALGORITHM');
    expect((await acceptance.post('/v1/transport-keys', { label: '注入机 B', algorithm: '3DES' })).status).toBe(409);
    expect((await acceptance.get('/v1/transport-keys')).body.items[0]).toMatchObject({ label: '注入机 B' });
  });
});

describe('a terminal that is swapped', () => {
  let acceptance: Acceptance;
  let shop: TestMerchant;
  let terminals: string;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    shop = await acceptance.merchant();
    terminals = `/v1/merchants/${shop.merchantId}/terminals`;
  });
  afterAll(() => acceptance.close());

  it('in the middle of a batch: the old one is gone, the new one has its store and keys of its own, the batch is on record', async () => {
    const old = await acceptance.byTwo(terminals, { storeId: shop.storeIds[0], masterKey: 'generated' });
    const card = await acceptance.card(10_000);
    await purchaseAt(old.terminalNo, card.accountId, 1_200, 1);
    await purchaseAt(old.terminalNo, card.accountId, 300, 2);

    const path = `${terminals}/${old.terminalNo}/swap`;
    const swapped = await acceptance.byTwo(path, { masterKey: 'generated', reason: '故障更换' });
    expect(swapped).toMatchObject({ openBatchNo: 1, openBatch: [{ kind: 'purchase', count: 2, amountFen: 1_500 }] });
    expect(swapped.terminalNo).not.toBe(old.terminalNo);
    expect((await acceptance.get(`${terminals}/${old.terminalNo}`)).body.status).toBe('removed');
    expect((await acceptance.get(`${terminals}/${swapped.terminalNo}`)).body).toMatchObject({
      status: 'active',
      storeId: shop.storeIds[0],
      batchNo: 1,
      signedOn: false,
      masterKeyOrigin: 'generated',
    });
    const again = await acceptance.post(path, { masterKey: 'generated', reason: '再换' });
    expect(again.body.code).toBe('STATUS_CHANGE_NOT_ALLOWED');
    expect(await acceptance.owner('SELECT open_batch FROM acceptance.terminal_swap')).toEqual([
      { open_batch: [{ kind: 'purchase', count: 2, amountFen: 1_500 }] },
    ]);
  });

  it('is not proposed with keys that do not fit, nor at another’s merchant', async () => {
    const old = await acceptance.byTwo(terminals, { storeId: shop.storeIds[0] });
    const path = `${terminals}/${old.terminalNo}/swap`;
    expect((await acceptance.post(path, { algorithm: 'SM4', reason: 'x' })).status).toBe(400);
    const other = await acceptance.merchant();
    const foreign = `/v1/merchants/${other.merchantId}/terminals/${old.terminalNo}/swap`;
    expect((await acceptance.post(foreign, { reason: 'x' })).status).toBe(404);
  });

  /** A purchase under the terminal's own key, as the gateway posts it. */
  async function purchaseAt(terminalNo: string, accountId: string, amountFen: number, trace: number): Promise<void> {
    const { AuthorizationService } = await import('@app/authorization');
    const outcome = await acceptance.app.get(AuthorizationService).purchase({
      originKey: `pos/${shop.merchantNo}/${terminalNo}/000001/${String(trace).padStart(6, '0')}/020022`,
      content: String(trace),
      accountId,
      amountFen: amountFen as never,
      merchantId: shop.merchantId,
      terminalId: '1',
      channel: 'pos',
      batchNo: 1,
      traceNo: trace,
      pinRight: null,
      refusal: null,
    });
    expect(outcome.approved).toBe(true);
  }
});
