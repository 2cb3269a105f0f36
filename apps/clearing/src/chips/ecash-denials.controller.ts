import { type Actor, CurrentActor, Roles } from '@app/access';
import { DenyEcash } from '@app/chips';
import { ApiAnswer, decodeCursor, page, pageOf } from '@app/http';
import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { visibleMerchant } from '../api/answers.js';
import { denialBody, denialQuery, denialView } from './upload.schemas.js';

/** Acceptors whose contract does not let them take e-cash. */
@ApiTags('ecash-uploads')
@Controller('v1/ecash-denials')
export class EcashDenialsController {
  constructor(private readonly denials: DenyEcash) {}

  @ApiOperation({ summary: 'Who may not take e-cash, since when and why; newest first' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor', 'merchant')
  @ApiAnswer(pageOf(denialView))
  async list(@Query({ schema: denialQuery }) query: z.output<typeof denialQuery>, @CurrentActor() actor: Actor) {
    const filter = { open: query.open, merchantId: visibleMerchant(actor, query.merchantId) };
    const rows = await this.denials.list(filter, decodeCursor(query.cursor), query.limit + 1);
    return page(rows, query.limit, ({ denialId }) => denialId);
  }

  @ApiOperation({
    summary: 'A merchant or terminal may not take e-cash from a day on: its taps are queued, not posted',
  })
  @Post()
  @HttpCode(201)
  @Roles('ops_maker')
  @ApiAnswer(denialView, 201)
  deny(@Body({ schema: denialBody }) body: z.output<typeof denialBody>, @CurrentActor() actor: Actor) {
    return this.denials.deny({ ...body, terminalId: body.terminalId ?? '0' }, actor);
  }

  @ApiOperation({ summary: 'It may again, for taps from a day on' })
  @Post('end')
  @HttpCode(200)
  @Roles('ops_maker')
  @ApiAnswer(denialView)
  end(@Body({ schema: denialBody }) body: z.output<typeof denialBody>, @CurrentActor() actor: Actor) {
    return this.denials.end({ ...body, terminalId: body.terminalId ?? '0' }, actor);
  }
}
