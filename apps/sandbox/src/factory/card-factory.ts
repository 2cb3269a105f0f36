import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { ChipAlgorithm } from '@app/ecash';
import { fen } from '@app/kernel';
import { type ChipPersonalization, openPersonalization, type PersonalizationAnswer } from '../chip/index.js';
import { TransportSeal } from './transport.js';

const FORMAT = 'yufuka-chip-data/1';

/** A file no chips can be made of: cut, altered, of another format, or for another factory. */
export class ChipFileDataError extends Error {
  override readonly name = 'ChipFileDataError';
}

/** What the factory is told of a card beside its chip. */
export interface MadeCard {
  readonly chip: ChipPersonalization;
  /** By tag, hex, as the file says. */
  readonly elements: Readonly<Record<string, string>>;
  readonly contact: Readonly<Record<string, string>>;
  readonly face: Readonly<Record<string, unknown>>;
}

interface Header {
  readonly format: string;
  readonly fileId: string;
  readonly cards: number;
  readonly transportKeyKcv: string;
}

interface ChipData {
  readonly pan: string;
  readonly psn: string;
  readonly expiryYymm: string;
  readonly algorithm: ChipAlgorithm;
  readonly elements: Readonly<Record<string, string>>;
  readonly contact: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<'ac' | 'mac' | 'enc', PersonalizationAnswer['ac']>>;
  readonly face: Readonly<Record<string, unknown>>;
}

/** The card factory: makes chips of the issuer's data file, with the transport key it shares with the issuer. */
export class CardFactory {
  private readonly seal: TransportSeal;

  /** @param transportKeyHex 32 hex digits, as joined in the ceremony */
  constructor(private readonly transportKeyHex: string) {
    this.seal = new TransportSeal(transportKeyHex, FORMAT);
  }

  /**
   * Checks the whole file first, then makes its cards one by one: nothing is made of a file that is not whole.
   * @throws ChipFileDataError, SealedDataError, ChipKeyError
   */
  async *make(path: string): AsyncGenerator<MadeCard> {
    const header = await checkedHeader(path);
    let no = 0;
    for await (const line of linesOf(path)) {
      if (no > 0 && no <= header.cards) yield this.cardOf(header, no, line);
      no += 1;
    }
  }

  private cardOf({ fileId }: Header, no: number, line: string): MadeCard {
    const sealed = JSON.parse(line) as { readonly no: number; readonly data: string };
    const opened = this.seal.open(Buffer.from(sealed.data, 'base64'), `${fileId}/${no}`);
    const { pan, psn, expiryYymm, algorithm, elements, contact, keys, face } = JSON.parse(
      opened.toString(),
    ) as ChipData;
    const answer = { psn, algorithm, transportKey: this.transportKeyHex, ...keys };
    const chip = openPersonalization(answer, {
      pan,
      expiry: expiryYymm,
      capFen: fen(elements['9F77']!),
      perTransactionLimitFen: fen(elements['9F78']!),
      resetThresholdFen: fen(elements['9F6D']!),
      aip: Number.parseInt(elements['82']!, 16),
    });
    return { chip, elements, contact, face };
  }
}

async function* linesOf(path: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(path), crlfDelay: Infinity });
}

/** Reads the file to its end: the last line tells the sum of all before it, and how many cards there are. */
async function checkedHeader(path: string): Promise<Header> {
  const hash = createHash('sha256');
  let header: Header | undefined;
  let last: string | undefined;
  let count = 0;
  for await (const line of linesOf(path)) {
    header ??= JSON.parse(line) as Header;
    if (last !== undefined) hash.update(`${last}\n`);
    last = line;
    count += 1;
  }
  if (header?.format !== FORMAT) throw new ChipFileDataError('this is no chip data file of a known format');
  const end = parsed(last);
  if (!end?.end) throw new ChipFileDataError('the file is cut: its last line is missing');
  if (end.sha256 !== hash.digest('hex')) throw new ChipFileDataError('the sum does not match: the file was altered');
  if (end.cards !== header.cards || count !== header.cards + 2) throw new ChipFileDataError('cards are missing');
  return header;
}

function parsed(line: string | undefined): { end?: boolean; cards?: number; sha256?: string } | undefined {
  try {
    return line === undefined ? undefined : (JSON.parse(line) as { end?: boolean; cards?: number; sha256?: string });
  } catch {
    return undefined;
  }
}
