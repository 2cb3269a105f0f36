import { addDays, chinaDate, CLOCK, type Clock } from '@app/kernel';
import type { EcashView, LossReport } from '../../apps/issuer/src/chips/chip.schemas.js';
import { ReleaseRemainders } from '../../apps/issuer/src/chips/release-remainders.service.js';
import { ChipIssuer, type IssuedChip } from '../chips/support/chip-issuer.js';
import { decide, RESIDENT_IDS } from '../issuer/support/scenario.js';

describe('rules of e-cash', () => {
  let world: ChipIssuer;
  let anonymous: IssuedChip[];
  let named: IssuedChip[];
  beforeAll(async () => {
    world = await ChipIssuer.open();
    anonymous = await world.cards(3, 0, { faceYuan: '1000' });
    named = await world.cards(0, 2, { faceYuan: '5000' });
  });
  afterAll(() => world.close());

  const today = () => chinaDate(world.issuer.app.get<Clock>(CLOCK).now());
  const ecash = ({ cardId }: { cardId: string }) => world.issuer.auditor.get<EcashView>(`/v1/cards/${cardId}/ecash`);
  const accountOf = async ({ accountId }: { accountId: string }) => {
    const [row] = await world.rows<{ balance: string; chip: string }>(
      'SELECT balance_fen AS balance, chip_fen AS chip FROM ledger.account WHERE account_id = $1',
      [accountId],
    );
    return [Number(row!.balance), Number(row!.chip)];
  };

  describe('R-CAP: account and chip together', () => {
    it('R-CAP: a chip product whose purse alone would pass the cap of its kind is refused', async () => {
      const [product] = await world.rows<{ bin: string; face: object }>(
        `SELECT bin_range_id AS bin, face FROM issuer.card_product WHERE product_code = 'CHIP-G'`,
      );
      const refusal = await world.issuer.maker.refused('/v1/card-products', {
        productCode: 'CHIP-CAP',
        nameZh: '卡',
        nameEn: 'card',
        kind: 'anonymous',
        binRangeId: product!.bin,
        validityMonths: 36,
        medium: 'chip',
        chip: { purseCapFen: 100_001 },
        face: product!.face,
      });
      expect(refusal).toMatchObject({ code: 'CAP_EXCEEDED', rule: 'R-CAP' });
    });

    it.each([
      ['an anonymous', () => anonymous[0]!, 100_000],
      ['a named', () => named[0]!, 500_000],
    ])('R-CAP: %s card at its cap loads from its account, and not a fen of cash', async (_kind, card, capFen) => {
      expect(await world.load(card(), 60_000)).toBeNull();
      expect(await accountOf(card())).toEqual([capFen - 60_000, 60_000]);
      expect(await world.load(card(), 1, 'cash')).toBe('CAP_EXCEEDED');
    });
  });

  describe('R-LOSS for e-cash', () => {
    it('R-LOSS: the account of a named card is blocked, its e-cash is not, and the answer says what can be done', async () => {
      const card = named[1]!;
      await world.load(card, 10_000);
      const report = await world.issuer.maker.post<LossReport>(
        `/v1/cards/${card.cardId}/loss-report`,
        { reason: '挂失' },
        200,
      );
      expect(report).toMatchObject({
        status: 'lost',
        ecash: {
          remainderFen: 10_000,
          chips: [{ state: 'retiring', blacklistedOn: today() }],
          notice: { zh: expect.stringMatching(/不能挂失.*退回/), en: expect.stringContaining('never forfeit') },
        },
      });
      expect(await world.load(card, 100)).toBe('CARD_LOST');
    });

    it('R-LOSS: the replacement goes to the registered holder only, and gets the chip’s remainder after the upload window', async () => {
      const card = named[1]!;
      const path = `/v1/cards/${card.cardId}/replacement`;
      const ask = { reason: '补卡', replacedFor: 'lost' };
      const holderId = RESIDENT_IDS[0]!;
      expect(await world.issuer.maker.refused(path, ask)).toMatchObject({ code: 'ID_MISMATCH', rule: 'R-LOSS' });
      await decide(world.issuer, path, { ...ask, holderIdNumber: await heldBy(card, holderId) });
      const next = await world.issuer.maker.get<{ account: { accountId: string } }>(
        `/v1/cards/${(await ecash(card)).replacedBy!}`,
      );
      expect(await accountOf(next.account)).toEqual([490_000, 0]);
      await world.goTo(addDays(today(), 11));
      await world.issuer.app.get(ReleaseRemainders).run();
      expect(await accountOf(next.account)).toEqual([500_000, 0]);
      expect(await accountOf(card)).toEqual([0, 0]);
    });

    /** Which of the two documents of the list the card's line bears. */
    async function heldBy(card: IssuedChip, first: string): Promise<string> {
      const [row] = await world.rows<{ no: number }>('SELECT line_no AS no FROM issuer.card WHERE card_id = $1', [
        card.cardId,
      ]);
      return row!.no % 2 === 1 ? first : RESIDENT_IDS[1]!;
    }

    it('R-LOSS: an anonymous chip card is neither reported lost nor replaced as lost', async () => {
      const { cardId } = anonymous[1]!;
      const report = await world.issuer.maker.refused(`/v1/cards/${cardId}/loss-report`, { reason: '遗失' });
      expect(report).toMatchObject({ code: 'LOSS_NOT_SUPPORTED_ANON', rule: 'R-LOSS' });
      const replaced = { reason: '遗失', replacedFor: 'lost' };
      const replacement = await world.issuer.maker.refused(`/v1/cards/${cardId}/replacement`, replaced);
      expect(replacement).toMatchObject({ code: 'LOSS_NOT_SUPPORTED_ANON', rule: 'R-LOSS' });
    });
  });

  describe('R-EXPIRED for chip cards', () => {
    it('R-EXPIRED: the day after the last day of use, account and chip stay owed and come back by extension', async () => {
      const card = anonymous[2]!;
      await world.load(card, 30_000);
      const setLastDay = (day: string) =>
        world.rows('UPDATE ledger.account SET valid_to = $2 WHERE account_id = $1', [card.accountId, day]);
      const replacement = { reason: '到期', replacedFor: 'expired' };
      await setLastDay(today());
      const early = await world.issuer.maker.refused(`/v1/cards/${card.cardId}/replacement`, replacement);
      expect(early).toMatchObject({ code: 'CARD_NOT_EXPIRED', rule: 'R-EXPIRED' });
      await setLastDay(addDays(today(), -1));
      expect(await world.load(card, 100)).toBe('CARD_EXPIRED_EXTENDABLE');
      expect(await accountOf(card)).toEqual([70_000, 30_000]);
      await decide(world.issuer, `/v1/cards/${card.cardId}/extension`, { reason: '到期延期' });
      await world.goTo(addDays(today(), 11));
      await world.issuer.app.get(ReleaseRemainders).run();
      expect(await accountOf(card)).toEqual([100_000, 0]);
    });
  });
});
