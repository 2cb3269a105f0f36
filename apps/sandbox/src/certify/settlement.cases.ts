import { fen } from '@app/kernel';
import { textField } from '../terminal/wire/codec.js';
import type { CertificationCase } from './case.types.js';
import { demand } from './case.types.js';
import { answered, approved, rawAnswered } from './expectations.js';
import { saleFields } from './sale-fields.js';

/** The end of the terminal's day. */
export const SETTLEMENT_CASES: readonly CertificationCase[] = [
  {
    id: 'settlement',
    title: 'a batch whose totals agree balances and the next one opens; a refund of what is settled',
    async play({ terminal, card }) {
      const { transaction } = await approved('purchase', terminal.purchase(card, fen(1_000)));
      const settled = await terminal.settle();
      demand(settled.outcome === 'balanced' && settled.closed, `the batch balances, not ${settled.outcome}`);
      await answered('sign-in', terminal.signIn(), '00');
      const { batchNo } = terminal.state;
      demand(batchNo === settled.nextBatchNo, `batch ${settled.nextBatchNo} is open, not ${batchNo}`);
      await answered('void of a settled purchase', terminal.voidPurchase(transaction), '25');
      await approved('refund of a part', terminal.refund(transaction, fen(400)));
      await answered('refund of more than is left', terminal.refund(transaction, fen(601)), '61');
      await approved('refund of the rest', terminal.refund(transaction, fen(600)));
      return `balanced, batch ${batchNo} opened; void 25; refunds 00, 61, 00`;
    },
  },
  {
    id: 'unbalanced',
    title: 'totals that differ are told, the details are taken, and their end closes the batch',
    async play({ terminal, raw, card }) {
      await approved(
        'purchase',
        terminal.purchase(card, fen(100)).then(async (sale) => {
          await approved('void', terminal.voidPurchase(sale.transaction!));
          return sale;
        }),
      );
      // Bought behind the terminal's back, so that its totals are short.
      const { batchNo } = terminal.state;
      const hidden = saleFields(raw, card, 300);
      const { fields } = await rawAnswered('purchase', raw.send('0200', hidden), '00', true);
      const settled = await terminal.settle();
      demand(settled.outcome === 'unbalanced', `the totals do not agree, but: ${settled.outcome}`);
      demand(settled.closed, 'the end of the upload closes the batch');
      demand(settled.refusedDetails.length === 0, `details are refused: ${settled.refusedDetails.join(', ')}`);
      await answered('sign-in', terminal.signIn(), '00');
      const of = (field: number): string => textField({ mti: '0210', fields }, field) ?? '';
      const [retrievalReference, authorizationCode, date] = [of(37), of(38), of(13)];
      const traceNo = Number(hidden[11]);
      const original = { batchNo, traceNo, retrievalReference, authorizationCode, date, amountFen: fen(300), card };
      await approved('refund', terminal.refund(original, fen(300)));
      return `unbalanced, ${settled.uploaded} details taken, batch ${settled.nextBatchNo} opened`;
    },
  },
];
