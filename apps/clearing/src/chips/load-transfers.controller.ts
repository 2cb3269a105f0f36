import { type Actor, CurrentActor, Roles } from '@app/access';
import { type ReadTransfer, ReadTransfers, ResolveTransfer } from '@app/chips';
import { ApiAnswer, decodeCursor, page, pageOf, pageQuery } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idParameter } from '../api/answers.js';

const state = z.enum(['declined', 'put_by', 'loaded', 'returning', 'returned', 'suspense']).meta({
  words: {
    declined: 'the paying card declined · 付款卡拒绝',
    put_by: 'taken from the paying card, not loaded yet · 已转出',
    loaded: 'loaded into the chip · 已圈存',
    returning: 'on its way back to the paying card · 退回中',
    returned: 'back on the paying card · 已退回',
    suspense: 'owed to the holder outside of the card · 转待处理款项',
  },
});
const problem = z.enum(['CAP_EXCEEDED', 'CARD_CLOSED']).meta({
  words: {
    CAP_EXCEEDED: 'the paying card has no room for it any more (R-CAP) · 超过限额',
    CARD_CLOSED: 'the paying card takes nothing any more · 付款卡已销户',
  },
});
const end = z.enum(['to_account', 'to_suspense']).meta({
  words: {
    to_account: 'back to the card that paid · 退回付款卡',
    to_suspense: 'to what is owed in suspense · 转待处理款项',
  },
});
const bilingual = z.object({ zh: z.string(), en: z.string() });
const transferView = z.object({
  loadId: z.string().meta({ example: '452113379208724480' }),
  accountId: z.string().describe('of the chip that was to be loaded'),
  fromAccountId: z.string().describe('of the card that paid'),
  fromPanMasked: z.string().nullable().meta({ example: '936601******0042' }),
  amountFen: z.int().meta({ example: 4000 }),
  state,
  problem: problem.nullable(),
  createdAt: z.iso.datetime(),
  settledAt: z.iso.datetime().nullable(),
  roomFen: z.int().describe('what the paying card still takes').meta({ example: 3999 }),
  canDo: z.array(end).describe('what two people may do now; empty when nothing waits for them'),
  advice: bilingual.nullable(),
  resolvedBy: z.string().nullable(),
  resolution: z.unknown().nullable(),
});
const transferQuery = pageQuery.extend({
  state: state.optional().describe('those with a problem unless told'),
  problem: problem.optional(),
});
const endBody = z.strictObject({
  how: end,
  reason: z.string().trim().min(1).max(500).describe('why, kept with the transfer').meta({ example: '已联系持卡人' }),
});
const proposed = z.object({ approvalId: z.string(), status: z.literal('pending') });

/** Money another card paid for a load, and that cannot go back to it by itself. */
@ApiTags('ecash-loads')
@Controller('v1/load-transfers')
export class LoadTransfersController {
  constructor(
    private readonly transfers: ReadTransfers,
    private readonly resolving: ResolveTransfer,
  ) {}

  @ApiOperation({ summary: 'Transfers that wait for people, oldest first; with a state, all in it' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(pageOf(transferView))
  async list(@Query({ schema: transferQuery }) query: z.output<typeof transferQuery>) {
    const rows = await this.transfers.list(query, decodeCursor(query.cursor), query.limit + 1);
    return page(rows, query.limit, ({ loadId }) => loadId);
  }

  @ApiOperation({ summary: 'One transfer, what stands in its way and what can be done' })
  @Get(':id')
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(transferView)
  one(@Param('id', { schema: idParameter }) loadId: string): Promise<ReadTransfer> {
    return this.transfers.one(loadId);
  }

  @ApiOperation({ summary: 'Asks a second person to end it: back to the card, or to suspense (R-CAP)' })
  @Post(':id/resolve')
  @HttpCode(202)
  @Roles('ops_maker')
  @ApiAnswer(proposed, 202)
  resolve(
    @Param('id', { schema: idParameter }) loadId: string,
    @Body({ schema: endBody }) { how, reason }: z.output<typeof endBody>,
    @CurrentActor() actor: Actor,
  ) {
    return this.resolving.propose(loadId, how, reason, actor);
  }
}
