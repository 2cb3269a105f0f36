import { endWithParent, startApp } from '@app/http';
import { AcceptanceModule } from './app.module.js';
import { PosServer } from './pos/pos-server.js';
import { acceptanceSettings } from './settings.js';

const settings = acceptanceSettings(process.env);
const app = await startApp({
  name: 'acceptance',
  module: AcceptanceModule.forRoot(settings),
  port: Number(process.env.PORT ?? 0),
  host: settings.host,
  sandbox: settings.sandbox,
});
const pos = app.get(PosServer).address;
process.stdout.write(
  `${JSON.stringify({ ready: 'acceptance', url: await app.getUrl(), pos: `${pos.host}:${pos.port}` })}\n`,
);
endWithParent(app);
