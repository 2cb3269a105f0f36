import type { Browser } from 'playwright-core';
import { creditCode } from '../../apps/sandbox/src/demo/story/made-up.js';
import { demo, type Entrance, type Json, startBrowser, Visitor } from './support/console.js';

const HOMES: Readonly<Record<Entrance, string>> = {
  purchaser: '/purchaser',
  merchant: '/merchant',
  'ops-maker': '/operations',
  'ops-checker': '/operations',
  auditor: '/operations',
  holder: '/holder',
  lab: '/lab',
};

describe('the way into the console', () => {
  let browser: Browser;
  let visitor: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    visitor = await Visitor.come(browser);
  });
  afterEach(() => visitor.leave());

  it.each(Object.keys(HOMES) as Entrance[])('one click on %s reaches its home', async (entrance) => {
    await visitor.enter(entrance);
    expect(new URL(visitor.page.url()).pathname).toBe(HOMES[entrance]);
    expect(await visitor.page.textContent('.sandbox-band')).toContain('沙箱');
    expect(visitor.complaints).toEqual([]);
  });

  it('a purchaser needs a password, the issuer’s people a code besides', async () => {
    const { logins, endpoints } = demo();
    const buyer = logins.find(({ roles }) => roles.includes('purchaser'))!;
    await visitor.logIn(buyer.login, buyer.password);
    await visitor.page.waitForURL('**/purchaser');

    const checker = logins.find(({ roles }) => roles.includes('ops_checker'))!;
    const { items } = (await (await fetch(`${endpoints.sandbox}/v1/entrances`)).json()) as Json;
    const { code } = items.find(({ login }: Json) => login === checker.login);
    const second = await Visitor.come(browser, { language: 'en' });
    await second.logIn(checker.login, checker.password, code as string);
    await second.page.waitForURL('**/operations');
    expect(await second.page.textContent('.shell-main h1')).toBe('Work queue');
    await second.leave();
  });

  it('a wrong password is refused in words, and guessing is slowed down', async () => {
    await visitor.logIn('nobody', 'wrong password');
    expect(await visitor.page.textContent('[role=alert]')).toContain('登录名或密码错误');
    for (let tries = 1; tries < 10; tries += 1) {
      const { status } = await visitor.ask('POST', '/session', { login: 'nobody', password: 'wrong password' });
      expect(status).toBe(401);
    }
    await visitor.page.click('button[type=submit]');
    await visitor.page.waitForSelector('text=登录失败次数过多');
  });

  it('the session is a cookie that no script reads and no other site sends', async () => {
    await visitor.enter('purchaser');
    const [cookie, ...others] = await visitor.context.cookies();
    expect(others).toEqual([]);
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
    expect(await visitor.page.evaluate(() => document.cookie + JSON.stringify({ ...localStorage }))).not.toContain(
      cookie!.value,
    );
    expect(JSON.stringify((await visitor.ask('GET', '/session')).json)).not.toContain(cookie!.value);
    const log = await visitor.ask('POST', '/api/issuer/v1/sessions', { login: 'x', password: 'y' });
    expect(log).toMatchObject({ status: 404 });
  });

  it('a command without the page’s own header, or from another site, is refused', async () => {
    await visitor.enter('purchaser');
    const refused = { status: 403, json: { code: 'CROSS_SITE_COMMAND' } };
    expect(await visitor.ask('DELETE', '/session', undefined, false)).toMatchObject(refused);
    expect(await visitor.ask('POST', '/api/issuer/v1/orders/1/cancel', { reason: '试' }, false)).toMatchObject(refused);
    const [cookie] = await visitor.context.cookies();
    const elsewhere = await fetch(`${demo().endpoints.console}/session`, {
      method: 'DELETE',
      headers: { cookie: `${cookie!.name}=${cookie!.value}`, 'x-yufuka-console': '1', origin: 'https://example.com' },
    });
    expect(elsewhere.status).toBe(403);
    expect((await visitor.ask('GET', '/session')).json.session).not.toBeNull();
  });

  it('after logging out the cookie is worth nothing', async () => {
    await visitor.enter('purchaser');
    const [cookie] = await visitor.context.cookies();
    await visitor.page.click('.shell-head button:has-text("王经办")');
    await visitor.page.click('text=退出 >> nth=0');
    await visitor.page.waitForSelector('.entrance');
    const again = await fetch(`${demo().endpoints.console}/api/issuer/v1/orders`, {
      headers: { cookie: `${cookie!.name}=${cookie!.value}` },
    });
    expect(again.status).toBe(401);
  });

  it('another purchaser’s order is not there, by its address or by the list', async () => {
    await visitor.enter('purchaser');
    const { json } = await visitor.ask('GET', '/api/issuer/v1/orders?limit=1');
    const orderId = json.items[0].orderId as string;
    const other = await Visitor.come(browser);
    await other.page.goto('/');
    const registered = await other.ask('POST', '/api/issuer/v1/customers', {
      type: 'unit',
      name: '苏州秋实贸易有限公司（沙箱）',
      creditCode: creditCode('91990000MA1YUFUK7'),
      address: '沙箱市示例路 7 号',
      contactPhone: '021-00000007',
      handler: { name: '赵经办', idType: 'passport', idNumber: 'YF9000007', phone: '13800000007' },
      user: { login: 'qiushi.hr', password: 'a sandbox password', name: '赵经办' },
    });
    expect(registered.status).toBe(201);
    await other.logIn('qiushi.hr', 'a sandbox password');
    await other.page.waitForSelector('text=没有订单');
    await other.page.goto(`/purchaser/orders/${orderId}`);
    expect(await other.page.textContent('[role=alert]')).toContain('订单不存在');
    expect(await other.ask('GET', `/api/issuer/v1/events?topics=order:${orderId}`)).toMatchObject({ status: 404 });
    await other.leave();
  });

  it('who has no session is asked to log in, and comes back to the page asked for', async () => {
    const buyer = demo().logins.find(({ roles }) => roles.includes('purchaser'))!;
    await visitor.page.goto('/purchaser?state=issued');
    await visitor.page.waitForSelector('#login');
    await visitor.page.fill('#login', buyer.login);
    await visitor.page.fill('#password', buyer.password);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForURL('**/purchaser?state=issued');
  });
});
