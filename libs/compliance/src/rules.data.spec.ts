import { fen } from '@app/kernel';
import { DECLINE_PRECEDENCE, DECLINES, type Decline } from './declines.data.js';
import { byPrecedence, declineOf, isDeclineCode } from './declines.js';
import { RESPONSE_CODES } from './response-codes.data.js';
import { RuleBook, ruleAt, RuleNotInForceError } from './rule-book.js';
import { RULE_TABLE, RULES } from './rules.data.js';
import type { RuleId } from './rule.types.js';

describe('the rule data', () => {
  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s is complete in both languages', (id, rule) => {
    expect(RULE_TABLE[id].id).toBe(id);
    for (const text of [rule.title, rule.citation]) {
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(text.en).toMatch(/[A-Za-z]{3}/);
    }
    expect(rule.versions[0]?.effectiveFrom).toBe(rule.effectiveFrom);
    const days = rule.versions.map((version) => version.effectiveFrom);
    expect(days).toEqual([...new Set(days)].sort());
  });

  test('all 36 rules are there, once each', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(36);
    expect(RULES).toHaveLength(36);
  });

  test('of the prepaid card measures, articles are cited for 29 and 30 and for nothing else', () => {
    const cited = RULES.filter((rule) => /第.+条|Article/.test(rule.citation.zh + rule.citation.en));
    const ofMeasures = cited.filter((rule) => rule.citation.zh.includes('〔2012〕第12号'));
    expect(ofMeasures.map((rule) => rule.id)).toEqual(['R-29', 'R-30']);
    expect(RULE_TABLE['R-29'].citation.zh).toMatch(/第二十九条$/);
    expect(RULE_TABLE['R-30'].citation.zh).toMatch(/第三十条$/);
    expect(RULE_TABLE['R-30'].citation.en).toMatch(/Article 30$/);
    expect(cited.map((rule) => rule.id).sort()).toEqual(
      ['R-29', 'R-30', 'R-FEE', 'R-LIC', 'R-MERCHANT', 'R-NOINTEREST', 'R-TRACE'].sort(),
    );
  });
});

describe('parameters by date', () => {
  const amended = new RuleBook().amended('R-CAP', {
    effectiveFrom: '2027-03-01',
    parameters: { currency: 'CNY', namedMaxFen: fen(1_000_000), anonymousMaxFen: fen(200_000) },
  });

  test.each([
    ['2012-11-01', 500_000],
    ['2027-02-28', 500_000],
    ['2027-03-01', 1_000_000],
    ['2030-01-01', 1_000_000],
  ])('on %s the amended cap of a named card is %i fen', (date, expected) => {
    expect(amended.at('R-CAP', date).parameters.namedMaxFen).toBe(expected);
  });

  test('an amendment leaves the published book as it was', () => {
    expect(ruleAt('R-CAP', '2027-03-01').parameters.namedMaxFen).toBe(500_000);
  });

  test('an amendment that would rewrite history is refused', () => {
    const version = { effectiveFrom: '2027-03-01', parameters: amended.at('R-CAP', '2027-03-01').parameters };
    expect(() => amended.amended('R-CAP', version)).toThrow(RangeError);
  });

  test('a rule asked for before it took effect is a fault, not a permission', () => {
    expect(() => ruleAt('R-CAP', '2012-10-31')).toThrow(RuleNotInForceError);
    expect(() => ruleAt('R-MERCHANT', '2024-04-30')).toThrow(RuleNotInForceError);
  });

  test.each(['2026-1-1', '', '20260101', '2026-01-01T00:00:00'])('%p is no day to look rules up at', (date) => {
    expect(() => ruleAt('R-CAP', date)).toThrow(RangeError);
  });
});

describe('the decline table', () => {
  const entries = Object.entries(DECLINES) as [string, Decline][];

  test('every code answers with a code of the specification and says why in both languages', () => {
    for (const [, decline] of entries) {
      expect(Object.keys(RESPONSE_CODES)).toContain(decline.responseCode);
      expect(decline.responseCode).not.toBe('00');
      expect(decline.text.zh).toMatch(/[\u4e00-\u9fff]/);
      expect(decline.text.en).toMatch(/[a-z]{3}/);
    }
  });

  test('every answer code of the specification but approval has a reason', () => {
    const used = new Set<string>(entries.map(([, decline]) => decline.responseCode));
    expect(Object.keys(RESPONSE_CODES).filter((code) => !used.has(code))).toEqual(['00']);
  });

  test('a decline that names a rule is among the codes of that rule', () => {
    for (const [code, { rule }] of entries) {
      if (rule)
        expect([code, RULE_TABLE[rule as RuleId].codes as readonly string[]]).toEqual([
          code,
          expect.arrayContaining([code]),
        ]);
    }
  });

  test.each([
    ['INSUFFICIENT_BALANCE', '51'],
    ['CARD_INACTIVE', '21'],
    ['CARD_EXPIRED_EXTENDABLE', '54'],
    ['CARD_LOST', '41'],
    ['CARD_STOLEN', '43'],
    ['CARD_FROZEN', '62'],
    ['CARD_CLOSED', '14'],
    ['CARD_UNKNOWN', '14'],
    ['AMOUNT_LIMIT', '61'],
    ['DAILY_LIMIT', '61'],
    ['DAILY_COUNT', '65'],
    ['PIN_WRONG', '55'],
    ['PIN_TRIES_EXCEEDED', '75'],
    ['PIN_REQUIRED', '55'],
    ['ORIGINAL_NOT_FOUND', '25'],
    ['ORIGINAL_AMOUNT_DIFFERS', '64'],
    ['ORIGINAL_CARD_DIFFERS', '14'],
    ['ALREADY_VOIDED', '25'],
    ['WRONG_SIDE_OF_SETTLEMENT', '25'],
    ['REFUND_EXCEEDS_ORIGINAL', '61'],
    ['REFUND_TOO_OLD', '22'],
    ['DUPLICATE_KEY', '94'],
    ['REVERSED_BEFORE_ARRIVAL', '94'],
    ['CAP_EXCEEDED', '61'],
    ['MERCHANT_INACTIVE', '03'],
    ['MERCHANT_NOT_CONTRACTED', '03'],
    ['TERMINAL_SUSPENDED', '58'],
    ['MANUAL_ENTRY_NOT_ALLOWED', '58'],
    ['PIN_NOT_SUPPORTED', '58'],
    ['ART29_CASH', '57'],
    ['ART29_OTHER_CARD', '57'],
    ['ART29_TRANSFER', '57'],
    ['ART30_NETWORK_CHANNEL', '57'],
    ['ART30_ANNUAL_LIMIT', '61'],
    ['BARCODE_REGION', '57'],
    ['HOLD_NOT_FOUND', '25'],
    ['CAPTURE_EXCEEDS_HOLD', '61'],
    ['INVALID_AMOUNT', '13'],
    ['TRACK_MISMATCH', '59'],
    ['EXPIRY_MISMATCH', '54'],
    ['SYSTEM_BUSY', '91'],
    ['REFUND_ORIGINAL_CARD_ONLY', '14'],
    ['UNSUPPORTED', '40'],
    ['FORMAT', '30'],
    ['BATCH_MISMATCH', '77'],
    ['MAC_INVALID', 'A0'],
    ['TERMINAL_UNKNOWN', '97'],
    ['TERMINAL_OF_OTHER_MERCHANT', '03'],
  ] as const)('%s answers %s', (code, responseCode) => {
    expect(declineOf(code).responseCode).toBe(responseCode);
  });

  test('the reason listed first answers, each once', () => {
    expect(byPrecedence(['INSUFFICIENT_BALANCE', 'PIN_WRONG', 'CARD_LOST', 'PIN_WRONG'])).toEqual([
      'CARD_LOST',
      'PIN_WRONG',
      'INSUFFICIENT_BALANCE',
    ]);
    expect(byPrecedence([...DECLINE_PRECEDENCE].reverse())).toEqual(DECLINE_PRECEDENCE);
  });

  test('a text from elsewhere is a decline code only if the table has it', () => {
    expect([isDeclineCode('CARD_LOST'), isDeclineCode('toString'), isDeclineCode('')]).toEqual([true, false, false]);
  });
});
