import { luhnCheckDigit } from '@app/kernel';
import { entryRefusal, expiryRefusal, isPlainTrack, readCard } from './card-reading.rules.js';

const PAN = `871234000000001${luhnCheckDigit('871234000000001')}`;
const TRACK = `${PAN}=2912101123`;

describe('the card of a message', () => {
  it.each([
    ['by number', { 2: PAN }, undefined, { pan: PAN, expiries: [], refusal: undefined }],
    ['by number and expiry', { 2: PAN, 14: '2912' }, undefined, { pan: PAN, expiries: ['2912'], refusal: undefined }],
    ['by track', {}, TRACK, { pan: PAN, expiries: ['2912'], refusal: undefined }],
    ['by both', { 2: PAN, 14: '2901' }, TRACK, { pan: PAN, expiries: ['2901', '2912'], refusal: undefined }],
    ['by both that differ', { 2: '4111111111111111' }, TRACK, { pan: PAN, refusal: 'TRACK_MISMATCH' }],
    ['by a track without a number', { 2: PAN }, 'ABC', { pan: PAN, refusal: 'TRACK_MISMATCH' }],
    ['by nothing but a bad track', {}, 'ABC', { pan: '', refusal: 'TRACK_MISMATCH' }],
    ['by a track that is partly encrypted', {}, `${PAN}=29A1B2`, { pan: PAN, expiries: [], refusal: undefined }],
    [
      'by a wrong check digit',
      { 2: `${PAN.slice(0, -1)}${(Number(PAN.at(-1)) + 1) % 10}` },
      undefined,
      { refusal: 'CARD_NUMBER_INVALID' },
    ],
    ['by a number too short', { 2: '18' }, undefined, { refusal: 'CARD_NUMBER_INVALID' }],
  ])('is read %s', (_how, fields, track, expected) => {
    expect(readCard(fields, track)).toMatchObject(expected);
  });

  it('is not there when nothing of it is sent', () => {
    expect(readCard({}, undefined)).toBeUndefined();
  });

  it('has a plain track only with a month in its expiry date', () => {
    expect(isPlainTrack(TRACK)).toBe(true);
    expect(isPlainTrack(`${PAN}=2913101123`)).toBe(false);
    expect(isPlainTrack(`${PAN}=2900101123`)).toBe(false);
  });

  it('must show its own expiry date when it is anonymous; a named card’s is not looked at', () => {
    const presented = { pan: PAN, expiries: ['2912', '2901'], refusal: undefined };
    expect(expiryRefusal(presented, { kind: 'anonymous', expiryYymm: '2912' })).toBe('EXPIRY_MISMATCH');
    expect(
      expiryRefusal({ ...presented, expiries: ['2912'] }, { kind: 'anonymous', expiryYymm: '2912' }),
    ).toBeUndefined();
    expect(expiryRefusal(presented, { kind: 'named', expiryYymm: '9912' })).toBeUndefined();
  });

  it('is typed in only where the terminal may', () => {
    expect(entryRefusal({ entry: 'keyed', pin: 'none' }, false)).toBe('MANUAL_ENTRY_NOT_ALLOWED');
    expect(entryRefusal({ entry: 'keyed', pin: 'none' }, true)).toBeUndefined();
    expect(entryRefusal({ entry: 'stripe', pin: 'none' }, false)).toBeUndefined();
  });
});
