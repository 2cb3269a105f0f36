import { type DynamicModule, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { EntranceController } from './session/entrance.controller.js';
import { IssuerSessions } from './session/issuer-sessions.js';
import { SessionController } from './session/session.controller.js';
import { CONSOLE_SETTINGS, type ConsoleSettings } from './settings.js';

/** The console: a page, a cookie, and a door to the public APIs. It keeps nothing and knows no rule of the business. */
@Module({})
export class ConsoleModule {
  static forRoot(settings: ConsoleSettings): DynamicModule {
    return {
      module: ConsoleModule,
      // One-click log-ins are not even there in production.
      controllers: [HealthController, SessionController, ...(settings.sandbox ? [EntranceController] : [])],
      providers: [{ provide: CONSOLE_SETTINGS, useValue: settings }, IssuerSessions],
    };
  }
}
