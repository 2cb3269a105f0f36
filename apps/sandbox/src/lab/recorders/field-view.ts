/** A sentence in both languages. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** One element of a message as the page shows it: nothing in it is secret. */
export interface FieldView {
  /** `9F26`, `F39`, `SW`. */
  readonly id: string;
  readonly name: Words;
  /** Bytes in hex or text as it stands on the wire, masked. */
  readonly value: string;
  /** What it says, in plain words. */
  readonly meaning?: Words;
  readonly parts?: readonly FieldView[];
}

export const words = (zh: string, en: string): Words => ({ zh, en });

const HIDDEN = '••••';

/** Keeps the first 6 and last 4 of a card number; shorter ones are hidden whole. */
export function maskNumber(digits: string): string {
  return digits.length < 13 ? HIDDEN : `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`;
}

/** A track without what follows the number. */
export function maskTrack(track: string): string {
  const number = /^\d+/.exec(track)?.[0] ?? '';
  return `${maskNumber(number)}=${HIDDEN}`;
}

/** What stands where a secret was. */
export function hidden(bytes: number): string {
  return `${HIDDEN} (${bytes} B)`;
}

/** ¥1,234.50 of fen. */
export function yuanWords(fen: number): Words {
  const text = `${fen < 0 ? '-' : ''}¥${Math.floor(Math.abs(fen) / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, ',')}.${String(Math.abs(fen) % 100).padStart(2, '0')}`;
  return words(text, text);
}
