import { type CryptogramKind, cryptogramKind, parseIad, TlvError } from '@app/ecash';
import { chinaDate, type Fen, subtractFen } from '@app/kernel';
import { CardLost, CardRefused } from './apdu-channel.js';
import { type CardDialogue, type RecordPlace, recordsOf, seenCard } from './card-dialogue.js';
import type { KernelParameters } from './kernel-parameters.js';
import type { ApprovedOffline, DeclineReason, FlashRecord, SeenCard, TapOutcome, TapRequest } from './tap.types.js';
import { uploadField55 } from './terminal-data.js';

/** A tap that has its TC, or whose lost answer would have been the TC. */
export interface DecidedTap {
  readonly about: Omit<FlashRecord, 'f55'>;
  /** The records of the AFL. */
  readonly places: readonly RecordPlace[];
  readonly balanceBeforeFen: Fen;
  /** All that chip and terminal said, by tag. */
  readonly values: Map<string, Buffer>;
}

/** What a terminal remembers of a torn tap, to read on when the card comes back. */
export interface TornTap extends DecidedTap {
  readonly flash: FlashRecord;
}

export interface Played {
  readonly outcome: TapOutcome;
  readonly torn?: TornTap;
}

/** One transaction as both interfaces play it. */
interface Play {
  readonly dialogue: CardDialogue;
  readonly parameters: KernelParameters;
  readonly request: TapRequest;
  /** What the terminal contributes; filled with what the card answers. */
  readonly values: Map<string, Buffer>;
  readonly online: boolean;
}

const CID: Readonly<Record<CryptogramKind, number>> = { AAC: 0x00, TC: 0x40, ARQC: 0x80 };
const TRY_AGAIN: Played = { outcome: { kind: 'TRY_AGAIN' } };

/** qPBOC: one command brings the chip's decision, the records come after it, the last one with the debit. */
export function playContactless(play: Play): Played {
  return guarded(() => {
    const { dialogue, values } = play;
    merge(values, dialogue.getProcessingOptions(values));
    const card = seenCard(values);
    const kind = cryptogramKind(parseIad(need(values, '9F10')).cvr);
    values.set('9F27', Buffer.of(CID[kind]));
    if (!card) return declined('CARD_ERROR');
    if (kind === 'ARQC') return goOnline(play, card);
    if (kind === 'AAC') return declined('CARD_DECLINED', card);
    // Before the last record nothing is debited: now is the time to refuse.
    const objection = objectionTo(card, play);
    if (objection) return declined(objection, card);
    const tap: DecidedTap = {
      about: facts(play, card, need(values, '9F36').readUInt16BE(0), need(values, '9F26')),
      places: recordsOf(need(values, '94')),
      balanceBeforeFen: Number(need(values, '9F5D').toString('hex')) as Fen,
      values,
    };
    try {
      for (const place of tap.places) merge(values, dialogue.readRecord(place));
    } catch (error) {
      // A refusal after the TC proves as little as silence.
      if (error instanceof CardLost || error instanceof CardRefused) return flashed(tap);
      throw error;
    }
    return { outcome: approval(tap) };
  });
}

/** Contact: the records first, then the chip decides and, with its TC, debits. */
export function playContact(play: Play): Played {
  return guarded(() => {
    const { dialogue, values, online } = play;
    merge(values, dialogue.getProcessingOptions(values));
    const places = recordsOf(need(values, '94'));
    for (const place of places) merge(values, dialogue.readRecord(place));
    const card = seenCard(values);
    if (!card) return declined('CARD_ERROR');
    const objection = objectionTo(card, play);
    if (objection) return declined(objection, card);
    // Asked beforehand: should the TC be lost, these two are what tells whether it debited.
    const atc = online ? 0 : dialogue.getCount(0x9f36);
    const balanceBeforeFen = online ? (0 as Fen) : dialogue.getAmount(0x9f79);
    try {
      const wanted = online ? 'ARQC' : 'TC';
      merge(values, dialogue.generateAc(wanted, need(values, '8C'), values));
    } catch (error) {
      if (!(error instanceof CardLost) || online) throw error;
      values.set('9F36', Buffer.of(atc >> 8, atc & 0xff));
      return flashed({ about: facts(play, card, atc, undefined), places, balanceBeforeFen, values });
    }
    const cid = need(values, '9F27')[0]! & 0xc0;
    if (cid === CID.ARQC) return goOnline(play, card);
    if (cid !== CID.TC) return declined('CARD_DECLINED', card);
    const about = facts(play, card, atc, need(values, '9F26'));
    return { outcome: approval({ about, places, balanceBeforeFen, values }) };
  });
}

/** The purchase of a tap whose last record was read. */
export function approval({ about, values, balanceBeforeFen }: DecidedTap): ApprovedOffline {
  const { at, wire, amountFen, card, atc, tc } = about;
  return {
    kind: 'APPROVED_OFFLINE',
    at,
    wire,
    amountFen,
    card,
    atc,
    tc: tc!,
    authorizationCode: values.get('9F74')?.toString('latin1'),
    balanceFen: subtractFen(balanceBeforeFen, amountFen),
    f55: uploadField55(values),
  };
}

/** Takes over elements; a later one of a tag replaces the earlier. */
export function merge(values: Map<string, Buffer>, more: ReadonlyMap<string, Buffer>): void {
  for (const [tag, value] of more) values.set(tag, value);
}

function goOnline({ request, values }: Play, card: SeenCard): Played {
  const { at, amountFen, wire = 'contactless' } = request;
  const atc = need(values, '9F36').readUInt16BE(0);
  const balanceFen = parseIad(need(values, '9F10')).balance?.balanceFen;
  const arqc = need(values, '9F26');
  const told = { at, wire, amountFen, card, atc, arqc, balanceFen, f55: uploadField55(values), values };
  return { outcome: { kind: 'ONLINE', transaction: told } };
}

function facts({ request }: Play, card: SeenCard, atc: number, tc: Buffer | undefined): DecidedTap['about'] {
  const { at, amountFen, wire = 'contactless' } = request;
  return { at, wire, amountFen, card, atc, tc };
}

function flashed(tap: DecidedTap): Played {
  const flash = { ...tap.about, f55: uploadField55(tap.values, true) };
  return { outcome: { kind: 'FLASH', flash }, torn: { ...tap, flash } };
}

function declined(reason: DeclineReason, card?: SeenCard, statusWord?: number): Played {
  const about = { ...(card ? { card } : {}), ...(statusWord === undefined ? {} : { statusWord }) };
  return { outcome: { kind: 'DECLINED', reason, ...about } };
}

/** Only what is taken offline is for the terminal to refuse; online the host decides. */
function objectionTo(card: SeenCard, { parameters, request, online }: Play): DeclineReason | undefined {
  if (online) return undefined;
  if (parameters.isBlackListed?.(card.pan)) return 'BLACK_LISTED';
  const month = chinaDate(request.at).slice(2, 7).replace('-', '');
  // 9912 stands for no expiry at all.
  return card.expiry !== '9912' && card.expiry < month ? 'EXPIRED' : undefined;
}

function need(values: ReadonlyMap<string, Buffer>, tag: string): Buffer {
  const value = values.get(tag);
  if (!value) throw new TlvError('MISSING', tag);
  return value;
}

/** A card that leaves before it could debit may be tapped again; one that answers nonsense is declined. */
function guarded(run: () => Played): Played {
  try {
    return run();
  } catch (error) {
    if (error instanceof CardLost) return TRY_AGAIN;
    if (error instanceof CardRefused) return declined('CARD_ERROR', undefined, error.statusWord);
    if (error instanceof TlvError) return declined('CARD_ERROR');
    throw error;
  }
}
