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

  it('denies a merchant e-cash and lets it take it again, each with who and why', async () => {
    const { page } = maker;
    await maker.open('/operations/acceptance/denials');
    await page.click('button:has-text("停用电子现金")');
    const dialog = page.locator('[role=dialog]:visible');
    await dialog.locator('input[role=combobox]').fill('春风');
    await page.click('.ant-select-item-option >> text=春风超市');
    await dialog.locator('textarea').fill('合同未含脱机受理');
    await dialog.locator('.ant-modal-footer button').last().click();
    await page.click('.ant-table-row .row-button');
    await page.click('.side-panel button:has-text("恢复受理")');
    await dialog.locator('textarea').fill('合同已补签');
    await dialog.locator('.ant-modal-footer button').last().click();
    await dialog.waitFor({ state: 'hidden' });
    await checker.open('/operations/acceptance/denials?state=false');
    await checker.page.click('.ant-table-row .row-button');
    for (const reason of ['合同未含脱机受理', '合同已补签']) {
      await checker.page.waitForSelector(`.side-panel >> text=${reason}`);
    }
    expect(await checker.page.$('.side-panel button:has-text("Let it take")')).toBeNull();
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
