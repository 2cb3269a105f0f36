import { ApiAnswer, NoIdempotency, Public } from '@app/http';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { LabBench } from './lab-bench.js';
import { type Beliefs, LabPlatform } from './lab-platform.service.js';
import { type Display, ENTRIES, type LabView, OPERATIONS, type OperationRequest } from './lab.types.js';
import type { TrafficEntry } from './traffic-book.js';

const cardId = z.string().regex(/^\d{1,20}$/);
const amountFen = z.int().min(1).max(500_000);

const operationBody = z.strictObject({
  terminal: z.enum(['till', 'gate']),
  operation: z.enum(OPERATIONS),
  cardId: cardId.optional(),
  entry: z.enum(ENTRIES).optional().describe('how the card gets into the terminal'),
  amountFen: amountFen.optional(),
  pin: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .describe('as typed; goes on only as a PIN block and is kept nowhere'),
  leaveAt: z
    .strictObject({ header: z.string().regex(/^[0-9A-F]{8}$/), times: z.int().min(1).max(9) })
    .optional()
    .describe(
      'the card leaves while the answer to this command is under way, its first four bytes and how many of its kind',
    ),
  original: z.strictObject({ batchNo: z.int(), traceNo: z.int() }).optional().describe('the slip to void or refund'),
});
const endBody = z.strictObject({ pulled: z.boolean().describe('the card is pulled away now') });
const complaintBody = z.strictObject({ cardId, amountFen });
const trafficQuery = z.object({ after: z.coerce.number().int().min(0).default(0) });
const displayAnswer = z.object({
  tone: z.enum(['idle', 'good', 'bad', 'warn']),
  lines: z.array(z.object({ zh: z.string(), en: z.string() })),
});
const caseNoAnswer = z.object({ caseNo: z.string() });

/** The lab of the sandbox: virtual terminals and cards, and what travels between them, masked. */
@ApiTags('lab')
@Public()
@Controller('v1/lab')
export class LabController {
  constructor(
    private readonly bench: LabBench,
    private readonly platform: LabPlatform,
  ) {}

  @ApiOperation({ summary: 'Terminals, cards and a tap in slow motion as they are now' })
  @Get()
  @ApiAnswer(z.unknown())
  view(): LabView {
    return this.bench.view();
  }

  @ApiOperation({ summary: 'What travelled after a sequence number: commands of chips, frames of terminals' })
  @Get('traffic')
  @ApiAnswer(z.unknown())
  traffic(@Query({ schema: trafficQuery }) { after }: z.output<typeof trafficQuery>): {
    items: readonly TrafficEntry[];
  } {
    return { items: this.bench.traffic(after) };
  }

  @ApiOperation({ summary: 'Does one thing at a terminal; answers what its display says' })
  @Post('operations')
  @HttpCode(200)
  @NoIdempotency()
  @ApiAnswer(displayAnswer)
  perform(@Body({ schema: operationBody }) body: z.output<typeof operationBody>): Promise<Display> {
    return this.bench.perform(requestOf(body));
  }

  @ApiOperation({ summary: 'Begins a tap in slow motion' })
  @Post('slow-taps')
  @HttpCode(200)
  @NoIdempotency()
  @ApiAnswer(z.unknown())
  async begin(@Body({ schema: operationBody }) body: z.output<typeof operationBody>): Promise<LabView> {
    await this.bench.beginSlowTap(requestOf(body));
    return this.bench.view();
  }

  @ApiOperation({ summary: 'The card answers, the next command goes out' })
  @Post('slow-taps/step')
  @HttpCode(200)
  @NoIdempotency()
  @ApiAnswer(z.unknown())
  async step(): Promise<LabView> {
    await this.bench.stepSlowTap();
    return this.bench.view();
  }

  @ApiOperation({ summary: 'The card leaves now, or stays until the tap is through' })
  @Post('slow-taps/end')
  @HttpCode(200)
  @NoIdempotency()
  @ApiAnswer(displayAnswer)
  end(@Body({ schema: endBody }) { pulled }: z.output<typeof endBody>): Promise<Display> {
    return this.bench.endSlowTap(pulled);
  }

  @ApiOperation({ summary: 'What the platform believes of a card, and what its chip truly holds' })
  @Get('cards/:id/beliefs')
  @ApiAnswer(z.unknown())
  beliefs(@Param('id', { schema: cardId }) id: string): Promise<Beliefs> {
    return this.platform.beliefs(id);
  }

  @ApiOperation({ summary: 'Opens the envelope with the PIN that came with a card' })
  @Post('cards/:id/envelope')
  @HttpCode(200)
  @NoIdempotency()
  @ApiAnswer(z.object({ pin: z.string() }))
  envelope(@Param('id', { schema: cardId }) id: string): { pin: string } {
    return this.bench.envelope(id);
  }

  @ApiOperation({ summary: 'Complains to the issuer as the holder of a card whose tap failed' })
  @Post('complaints')
  @HttpCode(200)
  @NoIdempotency()
  @ApiAnswer(caseNoAnswer)
  complain(@Body({ schema: complaintBody }) body: z.output<typeof complaintBody>): Promise<{ caseNo: string }> {
    return this.platform.complain(body.cardId, body.amountFen);
  }
}

/** Without the keys that were left out. */
function requestOf(body: z.output<typeof operationBody>): OperationRequest {
  return Object.fromEntries(
    Object.entries(body).filter(([, value]) => value !== undefined),
  ) as unknown as OperationRequest;
}
