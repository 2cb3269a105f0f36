import { type Fen, Refusal, ZERO_FEN } from '@app/kernel';
import { type Card, cardFields, type EntryMode, maskedPan } from './card-entry.js';
import { payingCardFields } from './load.js';
import type { Outcome, Prepared, TerminalDesk } from './terminal-desk.js';
import type { OriginalReference, PendingMessage, ReversalReason, SealedCard } from './terminal-state.js';
import type { EntryOptions, TransactionResult } from './terminal.types.js';
import { journaledFields, recordOf } from './transaction-record.js';
import { TRANSACTIONS, type TransactionKind, type TransactionShape } from './transaction-kinds.js';
import { type Fields, textField } from './wire/codec.js';
import { encryptedPinBlock } from './wire/pin-block.js';
import { digits, formatF61, parseAvailable } from './wire/structures.js';
import { WireError } from './wire/wire-error.js';

/** One transaction as the operator keys it in. */
export interface SaleRequest extends EntryOptions {
  readonly kind: TransactionKind;
  /** Needed unless the original carries it. */
  readonly card?: Card;
  readonly amountFen?: Fen;
  readonly original?: OriginalReference;
  /** Whose account a load from another account empties; its PIN is the one that is asked for. */
  readonly payingCard?: Card;
}

/** A transaction that stands in the journal and may be sent. */
export interface OpenSale {
  readonly prepared: Prepared;
  readonly pending: PendingMessage;
  readonly shape: TransactionShape;
}

/** Writes transactions into the journal before they are sent and takes them out by what came back. */
export class SaleCounter {
  constructor(private readonly desk: TerminalDesk) {}

  /**
   * Builds a request and journals it: after a power failure it is reversed, or repeated if it is an advice.
   * @throws Refusal CARD_UNREADABLE, AMOUNT_INVALID, PIN_UNSUPPORTED, NOT_SIGNED_IN; nothing is journaled then
   */
  open(request: SaleRequest): OpenSale {
    this.desk.requireSignedIn();
    const shape = TRANSACTIONS[request.kind];
    const card = this.cardOf(request);
    const entryMode: EntryMode = request.entryMode ?? (request.original ? 'keyed' : 'stripe');
    const amountFen = request.amountFen ?? request.original?.amountFen ?? ZERO_FEN;
    const payer = request.payingCard ?? card;
    const pin = request.pin === undefined ? payer.pin : (request.pin ?? undefined);
    const body: Fields = {
      3: shape.processingCode,
      25: shape.conditionCode,
      49: '156',
      // The one track a message has room for is then the paying card's.
      ...cardFields(
        request.payingCard ? { ...card, track2: undefined } : card,
        entryMode,
        pin !== undefined,
        request.f55,
      ),
      ...(pin === undefined ? {} : this.pinFields(pin, payer.pan)),
      ...originalFields(shape, request.original),
      ...payingCardFields(request.kind, request.payingCard),
    };
    // A balance inquiry has no amount; mainland terminals leave F4 out.
    if (request.kind !== 'balance') body[4] = amountField(amountFen);
    const fields = { ...body, ...this.desk.identity(shape.type, '000') };
    const { sealedCard, maskedPan: masked } = this.sealed(card, request.f55);
    const pending: PendingMessage = {
      kind: request.kind,
      mti: shape.mti,
      batchNo: this.desk.state.batchNo,
      traceNo: Number(fields[11]),
      amountFen,
      sealedFields: this.desk.seal.seal(journaledFields(fields, card.pan, shape)),
      sealedCard,
      maskedPan: masked,
      entryMode,
    };
    if (shape.onSilence === 'reverse') this.desk.state.reversals.push({ ...pending, reason: '98' });
    if (shape.onSilence === 'repeat') this.desk.state.advices.push(pending);
    this.desk.save();
    return { prepared: { message: { mti: shape.mti, fields }, financial: true }, pending, shape };
  }

  /** The card presented, else the one the receipt's seal holds. */
  private cardOf(request: SaleRequest): Card {
    const card = request.card ?? request.original?.card;
    if (card) return card;
    const sealed = request.original?.sealedCard;
    if (sealed) return this.desk.seal.open<SealedCard>(sealed).card;
    throw new Refusal('CARD_UNREADABLE', { zh: '请出示卡片', en: 'present the card' });
  }

  private sealed(card: Card, f55?: Buffer): { sealedCard: string; maskedPan: string } {
    const { pan, expiry, psn } = card;
    const content: SealedCard = {
      card: { pan, expiry, ...(psn === undefined ? {} : { psn }) },
      ...(f55 ? { f55 } : {}),
    };
    return { sealedCard: this.desk.seal.seal(content), maskedPan: maskedPan(pan) };
  }

  /** F26 is the pad's greatest PIN length; F53 names PAN-bound X9.8 and the key's length. */
  private pinFields(pin: string, pan: string): Fields {
    const cipher = this.desk.pinCipher;
    if (!/^\d{4,12}$/.test(pin) || (cipher === 'SM4' && !this.desk.options.sm4Pin)) {
      throw new Refusal('PIN_UNSUPPORTED', {
        zh: '密码无效或终端不支持密码',
        en: 'no such PIN, or this terminal takes none',
      });
    }
    return {
      26: '12',
      52: encryptedPinBlock(pin, pan, this.desk.workingKeys.pik, cipher),
      53: cipher === 'DES' ? '2000000000000000' : '2600000000000000',
    };
  }

  /** Settles the journal by the outcome and gives the operator the result; signs in again where F39 asks for it. */
  async conclude(sale: OpenSale, outcome: Outcome): Promise<TransactionResult> {
    const pending = this.settleJournal(sale, outcome);
    const transaction =
      outcome.code === '00' && outcome.answer && sale.pending.kind !== 'balance'
        ? recordOf(sale.pending, outcome.answer)
        : undefined;
    if (transaction) this.desk.state.transactions.push(transaction);
    this.desk.save();
    const signedInAgain = await this.desk.signInAfter(outcome.code);
    const result = this.desk.result(sale.prepared, outcome, signedInAgain);
    const f54 = outcome.answer && outcome.end === 'answered' ? textField(outcome.answer, 54) : undefined;
    return { ...result, ...(transaction ? { transaction } : {}), ...available(f54, result.deviations), pending };
  }

  private settleJournal(sale: OpenSale, outcome: Outcome): TransactionResult['pending'] {
    const { state } = this.desk;
    const { traceNo, batchNo } = sale.pending;
    const other = (item: PendingMessage) => item.traceNo !== traceNo || item.batchNo !== batchNo;
    if (outcome.end === 'answered') {
      state.reversals = state.reversals.filter(other);
      state.advices = state.advices.filter(other);
      return null;
    }
    const reason: ReversalReason = outcome.end === 'badMac' ? 'A0' : outcome.end === 'foreign' ? '06' : '98';
    state.reversals = state.reversals.map((item) => (other(item) ? item : { ...item, reason }));
    if (sale.shape.onSilence === 'forget') return null;
    return sale.shape.onSilence === 'reverse' ? 'reversal' : 'advice';
  }
}

function amountField(amountFen: Fen): string {
  if (amountFen <= 0 || amountFen > 999_999_999_999) {
    throw new Refusal('AMOUNT_INVALID', {
      zh: '金额无效',
      en: 'the amount must be from 0.01 yuan to 12 digits of fen',
    });
  }
  return digits(amountFen, 12);
}

/** The fields that name the original. Source: POS specification, Messages; a completion also names the day in F61. */
function originalFields(shape: TransactionShape, original?: OriginalReference): Fields {
  if (shape.original === 'none') return {};
  if (!original) throw new Refusal('ORIGINAL_NEEDED', { zh: '缺少原交易', en: 'the original transaction is needed' });
  const { batchNo, traceNo, date, retrievalReference, authorizationCode } = original;
  const withDay = formatF61(batchNo, traceNo, date);
  if (shape.original === 'refund') return { 37: retrievalReference, 61: withDay, 63: 'CUP' };
  if (shape.original === 'preAuthorization') return { 38: authorizationCode, 61: withDay };
  return { 37: retrievalReference, 38: authorizationCode, 61: formatF61(batchNo, traceNo) };
}

function available(f54: string | undefined, deviations: readonly string[]): Partial<TransactionResult> {
  if (f54 === undefined) return {};
  try {
    return { availableFen: parseAvailable(f54) };
  } catch (error) {
    if (error instanceof WireError) return { deviations: [...deviations, 'F54 cannot be read'] };
    throw error;
  }
}
