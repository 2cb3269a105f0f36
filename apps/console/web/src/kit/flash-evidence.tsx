import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { chinaTime } from './china-time.js';
import type { FlashTimelineData } from './flash-timeline.types.js';
import { yuan } from './money.js';

/** A piece of evidence, in the order of the chip's own count. */
export interface EvidenceRow {
  readonly atc: number;
  readonly what: string;
  readonly amount: string;
  readonly proof: string;
  /** Its cryptogram was verified; null where it has none. */
  readonly verified: boolean | null;
  readonly at: string | null;
}

/** Everything known of a chip, by its count: balances before debits, then taps, then loads. */
export function evidenceRows(data: FlashTimelineData, t: TFunction): EvidenceRow[] {
  const mark = (verified: boolean | null) =>
    verified === null ? '—' : verified ? t('flash.verified') : t('flash.unverified');
  const row = (order: number, one: Omit<EvidenceRow, 'proof'>) => ({ order, ...one, proof: mark(one.verified) });
  const rows = [
    ...data.anchors.map(({ atc, balanceFen, source, at }) =>
      row(source === 'BEFORE_TAP' ? 0 : 2, {
        atc,
        what: t(`flash.source.${source}`),
        amount: t('flash.balanceIs', { amount: yuan(balanceFen) }),
        verified: true,
        at: at ?? null,
      }),
    ),
    ...data.uploads.map(({ atc, amountFen, receivedAt }) =>
      row(1, { atc, what: t('flash.upload'), amount: yuan(-amountFen), verified: true, at: receivedAt ?? null }),
    ),
    ...data.flashRecords.map(({ atc, amountFen, tcVerified, goods, receivedAt }) =>
      row(1, {
        atc,
        what: `${t('flash.record')} · ${t(`flash.goods.${goods ?? 'UNKNOWN'}`)}`,
        amount: yuan(-amountFen),
        verified: tcVerified,
        at: receivedAt ?? null,
      }),
    ),
    ...data.loads.map(({ atc, amountFen, outcome }) =>
      row(3, {
        atc,
        what: `${t('flash.load')} · ${t(`flash.outcome.${outcome}`)}`,
        amount: yuan(amountFen),
        verified: outcome === 'UNKNOWN' ? null : true,
        at: null,
      }),
    ),
    ...data.countsWithoutDebit.map((atc) =>
      row(1, { atc, what: t('flash.idle'), amount: yuan(0), verified: true, at: null }),
    ),
  ];
  return rows.sort((one, other) => one.atc - other.atc || one.order - other.order);
}

/** The evidence in order, each with its source and a check mark when its cryptogram verified. */
export function FlashEvidence({ data, focus = [] }: { data: FlashTimelineData; focus?: readonly number[] }) {
  const { t } = useTranslation();
  return (
    <table className="difference flash-evidence">
      <caption className="visually-hidden">{t('flash.evidence')}</caption>
      <thead>
        <tr>
          {(['count', 'what', 'amount', 'proof', 'at'] as const).map((column) => (
            <th key={column} scope="col" className={column === 'amount' ? 'right' : undefined}>
              {t(`flash.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {evidenceRows(data, t).map((row, at) => (
          <tr key={at} className={focus.includes(row.atc) ? 'flash-evidence-focus' : undefined}>
            <td className="tabular">{row.atc}</td>
            <td>{row.what}</td>
            <td className="tabular right">{row.amount}</td>
            <td>
              {row.verified !== null && (
                <span aria-hidden="true" className={row.verified ? 'flash-yes' : 'flash-no'}>
                  {row.verified ? '✓ ' : '✗ '}
                </span>
              )}
              {row.proof}
            </td>
            <td className="tabular nowrap">{row.at ? chinaTime(row.at).slice(0, 16) : '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
