import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AUTHORIZATION_SETTINGS, AuthorizationService, type AuthorizationSettings } from './authorization.service.js';

/** The authorization room of an application. Needs the database module for its clock. */
@Global()
@Module({})
export class AuthorizationModule {
  static forRoot(settings: AuthorizationSettings): DynamicModule {
    return {
      module: AuthorizationModule,
      providers: [AuthorizationService, { provide: AUTHORIZATION_SETTINGS, useValue: settings }],
      exports: [AuthorizationService],
    };
  }
}
