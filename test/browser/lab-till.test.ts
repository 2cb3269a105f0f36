import type { Browser, Page } from 'playwright-core';
import { type Language, startBrowser, Visitor } from './support/console.js';

const DAY_MS = 60_000;

const display = (page: Page, text: string) => page.waitForSelector(`.lab-display:has-text("${text}")`);
const account = (page: Page, amount: string) => page.waitForSelector(`[data-balance=account]:has-text("${amount}")`);
const fenOf = async (page: Page) => {
  const text = (await page.textContent('[data-balance=account]'))!;
  return Math.round(Number(text.replace(/[¥,\s]/g, '')) * 100);
};
const yuanOf = (fen: number) =>
  `¥${(fen / 100).toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;

async function enterLab(visitor: Visitor): Promise<Page> {
  await visitor.enter('lab');
  await visitor.page.waitForSelector('[data-card]');
  return visitor.page;
}

/** The card with a stripe alone, in the visitor's hand, and the PIN out of its envelope. */
async function stripeCard(page: Page): Promise<{ card: string; pin: string }> {
  const cardId = await page.getAttribute('.lab-card-stripe', 'data-card');
  const card = `[data-card="${cardId}"]`;
  await page.click(`${card} .lab-card-face`);
  const envelope = `${card} .lab-card-ways button:last-child`;
  await page.click(envelope);
  await page.waitForSelector(`${envelope} .tabular`);
  return { card, pin: (await page.textContent(envelope))!.trim() };
}

async function pay(page: Page, card: string, pin: string, entry: string, digits: string): Promise<void> {
  await page.click('[data-operation=purchase]');
  for (const key of digits) await page.click(`[data-key="${key}"]`);
  // Whoever forgets Enter after the amount and presents the card at once means the same.
  await page.click(`${card} [data-entry=${entry}]`);
  await page.waitForSelector('.lab-terminal:focus');
  await page.keyboard.type(pin);
  await page.keyboard.press('Enter');
}

const WORDS = {
  zh: {
    approved: '交易成功',
    first: '先按一个功能键',
    six: '密码是六位',
    settled: '结算完成',
    none: '没有可用的原签购单',
  },
  en: {
    approved: 'Approved',
    first: 'Press a function first',
    six: 'six digits',
    settled: 'settled',
    none: 'No slip fits',
  },
} satisfies Record<Language, Record<string, string>>;

describe('the till of the lab', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it.each(['zh', 'en'] as const)(
    'pays by stripe and PIN, voids before settlement and refunds after it, in %s',
    async (language) => {
      const words = WORDS[language];
      const visitor = await Visitor.come(browser, { language });
      const page = await enterLab(visitor);
      const { card, pin } = await stripeCard(page);
      expect(pin).toMatch(/^\d{6}$/);
      await page.waitForSelector('[data-balance=account]');
      await page.waitForFunction(() => document.querySelectorAll('[data-balance]').length === 1);
      const before = await fenOf(page);

      await pay(page, card, pin, 'swipe', '1234');
      await display(page, words.approved);
      await account(page, yuanOf(before - 1234));
      await page.click('[data-operation=void]');
      await page.click('.lab-originals button:has-text("12.34")');
      await display(page, words.approved);
      await account(page, yuanOf(before));

      await pay(page, card, pin, 'keyed', '500');
      await display(page, words.approved);
      await account(page, yuanOf(before - 500));
      await page.click('[data-operation=upload]');
      await display(page, words.settled);
      await page.click('[data-operation=void]');
      await page.waitForSelector(`.lab-terminal:has-text("${words.none}")`);
      await page.click('[data-operation=refund]');
      await page.click('.lab-originals button:has-text("5.00") >> nth=0');
      await display(page, words.approved);
      await account(page, yuanOf(before));
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    },
  );

  it('takes no wrong PIN, and says what was forgotten instead of staying silent', async () => {
    const words = WORDS.zh;
    const visitor = await Visitor.come(browser);
    const page = await enterLab(visitor);
    const { card, pin } = await stripeCard(page);
    await page.click(`${card} [data-entry=swipe]`);
    await display(page, words.first);
    await page.click('[data-operation=purchase]');
    await page.click(`${card} [data-entry=swipe]`);
    await display(page, '先输入金额');
    await pay(page, card, pin.slice(0, 3), 'swipe', '100');
    await display(page, words.six);
    for (let at = 0; at < 3; at += 1) await page.click('.lab-key-back');
    const wrong = [...pin].map((digit) => (Number(digit) + 1) % 10).join('');
    for (const key of wrong) await page.click(`[data-key="${key}"]`);
    await page.click('[data-key=enter]');
    await page.waitForSelector('.lab-display-bad');
    expect(await page.textContent('.lab-traffic')).toContain('55');
    await pay(page, card, pin, 'swipe', '100');
    await display(page, words.approved);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.leave();
  });

  it('moves the clock by the hour, here and on its page, for every system at once', async () => {
    const visitor = await Visitor.come(browser);
    const page = await enterLab(visitor);
    const now = async () => (await visitor.ask('GET', '/api/sandbox/v1/clock')).json.now as string;
    const before = Date.parse(await now());
    await page.waitForSelector('.lab-clock b:has-text(":")');
    await page.click('.lab-clock button >> nth=0');
    await page.waitForFunction(
      async (least) => Date.parse((await (await fetch('/api/sandbox/v1/clock')).json()).now) >= least,
      before + 3_600_000,
      { timeout: DAY_MS },
    );
    await visitor.open('/lab/clock');
    const shown = (await page.textContent('.facts dd'))!;
    await page.click('button:has-text("拨快 1 小时")');
    await page.waitForFunction((old) => document.querySelector('.facts dd')!.textContent !== old, shown);
    expect(Date.parse(await now())).toBeGreaterThanOrEqual(before + 7_200_000);
    await visitor.leave();
  });
});
