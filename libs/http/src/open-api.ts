import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { applyDecorators } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiResponse, DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';
import { problemSchema } from './problem.js';
import { OPEN_API_MARKS } from './request-context.js';

type SchemaObject = Exclude<NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string], { $ref: string }>;
type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & Record<string, unknown>;

const COMMANDS = ['post', 'put', 'patch', 'delete'] as const;
const METHODS = ['get', ...COMMANDS] as const;
const SIGNATURE =
  'HMAC-SHA-256 of the request, with Yufuka-Key, Yufuka-Timestamp and Yufuka-Nonce (docs/acceptance-api.md, Signatures)';
const UI_FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** A zod schema as OpenAPI writes it; dates and other values JSON does not have become strings. */
function openApiSchema(schema: z.core.$ZodType, io: 'input' | 'output'): SchemaObject {
  const {
    $schema: _dialect,
    id: _id,
    ...json
  } = z.toJSONSchema(schema, {
    target: 'openapi-3.0',
    io,
    unrepresentable: 'any',
    reused: 'inline',
  }) as Record<string, unknown>;
  return json as SchemaObject;
}

/** Documents what a route answers: `@ApiAnswer(cardSchema)`, `@ApiAnswer(approvalSchema, 202)`. 200 unless told. */
export function ApiAnswer(schema: z.core.$ZodType, status = 200, description = ''): MethodDecorator {
  return applyDecorators(ApiResponse({ status, description, schema: openApiSchema(schema, 'output') as never }));
}

/** Serves the OpenAPI document at /openapi.json and a page to try it at /docs. Both are built when first asked for. */
export function serveOpenApi(app: NestFastifyApplication, name: string, sandbox: boolean): void {
  const fastify = app.getHttpAdapter().getInstance();
  let document: OpenAPIObject | undefined;
  fastify.get('/openapi.json', (_request, reply) => {
    document ??= openApiDocument(app, name, sandbox);
    return reply.send(document);
  });
  const assets = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
  fastify.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send(docsPage(name)));
  for (const [file, type] of Object.entries(UI_FILES)) {
    fastify.get(`/docs/${file}`, (_request, reply) => reply.type(type).send(readFileSync(join(assets, file))));
  }
}

/** The document of an application, for serving and for the check that it has not changed unnoticed. */
export function openApiDocument(app: NestFastifyApplication, name: string, sandbox: boolean): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle(`Yufuka ${name}`)
    .setDescription(sandbox ? 'Sandbox: simulated time, keys can be revealed.' : '')
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'session token or API key' }, 'bearer')
    .addApiKey({ type: 'apiKey', in: 'header', name: 'Yufuka-Signature', description: SIGNATURE }, 'signature')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.core.$ZodType ? { schema: openApiSchema(schema, schemaType) as never } : undefined,
  });
  document.components = { ...document.components };
  document.components.schemas = { ...document.components.schemas, Problem: openApiSchema(problemSchema, 'output') };
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method] as Operation | undefined;
      if (operation) complete(operation, (COMMANDS as readonly string[]).includes(method));
    }
  }
  return document;
}

/** Adds what holds for all routes: problems, authorization, the idempotency key of commands. */
function complete(operation: Operation, command: boolean): void {
  const { [OPEN_API_MARKS.public]: isPublic, [OPEN_API_MARKS.noIdempotency]: keyless } = operation;
  delete operation[OPEN_API_MARKS.public];
  delete operation[OPEN_API_MARKS.noIdempotency];
  if (!isPublic) operation.security = [{ bearer: [] }, ...(operation.security ?? [])];
  if (command && !keyless) {
    const header = {
      name: 'Idempotency-Key',
      in: 'header' as const,
      required: true,
      schema: { type: 'string' as const, minLength: 1, maxLength: 128 },
    };
    operation.parameters = [...(operation.parameters ?? []), header];
  }
  operation.responses['default'] = {
    description: 'refused or failed',
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function docsPage(name: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Yufuka ${name}</title>
<link rel="stylesheet" href="/docs/swagger-ui.css"></head><body><div id="ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', deepLinking: true })</script></body></html>`;
}
