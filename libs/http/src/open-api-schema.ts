import type { OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';

/** A JSON schema as OpenAPI 3.0 writes it. */
export interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly (string | number)[];
  readonly nullable?: boolean;
  readonly default?: unknown;
  readonly example?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly minItems?: number;
  readonly maxLength?: number;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly [extension: string]: unknown;
}

type Json = Record<string, unknown>;
type ServedSchema = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;

/** Schemas with a name of their own (`.meta({ id })`), which a document holds once and others refer to. */
const named = new Map<string, ServedSchema>();

/**
 * A zod schema as OpenAPI writes it; dates and other values JSON does not have become strings. Schemas with an id are lifted
 * into {@link namedSchemas} and referred to.
 */
export function openApiSchema(schema: z.core.$ZodType, io: 'input' | 'output'): ServedSchema {
  const json = z.toJSONSchema(schema, { target: 'openapi-3.0', io, unrepresentable: 'any', reused: 'inline' }) as Json;
  const { $schema: _dialect, id: _id, definitions, ...rest } = json;
  const suffix = io === 'input' ? 'Input' : '';
  for (const [name, { id: _, ...definition }] of Object.entries((definitions ?? {}) as Record<string, Json>)) {
    named.set(`${name}${suffix}`, tidy(definition, suffix) as ServedSchema);
  }
  return tidy(rest, suffix) as ServedSchema;
}

/** What {@link openApiSchema} met so far, by name, for `components.schemas`. */
export function namedSchemas(): Record<string, ServedSchema> {
  return Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** References into the document, one example instead of several, and none of the limits that every number and date has. */
function tidy(value: unknown, suffix: string): unknown {
  if (Array.isArray(value)) return value.map((each) => tidy(each, suffix));
  if (typeof value !== 'object' || value === null) return value;
  const tidied: Json = {};
  for (const [key, each] of Object.entries(value)) {
    if (key === 'example' || key === 'default') tidied[key] = each;
    else if (key === '$ref') tidied[key] = String(each).replace('#/definitions/', '#/components/schemas/') + suffix;
    else if (key === 'examples' && Array.isArray(each)) tidied.example ??= each[0];
    else if (Math.abs(Number(each)) === Number.MAX_SAFE_INTEGER && /^(min|max)imum$/.test(key)) continue;
    else if (key === 'pattern' && 'format' in value && /^date(-time)?$/.test(String(value.format))) continue;
    else tidied[key] = tidy(each, suffix);
  }
  return tidied;
}
