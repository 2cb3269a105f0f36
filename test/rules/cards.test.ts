import type { CardDetail, CardView, SandboxCard } from '../../apps/issuer/src/cards/card.schemas.js';
import { type IssuerFixture, startIssuer } from '../issuer/support/issuer-fixture.js';
import {
  decide,
  FACE,
  issuedOrder,
  list,
  offerProducts,
  type Purchaser,
  RESIDENT_IDS,
  verifiedPurchaser,
} from '../issuer/support/scenario.js';
import { expectRefused } from './support/refused.js';

describe('cards and their holders', () => {
  let issuer: IssuerFixture;
  let purchaser: Purchaser;
  let cards: CardView[];

  beforeAll(async () => {
    issuer = await startIssuer();
    await offerProducts(issuer);
    purchaser = await verifiedPurchaser(issuer);
    const { orderId } = await issuedOrder(issuer, purchaser, list(2, 2));
    await issuer.maker.post(`/v1/orders/${orderId}/activate`, {}, 200);
    cards = (await issuer.maker.get<{ items: CardView[] }>(`/v1/cards?orderId=${orderId}`)).items;
  });
  afterAll(() => issuer.close());

  const ofKind = (kind: string) => cards.filter((card) => card.kind === kind);

  describe('R-FACE', () => {
    let binRangeId: string;
    beforeAll(async () => {
      const { items } = await issuer.maker.get<{ items: { binRangeId: string }[] }>('/v1/bin-ranges');
      binRangeId = items[0]!.binRangeId;
    });
    const product = (productCode: string, face: object) => ({
      productCode,
      nameZh: '试验卡',
      nameEn: 'trial card',
      kind: 'anonymous',
      binRangeId,
      validityMonths: 36,
      medium: 'virtual',
      face,
    });

    it('a product whose face says everything is offered, a virtual card’s too', async () => {
      expect(await decide(issuer, '/v1/card-products', product('WHOLE', FACE))).toBeTruthy();
    });

    it.each(Object.keys(FACE))('a face without %s is not produced', async (element) => {
      for (const nothing of element === 'cardNumber' ? [undefined, false] : [undefined]) {
        const face = { ...FACE, [element]: nothing };
        const problem = await issuer.maker.refused('/v1/card-products', product(`NO-${element}`.toUpperCase(), face));
        expectRefused(problem, 'CARD_FACE_INCOMPLETE', 'R-FACE');
      }
    });

    it('all that is missing is said at once', async () => {
      const problem = await issuer.maker.refused('/v1/card-products', product('NOTHING', {}));
      expect(problem.errors?.map(({ code }) => code)).toEqual(Object.keys(FACE).map(() => 'CARD_FACE_INCOMPLETE'));
    });
  });

  describe('R-LOSS', () => {
    const report = { reason: '持卡人来电' };

    it('a named card is blocked at once by one person, and its whole balance stays', async () => {
      const { cardId } = ofKind('named')[0]!;
      const balance = async () => {
        const { rows } = await issuer.owner.query<{ fen: string }>(
          'SELECT balance_fen AS fen FROM ledger.account JOIN issuer.card USING (account_id) WHERE card_id = $1',
          [cardId],
        );
        return rows[0]!.fen;
      };
      const before = await balance();
      const lost = await issuer.maker.post<CardDetail>(`/v1/cards/${cardId}/loss-report`, report, 200);
      expect(lost.status).toBe('lost');
      expect(await balance()).toBe(before);
    });

    it('a card reported lost is not brought back by unfreezing it', async () => {
      const { cardId } = ofKind('named')[0]!;
      await issuer.maker.refused(`/v1/cards/${cardId}/unfreeze`, report, 409);
    });

    it('an anonymous card is refused, kindly, and goes on', async () => {
      const { cardId } = ofKind('anonymous')[0]!;
      const problem = await issuer.maker.refused(`/v1/cards/${cardId}/loss-report`, report);
      expectRefused(problem, 'LOSS_NOT_SUPPORTED_ANON', 'R-LOSS');
      expect(problem.detail.en).toContain('sorry');
      expect((await issuer.maker.get<CardDetail>(`/v1/cards/${cardId}`)).status).toBe('active');
    });
  });

  describe('R-PRIVACY', () => {
    it('a card number is shown by its first six and last four digits, to everybody', async () => {
      const { cardId } = cards[0]!;
      for (const caller of [issuer.maker, issuer.checker, issuer.auditor, purchaser.caller]) {
        const text = JSON.stringify(await caller.get('/v1/cards'));
        expect(text).toMatch(/"panMasked":"\d{6}\*{6}\d{4}"/);
      }
      expect((await issuer.auditor.get<CardDetail>(`/v1/cards/${cardId}`)).panMasked).toMatch(/^\d{6}\*{6}\d{4}$/);
    });

    it('identity numbers are shown masked, kept encrypted, and found by their hash', async () => {
      const shown = JSON.stringify(await issuer.maker.get('/v1/customers'));
      for (const idNumber of RESIDENT_IDS) expect(shown).not.toContain(idNumber);
      const { rows } = await issuer.owner.query<{ row: string; cipher: Buffer; hash: Buffer }>(
        `SELECT row_to_json(l)::text AS row, id_number_cipher AS cipher, id_number_hash AS hash
         FROM issuer.order_line l WHERE id_number_hash IS NOT NULL`,
      );
      expect(rows.length).toBeGreaterThanOrEqual(2);
      for (const { row, cipher } of rows) {
        for (const idNumber of RESIDENT_IDS) {
          expect(row).not.toContain(idNumber);
          expect(cipher.includes(idNumber)).toBe(false);
        }
      }
      expect(new Set(rows.map(({ hash }) => hash.toString('hex'))).size).toBe(2);
    });

    it('no card number and no track lies anywhere in the database in clear', async () => {
      const { orderId } = cards[0]!;
      const { items } = await issuer.maker.get<{ items: SandboxCard[] }>(`/v1/sandbox/cards?orderId=${orderId}`);
      const secrets = items.flatMap(({ pan, track2 }) => [pan, track2]);
      expect(secrets).toHaveLength(2 * cards.length);
      const { rows: tables } = await issuer.owner.query<{ name: string }>(
        `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
         WHERE schemaname IN ('issuer', 'ledger', 'access', 'platform')`,
      );
      for (const { name } of tables) {
        const { rows } = await issuer.owner.query<{ text: string }>(`SELECT t::text AS text FROM ${name} t`);
        const all = rows.map(({ text }) => text).join('\n');
        const found = secrets.filter((secret) => all.includes(secret) || all.includes(hex(secret)));
        expect({ name, found: found.length }).toEqual({ name, found: 0 });
      }
    });
  });
});

const hex = (text: string): string => Buffer.from(text).toString('hex');
