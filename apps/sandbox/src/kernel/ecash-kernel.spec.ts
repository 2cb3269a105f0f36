import { FIELD_55_ORDER, parseField55 } from '@app/ecash';
import { fen } from '@app/kernel';
import { type CardInterface, type ChipPersonalization, VirtualChip } from '../chip/index.js';
import { EcashKernel } from './ecash-kernel.js';
import { IssuerFixture, PAN } from './issuer.fixture.js';
import { DEFAULT_KERNEL_PARAMETERS, type KernelParameters, withDownloadedParameters } from './kernel-parameters.js';
import type { ApprovedOffline, FlashRecord, TapOutcome } from './tap.types.js';
import { type Tear, TearSwitch } from './tear-switch.js';

const NOON = new Date('2026-03-01T04:00:00Z');
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const WIRES: readonly CardInterface[] = ['contactless', 'contact'];
/** Commands of an undisturbed purchase: the one that debits is the last of them. */
const COMMANDS: Readonly<Record<CardInterface, number>> = { contactless: 5, contact: 8 };

let issuer: IssuerFixture;
let card: ChipPersonalization;
beforeAll(async () => {
  issuer = await IssuerFixture.open();
  card = await issuer.personalize({ balanceFen: fen(10_000) });
});

const kernel = (more: Partial<KernelParameters> = {}) => new EcashKernel({ ...DEFAULT_KERNEL_PARAMETERS, ...more });
const approved = (outcome: TapOutcome) => {
  expect(outcome.kind).toBe('APPROVED_OFFLINE');
  return outcome as ApprovedOffline & { settles?: FlashRecord };
};
const flashOf = (outcome: TapOutcome): FlashRecord => {
  expect(outcome.kind).toBe('FLASH');
  return (outcome as { flash: FlashRecord }).flash;
};
const tearsOf = (wire: CardInterface): Tear[] =>
  Array.from({ length: COMMANDS[wire] }, (_, at) => at).flatMap((at) => [
    { at, lose: 'command' as const },
    { at, lose: 'answer' as const },
  ]);

describe.each(['3DES', 'SM4'] as const)('a purchase (%s)', (algorithm) => {
  it.each(WIRES)('%s is paid by the purse, and its field 55 proves it to the issuer', async (wire) => {
    const own = await IssuerFixture.open(algorithm);
    const chip = new VirtualChip(await own.personalize({ balanceFen: fen(10_000) }));
    const reader = new TearSwitch(chip, () => undefined);
    const outcome = approved(kernel().tap(reader, { amountFen: fen(1234), at: NOON, wire }));
    expect(reader.commands).toBe(COMMANDS[wire]);
    expect(outcome).toMatchObject({ atc: 1, balanceFen: 8766, authorizationCode: 'ECC001', amountFen: 1234 });
    expect(outcome.card).toMatchObject({ pan: PAN, psn: '01', expiry: '3012' });
    const proof = await own.verify(outcome.f55);
    expect(proof).toMatchObject({ genuine: true, kind: 'TC', atc: 1, amountFen: 1234, balanceFen: 8766 });
    expect(proof.cryptogram).toEqual(outcome.tc);
    const tags = [...proof.values.keys()];
    expect(tags).toEqual(FIELD_55_ORDER.filter((tag) => tag !== '9F63'));
    expect(proof.values.get('9F27')).toEqual(Buffer.of(0x40));
    expect(chip.state).toMatchObject({ balanceFen: 8766, atc: 1, log: [expect.any(String)] });
  });
});

describe('a card that leaves too early', () => {
  it.each(WIRES.flatMap((wire) => tearsOf(wire).map((tear) => [wire, tear.at, tear.lose] as const)))(
    '%s, command %i, %s lost: debited exactly when the card did the last one; a second tap within 10 seconds pays once',
    async (wire, at, lose) => {
      const chip = new VirtualChip(card);
      const reader = TearSwitch.planned(chip, { at, lose });
      const pos = kernel();
      const first = pos.tap(reader, { amountFen: fen(1000), at: NOON, wire });
      const reachedLast = at === COMMANDS[wire] - 1 && lose === 'answer';
      expect(chip.state.balanceFen).toBe(reachedLast ? 9000 : 10_000);
      // Contactless the third command brings the TC; in contact only the last can have debited.
      const mayHaveDebited = at > (wire === 'contactless' ? 2 : COMMANDS.contact - 2);
      expect(first.kind).toBe(mayHaveDebited ? 'FLASH' : 'TRY_AGAIN');
      if (mayHaveDebited && wire === 'contactless') {
        const { f55, tc, atc } = flashOf(first);
        expect(await issuer.verify(f55)).toMatchObject({ genuine: true, kind: 'TC', atc, cryptogram: tc });
        expect([...parseField55(f55).keys()]).not.toContain('9F74');
      }
      const second = pos.tap(reader, { amountFen: fen(1000), at: later(10), wire });
      expect(chip.state.balanceFen).toBe(9000);
      if (mayHaveDebited && reachedLast && wire === 'contact') {
        // The TC is lost for good: the merchant keeps the record and charges nothing more.
        expect(flashOf(second)).toBe(flashOf(first));
        return;
      }
      expect(approved(second).settles).toBe(mayHaveDebited ? flashOf(first) : undefined);
      expect(second).toMatchObject({ atc: chip.state.atc, balanceFen: 9000, authorizationCode: 'ECC001' });
      expect(chip.state.log).toHaveLength(1);
      expect(await issuer.verify(approved(second).f55)).toMatchObject({
        genuine: true,
        kind: 'TC',
        atc: chip.state.atc,
      });
    },
  );

  const lastAnswerLost = { at: 4, lose: 'answer' } as const;
  const lastCommandLost = { at: 4, lose: 'command' } as const;

  function torn(tear: Tear, ...more: (Tear | undefined)[]) {
    const chip = new VirtualChip(card);
    const reader = TearSwitch.planned(chip, tear, ...more);
    const pos = kernel();
    const flash = flashOf(pos.tap(reader, { amountFen: fen(1000), at: NOON }));
    return { chip, reader, pos, flash };
  }

  it('reads on without a new count when it debited, and begins a new count when it did not', () => {
    const debited = torn(lastAnswerLost);
    expect(approved(debited.pos.tap(debited.reader, { amountFen: fen(1000), at: later(3) })).tc).toBe(debited.flash.tc);
    expect(debited.chip.state.atc).toBe(1);
    const undebited = torn(lastCommandLost);
    approved(undebited.pos.tap(undebited.reader, { amountFen: fen(1000), at: later(3) }));
    expect(undebited.chip.state.atc).toBe(2);
  });

  it('may leave again while it is read on; the record stays, and the next tap completes it', () => {
    for (const at of [0, 1, 2, 3, 4, 5]) {
      const { chip, reader, pos, flash } = torn(lastAnswerLost, { at, lose: 'answer' });
      expect(pos.tap(reader, { amountFen: fen(1000), at: later(3) })).toEqual({ kind: 'TRY_AGAIN' });
      expect(approved(pos.tap(reader, { amountFen: fen(1000), at: later(6) })).settles).toBe(flash);
      expect(chip.state).toMatchObject({ atc: 1, balanceFen: 9000 });
    }
  });

  it('too late, for another amount or after another terminal is a new purchase; the record stays', () => {
    const late = torn(lastAnswerLost);
    expect(approved(late.pos.tap(late.reader, { amountFen: fen(1000), at: later(11) })).settles).toBeUndefined();
    const other = torn(lastAnswerLost);
    expect(approved(other.pos.tap(other.reader, { amountFen: fen(700), at: later(3) })).settles).toBeUndefined();
    const elsewhere = torn(lastAnswerLost);
    kernel().tap(elsewhere.chip, { amountFen: fen(5), at: later(1) });
    expect(
      approved(elsewhere.pos.tap(elsewhere.reader, { amountFen: fen(1000), at: later(3) })).settles,
    ).toBeUndefined();
    expect(elsewhere.chip.state.balanceFen).toBe(10_000 - 1000 - 5 - 1000);
  });

  it('is not mistaken for another card with the same count', async () => {
    const { pos, flash, reader } = torn(lastAnswerLost);
    const stranger = new VirtualChip(await issuer.personalize({ pan: '9912340000007654321', balanceFen: fen(5000) }));
    kernel().tap(TearSwitch.planned(stranger, lastCommandLost), { amountFen: fen(1), at: NOON });
    expect(stranger.state.atc).toBe(1);
    const paid = approved(pos.tap(stranger, { amountFen: fen(1000), at: later(2) }));
    expect(paid).toMatchObject({ atc: 2, balanceFen: 4000 });
    expect(paid.settles).toBeUndefined();
    expect(approved(pos.tap(reader, { amountFen: fen(1000), at: later(4) })).settles).toBe(flash);
  });

  it('can be completed for a minute after its sale was given up', () => {
    const { reader, pos, flash, chip } = torn(lastAnswerLost, undefined);
    expect(pos.completeFlash(reader, later(61))).toEqual({ kind: 'TOO_LATE' });
    expect(pos.completeFlash(reader, later(60))).toMatchObject({ kind: 'APPROVED_OFFLINE', settles: flash, atc: 1 });
    expect(pos.flash).toBeUndefined();
    expect(chip.state.balanceFen).toBe(9000);
    const never = torn(lastCommandLost, undefined);
    expect(never.pos.completeFlash(never.reader, later(59))).toEqual({ kind: 'NOT_DEBITED', settles: never.flash });
  });
});

describe('what the terminal will not take offline', () => {
  it.each(WIRES)('%s is refused before anything is debited', async (wire) => {
    const chip = new VirtualChip(card);
    const request = { amountFen: fen(100), at: NOON, wire };
    expect(kernel({ isBlackListed: (pan) => pan === PAN }).tap(chip, request)).toMatchObject({
      reason: 'BLACK_LISTED',
    });
    expect(kernel().tap(chip, { ...request, at: new Date('2031-01-01T00:00:00+08:00') })).toMatchObject({
      kind: 'DECLINED',
      reason: 'EXPIRED',
    });
    expect(chip.state.balanceFen).toBe(10_000);
    const named = new VirtualChip({ ...card, expiry: '9912' });
    approved(kernel().tap(named, { ...request, at: new Date('2126-01-01T00:00:00+08:00') }));
  });

  it('is an amount of nothing', () => {
    expect(() => kernel().tap(new VirtualChip(card), { amountFen: fen(0), at: NOON })).toThrow(
      expect.objectContaining({ code: 'AMOUNT_INVALID' }),
    );
  });
});

describe('when e-cash does not come first', () => {
  it('a purchase goes online although the purse could pay; downloaded parameters say so', () => {
    const f62 = Buffer.from('FF803A0105FF803C0120FF805D0101', 'hex');
    const parameters = withDownloadedParameters(DEFAULT_KERNEL_PARAMETERS, f62);
    expect(parameters).toMatchObject({ retapWindowMs: 5000, flashCompletionMs: 20_000, first: 'online' });
    expect(new EcashKernel(parameters).tap(new VirtualChip(card), { amountFen: fen(1), at: NOON }).kind).toBe('ONLINE');
  });
});

describe('a kiosk', () => {
  it('reads purse and log without using a count', () => {
    const chip = new VirtualChip({ ...card, resetThresholdFen: fen(100) });
    const pos = kernel({ merchantName: '便利店' });
    pos.tap(chip, { amountFen: fen(100), at: NOON });
    pos.tap(chip, { amountFen: fen(200), at: later(60), wire: 'contact' });
    for (const wire of WIRES) {
      expect(pos.readPurse(chip, wire)).toMatchObject({
        card: { pan: PAN, psn: '01', expiry: '3012' },
        balanceFen: 9700, capFen: 100_000, perTransactionLimitFen: 100_000, resetThresholdFen: 100, atc: 2, lastOnlineAtc: 0,
      }); // prettier-ignore
      expect(pos.readLog(chip, wire)).toEqual([
        { date: '2026-03-01', time: '12:01:00', amountFen: 200, transactionType: 0, atc: 2, merchantName: '便利店' },
        { date: '2026-03-01', time: '00:00:00', amountFen: 100, transactionType: 0, atc: 1, merchantName: '' },
      ]);
    }
    expect(chip.state.atc).toBe(2);
  });
});
