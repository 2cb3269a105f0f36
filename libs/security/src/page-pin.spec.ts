import { sealPin } from '@app/contracts';
import { HsmError, type WrappedKey } from './index.js';
import { SoftwareHsm } from './software-hsm.js';
import { StorageKeyRing } from './storage-key-ring.js';

const PAN = '9366011234567890128';

describe('a PIN typed on a page', () => {
  const hsm = new SoftwareHsm({ storageKeys: new StorageKeyRing([Buffer.alloc(32, 7)], 'sandbox'), sandbox: true });
  let pvk: WrappedKey;
  let verifier: string;
  let pin: string;

  beforeAll(async () => {
    pvk = await hsm.generateKey('PVK', 'HMAC');
    const made = await hsm.newPin(pvk, PAN);
    verifier = made.verifier;
    pin = await hsm.revealPinForSandbox(made.mailer);
  });

  async function judged(typed: string, { context = 'page', pan = PAN, change = (bytes: Buffer) => bytes } = {}) {
    const { publicKey, sealed } = await hsm.newPageKey('page');
    const { envelope } = await sealPin({ key: 'k', publicKey: publicKey.toString('base64') }, typed, PAN);
    const bytes = change(Buffer.from(envelope, 'base64'));
    return hsm.verifyPagePin({ pvk, sealed, context, envelope: bytes, pan, verifier });
  }

  it('is right or wrong, judged in the HSM', async () => {
    expect(await judged(pin)).toBe(true);
    expect(await judged(pin === '135792' ? '246813' : '135792')).toBe(false);
  });

  it('is unreadable when altered, for another card, another key or another context', async () => {
    const flipped = (bytes: Buffer) => bytes.fill(bytes.at(-1)! ^ 1, bytes.length - 1);
    await expect(judged(pin, { change: flipped })).rejects.toMatchObject({ code: 'PIN_BLOCK' });
    await expect(judged(pin, { pan: '9366010000000000006' })).rejects.toBeInstanceOf(HsmError);
    await expect(judged(pin, { change: (bytes) => bytes.subarray(1) })).rejects.toMatchObject({ code: 'PIN_BLOCK' });
    await expect(judged(pin, { context: 'later' })).rejects.toMatchObject({ code: 'KEY_UNREADABLE' });
  });

  it('shows nowhere in what leaves the page', async () => {
    const { publicKey } = await hsm.newPageKey('page');
    const sealed = await sealPin({ key: 'k', publicKey: publicKey.toString('base64') }, pin, PAN);
    expect(JSON.stringify(sealed) + Buffer.from(sealed.envelope, 'base64').toString('hex')).not.toContain(pin);
  });
});
