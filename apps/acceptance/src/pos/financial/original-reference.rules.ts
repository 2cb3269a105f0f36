import type { OriginalReference } from '@app/authorization';
import { Iso8583FormatError, parseOriginalReference } from '@app/iso8583';
import type { ChinaDate } from '@app/kernel';
import { latestDateOf } from '../china-time.rules.js';
import { originPrefixOf, type TerminalExchange } from '../exchange.js';
import { formatRefusal } from '../message-refusal.js';

interface ToldOriginal {
  readonly batch?: string;
  readonly trace?: string;
  readonly date?: ChinaDate;
}

/** A void names its original by batch and trace at the same terminal; reference number and code, when told, must agree. */
export function originalHere(exchange: TerminalExchange, today: ChinaDate): OriginalReference {
  const { batch, trace } = toldOriginal(exchange, today);
  const { 37: rrn, 38: authCode } = exchange.message.fields;
  if (batch === undefined && rrn === undefined) throw formatRefusal(61, 'the original is not named');
  return {
    ...(batch !== undefined && trace !== undefined ? { originPrefix: originPrefixOf(exchange, batch, trace) } : {}),
    ...(rrn ? { rrn } : {}),
    ...(authCode ? { authCode } : {}),
  };
}

/** A refund names its original by reference number, at whatever terminal it was; batch, trace and date must agree. */
export function originalAnywhere(exchange: TerminalExchange, today: ChinaDate): OriginalReference {
  const { rrn } = originalHere(exchange, today);
  const { batch, trace, date } = toldOriginal(exchange, today);
  if (rrn === undefined) return { originPrefix: originPrefixOf(exchange, batch!, trace!) };
  return {
    rrn,
    ...(date ? { date } : {}),
    ...(batch !== undefined ? { batchNo: Number(batch), traceNo: Number(trace) } : {}),
  };
}

/** A completion or cancel names its pre-authorization by field 38 and, when told, its date. */
export function originalHold(exchange: TerminalExchange, today: ChinaDate): OriginalReference {
  const { date } = toldOriginal(exchange, today);
  return { authCode: exchange.message.fields[38]!, ...(date ? { date } : {}) };
}

function toldOriginal({ message }: TerminalExchange, today: ChinaDate): ToldOriginal {
  const digits = message.fields[61];
  if (digits === undefined) return {};
  try {
    const { batch, trace, date: mmdd } = parseOriginalReference(digits);
    const date = mmdd === undefined || mmdd === '0000' ? undefined : latestDateOf(mmdd, today);
    if (mmdd !== undefined && mmdd !== '0000' && date === undefined) throw formatRefusal(61, 'no such day');
    return { batch, trace, ...(date ? { date } : {}) };
  } catch (error) {
    if (error instanceof Iso8583FormatError) throw formatRefusal(61, 'batch, trace and day of the original');
    throw error;
  }
}
