import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { clearingApi } from '../../../../api/clients.js';
import { Money, yuan } from '../../../../kit/money.js';
import { inWords } from '../../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../../kit/states.js';
import { PlainTable } from '../../parts/facts-list.js';
import { wordOf } from '../../parts/word.js';

/** Debit and credit of every account of the chart, up to the end of a day. */
export default function TrialBalancePage() {
  const { t } = useTranslation('operations');
  const [parameters, setParameters] = useSearchParams();
  const date = parameters.get('date') ?? undefined;
  const balance = clearingApi.useQuery('get', '/v1/trial-balance', { params: { query: date ? { date } : {} } });
  const { data } = balance;
  return (
    <section>
      <div className="list-head">
        <h1>{t('trialBalance.title')}</h1>
        <span className="spacer" />
        <label className="inline-form">
          {t('reserve.endOf')}
          <DatePicker
            value={data ? dayjs(data.date) : null}
            allowClear={false}
            onChange={(day) => setParameters(day ? { date: day.format('YYYY-MM-DD') } : {})}
          />
        </label>
      </div>
      {balance.isPending && <LoadingSkeleton rows={12} />}
      {balance.isError && <FailedState error={balance.error} again={() => void balance.refetch()} />}
      {data && (
        <>
          {data.balanced ? (
            <Notice type="info" title={t('trialBalance.balanced', { amount: yuan(data.debitFen) })} />
          ) : (
            <Notice
              type="warning"
              title={t('trialBalance.differs', { amount: yuan(data.debitFen - data.creditFen) })}
            />
          )}
          <PlainTable
            caption={t('trialBalance.title')}
            columns={[
              { title: t('books.account') },
              { title: t('trialBalance.kind') },
              { title: t('trialBalance.role') },
              { title: t('books.debit'), right: true },
              { title: t('books.credit'), right: true },
              { title: t('trialBalance.balance'), right: true },
            ]}
            rows={data.lines.map((line) => [
              <Link key="gl" to={`/operations/books/entries?date=${data.date}&gl=${line.gl}`}>
                {line.gl} {inWords({ zh: line.nameZh, en: line.nameEn })}
              </Link>,
              wordOf(t, 'trialBalance.kinds', line.kind),
              wordOf(t, 'reserve.blocks', line.reserveRole),
              <Money key="debit" fen={line.debitFen} />,
              <Money key="credit" fen={line.creditFen} />,
              <Money key="balance" fen={balanceOf(line)} />,
            ])}
          />
        </>
      )}
    </section>
  );
}

/** On the side where the account ordinarily stands. */
function balanceOf(line: { readonly kind: string; readonly debitFen: number; readonly creditFen: number }): number {
  const debitSide = line.kind === 'asset' || line.kind === 'expense';
  return debitSide ? line.debitFen - line.creditFen : line.creditFen - line.debitFen;
}
