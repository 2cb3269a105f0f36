import { TOTP } from 'otpauth';
import type { Browser } from 'playwright-core';
import { creditCode } from '../../apps/sandbox/src/demo/story/made-up.js';
import { type Language, startBrowser, Visitor } from './support/console.js';

const FIRST = 'a sandbox password';
const SECOND = 'another one, quite';
const IDLE_MINUTES = 30;
const WORDS = {
  zh: { wrong: '原密码错误', differs: '两次输入的新密码不一致', done: '密码已修改', menu: '修改密码' },
  en: { wrong: 'the old password is wrong', differs: 'not the same', done: 'is changed', menu: 'Change password' },
} satisfies Record<Language, Record<string, string>>;

describe('a session in the browser', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  /** A purchaser of its own, logged in. */
  async function purchaser(login: string, code: string, language: Language = 'zh'): Promise<Visitor> {
    const visitor = await Visitor.come(browser, { language });
    await visitor.page.goto('/');
    const registered = await visitor.ask('POST', '/api/issuer/v1/customers', {
      type: 'unit',
      name: `沙箱市 ${login} 贸易有限公司（沙箱）`,
      creditCode: creditCode(code),
      address: '沙箱市示例路 8 号',
      contactPhone: '021-00000008',
      handler: { name: '孙经办', idType: 'passport', idNumber: 'YF9000008', phone: '13800000008' },
      user: { login, password: FIRST, name: '孙经办' },
    });
    expect(registered).toMatchObject({ status: 201 });
    await visitor.logIn(login, FIRST);
    await visitor.page.waitForURL('**/purchaser');
    return visitor;
  }

  it('warns who does nothing, stays when asked to, and ends by itself on the way back to the same page', async () => {
    const visitor = await Visitor.come(browser);
    await visitor.page.clock.install();
    await visitor.enter('merchant');
    const address = new URL(visitor.page.url()).pathname;
    await visitor.page.clock.fastForward((IDLE_MINUTES - 1) * 60_000 + 5_000);
    await visitor.page.waitForSelector('.ant-modal:has-text("即将自动退出")');
    expect(await visitor.page.textContent('.ant-modal')).toMatch(/\d+ 秒后自动退出/);
    await visitor.page.click('.ant-modal button');
    await visitor.page.clock.runFor(2_000);
    await visitor.page.waitForSelector('.ant-modal', { state: 'hidden' });
    expect((await visitor.ask('GET', '/session')).json.session).not.toBeNull();

    await visitor.page.clock.fastForward(IDLE_MINUTES * 60_000 + 1_000);
    await visitor.page.waitForSelector('#login');
    expect(new URL(visitor.page.url()).searchParams.get('to')).toBe(address);
    expect((await visitor.ask('GET', '/session')).json.session).toBeNull();
    await visitor.leave();
  });

  it('that ended elsewhere is opened anew over the page, and nothing typed is lost', async () => {
    const visitor = await purchaser('sunhr', '91990000MA1YUFUK8');
    await visitor.open('/purchaser/password');
    await visitor.page.fill('#oldPassword', FIRST);
    await visitor.page.fill('#newPassword', SECOND);
    await visitor.page.fill('#again', SECOND);
    const elsewhere = await Visitor.come(browser);
    await elsewhere.logIn('sunhr', FIRST);
    await elsewhere.page.waitForURL('**/purchaser');
    expect(await elsewhere.ask('DELETE', '/session?everywhere=1')).toMatchObject({ status: 204 });
    await elsewhere.leave();

    await visitor.page.click('.password-page button[type=submit]');
    await visitor.page.waitForSelector('.ant-modal:has-text("登录已过期")');
    await visitor.page.fill('.ant-modal #password', FIRST);
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForSelector('.ant-modal', { state: 'hidden' });
    expect(await visitor.page.inputValue('#newPassword')).toBe(SECOND);
    await visitor.page.click('.password-page button[type=submit]');
    await visitor.page.waitForSelector('.password-page:has-text("密码已修改")');
    await visitor.leave();
  });

  it.each([
    ['zh', 'zhouhr', '91990000MA1YUFUK9'],
    ['en', 'wuhr', '91990000MA1YUFUL0'],
  ] as const)(
    'changes its password from the account menu and ends on other devices, in %s',
    async (language, login, code) => {
      const words = WORDS[language];
      const visitor = await purchaser(login, code, language);
      const other = await Visitor.come(browser);
      await other.logIn(login, FIRST);
      await other.page.waitForURL('**/purchaser');

      await visitor.page.click('.shell-head .ant-dropdown-trigger');
      await visitor.page.click(`text=${words.menu}`);
      await visitor.page.waitForURL('**/purchaser/password');
      const fill = async (old: string, again: string) => {
        await visitor.page.fill('#oldPassword', old);
        await visitor.page.fill('#newPassword', SECOND);
        await visitor.page.fill('#again', again);
        await visitor.page.click('.password-page button[type=submit]');
      };
      await fill(FIRST, 'something else');
      await visitor.page.waitForSelector(`.ant-form-item-explain-error:has-text("${words.differs}")`);
      await fill('not my password', SECOND);
      await visitor.page.waitForSelector(`[role=alert]:has-text("${words.wrong}")`);
      await fill(FIRST, SECOND);
      await visitor.page.waitForSelector(`.password-page:has-text("${words.done}")`);
      expect(await visitor.page.inputValue('#oldPassword')).toBe('');
      expect(await visitor.barriers()).toEqual([]);

      expect((await other.ask('GET', '/session')).json.session).toBeNull();
      expect((await visitor.ask('GET', '/session')).json.session).not.toBeNull();
      expect(await other.ask('POST', '/session', { login, password: FIRST })).toMatchObject({ status: 401 });
      expect(await other.ask('POST', '/session', { login, password: SECOND })).toMatchObject({ status: 200 });
      await other.leave();
      await visitor.leave();
    },
  );

  it.each(['merchant', 'ops-maker', 'auditor'] as const)('offers it in the menu of %s, too', async (entrance) => {
    const visitor = await Visitor.come(browser);
    await visitor.enter(entrance);
    await visitor.page.click('.shell-head .ant-dropdown-trigger');
    await visitor.page.click(`text=${WORDS.zh.menu}`);
    await visitor.page.waitForSelector('.password-page');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('of a new operator begins with the second factor: made by two people, bound by a code, then at work', async () => {
    const maker = await Visitor.come(browser);
    await maker.enter('ops-maker');
    const account = { login: 'qian.new', name: '钱新', roles: ['ops_maker'], reason: '新员工入职' };
    const { json: half } = await maker.ask('POST', '/api/issuer/v1/users', account);
    const checker = await Visitor.come(browser);
    await checker.enter('ops-checker');
    const approved = await checker.ask('POST', `/api/issuer/v1/approvals/${half.approvalId}/approve`, {});
    expect(approved.status).toBeLessThan(300);
    const { json: rest } = await checker.ask('POST', `/api/issuer/v1/users/${half.userId}/second-halves`);
    const password = `${half.firstHalf}-${rest.secondHalf}`;
    await maker.leave();
    await checker.leave();

    const visitor = await Visitor.come(browser);
    await visitor.logIn('qian.new', password);
    await visitor.page.waitForSelector('h2:has-text("绑定动态验证码")');
    expect(await visitor.page.getAttribute('.entrance-form img', 'alt')).toBe('动态验证码二维码');
    expect(await visitor.barriers()).toEqual([]);
    const secret = (await visitor.page.textContent('.entrance-form code'))!.trim();
    await visitor.page.goto('/operations');
    await visitor.page.waitForSelector('.entrance-form');

    const shown = (await visitor.page.textContent('.entrance-form code'))!.trim();
    await visitor.page.fill('#code', '000000');
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForSelector('[role=alert]');
    const codeOf = (base32: string) => new TOTP({ secret: base32, digits: 6, period: 30 }).generate();
    await visitor.page.fill('#code', codeOf(shown));
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForURL('**/operations');
    await visitor.page.waitForSelector('.shell-main h1');
    expect(shown).not.toBe(secret);

    const again = await Visitor.come(browser);
    await again.page.goto('/');
    expect(await again.ask('POST', '/session', { login: 'qian.new', password })).toMatchObject({
      status: 401,
      json: { code: 'SECOND_FACTOR_NEEDED' },
    });
    await again.logIn('qian.new', password, codeOf(shown));
    await again.page.waitForURL('**/operations');
    await again.leave();
    await visitor.leave();
  });
});
