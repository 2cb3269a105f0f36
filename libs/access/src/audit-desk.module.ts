import { Module } from '@nestjs/common';
import { AuditEventsController } from './audit-events.controller.js';
import { ReadAuditEvents } from './read-audit-events.service.js';

/** The routes by which the audit trail is read and checked. One application serves them. */
@Module({ controllers: [AuditEventsController], providers: [ReadAuditEvents] })
export class AuditDeskModule {}
