import { fen } from '@app/kernel';
import { type ApduChannel, TearSwitch } from '../kernel/index.js';
import type { OnlineSale, TillResult } from '../terminal/chip-till.js';
import type { CertificationCase, Counter } from './case.types.js';
import { CaseSkipped, demand } from './case.types.js';
import { rawAnswered } from './expectations.js';
import { saleFields } from './sale-fields.js';

const AMOUNT_FEN = 100;
/** The script is the fifth command of a load: select, options, cryptogram, issuer's proof, script. */
const SCRIPT_COMMAND = 4;

function chipOf({ chip }: Counter): NonNullable<Counter['chip']> {
  if (!chip) throw new CaseSkipped('needs --chip');
  return chip;
}

function onlineOf(what: string, { online }: TillResult): OnlineSale {
  return online ?? demand(false, `${what}: the chip does not go online`);
}

/** What the account behind the chip has, by a balance inquiry of the chip. */
async function accountFen(counter: Counter): Promise<number> {
  const { card, till } = chipOf(counter);
  const { result } = onlineOf('balance', await till.balance(card));
  const shown = result.fields[54];
  demand(result.responseCode === '00' && typeof shown === 'string', 'balance: 00 with F54 is due');
  return Number(String(shown).slice(-12));
}

async function load(counter: Counter, channel: ApduChannel): Promise<OnlineSale> {
  const { till } = chipOf(counter);
  return onlineOf('load', await till.load(channel, 'loadOwnAccount', fen(AMOUNT_FEN)));
}

/** Loads of a chip, and what a terminal without one may not do. */
export const CHIP_CASES: readonly CertificationCase[] = [
  {
    id: 'load',
    title: 'a load moves money from the account into the chip, by a script the chip believes, and its result is taken',
    async play(counter) {
      const { card, till } = chipOf(counter);
      const [account, purse] = [await accountFen(counter), card.state.balanceFen];
      const { result, chip } = await load(counter, card);
      demand(result.responseCode === '00', `load: 00 is due, ${result.responseCode ?? result.end} came`);
      demand(chip?.script === 'DONE', `the chip did not take the script: ${chip?.script ?? 'none'}`);
      demand((await till.terminal.reversal()).clear, 'the result of the script is not answered');
      demand(card.state.balanceFen === purse + AMOUNT_FEN, 'the purse has not what was loaded');
      demand((await accountFen(counter)) === account - AMOUNT_FEN, 'the account has not paid');
      return 'load 00, script done, result answered';
    },
  },
  {
    id: 'load-script-lost',
    title: 'a load whose script never reached the chip is given back by the host',
    async play(counter) {
      const { card, till } = chipOf(counter);
      const account = await accountFen(counter);
      const torn = TearSwitch.planned(card, { at: SCRIPT_COMMAND, lose: 'command' });
      const sale = await load(counter, torn);
      const { chip } = await till.recheckScript(torn, 'loadOwnAccount', sale);
      demand(chip?.script !== 'DONE', 'the script should be lost');
      demand((await till.terminal.reversal()).clear, 'the result of the script is not answered');
      demand((await accountFen(counter)) === account, 'the account has not got its money back');
      return 'load 00, script lost, money back';
    },
  },
  {
    id: 'load-reversal',
    title: 'a load that was never answered is reversed, and nothing moves',
    async play(counter) {
      const { card, till } = chipOf(counter);
      const account = await accountFen(counter);
      till.terminal.faults.loseAnswer = 1;
      const { result } = await load(counter, card);
      demand(result.pending === 'reversal', 'silence leaves a reversal to send');
      demand((await till.terminal.reversal()).clear, 'the reversal is not answered');
      demand((await accountFen(counter)) === account, 'the account has paid for nothing');
      return 'reversal 00, nothing moved';
    },
  },
  {
    id: 'load-by-stripe',
    title: 'a load of a card whose chip was not read is declined 59',
    async play({ raw, card }) {
      const { 60: _type, 35: _track, ...sale } = saleFields(raw, card, AMOUNT_FEN);
      const fields = { ...sale, 2: card.pan, 3: '600000', 25: '91', 55: Buffer.from('9F36020001', 'hex') };
      await rawAnswered('load', raw.send('0200', { ...fields, 60: raw.field60('45') }), '59', true);
      return '59';
    },
  },
  {
    id: 'script-result',
    title: 'the result of a script the host never sent is answered 25',
    async play({ raw, card, terminal }) {
      const type = `${raw.field60('00').slice(0, 8)}951`;
      const fields = { 2: card.pan, 3: '600000', 11: raw.nextTrace(), 49: '156', 60: type };
      const f55 = Buffer.from('9F36020001DF31052000000000', 'hex');
      demand(terminal.state.batchNo > 0, 'the terminal is signed in');
      await rawAnswered('script result', raw.send('0620', { ...fields, 55: f55 }), '25', true);
      return '25';
    },
  },
];
