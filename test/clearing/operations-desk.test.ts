import { EventStream } from '@app/http';
import { JobQueues } from '@app/jobs';
import type { Id } from '@app/kernel';
import { ClearingHouse, type MerchantSeed } from './clearing-house.js';

const MONDAY = '2026-03-02';
const TUESDAY = '2026-03-03';

interface Row {
  readonly [field: string]: never;
}

describe('what operations looks at', () => {
  let house: ClearingHouse;
  let merchant: MerchantSeed;
  let card: Id;

  beforeAll(async () => {
    house = await ClearingHouse.open(MONDAY);
    card = await house.issueCard(400_000);
    merchant = await house.merchant({ feeRate: '0.0100', feeFixedFen: 10 });
    await house.cards.purchase(card, merchant.merchantId, 10_000);
    await house.goTo(TUESDAY);
  });
  afterAll(() => house.close());

  const items = async (path: string): Promise<Row[]> => (await house.get(path)).body.items;

  it('tells each step of a run to whoever watches it, and lists the run', async () => {
    const told: string[] = [];
    const heard = (await house.app.get(EventStream).of(['settlement-runs'])).subscribe((topic) => told.push(topic));
    const run = await house.closeDay(MONDAY);
    expect(run).toMatchObject({ state: 'done', stepsDone: 3, stepsTotal: 3 });
    await house.until('request, begin, plan, three steps and the end were told', async () => told.length === 7);
    heard.unsubscribe();
    expect(await items('/v1/settlement-runs?state=done')).toMatchObject([{ runId: run.runId, businessDate: MONDAY }]);
    expect(await items('/v1/settlement-runs?state=broken')).toEqual([]);
    expect((await house.get('/v1/business-day')).body).toEqual({ today: TUESDAY, lastSettled: MONDAY });
  });

  it('explains a fee so that its steps end with it', async () => {
    const [settlement] = await items(`/v1/settlements?merchantId=${merchant.merchantId}`);
    const { status, body } = await house.get(`/v1/settlements/${settlement!['settlementId']}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ feeFen: 110, feeTiers: null, monthBaseFen: 0 });
    expect(body.feeSteps.map(({ step, amountFen }: Row) => [step, amountFen])).toEqual([['base', 10_000], ['rate', 100], ['fixed', 10], ['total', 110]]); // prettier-ignore
    expect((await house.get('/v1/settlements/1')).status).toBe(404);
  });

  it('leads from a line of the books to its original document and back', async () => {
    const lines = await items(`/v1/entries?date=${MONDAY}&gl=2006&subjectId=${merchant.merchantId}`);
    expect(lines).toMatchObject([{ direction: 'C', amountFen: 10_000, kind: 'purchase' }]);
    const { accountId, voucherId } = lines[0]!;
    const { body } = await house.get(`/v1/vouchers/${accountId}/${voucherId}`);
    expect(body).toMatchObject({
      documentType: 'authorization',
      amountFen: 10_000,
      authorization: { merchantId: merchant.merchantId },
    });
    expect(body.entries.map(({ gl, direction }: Row) => `${direction} ${gl}`).sort()).toEqual(['C 2006', 'D 2001']);
    expect(await items(`/v1/vouchers?accountId=${card}&kind=purchase`)).toMatchObject([{ voucherId }]);
    expect((await house.get('/v1/vouchers/0/1')).status).toBe(404);
  });

  it('pages vouchers by their time without losing or repeating one', async () => {
    const whole = await items(`/v1/vouchers?date=${MONDAY}&limit=200`);
    const seen: unknown[] = [];
    for (let cursor = ''; ;) {
      const { body } = await house.get(`/v1/vouchers?date=${MONDAY}&limit=1${cursor && `&cursor=${cursor}`}`);
      seen.push(...body.items);
      if (body.nextCursor === null) break;
      cursor = body.nextCursor;
    }
    expect(seen).toEqual(whole);
  });

  it('keeps each proof, and balances the books of a day', async () => {
    const [proof] = await items('/v1/proofs');
    expect(proof).toMatchObject({ businessDate: MONDAY, proven: true, unexplainedFen: 0 });
    const { body } = await house.get(`/v1/proofs/${proof!['proofId']}`);
    expect(body).toMatchObject({ date: MONDAY, proven: true, reserve: { unexplainedFen: 0 } });
    expect((await house.get(`/v1/trial-balance?date=${MONDAY}`)).body).toMatchObject({ date: MONDAY, balanced: true });
  });

  it('shows what each line of a statement became', async () => {
    const [statement] = await items('/v1/bank-statements');
    const lines = await items(`/v1/bank-statements/${statement!['statementId']}/lines`);
    expect(lines.length).toBe(statement!['lineCount']);
    expect(lines[0]).toMatchObject({ direction: 'C', receiptId: expect.any(String), payoutId: null });
    expect((await house.get('/v1/bank-statements/1/lines')).status).toBe(404);
  });

  it('shows who did what, and that the chain is whole', async () => {
    const requested = await items('/v1/audit-events?action=settlement_run.requested&login=maker');
    expect(requested).toMatchObject([{ objectType: 'settlement_run', actorName: 'maker', bySystem: false }]);
    expect(await items(`/v1/audit-events?action=settlement_run.requested&from=${TUESDAY}&to=${TUESDAY}`)).toHaveLength(
      1,
    );
    expect(await items(`/v1/audit-events?action=settlement_run.requested&to=${MONDAY}`)).toHaveLength(0);
    expect((await house.get('/v1/audit-chain', 'auditor')).body).toMatchObject({ intact: true, brokenAt: null });
  });

  it('lists jobs that failed with their reasons, and only a maker may have one run again', async () => {
    const runId = '999';
    await house.app.get(JobQueues).add([{ id: 'failing', name: 'clearing.close-day', payload: { runId }, delayMs: 0 }]);
    const failing = await house.until('the job failed for now', async () =>
      (await items('/v1/jobs?room=clearing&state=delayed')).find(({ id }) => id === 'failing'),
    );
    expect(failing).toMatchObject({
      name: 'clearing.close-day',
      payload: { runId },
      reason: expect.stringContaining('settlement run'),
    });
    const { body } = await house.get('/v1/job-queues');
    expect(body.rooms.map(({ room }: Row) => room)).toEqual(['issuer', 'acceptance', 'clearing']);
    expect(body.outbox).toMatchObject({ count: expect.any(Number) });
    const retry = (login: string) => house.post('/v1/jobs/clearing/unknown/retry', { reason: 'again' }, login);
    expect((await retry('maker')).status).toBe(404);
    expect((await retry('auditor')).status).toBe(403);
  });
});
