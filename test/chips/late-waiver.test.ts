import { Sessions } from '@app/access';
import type { ReadUpload } from '@app/chips';
import { Caller } from '../issuer/support/caller.js';
import { until } from '../issuer/support/issuer-fixture.js';
import { balanceInquiry } from '../pos/support/messages.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';
import { type CaseAnswer, CaseHouse } from './support/case-house.js';
import type { Tapped } from './support/purse.js';
import { ecashUpload, type LoadedCard, type StoredUpload, UploadHouse } from './support/upload-house.js';

interface Story {
  readonly cases: readonly CaseAnswer[];
}

/**
 * The chip paid, the bus lost its batch, the holder had the money back after the window; then the batch turns up (R-OFFLINE):
 * over the terminals' line and HTTP, as the applications run.
 */
describe('a purchase that is uploaded after its debit was given back', () => {
  let world: CaseHouse;
  let uploads: UploadHouse;
  let merchant: { merchantId: string; merchantNo: string; storeIds: string[] };
  let terminal: RawTerminal;
  let cards: LoadedCard[];
  let taps: Map<LoadedCard, Tapped>;
  let desk: Record<'maker' | 'checker' | 'both' | 'auditor' | 'driver', Caller>;

  beforeAll(async () => {
    world = await CaseHouse.open();
    const { house } = world;
    uploads = UploadHouse.over(house);
    merchant = await house.merchant();
    terminal = await house.signedIn(merchant);
    cards = await uploads.cards(4);
    await house.merchantUser(merchant.merchantId);
    desk = {
      maker: await world.atClearing('maker'),
      checker: await world.atClearing('checker'),
      both: await world.atClearing('both'),
      auditor: await world.atClearing('auditor'),
      driver: await world.atClearing(`merchant-${merchant.merchantId}`),
    };
    taps = new Map();
    for (const card of cards) {
      taps.set(card, card.purse.pay({ amountFen: 500 }));
      const asked = await online(card);
      expect(asked.code).toBe('00');
    }
    await world.goTo('2026-03-22');
    for (const card of cards) await caseOf(card, 'unrecorded_debit', (one) => one.state === 'closed');
  });
  afterAll(async () => {
    const breaks = await world.facts.ledger.breaks();
    await world.close();
    expect(breaks).toEqual([]);
  });

  /** The chip tells its balance at an online terminal. */
  const online = (card: LoadedCard) => {
    const f55 = card.purse.field55(card.purse.count(), { amountFen: 0 }, 'ARQC');
    return balanceInquiry(terminal, card, { 22: '052', 23: '001', 55: f55 });
  };
  const chipOf = ({ accountId }: LoadedCard) => ({ accountId, psn: '01' });
  const caseOf = (card: LoadedCard, subject: string, satisfies: (one: CaseAnswer) => boolean = () => true) =>
    world.caseOf(chipOf(card), (one) => one.subject === subject && satisfies(one));
  /** The batch turns up. */
  const comesLate = async (card: LoadedCard): Promise<StoredUpload> => {
    const { answer, code } = await ecashUpload(terminal, card, taps.get(card)!);
    expect(code).toBe('00');
    const stored = await uploads.processed(answer.fields[37]!);
    await caseOf(card, 'late_upload', (one) => one.waitsFor === 'QUEUE_DECISION');
    return stored;
  };
  const waiver = async ({ upload_id: id }: StoredUpload, by: Caller): Promise<string> => {
    const body = { reason: '车载机故障，经核实' };
    return (await by.post<{ approvalId: string }>(`/v1/ecash-uploads/${id}/waive`, body, 202)).approvalId;
  };
  /** What the account holds, what the shadow says, what the merchant is owed for this card, what the issuer bore. */
  const books = async ({ accountId }: LoadedCard) => {
    const [row] = await world.house.rows<Record<string, string>>(
      `SELECT balance_fen AS account, chip_fen AS chip,
         (SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0) FROM ledger.entry e
          WHERE e.account_id = a.account_id AND gl_code = 2006) AS merchant,
         (SELECT coalesce(sum(CASE direction WHEN 'D' THEN amount_fen ELSE -amount_fen END), 0) FROM ledger.entry e
          WHERE e.account_id = a.account_id AND gl_code = 6402) AS loss
       FROM ledger.account a WHERE account_id = $1`,
      [accountId],
    );
    return Object.fromEntries(Object.entries(row!).map(([name, fen]) => [name, Number(fen)]));
  };
  const refunded = { account: 2_500, chip: 7_500, merchant: 0, loss: 0 };

  it('waits as late, its case names the desk; by two people the merchant is paid at the issuer’s cost, and all see it', async () => {
    const card = cards[0]!;
    expect(await books(card)).toEqual(refunded);
    const stored = await comesLate(card);
    expect(stored).toMatchObject({
      state: 'queued',
      queue: 'OFFLINE_LATE',
      class: 'AFTER_REFUND',
      rule_id: 'R-OFFLINE',
      reason: { zh: '计数 2 的扣款已退还持卡人', en: 'the debit of count 2 was refunded to the holder' },
    });
    const path = `/v1/ecash-uploads/${stored.upload_id}`;
    expect((await desk.driver.get<ReadUpload>(path)).allClasses).toEqual(['AFTER_REFUND', 'LATE']);
    const own = await waiver(stored, desk.both);
    expect((await desk.both.refused(`/v1/approvals/${own}/approve`, {})).code).toBe('SELF_APPROVAL');
    expect(await books(card)).toEqual(refunded);
    await desk.checker.post(`/v1/approvals/${own}/approve`, {}, 200);

    expect(await books(card)).toEqual({ ...refunded, merchant: 500, loss: 500 });
    expect(await desk.driver.get<ReadUpload>(path)).toMatchObject({
      state: 'resolved',
      queue: null,
      resolution: { how: 'waived', lossFen: 500 },
    });
    const ended = await caseOf(card, 'late_upload', (one) => one.state === 'closed');
    expect(ended).toMatchObject({ outcome: 'WAIVED', basis: 'POLICY', chainIntact: true });
    expect(ended.steps.map(({ action }) => action)).toEqual(expect.arrayContaining(['opened', 'posted', 'closed']));
    expect(ended.steps.find(({ action }) => action === 'decided')).toMatchObject({ actorName: 'both' });
    const story = await (await holderOf(card)).get<Story>(`/v1/holder/cases`);
    expect(JSON.stringify(story)).toContain('WAIVED');
    await settles(card);
  });

  it('is left as the acceptor’s loss by one person’s word, and nothing moves; a waiver after that is refused', async () => {
    const card = cards[1]!;
    const stored = await comesLate(card);
    const path = `/v1/ecash-uploads/${stored.upload_id}`;
    const asked = await waiver(stored, desk.maker);
    await desk.checker.post(`/v1/approvals/${asked}/reject`, { reason: '商户责任' }, 200);
    await desk.maker.post(`${path}/reject`, { reason: '商户责任' }, 200);
    expect(await books(card)).toEqual(refunded);
    const ended = await caseOf(card, 'late_upload', (one) => one.state === 'closed');
    expect(ended).toMatchObject({ outcome: 'ACCEPTOR_LOSS', basis: 'POLICY', chainIntact: true });
    expect(ended.steps.find(({ action }) => action === 'decided')).toMatchObject({
      actorName: 'maker',
      reason: { zh: '商户责任' },
    });
    expect((await desk.maker.refused(`${path}/waive`, { reason: '又' }, 409)).code).toBe('UPLOAD_NOT_QUEUED');
    // The chip speaks again: nothing is decided anew.
    await online(card);
    await settles(card);
    expect(await books(card)).toEqual(refunded);
  });

  it('is waived for a card that has no room left either: what the issuer bears never rests on the card', async () => {
    const card = cards[2]!;
    const stored = await comesLate(card);
    await world.house.rows('UPDATE ledger.account SET cap_fen = balance_fen + chip_fen WHERE account_id = $1', [
      card.accountId,
    ]);
    const asked = await waiver(stored, desk.maker);
    await desk.checker.post(`/v1/approvals/${asked}/approve`, {}, 200);
    expect(await books(card)).toEqual({ ...refunded, merchant: 500, loss: 500 });
    await caseOf(card, 'late_upload', (one) => one.outcome === 'WAIVED');
    await settles(card);
  });

  it('is paid out with the merchant’s next settlement', async () => {
    await world.goTo('2026-03-23');
    const { runId } = await desk.maker.post<{ runId: string }>('/v1/day-closes', { businessDate: '2026-03-22' }, 202);
    await until(
      () => desk.maker.get<{ finishedAt: string | null }>(`/v1/settlement-runs/${runId}`),
      ({ finishedAt }) => finishedAt !== null,
    );
    const { items } = await desk.driver.get<{ items: object[] }>('/v1/settlements');
    expect(items).toMatchObject([{ ecashFen: 500, disputeFen: 500, netFen: 998, payableFen: 998 }]);
  });

  const holderOf = async ({ accountId }: LoadedCard): Promise<Caller> => {
    const { app, url } = world.house.issuer;
    const { token } = await app.get(Sessions).openForHolder(accountId, '936601******0042');
    return new Caller(url, token);
  };
  /** Whatever is due of the chip has been looked at. */
  const settles = (card: LoadedCard) =>
    until(
      () =>
        world.house.rows(`SELECT FROM chips.to_reconcile WHERE account_id = $1 AND due_at <= now() + interval '1 s'`, [
          card.accountId,
        ]),
      (rows) => rows.length === 0,
    );
});
