import { VoidCashLoad } from '@app/chips';
import { Iso8583FormatError, parseOriginalReference } from '@app/iso8583';
import { Injectable } from '@nestjs/common';
import { originPrefixOf, type TerminalExchange } from '../exchange.js';
import { formatRefusal } from '../message-refusal.js';
import { ChipCheck } from './chip-check.service.js';
import type { FinancialHandler, FinancialOutcome } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';

/** Void of a cash load (60.1 = 51): same day, open batch, same terminal, the chip present. */
@Injectable()
export class CashLoadVoidHandler implements FinancialHandler {
  readonly required = [2, 4, 22, 49, 55, 61] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly chips: ChipCheck,
    private readonly voids: VoidCashLoad,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<FinancialOutcome> {
    const originalKey = originalKeyOf(exchange);
    const request = await this.requests.read(exchange, { purpose: 'load', cardRequired: true });
    const { outcome, script } = await this.voids.undo({ request, originalKey, count: this.chips.countOf(exchange) });
    return { ...outcome, ...(script ? { script } : {}) };
  }
}

function originalKeyOf(exchange: TerminalExchange): string {
  try {
    const { batch, trace } = parseOriginalReference(exchange.message.fields[61]!);
    return `${originPrefixOf(exchange, batch, trace)}020046`;
  } catch (error) {
    if (error instanceof Iso8583FormatError) throw formatRefusal(61, 'batch and trace of the load');
    throw error;
  }
}
