import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { PORTALS } from '../../../apps/console/web/src/portals/registry.js';
import type { PageDefinition, Portal } from '../../../apps/console/web/src/portals/portal.types.js';

export type Entrance = 'purchaser' | 'merchant' | 'ops-maker' | 'ops-checker' | 'auditor' | 'holder' | 'lab';
export type Language = 'zh' | 'en';

/** What the demo left for whoever connects. */
export interface Demo {
  readonly endpoints: { readonly console: string; readonly issuer: string; readonly sandbox: string };
  readonly logins: readonly { readonly login: string; readonly password: string; readonly roles: readonly string[] }[];
}

/** Through which entrance a portal's pages are seen. */
const ENTRANCE_OF: Readonly<Record<string, Entrance>> = {
  purchaser: 'purchaser',
  merchant: 'merchant',
  operations: 'ops-checker',
  holder: 'holder',
  lab: 'lab',
};
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export function demo(): Demo {
  return JSON.parse(process.env.YUFUKA_DEMO!) as Demo;
}

export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.YUFUKA_CHROMIUM!, args: FLAGS });
}

/** A visitor of the console: a browser with cookies of its own, and everything its pages complained of. */
export class Visitor {
  /** Errors of pages, refused loads and violations of the content security policy. */
  readonly complaints: string[] = [];

  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  static async come(
    browser: Browser,
    { language = 'zh' as Language, width = 1280, height = 800 } = {},
  ): Promise<Visitor> {
    const { console: baseURL } = demo().endpoints;
    // A dialog that still grows while it is clicked may lose the click.
    const context = await browser.newContext({
      baseURL,
      viewport: { width, height },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    await context.addInitScript((chosen) => localStorage.setItem('yufuka.language', chosen), language);
    return new Visitor(context, await context.newPage());
  }

  /** Goes in by one click. */
  async enter(entrance: Entrance): Promise<void> {
    await this.page.goto('/');
    await this.page.click(`[data-entrance=${entrance}]:enabled`);
    await this.page.waitForSelector('.shell-main h1');
  }

  /** Goes in by the form. */
  async logIn(login: string, password: string, code?: string): Promise<void> {
    await this.page.goto('/');
    await this.page.fill('#login', login);
    await this.page.fill('#password', password);
    await this.page.keyboard.press('Enter');
    if (!code) return;
    await this.page.fill('#code', code);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a page and waits until it shows what it is for. */
  async open(path: string): Promise<void> {
    await this.page.goto(path);
    await this.page.waitForSelector('.shell-main h1');
    await this.page.waitForLoadState('load');
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy=true], .ant-spin-spinning'));
  }

  /** Asks an API as the page does. @param command sends the header that commands bear */
  async ask(method: string, path: string, body?: unknown, command = true): Promise<{ status: number; json: Json }> {
    return this.page.evaluate(
      async ([how, where, content, marked]) => {
        const headers: Record<string, string> = { 'idempotency-key': `test-${Math.random()}` };
        if (content !== undefined) headers['content-type'] = 'application/json';
        if (marked) headers['x-yufuka-console'] = '1';
        const init = { method: how, headers, body: content === undefined ? null : JSON.stringify(content) };
        const answer = await fetch(where, init);
        return { status: answer.status, json: (await answer.json().catch(() => null)) as never };
      },
      [method, path, body, command] as const,
    );
  }

  /** What axe finds serious or critical, each with where it stands. */
  async barriers(): Promise<string[]> {
    // A colour on its way from one to another is neither.
    await this.page.evaluate(`Promise.allSettled(document.getAnimations()
      .filter(({ effect }) => effect.getTiming().iterations !== Infinity).map(({ finished }) => finished))`);
    // By the browser's own tools: the page's policy lets no script in that is not its own.
    return this.page.evaluate(`${AXE}
      axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
        violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) =>
          id + ': ' + nodes.map(({ target, failureSummary }) => target.join(' ') + ' ' + failureSummary).join('; ')))`);
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

export type Json = ReturnType<typeof JSON.parse>;

/** Every page of the console, with the portal it belongs to. */
export function everyPage(): { portal: Portal; page: PageDefinition; entrance: Entrance }[] {
  return PORTALS.flatMap((portal) =>
    portal.pages.map((page) => ({ portal, page, entrance: ENTRANCE_OF[portal.name] ?? 'lab' })),
  );
}

/** The address of a page; one of an object is that of the first object in the page's list. */
export async function addressOf(visitor: Visitor, portal: Portal, { path, example }: PageDefinition): Promise<string> {
  const address = `/${portal.name}${path ? `/${path}` : ''}`;
  if (!path.includes(':')) return address;
  if (!example) throw new Error(`${address} names no example: give its route one`);
  const { json: state } = await visitor.ask('GET', '/session');
  const list = example.list.replace('{merchantId}', state?.session?.user.merchantId as string);
  const { json } = await visitor.ask('GET', `${list}${list.includes('?') ? '&' : '?'}limit=1`);
  const ids = [example.id].flat().map((field) => json?.items?.[0]?.[field] as string | undefined);
  if (!ids.every(Boolean)) throw new Error(`${list} shows nothing to open ${address} with`);
  return ids.reduce<string>((filled, id) => filled.replace(/:\w+/, id!), address);
}
