import { CLOCK, type Clock, type Fen, fen, type Id, newId, notFound, Refusal } from '@app/kernel';
import { type Actor, ApprovalHandlers, Approvals } from '@app/access';
import { Transactor } from '@app/database';
import { GL, type GlCode, Ledger } from '@app/ledger';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { AccountingDate } from '../receive/accounting-date.js';
import type { CaseKind } from './break-cases.js';

const KIND = 'clearing.resolve-case';

/**
 * - `explained`: looked into, no money to move
 * - `fees_carried_out`: a debit of the reserve was the issuer's own fees: Dr 1001 / Cr 1002
 * - `returned_by_receipt`: the bank gave a wrong debit back by a receipt: Dr 2003 (the receipt) / Cr 1002
 */
export type Resolution =
  | { readonly how: 'explained' }
  | { readonly how: 'fees_carried_out' }
  | { readonly how: 'returned_by_receipt'; readonly receiptId: Id };

interface OpenCase {
  readonly kind: CaseKind;
  readonly subject: string;
  readonly amountFen: Fen;
}

interface Payload {
  readonly caseId: Id;
  readonly resolution: Resolution;
  readonly reason: string;
  readonly proposedBy: string;
}

/** Ends a case by two people; where money must move, by a voucher of its own (R-RETAIN). */
@Injectable()
export class ResolveCase implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly ledger: Ledger,
    private readonly dates: AccountingDate,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register(KIND, async (payload) => this.resolve(payload as unknown as Payload));
  }

  /** @throws Refusal `NOT_FOUND`, `CASE_RESOLVED`, `RESOLUTION_NOT_FITTING` */
  async propose(caseId: Id, resolution: Resolution, reason: string, proposedBy: Actor) {
    const open = await this.openCase(caseId);
    await this.assertFits(open, resolution);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'break_case',
      objectId: caseId,
      summary: { zh: `处理差错 ${open.kind} ${open.subject}`, en: `resolve ${open.kind} ${open.subject}` },
      payload: { caseId, resolution, reason, proposedBy: proposedBy.login },
      proposedBy,
      reason,
    });
  }

  private async resolve({ caseId, resolution, reason, proposedBy }: Payload): Promise<{ caseId: Id }> {
    const open = await this.openCase(caseId);
    await this.assertFits(open, resolution);
    const voucherId = resolution.how === 'explained' ? null : await this.post(caseId, open, resolution);
    await this.transactor.query(
      `UPDATE clearing.break_case SET state = 'resolved', resolution = $2, resolved_at = $3 WHERE case_id = $1`,
      [caseId, { ...resolution, reason, proposedBy, voucherId }, this.clock.now()],
    );
    return { caseId };
  }

  private async post(caseId: Id, open: OpenCase, resolution: Exclude<Resolution, { how: 'explained' }>): Promise<Id> {
    const voucherId = newId();
    const [gl, subjectId]: [GlCode, Id] =
      resolution.how === 'fees_carried_out' ? [GL.OWN_FUNDS, '0'] : [GL.SUSPENSE, resolution.receiptId];
    await this.ledger.postVoucher({
      voucherId,
      kind: resolution.how,
      accountingDate: this.dates.today(),
      summary: `差错处理 ${open.kind} ${open.subject}`,
      documentType: 'break_case',
      documentId: caseId,
      lines: [
        { direction: 'D', gl, amountFen: open.amountFen, subjectId },
        { direction: 'C', gl: GL.RESERVE, amountFen: open.amountFen },
      ],
    });
    return voucherId;
  }

  private async openCase(caseId: Id): Promise<OpenCase> {
    const [row] = await this.transactor.query<{ kind: CaseKind; subject: string; amount_fen: string; state: string }>(
      'SELECT kind, subject, amount_fen, state FROM clearing.break_case WHERE case_id = $1 FOR NO KEY UPDATE',
      [caseId],
    );
    if (!row) throw notFound({ zh: '差错', en: 'case' });
    if (row.state !== 'open') {
      throw new Refusal('CASE_RESOLVED', { zh: '该差错已处理', en: 'this case is resolved already' }, { status: 409 });
    }
    return { kind: row.kind, subject: row.subject, amountFen: fen(row.amount_fen) };
  }

  private async assertFits(open: OpenCase, resolution: Resolution): Promise<void> {
    const isDebit = open.kind === 'RESERVE_DEBIT_NO_BASIS';
    // Words do not bring money back: a debit without basis ends by a voucher.
    if (isDebit === (resolution.how === 'explained')) throw notFitting();
    if (resolution.how === 'fees_carried_out' && (await this.feesNotCarriedOut()) < open.amountFen) throw notFitting();
    if (resolution.how !== 'returned_by_receipt') return;
    const [row] = await this.transactor.query<{ left_fen: string }>(
      `SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0)::text AS left_fen
       FROM ledger.entry WHERE gl_code = 2003 AND account_id = 0 AND subject_id = $1`,
      [resolution.receiptId],
    );
    if (fen(row!.left_fen) < open.amountFen) throw notFitting();
  }

  private async feesNotCarriedOut(): Promise<Fen> {
    const lines = await this.ledger.trialBalance();
    const own = lines.filter((line) => line.reserveRole === 'fees_not_carried_out');
    return fen(own.reduce((sum, line) => sum + line.creditFen - line.debitFen, 0));
  }
}

function notFitting(): Refusal {
  return new Refusal('RESOLUTION_NOT_FITTING', {
    zh: '该处理方式不适用：无依据的备付金支出须以手续费划转或退回款项冲抵，且金额须足够',
    en: 'this resolution does not fit: a debit without basis ends by fees carried out or by a receipt that covers it',
  });
}
