import type { DeclineCode } from '@app/compliance';
import { encodeTlv, issuerAuthenticationData, TlvError } from '@app/ecash';
import type { EntryMode } from '@app/iso8583';
import type { Fen } from '@app/kernel';
import { type ArpcCommand, HSM, type Hsm } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { DirectoryCard } from '../../cards/card-directory.service.js';
import { ChipDirectory, type ChipFamily } from '../../cards/chip-directory.service.js';
import { originKeyOf, type TerminalExchange } from '../exchange.js';
import { formatRefusal } from '../message-refusal.js';
import { POS_SETTINGS, type PosSettings } from '../pos.settings.js';
import { type ChipDetails, chipObjection, readChipData } from './chip-data.rules.js';

/** What became of the chip's part of a message. */
export interface ChipResult {
  readonly refusal?: DeclineCode;
  readonly details?: ChipDetails;
}

type ChipAnswer = Omit<ArpcCommand, 'responseCode'>;

const NO_CHIP: ChipResult = {};
const WRONG: DeclineCode = 'CHIP_AUTHENTICATION_FAILED';

/** Checks field 55 of online transactions inside the HSM, and answers it (e-cash specification, Cryptograms). */
@Injectable()
export class ChipCheck {
  /** Cryptograms that were right, until their messages are answered. */
  private readonly verified = new WeakMap<TerminalExchange, ChipAnswer>();

  constructor(
    private readonly chips: ChipDirectory,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(POS_SETTINGS) private readonly settings: PosSettings,
  ) {}

  /** @throws MessageRefusal FORMAT when a chip was read but field 55 is missing or malformed */
  async check(
    exchange: TerminalExchange,
    mode: EntryMode | undefined,
    card: (DirectoryCard & { readonly pan: string }) | undefined,
    amountFen: Fen,
  ): Promise<ChipResult> {
    const family = card?.psn ? await this.chips.family(card.productCode) : undefined;
    if (mode?.entry !== 'chip' && mode?.entry !== 'contactless') return this.withoutChip(mode, family);
    if (!card) return NO_CHIP;
    if (!family || !card.psn) {
      return this.settings.chipsWithoutKeys === 'accept'
        ? NO_CHIP
        : { refusal: WRONG, details: { verdict: 'no_keys' } };
    }
    const { pan, psn } = card;
    const chip = this.read(exchange, family);
    const about = { psn: chip.psn ?? psn, atc: chip.atc, cvn: chip.cvn, tvr: chip.tvr, cvr: chip.cvr };
    const refused = (verdict: ChipDetails['verdict']): ChipResult => ({
      refusal: WRONG,
      details: { ...about, verdict },
    });
    const objection = chipObjection(chip, psn, { kind: exchange.kind, amountFen });
    if (objection) return refused(objection);
    const answer: ChipAnswer = { ...family, pan, psn, atc: chip.atc, cryptogram: chip.cryptogram };
    if (!(await this.hsm.verifyCryptogram({ ...answer, input: chip.input }))) return refused('wrong_cryptogram');
    this.verified.set(exchange, answer);
    if (!(await this.chips.advance(card.cardId, psn, chip.atc, originKeyOf(exchange)))) return refused('used_count');
    return { details: { ...about, verdict: 'verified' } };
  }

  /**
   * Field 55 of the answer: tag 91, by which the chip knows its issuer. A message that comes again gets it again.
   * @param responseCode field 39
   * @returns undefined when no right cryptogram is being answered
   */
  async answer(exchange: TerminalExchange, responseCode: string): Promise<Buffer | undefined> {
    const answer = this.verified.get(exchange);
    if (!answer) return undefined;
    const arpc = await this.hsm.arpc({ ...answer, responseCode });
    return encodeTlv([{ tag: '91', value: issuerAuthenticationData(arpc, responseCode) }]);
  }

  /** A chip card read by its stripe, or after its chip failed. */
  private withoutChip(mode: EntryMode | undefined, family: ChipFamily | undefined): ChipResult {
    const byStripe = mode?.entry === 'stripe' || mode?.entry === 'fallback';
    return family && byStripe && this.settings.chipFallback === 'decline' ? { refusal: 'CHIP_REQUIRED' } : NO_CHIP;
  }

  private read({ message }: TerminalExchange, { profile }: ChipFamily) {
    if (message.fields[55] === undefined) throw formatRefusal(55, 'a chip was read, but its data are missing');
    try {
      return readChipData(message.fields, profile);
    } catch (error) {
      if (error instanceof TlvError) throw formatRefusal(55, error.message);
      throw error;
    }
  }
}
