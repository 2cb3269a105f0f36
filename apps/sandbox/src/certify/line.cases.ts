import { fen } from '@app/kernel';
import type { CertificationCase } from './case.types.js';
import { demand } from './case.types.js';
import { answered, rawAnswered } from './expectations.js';
import { saleFields } from './sale-fields.js';

const PIPELINED = 5;

/** The line itself: sign-in, echo, frames in pieces. */
export const signIn: CertificationCase = {
  id: 'sign-in',
  title: 'sign-in brings working keys with right check values, and the batch number',
  async play({ terminal }) {
    await answered('sign-in', terminal.signIn(), '00');
    // What an earlier run left in the open batch is closed with it, whatever it was.
    const { closed, outcome } = await terminal.settle();
    demand(closed, `the batch that was open can be closed, but: ${outcome}`);
    await answered('sign-in with a track key', terminal.signIn({ trackKey: true }), '00');
    await answered('sign-in', terminal.signIn(), '00');
    return `00, batch ${terminal.state.batchNo}`;
  },
};

export const LINE_CASES: readonly CertificationCase[] = [
  {
    id: 'echo',
    title: 'an echo is answered',
    async play({ terminal }) {
      await answered('echo', terminal.echo(), '00');
      return '00';
    },
  },
  {
    id: 'frames',
    title: 'frames byte by byte and joined, several messages under way at a time',
    async play({ terminal, card }) {
      terminal.faults.splitBytes = true;
      await answered('balance, byte by byte', terminal.balance(card), '00');
      terminal.faults.splitBytes = false;
      terminal.faults.joinFrames = true;
      const requests = Array.from({ length: PIPELINED }, () => ({ card, amountFen: fen(10) }));
      const sales = await terminal.pipeline(requests);
      terminal.faults.joinFrames = false;
      for (const sale of sales) {
        await answered('pipelined purchase', Promise.resolve(sale), '00');
        await answered('its void', terminal.voidPurchase(sale.transaction!), '00');
      }
      return `${PIPELINED} purchases in one write, each answered by its own trace number`;
    },
  },
];

/** Plays last: it closes what is open and signs off. */
export const signOff: CertificationCase = {
  id: 'sign-off',
  title: 'after a sign-off no message is believed until the next sign-in',
  async play({ terminal, raw, card }) {
    const { outcome } = await terminal.settle();
    demand(outcome === 'balanced', `the last batch balances, not ${outcome}`);
    const keptTrace = raw.nextTrace();
    await answered('sign-off', terminal.signOff(), '00');
    await rawAnswered('purchase after it', raw.send('0200', saleFields(raw, card, 100, keptTrace)), 'A0', false);
    const signedIn = await answered('sign-in', terminal.signIn(), '00');
    demand(signedIn.responseCode === '00', 'the terminal signs in again');
    return '00, then A0 without a MAC, then 00';
  },
};
