import { type DeclineCode, declineOf, type RuleId } from '@app/compliance';
import { Gateway, type TestCard } from '../pos/support/gateway.js';
import { balanceInquiry, type Done, purchase, refundOf, settlement, withPin } from '../pos/support/messages.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';

describe('using cards at terminals', () => {
  let gateway: Gateway;
  let terminal: RawTerminal;

  beforeAll(async () => {
    gateway = await Gateway.start();
    terminal = await gateway.signedIn();
  });
  afterAll(() => gateway.stop());

  const recordOf = async (accountId: string, { request }: Done) =>
    (
      await gateway.rows<{ code: string | null; rule: string | null; row: string }>(
        `SELECT decline_code AS code, rule_id AS rule, a::text AS row FROM ledger.authorization a
         WHERE account_id = $1 AND trace_no = $2 ORDER BY occurred_at DESC LIMIT 1`,
        [accountId, Number(request[11])],
      )
    )[0]!;

  /** Answered with the code of the reason in field 39, and recorded with the reason and its rule. */
  async function expectDeclined(done: Done, accountId: string, code: DeclineCode, rule: RuleId): Promise<void> {
    expect(done.code).toBe(declineOf(code).responseCode);
    expect(await recordOf(accountId, done)).toMatchObject({ code, rule });
  }

  describe('R-PIN', () => {
    let card: TestCard;
    let wrong: string;

    beforeEach(async () => {
      card = await gateway.card(10_000);
      wrong = card.pin === '111111' ? '222222' : '111111';
    });

    const sale = (pin: string) => purchase(terminal, card, 100, withPin(terminal, card, pin));

    it('a right PIN is taken, and a purchase without one too', async () => {
      expect((await sale(card.pin)).code).toBe('00');
      expect((await purchase(terminal, card, 100)).code).toBe('00');
      expect((await gateway.balance(card)).balanceFen).toBe(9_800);
    });

    it('a wrong PIN is declined 55, three times; from then on every PIN is declined 75, the right one too', async () => {
      for (let time = 1; time <= 3; time++) {
        await expectDeclined(await sale(wrong), card.accountId, 'PIN_WRONG', 'R-PIN');
      }
      for (const pin of [wrong, card.pin]) {
        await expectDeclined(await sale(pin), card.accountId, 'PIN_TRIES_EXCEEDED', 'R-PIN');
      }
      const inquiry = await balanceInquiry(terminal, card, withPin(terminal, card, card.pin));
      await expectDeclined(inquiry, card.accountId, 'PIN_TRIES_EXCEEDED', 'R-PIN');
      expect((await gateway.balance(card)).balanceFen).toBe(10_000);
    });

    it('a right PIN in between begins the count anew', async () => {
      const codes: (string | undefined)[] = [];
      for (const pin of [wrong, wrong, card.pin, wrong, wrong, wrong, card.pin]) codes.push((await sale(pin)).code);
      expect(codes).toEqual(['55', '55', '00', '55', '55', '55', '75']);
    });

    it('wrong PINs at several terminals at once are all counted', async () => {
      const others = [await gateway.signedIn(), await gateway.signedIn(), await gateway.signedIn()];
      const tries = [...others, ...others].map((each, at) => () => {
        const fields = withPin(each, card, wrong);
        return at < others.length ? purchase(each, card, 100, fields) : purchase(each, card, 101, fields);
      });
      const first = await Promise.all(tries.slice(0, 3).map((attempt) => attempt()));
      const second = await Promise.all(tries.slice(3).map((attempt) => attempt()));
      expect(first.map(({ code }) => code)).toEqual(['55', '55', '55']);
      expect(second.map(({ code }) => code)).toEqual(['75', '75', '75']);
    });

    it('neither PIN nor block is in what is recorded', async () => {
      const done = await sale(wrong);
      const { row } = await recordOf(card.accountId, done);
      expect(row).not.toContain((done.request[52] as Buffer).toString('hex'));
      expect(row.split(/[(),"{}:\s]+/)).not.toContain(wrong);
    });
  });

  describe('R-REFUND at a terminal', () => {
    const sold = async (card: TestCard) => {
      const sale = await purchase(terminal, card, 3_000);
      await settlement(terminal, { debits: [3_000, 1], credits: [0, 0] });
      await terminal.signIn();
      return sale;
    };

    beforeEach(async () => {
      terminal = await gateway.signedIn();
    });

    it('the card that paid is refunded, no other card, at this terminal or at the next', async () => {
      const [card, other] = [await gateway.card(10_000), await gateway.card(10_000)];
      const sale = await sold(card);
      const neighbour = await gateway.signedIn({ merchantNo: terminal.identity.merchantNo });
      for (const at of [terminal, neighbour]) {
        const refused = await refundOf(at, other, sale, 1_000);
        await expectDeclined(refused, other.accountId, 'REFUND_ORIGINAL_CARD_ONLY', 'R-REFUND');
      }
      expect((await refundOf(neighbour, card, sale, 3_000)).code).toBe('00');
      expect((await gateway.balance(card)).balanceFen).toBe(10_000);
      expect((await gateway.balance(other)).balanceFen).toBe(10_000);
    });

    it('a purchase that never was is refunded to nobody', async () => {
      const card = await gateway.card(10_000);
      const sale = await sold(card);
      const refused = await refundOf(terminal, card, sale, 1_000, { 37: '000000000001' });
      expect(refused.code).toBe('25');
    });
  });

  describe('R-BIN at a terminal', () => {
    it.each([
      ['no card of the issuer', '8712349999999993'],
      ['a wrong check digit', '8712349999999999'],
      ['too few digits', '5'],
    ])('a number with %s is declined 14', async (_case, pan) => {
      const done = await purchase(terminal, await gateway.card(1), 100, { 2: pan, 35: undefined as never });
      expect(done.code).toBe('14');
      const [recorded] = await gateway.rows(
        'SELECT rule_id FROM ledger.authorization WHERE account_id = 0 AND rrn = $1',
        [done.answer.fields[37]],
      );
      expect(recorded).toEqual({ rule_id: 'R-BIN' });
    });
  });

  describe('R-CONTRACT at a terminal', () => {
    it.each<[string, { status?: string; region?: string }, DeclineCode]>([
      ['a suspended merchant', { status: 'suspended' }, 'MERCHANT_INACTIVE'],
      ['a closed merchant', { status: 'closed' }, 'MERCHANT_INACTIVE'],
      ['a merchant outside the licensed region', { region: '110000' }, 'MERCHANT_NOT_CONTRACTED'],
    ])('%s takes no card: 03', async (_case, papers, code) => {
      const card = await gateway.card(1_000);
      const at = await gateway.signedIn({ merchantNo: await gateway.merchant(papers) });
      await expectDeclined(await purchase(at, card, 100), card.accountId, code, 'R-CONTRACT');
    });
  });

  describe('R-29 at a terminal', () => {
    it.each([
      ['6011', 'ART29_CASH'],
      ['6051', 'ART29_CASH'],
      ['6540', 'ART29_OTHER_CARD'],
    ] as const)('the merchant category %s is declined 57', async (mcc, code) => {
      const card = await gateway.card(1_000);
      const at = await gateway.signedIn({ merchantNo: await gateway.merchant({ mcc }) });
      await expectDeclined(await purchase(at, card, 100), card.accountId, code, 'R-29');
    });
  });

  describe('R-LOSS at a terminal', () => {
    it.each([
      ['lost', 'CARD_LOST'],
      ['stolen', 'CARD_STOLEN'],
    ] as const)('a card reported %s pays nothing and keeps its balance', async (status, code) => {
      const card = await gateway.card(1_000, { kind: 'named', status });
      await expectDeclined(await purchase(terminal, card, 1), card.accountId, code, 'R-LOSS');
      expect((await gateway.balance(card)).balanceFen).toBe(1_000);
    });
  });

  describe('R-EXPIRED at a terminal', () => {
    it('an anonymous card pays on its last day; a day later it is declined 54 and keeps its balance', async () => {
      const [last, late] = [
        await gateway.card(1_000, { validTo: '2026-03-10' }),
        await gateway.card(1_000, { validTo: '2026-03-09' }),
      ];
      expect((await purchase(terminal, last, 100)).code).toBe('00');
      await expectDeclined(await purchase(terminal, late, 100), late.accountId, 'CARD_EXPIRED_EXTENDABLE', 'R-EXPIRED');
      expect((await gateway.balance(late)).balanceFen).toBe(1_000);
    });
  });
});
