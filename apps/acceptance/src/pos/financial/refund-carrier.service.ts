import type { AuthorizationOutcome } from '@app/authorization';
import { LoadRefunds } from '@app/chips';
import type { TransactionKind } from '@app/iso8583';
import { safeLog } from '@app/security';
import { Injectable, Logger } from '@nestjs/common';
import type { TerminalExchange } from '../exchange.js';
import { ChipCheck } from './chip-check.service.js';

/** Answers by which a chip takes along what waits to be paid into it. */
const CARRYING: ReadonlySet<TransactionKind> = new Set(['purchase', 'balance', 'pre_authorization']);

/** Sends refunds that wait for a chip with the answer to its next approved message. */
@Injectable()
export class RefundCarrier {
  private readonly logger = new Logger(RefundCarrier.name);

  constructor(
    private readonly chips: ChipCheck,
    private readonly refunds: LoadRefunds,
  ) {}

  /** Tag 86. The message is decided already: whatever goes wrong here, it is answered, and the refund waits on. */
  async scriptFor(exchange: TerminalExchange, outcome: AuthorizationOutcome): Promise<Buffer | undefined> {
    const count = this.chips.countOf(exchange);
    if (!count || !outcome.approved || !CARRYING.has(exchange.kind)) return undefined;
    const { terminal, batch, trace } = exchange;
    const { terminalId, merchant } = terminal;
    const message = { merchantId: merchant.merchantId, terminalId, batchNo: Number(batch), traceNo: Number(trace) };
    try {
      return await this.refunds.into(count, message, !outcome.replayed);
    } catch (error) {
      this.logger.error(`a refund was not sent to the chip with trace ${trace}`, safeLog(error));
      return undefined;
    }
  }
}
