import { fen } from '@app/kernel';
import { classifyUpload, UPLOAD_CLASSES, type UploadClass, type UploadedTap, type UploadFacts } from '../index.js';

const card: NonNullable<UploadedTap['card']> = {
  expiresOn: '2027-12-31', blacklistedOn: undefined, transactionLimitFen: fen(50_000), shadowBalanceFen: fen(20_000),
}; // prettier-ignore
const tap: UploadedTap = {
  kind: 'TC', cryptogramVerified: true, tc: 'A1B2C3D4E5F60718', atc: 17, amountFen: fen(1500), tappedOn: '2026-03-02',
  type: '00', country: '156', card, knownTc: undefined, refundedBefore: false,
}; // prettier-ignore
const facts: UploadFacts = {
  terminalKnown: true, merchantKnown: true, ecashAllowed: true, tap, receivedOn: '2026-03-03',
}; // prettier-ignore

interface Change {
  readonly facts?: Partial<UploadFacts>;
  readonly tap?: Partial<UploadedTap>;
  readonly card?: Partial<NonNullable<UploadedTap['card']>>;
}
const changed = (change: Change): UploadFacts => ({
  ...facts,
  tap: { ...tap, card: { ...card, ...change.card }, ...change.tap },
  ...change.facts,
});

/** One way for each class to come about, and the queue it goes to. */
const CASES: Readonly<Record<UploadClass, readonly [Change, string]>> = {
  MALFORMED: [{ facts: { malformed: 'TRUNCATED in tag 9F10', tap: undefined } }, 'OFFLINE_MALFORMED'],
  ZERO_AMOUNT: [{ tap: { amountFen: fen(0) } }, 'OFFLINE_MALFORMED'],
  TERMINAL_UNKNOWN: [{ facts: { terminalKnown: false } }, 'OFFLINE_UNKNOWN_ACCEPTOR'],
  MERCHANT_UNKNOWN: [{ facts: { merchantKnown: false } }, 'OFFLINE_UNKNOWN_ACCEPTOR'],
  ECASH_NOT_ALLOWED: [{ facts: { ecashAllowed: false } }, 'OFFLINE_NOT_ALLOWED'],
  CARD_UNKNOWN: [{ tap: { card: undefined } }, 'OFFLINE_UNKNOWN_CARD'],
  NOT_A_TC: [{ tap: { kind: 'ARQC' } }, 'OFFLINE_BAD_CRYPTOGRAM'],
  BAD_TC: [{ tap: { cryptogramVerified: false } }, 'OFFLINE_BAD_CRYPTOGRAM'],
  DUPLICATE: [{ tap: { knownTc: 'a1b2c3d4e5f60718' } }, 'DELIVERED'],
  CONFLICT: [{ tap: { knownTc: 'A1B2C3D4E5F60719' } }, 'OFFLINE_CONFLICT'],
  AFTER_REFUND: [{ tap: { refundedBefore: true } }, 'OFFLINE_LATE'],
  FUTURE_DATE: [{ tap: { tappedOn: '2026-03-05' } }, 'OFFLINE_MALFORMED'],
  NOT_A_PURCHASE: [{ tap: { type: '20' } }, 'OFFLINE_NOT_ALLOWED'],
  FOREIGN_TAP: [{ tap: { country: '344' } }, 'OFFLINE_NOT_ALLOWED'],
  CARD_BLACKLISTED: [{ card: { blacklistedOn: '2026-03-02' } }, 'OFFLINE_CARD_STATUS'],
  CARD_EXPIRED: [{ card: { expiresOn: '2026-03-01' } }, 'OFFLINE_CARD_STATUS'],
  OVER_LIMIT: [{ card: { transactionLimitFen: fen(1499) } }, 'OFFLINE_OVER_LIMIT'],
  OVER_SHADOW_BALANCE: [{ card: { shadowBalanceFen: fen(1499) } }, 'OFFLINE_OVER_LIMIT'],
  LATE: [{ facts: { receivedOn: '2026-03-13' } }, 'OFFLINE_LATE'],
  VERIFIED: [{}, 'POST'],
};

describe('an offline upload', () => {
  it.each(UPLOAD_CLASSES)('can be %s, alone', (name) => {
    const [change, queue] = CASES[name];
    const verdict = classifyUpload(changed(change));
    expect(verdict).toMatchObject({ class: name, queue, all: [name] });
    expect(verdict.reason.zh).toMatch(/\p{Script=Han}/u);
    expect(verdict.reason.en).toMatch(/[a-z]/);
  });

  it('is judged by the days of its tap, and every border belongs to the holder and the acceptor', () => {
    for (const fine of [
      { facts: { receivedOn: '2026-03-12' } },
      { tap: { tappedOn: '2026-03-04' } },
      { card: { blacklistedOn: '2026-03-03' } },
      { card: { expiresOn: '2026-03-02' } },
      { card: { expiresOn: undefined } },
      { card: { transactionLimitFen: fen(1500), shadowBalanceFen: fen(1500) } },
    ] satisfies Change[]) {
      expect(classifyUpload(changed(fine)).class).toBe('VERIFIED');
    }
  });

  it('answers with the first class by precedence and tells all that apply', () => {
    const many = changed({
      facts: { receivedOn: '2026-05-01', ecashAllowed: false },
      tap: { cryptogramVerified: false, knownTc: 'A1B2C3D4E5F60718' },
      card: { blacklistedOn: '2026-01-01', shadowBalanceFen: fen(0) },
    });
    expect(classifyUpload(many)).toMatchObject({
      class: 'ECASH_NOT_ALLOWED',
      all: ['ECASH_NOT_ALLOWED', 'BAD_TC', 'DUPLICATE', 'CARD_BLACKLISTED', 'OVER_SHADOW_BALANCE', 'LATE'],
    });
  });

  it('with a wrong certificate is no duplicate, even when the count and certificate are known', () => {
    const altered = changed({ tap: { cryptogramVerified: false, knownTc: tap.tc, amountFen: fen(9900) } });
    expect(classifyUpload(altered).class).toBe('BAD_TC');
  });

  it('says its numbers, and the rule when it is late', () => {
    const late = classifyUpload(changed({ facts: { receivedOn: '2026-03-13' } }));
    expect(late).toMatchObject({
      rule: 'R-OFFLINE',
      reason: { zh: '2026-03-02 的交易最迟应于 2026-03-12 上送，收到于 2026-03-13' },
    });
    const over = classifyUpload(changed({ card: { shadowBalanceFen: fen(1000) } }));
    expect(over.reason.en).toBe('15.00 is 5.00 over the chip’s known balance 10.00');
  });

  it('goes by the policy’s days', () => {
    const policy = { uploadWindowDays: 3, maxClockAheadDays: 0 };
    expect(classifyUpload(changed({ facts: { receivedOn: '2026-03-06' } }), policy).class).toBe('LATE');
    expect(classifyUpload(changed({ tap: { tappedOn: '2026-03-04' } }), policy).class).toBe('FUTURE_DATE');
  });
});
