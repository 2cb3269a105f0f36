import type { Problem } from '@app/http';

interface Schema {
  readonly enum?: readonly (string | number)[];
  readonly description?: string;
  readonly format?: string;
  readonly 'x-enum-descriptions'?: Readonly<Record<string, string>>;
}

interface Content {
  readonly schema: Schema;
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, { readonly value: Problem }>>;
}

interface Answer {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Content>>;
}

interface DescribedOperation {
  readonly summary?: string;
  readonly security?: readonly object[];
  readonly parameters?: readonly { readonly name: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Answer>>;
}

/** An OpenAPI document, as far as these tests read it. */
export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

export interface Operation {
  /** `POST /v1/orders` */
  readonly where: string;
  readonly summary: string | undefined;
  readonly secured: boolean;
  readonly keyed: boolean;
  readonly takesBody: boolean;
  /** Bodies and the answers of a success. */
  readonly contents: readonly {
    readonly what: string;
    readonly type: 'binary' | 'text';
    readonly schema: Schema;
    readonly example: unknown;
  }[];
  readonly errors: Readonly<Record<string, Answer>>;
}

export function operationsOf({ paths }: Description): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => {
      const { summary, security = [], parameters = [], requestBody, responses } = operation;
      const successes = Object.entries(responses).filter(([status]) => status.startsWith('2'));
      return {
        where: `${method.toUpperCase()} ${path}`,
        summary,
        secured: security.length > 0,
        keyed: parameters.some(({ name }) => name === 'Idempotency-Key'),
        takesBody: requestBody !== undefined,
        contents: [
          ...contentsOf('body', requestBody?.content),
          ...successes.flatMap(([status, { content }]) => contentsOf(status, content)),
        ],
        errors: Object.fromEntries(Object.entries(responses).filter(([status]) => !status.startsWith('2'))),
      };
    }),
  );
}

function contentsOf(what: string, content: Readonly<Record<string, Content>> = {}): Operation['contents'] {
  return Object.entries(content).map(([type, { schema, example }]) => ({
    what: `${what} ${type}`,
    type: schema.format === 'binary' ? 'binary' : 'text',
    schema,
    example,
  }));
}

/** The example problems of an error answer that is a problem; none of any other. */
export function problemExamples(description: Description, answer: Answer): Problem[] {
  const { content } = answer.$ref ? (resolved(description, answer.$ref) as Answer) : answer;
  const problem = content?.['application/problem+json'];
  const isProblem = (problem?.schema as { $ref?: string } | undefined)?.$ref === '#/components/schemas/Problem';
  return isProblem ? Object.values(problem?.examples ?? {}).map(({ value }) => value) : [];
}

/** What a reference names; undefined when it is not in the document. */
export function resolved(description: Description, reference: string): unknown {
  if (!reference.startsWith('#/')) return undefined;
  const steps = reference.slice(2).split('/');
  return steps.reduce<unknown>((at, step) => (at as Record<string, unknown> | undefined)?.[step], description);
}

export function everyReference(description: Description): string[] {
  return everyObject(description).flatMap(({ value }) => (typeof value.$ref === 'string' ? [value.$ref] : []));
}

/** Every object that is an enumeration's schema, with its place. */
export function everySchema(description: Description): { where: string; schema: Schema }[] {
  return everyObject(description)
    .filter(({ value }) => Array.isArray(value.enum))
    .map(({ where, value }) => ({ where, schema: value as Schema }));
}

function everyObject(value: unknown, where = ''): { where: string; value: Record<string, unknown> }[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, each]) => everyObject(each, `${where}/${key}`));
  return Array.isArray(value) ? inner : [{ where, value: value as Record<string, unknown> }, ...inner];
}
