import type { Browser } from 'playwright-core';
import { startBrowser, Visitor } from './support/console.js';

describe('the work queue', () => {
  let browser: Browser;
  let maker: Visitor;
  let checker: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    maker = await Visitor.come(browser);
    checker = await Visitor.come(browser);
    await maker.enter('ops-maker');
    await checker.enter('ops-checker');
    await checker.page.waitForSelector('text=实时更新');
  });
  afterAll(() => browser.close());

  it('shows what was proposed without being asked again, and the proposer may not approve it', async () => {
    const proposed = await maker.ask('POST', '/api/issuer/v1/bin-ranges', { from: '936655', label: '浏览器测试卡段' });
    expect(proposed.status).toBe(202);
    await checker.page.waitForSelector('.row-button:has-text("936655")');
    const own = await maker.ask('POST', `/api/issuer/v1/approvals/${proposed.json.approvalId}/approve`, {});
    expect(own.status).toBe(403);
    await maker.page.click('.row-button:has-text("936655")');
    await maker.page.waitForSelector('text=您是经办人');
    expect(await maker.page.$('button:has-text("复核通过")')).toBeNull();
  });

  it('lets the second person see what was proposed and approve it, by keyboard', async () => {
    const row = checker.page.locator('.row-button:has-text("936655")');
    await row.focus();
    await checker.page.keyboard.press('Enter');
    await checker.page.waitForSelector('.side-panel >> text=浏览器测试卡段');
    await checker.page.locator('.side-panel button:has-text("复核通过")').focus();
    await checker.page.keyboard.press('Enter');
    await checker.page.waitForSelector('[role=dialog]');
    await checker.page.locator('[role=dialog] button:has-text("复核通过")').focus();
    await checker.page.keyboard.press('Enter');
    await row.waitFor({ state: 'detached' });
    await checker.open('/operations/approvals?status=approved');
    await checker.page.waitForSelector('.row-button:has-text("936655")');
    expect(checker.complaints).toEqual([]);
  });
});
