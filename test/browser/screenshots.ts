import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/database';
import type { Browser } from 'playwright-core';
import { addressOf, everyPage, startBrowser, Visitor } from './support/console.js';

const FOLDER = join(projectRoot(), 'var', 'screenshots');
const PHONE = { width: 390, height: 844 };
const ON_PHONES: ReadonlySet<string> = new Set(['merchant', 'holder']);

/** Not a test: writes every page of the console into var/screenshots, as `npm run screenshots` asks for. */
describe('screenshots', () => {
  let browser: Browser;

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    browser = await startBrowser();
  });
  afterAll(() => browser.close());

  it('of the entrance', async () => {
    for (const width of [1280, PHONE.width]) {
      const visitor = await Visitor.come(browser, { width });
      await visitor.page.goto('/');
      await visitor.page.waitForSelector('[data-entrance=merchant]:enabled');
      await visitor.page.screenshot({ path: join(FOLDER, `entrance-${width}.png`), fullPage: true });
      await visitor.leave();
    }
  });

  it.each(everyPage().map((one) => ({ ...one, name: `/${one.portal.name}/${one.page.path}` })))(
    'of $name',
    async ({ portal, page, entrance }) => {
      const name = [portal.name, ...page.path.split('/').filter(Boolean)].join('-').replaceAll(':', '');
      for (const size of [{ width: 1280, height: 800 }, ...(ON_PHONES.has(portal.name) ? [PHONE] : [])]) {
        const visitor = await Visitor.come(browser, size);
        await visitor.enter(entrance);
        await visitor.open(await addressOf(visitor, portal, page));
        const to = join(FOLDER, `${name}-${size.width}.png`);
        await visitor.page.screenshot({ path: to, fullPage: true, animations: 'disabled' });
        await visitor.leave();
      }
      expect(portal.name).toBeTruthy();
    },
  );
});
