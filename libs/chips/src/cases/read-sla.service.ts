import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';

/** How cases are kept up with. */
export interface DisputeSla {
  readonly openCount: number;
  /** Undecided, by days since they were opened: up to 1, 3, 7, 15, more. */
  readonly ageBuckets: readonly { readonly upToDays: number | null; readonly count: number }[];
  readonly dueToday: number;
  readonly breached: number;
  readonly waitsFor: readonly { readonly waitsFor: string; readonly count: number }[];
  /** Of the cases decided within the last 30 days. */
  readonly decided: {
    readonly count: number;
    /** By evidence alone and with nobody's hand, of all; null when none was decided. */
    readonly byEvidenceShare: number | null;
    /** In the minute they were opened, of all. */
    readonly atOnceShare: number | null;
    /** From opening to decision; null when none was decided. */
    readonly medianHours: number | null;
    readonly overdue: number;
  };
}

const DAYS = [1, 3, 7, 15, null];
const PERIOD_DAYS = 30;

const OPEN = `
  SELECT count(*)::int AS open_count,
    count(*) FILTER (WHERE age <= 1)::int AS d0, count(*) FILTER (WHERE age > 1 AND age <= 3)::int AS d1,
    count(*) FILTER (WHERE age > 3 AND age <= 7)::int AS d2, count(*) FILTER (WHERE age > 7 AND age <= 15)::int AS d3,
    count(*) FILTER (WHERE age > 15)::int AS d4,
    count(*) FILTER (WHERE due_on = $1::date)::int AS due_today, count(*) FILTER (WHERE due_on < $1::date)::int AS breached
  FROM (SELECT due_on, $1::date - (opened_at AT TIME ZONE 'Asia/Shanghai')::date AS age
        FROM chips.dispute_case WHERE decided_at IS NULL) c`;
const WAITS = `SELECT waits_for AS "waitsFor", count(*)::int AS count FROM chips.dispute_case
  WHERE decided_at IS NULL AND waits_for IS NOT NULL GROUP BY waits_for ORDER BY 2 DESC, 1`;
const DECIDED = `
  SELECT count(*)::int AS count, avg((basis = 'EVIDENCE' AND approval_id IS NULL)::int)::float8 AS by_evidence,
    avg((decided_at - opened_at < interval '1 minute')::int)::float8 AS at_once,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM decided_at - opened_at) / 3600)::float8 AS median_hours,
    count(*) FILTER (WHERE (decided_at AT TIME ZONE 'Asia/Shanghai')::date > due_on)::int AS overdue
  FROM chips.dispute_case WHERE decided_at > $1::timestamptz - make_interval(days => $2)`;

interface OpenRow {
  readonly open_count: number;
  readonly d0: number;
  readonly d1: number;
  readonly d2: number;
  readonly d3: number;
  readonly d4: number;
  readonly due_today: number;
  readonly breached: number;
}

interface DecidedRow {
  readonly count: number;
  readonly by_evidence: number | null;
  readonly at_once: number | null;
  readonly median_hours: number | null;
  readonly overdue: number;
}

/** Numbers of the cases' deadlines (R-FLASH), for the desk. */
@Injectable()
export class ReadSla {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(): Promise<DisputeSla> {
    const now = this.clock.now();
    const [open] = await this.transactor.query<OpenRow>(OPEN, [chinaDate(now)]);
    const [decided] = await this.transactor.query<DecidedRow>(DECIDED, [now, PERIOD_DAYS]);
    const { d0, d1, d2, d3, d4, open_count, due_today, breached } = open!;
    return {
      openCount: open_count,
      ageBuckets: [d0, d1, d2, d3, d4].map((count, at) => ({ upToDays: DAYS[at]!, count })),
      dueToday: due_today,
      breached,
      waitsFor: await this.transactor.query(WAITS),
      decided: {
        count: decided!.count,
        byEvidenceShare: decided!.by_evidence,
        atOnceShare: decided!.at_once,
        medianHours: decided!.median_hours,
        overdue: decided!.overdue,
      },
    };
  }
}
