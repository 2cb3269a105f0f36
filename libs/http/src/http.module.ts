import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_FILTER, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { safeLogOptions } from '@app/security';
import { LoggerModule } from 'nestjs-pino';
import { pino } from 'pino';
import { HealthController } from './health.controller.js';
import { Idempotency } from './idempotency.js';
import { IdempotencyInterceptor } from './idempotency.interceptor.js';
import { InputValidationPipe } from './input-validation.pipe.js';
import { Metrics, MetricsController } from './metrics.js';
import { ProblemFilter } from './problem.filter.js';

const QUIET_PATH = /^\/(health|metrics|docs)/;

/** What every application's HTTP edge has. `startApp` imports it beside the application's own module. */
@Global()
@Module({})
export class HttpModule {
  static forRoot(name: string, logLevel: string): DynamicModule {
    const edge = HttpModule.withoutDatabase(name, logLevel);
    return {
      ...edge,
      controllers: [HealthController, ...edge.controllers!],
      providers: [Idempotency, { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor }, ...edge.providers!],
      exports: [Idempotency, ...edge.exports!],
    };
  }

  /** Of an application that keeps nothing itself: logs, metrics, input checks, problems. */
  static withoutDatabase(name: string, logLevel: string): DynamicModule {
    return {
      module: HttpModule,
      imports: [LoggerModule.forRoot({ pinoHttp: [logOptions(name, logLevel), pino.destination(2)] })],
      controllers: [MetricsController],
      providers: [
        Metrics,
        { provide: APP_PIPE, useClass: InputValidationPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
      exports: [Metrics],
    };
  }
}

/** Logs go to stderr as JSON; stdout belongs to what the process has to say to the one who started it. */
function logOptions(name: string, level: string) {
  return {
    ...safeLogOptions,
    name,
    level,
    genReqId: requestId,
    autoLogging: { ignore: (request: IncomingMessage) => QUIET_PATH.test(request.url ?? '') },
    customLogLevel: (_request: IncomingMessage, response: ServerResponse, error?: Error) =>
      error || response.statusCode >= 500 ? ('error' as const) : ('info' as const),
  };
}

/** The caller's own request id if it is harmless, so that one id runs through both logs. */
function requestId(request: IncomingMessage, response: ServerResponse): string {
  const given = request.headers['x-request-id'];
  const id = typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', id);
  return id;
}
