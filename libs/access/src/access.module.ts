import { type DynamicModule, Global, Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { EventStream } from '@app/http';
import { AccessGuard } from './access.guard.js';
import { ACCESS_OPTIONS, type AccessOptions } from './access.options.js';
import { ApiKeys } from './api-keys.js';
import { ApprovalController } from './approval.controller.js';
import { ApprovalHandlers } from './approval-handlers.js';
import { Approvals } from './approvals.js';
import { AuditTrail } from './audit-trail.js';
import { EventTopics } from './event-topics.js';
import { EventsController } from './events.controller.js';
import { LoginThrottle } from './login-throttle.js';
import { MerchantStaff } from './merchant-staff.service.js';
import { RouteCheck } from './route-check.js';
import { SecondFactors } from './second-factors.js';
import { SessionController } from './session.controller.js';
import { Sessions } from './sessions.js';
import { Users } from './users.js';

/** Guards every route of the application, and brings log-in and approvals. Needs the database module. */
@Global()
@Module({})
export class AccessModule {
  static forRoot(options: AccessOptions): DynamicModule {
    return {
      module: AccessModule,
      imports: [DiscoveryModule],
      controllers: [SessionController, ApprovalController, EventsController],
      providers: [
        { provide: ACCESS_OPTIONS, useValue: options },
        { provide: APP_GUARD, useClass: AccessGuard },
        ApiKeys,
        ApprovalHandlers,
        Approvals,
        AuditTrail,
        EventStream,
        EventTopics,
        LoginThrottle,
        MerchantStaff,
        RouteCheck,
        SecondFactors,
        Sessions,
        Users,
      ],
      exports: [
        ApiKeys,
        ApprovalHandlers,
        Approvals,
        AuditTrail,
        EventStream,
        EventTopics,
        LoginThrottle,
        MerchantStaff,
        SecondFactors,
        Sessions,
        Users,
      ],
    };
  }
}
