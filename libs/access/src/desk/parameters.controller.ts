import { ApiAnswer, ApiRefusals } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { ChinaDate } from '@app/kernel';
import { z } from 'zod';
import { CurrentActor, Roles } from '../access.decorators.js';
import type { Actor } from '../access.types.js';
import { PARAMETER_BOOK } from './parameter-book.data.js';
import { datePassed, dateTaken, Parameters, type ParameterStanding, valueInvalid } from './parameters.service.js';
import { proposalAnswer } from './user.schemas.js';

const name = z
  .string()
  .regex(/^[a-z][a-z.-]{2,60}$/)
  .meta({ example: 'hold.days' });
const bilingual = z.object({ zh: z.string(), en: z.string() });
const change = z.strictObject({
  effectiveFrom: z.iso.date().describe('the first day it holds; today at the earliest'),
  value: z.unknown().describe('as the parameter’s `kind` says').meta({ example: 45 }),
  reason: z.string().trim().min(2).max(500).describe('kept in the audit trail').meta({ example: '节前延长' }),
});
const standing = z.object({
  name,
  meaning: bilingual,
  kind: z.enum(['integer', 'fen', 'regions', 'licence']).meta({
    words: {
      integer: 'a whole number of its unit · 整数',
      fen: 'an amount in fen · 金额（分）',
      regions: 'a list of provinces · 行政区划列表',
      licence: 'whether licensed, and the merchant it names · 业务许可',
    },
  }),
  unit: bilingual,
  min: z.int().nullable(),
  max: z.int().nullable(),
  standard: z.unknown().describe('in force where nothing was ever set'),
  citation: z.string().meta({ example: 'policy' }),
  changedBy: z.string().nullable().describe('the command that changes it, where it is not changed here'),
  inForce: z.object({ effectiveFrom: z.iso.date().nullable(), value: z.unknown().meta({ example: 30 }) }),
  versions: z
    .array(
      z.object({
        effectiveFrom: z.iso.date(),
        value: z.unknown().meta({ example: 30 }),
        citation: z.string(),
        standing: z.enum(['past', 'in_force', 'to_come']).meta({
          words: {
            past: 'was in force until the next · 曾生效',
            in_force: 'in force today · 生效中',
            to_come: 'begins on a later day · 待生效',
          },
        }),
      }),
    )
    .describe('latest first'),
});

/** Parameters with effective dates. */
@ApiTags('parameters')
@Controller('v1/parameters')
export class ParametersController {
  constructor(private readonly parameters: Parameters) {}

  @ApiOperation({ summary: 'Every parameter: what it means, its value today, and what will be' })
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @Get()
  @ApiAnswer(z.object({ items: z.array(standing) }))
  async list(): Promise<{ items: ParameterStanding[] }> {
    return { items: await this.parameters.list() };
  }

  @ApiOperation({ summary: 'Proposes a value from a day on; a second person decides' })
  @Roles('ops_maker')
  @Post(':name/changes')
  @HttpCode(202)
  @ApiAnswer(proposalAnswer, 202)
  @ApiRefusals(
    valueInvalid(PARAMETER_BOOK[0]!),
    datePassed('2026-03-09' as ChinaDate, '2026-03-10' as ChinaDate),
    dateTaken('2026-04-01' as ChinaDate),
  )
  propose(
    @Param('name', { schema: name }) which: string,
    @Body({ schema: change }) body: z.infer<typeof change>,
    @CurrentActor() actor: Actor,
  ): Promise<z.infer<typeof proposalAnswer>> {
    return this.parameters.propose(which, { ...body, effectiveFrom: body.effectiveFrom as ChinaDate }, actor);
  }
}
