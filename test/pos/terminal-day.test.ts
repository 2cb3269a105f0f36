import { fen } from '@app/kernel';
import { type Card, PosTerminal, type TerminalOptions } from '../../apps/sandbox/src/terminal/index.js';
import { Gateway, type TerminalOptions as GatewayTerminal } from './support/gateway.js';

type Result = {
  readonly responseCode: string | null;
  readonly deviations: readonly string[];
  readonly macOk: boolean | null;
};

/** The terminal of the sandbox, written from the specification by itself, has its day at this gateway. */
describe('a terminal of another make', () => {
  let gateway: Gateway;
  const terminals: PosTerminal[] = [];
  beforeAll(async () => {
    gateway = await Gateway.start({ chipsWithoutKeys: 'accept' });
  });
  afterAll(async () => {
    for (const terminal of terminals) await terminal.stop();
    await gateway.stop();
  });

  const bring = async (kind: GatewayTerminal, more: Partial<TerminalOptions> = {}): Promise<PosTerminal> => {
    const { identity } = await gateway.terminal(kind);
    const terminal = new PosTerminal({
      host: '127.0.0.1',
      port: gateway.port,
      merchantNo: identity.merchantNo,
      terminalNo: identity.terminalNo,
      tmkHex: identity.tmkHex,
      algorithm: identity.algorithm,
      macAlgorithm: identity.macAlgorithm,
      timeoutMs: 3000,
      ...more,
    });
    terminals.push(terminal);
    await terminal.start();
    return terminal;
  };
  const issue = async (fenOnIt: number, kind: 'anonymous' | 'named' = 'anonymous') => {
    const test = await gateway.card(fenOnIt, { kind });
    const card: Card = { pan: test.pan, expiry: test.expiry, pin: test.pin };
    return { test, card };
  };
  const right = (result: Result, code = '00'): void => {
    expect({ code: result.responseCode, deviations: result.deviations }).toEqual({ code, deviations: [] });
    expect(result.macOk).not.toBe(false);
  };

  const kinds = [
    { name: '3DES, ECB MAC', kind: {}, trackKey: false },
    { name: '3DES, ECB MAC with a double key', kind: { doubleMak: true }, trackKey: false },
    { name: '3DES, X9.19 MAC', kind: { macAlgorithm: 'X9.19' }, trackKey: false },
    { name: '3DES with a track key', kind: {}, trackKey: true },
    { name: 'single DES', kind: { algorithm: 'DES' }, trackKey: false },
    { name: 'SM4', kind: { algorithm: 'SM4', pinSm4: true }, trackKey: false },
    { name: 'SM4 with a track key', kind: { algorithm: 'SM4', pinSm4: true }, trackKey: true },
  ] as const;

  it.each(kinds)('with $name has a whole day', async ({ kind, trackKey }) => {
    const terminal = await bring(kind, 'algorithm' in kind && kind.algorithm === 'SM4' ? { sm4Pin: true } : {});
    const { card, test } = await issue(60_000);
    right(await terminal.signIn({ trackKey }));
    right(await terminal.echo());
    const balance = await terminal.balance(card);
    right(balance);
    expect(balance.availableFen).toBe(60_000);

    const sale = await terminal.purchase(card, fen(10_000));
    right(sale);
    right(await terminal.purchase(card, fen(99_000)), '51');
    right(await terminal.purchase({ ...card, pin: card.pin === '222222' ? '333333' : '222222' }, fen(100)), '55');
    right(await terminal.voidPurchase(sale.transaction!));
    right(await terminal.voidPurchase(sale.transaction!), '25');
    const kept = await terminal.purchase(card, fen(8000));
    right(kept);

    const hold = await terminal.preAuthorize(card, fen(5000));
    right(hold);
    const completion = await terminal.complete(hold.transaction!, fen(4000));
    right(completion);
    right(await terminal.voidCompletion(completion.transaction!));
    right(await terminal.completionAdvice(hold.transaction!, fen(5000)));
    const second = await terminal.preAuthorize(card, fen(1000));
    right(await terminal.cancelPreAuthorization(second.transaction!));

    const settled = await terminal.settle();
    expect(settled).toMatchObject({ outcome: 'balanced', responseCode: '00', nextBatchNo: 2 });
    right(await terminal.refund(kept.transaction!, fen(3000)));
    right(await terminal.refund(kept.transaction!, fen(5001)), '61');
    expect((await gateway.balance(test)).balanceFen).toBe(60_000 - 8000 - 5000 + 3000);
    expect(await terminal.settle()).toMatchObject({ outcome: 'balanced', nextBatchNo: 3 });
    right(await terminal.signOff());
  });

  it('reverses what it heard nothing of, whether the host had it or not', async () => {
    const terminal = await bring({}, { timeoutMs: 400 });
    const { card, test } = await issue(10_000);
    await terminal.signIn();
    terminal.faults.loseAnswer = 1;
    expect(await terminal.purchase(card, fen(1000))).toMatchObject({ pending: 'reversal' });
    expect((await gateway.balance(test)).balanceFen).toBe(9000);
    expect(await terminal.reversal()).toMatchObject({ clear: true, reversed: 1 });
    expect((await gateway.balance(test)).balanceFen).toBe(10_000);
    terminal.faults.loseRequest = 1;
    expect(await terminal.purchase(card, fen(1000))).toMatchObject({ pending: 'reversal' });
    expect(await terminal.reversal()).toMatchObject({ clear: true, reversed: 1 });
    right(await terminal.purchase(card, fen(1000)));
    expect(await terminal.settle()).toMatchObject({ outcome: 'balanced' });
  });

  it('whose line spoils MACs signs in again and loses nothing', async () => {
    const terminal = await bring({}, { timeoutMs: 400 });
    const { card, test } = await issue(10_000);
    await terminal.signIn();
    terminal.faults.corruptMac = 1;
    expect(await terminal.purchase(card, fen(1000))).toMatchObject({ responseCode: 'A0', signedInAgain: true });
    terminal.faults.corruptAnswer = 1;
    await terminal.purchase(card, fen(1000));
    right(await terminal.purchase(card, fen(500)));
    expect((await gateway.balance(test)).balanceFen).toBe(9500);
    expect(await terminal.settle()).toMatchObject({ outcome: 'balanced' });
  });

  it('pipelines and splits its frames', async () => {
    const terminal = await bring({});
    const { card, test } = await issue(50_000, 'named');
    await terminal.signIn();
    terminal.faults.joinFrames = true;
    const many = await terminal.pipeline(Array.from({ length: 20 }, () => ({ card, amountFen: fen(100) })));
    for (const each of many) right(each);
    terminal.faults.splitBytes = true;
    right(await terminal.purchase(card, fen(1000)));
    expect((await gateway.balance(test)).balanceFen).toBe(47_000);
    expect(await terminal.settle()).toMatchObject({ outcome: 'balanced' });
  });

  it('uploads failed chip transactions, and chip sales one by one', async () => {
    const terminal = await bring({}, { headerHex: '612200000000' });
    const { card } = await issue(10_000);
    await terminal.signIn();
    const f55 = Buffer.from('9F2608112233445566778895050000000000', 'hex');
    right(await terminal.purchase({ ...card, psn: '1' }, fen(1000), { entryMode: 'chip', f55 }));
    await terminal.recordFailedChip({ card, amountFen: fen(300), f55 });
    expect(await terminal.settle()).toMatchObject({ outcome: 'balanced', closed: true });
    const kept = await gateway.rows<{ content: string }>(
      'SELECT DISTINCT content FROM acceptance.batch_upload ORDER BY 1',
    );
    expect(kept.map(({ content }) => content)).toEqual(expect.arrayContaining(['failed_ic']));
  });

  it('gets 30 for a load of a card whose chip it has not read', async () => {
    const terminal = await bring({});
    const { card } = await issue(10_000);
    await terminal.signIn();
    right(await terminal.transact({ kind: 'loadOwnAccount', card, amountFen: fen(100) }), '30');
    right(await terminal.purchase(card, fen(100)));
  });
});
