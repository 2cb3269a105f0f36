import { LoadChip, type LoadPayer } from '@app/chips';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type KnownRefusal, useRefusal } from '../../purchases/use-refusal.rules.js';
import type { TerminalExchange } from '../exchange.js';
import { ChipCheck } from './chip-check.service.js';
import type { FinancialHandler, FinancialOutcome } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';
import { PayingCards } from './paying-cards.service.js';

/** Loads (60.1 = 45 own account, 46 cash, 47 another card of the holder): R-TOPUP, R-KIOSK, R-CAP. */
@Injectable()
export class LoadHandler implements FinancialHandler {
  readonly required = [2, 4, 22, 49, 55] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly chips: ChipCheck,
    private readonly payingCards: PayingCards,
    private readonly loads: LoadChip,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<FinancialOutcome> {
    const payer = await this.payerOf(exchange);
    const otherCardPays = payer.source === 'other_card';
    const request = await this.requests.read(exchange, { purpose: 'load', cardRequired: true, otherCardPays });
    const extra = request.refusal as KnownRefusal | null;
    const today = chinaDate(this.clock.now());
    const refusal = useRefusal(exchange.terminal.merchant, 'pos', today, extra ? { extra } : {});
    const answer = await this.loads.load({
      request: { ...request, refusal: refusal && { code: refusal.code, ...ruleOf(refusal) } },
      payer,
      count: this.chips.countOf(exchange),
    });
    return { ...answer.outcome, ...(answer.script ? { script: answer.script } : {}) };
  }

  private async payerOf(exchange: TerminalExchange): Promise<LoadPayer> {
    if (exchange.kind === 'load_other') return this.payingCards.read(exchange);
    return exchange.kind === 'load_cash' ? { source: 'cash', kiosk: exchange.terminal.kiosk } : { source: 'account' };
  }
}

function ruleOf({ rule }: KnownRefusal): { readonly rule?: string } {
  return rule === undefined ? {} : { rule };
}
