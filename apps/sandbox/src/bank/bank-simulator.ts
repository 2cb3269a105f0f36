import { mkdir, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { addFen, chinaDateTime, type Fen, Refusal, subtractFen, ZERO_FEN } from '@app/kernel';
import { answerText, columnText, PaymentFileError, readPaymentFile } from './bank-files.js';
import { readBankState, writeWhole } from './bank-state-file.js';
import type {
  BankAccount,
  BankFaults,
  BankOptions,
  BankState,
  NewAccount,
  ReserveMovement,
  Transfer,
  TransferResult,
} from './bank.types.js';
import { nextAnswerId, nextStatements } from './numbered-files.js';
import { OutgoingFiles } from './outgoing-files.js';
import { carryOut } from './payments.js';

const DEFAULT_BANK = { bankCode: '102', bankName: '沙箱示例银行' };

/**
 * The bank outside our walls: accounts, transfers, the reserve's statements, payments. It keeps its state in one file that
 * is written before any answer leaves, so it survives being killed at any moment without paying twice.
 */
export class BankSimulator {
  private queue: Promise<unknown> = Promise.resolve();
  private working = false;
  private timer: NodeJS.Timeout | undefined;

  private readonly outgoing: OutgoingFiles;

  private constructor(
    private readonly options: BankOptions,
    private readonly state: BankState,
  ) {
    this.outgoing = new OutgoingFiles(state, join(options.exchangeDir, 'from-bank'));
  }

  static async open(options: BankOptions): Promise<BankSimulator> {
    const state = await readBankState(options.stateFile);
    const { reserveAccount: accountNo, reserveName: name } = options;
    state.accounts[accountNo] ??= {
      accountNo,
      name,
      bankCode: '001',
      bankName: '沙箱中央银行',
      kind: 'reserve',
      status: 'open',
      balanceFen: ZERO_FEN,
    };
    const bank = new BankSimulator(options, state);
    await bank.change(async () => undefined);
    return bank;
  }

  /** Works by itself: carries out payments, answers, issues statements. */
  start(intervalMs: number): void {
    this.timer = setInterval(() => void this.work().catch(() => undefined), intervalMs);
    this.timer.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.queue.catch(() => undefined);
  }

  /** One round of its own work; a round that lasts is not joined by the next. */
  async work(): Promise<void> {
    if (this.working) return;
    this.working = true;
    try {
      await this.processPaymentFiles();
      await this.change(async () => {
        if (this.options.autoStatement && this.state.unstated.length > 0) this.sendStatements();
      });
    } finally {
      this.working = false;
    }
  }

  accounts(): BankAccount[] {
    return Object.values(this.state.accounts).map((account) => ({ ...account }));
  }

  /** @throws Refusal `BANK_ACCOUNT_UNKNOWN` */
  account(accountNo: string): BankAccount {
    return { ...this.existing(accountNo) };
  }

  faults(): BankFaults {
    return { ...this.state.faults };
  }

  async setFaults(faults: Partial<BankFaults>): Promise<BankFaults> {
    return this.change(async () => Object.assign(this.state.faults, faults));
  }

  /** Payment files the bank would not carry out. */
  refusedFiles(): readonly { name: string; reason: string }[] {
    return [...this.state.refusedFiles];
  }

  /** Opens an account; the same number and name again gives the account there is. @throws Refusal `BANK_ACCOUNT_TAKEN` */
  async openAccount(account: NewAccount): Promise<BankAccount> {
    return this.change(async () => {
      const accountNo = account.accountNo ?? `610000${String((this.state.counter += 1)).padStart(10, '0')}`;
      const existing = this.state.accounts[accountNo];
      if (existing && existing.name !== account.name) {
        throw new Refusal(
          'BANK_ACCOUNT_TAKEN',
          { zh: '账号已被占用', en: 'another name has this account' },
          { status: 409 },
        );
      }
      return (this.state.accounts[accountNo] ??= {
        accountNo,
        name: account.name,
        bankCode: account.bankCode ?? DEFAULT_BANK.bankCode,
        bankName: account.bankName ?? DEFAULT_BANK.bankName,
        kind: account.kind,
        status: 'open',
        balanceFen: account.balanceFen ?? ZERO_FEN,
      });
    });
  }

  /** @throws Refusal `BANK_ACCOUNT_UNKNOWN` */
  async setStatus(accountNo: string, status: 'open' | 'closed'): Promise<BankAccount> {
    return this.change(async () => Object.assign(this.existing(accountNo), { status }));
  }

  /**
   * Moves money between two accounts, once per key.
   * @throws Refusal `BANK_ACCOUNT_UNKNOWN`, `BANK_ACCOUNT_CLOSED`, `BANK_FUNDS_INSUFFICIENT`, `IDEMPOTENCY_KEY_REUSED`
   */
  async transfer(key: string, transfer: Transfer): Promise<TransferResult> {
    return this.change(async () => {
      const content = JSON.stringify([transfer.fromAccount, transfer.toAccount, transfer.amountFen, transfer.remark]);
      const before = this.state.transfers[key];
      if (before) {
        if (before.content === content) return before.result;
        const text = { zh: '该幂等键已用于另一笔转账', en: 'this key was used for another transfer' };
        throw new Refusal('IDEMPOTENCY_KEY_REUSED', text);
      }
      const [from, to] = [this.usable(transfer.fromAccount), this.usable(transfer.toAccount)];
      if (from.balanceFen < transfer.amountFen) {
        throw new Refusal('BANK_FUNDS_INSUFFICIENT', {
          zh: '付款账户余额不足',
          en: 'the paying account lacks the money',
        });
      }
      const result = this.move(from, to, transfer.amountFen, transfer.remark);
      this.state.transfers[key] = { content, result };
      return result;
    });
  }

  /**
   * Issues statements of the reserve account for all that moved since the last; with nothing moved, one that says so.
   * @returns names of the files, which are in `from-bank/` now
   */
  async issueStatements(): Promise<string[]> {
    return this.change(async () => this.sendStatements());
  }

  /** Carries out every payment file in `to-bank/`. @returns how many were carried out and refused */
  async processPaymentFiles(): Promise<{ carriedOut: number; refused: number }> {
    const folder = join(this.options.exchangeDir, 'to-bank');
    await mkdir(folder, { recursive: true });
    const names = (await readdir(folder)).filter((name) => /^PAYOUT_[\w.-]+\.txt$/.test(name)).sort();
    let refused = 0;
    for (const name of names) {
      const bytes = await readFile(join(folder, name));
      const target = await this.change(async () => this.payAll(name, bytes));
      if (target === 'refused') refused += 1;
      await mkdir(join(folder, target), { recursive: true });
      // Someone at the counter may have had the same file carried out: the payments were made once all the same.
      await rename(join(folder, name), join(folder, target, name)).catch(ignoreMissing);
    }
    return { carriedOut: names.length - refused, refused };
  }

  /** Sends a file again, whole. @throws Refusal `BANK_FILE_UNKNOWN` */
  async resend(name: string): Promise<void> {
    await this.change(async () => this.outgoing.resend(name));
  }

  private sendStatements(): string[] {
    const statements = nextStatements(this.state, this.reserve.accountNo, this.now().date);
    for (const { name, text } of statements) this.outgoing.send(name, text, 0);
    return statements.map(({ name }) => name);
  }

  private payAll(name: string, bytes: Buffer): 'done' | 'refused' {
    try {
      const file = readPaymentFile(bytes);
      if (file.reserveAccount !== this.options.reserveAccount)
        throw new PaymentFileError('not an account of the sender');
      const outcomes = file.payments.map((payment) =>
        carryOut(this.state, payment, (payee) =>
          this.move(this.reserve, payee, payment.amountFen, `${payment.instructionId} ${payment.remark}`),
        ),
      );
      const copies = this.state.faults.answerTwice > 0 ? 2 : 1;
      this.state.faults.answerTwice = Math.max(this.state.faults.answerTwice - 1, 0);
      for (let copy = 0; copy < copies; copy++) {
        const answerId = nextAnswerId(this.state, file.bankCode, this.now().date);
        this.outgoing.send(
          `${answerId}.txt`,
          answerText(answerId, file.bankCode, this.now().date, outcomes),
          this.state.faults.delayAnswersMs,
        );
      }
      return 'done';
    } catch (error) {
      if (!(error instanceof PaymentFileError)) throw error;
      this.state.refusedFiles.push({ name, reason: error.message });
      return 'refused';
    }
  }

  private move(from: BankAccount, to: BankAccount, amountFen: Fen, remark: string): TransferResult {
    const { date, time } = this.now();
    const bankReference = `B${date.replaceAll('-', '')}${String((this.state.counter += 1)).padStart(8, '0')}`;
    from.balanceFen = subtractFen(from.balanceFen, amountFen);
    to.balanceFen = addFen(to.balanceFen, amountFen);
    const movement = (direction: 'D' | 'C', other: BankAccount): ReserveMovement => ({
      date,
      time,
      direction,
      amountFen,
      counterpartyName: columnText(other.name),
      counterpartyAccount: other.accountNo,
      counterpartyBank: columnText(other.bankName),
      remark: columnText(remark),
      bankReference,
    });
    if (from.kind === 'reserve') this.state.unstated.push(movement('D', to));
    if (to.kind === 'reserve') this.state.unstated.push(movement('C', from));
    return { bankReference, at: `${date}T${time}+08:00` };
  }

  /** Runs one change after another; the state is on disk before a file leaves, and what could not leave leaves next time. */
  private change<T>(work: () => Promise<T>): Promise<T> {
    const done = this.queue
      .catch(() => undefined)
      .then(async () => {
        const result = await work();
        await this.save();
        if (await this.outgoing.deliver()) await this.save();
        return result;
      });
    this.queue = done;
    return done;
  }

  private save(): Promise<void> {
    return writeWhole(this.options.stateFile, JSON.stringify(this.state));
  }

  private now(): { date: string; time: string } {
    const [date, time] = chinaDateTime(this.options.clock.now()).split('T');
    return { date: date!, time: time! };
  }

  private get reserve(): BankAccount {
    return this.state.accounts[this.options.reserveAccount]!;
  }

  private existing(accountNo: string): BankAccount {
    const account = this.state.accounts[accountNo];
    if (account) return account;
    throw new Refusal('BANK_ACCOUNT_UNKNOWN', { zh: '账户不存在', en: 'there is no such account' }, { status: 404 });
  }

  private usable(accountNo: string): BankAccount {
    const account = this.existing(accountNo);
    if (account.status === 'open') return account;
    throw new Refusal('BANK_ACCOUNT_CLOSED', { zh: '账户已销户', en: 'the account is closed' });
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}
