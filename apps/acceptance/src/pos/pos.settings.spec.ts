import { posSettings } from './pos.settings.js';

describe('the gateway’s settings', () => {
  it('turn away chips without keys and chip cards by their stripe unless told', () => {
    expect(posSettings({})).toMatchObject({ chipsWithoutKeys: 'decline', chipFallback: 'decline' });
    expect(posSettings({ POS_CHIP_FALLBACK: 'accept' })).toMatchObject({ chipFallback: 'accept' });
  });

  it('take chips without keys in the sandbox only', () => {
    expect(posSettings({ POS_CHIPS_WITHOUT_KEYS: 'accept', YUFUKA_SANDBOX: '1' }).chipsWithoutKeys).toBe('accept');
    expect(() => posSettings({ POS_CHIPS_WITHOUT_KEYS: 'accept' })).toThrow('sandbox only');
  });

  it('need both halves of TLS', () => {
    expect(() => posSettings({ POS_TLS_CERT: 'cert.pem' })).toThrow('both');
  });
});
