import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CaseResult, certify } from '../../apps/sandbox/src/certify/certification.js';
import { certifyOptions, UsageError } from '../../apps/sandbox/src/certify/options.js';
import { PosServer } from '../../apps/acceptance/src/pos/pos-server.js';
import { Gateway, type TerminalOptions } from './support/gateway.js';
import { House } from './support/house.js';
import { purchase } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

describe('the certification of a POS terminal', () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await Gateway.start();
  });
  afterAll(() => gateway.stop());

  const optionsFor = async (kind: TerminalOptions, terminal?: RawTerminal) => {
    const { identity } = terminal ?? (await gateway.terminal(kind));
    const cards = [await gateway.card(20_000), await gateway.card(20_000)];
    const { terminalNo, merchantNo, tmkHex, algorithm, macAlgorithm } = identity;
    const place = { host: '127.0.0.1', port: gateway.port };
    const at = { ...place, merchantNo, terminalNo, tmkHex, algorithm, macAlgorithm };
    return { terminal: at, cards: cards.map(({ pan, expiry, pin }) => ({ pan, expiry, pin })) };
  };
  const play = async (options: Awaited<ReturnType<typeof optionsFor>>): Promise<CaseResult[]> =>
    certify(options, () => undefined);
  const NEED_A_CHIP = ['load', 'load-script-lost', 'load-reversal'];
  const others = (results: CaseResult[]) =>
    results
      .filter(({ id, result }) => result !== 'passed' && !(result === 'skipped' && NEED_A_CHIP.includes(id)))
      .map(({ id, result, detail }) => ({ id, result, detail }));

  it.each([
    { name: '3DES', kind: {} },
    { name: '3DES with X9.19', kind: { macAlgorithm: 'X9.19' } },
    { name: 'SM4 with PINs', kind: { algorithm: 'SM4', pinSm4: true } },
    { name: 'SM4 without PINs', kind: { algorithm: 'SM4' } },
  ] as const)('passes at this gateway, $name, again and again with the same terminal', async ({ kind }) => {
    const options = await optionsFor(kind);
    expect(others(await play(options))).toEqual([]);
    expect(others(await play(options))).toEqual([]);
  });

  it('passes with a terminal whose batch is open with sales that nobody knows of', async () => {
    const terminal = await gateway.signedIn();
    expect((await purchase(terminal, await gateway.card(1000), 100)).code).toBe('00');
    expect(others(await play(await optionsFor({}, terminal)))).toEqual([]);
  });

  it('fails with a wrong master key, and plays nothing more', async () => {
    const options = await optionsFor({});
    const results = await play({ ...options, terminal: { ...options.terminal, tmkHex: 'F'.repeat(32) } });
    expect(results[0]).toMatchObject({ id: 'sign-in', result: 'failed' });
    expect(results.slice(1).every(({ result }) => result === 'skipped')).toBe(true);
  });

  it('skips what needs a PIN or a second card when none is given', async () => {
    const options = await optionsFor({});
    const { pan, expiry } = options.cards[0]!;
    const results = await certify({ ...options, cards: [{ pan, expiry }] }, () => undefined);
    expect(others(results).map(({ id, result }) => `${result} ${id}`)).toEqual(['skipped other-card', 'skipped pin']);
  });

  it('notices a host that takes money it should not', async () => {
    const options = await optionsFor({});
    const { accountId } = (
      await gateway.rows<{ accountId: string }>(
        'SELECT account_id AS "accountId" FROM ledger.account ORDER BY account_id DESC LIMIT 2',
      )
    )[1]!;
    // From now on the card's holder spends elsewhere, faster than any inquiry.
    const spend = 'UPDATE ledger.account SET balance_fen = balance_fen - 1 WHERE account_id = $1';
    const timer = setInterval(() => void gateway.rows(spend, [accountId]), 2);
    const results = await play(options);
    clearInterval(timer);
    expect(others(results).map(({ id }) => id)).toContain('purchase');
  });
});

describe('the certification with a chip card', () => {
  let house: House;
  beforeAll(async () => {
    house = await House.open();
  });
  afterAll(() => house.close());

  it('plays loads too, again and again with the same chip', async () => {
    const { identity } = await house.signedIn(await house.merchant());
    const [card] = await house.cards(1);
    const [chipCard] = await house.chipCards(1);
    const folder = mkdtempSync(join(tmpdir(), 'yufuka-chip-'));
    const file = join(folder, 'chip.json');
    const { pan, expiry } = chipCard!;
    writeFileSync(file, JSON.stringify({ ...(await house.personalized(chipCard!)), pan, expiry }));
    const { terminalNo, merchantNo, tmkHex } = identity;
    const { port } = house.acceptance.get(PosServer).address;
    const line = `127.0.0.1:${port} --merchant ${merchantNo} --terminal ${terminalNo} --tmk ${tmkHex} --chip ${file}`;
    const options = certifyOptions(`${line} --card ${card!.pan}:${card!.expiry}:${card!.pin}`.split(' '));
    for (const _again of [1, 2]) {
      const results = await certify(options, () => undefined);
      const others = results.filter(({ result }) => result !== 'passed').map(({ id, detail }) => `${id}: ${detail}`);
      expect(others).toEqual(['other-card: needs a second --card']);
    }
    rmSync(folder, { recursive: true });
  });
});

describe('the command line of the certification', () => {
  const line = '127.0.0.1:8583 --merchant 871310054110001 --terminal 30000001 --tmk 00112233445566778899AABBCCDDEEFF';
  const parse = (text: string) => certifyOptions(text.split(' '));

  it('names a host, a terminal and cards', () => {
    expect(parse(`${line} --card 8712340000000018:2912:123456 --algorithm SM4`)).toEqual({
      terminal: {
        host: '127.0.0.1',
        port: 8583,
        merchantNo: '871310054110001',
        terminalNo: '30000001',
        tmkHex: '00112233445566778899AABBCCDDEEFF',
        algorithm: 'SM4',
        macAlgorithm: 'SM4',
      },
      cards: [{ pan: '8712340000000018', expiry: '2912', pin: '123456' }],
    });
  });

  it.each([
    ['without a card', line],
    ['with half a card', `${line} --card 8712340000000018`],
    ['with a MAC nobody knows', `${line} --card 8712340000000018:2912 --mac CRC`],
    ['with an option nobody knows', `${line} --cards 1`],
    ['with a chip file that is none', `${line} --card 8712340000000018:2912 --chip package.json`],
    ['without an address', '--merchant 1'],
    ['with a demo that does not run', '--demo no-such-file.json'],
  ])('%s is explained without repeating card data', (_what, text) => {
    expect(() => parse(text)).toThrow(UsageError);
    expect(() => parse(text)).not.toThrow('8712340000000018');
  });
});
