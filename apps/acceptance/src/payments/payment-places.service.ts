import type { DeclineCode } from '@app/compliance';
import { type Id, notFound } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { atStore, type MerchantProfile } from '../merchants/merchant-profile.js';
import { TerminalDirectory } from '../terminals/terminal-directory.service.js';
import { STORE } from '../terminals/terminals.repository.js';

/** Where a payment is taken. */
export interface Place {
  readonly merchant: MerchantProfile;
  readonly terminalId: Id;
  readonly refusals: readonly DeclineCode[];
}

/** From what the merchant said of the place to its store or terminal. */
@Injectable()
export class PaymentPlaces {
  constructor(private readonly terminals: TerminalDirectory) {}

  /** @throws Refusal `NOT_FOUND`, 404, for a store that is not the merchant's */
  async of(
    told: { readonly terminalNo?: string | undefined; readonly storeId?: string | undefined },
    caller: MerchantProfile,
  ): Promise<Place> {
    const { terminalNo, storeId } = told;
    if (terminalNo !== undefined) {
      const terminal = await this.terminals.find(terminalNo);
      if (!terminal) return { merchant: caller, terminalId: '0', refusals: ['TERMINAL_UNKNOWN'] };
      if (terminal.merchant.merchantId !== caller.merchantId) {
        return { merchant: caller, terminalId: '0', refusals: ['TERMINAL_OF_OTHER_MERCHANT'] };
      }
      const refusals: DeclineCode[] = terminal.status === 'active' ? [] : ['TERMINAL_SUSPENDED'];
      return { merchant: terminal.merchant, terminalId: terminal.terminalId, refusals };
    }
    if (storeId === undefined) return { merchant: caller, terminalId: '0', refusals: [] };
    const store = caller.stores.find((each) => each.storeId === storeId && each.status === 'active');
    if (!store) throw notFound(STORE);
    return { merchant: atStore(caller, store), terminalId: '0', refusals: [] };
  }
}
