import type { ReadUpload } from '@app/chips';
import { Caller } from '../issuer/support/caller.js';
import type { RawTerminal } from '../pos/support/raw-terminal.js';
import { CaseHouse } from './support/case-house.js';
import type { Tapped } from './support/purse.js';
import { ecashUpload, type LoadedCard, type StoredUpload, UploadHouse } from './support/upload-house.js';

interface Merchant {
  readonly merchantId: string;
  readonly merchantNo: string;
  readonly storeIds: string[];
}
interface Listed {
  readonly items: ReadUpload[];
  readonly nextCursor: string | null;
}
interface Denial {
  readonly denialId: string;
  readonly merchantId: string;
  readonly terminalId: string;
  readonly since: string;
  readonly until: string | null;
  readonly deniedBy: string;
  readonly endedBy: string | null;
}

/** The desk where people end what could not be posted, over HTTP, as the applications run. */
describe('the desk of offline uploads', () => {
  let world: CaseHouse;
  let uploads: UploadHouse;
  let bus: Merchant;
  let shop: Merchant;
  let terminal: RawTerminal;
  let till: RawTerminal;
  let cards: LoadedCard[];
  let card: LoadedCard;
  let desk: Record<'maker' | 'checker' | 'auditor' | 'both' | 'driver' | 'seller' | 'anyone', Caller>;

  beforeAll(async () => {
    world = await CaseHouse.open();
    const { house } = world;
    uploads = UploadHouse.over(house);
    [bus, shop] = [await house.merchant(), await house.merchant()];
    [terminal, till] = [await house.signedIn(bus), await house.signedIn(shop)];
    cards = await uploads.cards(16);
    await house.merchantUser(bus.merchantId);
    await house.merchantUser(shop.merchantId);
    desk = {
      maker: await world.atClearing('maker'),
      checker: await world.atClearing('checker'),
      auditor: await world.atClearing('auditor'),
      both: await world.atClearing('both'),
      driver: await world.atClearing(`merchant-${bus.merchantId}`),
      seller: await world.atClearing(`merchant-${shop.merchantId}`),
      anyone: new Caller(await world.clearing.getUrl()),
    };
  });
  beforeEach(() => {
    card = cards.pop()!;
  });
  afterAll(async () => {
    const breaks = await world.facts.ledger.breaks();
    await world.close();
    expect(breaks).toEqual([]);
  });

  const upload = async (tapped: Pick<Tapped, 'f55' | 'amountFen'>, at = terminal): Promise<StoredUpload> => {
    const { answer } = await ecashUpload(at, card, tapped);
    return uploads.processed(answer.fields[37]!);
  };
  /** Eleven days after its tap. */
  const late = (amountFen: number, at = terminal) => upload(card.purse.pay({ amountFen, date: '260227' }), at);
  const path = ({ upload_id: id }: StoredUpload, action = '') => `/v1/ecash-uploads/${id}${action}`;
  const read = (one: StoredUpload) => desk.auditor.get<ReadUpload>(path(one));
  const list = (query: string, who = desk.auditor) => who.get<Listed>(`/v1/ecash-uploads?${query}`);
  const waiver = async (one: StoredUpload, who = desk.maker): Promise<string> =>
    (await who.post<{ approvalId: string }>(path(one, '/waive'), { reason: '司机补传' }, 202)).approvalId;

  describe('shows', () => {
    it('what waits by queue, merchant, state and kind, with its reason in both languages, page by page', async () => {
      const [first, second] = [await late(110), await late(120)];
      const other = await late(130, till);
      const unread = await upload({ f55: Buffer.from('9F26', 'hex'), amountFen: 5 });
      const ids = async (query: string) => (await list(query)).items.map(({ uploadId }) => uploadId);
      const mine = `queue=OFFLINE_LATE&merchantId=${bus.merchantId}`;
      expect(await ids(mine)).toEqual([first.upload_id, second.upload_id]);
      expect(await ids(`queue=OFFLINE_LATE&merchantId=${shop.merchantId}`)).toEqual([other.upload_id]);
      expect(await ids(`queue=OFFLINE_MALFORMED&state=queued&kind=purchase`)).toEqual([unread.upload_id]);
      expect(await ids(`${mine}&state=posted`)).toEqual([]);
      expect(await ids(`${mine}&kind=flash`)).toEqual([]);
      const page = await list(`${mine}&limit=1`);
      expect(page.items.map(({ uploadId }) => uploadId)).toEqual([first.upload_id]);
      const next = await list(`${mine}&limit=1&cursor=${page.nextCursor}`);
      expect(next.items.map(({ uploadId }) => uploadId)).toEqual([second.upload_id]);
      expect(next.nextCursor).toBeNull();
      expect(await read(first)).toMatchObject({
        state: 'queued',
        class: 'LATE',
        queue: 'OFFLINE_LATE',
        ruleId: 'R-OFFLINE',
        amountFen: 110,
        panMasked: expect.stringMatching(/^\d{6}\*+\d{4}$/) as string,
        reason: {
          zh: '2026-02-27 的交易最迟应于 2026-03-09 上送，收到于 2026-03-10',
          en: 'tapped on 2026-02-27, due by 2026-03-09, came on 2026-03-10',
        },
      });
      expect((await read(unread)).reason).toEqual({
        zh: expect.stringContaining('芯片数据无法解读') as string,
        en: expect.stringContaining('cannot be read') as string,
      });
    });

    it('the sums of what waits', async () => {
      const totals = (who: Caller, query = '') =>
        who.get<{ items: { queue: string; merchantId: string; count: number; amountFen: number }[] }>(
          `/v1/ecash-uploads/totals${query}`,
        );
      const [mine] = (await totals(desk.checker, `?merchantId=${bus.merchantId}`)).items;
      expect(mine).toMatchObject({ queue: 'OFFLINE_LATE', class: 'LATE', count: 2, amountFen: 230 });
      const sellers = (await totals(desk.seller, `?merchantId=${bus.merchantId}`)).items;
      expect(sellers).toMatchObject([{ merchantId: shop.merchantId, count: 1, amountFen: 130 }]);
    });

    it('a merchant its own uploads only; another’s are not there', async () => {
      const [mine, others] = [await late(140), await late(150, till)];
      const seen = await list(`merchantId=${shop.merchantId}`, desk.driver);
      expect(new Set(seen.items.map(({ merchantId }) => merchantId))).toEqual(new Set([bus.merchantId]));
      await desk.driver.get(path(mine));
      await desk.driver.get(path(others), 404);
      await desk.seller.get(path(mine), 404);
      await desk.auditor.get('/v1/ecash-uploads/123', 404);
    });

    it('nothing to who is not logged in, and lets nobody but makers act', async () => {
      const one = await late(100);
      await desk.anyone.get('/v1/ecash-uploads', 401);
      await desk.anyone.get('/v1/ecash-denials', 401);
      const denial = { merchantId: bus.merchantId, since: '2026-03-10', reason: '合同未开通' };
      for (const who of [desk.checker, desk.auditor, desk.driver]) {
        for (const action of ['/waive', '/reject', '/retry']) await who.post(path(one, action), { reason: 'x' }, 403);
        await who.post('/v1/ecash-denials', denial, 403);
        await who.post('/v1/ecash-denials/end', denial, 403);
      }
      expect(await read(one)).toMatchObject({ state: 'queued', resolvedBy: null });
    });
  });

  describe('ends what waits', () => {
    it('by a waiver that another person approves, paid once; the proposer’s own approval is refused', async () => {
      const one = await late(500);
      const before = await uploads.owedFen(bus.merchantId);
      const own = await waiver(one, desk.both);
      expect((await desk.both.refused(`/v1/approvals/${own}/approve`, {})).code).toBe('SELF_APPROVAL');
      expect(await uploads.owedFen(bus.merchantId)).toBe(before);
      const again = await waiver(one);
      await desk.checker.post(`/v1/approvals/${own}/approve`, {}, 200);
      expect((await desk.checker.refused(`/v1/approvals/${again}/approve`, {}, 409)).code).toBe('UPLOAD_NOT_QUEUED');
      expect((await uploads.owedFen(bus.merchantId)) - before).toBe(500);
      expect(await uploads.chipFen(card)).toBe(7_500);
      expect(await read(one)).toMatchObject({
        state: 'resolved',
        queue: null,
        resolvedBy: 'both',
        resolution: { how: 'waived', reason: '司机补传', lossFen: 0 },
      });
      for (const action of ['/waive', '/reject', '/retry']) {
        expect((await desk.maker.refused(path(one, action), { reason: 'again' }, 409)).code).toBe('UPLOAD_NOT_QUEUED');
      }
    });

    it('not by a waiver that was turned down: it waits on', async () => {
      const one = await late(500);
      const approvalId = await waiver(one);
      await desk.checker.post(`/v1/approvals/${approvalId}/reject`, { reason: '无依据' }, 200);
      expect(await read(one)).toMatchObject({ state: 'queued', queue: 'OFFLINE_LATE' });
      expect(await uploads.chipFen(card)).toBe(8_000);
    });

    it('for good as the acceptor’s loss, with the reason and who said so, and a waiver that waited pays nothing then', async () => {
      const one = await late(500);
      const approvalId = await waiver(one);
      await desk.maker.post(path(one, '/reject'), { reason: '超期未传' }, 200);
      expect((await desk.checker.refused(`/v1/approvals/${approvalId}/approve`, {}, 409)).code).toBe(
        'UPLOAD_NOT_QUEUED',
      );
      expect(await read(one)).toMatchObject({
        state: 'resolved',
        class: 'LATE',
        resolvedBy: 'maker',
        resolution: { how: 'rejected', reason: '超期未传' },
      });
      expect(await uploads.chipFen(card)).toBe(8_000);
      expect(await traces(one.upload_id)).toEqual(['ecash_upload.rejected maker']);
    });

    it('of what proves no debit by no waiver', async () => {
      const arqc = await upload(card.purse.pay({ amountFen: 500, kind: 'ARQC' }));
      const refused = await desk.maker.refused(path(arqc, '/waive'), { reason: '补传' });
      expect(refused).toMatchObject({ code: 'UPLOAD_NOT_WAIVABLE', rule: 'R-OFFLINE' });
    });

    it('by looking again when what was wrong is put right, and keeps who asked', async () => {
      const tapped = card.purse.pay({ amountFen: 8_300 });
      const over = await upload(tapped);
      expect(over.class).toBe('OVER_SHADOW_BALANCE');
      await desk.maker.post(path(over, '/retry'), undefined, 200);
      expect(await uploads.processed(over.rrn)).toMatchObject({ state: 'queued', class: 'OVER_SHADOW_BALANCE' });
      card.purse.balanceFen = 8_000;
      await uploads.load(card, 1_000);
      await desk.maker.post(path(over, '/retry'), undefined, 200);
      expect(await uploads.processed(over.rrn)).toMatchObject({ state: 'posted', class: 'VERIFIED' });
      expect(await uploads.chipFen(card)).toBe(700);
      expect(await traces(over.upload_id)).toEqual(['ecash_upload.retried maker', 'ecash_upload.retried maker']);
    });
  });

  describe('denies e-cash', () => {
    const deny = (more: object, status = 201) =>
      desk.maker.post<Denial>(
        '/v1/ecash-denials',
        { since: '2026-03-10', reason: '合同未开通电子现金', ...more },
        status,
      );
    const end = (more: object, status = 200) =>
      desk.maker.post<Denial>('/v1/ecash-denials/end', { since: '2026-03-11', reason: '已补签合同', ...more }, status);
    const denials = async (query: string, who = desk.auditor) =>
      (await who.get<{ items: Denial[]; nextCursor: string | null }>(`/v1/ecash-denials?${query}`)).items;

    it('to a merchant from a day on: its taps wait with the reason, those of days before are paid', async () => {
      const merchant = await world.house.merchant();
      const gate = await world.house.signedIn(merchant);
      await deny({ merchantId: merchant.merchantId });
      const before = await upload(card.purse.pay({ amountFen: 100, date: '260309' }), gate);
      expect(before).toMatchObject({ state: 'posted' });
      const denied = await upload(card.purse.pay({ amountFen: 200, date: '260310' }), gate);
      expect(denied).toMatchObject({
        state: 'queued',
        class: 'ECASH_NOT_ALLOWED',
        queue: 'OFFLINE_NOT_ALLOWED',
        rule_id: 'R-CONTRACT',
        reason: { zh: '商户或终端未开通电子现金', en: 'the merchant or terminal may not take e-cash' },
      });
      expect(await uploads.chipFen(card)).toBe(7_900);
      await end({ merchantId: merchant.merchantId, since: '2026-03-10' });
      await desk.maker.post(path(denied, '/retry'), undefined, 200);
      expect(await uploads.processed(denied.rrn)).toMatchObject({ state: 'posted' });
      expect(await uploads.chipFen(card)).toBe(7_700);
    });

    it('to one terminal and not to its neighbour', async () => {
      const [one, other] = [await world.house.signedIn(shop), await world.house.signedIn(shop)];
      const terminalId = await idOf(one);
      await deny({ merchantId: shop.merchantId, terminalId });
      expect(await upload(card.purse.pay({ amountFen: 100 }), one)).toMatchObject({ class: 'ECASH_NOT_ALLOWED' });
      expect(await upload(card.purse.pay({ amountFen: 100 }), other)).toMatchObject({ state: 'posted' });
      const foreign = { merchantId: bus.merchantId, terminalId };
      await deny(foreign, 404);
      await deny({ merchantId: '404' }, 404);
    });

    it('once however often it is said, ends it once, and may deny it again from the same day', async () => {
      const { merchantId } = await world.house.merchant();
      const [first, again] = [await deny({ merchantId }), await deny({ merchantId, reason: '再次' })];
      expect(again.denialId).toBe(first.denialId);
      expect(first).toMatchObject({ terminalId: '0', since: '2026-03-10', until: null, deniedBy: 'maker' });
      await end({ merchantId, since: '2026-03-09' }, 404);
      expect(await end({ merchantId })).toMatchObject({ until: '2026-03-11', endedBy: 'maker' });
      await end({ merchantId }, 404);
      const anew = await deny({ merchantId });
      expect(anew.denialId).not.toBe(first.denialId);
      expect((await denials(`merchantId=${merchantId}`)).map(({ until }) => until)).toEqual([null, '2026-03-11']);
      expect((await denials(`merchantId=${merchantId}&open=true`)).map((one) => one.denialId)).toEqual([anew.denialId]);
      const page = await desk.auditor.get<{ nextCursor: string }>(`/v1/ecash-denials?merchantId=${merchantId}&limit=1`);
      const rest = await denials(`merchantId=${merchantId}&limit=1&cursor=${page.nextCursor}`);
      expect(rest.map(({ denialId }) => denialId)).toEqual([first.denialId]);
      expect(await traces(merchantId)).toEqual([
        'ecash_denial.made maker',
        'ecash_denial.ended maker',
        'ecash_denial.made maker',
      ]);
    });

    it('and shows a merchant its own denials only', async () => {
      await deny({ merchantId: bus.merchantId, since: '2027-01-01' });
      expect((await denials('', desk.driver)).map(({ merchantId }) => merchantId)).toEqual([bus.merchantId]);
      const sellers = await denials(`merchantId=${bus.merchantId}`, desk.seller);
      expect(sellers.every(({ merchantId }) => merchantId === shop.merchantId)).toBe(true);
    });
  });

  /** What the audit trail keeps of an object, oldest first. */
  const traces = async (objectId: string): Promise<string[]> => {
    const { items } = await desk.auditor.get<{ items: { action: string; actor: string }[] }>(
      `/v1/audit-events?objectId=${objectId}`,
    );
    return items
      .filter(({ action }) => action.startsWith('ecash_'))
      .map(({ action, actor }) => `${action} ${actor}`)
      .reverse();
  };
  const idOf = async ({ identity }: RawTerminal): Promise<string> => {
    const [row] = await world.house.rows<{ terminal_id: string }>(
      'SELECT terminal_id FROM acceptance.acceptor WHERE terminal_no = $1',
      [identity.terminalNo],
    );
    return row!.terminal_id;
  };
});
