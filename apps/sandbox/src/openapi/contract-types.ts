import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import ts from 'typescript';

const HEADER = '// Written by `npm run openapi` from the API description: not to be edited.\n\n';

/**
 * The TypeScript types of an API description, for the clients of libs/contracts. Files are Blobs; what has a default and the
 * idempotency key, which the clients make, may be left out.
 * @throws Error when the description is not valid OpenAPI, as by a reference to what is not in it
 */
export async function contractTypes(description: object): Promise<string> {
  const blob = ts.factory.createTypeReferenceNode('Blob');
  const nodes = await openapiTS(keysOptional(description) as OpenAPI3, {
    silent: true,
    defaultNonNullable: false,
    transform: (schema) => (schema.format === 'binary' ? blob : undefined),
  });
  return HEADER + astToString(nodes);
}

function keysOptional(description: object): unknown {
  return JSON.parse(JSON.stringify(description), (_, value: { name?: unknown; in?: unknown } | null) =>
    value?.in === 'header' && value.name === 'Idempotency-Key' ? { ...value, required: false } : value,
  );
}
