import { type ChinaDate, type Fen, fen, subtractFen, ZERO_FEN } from '@app/kernel';
import { AuditTrail } from '@app/access';
import { Transactor } from '@app/database';
import { GL, Ledger, type LedgerBreak, type TrialBalanceLine } from '@app/ledger';
import { Injectable } from '@nestjs/common';
import { type ClosingStatement, type NamedByCase, ProofFigures } from './proof-figures.js';
import { type ReserveEquation, reserveEquation } from './reserve.rules.js';

/** The sums a reader of the proof looks for first. */
export interface ProofTotals {
  readonly cardsIssuedFen: Fen;
  /** Cash that merchants took for loads of chips, less what they gave back. */
  readonly cashLoadedFen: Fen;
  /** Approved purchases, online and offline, and captures. */
  readonly purchasedGrossFen: Fen;
  /** The same less voids and reversals. */
  readonly purchasedFen: Fen;
  readonly refundedFen: Fen;
  readonly feesFen: Fen;
  /** Paid to merchants out of the issuer's own, by decided cases. */
  readonly disputeLossesFen: Fen;
  readonly paidOutFen: Fen;
  /** Debits less credits of all accounts: zero. */
  readonly trialBalanceFen: Fen;
  /** What the reserve equation leaves unexplained: zero. */
  readonly reserveDifferenceFen: Fen;
}

/** The proof of a day: the books balance, the trail is whole, the reserve covers what is owed. */
export interface Proof {
  readonly date: ChinaDate;
  readonly proven: boolean;
  readonly totals: ProofTotals;
  readonly trialBalance: readonly TrialBalanceLine[];
  readonly ledgerBreaks: readonly LedgerBreak[];
  readonly auditChainIntact: boolean;
  readonly reserve: ReserveEquation & {
    readonly statement: ClosingStatement | null;
    readonly namedByCases: readonly NamedByCase[];
  };
}

/** Proves books and reserve as they stood at the end of a day (R-RESERVE, R-TRACE), from one snapshot of the database. */
@Injectable()
export class ProveReserve {
  constructor(
    private readonly transactor: Transactor,
    private readonly ledger: Ledger,
    private readonly audit: AuditTrail,
    private readonly figures: ProofFigures,
  ) {}

  /** Must not be called inside an open transaction, which would have its own view of the data. */
  async run(date: ChinaDate): Promise<Proof> {
    return this.transactor.run(async () => {
      await this.transactor.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ');
      const trialBalance = await this.ledger.trialBalance(date);
      const ledgerBreaks = await this.ledger.breaks();
      const statement = await this.figures.closingStatement(date);
      const reserve = reserveEquation(
        statement?.closingFen ?? ZERO_FEN,
        await this.figures.blocks(date, trialBalance),
        await this.figures.timing(date),
      );
      const auditChainIntact = await this.auditChainIntact();
      const totals = await this.totals(date, trialBalance, reserve);
      const balanced = totals.trialBalanceFen === 0 && totals.reserveDifferenceFen === 0;
      return {
        date,
        proven: balanced && ledgerBreaks.length === 0 && auditChainIntact,
        totals,
        trialBalance,
        ledgerBreaks,
        auditChainIntact,
        reserve: { ...reserve, statement: statement ?? null, namedByCases: await this.figures.openCases() },
      };
    });
  }

  private async auditChainIntact(): Promise<boolean> {
    return (await this.audit.verify()).intact;
  }

  private async totals(
    date: ChinaDate,
    trialBalance: readonly TrialBalanceLine[],
    reserve: ReserveEquation,
  ): Promise<ProofTotals> {
    const sums = await this.figures.sums(date);
    const credits = (gl: number) => {
      const line = trialBalance.find((one) => one.gl === gl);
      return line ? subtractFen(line.creditFen, line.debitFen) : ZERO_FEN;
    };
    return {
      cardsIssuedFen: sums.cardsIssuedFen,
      cashLoadedFen: sums.cashLoadedFen,
      purchasedGrossFen: sums.purchasedGrossFen,
      purchasedFen: subtractFen(sums.purchasedGrossFen, sums.cancelledFen),
      refundedFen: sums.refundedFen,
      feesFen: credits(GL.FEES_EARNED),
      disputeLossesFen: subtractFen(ZERO_FEN, credits(GL.DISPUTE_LOSSES)),
      paidOutFen: sums.paidOutFen,
      trialBalanceFen: fen(trialBalance.reduce((sum, line) => sum + line.debitFen - line.creditFen, 0)),
      reserveDifferenceFen: reserve.unexplainedFen,
    };
  }
}
