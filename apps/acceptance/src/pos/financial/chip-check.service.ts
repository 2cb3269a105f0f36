import type { DeclineCode } from '@app/compliance';
import { ChipFamilies, type ChipFamily, NoteOnlineTap, type ProvenCount } from '@app/chips';
import { encodeTlv, issuerAuthenticationData, loadResponseField55, TlvError } from '@app/ecash';
import type { EntryMode, TransactionKind } from '@app/iso8583';
import type { Fen } from '@app/kernel';
import { HSM, type Hsm } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { DirectoryCard } from '../../cards/card-directory.service.js';
import { ChipCounters } from '../../cards/chip-counters.service.js';
import { originKeyOf, type TerminalExchange } from '../exchange.js';
import { formatRefusal } from '../message-refusal.js';
import { POS_SETTINGS, type PosSettings } from '../pos.settings.js';
import { type ChipData, type ChipDetails, chipObjection, readChipData } from './chip-data.rules.js';

/** What became of the chip's part of a message. */
export interface ChipResult {
  readonly refusal?: DeclineCode;
  readonly details?: ChipDetails;
}

const NO_CHIP: ChipResult = {};
const WRONG: DeclineCode = 'CHIP_AUTHENTICATION_FAILED';
/** What these tell of the chip is kept with the load. */
const LOADS: ReadonlySet<TransactionKind> = new Set(['load_own', 'load_cash', 'load_other', 'cash_load_void']);

/**
 * Checks field 55 of online transactions inside the HSM, and answers it (e-cash specification, Cryptograms). Whatever
 * becomes of a message whose cryptogram is right, the balance the chip told with it is kept before the answer.
 */
@Injectable()
export class ChipCheck {
  /** Cryptograms that were right, until their messages are answered. */
  private readonly verified = new WeakMap<TerminalExchange, ProvenCount>();

  constructor(
    private readonly families: ChipFamilies,
    private readonly counters: ChipCounters,
    private readonly taps: NoteOnlineTap,
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
    const family = card?.psn ? await this.families.of(card.productCode) : undefined;
    if (mode?.entry !== 'chip' && mode?.entry !== 'contactless') return this.withoutChip(mode, family);
    if (!card) return NO_CHIP;
    if (!family || !card.psn) {
      return this.settings.chipsWithoutKeys === 'accept'
        ? NO_CHIP
        : { refusal: WRONG, details: { verdict: 'no_keys' } };
    }
    const { psn } = card;
    const chip = this.read(exchange, family);
    const about = { psn: chip.psn ?? psn, atc: chip.atc, cvn: chip.cvn, tvr: chip.tvr, cvr: chip.cvr };
    const refused = (verdict: ChipDetails['verdict']): ChipResult => ({
      refusal: WRONG,
      details: { ...about, verdict },
    });
    const objection = chipObjection(chip, psn, { kind: exchange.kind, amountFen });
    if (objection) {
      if (objection === 'not_online' && chip.kind === 'AAC') await this.noteDeclinedTap({ ...card, psn }, chip, family);
      return refused(objection);
    }
    const count = await this.proven({ ...card, psn }, chip, family);
    if (!count) return refused('wrong_cryptogram');
    this.verified.set(exchange, count);
    if (!(await this.counters.advance(card.cardId, psn, chip.atc, originKeyOf(exchange)))) return refused('used_count');
    if (!LOADS.has(exchange.kind)) await this.taps.note(count);
    return { details: { ...about, verdict: 'verified' } };
  }

  /** The count whose cryptogram was found right, if this message bore one. */
  countOf(exchange: TerminalExchange): ProvenCount | undefined {
    return this.verified.get(exchange);
  }

  /**
   * Field 55 of the answer: tag 91, by which the chip knows its issuer. A message that comes again gets it again.
   * @param responseCode field 39
   * @param script tag 86, for the chip to carry out
   * @returns undefined when no right cryptogram is being answered
   */
  async answer(exchange: TerminalExchange, responseCode: string, script?: Buffer): Promise<Buffer | undefined> {
    const count = this.verified.get(exchange);
    if (!count) return undefined;
    const { pan, chip, atc, cryptogram, family } = count;
    const arpc = await this.hsm.arpc({ ...family, pan, psn: chip.psn, atc, cryptogram, responseCode });
    if (script) return loadResponseField55(arpc, responseCode, script);
    return encodeTlv([{ tag: '91', value: issuerAuthenticationData(arpc, responseCode) }]);
  }

  /** @returns undefined when the cryptogram is wrong */
  private async proven(
    { accountId, pan, psn }: { readonly accountId: string; readonly pan: string; readonly psn: string },
    { atc, cryptogram, input, iad }: ChipData,
    family: ChipFamily,
  ): Promise<ProvenCount | undefined> {
    const about = { ...family, pan, psn, atc };
    if (!(await this.hsm.verifyCryptogram({ ...about, input, cryptogram }))) return undefined;
    const balanceFen = await this.hsm.verifyIadBalance({ ...about, iad });
    return { chip: { accountId, psn }, pan, atc, cryptogram, family, balanceFen };
  }

  /** A tap the chip declined debited nothing, and an AAC proves it as well as an ARQC. */
  private async noteDeclinedTap(
    card: { readonly accountId: string; readonly pan: string; readonly psn: string },
    chip: ChipData,
    family: ChipFamily,
  ): Promise<void> {
    const count = await this.proven(card, chip, family);
    if (count) await this.taps.note(count);
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
