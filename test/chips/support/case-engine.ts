import { AuditTrail } from '@app/access';
import { AUTHORIZATION_POLICY, LoadAuthorization } from '@app/authorization';
import {
  type ChipRef,
  ChipTimelines,
  type ChipsPolicy,
  DEFAULT_CHIPS_POLICY,
  type DisputeCase,
  ReconcileChip,
  SettleLateUpload,
} from '@app/chips';
import { Outbox } from '@app/jobs';
import type { Reconciliation } from '@app/ecash';
import { APP_ROLE_OPTIONS, Transactor } from '@app/database';
import { chinaInstant } from '@app/kernel';
import { Ledger } from '@app/ledger';
import { DataSource } from 'typeorm';
import { CaseBook } from '../../../libs/chips/src/cases/case-book.js';
import { CaseNotices } from '../../../libs/chips/src/cases/case-notices.js';
import { CaseSteps } from '../../../libs/chips/src/cases/case-steps.js';
import { EndCase } from '../../../libs/chips/src/cases/end-case.js';
import { MatchComplaints } from '../../../libs/chips/src/cases/match-complaints.service.js';
import { NoticeRecords } from '../../../libs/chips/src/cases/notice-records.service.js';
import { LoadBook } from '../../../libs/chips/src/loads/load-book.js';
import { OtherCardMoney } from '../../../libs/chips/src/loads/other-card-money.js';
import { SettleLoad } from '../../../libs/chips/src/loads/settle-load.service.js';
import { CarryOutVerdicts } from '../../../libs/chips/src/reconcile/carry-out-verdicts.service.js';
import { DueChips } from '../../../libs/chips/src/reconcile/due-chips.js';
import { PostResolution } from '../../../libs/chips/src/reconcile/post-resolution.service.js';
import { TidyCases } from '../../../libs/chips/src/reconcile/tidy-cases.service.js';
import { type Books, openBooks } from '../../authorization/books.js';
import { ChipFacts } from './chip-facts.js';

/** The engine of cases over a database of its own, with hands to tell it facts. */
export class CaseEngine extends ChipFacts {
  /** Thrown once, at the next end of a case: what a crash between the money and the commit leaves. */
  failOnce: Error | undefined;

  private constructor(
    readonly books: Books,
    ledger: Ledger,
    timelines: ChipTimelines,
    readonly reconcile: ReconcileChip,
    readonly book: CaseBook,
    readonly steps: CaseSteps,
    readonly late: SettleLateUpload,
    readonly settleLoad: SettleLoad,
    authorizations: LoadAuthorization,
    readonly transactor: Transactor,
    private readonly dataSource: DataSource,
    private readonly audit: AuditTrail,
  ) {
    super(books.owner, ledger, timelines, authorizations, () => books.clock.now());
    const record = audit.record.bind(audit);
    this.audit.record = async (event) => {
      await record(event);
      const error = this.failOnce;
      this.failOnce = undefined;
      if (error) throw error;
    };
  }

  static async open(policy: ChipsPolicy = DEFAULT_CHIPS_POLICY): Promise<CaseEngine> {
    const books = await openBooks();
    const extra = { options: APP_ROLE_OPTIONS };
    const dataSource = await new DataSource({ type: 'postgres', url: books.appUrl, extra }).initialize();
    const transactor = new Transactor(dataSource);
    const { clock } = books;
    const outbox = new Outbox(transactor, { assertKnown: () => undefined } as never);
    const ledger = new Ledger(transactor, clock);
    const timelines = new ChipTimelines(transactor, clock, outbox);
    const steps = new CaseSteps(transactor, clock);
    const book = new CaseBook(transactor, steps, clock);
    const notices = new CaseNotices(outbox);
    const audit = new AuditTrail(transactor, clock);
    const ending = new EndCase(notices, audit, clock);
    const records = new NoticeRecords(transactor, timelines, notices, policy, clock);
    const authorizations = new LoadAuthorization(transactor, AUTHORIZATION_POLICY, clock);
    const transfers = new OtherCardMoney(transactor, ledger, outbox, clock);
    const loads = new SettleLoad(transactor, authorizations, new LoadBook(transactor, clock), transfers);
    const postings = new PostResolution(transactor, ledger, clock);
    const verdicts = new CarryOutVerdicts(postings, loads, records, ending, policy, clock);
    const due = new DueChips(transactor, clock);
    const reconcile = new ReconcileChip(
      transactor,
      timelines,
      due,
      book,
      records,
      new MatchComplaints(ending),
      verdicts,
      new TidyCases(ending),
      policy,
      clock,
    );
    const late = new SettleLateUpload(book, ending);
    return new CaseEngine(
      books,
      ledger,
      timelines,
      reconcile,
      book,
      steps,
      late,
      loads,
      authorizations,
      transactor,
      dataSource,
      audit,
    );
  }

  async close(): Promise<void> {
    await this.dataSource.destroy();
    await this.books.close();
  }

  at(date: string, time = '10:00:00'): void {
    this.books.clock.at = chinaInstant(date, time);
  }

  async run(chip: ChipRef): Promise<Reconciliation> {
    return (await this.reconcile.run(chip))!;
  }

  cases(chip: ChipRef): Promise<DisputeCase[]> {
    return this.book.ofChip(chip);
  }

  async dueAt({ accountId, psn }: ChipRef): Promise<Date | undefined> {
    const [row] = await this.books.owner<{ due_at: Date }>(
      'SELECT due_at FROM chips.to_reconcile WHERE account_id = $1 AND psn = $2',
      [accountId, psn],
    );
    return row?.due_at;
  }
}
