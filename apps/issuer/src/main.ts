import 'reflect-metadata';
import { startApp } from '@app/http';
import { IssuerModule } from './app.module.js';
import { issuerSettings } from './settings.js';

const settings = issuerSettings(process.env);
const app = await startApp({
  name: 'issuer',
  module: IssuerModule.forRoot(settings),
  port: Number(process.env.PORT ?? 3001),
  ...(process.env.HOST ? { host: process.env.HOST } : {}),
  sandbox: settings.sandbox,
});

// Whoever started this process with a channel takes it along when it goes.
process.on('disconnect', () => void app.close().finally(() => process.exit(0)));
process.stdout.write(`${JSON.stringify({ ready: 'issuer', url: await app.getUrl() })}\n`);
