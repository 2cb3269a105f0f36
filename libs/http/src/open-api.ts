import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { applyDecorators } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  ApiBody,
  ApiConsumes,
  ApiHeader,
  ApiResponse,
  DocumentBuilder,
  type OpenAPIObject,
  SwaggerModule,
} from '@nestjs/swagger';
import { z } from 'zod';
import { completeDocument, KEY_HEADER } from './open-api-completion.js';
import { type JsonSchema, openApiSchema } from './open-api-schema.js';

export { ApiRefusals } from './open-api-problems.js';

const SIGNATURE =
  'HMAC-SHA-256 of the request, with Yufuka-Key, Yufuka-Timestamp and Yufuka-Nonce (docs/acceptance-api.md, Signatures)';
const UI_FILES: Readonly<Record<string, string>> = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
};

/** Documents what a route answers: `@ApiAnswer(cardSchema)`, `@ApiAnswer(approvalSchema, 202)`. 200 unless told. */
export function ApiAnswer(schema: z.core.$ZodType, status = 200, description = ''): MethodDecorator {
  return applyDecorators(ApiResponse({ status, description, schema: openApiSchema(schema, 'output') as never }));
}

/**
 * Documents a route that reads an upload (`readUpload`) under an idempotency key.
 * @param file what the file is
 * @param fields OpenAPI schemas of the form fields that may come with it
 */
export function ApiUpload(file: string, fields: Readonly<Record<string, JsonSchema>> = {}): MethodDecorator {
  const properties = { file: { type: 'string', format: 'binary', description: file }, ...fields };
  return applyDecorators(
    ApiConsumes('multipart/form-data'),
    ApiBody({ required: true, schema: { type: 'object', required: ['file'], properties } as never }),
    ApiHeader(KEY_HEADER),
  );
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
  completeDocument(document);
  return document;
}

function docsPage(name: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Yufuka ${name}</title>
<link rel="stylesheet" href="/docs/swagger-ui.css"></head><body><div id="ui"></div>
<script src="/docs/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({ url: '/openapi.json', dom_id: '#ui', deepLinking: true })</script></body></html>`;
}
