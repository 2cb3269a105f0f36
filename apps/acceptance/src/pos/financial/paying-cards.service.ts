import type { LoadPayer } from '@app/chips';
import { decodeTlv, findTlv, TlvError } from '@app/ecash';
import { type DeclineCode, declineOf } from '@app/compliance';
import { Injectable } from '@nestjs/common';
import { CardDirectory } from '../../cards/card-directory.service.js';
import { expiryRefusal, readCard } from '../card-reading.rules.js';
import type { TerminalExchange } from '../exchange.js';
import { formatRefusal } from '../message-refusal.js';
import { entryModeOf } from './financial-requests.service.js';
import { PinCheck } from './pin-check.service.js';
import { TrackReading } from './track-reading.service.js';

type OtherCard = Extract<LoadPayer, { source: 'other_card' }>;

const CARD_NUMBER_TAG = '5A';
const UNKNOWN_ACCOUNT = '0';

/** The card that pays for another one's load: its number in field 62 (tag 5A), its stripe in 35, its PIN in 52. */
@Injectable()
export class PayingCards {
  constructor(
    private readonly cards: CardDirectory,
    private readonly tracks: TrackReading,
    private readonly pins: PinCheck,
  ) {}

  /** @throws MessageRefusal when field 62 does not name a card, or field 22 tells of a PIN that is not there */
  async read(exchange: TerminalExchange): Promise<OtherCard> {
    const { fields } = exchange.message;
    const pan = panIn(fields[62]);
    const presented = readCard({ 2: pan }, await this.tracks.track2(exchange))!;
    const card = presented.refusal ? undefined : await this.cards.find(pan);
    const pin = await this.pins.check(exchange, entryModeOf(fields), pan, card);
    const code: DeclineCode | undefined =
      presented.refusal ?? (card ? (expiryRefusal(presented, card) ?? pin.refusal) : 'CARD_UNKNOWN');
    return {
      source: 'other_card',
      accountId: card?.accountId ?? UNKNOWN_ACCOUNT,
      pinRight: pin.pinRight,
      refusal: code === undefined ? null : { code, ...ruleOf(code) },
    };
  }
}

function ruleOf(code: DeclineCode): { readonly rule?: string } {
  const { rule } = declineOf(code);
  return rule === undefined ? {} : { rule };
}

function panIn(f62: Buffer | undefined): string {
  try {
    const value = f62 && findTlv(decodeTlv(f62), CARD_NUMBER_TAG)?.value;
    const pan = value?.toString('hex').replace(/f$/, '') ?? '';
    if (/^\d{13,19}$/.test(pan)) return pan;
  } catch (error) {
    if (!(error instanceof TlvError)) throw error;
  }
  throw formatRefusal(62, 'the paying card is not named');
}
