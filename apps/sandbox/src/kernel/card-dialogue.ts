import { buildDolData, type CryptogramKind, decodeTlv, type DolEntry, findTlv, parseDol, type Tlv } from '@app/ecash';
import { type Fen, fen } from '@app/kernel';
import { APPLICATION_ID, type CardInterface, command, dataOf, PPSE_NAME, statusOf, SW } from '../chip/index.js';
import { type ApduChannel, CardRefused } from './apdu-channel.js';
import type { SeenCard } from './tap.types.js';

/** A record to be read: short file identifier and number. */
export interface RecordPlace {
  readonly sfi: number;
  readonly record: number;
}

const REFERENCE_CONTROL = { AAC: 0x00, TC: 0x40, ARQC: 0x80 } as const;

/** The commands a terminal sends to one card. Each throws CardLost, or CardRefused where it names no other outcome. */
export class CardDialogue {
  private fci: Buffer | undefined;
  private pdol: readonly DolEntry[] = [];

  constructor(private channel: ApduChannel) {}

  /** Another card, or the same again. The application's description is only read anew when it differs. */
  present(channel: ApduChannel, wire: CardInterface): void {
    this.channel = channel;
    channel.powerOn(wire);
    if (wire === 'contactless') this.must('SELECT PPSE', command(0x00a40400, PPSE_NAME));
    const fci = this.must('SELECT', command(0x00a40400, APPLICATION_ID));
    if (this.fci?.equals(fci)) return;
    this.pdol = parseDol(findTlv(decodeTlv(fci), '9F38')?.value ?? Buffer.alloc(0));
    this.fci = Buffer.from(fci);
  }

  /** Begins the transaction. @returns what the card answered, by tag */
  getProcessingOptions(values: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
    const data = buildDolData(this.pdol, values);
    const template = Buffer.concat([Buffer.of(0x83, data.length), data]);
    return byTag(this.must('GET PROCESSING OPTIONS', command(0x80a80000, template)));
  }

  generateAc(wanted: CryptogramKind, cdol: Buffer, values: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
    const data = buildDolData(parseDol(cdol), values);
    return byTag(this.must('GENERATE AC', command(0x80ae0000 | (REFERENCE_CONTROL[wanted] << 8), data)));
  }

  /** Elements of one record, by tag. */
  readRecord({ sfi, record }: RecordPlace): Map<string, Buffer> {
    return byTag(this.must('READ RECORD', readRecordCommand(sfi, record)));
  }

  /** A record as it stands, or nothing when there is none. */
  findRecord(sfi: number, record: number): Buffer | undefined {
    const answer = this.channel.transmit(readRecordCommand(sfi, record));
    if (statusOf(answer) === SW.RECORD_NOT_FOUND) return undefined;
    if (statusOf(answer) !== SW.OK) throw new CardRefused(statusOf(answer), 'READ RECORD');
    return dataOf(answer);
  }

  /** A data object's value. */
  getData(tag: number): Buffer {
    const answer = this.must('GET DATA', command((0x80ca0000 | tag) >>> 0));
    return decodeTlv(answer)[0]!.value;
  }

  getAmount(tag: number): Fen {
    return fen(this.getData(tag).toString('hex'));
  }

  getCount(tag: number): number {
    return this.getData(tag).readUInt16BE(0);
  }

  /** Status of the card's verdict on its issuer's answer. */
  externalAuthenticate(issuerData: Buffer): number {
    return statusOf(this.channel.transmit(command(0x00820000, issuerData, { answers: false })));
  }

  /** Sends an issuer's command as it came. @returns its status */
  script(bytes: Buffer): number {
    return statusOf(this.channel.transmit(bytes));
  }

  private must(name: string, bytes: Buffer): Buffer {
    const answer = this.channel.transmit(bytes);
    if (statusOf(answer) !== SW.OK) throw new CardRefused(statusOf(answer), name);
    return dataOf(answer);
  }
}

function readRecordCommand(sfi: number, record: number): Buffer {
  return command(0x00b20000 | (record << 8) | (sfi << 3) | 0x04);
}

/** Elements of a template 70 or 77, by tag. */
function byTag(bytes: Buffer): Map<string, Buffer> {
  const [template] = decodeTlv(bytes);
  return new Map((template?.children ?? []).map(({ tag, value }: Tlv) => [tag, value]));
}

/** The records an AFL names, in order. */
export function recordsOf(afl: Buffer): RecordPlace[] {
  const places: RecordPlace[] = [];
  for (let at = 0; at + 4 <= afl.length; at += 4) {
    const [sfi, from, to] = [afl[at]! >> 3, afl[at + 1]!, afl[at + 2]!];
    for (let record = from; record <= to; record += 1) places.push({ sfi, record });
  }
  return places;
}

/** The card in 57 and 5F34; nothing when 57 is no track. */
export function seenCard(values: ReadonlyMap<string, Buffer>): SeenCard | undefined {
  const track2 = (values.get('57')?.toString('hex') ?? '').replace(/f$/, '').replace('d', '=');
  const match = /^(\d{8,19})=(\d{4})\d*$/.exec(track2);
  if (!match) return undefined;
  const psn = values.get('5F34')?.toString('hex') ?? '00';
  return { pan: match[1]!, expiry: match[2]!, psn, track2 };
}

/** The card number in a record's 5A. */
export function panOf(record: ReadonlyMap<string, Buffer>): string | undefined {
  return record.get('5A')?.toString('hex').replace(/f$/, '');
}
