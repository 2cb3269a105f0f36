import { useTranslation } from 'react-i18next';
import { chinaTime } from '../../../kit/china-time.js';
import { CompactRow } from '../../../kit/compact-list.js';
import { Money } from '../../../kit/money.js';
import { StateTag } from '../../../kit/state-tag.js';
import type { TransactionRowData } from './transaction.types.js';

/** Kinds that take money away from the merchant again. */
const BACK = new Set(['void', 'refund', 'reversal', 'capture_void', 'ecash_refund']);

/** The amount as it counts for the merchant: less than nothing when it goes back. */
export function signedFen({ kind, amountFen }: Pick<TransactionRowData, 'kind' | 'amountFen'>): number {
  return BACK.has(kind) && amountFen > 0 ? -amountFen : amountFen;
}

/** A transaction on a phone, and in short lists. */
export function TransactionRow({ row }: { row: TransactionRowData }) {
  const { t } = useTranslation('merchant');
  const place = row.terminalNo ?? t(`channels.${row.channel}`);
  return (
    <CompactRow
      title={`${t(`kinds.${row.kind}`)} · ${row.panMasked?.slice(-4) ?? '—'}`}
      value={<Money fen={signedFen(row)} />}
      note={`${chinaTime(row.occurredAt).slice(5, 16)} · ${place}`}
      state={<StateTag of="transaction" state={row.state} />}
    />
  );
}
