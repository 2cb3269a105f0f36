import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';

const TYPE = 'application/octet-stream';

/** Lets requests carry plain bytes. They are kept beside the body as those of JSON are, since signatures cover them. */
@Injectable()
export class OctetStream implements OnModuleInit {
  constructor(private readonly host: HttpAdapterHost) {}

  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    if (server.hasContentTypeParser(TYPE)) return;
    server.addContentTypeParser(TYPE, { parseAs: 'buffer' }, (request: FastifyRequest, body: Buffer, done) => {
      (request as FastifyRequest & { rawBody?: Buffer }).rawBody = body;
      done(null, body);
    });
  }
}
