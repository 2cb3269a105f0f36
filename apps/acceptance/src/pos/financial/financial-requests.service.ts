import type { AuthorizationRequest } from '@app/authorization';
import { byPrecedence, declineOf, type DeclineCode } from '@app/compliance';
import { type EntryMode, type Fields, Iso8583FormatError, parseAmount, parseEntryMode } from '@app/iso8583';
import { type Fen, type Id, ZERO_FEN } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { CardDirectory, type DirectoryCard } from '../../cards/card-directory.service.js';
import { entryRefusal, expiryRefusal, type PresentedCard, readCard } from '../card-reading.rules.js';
import { ContentHash } from '../content-hash.js';
import { originKeyOf, type TerminalExchange } from '../exchange.js';
import { contentOf } from '../message-content.rules.js';
import { formatRefusal } from '../message-refusal.js';
import { ChipCheck } from './chip-check.service.js';
import { NO_PIN, PinCheck } from './pin-check.service.js';
import { TrackReading } from './track-reading.service.js';

/**
 * What a transaction wants of the card: `spend` its money (expiry and manner of entry matter), `load` its chip (which must
 * be read then), `return` money to it (only that it is the right card matters), and whether it must be presented. Where
 * another card pays, track and PIN are that card's.
 */
export interface CardUse {
  readonly purpose: 'spend' | 'load' | 'return';
  readonly cardRequired: boolean;
  readonly otherCardPays?: boolean;
}

const RENMINBI = '156';
const UNKNOWN_CARD: Id = '0';

/** Reads the parts of a financial message that all transactions share. */
@Injectable()
export class FinancialRequests {
  constructor(
    private readonly cards: CardDirectory,
    private readonly tracks: TrackReading,
    private readonly pins: PinCheck,
    private readonly chips: ChipCheck,
    private readonly hashes: ContentHash,
  ) {}

  /** @throws MessageRefusal when a field is missing or does not say what it must */
  async read(exchange: TerminalExchange, use: CardUse): Promise<AuthorizationRequest> {
    const { message, terminal, batch, trace } = exchange;
    const { fields } = message;
    const mode = entryModeOf(fields);
    const presented = readCard(fields, use.otherCardPays ? undefined : await this.tracks.track2(exchange));
    if (!presented && use.cardRequired) throw formatRefusal(2, 'no card is presented');
    const card = await this.known(presented);
    const pin = use.otherCardPays ? NO_PIN : await this.pins.check(exchange, mode, presented?.pan ?? '', card);
    const amountFen = amountOf(exchange);
    const shown = card && presented ? { ...card, pan: presented.pan } : undefined;
    const chip = use.purpose !== 'return' ? await this.chips.check(exchange, mode, shown, amountFen) : {};
    return {
      originKey: originKeyOf(exchange),
      content: (await this.hashes.of(contentOf(fields))).toString('hex'),
      accountId: card?.accountId ?? UNKNOWN_CARD,
      amountFen,
      merchantId: terminal.merchant.merchantId,
      terminalId: terminal.terminalId,
      channel: 'pos',
      batchNo: Number(batch),
      traceNo: Number(trace),
      pinRight: pin.pinRight,
      refusal: firstOf([
        amountRefusal(exchange, amountFen),
        presented?.refusal,
        presented && !card ? 'CARD_UNKNOWN' : undefined,
        use.purpose !== 'return' ? entryRefusal(mode, terminal.manualEntry) : undefined,
        use.purpose === 'load' ? chipRefusal(mode) : undefined,
        use.purpose !== 'return' && presented && card ? expiryRefusal(presented, card) : undefined,
        pin.refusal,
        chip.refusal,
      ]),
      details: {
        entryMode: fields[22],
        condition: fields[25],
        storeId: terminal.storeId,
        ...(chip.details ? { chip: chip.details } : {}),
      },
    };
  }

  private async known(presented: PresentedCard | undefined): Promise<DirectoryCard | undefined> {
    if (!presented || presented.refusal === 'CARD_NUMBER_INVALID' || !/^\d{13,19}$/.test(presented.pan))
      return undefined;
    return this.cards.find(presented.pan);
  }
}

/** A load writes into the chip, so the chip must be there. */
function chipRefusal(mode: EntryMode | undefined): DeclineCode | undefined {
  return mode?.entry === 'chip' || mode?.entry === 'contactless' ? undefined : 'CHIP_REQUIRED';
}

export function entryModeOf(fields: Fields): EntryMode | undefined {
  try {
    return fields[22] === undefined ? undefined : parseEntryMode(fields[22]);
  } catch (error) {
    if (error instanceof Iso8583FormatError) throw formatRefusal(22, 'no mode of entry');
    throw error;
  }
}

/** Field 4; a balance inquiry has none. */
function amountOf({ kind, message }: TerminalExchange): Fen {
  const amount = message.fields[4];
  return kind === 'balance' || amount === undefined ? ZERO_FEN : parseAmount(amount);
}

function amountRefusal({ kind, message }: TerminalExchange, amountFen: Fen): DeclineCode | undefined {
  const currency = message.fields[49];
  if (currency !== undefined && currency !== RENMINBI) return 'INVALID_TRANSACTION';
  return kind !== 'balance' && amountFen === 0 ? 'INVALID_AMOUNT' : undefined;
}

/** The refusal that answers, with its rule. */
function firstOf(codes: readonly (DeclineCode | undefined)[]): AuthorizationRequest['refusal'] {
  const [code] = byPrecedence(codes.filter((each) => each !== undefined));
  if (code === undefined) return null;
  const { rule } = declineOf(code);
  return rule === undefined ? { code } : { code, rule };
}
