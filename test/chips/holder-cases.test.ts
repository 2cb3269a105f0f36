import { Sessions } from '@app/access';
import type { ChipRef } from '@app/chips';
import type { HolderCaseDetail, HolderTap } from '../../apps/issuer/src/holders/holder.schemas.js';
import { Caller } from '../issuer/support/caller.js';
import { CaseHouse } from './support/case-house.js';

/** A holder's own cases, as the phone asks for them. */
describe('“my card was charged but the machine failed”', () => {
  let world: CaseHouse;
  let shop: { merchantId: string };

  beforeAll(async () => {
    world = await CaseHouse.open();
    shop = await world.house.merchant();
    await world.goTo('2026-03-11');
  });
  afterAll(async () => {
    const breaks = await world.facts.ledger.breaks();
    await world.close();
    expect(breaks).toEqual([]);
  });

  const holderOf = async ({ accountId }: ChipRef) => {
    const { app, url } = world.house.issuer;
    const { token } = await app.get(Sessions).openForHolder(accountId, '936601******0042');
    return new Caller(url, token);
  };
  const complaint = { tappedAt: '2026-03-11T09:30:00+08:00', amountFen: 200, place: '人民广场站闸机' };

  it('is chosen from the taps terminals told of, joined with its record, and decided when the chip speaks', async () => {
    const chip = await world.loadedChip();
    await world.facts.flash(chip, 2, 200, { merchantId: shop.merchantId });
    const holder = await holderOf(chip);
    const { items: taps } = await holder.get<{ items: HolderTap[] }>('/v1/holder/taps');
    expect(taps).toMatchObject([{ kind: 'flash', amountFen: 200, merchantId: shop.merchantId }]);
    expect(taps[0]!.where).toBeTruthy();

    const { merchantId } = taps[0]!;
    const opened = await holder.post<HolderCaseDetail>('/v1/holder/cases', { ...complaint, merchantId }, 201);
    expect(opened).toMatchObject({ subject: 'flash_record', refundTo: 'account', mayAppeal: false });
    expect(opened.canDo!.zh).toContain('联机终端');
    expect(JSON.stringify(opened)).not.toContain('actorName');
    expect((await holder.refused('/v1/holder/cases', complaint, 409)).code).toBe('DISPUTE_EXISTS');

    await world.facts.online(chip, 3, 19_800);
    await world.caseOf(chip, (one) => one.state === 'awaiting_merchant');
    expect((await holder.get<HolderCaseDetail>(`/v1/holder/cases/${opened.caseId}`)).stands.zh).toContain(
      '核实是否交货',
    );
    const timeline = await holder.get<{ flashRecords: unknown[] }>(`/v1/holder/cases/${opened.caseId}/timeline`);
    expect(timeline.flashRecords).toHaveLength(1);
    await world.goTo('2026-03-18');
    await world.caseOf(chip, (one) => one.state === 'closed');
    const closed = await holder.get<HolderCaseDetail>(`/v1/holder/cases/${opened.caseId}`);
    expect(closed).toMatchObject({ outcome: 'REFUND_HOLDER', canDo: null, dueOn: null, mayAppeal: true });
    expect(closed.stands.zh).toContain('已退还');

    const appeal = await holder.post<HolderCaseDetail>(
      `/v1/holder/cases/${opened.caseId}/appeals`,
      { words: '金额不对' },
      201,
    );
    expect(appeal).toMatchObject({ words: '金额不对', mayAppeal: false });
    await holder.post(`/v1/holder/cases/${opened.caseId}/appeals`, { words: '再申诉' }, 409);
    await world.goTo('2026-03-11');
  });

  it('is not there for another card’s holder, nor for one without a chip', async () => {
    const chip = await world.loadedChip();
    await world.facts.flash(chip, 2, 200, { merchantId: shop.merchantId });
    const { caseId } = await (await holderOf(chip)).post<HolderCaseDetail>('/v1/holder/cases', complaint, 201);
    const stranger = await holderOf(await world.loadedChip());
    for (const path of ['', '/timeline']) await stranger.get(`/v1/holder/cases/${caseId}${path}`, 404);
    await stranger.post(`/v1/holder/cases/${caseId}/appeals`, { words: '申诉' }, 404);
    expect(await stranger.get('/v1/holder/cases')).toEqual({ items: [], nextCursor: null });
    const bare = await holderOf({ accountId: '4999', psn: '01' });
    await bare.post('/v1/holder/cases', complaint, 404);
  });

  it('is refused with its rule when it is too old', async () => {
    const holder = await holderOf(await world.loadedChip());
    const refused = await holder.refused('/v1/holder/cases', { ...complaint, tappedAt: '2025-01-02T08:00:00+08:00' });
    expect(refused).toMatchObject({ code: 'DISPUTE_EXPIRED', rule: 'R-DISPUTE' });
  });
});
