import { sqlState, Transactor } from '@app/database';
import { type ChinaDate, chinaDate, CLOCK, type Clock, notFound, Refusal } from '@app/kernel';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '../access.types.js';
import { ApprovalHandlers } from '../approval-handlers.js';
import { Approvals } from '../approvals.js';
import { AuditTrail } from '../audit-trail.js';
import { PARAMETER_BOOK, type ParameterDefinition } from './parameter-book.data.js';

/** A value from a day on, until the next. */
export interface DatedValue {
  readonly effectiveFrom: ChinaDate;
  readonly value: unknown;
  readonly citation: string;
}

/** A parameter as it stands today, with what was and what will be. */
export type ParameterStanding = Omit<ParameterDefinition, 'value' | 'min' | 'max' | 'changedBy'> & {
  readonly min: number | null;
  readonly max: number | null;
  readonly changedBy: string | null;
  readonly inForce: { readonly effectiveFrom: ChinaDate | null; readonly value: unknown };
  /** Latest first; those after today are still to come. */
  readonly versions: readonly (DatedValue & { readonly standing: 'past' | 'in_force' | 'to_come' })[];
};

interface Payload {
  readonly name: string;
  readonly effectiveFrom: ChinaDate;
  readonly from: unknown;
  readonly to: unknown;
}

const KIND = 'access.change-parameter';

/** Parameters with effective dates: read by everybody of the issuer's, changed from a day on by two of them. Nothing is edited. */
@Injectable()
export class Parameters implements OnModuleInit {
  constructor(
    private readonly transactor: Transactor,
    private readonly approvals: Approvals,
    private readonly handlers: ApprovalHandlers,
    private readonly audit: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.handlers.register<Payload>(KIND, (payload, { reason }, approver) =>
      this.approved(payload, reason ?? undefined, approver),
    );
  }

  async list(): Promise<ParameterStanding[]> {
    const rows = await this.transactor.query<DatedValue & { name: string }>(
      `SELECT name, effective_from::text AS "effectiveFrom", value, citation FROM platform.parameter
       ORDER BY effective_from DESC`,
    );
    const today = chinaDate(this.clock.now());
    return PARAMETER_BOOK.map((definition) =>
      standingOf(
        definition,
        rows.filter(({ name }) => name === definition.name),
        today,
      ),
    );
  }

  /** @throws Refusal `NOT_FOUND` 404 */
  async one(name: string): Promise<ParameterStanding> {
    const standing = (await this.list()).find((one) => one.name === name);
    if (!standing) throw notFound({ zh: '参数', en: 'parameter' });
    return standing;
  }

  /**
   * Proposes a value from a day on.
   * @throws Refusal `NOT_FOUND` 404, `PARAMETER_VALUE_INVALID`, `EFFECTIVE_DATE_PASSED`, `CHANGED_ELSEWHERE` 422
   */
  async propose(
    name: string,
    {
      effectiveFrom,
      value,
      reason,
    }: { readonly effectiveFrom: ChinaDate; readonly value: unknown; readonly reason: string },
    by: Actor,
  ) {
    const standing = await this.one(name);
    const definition = PARAMETER_BOOK.find((one) => one.name === name)!;
    if (standing.changedBy !== null) throw changedElsewhere(standing.changedBy);
    const parsed = definition.value.safeParse(value);
    if (!parsed.success) throw valueInvalid(definition);
    this.assertNotPast(effectiveFrom);
    return this.approvals.propose({
      kind: KIND,
      objectType: 'parameter',
      objectId: name,
      summary: {
        zh: `参数 ${name}：自 ${effectiveFrom} 起为 ${textOf(definition, parsed.data, 'zh')}`,
        en: `parameter ${name} from ${effectiveFrom}: ${textOf(definition, parsed.data, 'en')}`,
      },
      payload: { name, effectiveFrom, from: standing.inForce.value, to: parsed.data } satisfies Payload,
      proposedBy: by,
      reason,
    });
  }

  private async approved({ name, effectiveFrom, from, to }: Payload, reason: string | undefined, approver: Actor) {
    this.assertNotPast(effectiveFrom);
    const { citation } = PARAMETER_BOOK.find((one) => one.name === name)!;
    try {
      await this.transactor.query(
        'INSERT INTO platform.parameter (name, effective_from, value, citation) VALUES ($1, $2, $3, $4)',
        [name, effectiveFrom, JSON.stringify(to), citation],
      );
    } catch (error) {
      if (sqlState(error) === '23505') throw dateTaken(effectiveFrom);
      throw error;
    }
    await this.audit.record({
      actor: approver,
      action: 'parameter.changed',
      objectType: 'parameter',
      objectId: name,
      change: { effectiveFrom, from, to },
      ...(reason ? { reason } : {}),
    });
    return { name, effectiveFrom, value: to };
  }

  private assertNotPast(effectiveFrom: ChinaDate): void {
    const today = chinaDate(this.clock.now());
    if (effectiveFrom < today) throw datePassed(effectiveFrom, today);
  }
}

function standingOf(definition: ParameterDefinition, rows: readonly DatedValue[], today: ChinaDate): ParameterStanding {
  const { value: _value, min = null, max = null, changedBy = null, ...plain } = definition;
  const inForce = rows.find(({ effectiveFrom }) => effectiveFrom <= today);
  return {
    ...plain,
    min,
    max,
    changedBy,
    inForce: { effectiveFrom: inForce?.effectiveFrom ?? null, value: inForce ? inForce.value : definition.standard },
    versions: rows.map(({ effectiveFrom, value, citation }) => ({
      effectiveFrom,
      value,
      citation,
      standing: effectiveFrom > today ? 'to_come' : effectiveFrom === inForce?.effectiveFrom ? 'in_force' : 'past',
    })),
  };
}

const FEN_PER_YUAN = 100;

function textOf({ kind, unit }: ParameterDefinition, value: unknown, language: 'zh' | 'en'): string {
  if (kind === 'fen') return `¥${(Number(value) / FEN_PER_YUAN).toFixed(2)}`;
  if (kind === 'integer') return `${Number(value)} ${unit[language]}`;
  const { licensed, merchantNo = '' } = value as { licensed?: boolean; merchantNo?: string };
  if (!licensed) return { zh: '未许可', en: 'not licensed' }[language];
  return { zh: `已许可，指定商户 ${merchantNo}`, en: `licensed, merchant ${merchantNo}` }[language];
}

/** The refusal of a value that the parameter cannot have. */
export function valueInvalid({ name, min, max }: Pick<ParameterDefinition, 'name' | 'min' | 'max'>): Refusal {
  const zh = min === undefined ? '' : `：须在 ${min} 与 ${max} 之间`;
  const en = min === undefined ? '' : `: between ${min} and ${max}`;
  const message = { zh: `参数 ${name} 的值不合要求${zh}`, en: `${name} cannot have this value${en}` };
  return new Refusal('PARAMETER_VALUE_INVALID', message, {
    details: [{ field: 'value', code: 'PARAMETER_VALUE_INVALID', message }],
  });
}

/** The refusal of a day that is over. */
export function datePassed(effectiveFrom: ChinaDate, today: ChinaDate): Refusal {
  return new Refusal('EFFECTIVE_DATE_PASSED', {
    zh: `生效日期 ${effectiveFrom} 早于今日 ${today}`,
    en: `the effective date ${effectiveFrom} is before today, ${today}`,
  });
}

/** The refusal of a second value for one day. */
export function dateTaken(effectiveFrom: ChinaDate): Refusal {
  return new Refusal(
    'EFFECTIVE_DATE_TAKEN',
    {
      zh: `${effectiveFrom} 已有生效的值，请另选日期`,
      en: `another value begins on ${effectiveFrom} already: choose another day`,
    },
    { status: 409 },
  );
}

function changedElsewhere(command: string): Refusal {
  return new Refusal('CHANGED_ELSEWHERE', {
    zh: `该参数由 ${command} 变更`,
    en: `this parameter is changed by ${command}`,
  });
}
