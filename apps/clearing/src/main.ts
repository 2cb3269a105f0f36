import { endWithParent, startApp } from '@app/http';
import { ClearingModule } from './app.module.js';
import { clearingSettings } from './settings.js';

const settings = clearingSettings(process.env);
const app = await startApp({
  name: 'clearing',
  module: ClearingModule.forRoot(settings),
  port: Number(process.env.PORT ?? 0),
  ...(process.env.HOST ? { host: process.env.HOST } : {}),
  sandbox: settings.sandbox,
});
process.stdout.write(`${JSON.stringify({ ready: 'clearing', url: await app.getUrl() })}\n`);
endWithParent(app);
