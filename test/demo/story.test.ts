import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isLuhnValid } from '@app/kernel';
import { DemoProcess, ensureBuilt, until } from './support/demo-process.js';
import { appsOf, processes } from './support/processes.js';

const LONG_MS = 300_000;
const STEPS = [
  'set-up',
  'prologue 2022',
  'merchants',
  'order',
  'payment',
  'issue',
  'activation',
  'chip cards',
  'POS',
  'acceptance API',
  'flash card',
  'flash variations',
  'complaint',
  'T+1 settlement',
  'proof',
];

type Json = ReturnType<typeof JSON.parse>;

describe('the demo', () => {
  let data: string;
  let resultFile: string;
  let result: Json;
  let running: DemoProcess | undefined;
  const started: DemoProcess[] = [];

  const start = (...args: string[]) => {
    const demo = new DemoProcess('--keep-data', data, ...args);
    started.push(demo);
    return demo;
  };
  const killed = async (demo: DemoProcess) => {
    const apps = Object.values(appsOf(demo.pid));
    demo.kill('SIGKILL');
    await demo.ended;
    await until('its applications end with it', () => processes().every(({ pid }) => !apps.includes(pid)), 30_000);
  };
  const get = async (url: string): Promise<Json> => (await fetch(url)).json();
  const post = async (url: string, body: object): Promise<Json> => {
    const headers = { 'content-type': 'application/json' };
    return (await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })).json();
  };
  /** Everything the processes logged, and what the demo told people. */
  const logs = () => {
    const folder = join(data, 'logs');
    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    return [...files, readFileSync(join(data, 'postgres', 'server.log'), 'utf8'), ...started.map((one) => one.told())];
  };

  beforeAll(() => {
    ensureBuilt();
    data = mkdtempSync(join(tmpdir(), 'yufuka-demo-'));
    // As root the database runs as another user, who must get there.
    chmodSync(data, 0o755);
    resultFile = join(data, 'result.json');
  }, LONG_MS);
  afterAll(async () => {
    for (const demo of started.filter((one) => one.alive)) {
      demo.kill('SIGTERM');
      await demo.ended;
    }
    const server = join(data, 'postgres', 'cluster', 'postmaster.pid');
    if (existsSync(server)) process.kill(Number(readFileSync(server, 'utf8').split('\n')[0]), 'SIGQUIT');
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }, 60_000);

  it(
    'killed after a payment, between two card transactions, and between two taps of chips, ends the same when it is started again',
    async () => {
      const first = start('--exit');
      await first.says('✔ payment');
      await killed(first);

      const second = start('--exit');
      expect(await second.says('✔ payment')).toContain('(done before)');
      await second.says('✔ activation');
      const memory = join(data, 'terminal.json');
      const approved = () => existsSync(memory) && JSON.parse(readFileSync(memory, 'utf8')).transactions.length > 1;
      await until('the terminal has made transactions', approved, 60_000, 2);
      await killed(second);
      expect(second.lines.some((line) => line.startsWith('✔ POS'))).toBe(false);

      const third = start('--exit');
      await third.says('✔ flash card');
      const gate = join(data, 'terminal-flash-gate.json');
      const taps = () => JSON.parse(readFileSync(gate, 'utf8')).offline.length > 0;
      await until('the gate has taken taps again', taps, 60_000, 2);
      await killed(third);
      expect(third.lines.some((line) => line.startsWith('✔ flash variations'))).toBe(false);

      const fourth = start('--exit');
      const { code } = await fourth.ended;
      expect({ code, told: code === 0 ? '' : fourth.told() }).toEqual({ code: 0, told: '' });
      expect(await fourth.says('✔ flash card')).toContain('(done before)');
      result = JSON.parse(fourth.lines.at(-1)!);
      expect(processes().filter(({ command }) => command.includes(data))).toEqual([]);
    },
    2 * LONG_MS,
  );

  it('says what happened, step by step, and the proof is zero to the fen', () => {
    expect(result.ok).toBe(true);
    expect(result.steps.map((step: Json) => step.name)).toEqual(STEPS);
    for (const step of result.steps)
      expect(step).toEqual({ name: expect.any(String), ok: true, detail: expect.any(String) });
    expect(result.totals).toEqual({
      cardsIssuedFen: expect.any(Number),
      purchasedFen: expect.any(Number),
      feesFen: expect.any(Number),
      paidOutFen: expect.any(Number),
      trialBalanceFen: 0,
      reserveDifferenceFen: 0,
    });
    expect(result.totals.cardsIssuedFen).toBeGreaterThan(0);
    expect(result.totals.purchasedFen).toBeGreaterThan(result.totals.paidOutFen);
    expect(result.totals.paidOutFen).toBeGreaterThan(0);
  });

  it('shows the flash card decided by evidence, its money back, and the verdicts of eight other taps', () => {
    const { variations, ...scene } = result.flashCard;
    expect(scene).toEqual({
      caseNo: expect.stringMatching(/^D\d+$/),
      outcome: 'REFUND_HOLDER',
      basis: 'EVIDENCE',
      refundedFen: 200,
      decidedInMs: expect.any(Number),
    });
    expect(Object.fromEntries(variations.map(({ name, verdict }: Json) => [name, verdict]))).toEqual({
      're-tap': 'PAID',
      'goods were given': 'POST_TO_MERCHANT',
      'late upload': 'OFFLINE_LATE',
      'forged certificate': 'OFFLINE_BAD_CRYPTOGRAM',
      replay: 'DUPLICATE',
      'counter gap': 'NOTHING',
      'anchor before upload': 'EXPLAINED',
      'two tears in a row': 'REFUND_HOLDER, CLOSE',
    });
  });

  it('gives whoever connects addresses, terminals, logins and API keys', () => {
    const url = expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(result.endpoints).toMatchObject({ console: url, issuer: url, acceptance: url, clearing: url, sandbox: url });
    expect(result.endpoints.pos).toMatch(/^127\.0\.0\.1:\d+$/);
    const terminal = {
      merchantNo: expect.stringMatching(/^\d{15}$/),
      terminalNo: expect.stringMatching(/^\d{8}$/),
      tmk: expect.stringMatching(/^[0-9A-F]{32}$/i),
      manualEntry: true,
    };
    expect(result.terminal).toMatchObject({ ...terminal, algorithm: '3DES', macAlgorithm: 'ECB' });
    expect(result.terminals).toEqual([
      { ...terminal, algorithm: '3DES', macAlgorithm: 'ECB' },
      { ...terminal, algorithm: '3DES', macAlgorithm: 'X9.19' },
      { ...terminal, algorithm: 'SM4', macAlgorithm: 'SM4' },
    ]);
    expect(result.logins.map((one: Json) => one.roles).flat()).toEqual(
      expect.arrayContaining(['ops_maker', 'ops_checker', 'auditor', 'purchaser']),
    );
    expect(result.apiKeys).toHaveLength(2);
  });

  it('gives cards to try: active ones with money on them, and one of every kind that is declined', () => {
    for (const card of result.cards) {
      expect(card).toEqual({
        pan: expect.stringMatching(/^93660[12]\d{7,13}$/),
        expiry: card.kind === 'named' ? '9912' : expect.stringMatching(/^\d\d(0[1-9]|1[0-2])$/),
        balanceFen: expect.any(Number),
        kind: expect.stringMatching(/^(named|anonymous)$/),
        status: expect.any(String),
        track2: expect.stringMatching(new RegExp(`^${card.pan}[=D]${card.expiry}`)),
        pin: expect.stringMatching(/^\d{6}$/),
      });
      expect(isLuhnValid(card.pan)).toBe(true);
    }
    const of = (status: string) => result.cards.filter((card: Json) => card.status === status);
    expect(of('active').length).toBeGreaterThanOrEqual(5);
    expect(of('active').every((card: Json) => card.balanceFen >= 10_000)).toBe(true);
    expect(new Set(of('active').map((card: Json) => card.kind))).toEqual(new Set(['named', 'anonymous']));
    expect(['inactive', 'expired', 'frozen'].map((status) => of(status).length)).toEqual([1, 1, 1]);
  });

  it(
    'started on what it has done, tells it again and leaves the result in a file',
    async () => {
      running = start('--result', resultFile);
      await running.says('everything is up');
      for (const name of STEPS) expect(await running.says(`✔ ${name} `)).toContain('(done before)');
      const { endpoints, ...rest } = JSON.parse(readFileSync(resultFile, 'utf8'));
      const { endpoints: _before, ...before } = result;
      expect(rest).toEqual(before);
      result = { endpoints, ...rest };
      for (const app of ['issuer', 'acceptance', 'clearing', 'sandbox']) {
        expect(await get(`${endpoints[app]}/health/ready`)).toMatchObject({ status: 'ok' });
      }
    },
    LONG_MS,
  );

  it('lets nobody else run on the same data', async () => {
    const other = start('--exit');
    expect((await other.ended).code).toBe(1);
    expect(other.told()).toContain(`another sandbox (process ${running!.pid})`);
  }, 60_000);

  it(
    'moves the clock of all applications, ends days, and the proof still holds',
    async () => {
      const { sandbox, issuer } = result.endpoints;
      const before = await get(`${sandbox}/v1/clock`);
      const moved = await post(`${sandbox}/v1/clock/advance`, { minutes: 90 });
      expect(Date.parse(moved.now) - Date.parse(before.now)).toBeGreaterThanOrEqual(90 * 60_000);
      const { clock } = await get(`${issuer}/health/ready`);
      expect(Date.parse(clock)).toBeGreaterThanOrEqual(Date.parse(moved.now));
      const back = await post(`${sandbox}/v1/clock/advance`, { to: before.now });
      expect(back.code).toBe('CLOCK_BACKWARDS');

      const closed = await post(`${sandbox}/v1/day-closes`, {});
      expect(closed).toMatchObject({ state: 'done', proven: true, businessDate: moved.businessDate });
      const again = await post(`${sandbox}/v1/day-closes`, { businessDate: moved.businessDate });
      expect(again).toEqual(closed);
      const after = await get(`${sandbox}/v1/clock`);
      expect(after.chinaTime).toContain('T09:00');
      const { proven, totals } = await get(`${sandbox}/v1/proof`);
      expect({ proven, ...totals }).toMatchObject({ proven: true, trialBalanceFen: 0, reserveDifferenceFen: 0 });
    },
    LONG_MS,
  );

  it(
    'starts an application again that was killed, at the same address, and goes on',
    async () => {
      const { clearing, sandbox } = result.endpoints;
      const before = appsOf(running!.pid);
      process.kill(before.clearing!, 'SIGKILL');
      await running!.says('! clearing died (SIGKILL)');
      expect(await running!.says('! clearing is back')).toContain(clearing);
      const after = appsOf(running!.pid);
      expect(after).toEqual({ ...before, clearing: expect.any(Number) });
      expect(after.clearing).not.toBe(before.clearing);
      expect(await post(`${sandbox}/v1/day-closes`, {})).toMatchObject({ state: 'done', proven: true });
    },
    LONG_MS,
  );

  it('has written no card number, terminal key or API key into any log', () => {
    const texts = logs();
    expect(texts.join('').length).toBeGreaterThan(10_000);
    const bins = new Set<string>(result.cards.map((card: Json) => card.pan.slice(0, 6)));
    const secrets = [
      ...result.cards.map((card: Json) => card.pan),
      ...[result.terminal, ...result.terminals].map((terminal: Json) => terminal.tmk),
      ...result.apiKeys.map((key: Json) => key.apiKey),
    ];
    for (const text of texts) {
      const numbers = (text.match(/(?<!\d)\d{13,19}(?!\d)/g) ?? []).filter(
        (digits) => bins.has(digits.slice(0, 6)) && isLuhnValid(digits),
      );
      expect(numbers.map((digits) => digits.slice(0, 6))).toEqual([]);
      expect(secrets.filter((secret) => text.toLowerCase().includes(secret.toLowerCase())).length).toBe(0);
    }
  });

  it('told to stop, stops everything and takes its result away', async () => {
    const apps = Object.values(appsOf(running!.pid));
    expect(apps).toHaveLength(4);
    running!.kill('SIGTERM');
    expect(await running!.ended).toEqual({ code: 0, signal: null });
    expect(running!.complaints).toEqual([]);
    const left = processes().filter(({ pid, command }) => apps.includes(pid) || command.includes(data));
    expect(left).toEqual([]);
    expect(existsSync(resultFile)).toBe(false);
    expect(existsSync(join(data, 'sandbox.pid'))).toBe(false);
  }, 60_000);

  it('told to stop while it starts, leaves nothing behind either', async () => {
    const demo = start('--exit');
    await demo.says('starting issuer');
    await until('an application is starting', () => Object.keys(appsOf(demo.pid)).length > 0);
    demo.kill('SIGTERM');
    expect(await demo.ended).toEqual({ code: 0, signal: null });
    expect(demo.complaints).toEqual([]);
    expect(processes().filter(({ command }) => command.includes(data))).toEqual([]);
  }, 60_000);
});
