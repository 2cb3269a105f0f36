import { type Bilingual, CLOCK, type Clock, type Id } from '@app/kernel';
import { Transactor } from '@app/database';
import { canonicalJson, CHAIN_START, chainHash } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseState } from './case.states.js';
import type { CaseStep, DisputeCase, NewStep } from './case.types.js';

type TakenStep = Omit<NewStep, 'to'> & { readonly from: CaseState | null; readonly to: CaseState };

interface StepRow {
  readonly step_no: number;
  readonly from_state: CaseState | null;
  readonly to_state: CaseState;
  readonly action: string;
  readonly actor_name: string;
  readonly reason: Bilingual;
  readonly data: unknown;
  readonly at: Date;
  readonly prev_hash: Buffer | null;
  readonly hash: Buffer;
}

const SELECT = `SELECT step_no, from_state, to_state, action, actor_name, reason, data, at, prev_hash, hash
  FROM chips.case_step WHERE account_id = $1 AND case_id = $2 ORDER BY step_no`;

/** The steps of each case: rows nobody can edit, each sealed with the hash of the one before (R-TRACE). */
@Injectable()
export class CaseSteps {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param firstNo number of the first of them, from 1 */
  async append(accountId: Id, caseId: Id, firstNo: number, steps: readonly TakenStep[]): Promise<void> {
    if (steps.length === 0) return;
    const at = this.clock.now();
    let prevHash = firstNo === 1 ? null : await this.head(accountId, caseId);
    for (const [index, step] of steps.entries()) {
      const row = {
        step_no: firstNo + index,
        from_state: step.from,
        to_state: step.to,
        action: step.action,
        actor_name: step.by.name,
        reason: step.reason,
        data: plainJson({ by: step.by, ...(step.data === undefined ? {} : { detail: step.data }) }),
        at,
      };
      const hash = chainHash(prevHash ?? CHAIN_START, sealed(caseId, row));
      await this.transactor.query('INSERT INTO chips.case_step VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12)', [
        accountId,
        caseId,
        row.step_no,
        row.from_state,
        row.to_state,
        row.action,
        row.actor_name,
        JSON.stringify(row.reason),
        JSON.stringify(row.data),
        at,
        prevHash,
        hash,
      ]);
      prevHash = hash;
    }
  }

  /** The steps of a case, and whether they are what was written: none changed, removed, added or cut off the end. */
  async of(one: DisputeCase): Promise<{ readonly steps: CaseStep[]; readonly chainIntact: boolean }> {
    const rows = await this.transactor.query<StepRow>(SELECT, [one.accountId, one.caseId]);
    let head: Buffer = CHAIN_START;
    let intact = rows.length === one.version && rows.at(-1)?.to_state === one.state;
    for (const [at, { prev_hash, hash, ...row }] of rows.entries()) {
      const follows = at === 0 ? prev_hash === null : prev_hash !== null && prev_hash.equals(head);
      head = chainHash(head, sealed(one.caseId, row));
      intact &&= row.step_no === at + 1 && follows && head.equals(hash);
    }
    return { steps: rows.map(stepOf), chainIntact: intact };
  }

  /** Where a case stood before people proposed to decide it. */
  async stateBeforeProposal({ accountId, caseId }: Pick<DisputeCase, 'accountId' | 'caseId'>): Promise<CaseState> {
    const [row] = await this.transactor.query<{ from_state: CaseState }>(
      `SELECT from_state FROM chips.case_step
       WHERE account_id = $1 AND case_id = $2 AND to_state = 'proposed' AND from_state <> 'proposed'
       ORDER BY step_no DESC LIMIT 1`,
      [accountId, caseId],
    );
    return row!.from_state;
  }

  private async head(accountId: Id, caseId: Id): Promise<Buffer> {
    const [row] = await this.transactor.query<{ hash: Buffer }>(
      'SELECT hash FROM chips.case_step WHERE account_id = $1 AND case_id = $2 ORDER BY step_no DESC LIMIT 1',
      [accountId, caseId],
    );
    return row!.hash;
  }
}

function sealed(caseId: Id, row: Omit<StepRow, 'prev_hash' | 'hash'>): string {
  return canonicalJson({ caseId, ...row });
}

/** As it will be read back, so that it is sealed as it lies there. */
function plainJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function stepOf({ step_no, from_state, to_state, action, actor_name, reason, data, at }: StepRow): CaseStep {
  return {
    stepNo: step_no,
    fromState: from_state,
    toState: to_state,
    action,
    actorName: actor_name,
    reason,
    data,
    at,
  };
}
