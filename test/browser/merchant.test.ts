import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { type Json, type Language, startBrowser, Visitor } from './support/console.js';

const WORDS = {
  zh: {
    refund: '退货',
    done: '已退',
    invite: '新增员工',
    kept: '我已保存',
    given: '只显示这一次',
    came: '确认收到',
    completed: '已完成',
    callOff: '取消组合支付',
    off: '已取消',
    answer: '答复是否交货',
    goods: '已交货',
    closed: '已结案',
    paid: '入账给商户',
    endpoint: '登记地址',
    released: '组合支付取消',
    replay: '重新发送',
  },
  en: {
    refund: 'Refund',
    done: 'refunded',
    invite: 'Add a person',
    kept: 'I have kept it',
    given: 'Shown this once',
    came: 'It came',
    completed: 'Completed',
    callOff: 'Call it off',
    off: 'Called off',
    answer: 'Answer',
    goods: 'Given',
    closed: 'Closed',
    paid: 'Paid to the merchant',
    endpoint: 'Add an endpoint',
    released: 'Split tender called off',
    replay: 'Send again',
  },
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

  /** A sale of ¥3.00: two by a card, one in cash that the merchant takes itself. */
  const tender = async (merchantOrderNo: string): Promise<string> => {
    const maker = await Visitor.come(browser);
    await maker.enter('ops-maker');
    const orders = await maker.ask('GET', '/api/issuer/v1/orders?state=activated&limit=50');
    const { orderId } = orders.json.items.find(({ anonymousCount }: Json) => anonymousCount > 100);
    const cards = await maker.ask('GET', `/api/issuer/v1/sandbox/cards?orderId=${orderId}`);
    const card = cards.json.items.find(
      ({ status, kind, balanceFen }: Json) => status === 'active' && kind === 'anonymous' && balanceFen >= 10_000,
    );
    await maker.leave();
    const { status, json } = await owner.ask('POST', '/api/acceptance/v1/tenders', {
      totalFen: 300,
      channel: 'counter',
      merchantOrderNo,
      legs: [
        { kind: 'card', card: { number: card.pan }, amountFen: 200 },
        { kind: 'external', method: 'cash', amountFen: 100 },
      ],
    });
    expect({ status, state: json.status }).toEqual({ status: 201, state: 'held' });
    return json.tenderId as string;
  };

  it('finishes a split tender when its cash came, and refunds a part of it to where it came from', async () => {
    const { page } = owner;
    const tenderId = await tender(`SPLIT-${language}-1`);
    await owner.open(`/merchant/tenders?open=${tenderId}`);
    await page.click(`.side-panel [data-leg] button:has-text("${words.came}")`);
    await page.fill('#reference', 'CASH-1');
    await page.click('[role=dialog] .ant-btn-primary');
    await page.waitForSelector(`.side-panel .state-tag:has-text("${words.completed}")`);
    expect(await owner.barriers()).toEqual([]);

    await page.click(`.side-panel .object-head button:has-text("${words.refund}")`);
    await page.fill('#amounts_1', '9.99');
    await page.fill('[role=dialog] #reason', '浏览器测试');
    await page.click('[role=dialog] .ant-btn-primary');
    await page.waitForSelector('[role=dialog] [role=alert] >> text=TENDER_REFUND_EXCEEDS');
    await page.fill('#amounts_1', '0.50');
    await page.click('[role=dialog] .ant-btn-primary');
    await page.waitForSelector('.side-panel [data-leg="1"] >> text=¥0.50');
    expect(unexpected(owner)).toEqual([]);
  });

  it('is told by webhook that a split tender was called off, and has a lost message sent again', async () => {
    const { page } = owner;
    const told: string[] = [];
    let works = false;
    const server = createServer((request, response) => {
      told.push(String(request.headers['webhook-id']));
      request.resume();
      response.writeHead(works ? 200 : 503).end();
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${language}`;
    await owner.open('/merchant/webhooks');
    await page.click(`button:has-text("${words.endpoint}")`);
    await page.fill('#url', url);
    await page.click('[role=dialog] .ant-btn-primary');
    await page.click(`button:has-text("${words.kept}")`);

    await owner.open(`/merchant/tenders?open=${await tender(`SPLIT-${language}-2`)}`);
    await page.click(`.side-panel button:has-text("${words.callOff}")`);
    await page.fill('#reason', '顾客不买了');
    await page.click('[role=dialog] .ant-btn-dangerous');
    await page.waitForSelector(`.side-panel .state-tag:has-text("${words.off}")`);
    for (let tries = 0; told.length === 0 && tries < 100; tries += 1) await page.waitForTimeout(100);

    works = true;
    await owner.open('/merchant/webhooks');
    const before = told.length;
    expect(before).toBeGreaterThan(0);
    await page.click(`.compact-list .row-button:has-text("${words.released}")`);
    await page.waitForSelector('.side-panel .timeline-entry >> text=HTTP 503');
    await page.click(`.side-panel button:has-text("${words.replay}")`);
    for (let tries = 0; told.length === before && tries < 100; tries += 1) await page.waitForTimeout(100);
    expect(told.at(-1)).toBe(told[0]);
    await page.waitForSelector('.side-panel .timeline-entry >> text=HTTP 200');
    expect(await owner.barriers()).toEqual([]);
    await new Promise((closed) => server.close(closed));
  });

  it('answers a retrieval request with its evidence, and sees the case go on to its end', async () => {
    const { page } = owner;
    await owner.open('/merchant/disputes?state=awaiting_merchant');
    await page.locator('.compact-list .row-button').last().click();
    await page.click(`.side-panel .object-head button:has-text("${words.answer}")`);
    await page.click('[role=dialog] .ant-btn-primary');
    await page.waitForSelector('[role=dialog] .ant-form-item-explain-error');
    await page.check('[role=dialog] input[value=GIVEN]');
    await page.fill('#words', '收银员已交货');
    await page.fill('#evidenceRef', 'till-video-0310.mp4');
    await page.click('[role=dialog] .ant-btn-primary');
    await page.waitForSelector('.side-panel .timeline-entry >> text=till-video-0310.mp4');
    await page.waitForSelector(`.side-panel .object-head .state-tag:has-text("${words.closed}")`);
    const story = (await page.textContent('.side-panel'))!;
    expect(story).toContain('收银员已交货');
    expect(story).toContain(words.paid);
    expect(await owner.barriers()).toEqual([]);
    expect(unexpected(owner)).toEqual([]);
  });

  it('fits a phone: no page is wider than it, and the open one is in sight below', async () => {
    const { page } = owner;
    for (const path of ['tenders', 'disputes', 'settlements', 'payouts', 'terminals', 'webhooks', 'keys']) {
      await owner.open(`/merchant/${path}`);
      const fits = await page.evaluate(() => {
        const here = document.querySelector('.shell-nav [aria-current=page]')!.getBoundingClientRect();
        return document.documentElement.scrollWidth <= innerWidth && here.left >= 0 && here.right <= innerWidth;
      });
      expect({ path, fits }).toEqual({ path, fits: true });
    }
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

/** What pages complained of, but for refusals, which a browser tells of besides. */
function unexpected({ complaints }: Visitor): string[] {
  return complaints.filter((text) => !/status of 4\d\d/.test(text));
}
