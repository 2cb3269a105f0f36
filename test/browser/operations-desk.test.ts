import type { Browser } from 'playwright-core';
import { startBrowser, Visitor } from './support/console.js';

const NOBODY = '1';

describe("operations' desk of money", () => {
  let browser: Browser;
  let maker: Visitor;
  let checker: Visitor;

  beforeAll(async () => {
    browser = await startBrowser();
    maker = await Visitor.come(browser);
    checker = await Visitor.come(browser, { language: 'en' });
    await maker.enter('ops-maker');
    await checker.enter('ops-checker');
  });
  afterAll(() => browser.close());

  it('leads from the failed payments to a proposal that its proposer cannot approve and the second person sees', async () => {
    const { page } = maker;
    await maker.open('/operations/clearing/payouts');
    await page.click('.ant-table-row .row-button');
    await page.click('.side-panel button:has-text("重新付款")');
    await page.click('[role=dialog] button:has-text("重新付款")');
    await page.waitForSelector('[role=dialog] >> text=至少两个字');
    await page.fill('[role=dialog] textarea', '商户已更正账户');
    await page.click('[role=dialog] button:has-text("重新付款")');
    await page.waitForSelector('.side-panel >> text=您是经办人');
    await checker.open('/operations/approvals?app=clearing');
    await checker.page.click('.ant-table-row .row-button');
    await checker.page.waitForSelector('.side-panel >> text=商户已更正账户');
    expect(await checker.page.$('.side-panel button:has-text("Approve")')).not.toBeNull();
  });

  it('follows a voucher to its original document and back', async () => {
    const { page } = maker;
    await maker.open('/operations/books/vouchers?documentType=payout');
    await page.click('.ant-table-row .row-button');
    await page.waitForSelector('.side-panel .plain-table');
    await page.click('.side-panel dd a:has-text("付款")');
    await page.waitForURL('**/clearing/payouts?**');
    await page.click('.side-panel a:has-text("查看凭证")');
    await page.waitForURL('**/books/vouchers?documentType=payout&documentId=*');
    await page.waitForSelector('.ant-table-row >> text=付款指令');
  });

  it('draws the reserve equation with its numbers behind, in English, too', async () => {
    await checker.open('/operations/books/reserve');
    await checker.page.click('button:has-text("Show")');
    const rows = await checker.page.locator('.chart tbody tr').allInnerTexts();
    expect(rows[0]).toContain('Statement');
    expect(rows.at(-1)).toMatch(/Difference\s+¥0\.00/);
  });

  it('explains a fee and shows a run to its end', async () => {
    const { page } = maker;
    await maker.open('/operations/clearing/settlements');
    await page.click('.ant-table-row .row-button');
    await page.waitForSelector('.side-panel >> text=手续费如何得出');
    await maker.open('/operations/clearing/runs');
    await page.click('.ant-table-row .row-button');
    await page.waitForSelector('.side-panel .ant-progress-status-success');
  });

  it('says in words that an object is not there', async () => {
    for (const path of [`disputes/${NOBODY}`, `books/vouchers/0/${NOBODY}`, `risk/rule-sets/${NOBODY}`]) {
      await maker.page.goto(`/operations/${path}`);
      await maker.page.waitForSelector('.failed-state >> text=NOT_FOUND');
    }
  });

  it('checks the chain of the audit trail when asked', async () => {
    await maker.open('/operations/audit?action=settlement_run.requested');
    await maker.page.click('button:has-text("校验整条链")');
    await maker.page.waitForSelector('text=均未被改动');
    await maker.page.waitForSelector('.ant-table-row >> text=结算批次');
  });
});
