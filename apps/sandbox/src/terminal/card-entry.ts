import { Refusal } from '@app/kernel';
import type { Fields } from './wire/codec.js';

/** A card as it lies on the counter. */
export interface Card {
  readonly pan: string;
  /** YYMM; 9912 on named cards, which never expire. */
  readonly expiry: string;
  /** Track 2 with `=`; without it the shortest valid one is made of PAN and expiry. */
  readonly track2?: string;
  /** What its holder would key in. */
  readonly pin?: string;
  /** PAN sequence number of a chip, up to three digits. */
  readonly psn?: string;
}

/** How the card gets into the terminal. `fallback` is a chip card read by its stripe. */
export type EntryMode = 'stripe' | 'keyed' | 'chip' | 'contactless' | 'fallback';

const ENTRY_DIGITS: Readonly<Record<EntryMode, string>> = {
  keyed: '01',
  stripe: '02',
  chip: '05',
  contactless: '07',
  fallback: '80',
};

/** Whether the mode reads the chip. */
export function readsChip(mode: EntryMode): boolean {
  return mode === 'chip' || mode === 'contactless';
}

/** F22: entry mode, then 1 with a PIN or 2 without. */
export function entryCode(mode: EntryMode, withPin: boolean): string {
  return `${ENTRY_DIGITS[mode]}${withPin ? 1 : 2}`;
}

/** Track 2 of the card; service code 101 where none was given. */
export function track2Of(card: Card): string {
  return card.track2 ?? `${card.pan}=${card.expiry}101`;
}

/**
 * The fields that carry the card: a stripe gives F35 alone, a keyed card F2 and F14, a chip F2, F14, F23, F35 and F55.
 * Tracks travel clear although a track key may have been downloaded: F53 `26000…` says so in its third digit.
 * @throws Refusal CARD_UNREADABLE when PAN or expiry are malformed, or a chip transaction comes without its data
 */
export function cardFields(card: Card, mode: EntryMode, withPin: boolean, f55?: Buffer): Fields {
  if (!/^\d{13,19}$/.test(card.pan) || !/^\d{4}$/.test(card.expiry)) throw unreadable();
  const fields: Fields = { 22: entryCode(mode, withPin) };
  if (mode === 'stripe' || mode === 'fallback') return { ...fields, 35: track2Of(card) };
  fields[2] = card.pan;
  fields[14] = card.expiry;
  if (mode === 'keyed') return fields;
  if (!f55) throw unreadable();
  fields[23] = (card.psn ?? '0').padStart(3, '0');
  if (card.track2 !== undefined) fields[35] = card.track2;
  fields[55] = f55;
  return fields;
}

function unreadable(): Refusal {
  return new Refusal('CARD_UNREADABLE', { zh: '无法读取卡片，请重试', en: 'the card cannot be read; try again' });
}

/** First 6 and last 4 digits. */
export function maskedPan(pan: string): string {
  return `${pan.slice(0, 6)}${'*'.repeat(Math.max(pan.length - 10, 0))}${pan.slice(-4)}`;
}
