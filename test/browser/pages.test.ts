import type { Browser } from 'playwright-core';
import { addressOf, everyPage, type Language, startBrowser, Visitor } from './support/console.js';

const PAGES = everyPage().map((one) => ({ ...one, name: `/${one.portal.name}/${one.page.path}` }));
const LANGUAGES: readonly Language[] = ['zh', 'en'];

describe.each(LANGUAGES)('every page in %s', (language) => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('the entrance has no barrier and breaks no rule of the content security policy', async () => {
    const visitor = await Visitor.come(browser, { language });
    await visitor.page.goto('/');
    await visitor.page.waitForSelector('[data-entrance=merchant]:enabled');
    expect(await visitor.barriers()).toEqual([]);
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });

  it.each(PAGES)('$name has a title, no barrier, and breaks no rule', async ({ portal, page, entrance }) => {
    const visitor = await Visitor.come(browser, { language });
    await visitor.enter(entrance);
    await visitor.open(await addressOf(visitor, portal, page));
    expect((await visitor.page.textContent('.shell-main h1'))?.trim()).not.toBe('');
    // A key that has no words shows itself.
    expect(await visitor.page.innerText('body')).not.toMatch(/\b[a-z]+\.[a-z]+[A-Z]\w*\b(?!\()/);
    expect(await visitor.barriers()).toEqual([]);
    const row = visitor.page.locator('.row-button').first();
    if ((await visitor.page.locator('table .row-button').count()) > 0) {
      await row.click();
      await visitor.page.waitForSelector('.side-panel');
      await visitor.page.waitForFunction(() => !document.querySelector('.side-panel [aria-busy=true]'));
      expect(await visitor.barriers()).toEqual([]);
    }
    expect(visitor.complaints).toEqual([]);
    await visitor.leave();
  });
});
