import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import { citationOf } from '@app/compliance';
import { type Bilingual, Refusal, type RefusalDetail } from '@app/kernel';
import { sqlState } from '@app/database';
import { redactCardData } from '@app/security';
import { z } from 'zod';

const bilingual = z.object({ zh: z.string(), en: z.string() });

/** The body of every answer that is not a success: `application/problem+json` (RFC 9457), reasons in both languages. */
export const problemSchema = z
  .object({
    type: z.string().describe('about:blank, or the address of the rule'),
    title: z.string(),
    status: z.int(),
    code: z.string().describe('stable, for programs'),
    detail: bilingual,
    rule: z.string().optional().describe('rule id, R-CAP'),
    citation: bilingual.optional().describe('where the rule is written'),
    instance: z.string().describe('path of the request'),
    errors: z
      .array(
        z.object({
          field: z.string().optional(),
          row: z.int().optional(),
          code: z.string(),
          message: bilingual,
          rule: z.string().optional(),
          citation: bilingual.optional(),
        }),
      )
      .optional(),
  })
  .meta({ id: 'Problem' });

export type Problem = z.infer<typeof problemSchema>;

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly detail: Bilingual;
}

const BY_STATUS: Readonly<Record<number, Answer>> = {
  400: { status: 400, code: 'MALFORMED_REQUEST', detail: { zh: '请求格式有误', en: 'the request is malformed' } },
  401: { status: 401, code: 'UNAUTHENTICATED', detail: { zh: '请先登录', en: 'log in or send an API key' } },
  403: { status: 403, code: 'FORBIDDEN', detail: { zh: '无权进行此操作', en: 'your role does not allow this' } },
  404: { status: 404, code: 'NOT_FOUND', detail: { zh: '资源不存在', en: 'there is nothing at this address' } },
  413: { status: 413, code: 'REQUEST_TOO_LARGE', detail: { zh: '请求过大', en: 'the request is too large' } },
  415: {
    status: 415,
    code: 'UNSUPPORTED_MEDIA_TYPE',
    detail: { zh: '不支持的内容类型', en: 'this content type is not supported' },
  },
  503: {
    status: 503,
    code: 'BUSY',
    detail: { zh: '系统繁忙，请用同一幂等键重试', en: 'busy: try again with the same idempotency key' },
  },
};
const INTERNAL: Answer = {
  status: 500,
  code: 'INTERNAL',
  detail: { zh: '系统内部错误', en: 'an internal error; nothing was changed' },
};

/** Contention that outlived its retries, a full connection pool, a database that restarts: the same request may succeed later. */
const TRANSIENT_STATES = /^(40001|40P01|55P03|53300|57P0[123]|08...)$/;

/**
 * The problem an error is answered with. Refusals speak for themselves; of unknown errors nothing is told.
 * @param path path of the request without query; card data in it is masked
 */
export function problemOf(error: unknown, path: string): Problem {
  const instance = redactCardData(path);
  if (error instanceof Refusal) {
    const { status, code, text, rule, details } = error;
    return {
      ...head({ status, code, detail: text }),
      ...ruleWithCitation(rule),
      instance,
      ...(details.length === 0 ? {} : { errors: details.map(errorOf) }),
    };
  }
  return { ...head(answerFor(error)), instance };
}

function head({ status, code, detail }: Answer): Omit<Problem, 'instance'> {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Error', status, code, detail };
}

function answerFor(error: unknown): Answer {
  if (TRANSIENT_STATES.test(sqlState(error) ?? '')) return BY_STATUS[503]!;
  const status = httpStatusOf(error);
  if (status === undefined || status >= 500) return status === 503 ? BY_STATUS[503]! : INTERNAL;
  return BY_STATUS[status] ?? { ...BY_STATUS[400]!, status };
}

/** The status that Nest's exceptions and Fastify's parsers carry. */
function httpStatusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  if (typeof statusCode === 'number' && String(code).startsWith('FST_')) return statusCode;
  return error instanceof SyntaxError && statusCode === 400 ? 400 : undefined;
}

function errorOf({ rule, message, ...detail }: RefusalDetail): NonNullable<Problem['errors']>[number] {
  const masked = { zh: redactCardData(message.zh), en: redactCardData(message.en) };
  return { ...detail, message: masked, ...ruleWithCitation(rule) };
}

function ruleWithCitation(rule: string | undefined): { rule?: string; citation?: Bilingual } {
  if (rule === undefined) return {};
  const citation = citationOf(rule);
  return { rule, ...(citation ? { citation } : {}) };
}
