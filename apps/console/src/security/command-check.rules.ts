import { type Bilingual, Refusal } from '@app/kernel';

/** What every command of the page bears; another site cannot send it without being asked by CORS first, which nobody grants. */
export const COMMAND_HEADER = 'x-yufuka-console';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface CommandFacts {
  readonly method: string;
  readonly origin: string | undefined;
  readonly commandHeader: string | undefined;
  /** Where the page itself comes from. */
  readonly ownOrigin: string;
}

/**
 * Stops a command that another site has a browser send (CSRF). The cookie's SameSite=Strict is the first wall, this the second.
 * @throws Refusal `CROSS_SITE_COMMAND` 403
 */
export function assertOwnCommand({ method, origin, commandHeader, ownOrigin }: CommandFacts): void {
  if (SAFE_METHODS.has(method)) return;
  if (commandHeader !== '1') throw crossSite({ zh: '缺少控制台请求头', en: 'the header of the console is missing' });
  if (origin !== undefined && origin !== ownOrigin) {
    throw crossSite({ zh: '请求来自其他网站', en: 'the request comes from another site' });
  }
}

function crossSite(text: Bilingual): Refusal {
  return new Refusal('CROSS_SITE_COMMAND', text, { status: 403 });
}
