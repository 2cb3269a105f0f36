import { type ScriptTold, TellScriptResult } from '@app/chips';
import { newRrn } from '@app/authorization';
import { parseField55, TlvError } from '@app/ecash';
import { chinaDate, CLOCK, type Clock, ZERO_FEN } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CardDirectory } from '../../cards/card-directory.service.js';
import type { TerminalExchange } from '../exchange.js';
import { formatRefusal } from '../message-refusal.js';
import type { FinancialHandler, FinancialOutcome } from './financial-handler.js';

const SCRIPT_RESULT_TAG = 'DF31';
const COUNT_TAG = '9F36';
/** High nibble of the first byte: 2 the chip took the script; 1 it refused it; 0 the script never reached it. */
const TAKEN = 2;

/**
 * What became of a script (0620, 60.3 = 951). A load the chip did not take is given back by the house itself; without DF31
 * nobody knows, and the chip's next balance tells. Told again, it gets the same answer.
 */
@Injectable()
export class ScriptResultHandler implements FinancialHandler {
  readonly required = [2, 55] as const;

  constructor(
    private readonly cards: CardDirectory,
    private readonly results: TellScriptResult,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<FinancialOutcome> {
    const { fields } = exchange.message;
    const { atc, taken } = resultIn(fields[55]!);
    const card = /^\d{13,19}$/.test(fields[2]!) ? await this.cards.find(fields[2]!) : undefined;
    if (!card?.psn) return this.outcome({ result: 'NOT_FOUND' });
    const chip = { accountId: card.accountId, psn: card.psn };
    return this.outcome(await this.results.tell({ chip, atc, taken, terminalId: exchange.terminal.terminalId }));
  }

  private outcome({ result, load }: ScriptTold): FinancialOutcome {
    const occurredAt = load?.settledAt ?? load?.loadedAt ?? this.clock.now();
    const businessDate = chinaDate(occurredAt);
    return {
      authorizationId: load?.loadId ?? '0',
      approved: result === 'TAKEN_NOTE_OF',
      declineCode: result === 'TAKEN_NOTE_OF' ? null : 'ORIGINAL_NOT_FOUND',
      rule: null,
      amountFen: load?.amountFen ?? ZERO_FEN,
      availableFen: ZERO_FEN,
      businessDate,
      occurredAt,
      rrn: load?.rrn ?? newRrn(businessDate),
      authCode: '',
      replayed: false,
    };
  }
}

function resultIn(f55: Buffer): { readonly atc: number; readonly taken: boolean | undefined } {
  try {
    const values = parseField55(f55);
    const [count, result] = [values.get(COUNT_TAG), values.get(SCRIPT_RESULT_TAG)];
    if (count?.length !== 2) throw formatRefusal(55, 'the count is missing');
    return { atc: count.readUInt16BE(), taken: result?.length ? result[0]! >> 4 === TAKEN : undefined };
  } catch (error) {
    if (error instanceof TlvError) throw formatRefusal(55, error.message);
    throw error;
  }
}
