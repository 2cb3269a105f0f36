import { parseField55 } from '@app/ecash';
import { type Fen, fen } from '@app/kernel';
import { type CardInterface, type ChipPersonalization, VirtualChip } from '../chip/index.js';
import { EcashKernel } from './ecash-kernel.js';
import { IssuerFixture } from './issuer.fixture.js';
import { TearSwitch } from './tear-switch.js';

const NOON = new Date('2026-03-01T04:00:00Z');
const WIRES: readonly CardInterface[] = ['contactless', 'contact'];

let issuer: IssuerFixture;
let card: ChipPersonalization;
beforeAll(async () => {
  issuer = await IssuerFixture.open();
  card = await issuer.personalize({ balanceFen: fen(10_000) });
});

const kernel = () => new EcashKernel();

describe.each(WIRES)('going online %s', (wire) => {
  async function asked(amountFen: Fen, more: { transactionType?: number } = {}) {
    const chip = new VirtualChip(card);
    const pos = kernel();
    const outcome = pos.tap(chip, { amountFen, at: NOON, wire, online: true, ...more });
    if (outcome.kind !== 'ONLINE') throw new Error(outcome.kind);
    return { chip, pos, transaction: outcome.transaction };
  }

  it('the chip asks with a cryptogram and its balance, and knows its issuer by the answer', async () => {
    const { chip, pos, transaction } = await asked(fen(2500));
    expect(transaction).toMatchObject({ atc: 1, balanceFen: 10_000, wire });
    expect(await issuer.verify(transaction.f55)).toMatchObject({ genuine: true, kind: 'ARQC', balanceFen: 10_000 });
    const f55 = await issuer.arpc(transaction.f55);
    expect(pos.complete(transaction, { responseCode: '00', f55 })).toEqual({
      approved: true, issuerAuthentic: true, script: 'NONE',
    }); // prettier-ignore
    expect(chip.state).toMatchObject({ balanceFen: 10_000, lastOnlineAtc: 1 });
  });

  it('an answer that is not the issuer’s is not believed; in contact the chip then declines', async () => {
    const { chip, pos, transaction } = await asked(fen(2500));
    const f55 = await issuer.arpc(transaction.f55, '51');
    f55[f55.length - 3]! ^= 1;
    const result = pos.complete(transaction, { responseCode: '00', f55 });
    expect(result).toEqual({ approved: wire === 'contactless', issuerAuthentic: false, script: 'NONE' });
    expect(chip.state.lastOnlineAtc).toBe(0);
  });

  it('a load sets the purse to what the issuer says, and its result is told with the load’s own cryptogram', async () => {
    const { chip, pos, transaction } = await asked(fen(20_000), { transactionType: 0x60 });
    const { f55 } = await issuer.loadAnswer(transaction.f55, 20_000);
    const result = pos.complete(transaction, { responseCode: '00', f55 });
    expect(result).toMatchObject({ approved: true, issuerAuthentic: true, script: 'DONE', scriptBalanceFen: 30_000 });
    expect(chip.state.balanceFen).toBe(30_000);
    const told = parseField55(result.resultF55!);
    expect([...told.keys()]).toEqual([
      '9F33',
      '95',
      '9F37',
      '9F1E',
      '9F10',
      '9F26',
      '9F36',
      '82',
      'DF31',
      '9F1A',
      '9A',
    ]);
    expect(told.get('DF31')).toEqual(Buffer.of(0x20, 0, 0, 0, 0));
    expect(told.get('9F26')).toEqual(transaction.arqc);
  });

  it('a script altered on the way, or over the cap, is refused and says so', async () => {
    const altered = await asked(fen(20_000), { transactionType: 0x60 });
    const { f55 } = await issuer.loadAnswer(altered.transaction.f55, 20_000);
    f55[f55.length - 1]! ^= 1;
    const refused = altered.pos.complete(altered.transaction, { responseCode: '00', f55 });
    expect(refused).toMatchObject({ script: 'REFUSED', scriptStatus: 0x6988 });
    const over = await asked(fen(90_001), { transactionType: 0x60 });
    const tooMuch = await issuer.loadAnswer(over.transaction.f55, 90_001);
    const capped = over.pos.complete(over.transaction, { responseCode: '00', f55: tooMuch.f55 });
    expect(capped).toMatchObject({ script: 'REFUSED', scriptStatus: 0x6a80 });
    const told = parseField55(capped.resultF55!);
    expect(told.get('DF31')).toEqual(Buffer.of(0x11, 0, 0, 0, 0));
    expect(told.get('95')![4]! & 0x10).toBe(0x10);
    expect([altered.chip.state.balanceFen, over.chip.state.balanceFen]).toEqual([10_000, 10_000]);
  });

  const commandsBefore = wire === 'contactless' ? 3 : 6;
  const toScript = wire === 'contactless' ? 1 : 2;
  it.each([
    ['before the script was sent', 0, 'command', 'NOT_SENT', false],
    ['with the script', toScript, 'command', 'UNKNOWN', false],
    ['before the chip said that it took the script', toScript, 'answer', 'UNKNOWN', true],
  ] as const)(
    'a card that leaves %s is told apart, and asked when it comes back',
    async (_name, skip, lose, script, taken) => {
      const chip = new VirtualChip(card);
      const reader = TearSwitch.planned(chip, { at: commandsBefore + skip, lose });
      const pos = kernel();
      const outcome = pos.tap(reader, { amountFen: fen(500), at: NOON, wire, transactionType: 0x63 });
      if (outcome.kind !== 'ONLINE') throw new Error(outcome.kind);
      const { f55 } = await issuer.loadAnswer(outcome.transaction.f55, 500);
      const result = pos.complete(outcome.transaction, { responseCode: '00', f55 });
      expect(result.script).toBe(script);
      expect(chip.state.balanceFen).toBe(taken ? 10_500 : 10_000);
      expect(parseField55(result.resultF55!).has('DF31')).toBe(script !== 'UNKNOWN');
      const known = pos.recheckScript(reader, outcome.transaction, result);
      expect(known.script).toBe(taken ? 'DONE' : 'NOT_SENT');
      expect(parseField55(known.resultF55!).get('DF31')![0]).toBe(taken ? 0x20 : 0x00);
    },
  );

  it('a script of an earlier load moves nothing a second time', async () => {
    const { chip, pos, transaction } = await asked(fen(500), { transactionType: 0x60 });
    const { f55 } = await issuer.loadAnswer(transaction.f55, 500);
    pos.complete(transaction, { responseCode: '00', f55 });
    const again = pos.tap(chip, { amountFen: fen(500), at: NOON, wire, transactionType: 0x60 });
    if (again.kind !== 'ONLINE') throw new Error(again.kind);
    expect(pos.complete(again.transaction, { responseCode: '00', f55 })).toMatchObject({ script: 'REFUSED' });
    expect(chip.state.balanceFen).toBe(10_500);
  });
});
