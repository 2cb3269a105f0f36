import type { DeclineCode } from '@app/compliance';
import type { EntryMode, Fields } from '@app/iso8583';
import { isLuhnValid } from '@app/kernel';

/** A card as a message presents it. */
export interface PresentedCard {
  readonly pan: string;
  /** `YYMM` of field 14 and of the track, where told. */
  readonly expiries: readonly string[];
  /** What is wrong with it already. */
  readonly refusal: DeclineCode | undefined;
}

/** What the directory knows of the card. */
export interface KnownExpiry {
  readonly kind: 'named' | 'anonymous';
  readonly expiryYymm: string;
}

const TRACK_2 = /^(\d{12,19})=(\d{4})[\d=]*$/;
/** A track part of which is encrypted still begins with the card number. */
const TRACK_2_HEAD = /^(\d{12,19})=/;

/** Whether a track is readable from end to end. */
export function isPlainTrack(track: string): boolean {
  const month = TRACK_2.exec(track)?.[2]?.slice(2);
  return month !== undefined && month >= '01' && month <= '12';
}

/**
 * The card of fields 2, 14 and 35. Where number and track both come they must agree (59); the number must pass Luhn (14).
 * @param track field 35 in clear, as far as it could be decrypted
 * @returns undefined when no card is presented; a track without a number counts as 59
 */
export function readCard(fields: Fields, track: string | undefined): PresentedCard | undefined {
  const trackPan = track === undefined ? undefined : TRACK_2_HEAD.exec(track)?.[1];
  const pan = trackPan ?? fields[2];
  if (pan === undefined) return track === undefined ? undefined : { pan: '', expiries: [], refusal: 'TRACK_MISMATCH' };
  const disagree = track !== undefined && (trackPan === undefined || (fields[2] ?? trackPan) !== trackPan);
  const luhn = pan.length >= 13 && isLuhnValid(pan);
  const trackExpiry = track !== undefined && isPlainTrack(track) ? TRACK_2.exec(track)![2]! : undefined;
  const expiries = [fields[14], trackExpiry].filter((expiry) => expiry !== undefined);
  return { pan, expiries, refusal: disagree ? 'TRACK_MISMATCH' : luhn ? undefined : 'CARD_NUMBER_INVALID' };
}

/** Named cards never expire and carry 9912 on the wire, which is not checked; an anonymous card's must be its own. */
export function expiryRefusal(presented: PresentedCard, known: KnownExpiry): DeclineCode | undefined {
  if (known.kind === 'named') return undefined;
  return presented.expiries.some((expiry) => expiry !== known.expiryYymm) ? 'EXPIRY_MISMATCH' : undefined;
}

/** Whether a card number was typed in where that is not allowed. */
export function entryRefusal(mode: EntryMode | undefined, manualEntry: boolean): DeclineCode | undefined {
  return mode?.entry === 'keyed' && !manualEntry ? 'MANUAL_ENTRY_NOT_ALLOWED' : undefined;
}
