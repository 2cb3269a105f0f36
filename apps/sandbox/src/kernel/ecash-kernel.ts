import { Refusal } from '@app/kernel';
import type { CardInterface } from '../chip/index.js';
import { type ApduChannel, CardLost, CardRefused } from './apdu-channel.js';
import { CardDialogue } from './card-dialogue.js';
import { DEFAULT_KERNEL_PARAMETERS, type KernelParameters } from './kernel-parameters.js';
import { readLog, readPurse } from './kiosk.js';
import { completeOnline, recheckScript } from './online-completion.js';
import { readOn, type Retap } from './retap.js';
import { playContact, playContactless, type TornTap } from './tap-flows.js';
import type {
  ApprovedOffline,
  FlashRecord,
  HostAnswer,
  LogEntry,
  OnlineResult,
  OnlineTransaction,
  PurseReading,
  TapOutcome,
  TapRequest,
} from './tap.types.js';
import { TerminalData } from './terminal-data.js';

/** What completing a flash record came to; the record is settled by the first two. */
export type FlashCompletion =
  | (ApprovedOffline & { readonly settles: FlashRecord })
  | { readonly kind: 'NOT_DEBITED'; readonly settles: FlashRecord }
  | { readonly kind: 'DEBITED_WITHOUT_TC' | 'OTHER_CARD' | 'TOO_LATE' | 'TRY_AGAIN' };

const MAX_AMOUNT_FEN = 999_999_999_999;

/**
 * The chip side of a terminal: plays e-cash contactless (qPBOC) and in contact over APDUs. Knows no host and no journal;
 * whoever owns it files what it gives. Remembers the last torn tap, so that the same card may be tapped again.
 */
export class EcashKernel {
  private data: TerminalData;
  private readonly dialogue = new CardDialogue(NO_CARD);
  private torn: TornTap | undefined;

  constructor(readonly parameters: KernelParameters = DEFAULT_KERNEL_PARAMETERS) {
    this.data = new TerminalData(parameters);
  }

  /** A kernel that would say and do the same from here, to try out what a tap comes to without having it. */
  twin(): EcashKernel {
    const twin = new EcashKernel(this.parameters);
    twin.data = this.data.copy();
    twin.torn = this.torn;
    return twin;
  }

  /** The flash record a tap could still complete, whatever its age. */
  get flash(): FlashRecord | undefined {
    return this.torn?.flash;
  }

  /**
   * Plays one presentation of a card for an amount. A card that comes back within the re-tap window for the same amount is
   * read on; one that never debited starts over.
   * @throws Refusal AMOUNT_INVALID
   */
  tap(channel: ApduChannel, request: TapRequest): TapOutcome {
    const { amountFen, transactionType = 0, wire = 'contactless' } = request;
    const least = transactionType === 0 ? 1 : 0;
    if (!Number.isSafeInteger(amountFen) || amountFen < least || amountFen > MAX_AMOUNT_FEN) {
      throw new Refusal('AMOUNT_INVALID', {
        zh: '金额无效',
        en: 'the amount must be from 0.01 yuan to 12 digits of fen',
      });
    }
    const online = request.online === true || transactionType !== 0 || this.parameters.first === 'online';
    let settles: FlashRecord | undefined;
    try {
      this.dialogue.present(channel, wire);
      const torn = online ? undefined : this.tornTapOf(request, wire);
      const retap = torn && this.retap(torn);
      if (torn && retap?.verdict === 'COMPLETED') return { ...retap.approval, settles: torn.flash };
      // Debited and without a TC nobody can upload: charging once more would be wrong.
      if (torn && retap?.verdict === 'DEBITED_WITHOUT_TC') return { kind: 'FLASH', flash: torn.flash };
      if (torn && retap?.verdict === 'NOT_DEBITED') settles = torn.flash;
    } catch (error) {
      return brokenOff(error);
    }
    const play = wire === 'contactless' ? playContactless : playContact;
    const values = this.data.of(request, online);
    const played = play({ dialogue: this.dialogue, parameters: this.parameters, request, values, online });
    if (played.torn) this.torn = played.torn;
    return settles ? { ...played.outcome, settles } : played.outcome;
  }

  /** Reads on a torn tap after its sale was given up, as long as flash records may be completed. */
  completeFlash(channel: ApduChannel, at: Date): FlashCompletion {
    const { torn } = this;
    if (!torn || !within(torn.flash.at, at, this.parameters.flashCompletionMs)) return { kind: 'TOO_LATE' };
    try {
      this.dialogue.present(channel, torn.flash.wire);
      const retap = this.retap(torn);
      if (retap.verdict === 'COMPLETED') return { ...retap.approval, settles: torn.flash };
      if (retap.verdict === 'NOT_DEBITED') return { kind: 'NOT_DEBITED', settles: torn.flash };
      return { kind: retap.verdict === 'OTHER' ? 'OTHER_CARD' : retap.verdict };
    } catch (error) {
      if (error instanceof CardLost || error instanceof CardRefused) return { kind: 'TRY_AGAIN' };
      throw error;
    }
  }

  /** Hands the host's answer to the chip, which has not left the reader since {@link tap} gave `ONLINE`. */
  complete(transaction: OnlineTransaction, answer: HostAnswer): OnlineResult {
    return completeOnline(this.dialogue, transaction, answer);
  }

  /**
   * Asks a card presented again what became of a script it did not answer.
   * @throws CardLost, CardRefused
   */
  recheckScript(channel: ApduChannel, transaction: OnlineTransaction, result: OnlineResult): OnlineResult {
    this.dialogue.present(channel, transaction.wire);
    return recheckScript(this.dialogue, transaction, result);
  }

  /** The purse as a kiosk reads it. @throws CardLost, CardRefused, TlvError */
  readPurse(channel: ApduChannel, wire: CardInterface = 'contactless'): PurseReading {
    this.dialogue.present(channel, wire);
    return readPurse(this.dialogue);
  }

  /** The chip's last purchases, latest first. @throws CardLost, CardRefused, TlvError */
  readLog(channel: ApduChannel, wire: CardInterface = 'contactless'): LogEntry[] {
    this.dialogue.present(channel, wire);
    return readLog(this.dialogue);
  }

  private tornTapOf(request: TapRequest, wire: CardInterface): TornTap | undefined {
    const flash = this.torn?.flash;
    if (!flash || flash.wire !== wire || flash.amountFen !== request.amountFen) return undefined;
    return within(flash.at, request.at, this.parameters.retapWindowMs) ? this.torn : undefined;
  }

  private retap(torn: TornTap): Retap {
    const retap = readOn(this.dialogue, torn);
    if (retap.verdict === 'COMPLETED' || retap.verdict === 'NOT_DEBITED') this.torn = undefined;
    return retap;
  }
}

const NO_CARD: ApduChannel = {
  powerOn: () => undefined,
  transmit: () => {
    throw new CardLost();
  },
};

function within(from: Date, to: Date, windowMs: number): boolean {
  const ageMs = to.getTime() - from.getTime();
  return ageMs >= 0 && ageMs <= windowMs;
}

/** Broken off before a transaction was begun: nothing can have been debited by it. */
function brokenOff(error: unknown): TapOutcome {
  if (error instanceof CardLost) return { kind: 'TRY_AGAIN' };
  if (error instanceof CardRefused) return { kind: 'DECLINED', reason: 'CARD_ERROR', statusWord: error.statusWord };
  throw error;
}
