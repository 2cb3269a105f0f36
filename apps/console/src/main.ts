import 'reflect-metadata';
import { endWithParent, startApp } from '@app/http';
import { ConsoleModule } from './console.module.js';
import { prepareConsole } from './prepare-console.js';
import { consoleSettings } from './settings.js';

const settings = consoleSettings(process.env);
const app = await startApp({
  name: 'console',
  module: ConsoleModule.forRoot(settings),
  port: Number(process.env.PORT ?? 3010),
  ...(process.env.HOST ? { host: process.env.HOST } : {}),
  sandbox: settings.sandbox,
  withoutDatabase: true,
  prepare: (started) => prepareConsole(started, settings),
});
process.stdout.write(`${JSON.stringify({ ready: 'console', url: await app.getUrl() })}\n`);
endWithParent(app);
