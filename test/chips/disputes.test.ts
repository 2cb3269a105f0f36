import type { ChipRef } from '@app/chips';
import { type Caller } from '../issuer/support/caller.js';
import { type CaseAnswer, CaseHouse } from './support/case-house.js';

/** Dispute cases through the APIs of issuer, acceptance and clearing, as people and systems use them. */
describe('disputes of e-cash', () => {
  let world: CaseHouse;
  let maker: Caller;
  let shop: { merchantId: string; storeIds: string[] };
  let seller: Caller;
  let other: { merchantId: string };
  let stranger: Caller;

  beforeAll(async () => {
    world = await CaseHouse.open();
    maker = world.house.issuer.maker;
    shop = await world.house.merchant();
    seller = await world.house.merchantUser(shop.merchantId);
    other = await world.house.merchant();
    stranger = await world.house.merchantUser(other.merchantId);
  });
  beforeEach(() => world.goTo('2026-03-11'));
  afterAll(async () => {
    const breaks = await world.facts.ledger.breaks();
    await world.close();
    expect(breaks).toEqual([]);
  });

  const complaint = (chip: ChipRef, more: object = {}) => ({
    cardId: chip.accountId,
    tappedAt: '2026-03-11T09:30:00+08:00',
    amountFen: 200,
    place: '人民广场站闸机',
    ...more,
  });
  const complain = (chip: ChipRef, more: object = {}): Promise<CaseAnswer> =>
    maker.post('/v1/disputes', complaint(chip, more), 201);
  const torn = async (): Promise<ChipRef> => {
    const chip = await world.loadedChip();
    await world.facts.flash(chip, 2, 200, { merchantId: shop.merchantId });
    return chip;
  };
  const disputes = (merchantId: string) => `/v1/merchants/${merchantId}/disputes`;
  const actions = ({ steps }: CaseAnswer) => steps.map(({ action }) => action);

  it('a record told by a terminal becomes a case by itself, the merchant answers, a later balance decides at once', async () => {
    const chip = await torn();
    const { caseId } = await world.caseOf(chip, (one) => one.waitsFor === 'NO_LATER_ANCHOR');
    const { items } = await seller.get<{ items: (CaseAnswer & Record<string, unknown>)[] }>(disputes(shop.merchantId));
    const mine = items.find((one) => one.caseId === caseId)!;
    expect(mine).toMatchObject({ merchantDueOn: '2026-03-16', batchNo: 1 });
    expect(Object.keys(mine)).not.toEqual(expect.arrayContaining(['accountId']));
    const answer = { answer: 'NOT_GIVEN', words: '闸机未开', evidenceRef: 'gate.csv' };
    await seller.post(`${disputes(shop.merchantId)}/${caseId}/goods-answers`, answer, 200);
    await world.facts.online(chip, 3, 19_800);
    const decided = await world.caseOf(chip, (one) => one.state === 'closed');
    expect(decided).toMatchObject({ outcome: 'REFUND_HOLDER', basis: 'EVIDENCE', chainIntact: true });
    expect(actions(decided)).toEqual(
      ['opened', 'merchant_asked', 'waits', 'holder_notified', 'merchant_answered', 'decided', 'posted', 'holder_notified', 'closed'], // prettier-ignore
    );
    const seen = await seller.get<{ steps: Record<string, unknown>[] }>(`${disputes(shop.merchantId)}/${caseId}`);
    expect(seen.steps.map(({ action }) => action)).toEqual(
      ['opened', 'merchant_asked', 'waits', 'merchant_answered', 'decided', 'posted', 'closed'], // prettier-ignore
    );
    expect(seen.steps[3]).toMatchObject({ words: '闸机未开', evidenceRef: 'gate.csv' });
    expect(seen.steps[4]).toMatchObject({ by: null, words: null });
    expect(await world.facts.money(chip)).toMatchObject({ account: 480_200, chip: 19_800 });
    const told = await world.house.rows<{ job_name: string }>(
      `SELECT job_name FROM platform.outbox WHERE job_name = 'acceptance.note-dispute'`,
    );
    expect(told).toEqual([]);
  });

  it('tells the merchant by its webhooks what it is asked and how it ended', async () => {
    await world.house.rows(
      `INSERT INTO acceptance.webhook_endpoint (endpoint_id, merchant_id, url, events, secret_cipher, created_at)
       VALUES (7, $1, 'http://127.0.0.1:9/x', '{dispute.evidence_requested,dispute.decided}', '\\x00', now())`,
      [shop.merchantId],
    );
    const chip = await torn();
    await world.facts.online(chip, 3, 20_000);
    const { caseId } = await world.caseOf(chip, (one) => one.outcome === 'CLOSE');
    const find = () =>
      world.house.rows<{ event_type: string }>('SELECT event_type FROM acceptance.notification WHERE object_id = $1 ORDER BY object_version', [caseId]); // prettier-ignore
    for (let tries = 0; (await find()).length < 2 && tries < 100; tries++)
      await new Promise((done) => setTimeout(done, 50));
    expect(await find()).toEqual([{ event_type: 'dispute.evidence_requested' }, { event_type: 'dispute.decided' }]);
  });

  it('joins a complaint with the record it means, and a complaint before its record waits for it', async () => {
    const chip = await torn();
    const joined = await complain(chip, { refundTo: 'chip', words: '闸机没开' });
    expect(joined).toMatchObject({ subject: 'flash_record', atc: 2, refundTo: 'chip', place: '人民广场站闸机' });
    expect(actions(joined)).toContain('complaint_joined');
    const again = await maker.refused('/v1/disputes', complaint(chip), 409);
    expect(again).toMatchObject({ code: 'DISPUTE_EXISTS', rule: 'R-DISPUTE' });

    await world.goTo('2026-03-11', '08:00:00');
    const early = await world.loadedChip();
    await world.goTo('2026-03-11', '10:00:00');
    const waiting = await complain(early);
    expect(waiting).toMatchObject({ subject: 'complaint', waitsFor: 'NO_LATER_ANCHOR', state: 'awaiting_evidence' });
    expect(actions(waiting)).toContain('holder_notified');
    expect(await maker.refused('/v1/disputes', complaint(early), 409)).toMatchObject({ code: 'DISPUTE_EXISTS' });
    await world.facts.flash(early, 2, 200, { merchantId: shop.merchantId });
    const found = await world.caseOf(early, (one) => one.subject === 'flash_record');
    expect(found.caseId).toBe(waiting.caseId);
    expect(actions(found)).toContain('record_found');
  });

  it('refunds a complaint of which no terminal ever told, when the window is over', async () => {
    await world.goTo('2026-03-11', '08:00:00');
    const chip = await world.loadedChip();
    await world.goTo('2026-03-11', '10:00:00');
    const { caseId } = await complain(chip);
    await world.facts.online(chip, 3, 19_800);
    const held = await world.caseOf(chip, (one) => one.waitsFor === 'OTHER_COUNTS_OPEN');
    expect(actions(held)).toContain('bracket_found');
    await world.goTo('2026-03-22', '00:00:01');
    const decided = await world.caseOf(chip, (one) => one.state === 'closed');
    expect(decided).toMatchObject({ caseId, outcome: 'REFUND_HOLDER', basis: 'EVIDENCE' });
    expect(await world.facts.money(chip)).toMatchObject({ account: 480_200, chip: 19_800 });
  });

  it('closes a complaint around whose tap every balance is accounted for', async () => {
    await world.goTo('2026-03-11', '08:00:00');
    const chip = await world.loadedChip();
    await world.goTo('2026-03-11', '10:00:00');
    await world.facts.online(chip, 2, 20_000);
    const one = await complain(chip);
    expect(one).toMatchObject({ state: 'closed', outcome: 'CLOSE', basis: 'EVIDENCE' });
    expect(await world.facts.money(chip)).toMatchObject({ account: 480_000, chip: 20_000 });
  });

  describe('decided by people', () => {
    const unproven = async (): Promise<CaseAnswer> => {
      const chip = await world.loadedChip();
      await world.facts.flash(chip, 2, 200, { merchantId: shop.merchantId, verified: false });
      return world.caseOf(chip, (one) => one.waitsFor === 'TC_NOT_VERIFIED');
    };
    const reason = { zh: '查看监控后决定', en: 'decided after looking at the camera' };
    const propose = (caseId: string, outcome: string, by = maker) =>
      by.post<{ approvalId: string }>(`/v1/disputes/${caseId}/decisions`, { outcome, reason }, 202);

    it('takes two of them, and pays with the second one’s word', async () => {
      const { caseId } = await unproven();
      const { both } = world.others;
      const { approvalId } = await propose(caseId, 'REFUND_HOLDER', both);
      expect(await maker.refused(`/v1/disputes/${caseId}/decisions`, { outcome: 'CLOSE', reason }, 409)).toMatchObject({
        code: 'PROPOSAL_PENDING',
      });
      expect(await both.refused(`/v1/approvals/${approvalId}/approve`, {})).toMatchObject({ code: 'SELF_APPROVAL' });
      await world.others.checker.post(`/v1/approvals/${approvalId}/approve`, {}, 200);
      const decided = await maker.get<CaseAnswer>(`/v1/disputes/${caseId}`);
      expect(decided).toMatchObject({ state: 'closed', outcome: 'REFUND_HOLDER', basis: 'POLICY', chainIntact: true });
      expect(actions(decided)).toEqual(expect.arrayContaining(['proposed', 'decided', 'posted', 'closed']));
      expect(await maker.refused(`/v1/disputes/${caseId}/decisions`, { outcome: 'CLOSE', reason }, 409)).toMatchObject({
        code: 'CASE_STATE_CONFLICT',
      });
    });

    it('goes back to where it was when the second one rejects it, so that another can be proposed', async () => {
      const { caseId, state: before } = await unproven();
      const { approvalId } = await propose(caseId, 'REFUND_HOLDER');
      const { checker } = world.house.issuer;
      await checker.post(`/v1/approvals/${approvalId}/reject`, { reason: '证据不足' }, 200);
      const back = await maker.get<CaseAnswer>(`/v1/disputes/${caseId}`);
      expect(back).toMatchObject({ state: before, waitsFor: 'TC_NOT_VERIFIED', chainIntact: true });
      expect(before).toBe('awaiting_evidence');
      expect(back.steps.at(-1)).toMatchObject({
        action: 'proposal_rejected',
        fromState: 'proposed',
        toState: before,
        reason: { zh: '证据不足', en: '证据不足' },
      });
      const decided = await world.decide(caseId, 'CLOSE');
      expect(decided).toMatchObject({ state: 'closed', outcome: 'CLOSE', chainIntact: true });
    });

    it('leaves a case that evidence has decided as it is when its late proposal is rejected', async () => {
      const chip = await torn();
      const { caseId } = await world.caseOf(chip);
      const { approvalId } = await propose(caseId, 'REFUND_HOLDER');
      await world.facts.online(chip, 3, 20_000);
      const closed = await world.caseOf(chip, (one) => one.outcome === 'CLOSE');
      await world.house.issuer.checker.post(`/v1/approvals/${approvalId}/reject`, { reason: '已由证据判定' }, 200);
      expect(await maker.get<CaseAnswer>(`/v1/disputes/${caseId}`)).toMatchObject({
        state: 'closed',
        version: closed.version,
        chainIntact: true,
      });
    });

    it('is refused what the case’s kind does not know', async () => {
      const { caseId } = await unproven();
      const body = { outcome: 'WAIVED', reason };
      expect(await maker.refused(`/v1/disputes/${caseId}/decisions`, body)).toMatchObject({
        code: 'OUTCOME_NOT_FITTING',
      });
    });

    it('gives nothing for words alone', async () => {
      const { caseId } = await complain(await world.loadedChip());
      expect(
        await maker.refused(`/v1/disputes/${caseId}/decisions`, { outcome: 'REFUND_HOLDER', reason }),
      ).toMatchObject({ code: 'OUTCOME_NOT_FITTING' });
    });

    it('is overtaken by evidence that comes first', async () => {
      const chip = await torn();
      const { caseId } = await world.caseOf(chip);
      const { approvalId } = await propose(caseId, 'REFUND_HOLDER');
      await world.facts.online(chip, 3, 20_000);
      await world.caseOf(chip, (one) => one.outcome === 'CLOSE');
      const late = await world.house.issuer.checker.refused(`/v1/approvals/${approvalId}/approve`, {}, 409);
      expect(late).toMatchObject({ code: 'CASE_STATE_CONFLICT' });
      expect(await world.facts.money(chip)).toMatchObject({ account: 480_000, chip: 20_000 });
    });

    it('is looked at again once, by others, at the issuer’s cost', async () => {
      const { caseId } = await unproven();
      await world.decide(caseId, 'REFUND_HOLDER');
      const words = { words: '监控显示已放行' };
      const appeal = await seller.post<CaseAnswer>(`${disputes(shop.merchantId)}/${caseId}/appeals`, words, 201);
      expect(await maker.get<CaseAnswer>(`/v1/disputes/${caseId}`)).toMatchObject({
        state: 'appealed',
        chainIntact: true,
      });
      const same = await propose(appeal.caseId, 'POST_TO_MERCHANT');
      expect(await world.others.checker.refused(`/v1/approvals/${same.approvalId}/approve`, {})).toMatchObject({
        code: 'SAME_DECIDER',
      });
      await world.others.checker.post(`/v1/approvals/${same.approvalId}/reject`, { reason: '须由他人提出' }, 200);
      const ended = await world.decide(appeal.caseId, 'POST_TO_MERCHANT', world.others);
      expect(ended).toMatchObject({ state: 'closed', outcome: 'POST_TO_MERCHANT', chainIntact: true });
      expect(await maker.get<CaseAnswer>(`/v1/disputes/${caseId}`)).toMatchObject({
        state: 'closed',
        outcome: 'REFUND_HOLDER',
      });
      const [loss] = await world.house.rows<{ fen: string }>(
        `SELECT sum(amount_fen) AS fen FROM ledger.entry e JOIN ledger.voucher v USING (account_id, voucher_id)
         WHERE gl_code = 6402 AND v.document_id = $1`,
        [appeal.caseId],
      );
      expect(loss!.fen).toBe('200');
      const twice = await seller.post<{ code: string }>(`${disputes(shop.merchantId)}/${caseId}/appeals`, words, 409);
      expect(twice).toMatchObject({ code: 'APPEALED_BEFORE' });
    });

    it('takes an appeal on the last day, and none after it', async () => {
      const { caseId } = await unproven();
      await world.decide(caseId, 'CLOSE');
      await world.goTo('2026-03-27', '00:00:01');
      const words = { words: '闸机未放行' };
      expect(await maker.refused(`/v1/disputes/${caseId}/appeals`, words)).toMatchObject({ code: 'APPEAL_EXPIRED' });
      await world.goTo('2026-03-26', '23:00:00');
      await maker.post(`/v1/disputes/${caseId}/appeals`, words, 201);
    });
  });

  it('shows a merchant its own cases only', async () => {
    const { caseId } = await world.caseOf(await torn());
    await stranger.get(disputes(shop.merchantId), 404);
    await stranger.get(`${disputes(other.merchantId)}/${caseId}`, 404);
    await stranger.get(`${disputes(shop.merchantId)}/${caseId}`, 404);
    const answer = { answer: 'GIVEN', words: '已放行' };
    await stranger.post(`${disputes(other.merchantId)}/${caseId}/goods-answers`, answer, 404);
    await stranger.post(`${disputes(shop.merchantId)}/${caseId}/goods-answers`, answer, 404);
    expect(await stranger.get(disputes(other.merchantId))).toEqual({ items: [], nextCursor: null });
  });

  it('does not ask a merchant whose contract says that a failed tap gives no goods', async () => {
    const gate = await world.house.merchant();
    const terms = { effectiveFrom: '2026-03-12', feeRate: '0.0038', failedTapGoods: 'NOT_GIVEN' };
    await world.house.byTwo(`/v1/merchants/${gate.merchantId}/contracts`, terms);
    const { contracts } = await world.house.maker.get<{ contracts: object[] }>(`/v1/merchants/${gate.merchantId}`);
    expect(contracts).toMatchObject([{ failedTapGoods: 'NOT_GIVEN' }, { failedTapGoods: 'ASK' }]);
    const tornAtGate = async (): Promise<ChipRef> => {
      const chip = await world.loadedChip();
      await world.facts.flash(chip, 2, 200, { merchantId: gate.merchantId });
      return chip;
    };
    const before = await world.caseOf(await tornAtGate(), (one) => one.waitsFor !== null);
    expect(before.merchantDueOn).not.toBeNull();
    await world.goTo('2026-03-12');
    const after = await world.caseOf(await tornAtGate(), (one) => one.waitsFor !== null);
    expect(after.merchantDueOn).toBeNull();
    expect(actions(after)).toContain('goods_by_contract');
  });

  it('finds a merchant’s failed tap by its terminal’s own numbers', async () => {
    const chip = await torn();
    const { caseId } = await world.caseOf(chip);
    const { terminalNo } = await world.house.byTwo<{ terminalNo: string }>(
      `/v1/merchants/${shop.merchantId}/terminals`,
      {
        storeId: shop.storeIds[0],
        masterKey: 'generated',
      },
    );
    const [row] = await world.house.rows<{ trace_no: number }>(
      `UPDATE chips.upload SET terminal_id = (SELECT terminal_id FROM acceptance.terminal WHERE terminal_no = $2)
       WHERE account_id = $1 RETURNING trace_no`,
      [chip.accountId, terminalNo],
    );
    const tap = { terminalNo, batchNo: 1, traceNo: row!.trace_no, answer: 'GIVEN', words: '已放行' };
    const mine = await seller.post<CaseAnswer>(disputes(shop.merchantId), tap, 201);
    expect(mine.caseId).toBe(caseId);
    const unknown = await seller.post<{ code: string }>(disputes(shop.merchantId), { ...tap, traceNo: 999_999 }, 404);
    expect(unknown.code).toBe('FAILED_TAP_NOT_FOUND');
  });

  it('draws a chip’s timeline and counts how the deadlines are kept', async () => {
    const chip = await torn();
    await world.caseOf(chip, (one) => one.waitsFor === 'NO_LATER_ANCHOR');
    const drawn = await maker.get<Record<string, unknown[]>>(`/v1/chips/${chip.accountId}/01/timeline`);
    expect(drawn).toMatchObject({
      shadowFen: 20_000,
      anchors: [
        { source: 'PERSONALIZATION', atc: 0 },
        { source: 'LOAD', atc: 1 },
      ],
      flashRecords: [{ atc: 2, tcVerified: true, goods: null }],
      verdicts: [{ kind: 'FLASH', atc: 2, outcome: 'HOLD', reason: 'NO_LATER_ANCHOR' }],
    });
    await maker.get('/v1/chips/1/09/timeline', 404);
    const sla = await maker.get<{ openCount: number; decided: { count: number; byEvidenceShare: number } }>(
      '/v1/dispute-sla',
    );
    expect(sla.openCount).toBeGreaterThan(0);
    expect(sla.decided.byEvidenceShare).toBeGreaterThan(0);
    await seller.get('/v1/disputes', 404);
    await world.goTo('2026-03-27');
    const { items } = await maker.get<{ items: CaseAnswer[] }>('/v1/disputes?breached=true');
    expect(items.every(({ breached }) => breached)).toBe(true);
  });
});
