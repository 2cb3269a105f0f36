import { type Actor, CurrentActor, Roles } from '@app/access';
import { AnswerNotKept, ApiAnswer } from '@app/http';
import type { Id } from '@app/kernel';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { approvalAnswer, type ProposedApproval } from '../approval.view.js';
import { idText } from '../merchants/merchant.schemas.js';
import { ExportMasterKey } from './export-master-key.service.js';
import { SwapTerminal } from './swap-terminal.service.js';
import {
  type KeyExportAnswer,
  keyExportAnswer,
  keyExportInput,
  swapInput,
  type TransportComponentAnswer,
  transportComponentAnswer,
  transportKeyInput,
  type TransportKeyView,
  transportKeyView,
} from './terminal-life.schemas.js';
import { keyComponentInput, terminalNoText } from './terminal.schemas.js';
import { TransportKeys } from './transport-keys.service.js';

/** Swaps of terminals, and how generated master keys reach them. */
@ApiTags('terminals')
@Controller('v1')
export class TerminalLifeController {
  constructor(
    private readonly swaps: SwapTerminal,
    private readonly transportKeys: TransportKeys,
    private readonly exports: ExportMasterKey,
  ) {}

  @ApiOperation({ summary: 'Proposes another terminal in this one’s place, in the middle of a batch too' })
  @Post('merchants/:id/terminals/:no/swap')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(approvalAnswer, 202)
  swap(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @Body({ schema: swapInput }) body: z.output<typeof swapInput>,
    @CurrentActor() actor: Actor,
  ): Promise<ProposedApproval> {
    return this.swaps.propose(merchantId, terminalNo, body, actor);
  }

  @ApiOperation({ summary: 'The terminal’s generated master key under a transport key, once' })
  @Post('merchants/:id/terminals/:no/key-export')
  @Roles('ops_checker')
  @AnswerNotKept()
  @ApiAnswer(keyExportAnswer, 201)
  export(
    @Param('id', { schema: idText }) merchantId: Id,
    @Param('no', { schema: terminalNoText }) terminalNo: string,
    @Body({ schema: keyExportInput }) { transportKeyId }: z.output<typeof keyExportInput>,
    @CurrentActor() actor: Actor,
  ): Promise<KeyExportAnswer> {
    return this.exports.export(merchantId, terminalNo, transportKeyId, actor);
  }

  @ApiOperation({ summary: 'Names a transport key; its halves follow from two people' })
  @Post('transport-keys')
  @Roles('ops_maker')
  @ApiAnswer(transportKeyView, 201)
  create(
    @Body({ schema: transportKeyInput }) body: z.output<typeof transportKeyInput>,
    @CurrentActor() actor: Actor,
  ): Promise<TransportKeyView> {
    return this.transportKeys.create(body, actor);
  }

  @ApiOperation({ summary: 'Transport keys, newest first, without their key material' })
  @Get('transport-keys')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(z.object({ items: z.array(transportKeyView) }))
  async list(): Promise<{ items: TransportKeyView[] }> {
    return { items: await this.transportKeys.list() };
  }

  @ApiOperation({ summary: 'One custodian’s half of a transport key' })
  @Post('transport-keys/:id/components')
  @Roles('ops_maker', 'ops_checker')
  @ApiAnswer(transportComponentAnswer, 201)
  enter(
    @Param('id', { schema: idText }) transportKeyId: Id,
    @Body({ schema: keyComponentInput }) body: z.output<typeof keyComponentInput>,
    @CurrentActor() actor: Actor,
  ): Promise<TransportComponentAnswer> {
    return this.transportKeys.enter(transportKeyId, body, actor);
  }
}
