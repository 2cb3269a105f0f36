import type { Refusal } from '@app/kernel';
import type { OpenAPIObject } from '@nestjs/swagger';
import { exampleOf, type Resolve } from './open-api-examples.js';
import { errorResponses, problemResponses } from './open-api-problems.js';
import { type JsonSchema, namedSchemas, openApiSchema } from './open-api-schema.js';
import { wordsFor } from './open-api-words.data.js';
import { problemSchema } from './problem.js';
import { OPEN_API_MARKS } from './request-context.js';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
type Schema = Mutable<JsonSchema> & { words?: Readonly<Record<string, string>> };

interface Content {
  schema?: Schema;
  example?: unknown;
}

interface Parameter {
  name: string;
  in: string;
  description?: string;
  example?: unknown;
  schema?: Schema;
}

interface Answer {
  description: string;
  content?: Record<string, Content>;
}

interface Operation {
  summary?: string;
  description?: string;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, Content> };
  responses: Record<string, Answer | object>;
  security?: object[];
  [extension: string]: unknown;
}

const COMMANDS = ['post', 'put', 'patch', 'delete'] as const;
const METHODS = ['get', ...COMMANDS] as const;
const REFERENCE = '#/components/schemas/';
const EXTENSION = 'x-enum-descriptions';
const MEANINGS: Readonly<Record<string, string>> = {
  '200': 'done',
  '201': 'made',
  '202': 'taken: a second person decides, or it is done after the answer',
  '204': 'done, nothing to tell',
};

/** How the key of a command is described. */
export const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header' as const,
  required: true,
  description: 'the caller’s own key of this command; the same key and content gets the first answer',
  schema: { type: 'string' as const, minLength: 1, maxLength: 128 },
};

/**
 * Adds to a document what holds for all routes or follows from the schemas: problems, authorization, the idempotency key of
 * commands, examples, and what the words of enumerations mean. Changes the document.
 */
export function completeDocument(document: OpenAPIObject): void {
  openApiSchema(problemSchema, 'output');
  const schemas = { ...document.components?.schemas, ...namedSchemas() };
  document.components = { ...document.components, schemas, responses: problemResponses() as never };
  const resolve: Resolve = (reference) => {
    const schema = schemas[reference.slice(REFERENCE.length)];
    if (!schema) throw new Error(`the API description refers to ${reference}, which is not in it`);
    return schema as JsonSchema;
  };
  for (const [name, schema] of Object.entries(schemas)) explain(schema as Schema, name);
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const operation = item[method] as unknown as Operation | undefined;
      if (operation) complete(operation, path, (COMMANDS as readonly string[]).includes(method), resolve);
    }
  }
}

function complete(operation: Operation, path: string, command: boolean, resolve: Resolve): void {
  const { [OPEN_API_MARKS.public]: isPublic, [OPEN_API_MARKS.noIdempotency]: keyless } = operation;
  const refusals = (operation[OPEN_API_MARKS.refusals] ?? []) as Refusal[];
  for (const mark of Object.values(OPEN_API_MARKS)) delete operation[mark];
  if (!isPublic) operation.security = [{ bearer: [] }, ...(operation.security ?? [])];
  if (command && !keyless) operation.parameters = [...(operation.parameters ?? []), { ...KEY_HEADER }];
  const { parameters = [], requestBody } = operation;
  for (const parameter of parameters) completeParameter(parameter, resolve);
  completeContent(requestBody?.content, resolve);
  for (const [status, answer] of Object.entries(operation.responses) as [string, Answer][]) {
    answer.description ||= MEANINGS[status] ?? 'answered';
    completeContent(answer.content, resolve);
  }
  const errors = errorResponses({
    path,
    isPublic: isPublic === true,
    command,
    takesInput: parameters.length > 0 || requestBody !== undefined,
    text: `${operation.summary ?? ''} ${operation.description ?? ''}`,
    refusals,
  });
  operation.responses = { ...operation.responses, ...errors };
}

function completeParameter(parameter: Parameter, resolve: Resolve): void {
  if (!parameter.schema) return;
  explain(parameter.schema, parameter.name);
  parameter.description = (parameter.schema.description as string | undefined) ?? parameter.description;
  if (parameter.description === undefined) delete parameter.description;
  if (parameter.in === 'path') parameter.example ??= exampleOf(parameter.schema, parameter.name, resolve);
}

function completeContent(content: Record<string, Content> | undefined, resolve: Resolve): void {
  for (const each of Object.values(content ?? {})) {
    if (!each.schema) continue;
    explain(each.schema, '');
    if (each.schema.format !== 'binary') each.example ??= exampleOf(each.schema, '', resolve);
  }
}

/** Says beside every enumeration in a schema what its words mean. */
function explain(schema: Schema, field: string): void {
  const { words: own, ...rest } = schema;
  if (own) delete schema.words;
  // Routes of a lib are described by every application in a process: what is explained stays so.
  if (rest.enum && !rest[EXTENSION]) {
    const words = rest.enum.map((value) => [String(value), own?.[value] ?? wordsFor(field, value)] as const);
    const known = words.filter(([, meaning]) => meaning !== undefined);
    schema[EXTENSION] = Object.fromEntries(known);
    schema.description = [rest.description, ...known.map(([value, meaning]) => `- \`${value}\`: ${meaning}`)]
      .filter((line) => line !== undefined)
      .join('\n');
  }
  for (const [name, property] of Object.entries(rest.properties ?? {})) explain(property as Schema, name);
  for (const inner of [...(rest.anyOf ?? []), ...(rest.oneOf ?? []), ...(rest.allOf ?? [])])
    explain(inner as Schema, field);
  if (rest.items) explain(rest.items as Schema, field);
  if (typeof rest.additionalProperties === 'object') explain(rest.additionalProperties as Schema, field);
}
