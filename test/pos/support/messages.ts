import type { Fields, Iso8583Message } from '@app/iso8583';
import type { TestCard } from './gateway.js';
import type { RawTerminal } from './raw-terminal.js';

/** An answer with the request it answers. */
export interface Done {
  readonly mti: string;
  readonly request: Fields;
  readonly answer: Iso8583Message;
  /** Field 39. */
  readonly code: string | undefined;
}

const amount = (fen: number): string => String(fen).padStart(12, '0');

/** Field 60 of a terminal's open batch. */
export function field60(terminal: RawTerminal, type: string, networkCode = '000'): string {
  return `${type}${terminal.batch}${networkCode}600`;
}

export async function send(terminal: RawTerminal, mti: string, request: Fields): Promise<Done> {
  const answer = await terminal.exchange(mti, request);
  return { mti, request, answer, code: answer.fields[39] };
}

/** A stripe sale: track 2, no PIN unless given. */
export function purchaseFields(terminal: RawTerminal, card: TestCard, fen: number, more: Fields = {}): Fields {
  return {
    3: '000000',
    4: amount(fen),
    11: terminal.nextTrace(),
    22: '022',
    25: '00',
    35: card.track,
    49: '156',
    60: field60(terminal, '22'),
    ...more,
  };
}

export function purchase(terminal: RawTerminal, card: TestCard, fen: number, more: Fields = {}): Promise<Done> {
  return send(terminal, '0200', purchaseFields(terminal, card, fen, more));
}

export function withPin(terminal: RawTerminal, card: TestCard, pin: string): Fields {
  return { 22: '021', 26: '06', 52: terminal.pinBlock(pin, card.pan), 53: '2600000000000000' };
}

export function balanceInquiry(terminal: RawTerminal, card: TestCard, more: Fields = {}): Promise<Done> {
  return send(terminal, '0200', {
    3: '310000',
    11: terminal.nextTrace(),
    22: '022',
    25: '00',
    35: card.track,
    49: '156',
    60: field60(terminal, '01'),
    ...more,
  });
}

const traceOf = ({ request }: Done): string => request[11]!;
const batchOf = ({ request }: Done): string => request[60]!.slice(2, 8);

export function voidOf(terminal: RawTerminal, card: TestCard, sale: Done, more: Fields = {}): Promise<Done> {
  return send(terminal, '0200', {
    2: card.pan,
    3: '200000',
    4: sale.request[4]!,
    11: terminal.nextTrace(),
    22: '012',
    25: '00',
    37: sale.answer.fields[37]!,
    ...(sale.answer.fields[38] ? { 38: sale.answer.fields[38] } : {}),
    49: '156',
    60: field60(terminal, '23'),
    61: batchOf(sale) + traceOf(sale),
    ...more,
  });
}

export function refundOf(
  terminal: RawTerminal,
  card: TestCard,
  sale: Done,
  fen: number,
  more: Fields = {},
): Promise<Done> {
  return send(terminal, '0220', {
    2: card.pan,
    3: '200000',
    4: amount(fen),
    11: terminal.nextTrace(),
    22: '012',
    25: '00',
    37: sale.answer.fields[37]!,
    49: '156',
    60: field60(terminal, '25'),
    61: batchOf(sale) + traceOf(sale) + (sale.answer.fields[13] ?? ''),
    63: Buffer.from('CUP'),
    ...more,
  });
}

/** Fields of the reversal of a request, sent or not. */
export function reversalFields(request: Fields, more: Fields = {}): Fields {
  const { 3: code, 4: fen, 11: trace, 22: entry, 25: condition, 49: currency, 60: type } = request;
  return {
    3: code!,
    4: fen!,
    11: trace!,
    22: entry!,
    25: condition!,
    39: '98',
    49: currency!,
    60: type!,
    61: type!.slice(2, 8) + trace!,
    ...more,
  };
}

export function reversalOf(terminal: RawTerminal, request: Fields, more: Fields = {}): Promise<Done> {
  return send(terminal, '0400', reversalFields(request, more));
}

export function preAuthorization(terminal: RawTerminal, card: TestCard, fen: number, more: Fields = {}): Promise<Done> {
  const fields = purchaseFields(terminal, card, fen);
  return send(terminal, '0100', { ...fields, 3: '030000', 25: '06', 60: field60(terminal, '10'), ...more });
}

const HOLD_FOLLOW_UPS = {
  cancel: ['0100', '200000', '11'],
  completion: ['0200', '000000', '20'],
  advice: ['0220', '000000', '24'],
} as const;

export function afterHold(
  what: keyof typeof HOLD_FOLLOW_UPS,
  terminal: RawTerminal,
  card: TestCard,
  hold: Done,
  fen: number,
  more: Fields = {},
): Promise<Done> {
  const [mti, code, type] = HOLD_FOLLOW_UPS[what];
  return send(terminal, mti, {
    2: card.pan,
    3: code,
    4: amount(fen),
    11: terminal.nextTrace(),
    22: '012',
    25: '06',
    38: hold.answer.fields[38]!,
    49: '156',
    60: field60(terminal, type),
    61: batchOf(hold) + traceOf(hold) + hold.answer.fields[13]!,
    ...more,
  });
}

export function completionVoid(terminal: RawTerminal, card: TestCard, completion: Done): Promise<Done> {
  return voidOf(terminal, card, completion, { 25: '06', 60: field60(terminal, '21') });
}

export interface Totals {
  readonly debits: readonly [fen: number, count: number];
  readonly credits: readonly [fen: number, count: number];
}

/** Field 48 of a settlement: domestic totals, nothing foreign. */
export function totals({ debits, credits }: Totals, result = '0'): string {
  const sum = ([fen, count]: readonly [number, number]): string => amount(fen) + String(count).padStart(3, '0');
  return `${sum(debits)}${sum(credits)}${result}${'0'.repeat(30)}${result}`;
}

export function settlement(terminal: RawTerminal, told: Totals, more: Fields = {}): Promise<Done> {
  return send(terminal, '0500', {
    11: terminal.nextTrace(),
    48: totals(told),
    49: '156',
    60: `00${terminal.batch}201`,
    63: Buffer.from('01 '),
    ...more,
  });
}

export function upload(terminal: RawTerminal, networkCode: string, more: Fields): Promise<Done> {
  return send(terminal, '0320', { 11: terminal.nextTrace(), 60: `00${terminal.batch}${networkCode}`, ...more });
}
