import { buildDolData, type CryptogramKind, cryptogramInput, formatIad, splitDolData } from '@app/ecash';
import { type Fen, fen, subtractFen } from '@app/kernel';
import { answered, element, status, SW } from './apdu.js';
import type { ChipCryptography } from './chip-cryptography.js';
import {
  AFL,
  CARD_TRANSACTION_QUALIFIERS,
  CDOL1,
  CDOL2,
  type CardInterface,
  isRenminbi,
  LOG_DOL,
  track2Data,
} from './chip-files.js';
import type { ChipMemory } from './chip-memory.js';
import type { ChipPersonalization } from './personalization.js';

/** Bits of the terminal's transaction qualifiers, 9F66. */
const TTQ_QPBOC = 0x20;
const TTQ_OFFLINE_ONLY = 0x08;
const TTQ_ONLINE_REQUIRED = 0x80;

const ZEROS = Buffer.alloc(20);
const PURCHASE = 0x00;
const AIP = 0x1c00;
const CID = { AAC: 0x00, TC: 0x40, ARQC: 0x80 } as const;
/** Second byte of the CVR: bits 8–7 the second cryptogram (10 not asked for yet), bits 6–5 the first. */
const CVR_FIRST = { AAC: 0x80, TC: 0x90, ARQC: 0xa0 } as const;
const CVR_SECOND = { AAC: 0x20, TC: 0x60 } as const;

type Values = Map<string, Buffer>;

/** What a chip knows of the transaction under way, until it loses the field. */
export class CardTransaction {
  /** A purchase approved and not yet debited: contactless, from the TC to the last record. */
  private uncommitted: Values | undefined;
  private arqc: Buffer | undefined;
  private generated = 0;
  /** Whether the issuer's answer was right; undefined before there was one. */
  private issuerAuthentic: boolean | undefined;

  private constructor(
    private readonly card: ChipPersonalization,
    private readonly memory: ChipMemory,
    private readonly cryptography: ChipCryptography,
    private readonly wire: CardInterface,
    /** What GET PROCESSING OPTIONS brought. */
    private readonly options: Values,
  ) {}

  /**
   * Begins a transaction: its count is in the memory before anything is answered. Undefined when the counts are used up.
   */
  static begin(
    card: ChipPersonalization,
    memory: ChipMemory,
    cryptography: ChipCryptography,
    wire: CardInterface,
    options: Values,
  ): CardTransaction | undefined {
    if (memory.state.atc >= 0xffff) return undefined;
    memory.commit({ atc: memory.state.atc + 1 });
    return new CardTransaction(card, memory, cryptography, wire, options);
  }

  private get aip(): Buffer {
    return twoBytes(this.card.aip ?? AIP);
  }

  /** The contactless answer to GET PROCESSING OPTIONS: the cryptogram at once, and where to read on if it is a TC. */
  tap(): Buffer {
    const { options, card, memory } = this;
    const ttq = options.get('9F66')!;
    if ((ttq[0]! & TTQ_QPBOC) === 0) return status(SW.CONDITIONS_NOT_SATISFIED);
    const offlineOnly = (ttq[0]! & TTQ_OFFLINE_ONLY) !== 0;
    const mayPay = (ttq[1]! & TTQ_ONLINE_REQUIRED) === 0 && this.pursePays(options, offlineOnly);
    const kind = mayPay ? 'TC' : offlineOnly ? 'AAC' : 'ARQC';
    const availableFen = memory.state.balanceFen;
    const { cryptogram, iad } = this.sign(kind, CVR_FIRST[kind], options);
    if (kind === 'TC') this.uncommitted = options;
    return answered(
      element(
        0x77,
        element(0x82, this.aip),
        element(0x9f36, twoBytes(memory.state.atc)),
        element(0x57, track2Data(card)),
        element(0x9f10, iad),
        element(0x9f26, cryptogram),
        element(0x5f34, Buffer.from(card.psn, 'hex')),
        element(0x9f6c, CARD_TRANSACTION_QUALIFIERS),
        element(0x9f5d, bcd(availableFen, 6)),
        ...(kind === 'TC' ? [element(0x94, AFL.contactless)] : []),
      ),
    );
  }

  /** The contact answer to GET PROCESSING OPTIONS: what the chip can do and where its records are. */
  insert(): Buffer {
    return answered(element(0x77, element(0x82, this.aip), element(0x94, AFL.contact)));
  }

  /**
   * The reader asks for the last record of the AFL. A contactless purchase is debited now, and only then is the record
   * sent (e-cash specification: the chip commits the debit when it sends the last record).
   */
  lastRecordAsked(): void {
    if (!this.uncommitted) return;
    this.debit(this.uncommitted);
    this.uncommitted = undefined;
  }

  /** GENERATE AC, contact only. @param wanted bits 8–7 of P1 */
  generate(wanted: CryptogramKind, data: Buffer): Buffer {
    if (this.wire !== 'contact' || this.generated >= 2) return status(SW.CONDITIONS_NOT_SATISFIED);
    return this.generated === 0 ? this.generateFirst(wanted, data) : this.generateSecond(wanted, data);
  }

  /**
   * In contact the records were read before: the TC is the last thing a purchase needs, so the chip debits when it sends
   * it (EMV book 3, transaction flow; the same commit point as contactless, moved to the last answer). A second
   * GENERATE AC concludes what the host decided; that money is not the purse's.
   */
  private generateFirst(wanted: CryptogramKind, data: Buffer): Buffer {
    if (data.length !== CDOL1.dataBytes) return status(SW.WRONG_LENGTH);
    const values = splitDolData(CDOL1.entries, data);
    const terminalKnowsPurse = this.options.get('9F7A')?.[0] === 1;
    const mayPay = terminalKnowsPurse && this.pursePays(values, false);
    const kind = wanted === 'TC' && !mayPay ? 'ARQC' : wanted;
    this.generated = kind === 'ARQC' ? 1 : 2;
    const signed = this.sign(kind, CVR_FIRST[kind], values);
    if (kind === 'TC') this.debit(values);
    return this.acAnswer(kind, signed);
  }

  private generateSecond(wanted: CryptogramKind, data: Buffer): Buffer {
    if (data.length !== CDOL2.dataBytes) return status(SW.WRONG_LENGTH);
    if (wanted === 'ARQC') return status(SW.CONDITIONS_NOT_SATISFIED);
    const values = splitDolData(CDOL2.entries, data);
    const approved = this.issuerAuthentic === true && values.get('8A')!.toString('latin1') === '00';
    const kind = wanted === 'TC' && approved ? 'TC' : 'AAC';
    this.generated = 2;
    return this.acAnswer(kind, this.sign(kind, CVR_SECOND[kind], values));
  }

  private acAnswer(kind: CryptogramKind, { cryptogram, iad }: { cryptogram: Buffer; iad: Buffer }): Buffer {
    return answered(
      element(
        0x77,
        element(0x9f27, Buffer.of(CID[kind])),
        element(0x9f36, twoBytes(this.memory.state.atc)),
        element(0x9f26, cryptogram),
        element(0x9f10, iad),
      ),
    );
  }

  /** EXTERNAL AUTHENTICATE: the issuer's answer to the ARQC, ARPC ‖ code. One try a transaction. */
  authenticateIssuer(data: Buffer): Buffer {
    if (!this.arqc || this.issuerAuthentic !== undefined) return status(SW.CONDITIONS_NOT_SATISFIED);
    if (data.length < 10 || data.length > 16) return status(SW.WRONG_LENGTH);
    const { atc } = this.memory.state;
    const code = data.toString('latin1', 8, 10);
    const wellFormed = /^[0-9A-Za-z]{2}$/.test(code);
    const expected = wellFormed && this.cryptography.arpc(this.card.keys, atc, this.arqc, code);
    const authentic = expected !== false && expected.equals(data.subarray(0, 8));
    // Contactless transactions have no second GENERATE AC, so the chip has gone online well once it knows its issuer.
    if (authentic) this.memory.commit({ lastOnlineAtc: atc });
    this.issuerAuthentic = authentic;
    return status(authentic ? SW.OK : SW.AUTHENTICATION_FAILED);
  }

  /** PUT DATA 9F79: the issuer's script sets the balance, once it is known to be the issuer. May come again unchanged. */
  putBalance(data: Buffer): Buffer {
    if (data.length !== 10) return status(SW.WRONG_LENGTH);
    if (!this.arqc || this.issuerAuthentic !== true) return status(SW.CONDITIONS_NOT_SATISFIED);
    const digits = data.toString('hex', 0, 6);
    if (!/^\d{12}$/.test(digits)) return status(SW.WRONG_DATA);
    const newBalanceFen = fen(digits);
    const mac = this.cryptography.scriptMac(this.card.keys, this.memory.state.atc, this.arqc, newBalanceFen);
    if (!mac.equals(data.subarray(6))) return status(SW.MAC_WRONG);
    if (newBalanceFen > this.memory.state.capFen) return status(SW.WRONG_DATA);
    this.memory.commit({ balanceFen: newBalanceFen });
    return status(SW.OK);
  }

  /** Whether the purse pays: a purchase in renminbi within the limits, unless the rest would be under the threshold. */
  private pursePays(values: Values, offlineOnly: boolean): boolean {
    const { balanceFen, perTransactionLimitFen, resetThresholdFen } = this.memory.state;
    const amountFen = amountOf(values);
    if (amountFen === undefined || amountFen > balanceFen || amountFen > perTransactionLimitFen) return false;
    if (values.get('9C')![0] !== PURCHASE || !isRenminbi(values.get('5F2A')!)) return false;
    return offlineOnly || balanceFen - amountFen >= resetThresholdFen;
  }

  private sign(kind: CryptogramKind, cvrByte: number, values: Values): { cryptogram: Buffer; iad: Buffer } {
    const { card, memory, cryptography } = this;
    const { atc, balanceFen } = memory.state;
    const debitShown = kind === 'TC' && this.arqc === undefined && card.profile.iadBalanceOfTc === 'after-debit';
    const shownFen = debitShown ? subtractFen(balanceFen, amountOf(values)!) : balanceFen;
    const cvrTail = card.cvrTail ?? 0;
    const iad = formatIad({
      keyIndex: card.keyIndex ?? 0,
      cvn: card.cvn ?? 1,
      cvr: Buffer.of(3, cvrByte, cvrTail >> 8, cvrTail & 0xff),
      algorithmCode: card.profile.iadAlgorithmCode,
      balance: { balanceFen: shownFen, mac: cryptography.balanceMac(card.keys, atc, shownFen) },
    });
    values.set('82', this.aip).set('9F36', twoBytes(atc)).set('9F10', iad);
    const cryptogram = cryptography.cryptogram(card.keys, atc, cryptogramInput(values, card.profile));
    if (kind === 'ARQC') this.arqc = cryptogram;
    return { cryptogram, iad };
  }

  private debit(values: Values): void {
    const { balanceFen } = this.memory.state;
    const left = subtractFen(balanceFen, amountOf(values)!);
    // Whatever the reader did not send (time and merchant, contactless) stays zero in the log.
    for (const { tag, length } of LOG_DOL.entries) if (!values.has(tag)) values.set(tag, ZEROS.subarray(0, length));
    this.memory.commit({ balanceFen: left, ...this.memory.withLogRecord(buildDolData(LOG_DOL.entries, values)) });
  }
}

/** 9F02 if it is an amount above zero. */
function amountOf(values: Values): Fen | undefined {
  const digits = values.get('9F02')!.toString('hex');
  return /^\d+$/.test(digits) && Number(digits) > 0 ? fen(digits) : undefined;
}

function twoBytes(value: number): Buffer {
  return Buffer.of(value >> 8, value & 0xff);
}

/** An amount as BCD of so many bytes. */
export function bcd(amountFen: Fen, bytes: number): Buffer {
  return Buffer.from(String(amountFen).padStart(bytes * 2, '0'), 'hex');
}
