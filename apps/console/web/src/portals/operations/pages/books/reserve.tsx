import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { clearingApi } from '../../../../api/clients.js';
import { FailedState, LoadingSkeleton } from '../../../../kit/states.js';
import { ReserveProof } from '../../parts/reserve-proof.js';

/** The reserve equation of a day, computed anew. */
export default function ReservePage() {
  const { t } = useTranslation('operations');
  const [parameters, setParameters] = useSearchParams();
  const date = parameters.get('date') ?? undefined;
  const proof = clearingApi.useQuery('get', '/v1/proof', { params: { query: date ? { date } : {} } });
  return (
    <section>
      <div className="list-head">
        <h1>{t('reserve.title')}</h1>
        <span className="spacer" />
        <label className="inline-form">
          {t('reserve.endOf')}
          <DatePicker
            value={date ? dayjs(date) : proof.data ? dayjs(proof.data.date) : null}
            allowClear={false}
            onChange={(day) => setParameters(day ? { date: day.format('YYYY-MM-DD') } : {})}
          />
        </label>
        <Link to="/operations/books/proofs">{t('proofs.title')}</Link>
      </div>
      {proof.isPending && <LoadingSkeleton rows={10} />}
      {proof.isError && <FailedState error={proof.error} again={() => void proof.refetch()} />}
      {proof.data && <ReserveProof proof={proof.data} />}
    </section>
  );
}
