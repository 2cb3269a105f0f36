import { connect, type Socket } from 'node:net';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { decodeMessage, type Fields, formatSignInSerial, frame, FrameLengthError, FrameReader } from '@app/iso8583';
import { mutated, SeededRandom } from './support/fuzz.js';
import { Gateway, type TestCard } from './support/gateway.js';
import { ListeningLogger } from './support/listening-logger.js';
import { field60, purchase, purchaseFields, reversalFields, totals, withPin } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

const SEED = Number(process.env.POS_FUZZ_SEED ?? Date.now() % 1_000_000_000);
const IN_PROCESS = Number(process.env.POS_FUZZ_COUNT ?? 200_000);
const OVER_TCP = Math.ceil(IN_PROCESS / 40);
const RESIGNED = Math.ceil(IN_PROCESS / 20);
const SIDE_BY_SIDE = 256;
const STREAM = 8;
const CARD_FEN = 90_000;

/** Codes of a gateway that does not believe a message, and of one that refuses what needs no MAC. */
const UNBELIEVED = new Set(['A0', '97', '03', '30', '40', '58', '77', '94']);

/** Answers to what needs no MAC. */
const WITHOUT_MAC = new Set(['0330', '0510', '0810', '0830']);

const KINDS = [
  { algorithm: '3DES' },
  { algorithm: '3DES', macAlgorithm: 'X9.19' },
  { algorithm: 'SM4', pinSm4: true },
  { algorithm: 'DES' },
] as const;

describe(`bytes nobody should send (POS_FUZZ_SEED=${SEED})`, () => {
  const random = new SeededRandom(SEED);
  const log = new ListeningLogger();
  const faults: unknown[] = [];
  const keepFault = (fault: unknown): unknown => faults.push(fault);
  const terminals: RawTerminal[] = [];
  let gateway: Gateway;
  let card: TestCard;
  /** Good messages that were never sent: financial ones signed, network ones of a terminal that does nothing else. */
  let financial: Buffer[];
  let network: Buffer[];
  /** Which terminal made a MAC. */
  const makers = new Map<string, RawTerminal>();

  beforeAll(async () => {
    console.log(`POS_FUZZ_SEED=${SEED}`);
    process.on('unhandledRejection', keepFault).on('uncaughtException', keepFault);
    gateway = await Gateway.start({}, log);
    card = await gateway.card(CARD_FEN);
    for (const kind of KINDS) terminals.push(await gateway.signedIn(kind));
    financial = terminals.flatMap((terminal) => financialMessages(terminal, card));
    for (const payload of financial) {
      const maker = terminals.find((terminal) => terminal.macIsRight(payload))!;
      makers.set(payload.subarray(-8).toString('hex'), maker);
    }
    network = networkMessages(await gateway.signedIn(), card);
  });
  afterAll(async () => {
    process.off('unhandledRejection', keepFault).off('uncaughtException', keepFault);
    await gateway.stop();
  });

  /** Only a MAC that a terminal made can be right: none is ever guessed. */
  const bearsRightMac = (payload: Buffer): boolean =>
    makers.get(payload.subarray(-8).toString('hex'))?.macIsRight(payload) ?? false;

  const books = () =>
    gateway.rows(
      `SELECT (SELECT count(*) FROM ledger.authorization) AS authorizations,
              (SELECT count(*) FROM ledger.authorization WHERE approved) AS approved,
              (SELECT count(*) FROM ledger.voucher) AS vouchers, (SELECT count(*) FROM ledger.entry) AS entries,
              (SELECT sum(balance_fen) FROM ledger.account) AS balance_fen,
              (SELECT sum(held_fen) FROM ledger.account) AS held_fen`,
    );

  const bad = (): Buffer => {
    const dice = random.below(100);
    if (dice < 10) return random.bytes(21 + random.below(300));
    if (dice < 12) return mutated(random.pick(network), random, network);
    return mutated(random.pick(financial), random, financial);
  };

  it(`${IN_PROCESS} mutations post nothing, get no signature and no 96`, async () => {
    const before = await books();
    const { messages } = gateway;
    const seen: Record<string, number> = {};
    const count = (what: string): number => (seen[what] = (seen[what] ?? 0) + 1);
    for (let done = 0; done < IN_PROCESS;) {
      const payloads = Array.from({ length: SIDE_BY_SIDE / STREAM }, () =>
        cutByReader(Array.from({ length: STREAM }, bad), random),
      )
        .flat()
        .filter((payload) => !bearsRightMac(payload) || !count('right MAC all the same'));
      done += payloads.length;
      const replies = await Promise.all(payloads.map((payload) => messages.answer(payload, 'fuzz')));
      for (const [index, reply] of replies.entries()) {
        if (reply.do !== 'answer') {
          count(reply.do);
          continue;
        }
        const { mti, fields } = decodeMessage(reply.frame.subarray(2));
        const code = fields[39]!;
        count(code);
        const isBelieved = !UNBELIEVED.has(code) && !(code === '00' && WITHOUT_MAC.has(mti));
        if (fields[64] || isBelieved) throw new Error(`${code} to ${payloads[index]!.toString('hex')}`);
      }
    }
    console.log(`answered: ${JSON.stringify(seen)}`);
    expect(seen['stay-silent']).toBeUndefined();
    expect(seen.A0).toBeGreaterThan(IN_PROCESS / 20);
    expect(await books()).toEqual(before);
  });

  it(`${OVER_TCP} more over TCP leave the gateway at work`, async () => {
    const before = await books();
    for (let sent = 0; sent < OVER_TCP; sent += STREAM) {
      const frames = Array.from({ length: STREAM }, () => {
        let payload = bad();
        while (bearsRightMac(payload)) payload = bad();
        return frame(payload);
      });
      const socket = connect(gateway.port, '127.0.0.1');
      await once(socket, 'connect');
      const stream = random.below(8) === 0 ? random.bytes(500) : Buffer.concat(frames);
      await sendInPieces(socket, stream, random);
    }
    expect(await books()).toEqual(before);
  });

  it(`${RESIGNED} mutations signed by their terminal are answered like any message, each approval posted once`, async () => {
    // A mutated sign-in may have changed the keys meanwhile.
    for (const terminal of terminals) expect((await terminal.signIn()).fields[39]).toBe('00');
    const good = terminals.flatMap((terminal) =>
      financialMessages(terminal, card).map((payload) => ({ terminal, payload })),
    );
    const seen: Record<string, number> = {};
    for (let done = 0; done < RESIGNED; done += 64) {
      const signed = Array.from({ length: 64 }, () => {
        const { terminal, payload } = random.pick(good);
        return terminal.signed(mutated(payload, random, [payload], 1));
      }).filter((payload) => payload !== undefined);
      const replies = await Promise.all(signed.map((payload) => gateway.messages.answer(payload, 'fuzz')));
      for (const [index, reply] of replies.entries()) {
        const code = reply.do === 'answer' ? decodeMessage(reply.frame.subarray(2)).fields[39]! : reply.do;
        seen[code] = (seen[code] ?? 0) + 1;
        if (code === '96' || code === 'stay-silent') throw new Error(`${code} to ${signed[index]!.toString('hex')}`);
      }
    }
    console.log(`answered: ${JSON.stringify(seen)}`);
    const [wrong] = await gateway.rows(
      `WITH voucher AS (
         SELECT account_id, voucher_id, sum(CASE direction WHEN 'D' THEN amount_fen ELSE -amount_fen END) AS difference_fen,
                sum(CASE WHEN gl_code <> 2001 THEN 0 WHEN direction = 'C' THEN amount_fen ELSE -amount_fen END) AS moved_fen
         FROM ledger.entry GROUP BY account_id, voucher_id)
       SELECT (SELECT count(*) FROM voucher WHERE difference_fen <> 0)::int AS "vouchers that do not balance",
              (SELECT count(*) FROM voucher v LEFT JOIN ledger.authorization a
                 ON a.account_id = v.account_id AND a.authorization_id = v.voucher_id AND a.approved
               WHERE a.account_id IS NULL)::int AS "vouchers without an approval",
              (SELECT balance_fen - $2 - (SELECT sum(moved_fen) FROM voucher v WHERE v.account_id = c.account_id)
               FROM ledger.account c WHERE account_id = $1)::int AS "fen the balance is off"`,
      [card.accountId, CARD_FEN],
    );
    expect(wrong).toEqual({
      'vouchers that do not balance': 0,
      'vouchers without an approval': 0,
      'fen the balance is off': 0,
    });
    expect(seen['00']).toBeGreaterThan(RESIGNED / 100);
  });

  it('afterwards a terminal sells as ever', async () => {
    for (const terminal of terminals) {
      const fresh = await gateway.line(terminal.identity);
      await fresh.signIn();
      fresh.trace = 900_000;
      expect((await purchase(fresh, await gateway.card(1000), 100)).code).toBe('00');
    }
  });

  it('nothing failed unseen, and nothing that was logged has a card number or a track in it', () => {
    expect(faults).toEqual([]);
    expect(log.errors).toEqual([]);
    expect(log.lines).toBeGreaterThan(1000);
    expect(log.leaks).toEqual([]);
  });
});

/** One of each, of batch and trace numbers of their own. */
function financialMessages(terminal: RawTerminal, card: TestCard): Buffer[] {
  const sale = (more: Fields = {}): Fields => purchaseFields(terminal, card, 100, more);
  const pin = terminal.identity.algorithm === 'SM4' ? {} : withPin(terminal, card, card.pin);
  const reference = { 37: '123456789012', 38: '123456', 61: `${terminal.batch}000001` };
  return [
    terminal.payload('0200', sale()),
    terminal.payload('0200', sale({ 2: card.pan, 14: card.expiry, ...pin })),
    terminal.payload(
      '0200',
      sale({ 22: '052', 23: '001', 55: Buffer.from('9F2608112233445566778895050000000000', 'hex') }),
    ),
    terminal.payload('0200', sale({ 3: '310000', 60: field60(terminal, '01') })),
    terminal.payload('0200', sale({ 3: '200000', 60: field60(terminal, '23'), ...reference })),
    terminal.payload('0220', sale({ 3: '200000', 60: field60(terminal, '25'), ...reference, 63: Buffer.from('CUP') })),
    terminal.payload('0100', sale({ 3: '030000', 25: '06', 60: field60(terminal, '10') })),
    terminal.payload('0400', reversalFields(sale())),
  ];
}

function networkMessages(terminal: RawTerminal, card: TestCard): Buffer[] {
  const in60 = (code: string): Fields => ({ 11: terminal.nextTrace(), 60: `00${terminal.batch}${code}` });
  const detail = `0100${terminal.nextTrace()}${card.pan.padStart(20, '0')}000000000100`;
  return [
    terminal.payload('0800', { ...in60('003'), 62: formatSignInSerial('TEST0001'), 63: Buffer.from('01 ') }),
    terminal.payload('0820', in60('301')),
    terminal.payload('0820', in60('002')),
    terminal.payload('0500', { ...in60('201'), 48: totals({ debits: [100, 1], credits: [0, 0] }), 49: '156' }),
    terminal.payload('0320', { ...in60('201'), 48: detail }),
    terminal.payload('0320', { ...in60('206'), 2: card.pan, 62: Buffer.from('710011') }),
    terminal.payload('0320', { ...in60('202'), 48: '0001' }),
  ];
}

/** Frames the payloads, now and then with a length that is not theirs, and cuts the stream as a gateway would. */
function cutByReader(payloads: readonly Buffer[], random: SeededRandom): Buffer[] {
  const stream = Buffer.concat(
    payloads.map((payload) => {
      const framed = frame(payload);
      if (random.below(100) === 0) framed[random.below(2)] = random.below(256);
      return framed;
    }),
  );
  const cut: Buffer[] = [];
  const reader = new FrameReader();
  for (let at = 0; at < stream.length;) {
    const piece = stream.subarray(at, at + 1 + random.below(1000));
    at += piece.length;
    try {
      cut.push(...reader.push(piece));
    } catch (error) {
      if (!(error instanceof FrameLengthError)) throw error;
      cut.push(...error.frames);
      // The line is closed.
      break;
    }
  }
  return cut;
}

/** Writes in pieces, takes whatever comes, and hangs up when no more comes. */
async function sendInPieces(socket: Socket, stream: Buffer, random: SeededRandom): Promise<void> {
  let heardAtMs = performance.now();
  socket.on('data', () => (heardAtMs = performance.now()));
  socket.on('error', () => undefined);
  for (let at = 0; at < stream.length && !socket.destroyed;) {
    const piece = stream.subarray(at, at + 1 + random.below(2000));
    at += piece.length;
    socket.write(piece);
    if (random.below(4) === 0) await wait(1);
  }
  while (!socket.destroyed && performance.now() - heardAtMs < 30) await wait(5);
  socket.destroy();
}
