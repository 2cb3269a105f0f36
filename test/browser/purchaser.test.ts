import type { Browser } from 'playwright-core';
import { type Json, type Language, startBrowser, Visitor } from './support/console.js';

const HEADER = '持卡人姓名,证件类型,证件号码,手机号,卡种,面值(元),备注';
const WORDS = {
  zh: {
    good: '名单核对无误',
    cash: '须银行转账',
    cancelled: '已取消',
    payer: 'R-PAYER',
    agent: '由代理人',
    passport: '护照',
    invite: '为同事申请账号',
    proposed: '待发卡机构核实',
    opened: '正常',
    release: '批准',
    released: '可下载一次',
    take: '下载加密文件',
    taken: '已下载',
    another: '自己不能批准',
  },
  en: {
    good: 'The list is in order',
    cash: 'bank transfer',
    cancelled: 'Cancelled',
    payer: 'R-PAYER',
    agent: 'Bought by the agent',
    passport: 'Passport',
    invite: 'Ask for a colleague’s account',
    proposed: 'The issuer verifies',
    opened: 'Active',
    release: 'Release',
    released: 'May be taken once',
    take: 'Take the encrypted file',
    taken: 'Taken',
    another: 'you cannot',
  },
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

  /** An agent whom two people of the issuer have verified, by a passport. @returns its number */
  const verifiedAgent = async (name: string): Promise<string> => {
    const idNumber = `YF${Date.now() % 10_000_000}`;
    const person = { type: 'individual', name, idType: 'passport', idNumber, phone: '13800000077' };
    const user = { login: `agent.${idNumber.toLowerCase()}`, password: 'a sandbox password' };
    const { status, json } = await visitor.ask('POST', '/api/issuer/v1/customers', { ...person, user });
    expect(status).toBe(201);
    const [maker, checker] = [await Visitor.come(browser), await Visitor.come(browser)];
    await maker.enter('ops-maker');
    const path = `/api/issuer/v1/customers/${json.customerId}/kyc-proposals`;
    const proposed = await maker.ask('POST', path, { decision: 'verified', evidence: '原件已核验' });
    await checker.enter('ops-checker');
    const approval = `/api/issuer/v1/approvals/${proposed.json.approvalId}/approve`;
    expect((await checker.ask('POST', approval, {})).status).toBe(200);
    await Promise.all([maker.leave(), checker.leave()]);
    return idNumber;
  };

  it('buys by an agent, whose number is asked for anew after a reload and kept nowhere on the machine', async () => {
    const idNumber = await verifiedAgent('代办员');
    await visitor.open('/purchaser/new-order');
    await choose('anonymous');
    await visitor.page.fill('#anonymous-quantity', '1');
    await visitor.page.fill('#anonymous-face', '100');
    await visitor.page.check('#by-agent');
    await visitor.page.fill('#agent-name', '代办员');
    await visitor.page.click('#agent-id-type');
    await visitor.page.click(`.ant-select-item-option >> text=${words.passport}`);
    await visitor.page.fill('#agent-id-number', idNumber);
    expect(await visitor.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(idNumber);
    await visitor.page.reload();
    await visitor.page.waitForSelector('#agent-name');
    expect(await visitor.page.inputValue('#agent-name')).toBe('代办员');
    await next();
    await visitor.page.waitForSelector('.ant-form-item-explain-error');
    await visitor.page.fill('#agent-id-number', idNumber);
    expect(await visitor.barriers()).toEqual([]);
    await next();
    await visitor.page.setInputFiles('input[type=file]', list(['王五,,,,不记名,100,']));
    await visitor.page.waitForSelector(`text=${words.good}`);
    await next();
    await visitor.page.waitForSelector(`text=${words.agent}`);
    await next();
    await visitor.page.waitForURL('**/purchaser/orders/*');
    await visitor.page.waitForSelector('.facts >> text=代办员');
    expect(await visitor.page.textContent('.object-page')).not.toContain(idNumber);
  });

  it('has full card numbers released by a colleague, never by who asked; taken once; a stranger’s order is not there', async () => {
    const { page } = visitor;
    const login = `spring.${language}`;
    await visitor.open('/purchaser/people');
    await page.click(`button:has-text("${words.invite}")`);
    await page.fill('#name', '李会计');
    await page.fill('#login', login);
    await page.fill('#reason', '财务，复核卡号文件');
    await page.click('[role=dialog] .ant-btn-primary');
    await page.waitForSelector('.secret-once');
    const firstHalf = (await page.textContent('.secret-once'))!.trim();
    await page.waitForSelector(`li:has-text("${login}") .state-tag:has-text("${words.proposed}")`);
    expect(await visitor.barriers()).toEqual([]);

    const checker = await Visitor.come(browser);
    await checker.enter('ops-checker');
    const { json: pending } = await checker.ask('GET', '/api/issuer/v1/approvals?status=pending&limit=200');
    const { approvalId, objectId } = pending.items.find(({ payload }: Json) => payload.login === login);
    expect((await checker.ask('POST', `/api/issuer/v1/approvals/${approvalId}/approve`, {})).status).toBe(200);
    const { json: drawn } = await checker.ask('POST', `/api/issuer/v1/users/${objectId}/second-halves`, {});
    await checker.leave();
    await visitor.open('/purchaser/people');
    await page.waitForSelector(`li:has-text("${login}") .state-tag:has-text("${words.opened}")`);

    const { json } = await visitor.ask('GET', '/api/issuer/v1/orders?state=activated&limit=1');
    const { orderId } = json.items[0];
    const reason = `随卡配送核对 ${language}`;
    await visitor.open(`/purchaser/orders/${orderId}`);
    await page.click('.desk section:last-child > .desk-actions button >> nth=0');
    await page.fill('#reason', reason);
    await page.click('.ant-modal .ant-btn-primary');
    const asked = page.locator(`[data-file]:has-text("${reason}")`);
    await asked.locator(`text=${words.another}`).waitFor();
    expect(await asked.locator(`button:has-text("${words.release}")`).count()).toBe(0);
    const fileId = (await asked.getAttribute('data-file'))!;
    const own = await visitor.ask('POST', `/api/issuer/v1/card-files/${fileId}/release`, {});
    expect(own).toMatchObject({ status: 422, json: { code: 'SELF_APPROVAL' } });

    const colleague = await Visitor.come(browser, { language });
    await colleague.logIn(login, `${firstHalf}${drawn.secondHalf}`);
    await colleague.page.waitForURL('**/purchaser');
    await colleague.open(`/purchaser/orders/${orderId}`);
    await colleague.page.click(`[data-file="${fileId}"] button:has-text("${words.release}")`);
    await colleague.page.click('.ant-modal .ant-btn-primary');
    await colleague.page.waitForSelector(`[data-file="${fileId}"] .state-tag:has-text("${words.released}")`);
    expect(await colleague.barriers()).toEqual([]);
    await colleague.leave();

    await visitor.open(`/purchaser/orders/${orderId}`);
    await page.click(`[data-file="${fileId}"] button:has-text("${words.take}")`);
    await page.fill('#passphrase', 'seven brown envelopes');
    const download = page.waitForEvent('download');
    await page.click('.ant-modal .ant-btn-primary');
    expect((await download).suggestedFilename()).toMatch(/\.yfkcards$/);
    await page.waitForSelector(`[data-file="${fileId}"] .state-tag:has-text("${words.taken}")`);
    expect(await page.textContent('.desk')).not.toMatch(/\d{13,}/);
    expect(await visitor.ask('GET', '/api/issuer/v1/orders/1/card-files')).toMatchObject({ status: 404 });
    expect(visitor.complaints.filter((text) => !/status of 4\d\d/.test(text))).toEqual([]);
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
