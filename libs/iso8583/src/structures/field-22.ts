import { Iso8583FormatError } from '../format-error.js';

const FIELD = 22;
const ENTRY_CODES = {
  unspecified: '00',
  keyed: '01',
  stripe: '02',
  chip: '05',
  contactless: '07',
  fallback: '80',
} as const;
const PIN_CODES = { unspecified: '0', entered: '1', none: '2' } as const;

/** How the card number came into the terminal. `fallback`: the stripe read because the chip could not be. */
export type CardEntry = keyof typeof ENTRY_CODES;
/** Whether the holder gave a PIN. */
export type PinEntry = keyof typeof PIN_CODES;

/** Field 22: the first two digits and the third. */
export interface EntryMode {
  readonly entry: CardEntry;
  readonly pin: PinEntry;
}

const ENTRY_BY_CODE = new Map<string, CardEntry>(
  (Object.keys(ENTRY_CODES) as CardEntry[]).map((entry) => [ENTRY_CODES[entry], entry]),
);
const PIN_BY_CODE = new Map<string, PinEntry>(
  (Object.keys(PIN_CODES) as PinEntry[]).map((pin) => [PIN_CODES[pin], pin]),
);

/** Reads field 22's three digits. @throws Iso8583FormatError LENGTH; VALUE for a mode no terminal of ours has */
export function parseEntryMode(digits: string): EntryMode {
  if (digits.length !== 3) throw new Iso8583FormatError('LENGTH', FIELD);
  const entry = ENTRY_BY_CODE.get(digits.slice(0, 2));
  const pin = PIN_BY_CODE.get(digits.charAt(2));
  if (entry === undefined || pin === undefined) throw new Iso8583FormatError('VALUE', FIELD);
  return { entry, pin };
}

/** Writes field 22's three digits. */
export function formatEntryMode(mode: EntryMode): string {
  return ENTRY_CODES[mode.entry] + PIN_CODES[mode.pin];
}
