import { EXAMPLES_BY_NAME } from './open-api-examples.data.js';
import type { JsonSchema } from './open-api-schema.js';

/** Finds the schema a reference names. */
export type Resolve = (reference: string) => JsonSchema;

const DEPTH_MAX = 12;
const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-03-10',
  'date-time': '2026-03-10T02:00:00.000Z',
  uri: 'https://shop.example/yufuka',
  binary: '…',
};

/**
 * An example of a schema: what the schema itself gives as example or default, the first word of an enumeration, else what fits
 * its field's name. Objects show all their fields; of alternatives the first is shown.
 * @param field the property or parameter the schema belongs to
 */
export function exampleOf(schema: JsonSchema, field: string, resolve: Resolve, depth = 0): unknown {
  if (depth > DEPTH_MAX) return {};
  const inner = (next: JsonSchema, name = field) => exampleOf(next, name, resolve, depth + 1);
  if (schema.$ref) return inner(resolve(schema.$ref));
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined && schema.type !== 'object') return schema.default;
  if (schema.enum) return schema.enum[0];
  const alternative = (schema.oneOf ?? schema.anyOf)?.find((each) => each.type !== 'null');
  if (alternative) return inner(alternative);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => inner(each)));
  if (schema.type === 'array') return arrayOf(schema, inner);
  if (schema.type === 'object' || schema.properties) return objectOf(schema, inner);
  return scalarOf(schema, field);
}

function arrayOf(schema: JsonSchema, inner: (next: JsonSchema) => unknown): unknown[] {
  const item = inner(schema.items ?? {});
  return Array.from({ length: Math.max(1, schema.minItems ?? 1) }, () => item);
}

function objectOf(schema: JsonSchema, inner: (next: JsonSchema, name: string) => unknown): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {});
  return Object.fromEntries(fields.map(([name, property]) => [name, inner(property, name)]));
}

function scalarOf(schema: JsonSchema, field: string): unknown {
  if (schema.format && BY_FORMAT[schema.format] !== undefined) return BY_FORMAT[schema.format];
  for (const [name, value] of EXAMPLES_BY_NAME) {
    if (name.test(field) && allows(schema, value)) return value;
  }
  if (schema.type === 'boolean') return false;
  if (schema.type === 'integer' || schema.type === 'number')
    return Math.min(Math.max(1, schema.minimum ?? 1), schema.maximum ?? 1);
  return schema.type === 'string' ? '…' : {};
}

function allows(schema: JsonSchema, value: string | number | boolean): boolean {
  const { type, pattern, minLength = 0, maxLength = Infinity, minimum = -Infinity, maximum = Infinity } = schema;
  if (typeof value === 'string') {
    if (type !== 'string' || value.length < minLength || value.length > maxLength) return false;
    return pattern === undefined || new RegExp(pattern).test(value);
  }
  if (typeof value === 'number')
    return (type === 'integer' || type === 'number') && value >= minimum && value <= maximum;
  return type === 'boolean';
}
