import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, fen } from '@app/kernel';
import { BankSimulator } from './bank-simulator.js';

const RESERVE = '99100000000000000017';
const clock: Clock = { now: () => new Date('2026-03-02T10:00:00+08:00') };

describe('the simulated bank', () => {
  let folder: string;
  let bank: BankSimulator;
  let company: string;
  let payee: string;

  const open = () =>
    BankSimulator.open({
      exchangeDir: folder,
      stateFile: join(folder, 'bank.json'),
      reserveAccount: RESERVE,
      reserveName: '备付金',
      autoStatement: false,
      clock,
    });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'yufuka-bank-'));
    bank = await open();
    company = (await bank.openAccount({ name: '公司', kind: 'company', balanceFen: fen(100_000) })).accountNo;
    payee = (await bank.openAccount({ name: '商户', kind: 'merchant' })).accountNo;
  });
  afterEach(async () => {
    await bank.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const payIn = (key: string, amountFen: number) =>
    bank.transfer(key, { fromAccount: company, toAccount: RESERVE, amountFen: fen(amountFen), remark: '购|卡' });
  const received = async () =>
    (await readdir(join(folder, 'from-bank'))).filter((name) => name.endsWith('.txt')).sort();
  const read = (name: string) => readFile(join(folder, 'from-bank', name), 'utf8');
  async function instruct(name: string, lines: string[], total: string): Promise<void> {
    const body = `H|${name}|102|${RESERVE}|2026-03-02|CNY\n${lines.map((line) => `${line}\n`).join('')}`;
    const checksum = createHash('sha256').update(body).digest('hex');
    await mkdir(join(folder, 'to-bank'), { recursive: true });
    await writeFile(join(folder, 'to-bank', `${name}.txt`), `${body}T|${lines.length}|${total}|${checksum}\n`);
  }

  it('moves money once per key, and never more than there is', async () => {
    const first = await payIn('k1', 60_000);
    expect(await payIn('k1', 60_000)).toEqual(first);
    expect(bank.account(company).balanceFen).toBe(40_000);
    await expect(payIn('k1', 1)).rejects.toThrow('IDEMPOTENCY_KEY_REUSED');
    await expect(payIn('k2', 40_001)).rejects.toThrow('BANK_FUNDS_INSUFFICIENT');
    await bank.setStatus(company, 'closed');
    await expect(payIn('k3', 1)).rejects.toThrow('BANK_ACCOUNT_CLOSED');
  });

  it('states each movement once, in statements that continue each other, also after it was killed', async () => {
    await payIn('k1', 100);
    await bank.issueStatements();
    bank = await open();
    await payIn('k2', 250);
    await bank.issueStatements();
    const [first, second] = await received();
    expect(await read(first!)).toMatch(
      /^H\|99100000000000000017\|2026-03-02\|0\.00\|CNY\|1\n.*\|购 卡\|.*\nT\|1\|0\.00\|1\.00\|1\.00\n$/s,
    );
    expect(await read(second!)).toMatch(
      /^H\|99100000000000000017\|2026-03-02\|1\.00\|CNY\|2\n.*\nT\|1\|0\.00\|2\.50\|3\.50\n$/s,
    );
  });

  it('pays only the account of that name, and an instruction once', async () => {
    await payIn('k1', 1_000);
    const lines = [
      `P|1|P1|商户|${payee}|102|3.00|款`,
      `P|2|P2|别人|${payee}|102|3.00|款`,
      `P|3|P3|商户|6100000000|102|3.00|款`,
      `P|4|P4|商户|${payee}|102|8.00|款`,
    ];
    await instruct('PAYOUT_102_A', lines, '17.00');
    expect(await bank.processPaymentFiles()).toEqual({ carriedOut: 1, refused: 0 });
    await instruct('PAYOUT_102_B', [`P|1|P1|商户|${payee}|102|3.00|款`], '3.00');
    await bank.processPaymentFiles();
    expect(bank.account(payee).balanceFen).toBe(300);
    expect(bank.account(RESERVE).balanceFen).toBe(700);
    const [first] = await received();
    const outcomes = (await read(first!)).split('\n').slice(1, 5);
    expect(outcomes.map((line) => line.split('|').slice(1, 5).join('|'))).toEqual([
      'P1|paid|3.00|',
      'P2|failed|3.00|收款户名不符 payee name differs',
      'P3|failed|3.00|收款账户不存在 account unknown',
      'P4|failed|8.00|备付金账户余额不足 reserve insufficient',
    ]);
  });

  // prettier-ignore
  const altered: [string, (text: string) => string, string][] = [
    ['cut',                       (text) => text.slice(0, -10), 'no trailer: the file is cut'],
    ['altered',                   (text) => text.replace('3.00', '9.00'), 'the checksum disagrees'],
    ['of another reserve',        (text) => resealed(text.replace(RESERVE, '99100000000000000099')), 'not an account of the sender'],
    ['with a wrong count',        (text) => text.replace('\nT|1|', '\nT|2|'), '1 payments, 2 stated'],
    ['with a wrong total',        (text) => text.replace('\nT|1|3.00', '\nT|1|4.00'), 'the payments sum to 3.00, 4.00 stated'],
    ['with a line of other kind', (text) => resealed(text.replace('\nP|1|', '\nQ|1|')), 'line 2 is no payment'],
  ];
  it.each(altered)('carries out nothing of a payment file that is %s', async (_name, alter, reason) => {
    await payIn('k1', 1_000);
    await instruct('PAYOUT_102_A', [`P|1|P1|商户|${payee}|102|3.00|款`], '3.00');
    const path = join(folder, 'to-bank', 'PAYOUT_102_A.txt');
    await writeFile(path, alter(await readFile(path, 'utf8')));
    expect(await bank.processPaymentFiles()).toEqual({ carriedOut: 0, refused: 1 });
    expect(bank.refusedFiles()).toEqual([{ name: 'PAYOUT_102_A.txt', reason }]);
    expect(bank.account(payee).balanceFen).toBe(0);
  });

  it('fails, delays, repeats and cuts on request', async () => {
    await payIn('k1', 1_000);
    await bank.setFaults({ failNext: 1, answerTwice: 1, delayAnswersMs: 50, cutFile: 1 });
    await instruct('PAYOUT_102_A', [`P|1|P1|商户|${payee}|102|3.00|款`], '3.00');
    await bank.processPaymentFiles();
    expect(bank.account(payee).balanceFen).toBe(0);
    await mkdir(join(folder, 'from-bank'), { recursive: true });
    expect(await received()).toEqual([]);
    await new Promise((done) => setTimeout(done, 60));
    await bank.work();
    const [cut, whole] = await received();
    expect(await read(cut!)).not.toMatch(/T\|1\|0\.00\|3\.00\|[0-9a-f]{64}\n$/);
    expect(await read(whole!)).toMatch(/T\|1\|0\.00\|3\.00\|[0-9a-f]{64}\n$/);
    await bank.resend(cut!);
    expect(await read(cut!)).toMatch(/\n$/);
    expect(bank.faults()).toMatchObject({ failNext: 0, answerTwice: 0, cutFile: 0 });
  });
});

/** The file with a checksum that fits what was changed in it. */
function resealed(text: string): string {
  const at = text.lastIndexOf('T|');
  const checksum = createHash('sha256').update(text.slice(0, at)).digest('hex');
  return text.slice(0, at) + text.slice(at).replace(/[0-9a-f]{64}/, checksum);
}
