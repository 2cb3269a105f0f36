import { type Actor, CurrentActor, Roles } from '@app/access';
import { ApiAnswer, type Page, pageOf, pageQuery } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { approvalAnswer, type ProposedApproval } from '../approval.view.js';
import { idText } from '../merchants/merchant.schemas.js';
import { ChangeTerminalStatus } from './change-terminal-status.service.js';
import { CreateTerminal } from './create-terminal.service.js';
import { EnterKeyComponent } from './enter-key-component.service.js';
import { ReadTerminals } from './read-terminals.service.js';
import {
  type KeyComponentAnswer,
  keyComponentAnswer,
  keyComponentInput,
  terminalInput,
  terminalNoText,
  terminalStatusInput,
  type TerminalView,
  terminalView,
} from './terminal.schemas.js';

/** A merchant's terminals and their master keys. */
@ApiTags('terminals')
@Controller('v1/merchants/:id/terminals')
export class TerminalsController {
  constructor(
    private readonly createTerminal: CreateTerminal,
    private readonly changeStatus: ChangeTerminalStatus,
    private readonly keyComponents: EnterKeyComponent,
    private readonly reader: ReadTerminals,
  ) {}

  @ApiOperation({ summary: "Proposes a terminal at one of the merchant's stores" })
  @Post()
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  propose(
    @Param('id', { schema: idText }) merchantId: Id,
    @Body({ schema: terminalInput }) body: z.output<typeof terminalInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.createTerminal.propose(merchantId, body, actor);
  }

  @ApiOperation({ summary: 'Terminals of the merchant' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(pageOf(terminalView))
  list(
    @Param('id', { schema: idText }) merchantId: Id,
    @Query({ schema: pageQuery }) query: z.output<typeof pageQuery>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<TerminalView>> {
    return this.reader.list(merchantId, query, actor);
  }

  @ApiOperation({ summary: 'One terminal, with the state of its keys' })
  @Get(':no')
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(terminalView)
  read(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @CurrentActor() actor: Actor,
  ): Promise<TerminalView> {
    return this.reader.one(merchantId, terminalNo, actor);
  }

  @ApiOperation({ summary: 'Proposes to suspend, reactivate or remove' })
  @Post(':no/status')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  proposeStatus(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @Body({ schema: terminalStatusInput }) body: z.output<typeof terminalStatusInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.changeStatus.propose(merchantId, terminalNo, body, actor);
  }

  @ApiOperation({ summary: "One custodian's half of the master key; the second, by another person, puts it in force" })
  @Post(':no/key-components')
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(keyComponentAnswer, 201)
  enterComponent(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @Body({ schema: keyComponentInput }) body: z.output<typeof keyComponentInput>,
    @CurrentActor() actor: Actor,
  ): Promise<KeyComponentAnswer> {
    return this.keyComponents.enter(merchantId, terminalNo, body, actor);
  }
}
