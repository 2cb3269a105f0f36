import { publicLookup } from './send-webhook.service.js';
import { isPublicAddress, webhookUrl } from './webhook-target.rules.js';

describe('where messages go', () => {
  it.each([
    ['8.8.8.8', true],
    ['2606:4700:4700::1111', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.0.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::1', false],
    ['nonsense', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });

  it.each([
    'http://example.com/hook',
    'http://127.0.0.1/hook',
    'https://127.0.0.1/hook',
    'https://[::1]/hook',
    'https://[::ffff:10.0.0.1]/hook',
    'https://2130706433/hook',
    'https://0x7f.1/hook',
    'https://localhost/hook',
    'https://a.localhost/hook',
  ])('outside the sandbox not at %s', (url) => {
    expect(() => webhookUrl(url, false)).toThrow('WEBHOOK_URL_REFUSED');
  });

  it('outside the sandbox at https of a public name, and in it at this machine', () => {
    expect(webhookUrl('https://shop.example/hook?a=1', false).href).toBe('https://shop.example/hook?a=1');
    expect(webhookUrl('http://localhost:8080/hook', true).host).toBe('localhost:8080');
    expect(() => webhookUrl('http://192.168.0.1/hook', true)).toThrow('WEBHOOK_URL_REFUSED');
  });

  it('not at a public name that stands for this machine when it is used', async () => {
    const looked = new Promise((resolve) => publicLookup('localhost', { all: true }, (error) => resolve(error)));
    expect(await looked).toMatchObject({ code: 'ADDRESS_NOT_PUBLIC' });
  });
});
