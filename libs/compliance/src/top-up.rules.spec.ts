import { fen } from '@app/kernel';
import { type TopUp, topUpDecline } from './top-up.rules.js';

const DATE = '2026-03-10';
const CASH: TopUp = { method: 'cash', kind: 'named', amountFen: fen(100), anonymousAllowed: false };

describe('top-ups', () => {
  it.each<[string, Partial<TopUp>, string | null]>([
    ['a named card by cash', {}, null],
    ['4,999.99 yuan in cash', { amountFen: fen(499_999) }, null],
    ['exactly 5,000 yuan in cash', { amountFen: fen(500_000) }, 'CASH_NOT_ALLOWED'],
    ['by credit card, however little', { method: 'credit_card', amountFen: fen(1) }, 'CREDIT_CARD_NOT_ALLOWED'],
    ['an anonymous card by cash', { kind: 'anonymous' }, 'TOPUP_NOT_ALLOWED'],
    ['an anonymous card whose product takes cash', { kind: 'anonymous', anonymousAllowed: true }, null],
    ['an anonymous card’s chip from its own account', { kind: 'anonymous', method: 'own_account' }, null],
    ['200 yuan at a kiosk', { amountFen: fen(20_000), kiosk: { todayFen: fen(0) } }, null],
    ['the last fen of a kiosk’s day', { amountFen: fen(1), kiosk: { todayFen: fen(19_999) } }, null],
    ['one fen more at a kiosk', { amountFen: fen(1), kiosk: { todayFen: fen(20_000) } }, 'KIOSK_DAILY_LIMIT'],
  ])('%s', (_what, change, expected) => {
    expect(topUpDecline({ ...CASH, ...change }, DATE)).toBe(expected);
  });
});
