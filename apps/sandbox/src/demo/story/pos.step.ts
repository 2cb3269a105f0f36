import { fen, formatYuan, luhnCheckDigit } from '@app/kernel';
import { PosTerminal, type TransactionResult } from '../../terminal/index.js';
import { cardNow, cardsOf, type SandboxCard } from './cards.js';
import type { StoryContext } from './context.js';
import { storyTerminals, type StoryTerminal } from './merchants.step.js';
import { claim, type StoryStep } from './story.js';

const ANSWER_TIMEOUT_MS = 15_000;

/** The terminal of the story, with its journal in the sandbox's folder: a story cut off goes on as a POS after a power cut. */
export async function storyTerminal(
  context: StoryContext,
  overrides: Partial<{ terminalNo: string }> = {},
): Promise<PosTerminal> {
  const [first] = (await storyTerminals(context)) as [StoryTerminal];
  const [host, port] = context.platform.endpoints.pos.split(':') as [string, string];
  return new PosTerminal({
    host,
    port: Number(port),
    merchantNo: first.merchantNo,
    terminalNo: overrides.terminalNo ?? first.terminalNo,
    tmkHex: first.tmk,
    algorithm: first.algorithm,
    macAlgorithm: first.macAlgorithm,
    timeoutMs: ANSWER_TIMEOUT_MS,
    ...(overrides.terminalNo ? {} : { statePath: context.platform.folder.file('terminal.json') }),
  });
}

/** A holder pays at the till over TCP: sign-in, balance, purchase, void, a lost answer reversed; and everything that must be declined. */
export const payAtPos: StoryStep<StoryContext> = {
  name: 'POS',
  async play(context) {
    const cards = await cardsOf(context, 'order.main');
    const terminal = await storyTerminal(context);
    try {
      await terminal.start();
      const signedIn = await terminal.signIn();
      claim(signedIn.responseCode === '00', `the terminal signs in, not ${signedIn.responseCode}`);
      const lines = [
        await payments(context, terminal, cards),
        await declines(context, terminal, cards),
        await strangers(context, terminal, cards),
      ];
      return `signed in with working keys; ${lines.join('; ')}`;
    } finally {
      await terminal.stop();
    }
  },
};

async function payments(context: StoryContext, terminal: PosTerminal, cards: SandboxCard[]): Promise<string> {
  const payer = cards.find((card) => card.kind === 'named' && card.balanceFen >= 50_000 && card.status === 'active')!;
  const before = await cardNow(context, payer.cardId);
  const balance = await terminal.balance(payer);
  claim(
    balance.availableFen === before.balanceFen,
    `the POS shows ${balance.availableFen} fen, the account has ${before.balanceFen}`,
  );
  const purchase = expectApproved(await terminal.purchase(payer, fen(12_850)), 'purchase');
  const voided = expectApproved(await terminal.purchase(payer, fen(4_200)), 'purchase to void');
  expectApproved(await terminal.voidPurchase(voided.transaction!), 'void');
  terminal.faults.loseAnswer = 1;
  const lost = await terminal.purchase(payer, fen(3_300));
  claim(lost.end === 'silence' && lost.pending === 'reversal', 'a lost answer leaves a reversal to send');
  const flushed = await terminal.reversal();
  claim(flushed.clear, 'the reversal is answered');
  const withPin = expectApproved(await terminal.purchase(payer, fen(1_000), { pin: payer.pin }), 'purchase with PIN');
  const after = await cardNow(context, payer.cardId);
  claim(
    after.balanceFen === before.balanceFen - 13_850,
    `the card is ${before.balanceFen - after.balanceFen} fen lighter, not 13850`,
  );
  return (
    `paid ${formatYuan(fen(12_850))} (RRN ${purchase.transaction!.retrievalReference}) and ${formatYuan(fen(1_000))} with PIN (RRN ${withPin.transaction!.retrievalReference}), ` +
    `voided ${formatYuan(fen(4_200))}, reversed ${formatYuan(fen(3_300))} after a lost answer`
  );
}

async function declines(context: StoryContext, terminal: PosTerminal, cards: SandboxCard[]): Promise<string> {
  const small = cards.find(
    (card) => card.kind === 'anonymous' && card.balanceFen === 10_000 && card.status === 'active',
  )!;
  const inactive = (await cardsOf(context, 'order.later'))[0]!;
  const expired = (await cardsOf(context, 'order.2022'))[0]!;
  const frozen = cards.find((card) => card.status === 'frozen')!;
  const unknown: SandboxCard = { ...small, pan: otherPan(small.pan), track2: '' };
  const cases: [string, SandboxCard, number, string][] = [
    ['insufficient balance', small, 10_001, '51'],
    ['not yet activated', inactive, 100, '21'],
    ['expired', expired, 100, '54'],
    ['frozen', frozen, 100, '62'],
    ['unknown card', unknown, 100, '14'],
  ];
  const seen: string[] = [];
  for (const [what, card, amount, code] of cases) {
    const { track2, ...rest } = card;
    const result = await terminal.purchase(track2 ? { ...rest, track2 } : rest, fen(amount), {
      entryMode: track2 ? 'stripe' : 'keyed',
      pin: null,
    });
    claim(result.responseCode === code, `${what}: ${code}, not ${result.responseCode}`);
    seen.push(`${what} ${code}`);
  }
  const wrongPin = await terminal.purchase(small, fen(100), { pin: small.pin === '000000' ? '111111' : '000000' });
  claim(wrongPin.responseCode === '55', `wrong PIN: 55, not ${wrongPin.responseCode}`);
  return `declined: ${seen.join(', ')}, wrong PIN 55`;
}

async function strangers(context: StoryContext, terminal: PosTerminal, cards: SandboxCard[]): Promise<string> {
  const card = cards.find((one) => one.status === 'active' && one.balanceFen >= 20_000)!;
  const before = await cardNow(context, card.cardId);
  terminal.faults.corruptMac = 1;
  const badMac = await terminal.purchase(card, fen(100), { pin: null });
  claim(badMac.responseCode === 'A0', `a wrong MAC is answered A0, not ${badMac.responseCode}`);
  await terminal.reversal();
  const stranger = await storyTerminal(context, { terminalNo: '99999999' });
  try {
    const refused = await stranger.signIn();
    claim(refused.responseCode === '97', `an unknown terminal is answered 97, not ${refused.responseCode}`);
  } finally {
    await stranger.stop();
  }
  claim((await cardNow(context, card.cardId)).balanceFen === before.balanceFen, 'nothing was posted for them');
  return 'wrong MAC A0, unknown terminal 97, nothing posted';
}

function expectApproved(result: TransactionResult, what: string): TransactionResult {
  claim(
    result.approved && result.macOk === true,
    `${what} is approved with a good MAC, not ${result.end} ${result.responseCode}`,
  );
  claim(
    result.deviations.length === 0,
    `${what}: the answer keeps to the specification: ${result.deviations.join(', ')}`,
  );
  return result;
}

/** A number of the same range with a good check digit that was never issued. */
function otherPan(pan: string): string {
  const body = pan.slice(0, 6).padEnd(pan.length - 1, '9');
  return body + luhnCheckDigit(body);
}
