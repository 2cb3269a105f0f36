import type { Browser } from 'playwright-core';
import { TOTP } from 'otpauth';
import { type Json, startBrowser, Visitor } from './support/console.js';

describe('the dispute workbench', () => {
  let browser: Browser;
  let maker: Visitor;
  let checker: Visitor;
  let both: Visitor;
  let caseId: string;

  beforeAll(async () => {
    browser = await startBrowser();
    maker = await Visitor.come(browser);
    checker = await Visitor.come(browser);
    await maker.enter('ops-maker');
    await checker.enter('ops-checker');
    both = await withBothRoles();
    caseId = await complaint();
  });
  afterAll(() => browser.close());

  const ask = async (who: Visitor, method: string, path: string, body?: unknown): Promise<Json> =>
    (await who.ask(method, `/api/issuer/v1${path}`, body)).json;

  /** A person who may propose and approve, and still not both of one matter. */
  async function withBothRoles(): Promise<Visitor> {
    const invited = { login: 'desk.both', name: '双角色柜员', roles: ['ops_maker', 'ops_checker'], reason: '夜班' };
    const proposed = await ask(maker, 'POST', '/users', invited);
    const approved = await ask(checker, 'POST', `/approvals/${proposed.approvalId}/approve`, {});
    const half = await ask(checker, 'POST', `/users/${approved.result.userId}/second-halves`, {});
    const visitor = await Visitor.come(browser);
    await visitor.logIn('desk.both', `${proposed.firstHalf}-${half.secondHalf}`);
    const secret = (await visitor.page.textContent('code'))!.replaceAll(/\s/g, '');
    await visitor.page.fill('#code', new TOTP({ secret }).generate());
    await visitor.page.keyboard.press('Enter');
    await visitor.page.waitForSelector('.shell-main h1');
    return visitor;
  }

  /** What a holder says of the last minute, at a chip of the demo that nobody has complained of. */
  async function complaint(): Promise<string> {
    const { items: open } = await ask(maker, 'GET', '/disputes?open=true&limit=50');
    const busy = new Set(open.map(({ accountId }: Json) => accountId));
    for (const { cardId, account } of await cardsOfOrders()) {
      if (busy.has(account.accountId)) continue;
      const tappedAt = '2026-03-11T08:59:00+08:00';
      const told = await ask(maker, 'POST', '/disputes', { cardId, tappedAt, amountFen: 300, place: '人民公园站闸机' });
      if (told?.state === 'awaiting_evidence') return told.caseId as string;
    }
    throw new Error('no chip of the demo waits for its next balance');
  }

  /** The newest orders' cards; the chips are among the last of the story's, whatever was ordered since. */
  async function cardsOfOrders(): Promise<Json[]> {
    const { items: orders } = await ask(maker, 'GET', '/orders?limit=20');
    const answers = await Promise.all(
      orders.map(({ orderId }: Json) => ask(maker, 'GET', `/cards?orderId=${orderId}`)),
    );
    return answers.flatMap(({ items }) => items as Json[]);
  }

  const page = () => `/operations/disputes/${caseId}`;

  async function propose({ page: at }: Visitor, reason: string): Promise<void> {
    await at.click('button:has-text("提出处理意见")');
    const dialog = at.locator('[role=dialog]:visible');
    await dialog.locator('label:has-text("结案，不动账")').click();
    await dialog.locator('textarea').fill(reason);
    await dialog.locator('.ant-modal-footer button').last().click();
    await at.waitForSelector('.object-head .state-tag:has-text("待复核")');
  }

  async function answer({ page: at }: Visitor, button: string, reason?: string): Promise<void> {
    await at.click(`.maker-checker button:has-text("${button}")`);
    const dialog = at.locator('[role=dialog]:visible');
    if (reason) await dialog.locator('textarea').fill(reason);
    await dialog.locator('.ant-modal-footer button').last().click();
  }

  it('shows a case with its chip drawn, its evidence, and whether its steps are whole', async () => {
    await maker.open('/operations/disputes');
    await maker.page.waitForSelector('td:has-text("持卡人投诉")');
    await maker.open(page());
    await maker.page.waitForSelector('svg.flash-picture');
    await maker.page.waitForSelector('h2:has-text("证据")');
    await maker.page.waitForSelector('.state-tag:has-text("步骤链完整")');
    await maker.page.waitForSelector('text=人民公园站闸机');
    expect(await maker.barriers()).toEqual([]);
  });

  it('refuses in words that somebody approves what they proposed', async () => {
    await both.open(page());
    await propose(both, '查看闸机录像');
    await both.page.waitForSelector('.maker-checker >> text=您是经办人');
    await answer(both, '复核通过');
    await both.page.waitForSelector('[role=alert]:has-text("经办人不能复核自己提交的事项")');
  });

  it('goes back to where it was when the second person rejects, and may be proposed anew', async () => {
    await checker.open(page());
    await checker.page.waitForSelector('.maker-checker strong:has-text("结案，不动账")');
    await answer(checker, '驳回', '录像不清楚');
    await checker.page.waitForSelector('.object-head .state-tag:has-text("待证据")');
    await checker.page.waitForSelector('.timeline-entry:has-text("决定提议被驳回"):has-text("录像不清楚")');
    await maker.open(page());
    await propose(maker, '闸机记录显示未扣款');
    await maker.page.waitForSelector('.maker-checker >> text=您是经办人');
    expect(await maker.page.locator('.maker-checker button:has-text("复核通过")').count()).toBe(0);
  });

  it('is closed with its reason, in both languages', async () => {
    await checker.open(page());
    await answer(checker, '复核通过');
    await checker.page.waitForSelector('.object-head .state-tag:has-text("已结案")');
    await checker.page.waitForSelector('text=结案，不动账：闸机记录显示未扣款');
    const reader = await Visitor.come(browser, { language: 'en' });
    await reader.enter('ops-checker');
    await reader.open(page());
    await reader.page.waitForSelector('.object-head .state-tag:has-text("Closed")');
    await reader.page.waitForSelector('text=Close, nothing to post: 闸机记录显示未扣款');
    await reader.page.waitForSelector('text=The chip’s story, by its own count');
    await reader.leave();
  });

  it('is appealed once, and the second look is a case of its own', async () => {
    await maker.open(page());
    await maker.page.click('button:has-text("登记申诉")');
    const dialog = maker.page.locator('[role=dialog]:visible');
    await dialog.locator('textarea').fill('持卡人提供了新的照片');
    await dialog.locator('.ant-modal-footer button').last().click();
    await maker.page.waitForSelector('.object-head .state-tag:has-text("申诉中")');
    expect(await maker.page.locator('button:has-text("登记申诉")').count()).toBe(0);
    const twice = await maker.ask('POST', `/api/issuer/v1/disputes/${caseId}/appeals`, { words: '再来一次' });
    expect(twice).toMatchObject({ status: 409, json: { code: 'APPEALED_BEFORE' } });
    const { items } = await ask(maker, 'GET', '/disputes?open=true&limit=50');
    const appeal = items.find((one: Json) => one.appealOf === caseId);
    await maker.open(`/operations/disputes/${appeal.caseId}`);
    await maker.page.click(`a[href="${page()}"]`);
    await maker.page.waitForURL(`**${page()}`);
  });
});
