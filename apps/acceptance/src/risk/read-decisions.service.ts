import { Transactor } from '@app/database';
import { decodeCursor, type Page, page } from '@app/http';
import { type Bilingual, type ChinaDate, fen, type Id, notFound } from '@app/kernel';
import { explainFired, type FiredRule, type RiskRule } from '@app/risk';
import { Injectable } from '@nestjs/common';
import type { DecisionView, MerchantScoreView } from './risk.schemas.js';
import type { RiskDetails } from './risk-gate.service.js';
import { RuleSets } from './rule-sets.repository.js';

interface DecisionRow {
  authorization_id: Id;
  account_id: Id;
  merchant_id: Id;
  kind: string;
  approved: boolean;
  decline_code: string | null;
  amount_fen: string;
  business_date: ChinaDate;
  occurred_at: Date;
  risk: RiskDetails | null;
}

const COLUMNS = `authorization_id, account_id, merchant_id, kind, approved, decline_code, amount_fen,
  business_date::text AS business_date, occurred_at, details -> 'risk' AS risk`;
const CURSOR = /^\d{4}-\d\d-\d\dT[\d:.]{8,15}Z\/\d{1,19}$/;
const DECISION = { zh: '风险判定', en: 'risk decision' };

/** Why the rules said what they said: by the version of the rules that decided then. */
@Injectable()
export class ReadDecisions {
  constructor(
    private readonly transactor: Transactor,
    private readonly ruleSets: RuleSets,
  ) {}

  /**
   * @param accountId finds the transaction also when no rule fired
   * @throws Refusal `NOT_FOUND`, 404
   */
  async one(authorizationId: Id, accountId: Id | undefined): Promise<DecisionView> {
    const where = accountId === undefined ? `details ? 'risk'` : 'account_id = $2';
    const [row] = await this.transactor.query<DecisionRow>(
      `SELECT ${COLUMNS} FROM ledger.authorization WHERE authorization_id = $1 AND ${where}`,
      accountId === undefined ? [authorizationId] : [authorizationId, accountId],
    );
    if (!row) throw notFound(DECISION);
    return this.view(row, new Map());
  }

  /** Transactions of a business day of which a rule spoke, newest first. */
  async list(query: {
    businessDate: ChinaDate;
    action?: string | undefined;
    limit: number;
    cursor?: string | undefined;
  }): Promise<Page<DecisionView>> {
    const [before, beforeId] = decodeCursor(query.cursor, CURSOR)?.split('/') ?? [null, null];
    const rows = await this.transactor.query<DecisionRow>(
      `SELECT ${COLUMNS} FROM ledger.authorization
       WHERE business_date = $1 AND details ? 'risk' AND ($2::text IS NULL OR details -> 'risk' ->> 'action' = $2)
         AND ($3::timestamptz IS NULL OR (occurred_at, authorization_id) < ($3, $4::bigint))
       ORDER BY occurred_at DESC, authorization_id DESC LIMIT $5`,
      [query.businessDate, query.action ?? null, before, beforeId, query.limit + 1],
    );
    const rulesOf = new Map<number, readonly RiskRule[]>();
    const views: DecisionView[] = [];
    for (const row of rows) views.push(await this.view(row, rulesOf));
    return page(views, query.limit, (view) => `${view.occurredAt}/${view.authorizationId}`);
  }

  /** Merchants by the mean score of their day, highest first. */
  async merchantScores(query: {
    businessDate: ChinaDate;
    limit: number;
    cursor?: string | undefined;
  }): Promise<Page<MerchantScoreView>> {
    const [score, below] = decodeCursor(query.cursor, /^\d+(\.\d)?\/\d{1,19}$/)?.split('/') ?? [null, null];
    const rows = await this.transactor.query<Record<'transactions' | 'approvedFen' | Counted, string> & ScoreTexts>(
      `SELECT s.merchant_id AS "merchantId", m.merchant_no::text AS "merchantNo", m.name, s.transactions,
         s.approved_fen AS "approvedFen", s.returns, s.fired, s.reviewed, s.declined, s.mean_score AS "meanScore"
       FROM acceptance.risk_merchant_score s JOIN acceptance.merchant m USING (merchant_id)
       WHERE s.business_date = $1 AND ($2::numeric IS NULL OR (s.mean_score::numeric, s.merchant_id) < ($2, $3::bigint))
       ORDER BY s.mean_score::numeric DESC, s.merchant_id DESC LIMIT $4`,
      [query.businessDate, score, below, query.limit + 1],
    );
    const views = rows.map((row): MerchantScoreView => ({
      ...row,
      transactions: Number(row.transactions),
      approvedFen: fen(row.approvedFen),
      returns: Number(row.returns),
      fired: Number(row.fired),
      reviewed: Number(row.reviewed),
      declined: Number(row.declined),
    }));
    return page(views, query.limit, (view) => `${view.meanScore}/${view.merchantId}`);
  }

  private async view(row: DecisionRow, rulesOf: Map<number, readonly RiskRule[]>): Promise<DecisionView> {
    const { risk } = row;
    const version = risk?.v;
    if (version !== undefined && !rulesOf.has(version)) {
      rulesOf.set(version, (await this.ruleSets.ofVersion(version))?.rules.rules ?? []);
    }
    const rules = version === undefined ? [] : rulesOf.get(version)!;
    return {
      authorizationId: row.authorization_id,
      accountId: row.account_id,
      merchantId: row.merchant_id,
      kind: row.kind,
      approved: row.approved,
      declineCode: row.decline_code,
      amountFen: fen(row.amount_fen),
      businessDate: row.business_date,
      occurredAt: row.occurred_at.toISOString(),
      ruleSetVersion: version ?? null,
      score: risk?.score ?? 0,
      action: risk?.action ?? null,
      summary: summaryOf(risk),
      fired: (risk?.fired ?? []).flatMap((fired) => explained(rules, fired)),
    };
  }
}

type Counted = 'returns' | 'fired' | 'reviewed' | 'declined';
type ScoreTexts = Pick<MerchantScoreView, 'merchantId' | 'merchantNo' | 'name' | 'meanScore'>;

function explained(rules: readonly RiskRule[], fired: FiredRule): DecisionView['fired'] {
  const rule = rules.find(({ id }) => id === fired.rule);
  if (!rule) return [];
  const { title, action, weight } = rule;
  return [{ ...fired, title, action, weight, explanation: explainFired(rule, fired) }];
}

const ACTIONS: Readonly<Record<RiskDetails['action'], Bilingual>> = {
  score: { zh: '仅计分', en: 'only scored' },
  review: { zh: '需人工核查', en: 'to be looked at by a person' },
  decline: { zh: '拒绝', en: 'declined' },
};

function summaryOf(risk: RiskDetails | null): Bilingual {
  if (!risk) return { zh: '没有风险规则被触发', en: 'no risk rule fired' };
  const { v, score, action, fired } = risk;
  return {
    zh: `规则集 v${v}：触发 ${fired.length} 条规则，得分 ${score}，处理：${ACTIONS[action].zh}`,
    en: `rules v${v}: ${fired.length} fired, score ${score}, ${ACTIONS[action].en}`,
  };
}
