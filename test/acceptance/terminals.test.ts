import { createCipheriv } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { HSM, type Hsm, type WrappedKey } from '@app/security';
import { TerminalDirectory } from '../../apps/acceptance/src/terminals/terminal-directory.service.js';
import { Acceptance, type TestMerchant } from './support/acceptance.js';

const HALVES = ['0123456789ABCDEFFEDCBA9876543210', 'A1B2C3D4E5F60718293A4B5C6D7E8F90'] as const;

/** First 6 digits of E(zero block) under a double-length key. */
function kcvOf(hex: string): string {
  const key = Buffer.from(hex, 'hex');
  const cipher = createCipheriv('des-ede3', Buffer.concat([key, key.subarray(0, 8)]), null).setAutoPadding(false);
  return cipher.update(Buffer.alloc(8)).toString('hex').slice(0, 6);
}

function joined(): string {
  const [a, b] = HALVES.map((half) => Buffer.from(half, 'hex'));
  return Buffer.from(a!.map((byte, at) => byte ^ b![at]!))
    .toString('hex')
    .toUpperCase();
}

describe('terminals', () => {
  let acceptance: Acceptance;
  let merchant: TestMerchant;
  let path: string;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    merchant = await acceptance.merchant();
    path = `/v1/merchants/${merchant.merchantId}/terminals`;
  });
  afterAll(() => acceptance.close());

  async function terminal(more: object = {}): Promise<string> {
    const { terminalNo } = await acceptance.byTwo(path, { storeId: merchant.storeIds[0], ...more });
    return terminalNo;
  }

  it('R-PIN: get their master key from two people, each with a half and its check value', async () => {
    const terminalNo = await terminal({ algorithm: '3DES', macAlgorithm: 'X9.19' });
    expect(terminalNo).toMatch(/^\d{8}$/);
    const keys = `${path}/${terminalNo}/key-components`;
    const [one, two] = HALVES.map((component, at) => ({ componentNo: at + 1, component, kcv: kcvOf(component) }));

    expect((await acceptance.post(keys, { ...one, kcv: '000000' })).body.code).toBe('KCV_MISMATCH');
    expect((await acceptance.post(keys, one)).body).toMatchObject({ complete: false, masterKeyKcv: null });
    expect((await acceptance.post(keys, two)).body.code).toBe('KEY_COMPONENT_SAME_PERSON');
    expect((await acceptance.post(keys, one, acceptance.checker)).body.code).toBe('KEY_COMPONENT_TAKEN');
    const [stored] = await acceptance.owner<{ component_cipher: Buffer }>('SELECT * FROM acceptance.key_component');
    expect(stored!.component_cipher.toString('latin1')).not.toContain(HALVES[0]);

    const completed = await acceptance.post(keys, two, acceptance.checker);
    expect(completed.body).toMatchObject({ complete: true });
    expect(completed.body.masterKeyKcv.toLowerCase()).toMatch(new RegExp(`^${kcvOf(joined())}`));
    expect(await acceptance.owner('SELECT 1 FROM acceptance.key_component')).toEqual([]);
    const [row] = await acceptance.owner<{ tmk: WrappedKey }>(
      'SELECT tmk FROM acceptance.terminal WHERE terminal_no = $1',
      [terminalNo],
    );
    expect(await acceptance.app.get<Hsm>(HSM).revealForSandbox(row!.tmk)).toBe(joined());
  });

  it('R-PIN: halves that cancel each other out, or are of another length, are refused', async () => {
    const terminalNo = await terminal();
    const keys = `${path}/${terminalNo}/key-components`;
    const half = { component: HALVES[0], kcv: kcvOf(HALVES[0]) };
    await acceptance.post(keys, { componentNo: 1, ...half });
    const same = await acceptance.post(keys, { componentNo: 2, ...half }, acceptance.checker);
    expect(same.body.code).toBe('KEY_COMPONENT_INVALID');
    const short = { componentNo: 2, component: HALVES[0].slice(0, 16), kcv: '000000' };
    expect((await acceptance.post(keys, short, acceptance.checker)).body.code).toBe('KEY_COMPONENT_INVALID');
  });

  it('take a key the sandbox made, and every look at it is recorded', async () => {
    const terminalNo = await terminal({ algorithm: 'SM4', macAlgorithm: 'SM4', masterKey: 'generated' });
    const revealed = await acceptance.post(`/v1/sandbox/terminals/${terminalNo}/reveal-tmk`, {});
    expect(revealed).toMatchObject({ status: 200, body: { terminalNo, algorithm: 'SM4' } });
    expect(revealed.body.tmk).toMatch(/^[0-9A-F]{32}$/);
    const looks = await acceptance.owner(
      `SELECT 1 FROM access.audit_event WHERE event LIKE '%master-key-revealed%' AND event NOT LIKE $1`,
      [`%${revealed.body.tmk}%`],
    );
    expect(looks).toHaveLength(1);
    expect((await acceptance.post(`/v1/sandbox/terminals/${terminalNo}/reveal-tmk`, {}, merchant.key)).status).toBe(
      403,
    );
  });

  it.each([
    ['SM4', 'ECB'],
    ['3DES', 'SM4'],
    ['DES', 'X9.19'],
  ])('%s keys do not carry the MAC %s', async (algorithm, macAlgorithm) => {
    const body = { storeId: merchant.storeIds[0], algorithm, macAlgorithm };
    expect(await acceptance.post(path, body)).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
  });

  it('may be given a MAC key of double length, under 3DES with ECB only', async () => {
    const { merchantId, storeIds } = await acceptance.merchant();
    const path = `/v1/merchants/${merchantId}/terminals`;
    const terminal = { storeId: storeIds[0], masterKey: 'generated', doubleMak: true };
    const { terminalNo } = await acceptance.byTwo(path, terminal);
    expect((await acceptance.get(`${path}/${terminalNo}`)).body).toMatchObject({
      macAlgorithm: 'ECB',
      doubleMak: true,
    });
    const swapped = await acceptance.byTwo(`${path}/${terminalNo}/swap`, {
      masterKey: 'generated',
      doubleMak: true,
      reason: '终端损坏',
    });
    expect((await acceptance.get(`${path}/${swapped.terminalNo}`)).body.doubleMak).toBe(true);
    for (const keys of [{ algorithm: 'SM4', macAlgorithm: 'SM4' }, { macAlgorithm: 'X9.19' }]) {
      const refused = await acceptance.post(path, { ...terminal, ...keys });
      expect(refused).toMatchObject({ status: 400, body: { errors: [{ field: '/doubleMak' }] } });
    }
  });

  it('belong to a store of their merchant', async () => {
    const other = await acceptance.merchant();
    expect((await acceptance.post(path, { storeId: other.storeIds[0] })).status).toBe(404);
    const terminalNo = await terminal();
    expect((await acceptance.get(`/v1/merchants/${other.merchantId}/terminals/${terminalNo}`)).status).toBe(404);
    expect((await acceptance.get(`${path}/${terminalNo}`, merchant.key)).body).toMatchObject({
      terminalNo,
      status: 'active',
      masterKeyKcv: null,
      batchNo: 1,
      signedOn: false,
    });
  });

  it('are known to the directory as they are now, as soon as a change is committed', async () => {
    const directory = acceptance.app.get(TerminalDirectory);
    expect(await directory.find('99999999')).toBeUndefined();
    const terminalNo = await terminal({ masterKey: 'generated', manualEntry: true });
    const profile = await directory.find(terminalNo);
    expect(profile).toMatchObject({
      terminalNo,
      status: 'active',
      manualEntry: true,
      batchNo: 1,
      signedOn: false,
      pik: null,
      tmk: { usage: 'TMK', algorithm: '3DES' },
      merchant: { merchantNo: merchant.merchantNo, use: { active: true, contracted: true, regionCode: '310104' } },
    });
    expect(await directory.find(terminalNo)).toBe(profile);

    await acceptance.byTwo(`${path}/${terminalNo}/status`, { status: 'suspended', reason: '报失' });
    await heard(async () => (await directory.find(terminalNo))?.status === 'suspended');

    const status = `/v1/merchants/${merchant.merchantId}/status`;
    await acceptance.byTwo(status, { status: 'suspended', reason: '排查' });
    await heard(async () => (await directory.find(terminalNo))?.merchant.use.active === false);
    await acceptance.byTwo(status, { status: 'active', reason: '排查完毕' });
    await heard(async () => (await directory.find(terminalNo))?.merchant.use.active === true);
  });

  it('are removed for good', async () => {
    const terminalNo = await terminal();
    await acceptance.byTwo(`${path}/${terminalNo}/status`, { status: 'removed', reason: '撤机' });
    const back = await acceptance.post(`${path}/${terminalNo}/status`, { status: 'active', reason: '装回' });
    expect(back.body.code).toBe('STATUS_CHANGE_NOT_ALLOWED');
  });
});

describe('terminals outside the sandbox', () => {
  let acceptance: Acceptance;

  beforeAll(async () => {
    acceptance = await Acceptance.open(false);
  });
  afterAll(() => acceptance.close());

  it('R-PIN: get no generated master key, and none is shown', async () => {
    const merchant = await acceptance.merchant();
    const path = `/v1/merchants/${merchant.merchantId}/terminals`;
    const generated = await acceptance.post(path, { storeId: merchant.storeIds[0], masterKey: 'generated' });
    expect(generated).toMatchObject({ status: 422, body: { code: 'KEY_CEREMONY_REQUIRED' } });
    const { terminalNo } = await acceptance.byTwo(path, { storeId: merchant.storeIds[0] });
    const revealed = await acceptance.post(`/v1/sandbox/terminals/${terminalNo}/reveal-tmk`, {});
    expect(revealed.status).toBe(404);
  });
});

/** News of a change comes within a moment, well before the cache's own age limit. */
async function heard(happened: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 2000; waited += 20) {
    if (await happened()) return;
    await wait(20);
  }
  throw new Error('the directory did not hear of the change');
}
