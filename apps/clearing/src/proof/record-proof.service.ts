import { type ChinaDate, CLOCK, type Clock, formatYuan, type Id, newId } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';
import { BreakCases } from '../cases/break-cases.js';
import type { RunProblem } from '../settlement/run-problem.js';
import { type Proof, ProveReserve } from './prove-reserve.service.js';

/** Proves a closed day and keeps the proof. A day that does not balance is told by a case until a later proof holds. */
@Injectable()
export class RecordProof {
  constructor(
    private readonly transactor: Transactor,
    private readonly prove: ProveReserve,
    private readonly cases: BreakCases,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @returns why the day is not proven (`RESERVE_UNBALANCED`, R-RESERVE), or null */
  async run(date: ChinaDate, runId: Id): Promise<RunProblem | null> {
    const proof = await this.prove.run(date);
    await this.transactor.run(async () => {
      await this.transactor.query(
        `INSERT INTO clearing.reserve_proof (proof_id, business_date, run_id, proven, body, proved_at)
         VALUES ($1,$2,$3,$4,$5,$6)`,
        [newId(), date, runId, proof.proven, proof, this.clock.now()],
      );
      if (proof.proven) await this.cases.settle('RESERVE_UNBALANCED', date, { by: 'proof', runId });
      else await this.openCase(proof, runId);
    });
    return proof.proven ? null : unbalanced(proof);
  }

  private async openCase(proof: Proof, runId: Id): Promise<void> {
    await this.cases.open({
      kind: 'RESERVE_UNBALANCED',
      subject: proof.date,
      amountFen: proof.totals.reserveDifferenceFen,
      details: {
        rule: 'R-RESERVE',
        runId,
        totals: proof.totals,
        ledgerBreakCount: proof.ledgerBreaks.length,
        auditChainIntact: proof.auditChainIntact,
      },
    });
  }
}

function unbalanced(proof: Proof): RunProblem {
  const difference = formatYuan(proof.totals.reserveDifferenceFen);
  return {
    code: 'RESERVE_UNBALANCED',
    rule: 'R-RESERVE',
    message: {
      zh: `${proof.date} 备付金核对不平，未解释差额 ${difference}，该日未证实`,
      en: `the reserve of ${proof.date} does not balance, ${difference} is unexplained: the day is not proven`,
    },
    details: { totals: proof.totals, cases: proof.reserve.namedByCases },
  };
}
