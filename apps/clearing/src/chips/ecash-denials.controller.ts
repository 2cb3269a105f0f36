import { type Actor, CurrentActor, Roles } from '@app/access';
import { DenyEcash } from '@app/chips';
import { ApiAnswer } from '@app/http';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { denialBody, denied } from './upload.schemas.js';

/** Acceptors whose contract does not let them take e-cash. */
@ApiTags('ecash-uploads')
@Controller('v1/ecash-denials')
export class EcashDenialsController {
  constructor(private readonly denials: DenyEcash) {}

  @ApiOperation({
    summary: 'A merchant or terminal may not take e-cash from a day on: its taps are queued, not posted',
  })
  @Post()
  @HttpCode(201)
  @Roles('ops_maker')
  @ApiAnswer(denied, 201)
  deny(@Body({ schema: denialBody }) body: z.output<typeof denialBody>, @CurrentActor() actor: Actor) {
    return this.denials.deny({ ...body, terminalId: body.terminalId ?? '0' }, actor.login);
  }

  @ApiOperation({ summary: 'It may again, for taps from a day on' })
  @Post('end')
  @HttpCode(200)
  @Roles('ops_maker')
  @ApiAnswer(denied)
  end(@Body({ schema: denialBody }) body: z.output<typeof denialBody>) {
    return this.denials.end({ ...body, terminalId: body.terminalId ?? '0' });
  }
}
