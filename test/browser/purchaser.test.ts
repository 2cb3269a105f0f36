import type { Browser } from 'playwright-core';
import { type Language, startBrowser, Visitor } from './support/console.js';

const HEADER = '持卡人姓名,证件类型,证件号码,手机号,卡种,面值(元),备注';
const WORDS = {
  zh: { good: '名单核对无误', cash: '须银行转账', holder: '身份证', cancelled: '已取消', payer: 'R-PAYER' },
  en: { good: 'The list is in order', cash: 'bank transfer', holder: 'ID', cancelled: 'Cancelled', payer: 'R-PAYER' },
} as const;

describe.each(['zh', 'en'] as readonly Language[])('a purchaser in %s', (language) => {
  let browser: Browser;
  let visitor: Visitor;
  const words = WORDS[language];

  beforeAll(async () => {
    browser = await startBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    visitor = await Visitor.come(browser, { language });
    await visitor.enter('purchaser');
  });
  afterEach(() => visitor.leave());

  const list = (rows: readonly string[]) => ({
    name: '名单.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([HEADER, ...rows].join('\r\n')),
  });
  const next = () => visitor.page.click('.wizard .ant-btn-primary:enabled');
  const productOf = async (kind: string): Promise<string> => {
    const { json } = await visitor.ask('GET', '/api/issuer/v1/card-products');
    return json.items.find((one: { kind: string; medium: string }) => one.kind === kind && one.medium !== 'chip')
      .productCode as string;
  };
  const choose = async (kind: string) => {
    const code = await productOf(kind);
    await visitor.page.click(`#${kind}-product`);
    await visitor.page.click(`.ant-select-item-option:has-text("${code}")`);
  };

  it('is told by the rules while filling in, loses nothing by a reload, and orders by a checked list', async () => {
    await visitor.page.click('.list-head .ant-btn-primary');
    await visitor.page.waitForURL('**/purchaser/new-order');
    await choose('anonymous');
    await visitor.page.fill('#anonymous-quantity', '60');
    await visitor.page.fill('#anonymous-face', '900');
    await visitor.page.click('input[value=cash]');
    await visitor.page.waitForSelector(`.hints:has-text("${words.cash}") >> text=R-NONCASH`);
    await visitor.page.reload();
    await visitor.page.waitForSelector('#anonymous-face');
    expect(await visitor.page.inputValue('#anonymous-face')).toBe('900');
    await visitor.page.click('input[value=bank_transfer]');
    await visitor.page.fill('#anonymous-quantity', '2');
    expect(await visitor.barriers()).toEqual([]);
    await next();

    const broken = ['王五,,,,会员卡,100,', '赵六,,,,不记名,abc,'];
    await visitor.page.setInputFiles('input[type=file]', list(broken));
    await visitor.page.waitForSelector('.cell-wrong');
    expect(await visitor.page.locator('.cell-wrong').count()).toBe(2);
    expect(await visitor.barriers()).toEqual([]);
    await visitor.page.setInputFiles('input[type=file]', list(['王五,,,,不记名,900,', '赵六,,,,不记名,900,']));
    await visitor.page.waitForSelector(`text=${words.good}`);
    await next();
    await next();
    await visitor.page.waitForURL('**/purchaser/orders/*');
    await visitor.page.waitForSelector('.desk');
    expect(await visitor.page.textContent('.object-page')).toContain('¥1,800.00');
    expect(await visitor.page.textContent('.desk')).toContain(words.payer);
    expect(await visitor.barriers()).toEqual([]);

    await visitor.page.click('.desk .ant-btn-dangerous');
    await visitor.page.fill('#reason', '浏览器测试');
    await visitor.page.click('.ant-modal .ant-btn-dangerous');
    await visitor.page.waitForSelector(`.object-head >> text=${words.cancelled}`);
  });

  it('asks for full card numbers, which another person must release; a stranger’s order is not there', async () => {
    const { json } = await visitor.ask('GET', '/api/issuer/v1/orders?state=activated&limit=1');
    await visitor.open(`/purchaser/orders/${json.items[0].orderId}`);
    const before = await visitor.page.locator('.desk section p.desk-actions').count();
    await visitor.page.click('.desk section:last-child .desk-actions:last-child button >> nth=0');
    await visitor.page.fill('#reason', '随卡配送核对');
    await visitor.page.click('.ant-modal .ant-btn-primary');
    await visitor.page.waitForFunction(
      (count) => document.querySelectorAll('.desk section p.desk-actions').length === count + 1,
      before,
    );
    expect(await visitor.page.textContent('.desk')).not.toMatch(/\d{13,}/);
    expect(await visitor.ask('GET', '/api/issuer/v1/orders/1/card-files')).toMatchObject({ status: 404 });
  });

  it('sees its cards by state and face value, and nothing of their use', async () => {
    await visitor.open('/purchaser/cards?status=active');
    await visitor.page.waitForSelector('.ant-table-row');
    const { json } = await visitor.ask('GET', '/api/issuer/v1/cards?limit=5');
    for (const card of json.items) expect(card.account).toBeUndefined();
    const numbers = await visitor.page.locator('.ant-table-row td:first-child').allTextContents();
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(number).toMatch(/^\d{6}\*{6}\d{4}$/);
  });

  it('is refused in words, field by field, when it registers wrongly', async () => {
    await visitor.page.goto('/purchaser/register');
    const fields = {
      '#name': '苏州春分贸易有限公司',
      '#creditCode': '911100000000000000',
      '#contactPhone': '021-00000009',
      '#handler_name': '钱经办',
      '#handler_idNumber': 'YF9000009',
      '#handler_phone': '13800000009',
      '#user_login': 'chunfen.hr',
      '#user_password': 'a sandbox password',
    };
    for (const [field, text] of Object.entries(fields)) await visitor.page.fill(field, text);
    await visitor.page.click('#handler_idType');
    await visitor.page.click('.ant-select-item-option >> nth=1');
    await visitor.page.click('button[type=submit]');
    await visitor.page.waitForSelector('[role=alert] >> text=CREDIT_CODE_INVALID');
    expect(await visitor.page.inputValue('#user_login')).toBe('chunfen.hr');
    expect(await visitor.barriers()).toEqual([]);
  });
});
