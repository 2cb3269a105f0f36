import type { Browser } from 'playwright-core';
import { demo, type Json, type Language, startBrowser, Visitor } from './support/console.js';

const PHONE = { width: 390, height: 844 };
const WORDS = {
  zh: { log: '登录', place: '测试站台', stands: '核对', seconds: '秒后自动更新', loss: '账户立即停用' },
  en: { log: 'Log in', place: 'a test platform', stands: 'compared', seconds: 'a new one in', loss: 'blocked at once' },
} as const;

interface Card {
  readonly cardNumber: string;
  readonly password: string;
}

/** The card of the one-click entrance: its number and PIN are the sandbox's to show. */
async function demoCard(): Promise<Card> {
  const { items } = (await (await fetch(`${demo().endpoints.sandbox}/v1/entrances`)).json()) as Json;
  return items.find(({ name }: Json) => name === 'holder') as Card;
}

describe.each(['zh', 'en'] as readonly Language[])('a holder on a phone in %s', (language) => {
  let browser: Browser;
  let visitor: Visitor;
  const words = WORDS[language];

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    visitor = await Visitor.come(browser, { language, ...PHONE });
  });
  afterEach(() => visitor.leave());

  const typeNumber = async (cardNumber: string) => {
    await visitor.page.goto('/holder/log-in');
    await visitor.page.fill('#cardNumber', cardNumber);
    await visitor.page.keyboard.press('Enter');
  };

  it('logs in by card number and PIN, which never leaves the page in clear', async () => {
    const { cardNumber, password } = await demoCard();
    const sent: string[] = [];
    visitor.page.on('request', (request) => sent.push(request.postData() ?? ''));
    await typeNumber(cardNumber);
    await visitor.page.click('.choice >> nth=0');
    for (const digit of password) await visitor.page.click(`.keypad button:text-is("${digit}")`);
    await visitor.page.waitForSelector('.holder-card');
    expect(new URL(visitor.page.url()).pathname).toBe('/holder');
    expect(sent.join('\n')).not.toContain(password);
    expect(await visitor.page.textContent('.holder-card')).toContain(cardNumber.slice(-4));
    expect(await visitor.page.content()).not.toContain(cardNumber);
    expect(await visitor.barriers()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  });

  it('is refused in words after a wrong code, and asked to come in before any page', async () => {
    await visitor.page.goto('/holder/pay');
    await visitor.page.waitForURL('**/holder/log-in?to=*');
    const { cardNumber } = await demoCard();
    const refused = await visitor.ask('POST', '/session/holder', { cardNumber, code: '135792' });
    expect(refused).toMatchObject({ status: 401, json: { code: 'HOLDER_NOT_PROVED' } });
    const past = await visitor.ask('POST', '/api/issuer/v1/holder-sessions', { cardNumber, code: '135792' });
    expect(past.status).toBe(404);
  });

  it('shows a code to pay with, which counts down', async () => {
    await visitor.enter('holder');
    await visitor.open('/holder/pay');
    await visitor.page.waitForSelector('.pay-code svg');
    expect(await visitor.page.textContent('.pay-code')).toContain(words.seconds);
    expect((await visitor.page.textContent('.pay-digits'))?.replaceAll(' ', '')).toMatch(/^87\d{22}$/);
    expect(await visitor.barriers()).toEqual([]);
  });

  it('tells of a failed tap in three taps and sees where the case stands', async () => {
    await visitor.enter('holder');
    await visitor.open('/holder/failed-tap');
    await visitor.page.click('.choices li:last-child .choice');
    await visitor.page.fill('#place', words.place);
    await visitor.page.fill('#yuan', language === 'zh' ? '3.21' : '3.45');
    await visitor.page.click('form:visible button[type=submit]');
    await visitor.page.click('form:visible button[type=submit]');
    await visitor.page.waitForURL('**/holder/cases/*');
    await visitor.page.waitForSelector('.holder-steps li');
    expect(await visitor.page.textContent('.holder')).toContain(words.place);
    expect(await visitor.page.textContent('.holder')).toContain(words.stands);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.open('/holder/cases');
    expect(await visitor.page.textContent('.choices')).toContain(words.place);
    const { json } = await visitor.ask('GET', '/api/issuer/v1/holder/cases?limit=1');
    const { caseId } = json.items[0];
    const company = await Visitor.come(browser);
    await company.enter('purchaser');
    expect((await company.ask('GET', `/api/issuer/v1/holder/cases/${caseId}`)).status).toBe(403);
    await company.leave();
  });

  it('is told what a loss report does before it is made', async () => {
    await visitor.enter('holder');
    await visitor.open('/holder/loss');
    expect(await visitor.page.textContent('.holder')).toContain(words.loss);
  });

  it('sees no page wider than the phone', async () => {
    await visitor.enter('holder');
    for (const path of ['', '/pay', '/entries', '/failed-tap', '/cases', '/loss']) {
      await visitor.open(`/holder${path}`);
      expect([path, await visitor.page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390]);
    }
  });
});
