import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatBatchDetails } from '@app/iso8583';
import { fen } from '@app/kernel';
import { type Card, PosTerminal, type TransactionResult } from '../../apps/sandbox/src/terminal/index.js';
import { Gateway, type TestCard } from './support/gateway.js';
import { purchase, purchaseFields, reversalOf, send, settlement, totals, upload } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

describe('a gateway that is started anew', () => {
  let gateway: Gateway;
  let test: TestCard;
  const folder = mkdtempSync(join(tmpdir(), 'yufuka-restart-'));
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  beforeEach(async () => {
    test = await gateway.card(60_000);
  });
  afterAll(async () => {
    await gateway.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    { name: '3DES', kind: {}, trackKey: false },
    { name: 'SM4 with a track key', kind: { algorithm: 'SM4' }, trackKey: true },
  ] as const)(
    'between any two messages of its day keeps a $name terminal at work without a new sign-in',
    async (how) => {
      const { identity } = await gateway.terminal(how.kind);
      const { merchantNo, terminalNo, tmkHex, algorithm, macAlgorithm } = identity;
      const terminal = new PosTerminal({
        ...{ merchantNo, terminalNo, tmkHex, algorithm, macAlgorithm },
        host: '127.0.0.1',
        port: gateway.port,
        statePath: join(folder, `${terminalNo}.json`),
        timeoutMs: 3000,
        autoSignIn: false,
      });
      const card: Card = { pan: test.pan, expiry: test.expiry };
      const right = async (result: Promise<TransactionResult>): Promise<TransactionResult> => {
        const { responseCode, macOk, deviations } = await result;
        expect({ responseCode, macOk, deviations }).toEqual({ responseCode: '00', macOk: true, deviations: [] });
        await gateway.restart();
        return result;
      };
      expect((await terminal.signIn({ trackKey: how.trackKey })).responseCode).toBe('00');
      await gateway.restart();
      expect((await right(terminal.balance(card))).availableFen).toBe(60_000);
      const sale = await right(terminal.purchase(card, fen(10_000)));
      await right(terminal.voidPurchase(sale.transaction!));
      const kept = await right(terminal.purchase(card, fen(8_000)));

      terminal.faults.loseAnswer = 1;
      expect(await terminal.purchase(card, fen(3_000))).toMatchObject({ end: 'silence', pending: 'reversal' });
      await gateway.restart();
      expect(await terminal.reversal()).toMatchObject({ clear: true, reversed: 1 });
      await gateway.restart();

      const hold = await right(terminal.preAuthorize(card, fen(5_000)));
      await right(terminal.complete(hold.transaction!, fen(4_000)));
      expect(await terminal.settle()).toMatchObject({ outcome: 'balanced', nextBatchNo: 2 });
      await gateway.restart();
      await terminal.signIn({ trackKey: how.trackKey });
      await right(terminal.refund(kept.transaction!, fen(3_000)));
      expect(await terminal.settle()).toMatchObject({ outcome: 'balanced', nextBatchNo: 3 });
      expect(await gateway.balance(test)).toEqual({ balanceFen: 60_000 - 8_000 - 4_000 + 3_000, heldFen: 0 });
      await terminal.stop();
    },
  );

  describe('remembers', () => {
    let terminal: RawTerminal;
    beforeEach(async () => {
      terminal = await gateway.signedIn();
    });
    const restarted = async (): Promise<void> => {
      await gateway.restart();
      await terminal.open();
    };
    const balanceFen = async (): Promise<number> => (await gateway.balance(test)).balanceFen;

    it('its answers: a repetition gets the first one, other content under its trace number 94', async () => {
      const sale = await purchase(terminal, test, 1000);
      await restarted();
      expect((await send(terminal, '0200', sale.request)).answer.fields).toEqual(sale.answer.fields);
      expect((await send(terminal, '0200', { ...sale.request, 4: '000000000999' })).code).toBe('94');
      expect(await balanceFen()).toBe(59_000);
    });

    it('a reversal that came before its original, which then is refused', async () => {
      const late = purchaseFields(terminal, test, 1000);
      expect((await reversalOf(terminal, late)).code).toBe('00');
      await restarted();
      expect((await send(terminal, '0200', late)).code).toBe('94');
      expect((await reversalOf(terminal, late)).code).toBe('00');
      expect(await balanceFen()).toBe(60_000);
    });

    it('an unbalanced batch and the details it has got, up to the end', async () => {
      const sales = [await purchase(terminal, test, 1000), await purchase(terminal, test, 2000)];
      expect((await settlement(terminal, { debits: [1, 1], credits: [0, 0] })).answer.fields[48]).toBe(
        `${totals({ debits: [1, 1], credits: [0, 0] }, '2').slice(0, 61)}1`,
      );
      for (const { request } of sales) {
        await restarted();
        const detail = { cardType: '00', trace: request[11]!, pan: test.pan, amountFen: fen(Number(request[4])) };
        expect((await upload(terminal, '201', { 48: formatBatchDetails([detail]) })).code).toBe('00');
      }
      await restarted();
      expect((await upload(terminal, '202', { 48: '0002' })).code).toBe('00');
      await restarted();
      expect((await purchase(terminal, test, 100)).code).toBe('77');
      await terminal.signIn();
      expect(terminal.batch).toBe('000002');
      expect((await purchase(terminal, test, 100)).code).toBe('00');
      expect(await gateway.rows('SELECT 1 FROM acceptance.batch_case')).toEqual([]);
    });

    it('that a terminal signed off', async () => {
      await terminal.exchange('0820', { 11: terminal.nextTrace(), 60: `00${terminal.batch}002` });
      await restarted();
      expect((await purchase(terminal, test, 100)).code).toBe('A0');
    });
  });
});
