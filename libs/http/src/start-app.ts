import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { HttpModule } from './http.module.js';
import { Metrics } from './metrics.js';
import { serveOpenApi } from './open-api.js';

export interface StartAppOptions {
  /** `issuer`, `acceptance`, …: in the log and the API document. */
  readonly name: string;
  /** The application's module; it brings the database module. */
  readonly module: Type | DynamicModule;
  /** 0 takes any free port. */
  readonly port: number;
  /** 127.0.0.1 unless told. */
  readonly host?: string;
  readonly sandbox: boolean;
  /** Of pino; LOG_LEVEL or `info` unless told. */
  readonly logLevel?: string;
  /** An application without a database has neither stored answers, nor the readiness of one, nor an API description. */
  readonly withoutDatabase?: boolean;
  /** What has to be registered before the routes are made. */
  readonly prepare?: (app: NestFastifyApplication) => Promise<void>;
  /** Leaves SIGTERM and SIGINT to the caller, who closes the application among other parts of the process. */
  readonly signalsElsewhere?: boolean;
}

const BODY_MAX_BYTES = 1_048_576;

class RootModule {}

/**
 * Builds an application with the HTTP edge all of them share and listens. Close it with `app.close()`; SIGTERM and SIGINT do.
 * @throws whatever stops a provider from starting; nothing listens then
 */
export async function startApp(options: StartAppOptions): Promise<NestFastifyApplication> {
  const { name, module, port, host = '127.0.0.1', sandbox, withoutDatabase = false } = options;
  const logLevel = options.logLevel ?? process.env.LOG_LEVEL ?? 'info';
  const edge = withoutDatabase ? HttpModule.withoutDatabase(name, logLevel) : HttpModule.forRoot(name, logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    { module: RootModule, imports: [edge, module] },
    new FastifyAdapter({ bodyLimit: BODY_MAX_BYTES, forceCloseConnections: true, trustProxy: trustedProxies() }),
    // The body's own bytes are kept beside the parsed one: signatures are computed over them.
    { bufferLogs: true, abortOnError: false, ...(withoutDatabase ? { bodyParser: false } : { rawBody: true }) },
  );
  try {
    app.useLogger(app.get(Logger));
    if (!options.signalsElsewhere) app.enableShutdownHooks();
    if (!withoutDatabase) await app.register(multipart);
    const metrics = app.get(Metrics);
    app
      .getHttpAdapter()
      .getInstance()
      .addHook('onResponse', (request, reply, done) => {
        metrics.observe(request, reply);
        done();
      });
    if (!withoutDatabase) serveOpenApi(app, name, sandbox);
    await options.prepare?.(app);
    await app.listen(port, host);
    return app;
  } catch (error) {
    await app.close();
    throw error;
  }
}

/**
 * Whose word on the caller's address is believed (`X-Forwarded-For`): the console and proxies on this machine, or the addresses of
 * `YUFUKA_TRUSTED_PROXIES`, by comma. The log-in limit counts by that address.
 */
function trustedProxies(): string[] {
  return (process.env.YUFUKA_TRUSTED_PROXIES ?? 'loopback').split(',').map((address) => address.trim());
}
