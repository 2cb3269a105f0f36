import type { Browser } from 'playwright-core';
import { TOTP } from 'otpauth';
import { demo, startBrowser, Visitor } from './support/console.js';

describe('the operations portal', () => {
  let browser: Browser;
  let maker: Visitor;
  let checker: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    maker = await Visitor.come(browser);
    checker = await Visitor.come(browser);
    await maker.enter('ops-maker');
    await checker.enter('ops-checker');
  });
  afterAll(() => browser.close());

  /** Fills the reason of an open dialog and confirms it. */
  async function confirm({ page }: Visitor, reason?: string): Promise<void> {
    const dialog = page.locator('[role=dialog]:visible');
    if (reason) await dialog.locator('textarea').last().fill(reason);
    await dialog.locator('.ant-modal-footer button').last().click();
    await dialog.waitFor({ state: 'hidden' });
  }
  /** Opens a proposal of the queue beside it and approves it. */
  async function approve({ page }: Visitor, words: string): Promise<void> {
    await page.click(`.row-button:has-text("${words}")`);
    await page.click('.side-panel button:has-text("复核通过")');
    await confirm(checker);
    await page.locator(`.row-button:has-text("${words}")`).waitFor({ state: 'detached' });
  }

  it('shows everything that waits on one page, each thing with the way to it', async () => {
    await maker.open('/operations');
    await maker.page.waitForSelector('text=实时更新');
    for (const figure of ['待匹配收款', '未结差错', '失败出款', '挂起上送']) {
      await maker.page.waitForSelector(`.figures >> text=${figure}`);
    }
    await maker.page.locator('a[href*="/operations/clearing/receipts"]').first().click();
    await maker.page.waitForURL('**/operations/clearing/receipts*');
  });

  it('a parameter proposed in one browser is seen as a difference and approved in another', async () => {
    await checker.open('/operations');
    await maker.open('/operations/parameters?open=access.session-idle-minutes');
    await maker.page.click('.side-panel button:has-text("提出变更")');
    await maker.page.fill('#effectiveFrom', '2099-01-01');
    await maker.page.keyboard.press('Enter');
    await maker.page.fill('#number', '20');
    await confirm(maker, '收紧会话时限');
    await maker.page.waitForSelector('text=您是经办人');
    await checker.page.click('.row-button:has-text("access.session-idle-minutes")');
    await checker.page.waitForSelector('.side-panel del:has-text("30")');
    await checker.page.waitForSelector('.side-panel ins:has-text("20")');
    await checker.page.click('.side-panel button[aria-label="关闭"]');
    await approve(checker, 'access.session-idle-minutes');
    await maker.open('/operations/parameters');
    await maker.page.waitForSelector('td:has-text("2099-01-01 · 20 分钟")');
  });

  it('finds a card by its full number, which stands in no address, and freezes it by two people', async () => {
    const { json } = await maker.ask('GET', '/api/issuer/v1/sandbox/cards?status=active&limit=1');
    await maker.open('/operations/cards');
    await maker.page.click('button:has-text("按卡号查找")');
    await maker.page.fill('#pan', json.items[0].pan);
    await maker.page.click(
      '[role=dialog] .ant-modal-footer .ant-btn-primary, [role=dialog] .ant-modal-footer button >> nth=-1',
    );
    await maker.page.waitForURL(`**/operations/cards/${json.items[0].cardId}`);
    expect(maker.page.url()).not.toContain(json.items[0].pan);
    await maker.page.waitForSelector('text=时间线');
    expect(await maker.page.textContent('body')).not.toContain(json.items[0].pan);
    await maker.page.click('button:has-text("冻 结"), button:has-text("冻结")');
    await confirm(maker, '持卡人来电核实');
    await maker.page.waitForSelector('text=您是经办人');
    await checker.open('/operations');
    await approve(checker, '冻结');
    await checker.open(`/operations/cards/${json.items[0].cardId}`);
    await checker.page.waitForSelector('.object-head .state-tag:has-text("已冻结")');
    await checker.page.waitForSelector('.timeline-entry:has-text("持卡人来电核实")');
  });

  it('lets somebody in by two people, refuses that one to approve what they proposed, in words', async () => {
    await maker.open('/operations/users');
    await maker.page.click('button:has-text("开通账号")');
    await maker.page.fill('#login', 'both.hands');
    await maker.page.fill('#name', '双角色');
    await maker.page.click('label:has-text("运营经办"):visible');
    await maker.page.click('label:has-text("运营复核"):visible');
    await maker.page.fill('[role=dialog] textarea', '夜班');
    await maker.page.click('[role=dialog] .ant-modal-footer button >> nth=-1');
    const firstHalf = (await maker.page.textContent('.secret-once'))!.trim();
    await checker.open('/operations');
    await approve(checker, 'both.hands');
    await checker.open('/operations/users');
    await checker.page.click('.row-button:has-text("双角色")');
    await checker.page.click('.side-panel button:has-text("领取密码后半段")');
    await confirm(checker);
    const secondHalf = (await checker.page.textContent('.secret-once'))!.trim();

    const both = await Visitor.come(browser);
    await both.logIn('both.hands', `${firstHalf}${secondHalf.slice(1)}`);
    const secret = (await both.page.textContent('code'))!.replaceAll(/\s/g, '');
    await both.page.fill('#code', new TOTP({ secret }).generate());
    await both.page.keyboard.press('Enter');
    await both.page.waitForSelector('.shell-main h1');
    const proposed = await both.ask('POST', '/api/issuer/v1/bin-ranges', { from: '936677', label: '自己复核自己' });
    expect(proposed.status).toBe(202);
    await both.open('/operations');
    await both.page.click('.row-button:has-text("936677")');
    await both.page.waitForSelector('.side-panel >> text=您是经办人');
    await both.page.click('.side-panel button:has-text("复核通过")');
    await both.page.locator('[role=dialog] .ant-modal-footer button').last().click();
    await both.page.waitForSelector('[role=alert]:has-text("经办人不能复核自己提交的事项")');
    await both.leave();
  });

  it('another tenant finds neither page nor object of the issuer', async () => {
    const purchaser = await Visitor.come(browser, { language: 'en' });
    await purchaser.enter('purchaser');
    expect((await purchaser.ask('GET', '/api/issuer/v1/users')).status).toBe(403);
    expect((await purchaser.ask('GET', '/api/issuer/v1/parameters')).status).toBe(403);
    await purchaser.page.goto('/operations/users');
    await purchaser.page.waitForSelector('text=Your account cannot enter here');
    await purchaser.leave();
    expect(demo().endpoints.console).toMatch(/^http/);
  });

  it('signs a merchant by two people, and its terms stand on a timeline', async () => {
    await maker.open('/operations/merchants-new');
    const type = (name: string, text: string) => maker.page.fill(`#${name}`, text);
    await type('merchant_name', '浏览器书店有限公司');
    await type('merchant_shortName', '浏览器书店');
    await type('merchant_unifiedSocialCreditCode', '91990000MA1BRW5E0X');
    await type('merchant_mcc', '5942');
    await type('merchant_regionCode', '310104');
    await type('merchant_contactName', '书店长');
    await type('merchant_contactPhone', '021-00000009');
    await type('store_name', '一号书店');
    await type('store_address', '沙箱市示例路 9 号');
    await type('store_regionCode', '310104');
    await maker.page.reload();
    expect(await maker.page.inputValue('#merchant_shortName')).toBe('浏览器书店');
    await type('accountName', '浏览器书店有限公司');
    await type('accountNo', '99100000000000000999');
    await type('bankCode', '102100');
    await type('bankName', '沙箱示例银行');
    await maker.page.click('button:has-text("提交复核")');
    await maker.page.waitForSelector('text=您是经办人');
    await checker.open('/operations');
    await approve(checker, '浏览器书店');
    await checker.open('/operations/merchants');
    await checker.page.click('.row-button:has-text("浏览器书店")');
    await checker.page.click('.side-panel a:has-text("打开完整页面")');
    await checker.page.waitForSelector('.terms li.in-force:has-text("0.5%")');
  });
});
