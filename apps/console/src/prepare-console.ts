import cookie from '@fastify/cookie';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { servePage } from './page/serve-page.js';
import { proxyApis } from './proxy/proxy-apis.js';
import { checkCommands } from './security/check-commands.js';
import { setSecurityHeaders } from './security/security-headers.js';
import type { ConsoleSettings } from './settings.js';

/** Puts around Nest's routes what Fastify does: headers, cookies, the check of commands, the APIs, the page. */
export async function prepareConsole(app: NestFastifyApplication, settings: ConsoleSettings): Promise<void> {
  await setSecurityHeaders(app, settings);
  await app.register(cookie);
  checkCommands(app, settings);
  await proxyApis(app, settings);
  await servePage(app, settings);
}
