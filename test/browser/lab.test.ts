import type { Browser, Page } from 'playwright-core';
import { startBrowser, Visitor } from './support/console.js';

const CASE_MS = 60_000;

/** The chip cards of the lab, with nothing in their chips yet and ¥1,000.00 in their accounts. */
async function chipCards(visitor: Visitor): Promise<string[]> {
  const { json } = await visitor.ask('GET', '/api/sandbox/v1/lab');
  const cards = json.cards as { cardId: string; chip: unknown }[];
  return cards.filter(({ chip }) => chip).map(({ cardId }) => cardId);
}

async function enterLab(visitor: Visitor): Promise<Page> {
  await visitor.enter('lab');
  await visitor.page.waitForSelector('[data-card]');
  return visitor.page;
}

const balance = (page: Page, which: 'account' | 'shadow' | 'chip') => page.textContent(`[data-balance=${which}]`);
const display = (page: Page, text: string) => page.waitForSelector(`.lab-display:has-text("${text}")`);

async function journeyEnds(page: Page): Promise<void> {
  await page.waitForSelector('[data-case=closed]', { timeout: CASE_MS });
  await page.waitForSelector('[data-balance=account]:has-text("¥802.00")');
  expect(await balance(page, 'shadow')).toContain('¥196.00');
  expect((await balance(page, 'chip'))!.trim()).toBe('¥196.00');
}

describe('the lab', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('plays the flash card by mouse: loaded, paid, torn away, uploaded, complained of, proven online, paid back', async () => {
    const visitor = await Visitor.come(browser);
    const page = await enterLab(visitor);
    const [cardId] = await chipCards(visitor);
    const drag = (entry: string) => page.dragAndDrop(`[data-card="${cardId}"]`, `[data-reader=${entry}]`);

    await page.click('[data-operation=load]');
    for (const key of '20000') await page.click(`[data-key="${key}"]`);
    await page.click('[data-key=enter]');
    await drag('insert');
    await display(page, '请输入密码');
    await page.click('[data-key=enter]');
    await display(page, '交易成功');
    await page.waitForSelector('[data-balance=chip]:has-text("¥200.00")');
    expect(await page.textContent('.lab-paper')).toContain('圈存 LOAD');

    await page.click('[data-terminal=gate]');
    await drag('tap');
    await display(page, '请通行');
    await page.waitForSelector('.lab-differs');

    await page.selectOption('[data-leave]', 'slow');
    await drag('tap');
    await page.waitForSelector('[data-slow=step]');
    for (let step = 0; (await page.$('.lab-debited')) === null && step < 8; step += 1) {
      const name = await page.textContent('.lab-pending b');
      await page.click('[data-slow=step]');
      await page.waitForFunction((last) => document.querySelectorAll('.lab-slow .lab-apdu').length > last, step + 1);
      expect(name).toBeTruthy();
    }
    await page.click('[data-slow=pull]');
    await display(page, '交易失败');
    await page.waitForSelector('[data-balance=chip]:has-text("¥196.00")');

    await page.click('[data-operation=upload]');
    await display(page, '结算完成');
    await page.click('[data-complain]:enabled');
    await page.waitForSelector('[data-case]', { timeout: CASE_MS });

    await page.click('[data-terminal=till]');
    await page.click('[data-operation=balance]');
    await display(page, '请挥卡、插卡或刷卡');
    await drag('tap');
    await display(page, '请输入密码');
    await page.click('[data-key=enter]');
    await display(page, '账户余额');
    await journeyEnds(page);
    expect(await page.textContent('[data-case]')).toContain('退还持卡人');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('plays it by keyboard, in English, the card leaving after a chosen command; nothing needs a mouse', async () => {
    const visitor = await Visitor.come(browser, { language: 'en' });
    const page = await enterLab(visitor);
    const [, cardId] = await chipCards(visitor);
    const press = async (selector: string) => {
      await page.focus(selector);
      await page.keyboard.press('Enter');
    };
    const present = (entry: string) => press(`[data-card="${cardId}"] [data-entry=${entry}]`);

    await press('[data-operation=load]');
    await page.keyboard.type('20000');
    await page.keyboard.press('Enter');
    await display(page, 'Tap, insert or swipe');
    await present('insert');
    await display(page, 'PIN, then Enter');
    await page.keyboard.press('Enter');
    await display(page, 'Approved');

    await press('[data-terminal=gate]');
    await present('tap');
    await display(page, 'Please pass');
    await page.focus('[data-leave]');
    await page.keyboard.press('End');
    expect(await page.inputValue('[data-leave]')).toBe('lastRecord');
    await present('tap');
    await display(page, 'Failed, tap again');
    await press('[data-operation=upload]');
    await display(page, 'Batch settled');
    await page.waitForSelector('[data-complain]:enabled');
    await press('[data-complain]');
    await page.waitForSelector('[data-case]', { timeout: CASE_MS });

    await page.focus('[data-leave]');
    await page.keyboard.press('Home');
    await press('[data-terminal=till]');
    await press('[data-operation=balance]');
    await present('tap');
    await display(page, 'PIN, then Enter');
    await page.keyboard.press('Enter');
    await display(page, 'account balance');
    await journeyEnds(page);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('shows every frame and command in words, without a card number, a PIN or a key', async () => {
    const visitor = await Visitor.come(browser);
    const page = await enterLab(visitor);
    await page.waitForSelector('.lab-entry');
    for (const shut of await page.$$('.lab-traffic-list > details:not([open]) > summary')) await shut.click();
    for (const entry of await page.$$('.lab-entry > summary')) await entry.click();
    const text = (await page.textContent('.lab'))!;
    expect(text).toContain('MAC ✓');
    expect(text).toMatch(/9366\d\d\*+\d{4}/);
    expect(text.replaceAll(' ', '')).not.toMatch(/9366\d{12,}/);
    const overflowPx = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflowPx).toBeLessThanOrEqual(0);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.leave();
  });

  it('guides a newcomer through the journey in four steps, which a reload does not lose', async () => {
    const visitor = await Visitor.come(browser);
    const page = await enterLab(visitor);
    for (const step of ['load', 'pay', 'tear', 'settle']) {
      await page.waitForSelector(`[data-tour=${step}]`);
      await page.click('[data-tour-play]:enabled');
      const next = { load: 'pay', pay: 'tear', tear: 'settle', settle: '' }[step];
      const after = next ? `[data-tour=${next}]` : '.lab-tour-over';
      await page.waitForSelector(after, { timeout: CASE_MS });
      if (step === 'pay') await page.reload();
    }
    await page.waitForSelector('[data-case=closed]');
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it('follows a newcomer who does the steps by hand', async () => {
    const visitor = await Visitor.come(browser);
    const page = await enterLab(visitor);
    const card = (await page.getAttribute('.lab-card-chip', 'data-card'))!;
    await page.waitForSelector('[data-tour=load]');
    await page.click('[data-operation=load]');
    for (const key of '1000') await page.click(`[data-key="${key}"]`);
    await page.click(`[data-card="${card}"] [data-entry=insert]`);
    await page.click('[data-key=enter]');
    await page.waitForSelector('[data-tour=pay]');
    await page.click('[data-terminal=gate]');
    await page.click(`[data-card="${card}"] [data-entry=tap]`);
    await page.waitForSelector('[data-tour=tear]');
    await page.selectOption('[data-leave]', 'lastRecord');
    await page.click(`[data-card="${card}"] [data-entry=tap]`);
    await page.waitForSelector('[data-tour=settle]');
    await page.click('[data-operation=upload]');
    await display(page, '结算完成');
    await visitor.leave();
  });
});
