import type { Browser } from 'playwright-core';
import { type Language, startBrowser, Visitor } from './support/console.js';

const WORDS = {
  zh: { refund: '退货', done: '已退', invite: '新增员工', kept: '我已保存', given: '只显示这一次' },
  en: { refund: 'Refund', done: 'refunded', invite: 'Add a person', kept: 'I have kept it', given: 'Shown this once' },
} as const;

describe.each(['zh', 'en'] as const)('a shop owner in %s', (language: Language) => {
  const words = WORDS[language];
  let browser: Browser;
  let owner: Visitor;
  let merchantId: string;

  beforeAll(async () => {
    browser = await startBrowser();
    // As a shop owner comes: by phone.
    owner = await Visitor.come(browser, { language, width: 390, height: 844 });
    await owner.enter('merchant');
    const { json } = await owner.ask('GET', '/session');
    merchantId = json.session.user.merchantId;
  });
  afterAll(() => browser.close());

  it('finds a sale and refunds a part of it: more than is left is refused in words', async () => {
    const { page } = owner;
    await owner.open('/merchant/transactions?kind=purchase&state=approved');
    await page.locator('.compact-list .row-button').last().click();
    await page.click(`.side-panel button:has-text("${words.refund}")`);
    await page.waitForSelector('[role=dialog]');
    await page.fill('[role=dialog] #amount', '99999.00');
    await page.fill('[role=dialog] #reason', '浏览器测试');
    await page.click(`[role=dialog] .ant-modal-footer button:has-text("${words.refund}")`);
    await page.waitForSelector('[role=dialog] [role=alert] >> text=REFUND_EXCEEDS_ORIGINAL');
    expect(await page.inputValue('[role=dialog] #reason')).toBe('浏览器测试');
    await page.fill('[role=dialog] #amount', '0.01');
    await page.click(`[role=dialog] .ant-modal-footer button:has-text("${words.refund}")`);
    await page.waitForSelector(`.ant-message >> text=${words.done}`);
    await page.waitForSelector('.side-panel .timeline-entry >> text=−¥0.01');
    expect(await owner.barriers()).toEqual([]);
    expect(owner.complaints).toEqual([]);
  });

  it('gives somebody an account whose password is shown once, and who may look only', async () => {
    const { page } = owner;
    const login = `books.${language}.${Date.now()}`;
    await owner.open('/merchant/staff');
    await page.click(`button:has-text("${words.invite}")`);
    await page.fill('#name', '小账');
    await page.fill('#login', login);
    await page.check('[role=dialog] input[value=viewer]');
    await page.click(`[role=dialog] .ant-modal-footer button:has-text("${words.invite}")`);
    await page.waitForSelector(`text=${words.given}`);
    const password = (await page.textContent('.secret-once >> nth=1'))!;
    await page.click(`button:has-text("${words.kept}")`);
    await page.waitForSelector(`text=${login}`);
    expect(await page.textContent('body')).not.toContain(password);

    const clerk = await Visitor.come(browser, { language });
    await clerk.logIn(login, password);
    await clerk.page.waitForSelector('.shell-main h1');
    const { json } = await clerk.ask('GET', `/api/acceptance/v1/merchants/${merchantId}/transactions?kind=purchase`);
    const [{ businessDate, transactionId }] = json.items;
    const refused = await clerk.ask(
      'POST',
      `/api/acceptance/v1/merchants/${merchantId}/transactions/${businessDate}/${transactionId}/refunds`,
      { amountFen: 1, reason: '不应成功' },
    );
    expect(refused).toMatchObject({ status: 403, json: { code: 'STAFF_ROLE_NOT_ENOUGH' } });
    await clerk.open(`/merchant/transactions/${businessDate}/${transactionId}`);
    expect(await clerk.page.$('.object-head button')).toBeNull();
    await clerk.leave();
  });

  it('does not find what is another merchant’s', async () => {
    await owner.page.goto('/merchant/transactions/2026-03-10/1');
    await owner.page.waitForSelector('text=NOT_FOUND');
    const other = await owner.ask('GET', `/api/acceptance/v1/merchants/${BigInt(merchantId) + 1n}/transactions`);
    expect(other.status).toBe(404);
    const staff = await owner.ask('GET', `/api/acceptance/v1/merchants/${BigInt(merchantId) + 1n}/staff`);
    expect(staff.status).toBe(404);
  });
});
