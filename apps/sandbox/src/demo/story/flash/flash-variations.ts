import { encodeTlv, parseField55 } from '@app/ecash';
import { fen, Refusal } from '@app/kernel';
import type { ChipTill } from '../../../terminal/index.js';
import type { StoryContext } from '../context.js';
import { merchant } from '../merchants.step.js';
import { claim } from '../story.js';
import type { CaseView, FlashCases } from './flash-cases.js';
import { type FlashTable, type HeldCard, LAST_COMMAND } from './flash-table.js';

const LOADED = fen(3_000);
const FARE = fen(200);
const OTHER_FARE = fen(300);
const SHOP_PRICE = fen(680);
/** Each another amount: a till takes the same amount again for the card it has just lost. */
const ASKED_PRICES = [fen(880), fen(1_240)] as const;
const DAYS_LATE = 12;
/** The chip's decision in a contactless tap: its count is used up, nothing can be debited yet. */
const DECISION = 2;

/** How a variation ended. */
export interface VariationEnd {
  readonly name: string;
  readonly verdict: string;
  /** Chinese and English. */
  readonly words: string;
}

type Cards = Readonly<Record<'retap' | 'goods' | 'late' | 'forged' | 'replay' | 'gap' | 'early' | 'twice', HeldCard>>;

/** How many cards the variations need: eight with an end, and two whose goods the shop is still asked about. */
export const VARIATION_CARDS = 10;

/** Eight other days at the gate, played together: first all taps, then the settlements, then what each comes to. */
export class FlashVariations {
  private readonly cards: Cards;
  private readonly asked: readonly HeldCard[];
  private readonly replayed: { f55: Buffer; at: ChipTill }[] = [];

  constructor(
    private readonly context: StoryContext,
    private readonly table: FlashTable,
    private readonly cases: FlashCases,
  ) {
    const [retap, goods, late, forged, replay, gap, early, twice, ...asked] = table.cards;
    this.asked = asked;
    this.cards = {
      retap: retap!,
      goods: goods!,
      late: late!,
      forged: forged!,
      replay: replay!,
      gap: gap!,
      early: early!,
      twice: twice!,
    };
  }

  async play(): Promise<VariationEnd[]> {
    for (const card of this.table.cards) await this.table.load(card, LOADED);
    await this.taps();
    await this.anchorBeforeUpload();
    await this.table.settle(this.table.gate);
    await this.cases.uploads(this.cards.replay, 1);
    await this.replay();
    await this.table.settle(this.table.till);
    for (const card of [this.cards.retap, this.cards.goods, this.cards.forged, this.cards.twice, ...this.asked]) {
      await this.table.tapOnline(card);
    }
    // These stay as they are: what a shop finds in the morning.
    for (const card of this.asked) {
      await this.cases.until('the shop being asked', card, ([one]) => one?.waitsFor === 'GOODS_UNKNOWN');
    }
    return [
      await this.endOfRetap(),
      await this.endOfGoods(),
      await this.endOfUpload(
        this.cards.late,
        'late upload',
        'LATE',
        '逾期上送，留待处理，原则上由受理方承担 · kept in its queue, the acceptor’s loss unless waived',
      ),
      await this.endOfUpload(
        this.cards.forged,
        'forged certificate',
        'BAD_TC',
        '证书不符，不入账 · the certificate is not the chip’s: nothing is paid',
      ),
      await this.endOfUpload(
        this.cards.replay,
        'replay',
        'DUPLICATE',
        '同一证书再次上送，只付一次 · the same certificate elsewhere: paid once',
      ),
      await this.endOfGap(),
      await this.endOfEarly(),
      await this.endOfTwice(),
    ];
  }

  /** Everything that happens at the gate and the till before anything is told. */
  private async taps(): Promise<void> {
    const { table } = this;
    const { retap, goods, late, forged, replay, gap, early, twice } = this.cards;
    await table.tear(retap, FARE, { at: LAST_COMMAND, lose: 'answer' });
    const again = await table.pay(retap, FARE);
    claim(
      'settles' in again.outcome && again.outcome.settles !== undefined,
      'the second tap reads on where the first broke off',
    );

    const torn = await table.tear(goods, SHOP_PRICE, { at: LAST_COMMAND, lose: 'answer' }, table.till);
    claim(torn.outcome.kind === 'FLASH', `the till says failed, not ${torn.outcome.kind}`);
    for (const [at, card] of this.asked.entries()) {
      await table.tear(card, ASKED_PRICES[at]!, { at: LAST_COMMAND, lose: 'answer' }, table.till);
    }

    await table.pay(late, FARE, table.gateOfDaysAgo(DAYS_LATE));
    await this.forge(forged);
    this.replayed.push({ f55: this.f55Of(await table.pay(replay, FARE)), at: table.till });

    const gone = await table.tear(gap, FARE, { at: DECISION, lose: 'answer' });
    claim(gone.outcome.kind === 'TRY_AGAIN', `nothing was decided yet, not ${gone.outcome.kind}`);
    await table.tapOnline(gap);
    await table.pay(early, FARE);

    await table.tear(twice, FARE, { at: LAST_COMMAND, lose: 'answer' });
    await table.tear(twice, OTHER_FARE, { at: LAST_COMMAND, lose: 'command' });
  }

  /** A genuine purchase, and beside it one that never was: another count, a certificate made up. */
  private async forge(card: HeldCard): Promise<void> {
    const f55 = this.f55Of(await this.table.pay(card, FARE));
    const changes: Readonly<Record<string, (value: Buffer) => Buffer>> = {
      '9F26': (certificate) => Buffer.from(certificate.map((byte) => byte ^ 0xff)),
      '9F36': (atc) => Buffer.of(atc[0]!, atc[1]! + 3),
    };
    const altered = [...parseField55(f55)].map(([tag, value]) => ({ tag, value: changes[tag]?.(value) ?? value }));
    await this.record(this.table.gate, card, encodeTlv(altered));
  }

  /** What a gate was told, told again at another merchant's till. */
  private async replay(): Promise<void> {
    for (const { f55, at } of this.replayed) await this.record(at, this.cards.replay, f55);
  }

  private async record(at: ChipTill, { pan, expiry }: HeldCard, f55: Buffer): Promise<void> {
    await at.terminal.recordOfflinePurchase({
      card: { pan, expiry, psn: '01' },
      amountFen: FARE,
      entryMode: 'contactless',
      f55,
    });
  }

  private f55Of({ outcome }: Awaited<ReturnType<FlashTable['pay']>>): Buffer {
    if (outcome.kind !== 'APPROVED_OFFLINE') throw new Refusal('NOT_PAID', { zh: '未付款', en: 'nothing was paid' });
    return outcome.f55;
  }

  /** The balance after a purchase is known before the purchase: two yuan are missing, and that proves nothing yet. */
  private async anchorBeforeUpload(): Promise<void> {
    const { early } = this.cards;
    await this.table.tapOnline(early);
    const { verdicts } = await this.cases.timelineUntil(
      'the balance being known',
      early,
      ({ anchors }) => anchors.length >= 3,
    );
    claim(
      verdicts.some(({ outcome, amountFen }) => outcome === 'HOLD' && amountFen === FARE),
      'what is missing is held while its upload may come',
    );
    claim((await this.cases.of(early)).length === 0, 'nobody is bothered with it yet');
  }

  private async endOfRetap(): Promise<VariationEnd> {
    const { retap } = this.cards;
    const [upload] = await this.cases.uploads(retap, 1);
    claim(upload!.state === 'posted', `the purchase is paid, not ${upload!.state}`);
    claim((await this.cases.of(retap)).length === 0, 'a tap that was read on leaves no case');
    claim(retap.chip.state.balanceFen === LOADED - FARE, 'the chip paid once');
    return {
      name: 're-tap',
      verdict: 'PAID',
      words: '重新挥卡续读成功，只扣一次 · read on by the second tap, paid once',
    };
  }

  private async endOfGoods(): Promise<VariationEnd> {
    const { goods } = this.cards;
    const [asked] = await this.cases.until('the shop being asked', goods, ([one]) => one?.waitsFor === 'GOODS_UNKNOWN');
    const { merchantId, login, password } = await merchant(this.context, 'market');
    await this.context
      .api('acceptance', { login, password })
      .post(
        `/v1/merchants/${merchantId}/disputes/${asked!.caseId}/goods-answers`,
        { answer: 'GIVEN', words: '收银员已交货，小票可查' },
        `flash.goods.${asked!.caseId}`,
      );
    const one = await this.decided(goods, 'POST_TO_MERCHANT');
    return {
      name: 'goods were given',
      verdict: one.outcome!,
      words: '芯片已扣款，商户已交货：入账给商户 · debited and the goods given: the shop is paid',
    };
  }

  private async endOfUpload(card: HeldCard, name: string, expected: string, words: string): Promise<VariationEnd> {
    const uploads = await this.cases.uploads(card, name === 'late upload' ? 1 : 2);
    const found = uploads.find((one) => one.class === expected);
    claim(found !== undefined, `${name}: an upload is ${expected}, not ${uploads.map((one) => one.class).join(', ')}`);
    const others = uploads.filter((one) => one !== found);
    claim(
      others.every(({ state }) => state === 'posted'),
      `${name}: the genuine purchase is paid`,
    );
    return { name, verdict: found.queue ?? found.class!, words };
  }

  private async endOfGap(): Promise<VariationEnd> {
    const { gap } = this.cards;
    const { verdicts } = await this.cases.timelineUntil(
      'the balance being known',
      gap,
      ({ anchors }) => anchors.length >= 3,
    );
    claim(verdicts.length === 0, 'a gap in the counter is nothing');
    claim((await this.cases.of(gap)).length === 0, 'and leaves no case');
    return {
      name: 'counter gap',
      verdict: 'NOTHING',
      words: '计数跳号，余额未变：不是扣款 · a count is missing, no money is: nothing to decide',
    };
  }

  private async endOfEarly(): Promise<VariationEnd> {
    const { early } = this.cards;
    const [upload] = await this.cases.uploads(early, 1);
    claim(upload!.state === 'posted', `the purchase is paid, not ${upload!.state}`);
    await this.cases.timelineUntil('the upload explaining it', early, ({ verdicts }) => verdicts.length === 0);
    return {
      name: 'anchor before upload',
      verdict: 'EXPLAINED',
      words: '余额先到，消费后到：暂缓，随即说明 · held until the upload explained it, never a refund',
    };
  }

  private async endOfTwice(): Promise<VariationEnd> {
    const { twice } = this.cards;
    const cases = await this.cases.until(
      'both taps being decided',
      twice,
      (all) => all.length === 2 && all.every(({ state }) => state === 'closed'),
    );
    const outcomeOf = (amountFen: number) => cases.find((one) => one.amountFen === amountFen)?.outcome;
    claim(outcomeOf(FARE) === 'REFUND_HOLDER', `the first was debited: ${outcomeOf(FARE)}`);
    claim(outcomeOf(OTHER_FARE) === 'CLOSE', `the second was not: ${outcomeOf(OTHER_FARE)}`);
    return {
      name: 'two tears in a row',
      verdict: 'REFUND_HOLDER, CLOSE',
      words: '两笔失败，余额分得清：退一笔、结一笔 · the balances tell them apart: one back, one closed',
    };
  }

  private async decided(card: HeldCard, outcome: CaseView['outcome']): Promise<CaseView> {
    const [one] = await this.cases.until(`the case ending ${outcome}`, card, ([first]) => first?.state === 'closed');
    claim(
      one!.outcome === outcome && one!.basis === 'EVIDENCE',
      `${outcome} by evidence, not ${one!.outcome} by ${one!.basis}`,
    );
    return one!;
  }
}
