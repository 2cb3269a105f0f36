import { Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import { type Bilingual, Refusal, type RefusalDetail } from '@app/kernel';
import { z } from 'zod';

type Schema = Parameters<StandardSchemaValidationPipe['validate']>[1];
type Issue = z.core.$ZodIssue;

const BETWEEN_LANGUAGES = '\u001f';
const ERRORS_MAX = 100;
const chinese = z.locales.zhCN().localeError as (issue: unknown) => string;
const english = z.locales.en().localeError as (issue: unknown) => string;

/** A message of one's own for a zod check, in both languages: `z.string().regex(/…/, inBoth('须为…', 'must be …'))`. */
export function inBoth(zh: string, en: string): string {
  return `${zh}${BETWEEN_LANGUAGES}${en}`;
}

/** Checks bodies, queries and parameters against the zod schema at their decorator. @throws Refusal `INVALID_INPUT`, 400 */
@Injectable()
export class InputValidationPipe extends StandardSchemaValidationPipe {
  protected override async validate<T = unknown>(value: unknown, schema: Schema): Promise<{ value: T }> {
    if (!(schema instanceof z.core.$ZodType)) throw new TypeError('routes declare their input by zod schemas');
    return { value: (await parseInput(schema, value)) as T };
  }
}

/**
 * Parses input by a zod schema wherever it does not come through a route's decorator (form fields, records of a file).
 * @throws Refusal `INVALID_INPUT`, 400, with a JSON pointer and a reason in both languages for each mistake
 */
export async function parseInput<S extends z.core.$ZodType>(schema: S, value: unknown): Promise<z.output<S>> {
  // The input goes into the issues only so that the messages can name its type; it is not answered.
  const result = await z.safeParseAsync(schema, value, { reportInput: true });
  if (result.success) return result.data;
  throw new Refusal(
    'INVALID_INPUT',
    { zh: '输入有误，请检查所列各项', en: 'the input is not valid, see errors' },
    { status: 400, details: result.error.issues.slice(0, ERRORS_MAX).map(detailOf) },
  );
}

function detailOf(issue: Issue): RefusalDetail {
  const field = issue.path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { field, code: issue.code.toUpperCase(), message: messageOf(issue) };
}

function messageOf(issue: Issue): Bilingual {
  const [zh, en] = issue.message.split(BETWEEN_LANGUAGES);
  if (en !== undefined) return { zh: zh!, en };
  return issue.message === english(issue)
    ? { zh: chinese(issue), en: issue.message }
    : { zh: issue.message, en: issue.message };
}
