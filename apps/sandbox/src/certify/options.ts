import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openPersonalization, type ChipPersonalization, type PersonalizationAnswer } from '../chip/index.js';
import type { Card, TerminalOptions } from '../terminal/index.js';

/** Where to certify: one host, one terminal registered there, and cards it may use. */
export interface CertifyOptions {
  readonly terminal: Pick<
    TerminalOptions,
    'host' | 'port' | 'merchantNo' | 'terminalNo' | 'tmkHex' | 'algorithm' | 'macAlgorithm'
  >;
  /** The first is paid with; it needs a hundred yuan and, for the PIN case, its PIN. A second lets a void be tried with the wrong card. */
  readonly cards: readonly Card[];
  /** A chip card to load, with the file its memory is kept in: a chip never counts backwards. */
  readonly chip?: { readonly card: ChipPersonalization; readonly memory: string };
}

export const USAGE = `usage: npm run pos:certify -- HOST:PORT --merchant NO --terminal NO --tmk HEX [--algorithm 3DES|SM4|DES]
         [--mac ECB|X9.19|SM4] --card PAN:YYMM[:PIN] [--card …] [--chip FILE]
       npm run pos:certify -- --demo var/demo.json [--terminal NO]
  plays every case of a POS terminal's certification against a gateway and prints what came of each; the last line is JSON
  the first card needs 100 yuan and its PIN; about 1 yuan of it is spent
  --chip: JSON with pan, expiry and what the sandbox personalizes a chip with; 1 yuan of its account goes into the chip,
  whose memory is kept beside the file
`;

/** A command line that says too little or what cannot be; the message is for the person who typed it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The part of the demo's result that matters here. */
interface DemoFile {
  readonly endpoints: { readonly pos: string };
  readonly terminal: DemoTerminal;
  readonly terminals: readonly DemoTerminal[];
  readonly cards: readonly (Card & { readonly status: string; readonly balanceFen: number })[];
}

interface DemoTerminal {
  readonly merchantNo: string;
  readonly terminalNo: string;
  readonly tmk: string;
  readonly algorithm: TerminalOptions['algorithm'];
  readonly macAlgorithm: TerminalOptions['macAlgorithm'];
}

const CARD_FEN_MIN = 10_000;

/** Reads the command line. @throws UsageError */
export function certifyOptions(args: readonly string[]): CertifyOptions {
  const { values, positionals } = parsed(args);
  if (values.demo !== undefined) return fromDemo(values.demo, values.terminal);
  const [address, ...rest] = positionals;
  const { merchant, terminal, tmk, card: cards = [] } = values;
  if (!address || rest.length > 0) throw new UsageError('give one HOST:PORT');
  if (!merchant || !terminal || !tmk || cards.length === 0)
    throw new UsageError('--merchant, --terminal, --tmk and --card are needed');
  const algorithm = oneOf('--algorithm', values.algorithm ?? '3DES', ['3DES', 'SM4', 'DES'] as const);
  const macDefault = algorithm === 'SM4' ? 'SM4' : 'ECB';
  const macAlgorithm = oneOf('--mac', values.mac ?? macDefault, ['ECB', 'X9.19', 'SM4'] as const);
  return {
    terminal: { ...placeOf(address), merchantNo: merchant, terminalNo: terminal, tmkHex: tmk, algorithm, macAlgorithm },
    cards: cards.map(cardOf),
    ...(values.chip === undefined ? {} : { chip: chipOf(values.chip) }),
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        merchant: { type: 'string' },
        terminal: { type: 'string' },
        tmk: { type: 'string' },
        algorithm: { type: 'string' },
        mac: { type: 'string' },
        card: { type: 'string', multiple: true },
        chip: { type: 'string' },
        demo: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function placeOf(address: string): { host: string; port: number } {
  const match = /^(.+):(\d{1,5})$/.exec(address);
  if (!match) throw new UsageError('the address is HOST:PORT');
  return { host: match[1]!.replace(/^\[(.+)\]$/, '$1'), port: Number(match[2]) };
}

/** Never repeats the text: it may hold a card number. */
function cardOf(text: string): Card {
  const match = /^(\d{13,19}):(\d{4})(?::(\d{4,12}))?$/.exec(text);
  if (!match) throw new UsageError('a card is PAN:YYMM or PAN:YYMM:PIN');
  const [, pan, expiry, pin] = match;
  return { pan: pan!, expiry: expiry!, ...(pin ? { pin } : {}) };
}

function chipOf(file: string): NonNullable<CertifyOptions['chip']> {
  try {
    const told = JSON.parse(readFileSync(file, 'utf8')) as PersonalizationAnswer &
      Pick<ChipPersonalization, 'pan' | 'expiry'>;
    const { pan, expiry } = told;
    return { card: openPersonalization(told, { pan, expiry }), memory: `${file}.memory` };
  } catch {
    throw new UsageError(`${file} is not what a chip is personalized with`);
  }
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((each) => each === value);
  if (!found) throw new UsageError(`${name} is ${known.join(', ')}`);
  return found;
}

function fromDemo(file: string, terminalNo: string | undefined): CertifyOptions {
  const demo = read(file);
  // The first terminal plays the demo's story, the others wait for whoever connects.
  const known = [...demo.terminals, demo.terminal];
  const terminal = known.find((each) => terminalNo === undefined || each.terminalNo === terminalNo);
  if (!terminal) throw new UsageError(`${file} knows no terminal ${terminalNo}`);
  const { merchantNo, tmk: tmkHex, algorithm, macAlgorithm } = terminal;
  const cards = demo.cards
    .filter(({ status, balanceFen }) => status === 'active' && balanceFen >= CARD_FEN_MIN)
    .map(({ pan, expiry, pin, track2 }) => ({ pan, expiry, ...(pin ? { pin } : {}), ...(track2 ? { track2 } : {}) }));
  if (cards.length === 0) throw new UsageError(`${file} has no active card with enough on it`);
  const place = placeOf(demo.endpoints.pos);
  return {
    terminal: { ...place, merchantNo, terminalNo: terminal.terminalNo, tmkHex, algorithm, macAlgorithm },
    cards,
  };
}

function read(file: string): DemoFile {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as DemoFile;
  } catch {
    throw new UsageError(`${file} cannot be read: start npm run demo first and leave it running`);
  }
}
