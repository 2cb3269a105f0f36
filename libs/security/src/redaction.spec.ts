import { luhnCheckDigit } from '@app/kernel';
import fc from 'fast-check';
import { maskIdNumber, maskPan, maskTrack } from './masking.js';
import { redactCardData } from './redaction.js';

const pans = fc
  .string({ unit: fc.constantFrom(...'0123456789'), minLength: 6, maxLength: 12 })
  .map((tail) => `666699${tail}`)
  .map((payload) => payload + luhnCheckDigit(payload));

describe('masking', () => {
  it('leaves first 6 and last 4 of a card number, however often it is done', () => {
    expect(maskPan('6666990100002223')).toBe('666699******2223');
    expect(maskPan('6666 9901 0000 2223')).toBe('666699******2223');
    expect(maskPan(maskPan('6666990100002223'))).toBe('666699******2223');
    expect(maskPan('666699010000')).toBe('************');
  });

  it('leaves nothing of a track behind the separator', () => {
    expect(maskTrack('6666990100002223=99121010000012300000')).toBe('666699******2223=***');
    expect(maskTrack('6666990100002223D99121010000012300000')).toBe('666699******2223D***');
    expect(maskTrack('%B6666990100002223^LI/LEI^9912101?')).toBe('%B666699******2223^***');
    expect(maskTrack('whatever')).toBe('***');
  });

  it('leaves the ends of an ID number', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('1****************X');
    expect(maskIdNumber('E1234')).toBe('*****');
  });
});

describe('redacted text', () => {
  it('shows no card number, whatever stands around it', () => {
    const around = fc.string({ unit: fc.constantFrom('a', 'F', ' ', ':', '"', '=', '中', '|'), maxLength: 5 });
    fc.assert(
      fc.property(pans, around, around, (pan, before, after) => {
        const redacted = redactCardData(before + pan + after);
        expect(redacted).not.toContain(pan);
        expect(redacted).toContain(maskPan(pan));
      }),
    );
  });

  it('shows no card number that is joined with other digits or written in groups', () => {
    fc.assert(
      fc.property(pans, fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 7 }), (pan, digits) => {
        expect(redactCardData(`${digits}${pan}`)).not.toContain(pan);
        expect(redactCardData(pan.replace(/(\d{4})(?=\d)/g, '$1 '))).not.toContain(pan.slice(6, -4));
      }),
    );
    expect(redactCardData('card 6666 9901 0000 2223 refused')).toBe('card 666699******2223 refused');
    expect(redactCardData('666699-0100002223')).toBe('666699******2223');
  });

  it('shows no track in text or hex dumps, even with a wrong check digit', () => {
    expect(redactCardData('t2=6666990100002224=99121010000012300000;')).toBe('t2=666699******2224=***;');
    expect(redactCardData('376666990100002224D99121010000012300000F')).toBe('376666********2224D***F');
    expect(redactCardData('%B6666990100002224^LI LEI^99121010000?')).toBe('%B666699******2224^***?');
  });

  it('masks resident ID numbers', () => {
    expect(redactCardData('holder 11010519491231002X failed')).toBe('holder 1****************X failed');
  });

  it('leaves amounts, dates, phone numbers and hashes readable', () => {
    const text = 'paid 1234567.00 at 2026-03-02T10:20:30.123Z by 13800138000, trace 000123 id 4f2d7a90';
    expect(redactCardData(text)).toBe(text);
  });

  it('takes a megabyte of digits in its stride', () => {
    const startedMs = performance.now();
    redactCardData('1'.repeat(1_000_000) + '=' + '6666 '.repeat(100_000));
    expect(performance.now() - startedMs).toBeLessThan(2_000);
  });
});
