import type { ChipRef } from '@app/chips';
import { CaseEngine } from './support/case-engine.js';
import { SHOP } from './support/chip-facts.js';

/** The evidence table of the e-cash specification, through the database: verdicts, money, cases. */
describe('dispute cases decided by the engine', () => {
  let engine: CaseEngine;
  beforeAll(async () => {
    engine = await CaseEngine.open();
    // The shop's contract asks for each failed tap; the gates' says that nothing is given.
    for (const [merchant, goods] of [
      [SHOP, 'ASK'],
      ['72', 'NOT_GIVEN'],
    ])
      await contract(merchant!, goods!);
  });
  afterEach(async () => {
    expect(await engine.ledger.breaks()).toEqual([]);
  });
  afterAll(() => engine.close());

  const contract = async (merchantId: string, goods: string): Promise<void> => {
    await engine.books.owner(
      `INSERT INTO acceptance.merchant VALUES ($1,'87131015812000' || right($2, 1),'商户' || $2,'商户','5411','310000','active',false,true,
         false,false,false,'91310000000000000' || $2,'王','02155550000',1,now())`,
      [merchantId, merchantId],
    );
    await engine.books.owner(
      `INSERT INTO acceptance.contract (contract_id, merchant_id, effective_from, fee_rate, fee_fixed_fen, fee_returned_on_refund,
         cycle_days, approval_id, proposed_by, approved_by, created_at, failed_tap_goods)
       VALUES ($1::bigint,$1,'2026-01-01','0.0038',0,false,1,1,1,2,now(),$2)`,
      [merchantId, goods],
    );
  };

  /** A chip with 200.00 whose tap of 2.00 at count 2 was torn. */
  const torn = async (more: Parameters<CaseEngine['flash']>[3] = {}): Promise<ChipRef> => {
    engine.at('2026-03-10');
    const chip = await engine.chip();
    await engine.load(chip, 1, 20_000);
    engine.at('2026-03-11');
    await engine.flash(chip, 2, 200, more);
    return chip;
  };
  const only = async (chip: ChipRef) => {
    const cases = await engine.cases(chip);
    expect(cases).toHaveLength(1);
    return cases[0]!;
  };
  const actions = async (chip: ChipRef) => {
    const { steps } = await engine.steps.of(await only(chip));
    return steps.map(({ action }) => action);
  };
  const say = (chip: ChipRef, answer: 'GIVEN' | 'NOT_GIVEN', atc = 2) =>
    engine.timelines.addGoodsAnswer(chip, atc, answer, { source: 'merchant', name: 'shop' });

  it('refunds the holder at once when a later balance shows the debit and no goods were given', async () => {
    const chip = await torn({ merchantId: '72' });
    await engine.online(chip, 3, 19_800);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({
      state: 'closed',
      outcome: 'REFUND_HOLDER',
      basis: 'EVIDENCE',
      amountFen: 200,
    });
    expect(await engine.money(chip)).toEqual({ account: 480_200, chip: 19_800, shop: 0, putBy: 0 });
    expect(await actions(chip)).toEqual([
      'opened',
      'goods_by_contract',
      'decided',
      'posted',
      'holder_notified',
      'closed',
    ]);
    await engine.run(chip);
    expect(await engine.money(chip)).toMatchObject({ account: 480_200 });
  });

  it('posts to the merchant when the goods were given, and an upload that comes then is paid no second time', async () => {
    const chip = await torn();
    await say(chip, 'GIVEN');
    await engine.online(chip, 3, 19_800);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ outcome: 'POST_TO_MERCHANT', basis: 'EVIDENCE' });
    expect(await engine.money(chip)).toEqual({ account: 480_000, chip: 19_800, shop: 200, putBy: 0 });
    expect(await engine.purchase(chip, 2, 200)).toBe('replayed');
    const { verdicts } = await engine.run(chip);
    expect(verdicts.every(({ settled }) => settled)).toBe(true);
    expect(await engine.money(chip)).toMatchObject({ shop: 200 });
    expect(await engine.cases(chip)).toHaveLength(1);
  });

  it('closes when a later balance shows no debit', async () => {
    const chip = await torn();
    await engine.online(chip, 3, 20_000);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'closed', outcome: 'CLOSE', basis: 'EVIDENCE' });
    expect(await engine.money(chip)).toMatchObject({ account: 480_000, chip: 20_000, shop: 0 });
  });

  it('drops the record when the success of the same count is uploaded', async () => {
    const chip = await torn();
    await engine.run(chip);
    expect(await engine.purchase(chip, 2, 200)).toBe('posted');
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'closed', outcome: 'DROP_RECOVERED' });
    expect(await engine.money(chip)).toMatchObject({ chip: 19_800, shop: 200 });
  });

  it('holds without a later balance, asks the holder to tap, and lets the policy decide on the latest day, not before', async () => {
    const chip = await torn();
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({
      state: 'awaiting_evidence',
      waitsFor: 'NO_LATER_ANCHOR',
      dueOn: '2026-03-26',
    });
    expect(await actions(chip)).toEqual(['opened', 'merchant_asked', 'waits', 'holder_notified']);
    // The merchant's last day is the 16th: on the 17th its silence counts.
    expect((await engine.dueAt(chip))?.toISOString()).toBe('2026-03-16T16:00:00.000Z');
    engine.at('2026-03-25', '23:59:59');
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'awaiting_evidence' });
    expect((await engine.dueAt(chip))?.toISOString()).toBe('2026-03-25T16:00:00.000Z');
    engine.at('2026-03-26', '00:00:00');
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'closed', outcome: 'REFUND_HOLDER', basis: 'POLICY' });
    expect(await engine.money(chip)).toMatchObject({ account: 480_200, chip: 19_800 });
    expect(await engine.dueAt(chip)).toBeUndefined();
  });

  it('counts a merchant’s silence as no goods after its last day, not on it', async () => {
    const chip = await torn();
    await engine.online(chip, 3, 19_800);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'awaiting_merchant', merchantDueOn: '2026-03-16' });
    engine.at('2026-03-16', '23:59:59');
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'awaiting_merchant' });
    engine.at('2026-03-17', '00:00:00');
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ outcome: 'REFUND_HOLDER', basis: 'EVIDENCE' });
    expect(await actions(chip)).toContain('merchant_silent');
  });

  it('refunds a debit that no terminal recorded once the window is over; its upload then is the acceptor’s loss', async () => {
    engine.at('2026-03-10');
    const chip = await engine.chip();
    await engine.load(chip, 1, 20_000);
    engine.at('2026-03-12');
    await engine.online(chip, 3, 19_700);
    await engine.run(chip);
    expect(await engine.cases(chip)).toEqual([]);
    expect((await engine.dueAt(chip))?.toISOString()).toBe('2026-03-22T16:00:00.000Z');
    engine.at('2026-03-22', '23:59:59');
    await engine.run(chip);
    expect(await engine.cases(chip)).toEqual([]);
    engine.at('2026-03-23', '00:00:00');
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({
      subject: 'unrecorded_debit',
      outcome: 'REFUND_HOLDER',
      fromAtc: 1,
      toAtc: 3,
      amountFen: 300,
    });
    expect(await engine.money(chip)).toMatchObject({ account: 480_300, chip: 19_700, shop: 0 });
    engine.at('2026-03-24');
    await engine.purchase(chip, 2, 300, { post: false });
    await engine.run(chip);
    await engine.run(chip);
    const [, late] = await engine.cases(chip);
    expect(late).toMatchObject({
      subject: 'late_upload',
      atc: 2,
      state: 'awaiting_evidence',
      waitsFor: 'QUEUE_DECISION',
    });
    expect(await engine.money(chip)).toMatchObject({ account: 480_300, chip: 19_700, shop: 0 });
    const end = {
      outcome: 'ACCEPTOR_LOSS',
      reason: { zh: '逾期', en: 'too late' },
      amountFen: 300,
    } as never as Parameters<typeof engine.late.settle>[2];
    await engine.late.settle(chip, 2, { ...end, by: { kind: 'ops', name: 'maker' } });
    expect((await engine.cases(chip))[1]).toMatchObject({ state: 'closed', outcome: 'ACCEPTOR_LOSS' });
  });

  it('tells two torn taps in a row apart by what is missing', async () => {
    const chip = await torn({ merchantId: '72' });
    await engine.flash(chip, 3, 500, { merchantId: '72' });
    await engine.online(chip, 4, 19_500);
    await engine.run(chip);
    const [first, second] = await engine.cases(chip);
    expect(first).toMatchObject({ atc: 2, outcome: 'CLOSE' });
    expect(second).toMatchObject({ atc: 3, outcome: 'REFUND_HOLDER' });
    expect(await engine.money(chip)).toMatchObject({ account: 480_500, chip: 19_500 });
  });

  it('holds while the balance came before the upload that explains it', async () => {
    const chip = await torn({ merchantId: '72' });
    await engine.online(chip, 4, 19_300);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'awaiting_evidence', waitsFor: 'OTHER_COUNTS_OPEN' });
    engine.at('2026-03-14');
    await engine.purchase(chip, 3, 500);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ outcome: 'REFUND_HOLDER', basis: 'EVIDENCE' });
    expect(await engine.money(chip)).toMatchObject({ account: 480_200, chip: 19_300, shop: 500 });
  });

  it('leaves a record without a verified certificate to people', async () => {
    const chip = await torn({ merchantId: '72', verified: false });
    engine.at('2026-04-30');
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'awaiting_evidence', waitsFor: 'TC_NOT_VERIFIED' });
    expect(await engine.money(chip)).toMatchObject({ account: 480_000, chip: 20_000 });
  });

  it('belongs to the terminal whose record is proven, whoever told of the count before', async () => {
    const chip = await torn({ merchantId: SHOP, verified: false });
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ merchantId: SHOP, waitsFor: 'TC_NOT_VERIFIED' });
    await engine.flash(chip, 2, 200, { merchantId: '72' });
    await engine.online(chip, 3, 19_800);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ merchantId: '72', state: 'closed', outcome: 'REFUND_HOLDER' });
    expect(await actions(chip)).toEqual(expect.arrayContaining(['record_proven', 'goods_by_contract']));
  });

  it('asks the shop of the proven record, though a gate told of the count before', async () => {
    const chip = await torn({ merchantId: '72', verified: false });
    await engine.run(chip);
    await engine.flash(chip, 2, 200, { merchantId: SHOP });
    await engine.online(chip, 3, 19_800);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ merchantId: SHOP, state: 'awaiting_merchant', waitsFor: 'GOODS_UNKNOWN' });
  });

  it('questions an upload that the chip did not pay, and takes nothing back', async () => {
    engine.at('2026-03-10');
    const chip = await engine.chip();
    await engine.load(chip, 1, 20_000);
    await engine.purchase(chip, 2, 700);
    await engine.online(chip, 3, 20_000);
    await engine.run(chip);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ subject: 'questioned_upload', atc: 2, state: 'awaiting_evidence' });
    expect(await engine.money(chip)).toMatchObject({ chip: 19_300, shop: 700 });
  });

  it('gives the case to people when the books do not know that much on the chip, and does nothing half', async () => {
    const chip = await torn({ merchantId: '72' });
    await engine.books.owner(
      `UPDATE ledger.account SET chip_fen = 100, balance_fen = balance_fen + 19900 WHERE account_id = $1`,
      [chip.accountId],
    );
    await engine.online(chip, 3, 19_800);
    await engine.run(chip);
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ state: 'awaiting_evidence', waitsFor: 'SHADOW_NOT_COVERED' });
    expect(await engine.money(chip)).toMatchObject({ chip: 100, shop: 0 });
    await engine.books.owner(
      `UPDATE ledger.account SET chip_fen = 20000, balance_fen = balance_fen - 19900 WHERE account_id = $1`,
      [chip.accountId],
    );
    await engine.run(chip);
    expect(await only(chip)).toMatchObject({ outcome: 'REFUND_HOLDER' });
  });

  it('puts a refund by for the chip when the holder wants it there', async () => {
    const chip = await torn({ merchantId: '72' });
    await engine.run(chip);
    const one = await only(chip);
    await engine.book.record(one, [], { refundTo: 'chip' });
    await engine.online(chip, 3, 19_800);
    await engine.run(chip);
    expect(await engine.money(chip)).toEqual({ account: 480_000, chip: 19_800, shop: 0, putBy: 200 });
  });

  it('questions no upload because of a load whose outcome is open beside a count nobody knows', async () => {
    engine.at('2026-03-10');
    const chip = await engine.chip();
    await engine.load(chip, 1, 20_000);
    await engine.load(chip, 2, 5_000, 20_000, 'UNKNOWN');
    // Count 3 paid 3.00 and was never told; then the chip holds the load.
    await engine.online(chip, 4, 24_700);
    await engine.run(chip);
    expect(await engine.cases(chip)).toEqual([]);
    engine.at('2026-03-21');
    await engine.run(chip);
    await engine.run(chip);
    const cases = await engine.cases(chip);
    expect(cases.map(({ subject }) => subject)).not.toContain('questioned_upload');
  });

  it('settles a load by the balance that follows, then what depends on it', async () => {
    engine.at('2026-03-10');
    const chip = await engine.chip();
    await engine.load(chip, 1, 20_000);
    await engine.load(chip, 2, 5_000, 20_000, 'UNKNOWN');
    await engine.online(chip, 3, 20_000);
    await engine.run(chip);
    expect(await engine.money(chip)).toMatchObject({ account: 480_000, chip: 20_000 });
    const { verdicts } = await engine.run(chip);
    expect(verdicts).toEqual([]);
  });

  it('after a crash between the money and the commit nothing is there, and running again pays once', async () => {
    const chip = await torn({ merchantId: '72' });
    await engine.online(chip, 3, 19_800);
    engine.failOnce = new Error('the process dies');
    await expect(engine.run(chip)).rejects.toThrow('the process dies');
    expect(await engine.cases(chip)).toEqual([]);
    expect(await engine.money(chip)).toMatchObject({ account: 480_000, chip: 20_000 });
    expect(await engine.dueAt(chip)).toBeDefined();
    await engine.run(chip);
    expect(await engine.money(chip)).toMatchObject({ account: 480_200, chip: 19_800 });
  });

  it('of several who reconcile a chip at the same moment one pays', async () => {
    const chip = await torn({ merchantId: '72' });
    await engine.run(chip);
    await engine.online(chip, 3, 19_800);
    // Without its mark nothing but the chip's lock holds them apart.
    await engine.books.owner('DELETE FROM chips.to_reconcile WHERE account_id = $1', [chip.accountId]);
    await Promise.all([1, 2, 3, 4].map(() => engine.run(chip)));
    expect(await engine.money(chip)).toMatchObject({ account: 480_200, chip: 19_800 });
    expect(await only(chip)).toMatchObject({ state: 'closed' });
  });

  describe('the chain of steps', () => {
    const decided = async () => {
      const chip = await torn({ merchantId: '72' });
      await engine.online(chip, 3, 19_800);
      await engine.run(chip);
      return only(chip);
    };
    const intact = async (caseId: string) => (await engine.steps.of(await engine.book.get(caseId))).chainIntact;

    it('holds as it was written', async () => {
      expect(await intact((await decided()).caseId)).toBe(true);
    });

    it.each([
      [
        'another reason',
        `UPDATE chips.case_step SET reason = '{"zh":"x","en":"y"}' WHERE case_id = $1 AND step_no = 3`,
      ],
      ['another actor', `UPDATE chips.case_step SET actor_name = 'nobody' WHERE case_id = $1 AND step_no = 1`],
      ['another time', `UPDATE chips.case_step SET at = at + interval '1 second' WHERE case_id = $1 AND step_no = 2`],
      ['a step taken out', `DELETE FROM chips.case_step WHERE case_id = $1 AND step_no = 2`],
      ['the end cut off', `DELETE FROM chips.case_step WHERE case_id = $1 AND action = 'closed'`],
      ['another state of the case', `UPDATE chips.dispute_case SET state = 'decided' WHERE case_id = $1`],
    ])('shows %s, whoever put it there', async (_what, sql) => {
      const { caseId } = await decided();
      await engine.books.owner(sql, [caseId]);
      expect(await intact(caseId)).toBe(false);
    });
  });
});
