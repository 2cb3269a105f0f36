import { IncomingMessage, ServerResponse } from 'node:http';
import { maskIdNumber, maskPan, maskTrack } from './masking.js';
import { redactCardData } from './redaction.js';

const MAX_DEPTH = 8;
const MAX_ITEMS = 100;
const MAX_MEMBERS = 2_000;
const MAX_TEXT = 4_000;
/** Amounts and timestamps in milliseconds are shorter. */
const CARD_LIKE_NUMBER = 10 ** 13;

const PAN_NAME = /^(pan|primaryaccountnumber)$|card(number|no)$/;
const TRACK_NAME = /^track[123]?(data)?$/;
const ID_NAME = /(id(number|no)|identitynumber|certificatenumber)$/;
const SECRET_NAME =
  /^(pin|newpin|oldpin|pinblock|mailer|cvv2?|cvn2?|cvc2?|authorization|cookie|setcookie|components?(hex)?|clearkey|storagekey)$|(password|passphrase|secret|token|privatekey|apikey)$/;
/** Ids the application made look like card numbers now and then; masked, nothing could be traced by them. */
const APPLICATION_ID_NAME = /(^|_)ids?$|[a-z0-9]Ids?$/;

/**
 * A copy of any value that may be logged (R-PRIVACY): members named like card numbers, tracks and ID numbers are masked,
 * PINs, codes, passwords and tokens dropped, every other text passed through {@link redactCardData}; binary data becomes
 * its length. Digits under names ending in `Id` stay, they are the application's own. Bounded in depth, items and text;
 * cycles and bigints are fine.
 */
export function safeLog(value: unknown): unknown {
  return copy(value, '', 0, { path: new Set(), membersLeft: MAX_MEMBERS });
}

interface CopyState {
  /** The objects around the one being copied. */
  readonly path: Set<object>;
  membersLeft: number;
}

function copy(value: unknown, name: string, depth: number, state: CopyState): unknown {
  state.membersLeft -= 1;
  if (typeof value === 'string') return safeText(value, name);
  if (typeof value === 'bigint') return safeText(value.toString(), name);
  if (typeof value === 'number') return safeNumber(value, name);
  if (typeof value === 'function' || typeof value === 'symbol') return undefined;
  if (value === null || typeof value !== 'object') return value;
  if (SECRET_NAME.test(plainName(name))) return '[redacted]';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return `[${value.byteLength} bytes]`;
  if (state.path.has(value)) return '[circular]';
  if (depth >= MAX_DEPTH || state.membersLeft <= 0) return '[deeper]';
  state.path.add(value);
  const safe = copyObject(value, name, depth + 1, state);
  state.path.delete(value);
  return safe;
}

function copyObject(value: object, name: string, depth: number, state: CopyState): unknown {
  if (Array.isArray(value) || value instanceof Set) {
    const items = [...value];
    const shown = items.slice(0, MAX_ITEMS).map((item) => copy(item, name, depth, state));
    return items.length > MAX_ITEMS ? [...shown, `[${items.length - MAX_ITEMS} more]`] : shown;
  }
  const entries: [string, unknown][] =
    value instanceof Map ? [...value].map(([key, item]) => [String(key), item]) : Object.entries(value);
  if (value instanceof Error) {
    entries.unshift(['type', value.name], ['message', value.message], ['stack', value.stack]);
    if (value.cause !== undefined) entries.push(['cause', value.cause]);
  }
  return Object.fromEntries(
    entries.slice(0, MAX_ITEMS).map(([key, item]) => [redactCardData(key), copy(item, key, depth, state)]),
  );
}

function safeText(text: string, name: string): string {
  const plain = plainName(name);
  if (SECRET_NAME.test(plain)) return '[redacted]';
  if (PAN_NAME.test(plain)) return maskPan(text);
  if (TRACK_NAME.test(plain)) return maskTrack(text);
  if (ID_NAME.test(plain)) return maskIdNumber(text);
  if (APPLICATION_ID_NAME.test(name) && /^\d{1,19}$/.test(text)) return text;
  // Redacted before it is cut, so that no card number loses its end and passes.
  const safe = redactCardData(text);
  return safe.length > MAX_TEXT ? `${safe.slice(0, MAX_TEXT)}… [${safe.length} characters]` : safe;
}

function safeNumber(value: number, name: string): number | string {
  const text = String(value);
  const safe = safeText(text, name);
  const namedSensitive = safe !== redactCardData(text);
  return namedSensitive || (Math.abs(value) >= CARD_LIKE_NUMBER && safe !== text) ? safe : value;
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** What pino's hook is handed to go on with. */
type LogMethod = (this: unknown, ...args: never[]) => void;

/**
 * Options for pino and pino-http that pass everything logged through {@link safeLog}: objects, errors, messages and their
 * arguments, and what pino-http's own serializers take from the request and response it binds.
 */
export const safeLogOptions = {
  serializers: { req: safeLog, res: safeLog, err: safeLog },
  hooks: {
    logMethod(this: unknown, [first, ...rest]: unknown[], method: LogMethod): void {
      // A lone error under `err`: else pino would log its message as it is.
      const safe = first instanceof Error ? { err: safeLog(first) } : safeFields(first);
      method.apply(this, [safe, ...rest.map(safeLog)] as never[]);
    },
  },
};

/** Raw requests and responses are left to the serializers, which know the few members worth logging. */
function safeFields(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return safeLog(value);
  const raw = Object.entries(value).filter(
    ([, item]) => item instanceof IncomingMessage || item instanceof ServerResponse,
  );
  if (raw.length === 0) return safeLog(value);
  const rawNames = new Set(raw.map(([name]) => name));
  const others = Object.entries(value).filter(([name]) => !rawNames.has(name));
  return { ...(safeLog(Object.fromEntries(others)) as object), ...Object.fromEntries(raw) };
}
