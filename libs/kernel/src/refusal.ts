/** A sentence in both languages of the product. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** Where in the caller's input a refusal lies. */
export interface RefusalDetail {
  /** JSON pointer, form field, or spreadsheet column. */
  readonly field?: string;
  /** 1-based row of an uploaded list. */
  readonly row?: number;
  readonly code: string;
  readonly message: Bilingual;
  /** Rule id of the rule data, `R-CAP`. */
  readonly rule?: string;
}

export interface RefusalOptions {
  /** HTTP status the edge answers with. 422 unless told. */
  readonly status?: number;
  /** Rule id of the rule data, `R-CAP`. */
  readonly rule?: string;
  readonly details?: readonly RefusalDetail[];
}

/**
 * A command that is refused: nothing was done, the transaction rolls back, the caller learns the stable code, the rule
 * and the reason in both languages. (A business decline of a card transaction is an answer, not a refusal.)
 */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: number;
  readonly rule: string | undefined;
  readonly details: readonly RefusalDetail[];

  constructor(
    readonly code: string,
    readonly text: Bilingual,
    options: RefusalOptions = {},
  ) {
    super(`${code}: ${text.en}`);
    this.status = options.status ?? 422;
    this.rule = options.rule;
    this.details = options.details ?? [];
  }
}

/** An object that is not there for this caller; another tenant's object answers the same. */
export function notFound(what: Bilingual): Refusal {
  return new Refusal('NOT_FOUND', { zh: `${what.zh}不存在`, en: `${what.en} not found` }, { status: 404 });
}
