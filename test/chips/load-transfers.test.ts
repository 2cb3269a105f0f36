import { FinishTransfers } from '@app/chips';
import { Caller } from '../issuer/support/caller.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';
import { CaseHouse } from './support/case-house.js';
import { type ChipCard, load, LoadHouse, paidBy, scriptResult } from './support/load-house.js';

interface Transfer {
  readonly loadId: string;
  readonly fromAccountId: string;
  readonly state: string;
  readonly problem: string | null;
  readonly roomFen: number;
  readonly canDo: readonly string[];
}
interface Listed {
  readonly items: Transfer[];
  readonly nextCursor: string | null;
}

/** Money of another card for a load that did not come about, which that card has no room for any more (R-CAP). */
describe('money that cannot be given back to the card it came from', () => {
  let world: CaseHouse;
  let loads: LoadHouse;
  let terminal: RawTerminal;
  let named: ChipCard[];
  let payer: ChipCard;
  let stuck: string;
  let desk: Record<'maker' | 'checker' | 'both' | 'auditor' | 'merchant' | 'anyone', Caller>;

  beforeAll(async () => {
    world = await CaseHouse.open();
    const { house } = world;
    loads = await LoadHouse.over(house);
    const merchant = await house.merchant();
    terminal = await house.signedIn(merchant);
    named = await loads.cards('LOAD-N', 12);
    await house.merchantUser(merchant.merchantId);
    desk = {
      maker: await world.atClearing('maker'),
      checker: await world.atClearing('checker'),
      both: await world.atClearing('both'),
      auditor: await world.atClearing('auditor'),
      merchant: await world.atClearing(`merchant-${merchant.merchantId}`),
      anyone: new Caller(await world.clearing.getUrl()),
    };
  });
  /** A load of 40.00 that the chip did not take; the paying card is full since. */
  beforeEach(async () => {
    const [card, , other] = named.splice(0, 3) as [ChipCard, ChipCard, ChipCard];
    named.push(card);
    payer = other;
    const done = await load(terminal, 'other', card, 4_000, paidBy(terminal, payer));
    expect(done.code).toBe('00');
    await account('cap_fen = balance_fen + chip_fen + 3999');
    expect((await scriptResult(terminal, card, done, '10')).code).toBe('00');
    await loads.finished();
    stuck = (await transfers('limit=200')).items.find((one) => one.fromAccountId === payer.accountId)!.loadId;
    expect(await books()).toEqual({ account: 6_000, put: 4_000, suspense: 0 });
  });
  afterAll(async () => {
    const breaks = [...(await world.facts.ledger.breaks()), ...(await loads.breaks())];
    await world.close();
    expect(breaks).toEqual([]);
  });

  const account = (change: string) =>
    world.house.rows(`UPDATE ledger.account SET ${change} WHERE account_id = $1`, [payer.accountId]);
  const transfers = (query = '', who = desk.auditor) => who.get<Listed>(`/v1/load-transfers?${query}`);
  const read = () => desk.auditor.get<Transfer>(`/v1/load-transfers/${stuck}`);
  const path = () => `/v1/load-transfers/${stuck}/resolve`;
  const propose = async (how: string, who = desk.maker): Promise<string> =>
    (await who.post<{ approvalId: string }>(path(), { how, reason: '已联系持卡人' }, 202)).approvalId;
  const approve = (approvalId: string) => desk.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
  const books = async () => {
    const [row] = await world.house.rows<Record<string, string>>(
      `SELECT balance_fen AS account, ${[2005, 2003]
        .map(
          (
            gl,
            at,
          ) => `(SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0) FROM ledger.entry e
             WHERE e.account_id = a.account_id AND gl_code = ${gl}) AS ${['put', 'suspense'][at]}`,
        )
        .join(', ')} FROM ledger.account a WHERE account_id = $1`,
      [payer.accountId],
    );
    return Object.fromEntries(Object.entries(row!).map(([name, fen]) => [name, Number(fen)]));
  };

  it('is shown to operations with why, how much room there is and what can be done, page by page', async () => {
    expect(await read()).toMatchObject({
      state: 'returning',
      problem: 'CAP_EXCEEDED',
      amountFen: 4_000,
      roomFen: 3_999,
      fromAccountId: payer.accountId,
      fromPanMasked: expect.stringContaining(payer.pan.slice(-4)) as string,
      canDo: ['to_suspense'],
      advice: { zh: expect.stringContaining('39.99') as string, en: expect.stringContaining('39.99') as string },
    });
    expect(JSON.stringify(await read())).not.toContain(payer.pan);
    const all = (await transfers('limit=200')).items.map(({ loadId }) => loadId);
    expect(all).toContain(stuck);
    expect((await transfers('problem=CARD_CLOSED')).items).toEqual([]);
    expect((await transfers('state=suspense')).items).toEqual([]);
    await desk.auditor.get('/v1/load-transfers/404', 404);
    await desk.anyone.get('/v1/load-transfers', 401);
    await desk.merchant.get('/v1/load-transfers', 403);
    for (const who of [desk.checker, desk.auditor, desk.merchant]) {
      await who.post(path(), { how: 'to_suspense', reason: 'x' }, 403);
    }
  });

  it('goes to the account by two people once there is room, and not before', async () => {
    const sweep = world.house.acceptance.get(FinishTransfers, { strict: false });
    const run = sweep.run.bind(sweep);
    sweep.run = () => Promise.resolve(0); // It would be first now and then.
    const refused = await desk.maker.refused(path(), { how: 'to_account', reason: '已消费' });
    expect(refused).toMatchObject({ code: 'CAP_EXCEEDED', rule: 'R-CAP' });
    await account('cap_fen = balance_fen + chip_fen + 4000');
    expect((await read()).canDo).toEqual(['to_account', 'to_suspense']);
    const own = await propose('to_account', desk.both);
    expect((await desk.both.refused(`/v1/approvals/${own}/approve`, {})).code).toBe('SELF_APPROVAL');
    await account('cap_fen = balance_fen + chip_fen + 3999');
    expect((await desk.checker.refused(`/v1/approvals/${own}/approve`, {})).code).toBe('CAP_EXCEEDED');
    expect(await books()).toEqual({ account: 6_000, put: 4_000, suspense: 0 });
    await account('cap_fen = balance_fen + chip_fen + 4000');
    await approve(own);
    expect(await books()).toEqual({ account: 10_000, put: 0, suspense: 0 });
    expect(await read()).toMatchObject({ state: 'returned', problem: null, resolvedBy: 'both', canDo: [] });
    sweep.run = run;
    await loads.finished();
    expect(await books()).toEqual({ account: 10_000, put: 0, suspense: 0 });
  });

  it('goes to what is owed in suspense by two people, and no sweep touches it again', async () => {
    const approvalId = await propose('to_suspense');
    await approve(approvalId);
    expect(await books()).toEqual({ account: 6_000, put: 0, suspense: 4_000 });
    expect(await read()).toMatchObject({ state: 'suspense', resolvedBy: 'maker', resolution: { how: 'to_suspense' } });
    await account('cap_fen = 500000');
    await loads.finished();
    expect(await books()).toEqual({ account: 6_000, put: 0, suspense: 4_000 });
    expect((await transfers('state=suspense')).items.map(({ loadId }) => loadId)).toEqual([stuck]);
    expect((await desk.maker.refused(path(), { how: 'to_account', reason: '又' }, 409)).code).toBe(
      'TRANSFER_NOT_STUCK',
    );
  });

  it('that the sweep could give back meanwhile is moved by no approval', async () => {
    const approvalId = await propose('to_suspense');
    await account('cap_fen = 500000');
    await loads.finished();
    expect(await books()).toEqual({ account: 10_000, put: 0, suspense: 0 });
    expect((await desk.checker.refused(`/v1/approvals/${approvalId}/approve`, {}, 409)).code).toBe(
      'TRANSFER_NOT_STUCK',
    );
    expect(await books()).toEqual({ account: 10_000, put: 0, suspense: 0 });
  });

  it('never lands on a card that was closed meanwhile, whatever room it has', async () => {
    await account(`cap_fen = 500000, status = 'closed'`);
    await loads.finished();
    expect(await books()).toEqual({ account: 6_000, put: 4_000, suspense: 0 });
    expect(await read()).toMatchObject({ problem: 'CARD_CLOSED', canDo: ['to_suspense'] });
    expect((await desk.maker.refused(path(), { how: 'to_account', reason: 'x' })).code).toBe('CARD_CLOSED');
    const first = await transfers('limit=1');
    const rest = await transfers(`limit=200&cursor=${first.nextCursor ?? ''}`);
    const ids = [...first.items, ...rest.items].map(({ loadId }) => loadId);
    expect(ids).toEqual((await transfers('limit=200')).items.map(({ loadId }) => loadId));
    expect(ids.at(-1)).toBe(stuck);
    await approve(await propose('to_suspense'));
    expect(await books()).toEqual({ account: 6_000, put: 0, suspense: 4_000 });
  });
});
