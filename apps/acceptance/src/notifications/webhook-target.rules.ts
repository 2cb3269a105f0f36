import { BlockList, isIP } from 'node:net';
import { Refusal } from '@app/kernel';

/** IPv4 networks that are no public hosts (IANA special-purpose registry). */
const SPECIAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
/** Within the one IPv6 range that is public at all: documentation, tunnels that carry IPv4 inside, benchmarks. */
const SPECIAL_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const special = new BlockList();
for (const [network, prefix] of SPECIAL_V4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of SPECIAL_V6) special.addSubnet(network, prefix, 'ipv6');
const globalV6 = new BlockList();
globalV6.addSubnet('2000::', 3, 'ipv6');

/** Whether an address is one that anybody on the internet may be reached at, and nothing of our own. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !special.check(address, 'ipv4');
  return family === 6 && globalV6.check(address, 'ipv6') && !special.check(address, 'ipv6');
}

/**
 * A URL that messages may be sent to: https to a public host; in the sandbox also http to this machine.
 * What a name stands for is looked at when it is used, since it may change.
 * @throws Refusal `WEBHOOK_URL_REFUSED`, 422
 */
export function webhookUrl(text: string, sandbox: boolean): URL {
  if (!URL.canParse(text)) throw urlRefused('不是网址', 'it is no URL');
  const url = new URL(text);
  const host = hostOf(url);
  if (url.username !== '' || url.password !== '') throw urlRefused('不得含用户名或密码', 'it holds a user or password');
  if (url.hash !== '') throw urlRefused('不得含 # 片段', 'it holds a fragment');
  if (sandbox && url.protocol === 'http:' && isLoopback(host)) return url;
  if (url.protocol !== 'https:') throw urlRefused('须为 https', 'it is not https');
  if (!sandbox && (host === 'localhost' || host.endsWith('.localhost') || (isIP(host) > 0 && !isPublicAddress(host)))) {
    throw urlRefused('不是公网地址', 'its host is not a public one');
  }
  return url;
}

/** The host without the brackets of an IPv6 address. */
export function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

function urlRefused(zh: string, en: string): Refusal {
  return new Refusal('WEBHOOK_URL_REFUSED', { zh: `该通知地址不可用：${zh}`, en: `this URL cannot be used: ${en}` });
}
