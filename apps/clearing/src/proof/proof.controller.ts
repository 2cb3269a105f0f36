import { Roles } from '@app/access';
import { ApiAnswer } from '@app/http';
import { Refusal } from '@app/kernel';
import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { chinaDay } from '../api/answers.js';
import { AccountingDate } from '../receive/accounting-date.js';
import { ProveReserve } from './prove-reserve.service.js';
import { RESERVE_BLOCKS } from './reserve.rules.js';

const fenValue = z.number().int();
const proofQuery = z.object({ date: chinaDay.optional().describe('end of this day; today as it stands unless told') });
const proofAnswer = z.object({
  date: z.string(),
  proven: z.boolean(),
  totals: z.object({
    cardsIssuedFen: fenValue,
    cashLoadedFen: fenValue.describe('cash that merchants took for loads of chips, less what they gave back'),
    purchasedGrossFen: fenValue.describe('approved purchases, online and by chips offline, and captures'),
    purchasedFen: fenValue.describe('the same less voids and reversals'),
    refundedFen: fenValue,
    feesFen: fenValue,
    disputeLossesFen: fenValue.describe('paid to merchants out of the issuer’s own, by decided cases'),
    paidOutFen: fenValue,
    trialBalanceFen: fenValue.describe('debits less credits: zero'),
    reserveDifferenceFen: fenValue.describe('unexplained: zero'),
  }),
  trialBalance: z.array(
    z.object({
      gl: z.number().int(),
      nameZh: z.string(),
      nameEn: z.string(),
      kind: z.string(),
      reserveRole: z.string(),
      debitFen: fenValue,
      creditFen: fenValue,
    }),
  ),
  ledgerBreaks: z.array(z.unknown()),
  auditChainIntact: z.boolean(),
  reserve: z.object({
    statement: z
      .object({ statementId: z.string(), date: z.string(), sequenceNo: z.number().int(), closingFen: fenValue })
      .nullable(),
    statementClosingFen: fenValue,
    blocks: z.object(Object.fromEntries(RESERVE_BLOCKS.map((block) => [block, fenValue]))),
    blocksTotalFen: fenValue,
    differenceFen: fenValue,
    timing: z.array(
      z.object({ kind: z.string(), documentId: z.string(), bankReference: z.string().nullable(), amountFen: fenValue }),
    ),
    timingTotalFen: fenValue,
    unexplainedFen: fenValue,
    namedByCases: z.array(z.object({ caseId: z.string(), kind: z.string(), subject: z.string(), amountFen: fenValue })),
  }),
});

/** The proof of books and reserve, computed anew at every call. */
@ApiTags('proof')
@Controller('v1/proof')
export class ProofController {
  constructor(
    private readonly prove: ProveReserve,
    private readonly dates: AccountingDate,
  ) {}

  @ApiOperation({ summary: 'Whether books and reserve balance at the end of a day (R-RESERVE), and all that shows it' })
  @Get()
  @Roles('ops_maker', 'ops_checker', 'auditor')
  @ApiAnswer(proofAnswer)
  async get(@Query({ schema: proofQuery }) query: z.infer<typeof proofQuery>) {
    const today = this.dates.today();
    if (query.date && query.date > today) {
      throw new Refusal('DAY_NOT_COME', { zh: '该日期尚未到来', en: 'that day has not come' }, { status: 400 });
    }
    return this.prove.run(query.date ?? today);
  }
}
