import { RULE_TABLE } from '@app/compliance';
import { moveSandboxClock } from '@app/database';
import { Acceptance, type Answer, type TestCard, type TestMerchant } from '../acceptance/support/acceptance.js';

const YEAR_MAX_FEN = 500_000;

describe('R-30, exception 3: topping up a real-name payment account at this issuer', () => {
  let acceptance: Acceptance;
  let wallet: TestMerchant;
  let holders = 0;
  let accounts = 0;

  beforeAll(async () => {
    acceptance = await Acceptance.open();
    wallet = await acceptance.merchant();
  });
  afterAll(async () => {
    const breaks = await acceptance.owner('SELECT * FROM ledger.breaks()');
    await acceptance.close();
    expect(breaks).toEqual([]);
  });

  /** A customer by passport. */
  const holder = () => `E${String((holders += 1)).padStart(8, '0')}`;

  /** A payment account that two people put on the register. */
  async function account(idNumber: string, change: Record<string, unknown> = {}): Promise<string> {
    const accountNo = `W-${(accounts += 1)}-0001`;
    const person = { holderName: '张伟', idType: 'passport', idNumber, realName: true };
    await acceptance.byTwo('/v1/wallet-accounts', { accountNo, ...person, ...change });
    return accountNo;
  }

  const card = () => acceptance.card(YEAR_MAX_FEN, {}, 'named');
  const topUp = (from: TestCard, walletAccountNo: string, amountFen: number, merchant = wallet, key?: string) =>
    acceptance.post(
      '/v1/payments',
      { amountFen, card: { number: from.number }, channel: 'online', purpose: 'wallet_topup', walletAccountNo },
      merchant.key,
      key,
    );
  const declined = (code: 'ART30_NETWORK_CHANNEL' | 'ART30_ANNUAL_LIMIT' | 'ART29_TRANSFER') => {
    const rule = code === 'ART29_TRANSFER' ? 'R-29' : 'R-30';
    const { citation } = RULE_TABLE[rule];
    return { status: 'declined', code, rule, citation, responseCode: code === 'ART30_ANNUAL_LIMIT' ? '61' : '57' };
  };
  const codesOf = (answers: readonly Answer[]) => answers.map(({ body }) => body.code ?? body.status);

  it('is not there by default: the issuer holds no such licence', async () => {
    const from = await card();
    expect((await topUp(from, await account(holder()), 1)).body).toMatchObject(declined('ART30_NETWORK_CHANNEL'));
    expect(await acceptance.balanceFen(from)).toBe(YEAR_MAX_FEN);
  });

  describe('with the licence', () => {
    beforeAll(async () => {
      await acceptance.owner(
        `INSERT INTO platform.parameter VALUES ('licence.internet-payment', '2026-03-01', $1, 'R-30')`,
        [JSON.stringify({ licensed: true, merchantNo: wallet.merchantNo })],
      );
    });

    it('exactly 5,000 yuan a year pass, one fen more does not', async () => {
      const [from, to] = [await card(), await account(holder())];
      expect((await topUp(from, to, YEAR_MAX_FEN + 1)).body).toMatchObject(declined('ART30_ANNUAL_LIMIT'));
      expect((await topUp(from, to, YEAR_MAX_FEN)).body.status).toBe('approved');
      expect(await acceptance.balanceFen(from)).toBe(0);
      const other = await card();
      expect((await topUp(other, to, 1)).body).toMatchObject(declined('ART30_ANNUAL_LIMIT'));
      const [recorded] = await acceptance.owner(
        'SELECT decline_code, rule_id FROM ledger.authorization WHERE account_id = $1',
        [other.accountId],
      );
      expect(recorded).toEqual({ decline_code: 'ART30_ANNUAL_LIMIT', rule_id: 'R-30' });
    });

    it('all accounts and cards of one customer count together, those of another do not', async () => {
      const [customer, stranger] = [holder(), holder()];
      const [one, two, foreign] = [await account(customer), await account(customer), await account(stranger)];
      expect((await topUp(await card(), one, 300_000)).body.status).toBe('approved');
      expect((await topUp(await card(), two, 200_001)).body).toMatchObject(declined('ART30_ANNUAL_LIMIT'));
      expect((await topUp(await card(), two, 200_000)).body.status).toBe('approved');
      expect((await topUp(await card(), one, 1)).body).toMatchObject(declined('ART30_ANNUAL_LIMIT'));
      expect((await topUp(await card(), foreign, YEAR_MAX_FEN)).body.status).toBe('approved');
    });

    it('top-ups at the same moment never pass the limit together, whatever accounts they go to', async () => {
      const customer = holder();
      const targets = [await account(customer), await account(customer), await account(customer)];
      const cards: TestCard[] = [];
      while (cards.length < 16) cards.push(await card());
      const answers = await Promise.all(cards.map((from, at) => topUp(from, targets[at % 3]!, 50_000)));
      expect(codesOf(answers).sort()).toEqual([...Array(6).fill('ART30_ANNUAL_LIMIT'), ...Array(10).fill('approved')]);
      let spentFen = 0;
      for (const from of cards) spentFen += YEAR_MAX_FEN - (await acceptance.balanceFen(from));
      expect(spentFen).toBe(YEAR_MAX_FEN);
    });

    it('the same key takes its share once', async () => {
      const [from, to] = [await card(), await account(holder())];
      const first = await topUp(from, to, 400_000, wallet, 'top-up-1');
      const again = await topUp(from, to, 400_000, wallet, 'top-up-1');
      expect(again.body).toEqual({ ...first.body, replayed: true });
      expect((await topUp(from, to, 100_000)).body.status).toBe('approved');
      expect((await topUp(from, to, 400_000, wallet, 'top-up-1')).body.status).toBe('approved');
      expect(await acceptance.balanceFen(from)).toBe(0);
    });

    it('what was declined, voided or refunded takes nothing of the year', async () => {
      const [poor, from, to] = [await acceptance.card(100), await card(), await account(holder())];
      expect((await topUp(poor, to, 101)).body.code).toBe('INSUFFICIENT_BALANCE');
      const { paymentId } = (await topUp(from, to, 300_000)).body;
      expect((await acceptance.post(`/v1/payments/${paymentId}/void`, {}, wallet.key)).body.status).toBe('approved');
      const second = (await topUp(from, to, YEAR_MAX_FEN)).body;
      expect(second.status).toBe('approved');
      const back = { amountFen: 100, reason: '退款' };
      const refund = await acceptance.post(`/v1/payments/${second.paymentId}/refunds`, back, wallet.key);
      expect(refund.body.status).toBe('approved');
      expect((await topUp(from, to, 101)).body).toMatchObject(declined('ART30_ANNUAL_LIMIT'));
      expect((await topUp(from, to, 100)).body.status).toBe('approved');
    });

    it('a claim whose payment was never heard of again counts for a day, and no longer', async () => {
      const to = await account(holder());
      const claim = `SELECT acceptance.claim_wallet_top_up('lost', wallet_account_id, 2026, 500000, 500000, $2) AS used
        FROM acceptance.wallet_account WHERE account_no = $1`;
      await acceptance.owner(claim, [to, '2026-03-09T03:00:00Z']);
      expect((await topUp(await card(), to, 1)).body).toMatchObject(declined('ART30_ANNUAL_LIMIT'));
      await acceptance.owner(`UPDATE acceptance.wallet_top_up SET claimed_at = $1 WHERE origin_key = 'lost'`, [
        '2026-03-09T01:00:00Z',
      ]);
      expect((await topUp(await card(), to, YEAR_MAX_FEN)).body.status).toBe('approved');
    });

    it('an account that is not real-name, another institution’s, or another merchant’s business is none', async () => {
      const from = await card();
      const nameless = await account(holder(), { realName: false });
      expect((await topUp(from, nameless, 1)).body).toMatchObject(declined('ART30_NETWORK_CHANNEL'));
      expect((await topUp(from, 'ELSEWHERE-1', 1)).body).toMatchObject(declined('ART29_TRANSFER'));
      const other = await acceptance.merchant();
      const taken = await topUp(from, await account(holder()), 1, other);
      expect(taken.body).toMatchObject(declined('ART30_NETWORK_CHANNEL'));
      expect(await acceptance.balanceFen(from)).toBe(YEAR_MAX_FEN);
    });

    it('an account is registered by two people, once, without its holder’s ID number in clear', async () => {
      const idNumber = 'E98765432';
      const accountNo = await account(idNumber);
      const view = await acceptance.get(`/v1/wallet-accounts/${accountNo}`);
      expect(view).toMatchObject({ status: 200, body: { accountNo, idNumber: 'E*******2', realName: true } });
      const again = { accountNo, holderName: '张伟', idType: 'passport', idNumber, realName: true };
      expect(await acceptance.post('/v1/wallet-accounts', again)).toMatchObject({
        status: 409,
        body: { code: 'WALLET_ACCOUNT_EXISTS' },
      });
      const proposed = await acceptance.post('/v1/wallet-accounts', { ...again, accountNo: 'W-NEW-1' });
      expect((await acceptance.approve(proposed.body.approvalId, acceptance.maker)).status).toBe(403);
      expect((await acceptance.get('/v1/wallet-accounts/W-NEW-1')).status).toBe(404);
      const everything = await acceptance.owner<{ row: string }>(
        `SELECT w::text AS row FROM acceptance.wallet_account w UNION ALL SELECT a::text FROM access.approval a
         UNION ALL SELECT event FROM access.audit_event`,
      );
      expect(everything.map(({ row }) => row).join()).not.toContain(idNumber);
    });

    /** The answer of the first top-up that bears the day: the clock's news takes a moment to come round. */
    async function answerOn(date: string, to: string): Promise<string> {
      for (let asked = 0; asked < 50; asked++) {
        const { body } = await topUp(await card(), to, 1);
        if (body.businessDate === date) return body.code ?? body.status;
        await new Promise((done) => setTimeout(done, 100));
      }
      throw new Error(`the clock does not show ${date}`);
    }

    it('a new year begins at nothing', async () => {
      const [from, to] = [await card(), await account(holder())];
      expect((await topUp(from, to, YEAR_MAX_FEN)).body.status).toBe('approved');
      const move = (instant: string) =>
        moveSandboxClock((sql, parameters) => acceptance.owner(sql, parameters as unknown[]), new Date(instant));
      await move('2026-12-31T15:59:00Z');
      expect(await answerOn('2026-12-31', to)).toBe('ART30_ANNUAL_LIMIT');
      await move('2026-12-31T16:00:30Z');
      expect(await answerOn('2027-01-01', to)).toBe('approved');
    });
  });
});
