import { sqlState, Transactor } from '@app/database';
import { type Id, newId, notFound, Refusal } from '@app/kernel';
import { type BackTestResult, riskRules, type RiskRules } from '@app/risk';
import { Injectable } from '@nestjs/common';
import type { BackTestView, RuleSetView } from './risk.schemas.js';
import { RISK_CHANGED } from './risk-line.js';

const RULE_SET = { zh: '规则集', en: 'rule set' };
const COLUMNS = `rule_set_id::text AS "ruleSetId", version, name, note, status, created_by AS "createdBy",
  created_at AS "createdAt", activated_at AS "activatedAt", retired_at AS "retiredAt", rules`;
const BACK_TEST = `back_test_id::text AS "backTestId", rule_set_id::text AS "ruleSetId", from_date::text AS "from",
  to_date::text AS "to", result, run_by AS "runBy", run_at AS "runAt"`;

type Stored = Omit<RuleSetView, 'createdAt' | 'activatedAt' | 'retiredAt'> & {
  readonly createdAt: Date;
  readonly activatedAt: Date | null;
  readonly retiredAt: Date | null;
};

/** Rule sets and their back-tests; joins the caller's transaction. */
@Injectable()
export class RuleSets {
  constructor(private readonly transactor: Transactor) {}

  async list(status: string | undefined, below: Id | null, count: number): Promise<RuleSetView[]> {
    const rows = await this.transactor.query<Stored>(
      `SELECT ${COLUMNS} FROM acceptance.risk_rule_set
       WHERE ($1::text IS NULL OR status = $1) AND ($2::bigint IS NULL OR rule_set_id < $2)
       ORDER BY rule_set_id DESC LIMIT $3`,
      [status ?? null, below, count],
    );
    return rows.map(viewOf);
  }

  /** @throws Refusal `NOT_FOUND`, 404 */
  async one(ruleSetId: Id): Promise<RuleSetView> {
    const [row] = await this.transactor.query<Stored>(
      `SELECT ${COLUMNS} FROM acceptance.risk_rule_set WHERE rule_set_id = $1`,
      [ruleSetId],
    );
    if (!row) throw notFound(RULE_SET);
    return viewOf(row);
  }

  async ofVersion(version: number): Promise<RuleSetView | undefined> {
    const [row] = await this.transactor.query<Stored>(
      `SELECT ${COLUMNS} FROM acceptance.risk_rule_set WHERE version = $1`,
      [version],
    );
    return row && viewOf(row);
  }

  async active(): Promise<RuleSetView | undefined> {
    const [row] = await this.transactor.query<Stored>(
      `SELECT ${COLUMNS} FROM acceptance.risk_rule_set WHERE status = 'active'`,
    );
    return row && viewOf(row);
  }

  /** Adds the next version as a draft. @throws Refusal `RULE_SET_CONFLICT`, 409, when another was added at the same moment */
  async insertDraft(name: string, note: string, rules: RiskRules, by: string, at: Date): Promise<Id> {
    const ruleSetId = newId();
    try {
      await this.transactor.query(
        `INSERT INTO acceptance.risk_rule_set (rule_set_id, version, name, note, rules, status, created_by, created_at)
         SELECT $1, coalesce(max(version), 0) + 1, $2, $3, $4, 'draft', $5, $6 FROM acceptance.risk_rule_set`,
        [ruleSetId, name, note, JSON.stringify(rules), by, at],
      );
    } catch (error) {
      if (sqlState(error) !== '23505') throw error;
      const text = {
        zh: '另一人正在新增规则集，请重试',
        en: 'another rule set was added at the same moment, try again',
      };
      throw new Refusal('RULE_SET_CONFLICT', text, { status: 409 });
    }
    return ruleSetId;
  }

  /** The rules an installation starts with, in force from its first start; only where there are none yet. */
  async insertFirst(name: string, rules: RiskRules, at: Date): Promise<Id | undefined> {
    const rows = await this.transactor.query<{ rule_set_id: Id }>(
      `INSERT INTO acceptance.risk_rule_set (rule_set_id, version, name, note, rules, status, created_by, created_at, activated_at)
       SELECT $1, 1, $2, '', $3, 'active', 'system', $4, $4 WHERE NOT EXISTS (SELECT FROM acceptance.risk_rule_set)
       ON CONFLICT DO NOTHING RETURNING rule_set_id`,
      [newId(), name, JSON.stringify(rules), at],
    );
    if (rows[0]) await this.announce();
    return rows[0]?.rule_set_id;
  }

  /** Puts a set in force in the place of the one that is; every process hears of it after the commit. */
  async activate(ruleSetId: Id, approvalId: Id, at: Date): Promise<void> {
    await this.transactor.query(
      `UPDATE acceptance.risk_rule_set SET status = 'retired', retired_at = $1 WHERE status = 'active'`,
      [at],
    );
    await this.transactor.query(
      `UPDATE acceptance.risk_rule_set SET status = 'active', approval_id = $2, activated_at = $3, retired_at = NULL
       WHERE rule_set_id = $1`,
      [ruleSetId, approvalId, at],
    );
    await this.announce();
  }

  async insertBackTest(
    test: { readonly ruleSetId: Id; readonly from: string; readonly to: string; readonly result: BackTestResult },
    by: string,
    at: Date,
  ): Promise<Id> {
    const backTestId = newId();
    await this.transactor.query(
      `INSERT INTO acceptance.risk_back_test (back_test_id, rule_set_id, from_date, to_date, result, run_by, run_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [backTestId, test.ruleSetId, test.from, test.to, JSON.stringify(test.result), by, at],
    );
    return backTestId;
  }

  async backTests(ruleSetId: Id, below: Id | null, count: number): Promise<BackTestView[]> {
    const rows = await this.transactor.query<Omit<BackTestView, 'runAt'> & { runAt: Date }>(
      `SELECT ${BACK_TEST} FROM acceptance.risk_back_test
       WHERE rule_set_id = $1 AND ($2::bigint IS NULL OR back_test_id < $2) ORDER BY back_test_id DESC LIMIT $3`,
      [ruleSetId, below, count],
    );
    return rows.map((row) => ({ ...row, runAt: row.runAt.toISOString() }));
  }

  private async announce(): Promise<void> {
    await this.transactor.query('SELECT pg_notify($1, $2)', [RISK_CHANGED, 'rules']);
  }
}

/** What a version of earlier days did not say yet has its default. */
function viewOf(row: Stored): RuleSetView {
  const { createdAt, activatedAt, retiredAt } = row;
  return {
    ...row,
    rules: riskRules.parse(row.rules),
    createdAt: createdAt.toISOString(),
    activatedAt: activatedAt?.toISOString() ?? null,
    retiredAt: retiredAt?.toISOString() ?? null,
  };
}
