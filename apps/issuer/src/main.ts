import 'reflect-metadata';
import { endWithParent, startApp } from '@app/http';
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
process.stdout.write(`${JSON.stringify({ ready: 'issuer', url: await app.getUrl() })}\n`);
endWithParent(app);
