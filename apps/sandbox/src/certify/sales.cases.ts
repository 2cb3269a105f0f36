import { fen } from '@app/kernel';
import type { CertificationCase, Counter } from './case.types.js';
import { CaseSkipped, demand } from './case.types.js';
import { answered, approved, rawAnswered } from './expectations.js';
import { reversalOf, saleFields } from './sale-fields.js';

/** Plays and demands that the card then has as much less as told. */
async function costs(counter: Counter, amountFen: number, work: () => Promise<void>): Promise<void> {
  const before = await counter.availableFen();
  await work();
  const gone = before - (await counter.availableFen());
  demand(gone === amountFen, `the card should have ${amountFen} fen less, it has ${gone} less`);
}

/** Purchases and what undoes them on the same day. */
export const SALES_CASES: readonly CertificationCase[] = [
  {
    id: 'balance',
    title: 'a balance inquiry shows what is available',
    async play({ terminal, card }) {
      const { availableFen } = await answered('balance', terminal.balance(card), '00');
      demand(availableFen !== undefined, 'F54 is missing');
      return '00 with F54';
    },
  },
  {
    id: 'purchase',
    title: 'a purchase is approved, and a void gives it back once',
    async play(counter) {
      const { terminal, card } = counter;
      await costs(counter, 0, async () => {
        const sale = await approved('purchase', terminal.purchase(card, fen(1_234)));
        await costs(counter, -1_234, async () => {
          await approved('void', terminal.voidPurchase(sale.transaction));
        });
        await answered('void of the void’s original', terminal.voidPurchase(sale.transaction), '25');
      });
      return 'purchase 00, void 00, again 25';
    },
  },
  {
    id: 'insufficient',
    title: 'more than the card has is declined, with a MAC',
    async play(counter) {
      const { terminal, card } = counter;
      const tooMuch = fen((await counter.availableFen()) + 1);
      const { responseCode, macOk } = await answered('purchase', terminal.purchase(card, tooMuch), '51', '61');
      demand(macOk === true, 'a decline bears a MAC');
      return responseCode!;
    },
  },
  {
    id: 'other-card',
    title: 'a void with another card than the purchase’s is refused',
    async play({ terminal, card, otherCard }) {
      if (!otherCard) throw new CaseSkipped('needs a second --card');
      const { transaction } = await approved('purchase', terminal.purchase(card, fen(100)));
      await answered('void with another card', terminal.voidPurchase(transaction, { card: otherCard }), '14');
      await approved('void', terminal.voidPurchase(transaction));
      return '14';
    },
  },
  {
    id: 'reversal',
    title: 'what was never answered is reversed, whether the host had it or not',
    async play(counter) {
      const { terminal, card } = counter;
      await costs(counter, 0, async () => {
        for (const lost of ['loseAnswer', 'loseRequest'] as const) {
          terminal.faults[lost] = 1;
          const { pending } = await terminal.purchase(card, fen(300));
          demand(pending === 'reversal', 'silence leaves a reversal to send');
          const { clear, reversed } = await terminal.reversal();
          demand(clear && reversed === 1, `the reversal after ${lost} is answered 00`);
        }
      });
      return 'answer lost 00, request lost 00, nothing spent';
    },
  },
  {
    id: 'retransmission',
    title: 'the same message again gets the same answer; a reversal works once; a late original is refused',
    async play(counter) {
      const { raw, card, terminal } = counter;
      const { batchNo } = terminal.state;
      const sale = saleFields(raw, card, 200);
      await costs(counter, 0, async () => {
        const first = await rawAnswered('purchase', raw.send('0200', sale), '00', true);
        const again = await rawAnswered('the same again', raw.send('0200', sale), '00', true);
        for (const field of [37, 38]) demand(first.fields[field] === again.fields[field], `F${field} is another one`);
        const changed = { ...sale, 4: '000000000201' };
        await rawAnswered('the same trace number with another amount', raw.send('0200', changed), '94', true);
        const reversal = reversalOf(sale, batchNo);
        await rawAnswered(
          'reversal of another amount',
          raw.send('0400', { ...reversal, 4: '000000000199' }),
          '64',
          true,
        );
        await rawAnswered('reversal', raw.send('0400', reversal), '00', true);
        await rawAnswered('reversal again', raw.send('0400', reversal), '00', true);
        const late = saleFields(raw, card, 200);
        await rawAnswered('reversal before its original', raw.send('0400', reversalOf(late, batchNo)), '00', true);
        await rawAnswered('the late original', raw.send('0200', late), '94', true);
      });
      return '00, 00 with the same F37 and F38, 94; reversals 64, 00, 00, 00; late 94';
    },
  },
  {
    id: 'pre-authorization',
    title: 'pre-authorization, completion, its void, cancel; completion advice',
    async play(counter) {
      const { terminal, card } = counter;
      await costs(counter, 0, async () => {
        const hold = await approved('pre-authorization', terminal.preAuthorize(card, fen(500)));
        const done = await approved('completion', terminal.complete(hold.transaction, fen(400)));
        await approved('void of the completion', terminal.voidCompletion(done.transaction));
        await approved('cancel', terminal.cancelPreAuthorization(hold.transaction));
      });
      await costs(counter, 100, async () => {
        const hold = await approved('pre-authorization', terminal.preAuthorize(card, fen(100)));
        await answered('completion above it', terminal.complete(hold.transaction, fen(101)), '61', '64');
        await approved('completion advice', terminal.completionAdvice(hold.transaction, fen(100)));
      });
      return 'all 00';
    },
  },
  {
    id: 'pin',
    title: 'a right PIN is accepted, a wrong one is not',
    async play({ terminal, card, pin }) {
      if (!pin) throw new CaseSkipped('needs a --card with its PIN');
      const right = await answered('balance with PIN', terminal.balance(card, { pin }), '00', '58');
      // Hosts take PINs in SM4 blocks only from terminals registered for them.
      if (right.responseCode === '58' && terminal.options.algorithm === 'SM4') return '58: no PIN under SM4 here';
      demand(right.responseCode === '00', 'the terminal may take PINs');
      const wrong = pin.replace(/^./, (digit) => String((Number(digit) + 1) % 10));
      await answered('balance with a wrong PIN', terminal.balance(card, { pin: wrong }), '55');
      await answered('balance with the right PIN', terminal.balance(card, { pin }), '00');
      return '00, wrong 55, right 00';
    },
  },
];
