import { authorizationIdOf } from '@app/authorization';
import { addDays, chinaDate, CLOCK, type Clock, fen, newId } from '@app/kernel';
import { Ledger } from '@app/ledger';
import type { EcashView, LossReport } from '../../apps/issuer/src/chips/chip.schemas.js';
import { ReleaseRemainders } from '../../apps/issuer/src/chips/release-remainders.service.js';
import { decide, RESIDENT_IDS } from '../issuer/support/scenario.js';
import { ChipIssuer, type IssuedChip } from './support/chip-issuer.js';

describe('closing e-cash', () => {
  let world: ChipIssuer;
  let named: IssuedChip[];
  let anonymous: IssuedChip[];
  let count = 0;

  beforeAll(async () => {
    world = await ChipIssuer.open();
    const cards = await world.cards(4, 6);
    anonymous = cards.slice(0, 4);
    named = cards.slice(4);
  });
  afterAll(() => world.close());

  const today = () => chinaDate(world.issuer.app.get<Clock>(CLOCK).now());
  const release = () => world.issuer.app.get(ReleaseRemainders).run();
  const ecash = (card: { cardId: string }) => world.issuer.maker.get<EcashView>(`/v1/cards/${card.cardId}/ecash`);
  const report = (card: IssuedChip) =>
    world.issuer.maker.post<LossReport>(`/v1/cards/${card.cardId}/loss-report`, { reason: '持卡人来电挂失' }, 200);
  const account = async ({ accountId }: { accountId: string }) => {
    const [row] = await world.rows<{ balance: string; chip: string; status: string }>(
      'SELECT balance_fen AS balance, chip_fen AS chip, status FROM ledger.account WHERE account_id = $1',
      [accountId],
    );
    return { balance: Number(row!.balance), chip: Number(row!.chip), status: row!.status };
  };
  const breaks = () => world.rows('SELECT * FROM ledger.breaks()');

  const goTo = (date: string) => world.goTo(date);

  async function load(card: IssuedChip, amountFen: number): Promise<void> {
    expect(await world.load(card, amountFen)).toBeNull();
  }

  async function tap({ accountId }: IssuedChip, amountFen: number): Promise<string | undefined> {
    const authorizationId = authorizationIdOf(`ecash/${accountId}/01/${(count += 1)}`);
    const answers = await world.issuer.app.get(Ledger).postOfflinePurchases(today(), [
      {
        accountId,
        authorizationId,
        amountFen: fen(amountFen),
        merchantId: '7',
        terminalId: '0',
        batchNo: 1,
        traceNo: count,
        contentHash: '7',
        rrn: '606900000001',
        authCode: '000001',
        details: {},
      },
    ]);
    return answers.get(authorizationId);
  }

  it('a loss report blocks the account, lists the chip, and says that e-cash is not loss-reportable', async () => {
    const [card] = named;
    await load(card!, 6_000);
    const answer = await report(card!);
    expect(answer.status).toBe('lost');
    expect(answer.ecash).toMatchObject({
      remainderFen: 6_000,
      replacedBy: null,
      chips: [
        { psn: '01', state: 'retiring', retiredFor: 'lost', blacklistedOn: today(), closesOn: addDays(today(), 10) },
      ],
      notice: { zh: expect.stringContaining('不能挂失'), en: expect.stringContaining('cannot be reported lost') },
    });
    const { items } = await world.issuer.maker.get<{ items: unknown[] }>('/v1/chip-blacklist');
    expect(items).toMatchObject([{ psn: '01', listed: true, since: today(), cause: 'lost' }]);
  });

  it('an anonymous chip card is refused, kindly, e-cash and all', async () => {
    const refusal = await world.issuer.maker.refused(`/v1/cards/${anonymous[0]!.cardId}/loss-report`, {
      reason: '遗失',
    });
    expect(refusal).toMatchObject({
      code: 'LOSS_NOT_SUPPORTED_ANON',
      rule: 'R-LOSS',
      detail: { zh: expect.stringContaining('电子现金') },
    });
    expect(await ecash(anonymous[0]!)).toMatchObject({ chips: [{ state: 'active', blacklistedOn: null }] });
  });

  it('a lost card is replaced for its holder by two people: the account at once, the chip when uploads have ended', async () => {
    const card = named[1]!;
    await load(card, 4_000);
    const path = `/v1/cards/${card.cardId}/replacement`;
    const ask = { reason: '挂失补卡', replacedFor: 'lost', holderIdNumber: RESIDENT_IDS[1] };
    expect((await world.issuer.maker.refused(path, ask, 409)).code).toBe('CARD_STATUS_CONFLICT');
    await report(card);
    expect((await world.issuer.maker.refused(path, { ...ask, holderIdNumber: RESIDENT_IDS[0] })).code).toBe(
      'ID_MISMATCH',
    );
    await decide(world.issuer, path, ask);
    const { replacedBy, remainderFen } = await ecash(card);
    expect(remainderFen).toBe(4_000);
    expect((await world.issuer.maker.refused(path, ask, 409)).code).toBe('CARD_REPLACED');
    const replacement = (await world.issuer.maker.get<{
      account: { accountId: string };
      panMasked: string;
      kind: string;
    }>(`/v1/cards/${replacedBy!}`))!;
    expect(await account(card)).toEqual({ balance: 0, chip: 4_000, status: 'lost' });
    expect(await account(replacement.account)).toEqual({ balance: 6_000, chip: 0, status: 'active' });
    expect(await ecash({ cardId: replacedBy! })).toMatchObject({ chips: [{ state: 'active', psn: '01' }] });

    expect(await tap(card, 1_500)).toBe('posted');
    expect(await release()).toBe(0);
    const lastDay = (await ecash(card)).chips[0]!.closesOn!;
    await goTo(lastDay);
    expect(await release()).toBe(0);
    await goTo(addDays(lastDay, 1));
    await openCase(card);
    await release();
    expect(await account(card)).toEqual({ balance: 0, chip: 2_500, status: 'lost' });
    await endCases(card);
    await release();
    expect(await account(card)).toEqual({ balance: 0, chip: 0, status: 'lost' });
    expect(await account(replacement.account)).toEqual({ balance: 8_500, chip: 0, status: 'active' });
    expect(await tap(card, 100)).toBe('over');
    expect(await breaks()).toEqual([]);
    const held = await world.rows(
      `SELECT sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END)::text AS fen FROM ledger.entry
       WHERE gl_code = 2005 AND subject_id = $1`,
      [replacedBy],
    );
    expect(held).toEqual([{ fen: '0' }]);
  });

  const openCase = ({ accountId }: IssuedChip) =>
    world.rows(
      `INSERT INTO chips.dispute_case (account_id, case_id, case_no, psn, subject, state, opened_by, amount_fen, due_on, opened_at)
       VALUES ($1, $2, $3, '01', 'remainder', 'opened', 'ops', 100, current_date, now())`,
      [accountId, newId(), `C${accountId}`],
    );
  const endCases = ({ accountId }: IssuedChip) =>
    world.rows('UPDATE chips.dispute_case SET closed_at = now() WHERE account_id = $1', [accountId]);

  it('without a replacement the remainder waits, owed, on the blocked account', async () => {
    await release();
    expect(await account(named[0]!)).toEqual({ balance: 10_000, chip: 0, status: 'lost' });
    expect(await ecash(named[0]!)).toMatchObject({
      remainderFen: 0,
      chips: [{ state: 'closed', blacklistedOn: expect.any(String) }],
    });
  });

  it('what has no room on the replacement stays owed on the old account until there is room', async () => {
    const card = named[2]!;
    await load(card, 10_000);
    await report(card);
    await decide(world.issuer, `/v1/cards/${card.cardId}/replacement`, {
      reason: '挂失补卡',
      replacedFor: 'lost',
      holderIdNumber: RESIDENT_IDS[0],
    });
    const replacement = await world.issuer.maker.get<{ account: { accountId: string } }>(
      `/v1/cards/${(await ecash(card)).replacedBy!}`,
    );
    const { accountId } = replacement.account;
    await world.rows('UPDATE ledger.account SET cap_fen = 7000 WHERE account_id = $1', [accountId]);
    await goTo(addDays(today(), 11));
    await release();
    expect(await account(replacement.account)).toMatchObject({ balance: 7_000 });
    expect(await account(card)).toMatchObject({ balance: 3_000, chip: 0 });
    await world.rows('UPDATE ledger.account SET cap_fen = 500000 WHERE account_id = $1', [accountId]);
    await release();
    expect(await account(replacement.account)).toMatchObject({ balance: 10_000 });
    expect(await account(card)).toMatchObject({ balance: 0, chip: 0 });
    expect(await breaks()).toEqual([]);
  });

  it('a damaged chip goes out of use by two people, and its money comes to the account, which goes on', async () => {
    const card = named[3]!;
    await load(card, 2_000);
    const path = `/v1/cards/${card.cardId}/chip-retirement`;
    await decide(world.issuer, path, { reason: '芯片不读', retiredFor: 'damaged' });
    expect((await world.issuer.maker.refused(path, { reason: '再次', retiredFor: 'damaged' }, 409)).code).toBe(
      'NO_CHIP_IN_USE',
    );
    await goTo(addDays(today(), 11));
    await release();
    expect(await account(card)).toEqual({ balance: 10_000, chip: 0, status: 'active' });
  });

  it('an expired card keeps its money: it is extended, or replaced, chip and all', async () => {
    const [extended, replaced] = [anonymous[1]!, anonymous[2]!];
    await load(extended, 1_000);
    await load(replaced, 3_000);
    const path = (card: IssuedChip, what: string) => `/v1/cards/${card.cardId}/${what}`;
    const early = await world.issuer.maker.refused(path(replaced, 'replacement'), {
      reason: '换卡',
      replacedFor: 'expired',
    });
    expect(early).toMatchObject({ code: 'CARD_NOT_EXPIRED', rule: 'R-EXPIRED' });
    await world.rows('UPDATE ledger.account SET valid_to = $2 WHERE account_id = ANY ($1)', [
      [extended.accountId, replaced.accountId],
      addDays(today(), -1),
    ]);
    await decide(world.issuer, path(extended, 'extension'), { reason: '到期延期' });
    await decide(world.issuer, path(replaced, 'replacement'), { reason: '到期换卡', replacedFor: 'expired' });
    expect(await ecash(extended)).toMatchObject({
      remainderFen: 1_000,
      chips: [{ state: 'retiring', retiredFor: 'expired' }],
    });
    await goTo(addDays(today(), 11));
    await release();
    expect(await account(extended)).toEqual({ balance: 10_000, chip: 0, status: 'active' });
    expect(await account(replaced)).toEqual({ balance: 0, chip: 0, status: 'closed' });
    const next = await world.issuer.maker.get<{ account: { accountId: string }; validTo: string }>(
      `/v1/cards/${(await ecash(replaced)).replacedBy!}`,
    );
    expect(next.validTo > addDays(today(), 1000)).toBe(true);
    expect(await account(next.account)).toMatchObject({ balance: 10_000 });
    expect(await breaks()).toEqual([]);
  });

  it('who has a version of the list gets what changed since', async () => {
    const whole = await world.issuer.auditor.get<{ version: number; complete: boolean; items: { version: number }[] }>(
      '/v1/chip-blacklist?limit=1000',
    );
    expect(whole.complete).toBe(true);
    const [first] = whole.items;
    const rest = await world.issuer.auditor.get<typeof whole>(`/v1/chip-blacklist?since=${first!.version}&limit=1`);
    expect(rest).toMatchObject({ complete: false, items: [whole.items[1]] });
    expect(await world.issuer.auditor.get(`/v1/chip-blacklist?since=${whole.version}`)).toEqual({
      version: whole.version,
      complete: true,
      items: [],
    });
  });
});
