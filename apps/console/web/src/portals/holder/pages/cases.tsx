import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuerApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { Money } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { EmptyState, FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { HolderPage } from '../parts/holder-page.js';

/** The card's cases, newest first, each with where it stands. */
export default function CasesPage() {
  const { t } = useTranslation('holder');
  const cases = issuerApi.useQuery('get', '/v1/holder/cases', { params: { query: { limit: 50 } } });
  if (cases.isPending) return <LoadingSkeleton />;
  if (cases.isError) return <FailedState error={cases.error} again={() => void cases.refetch()} />;
  const { items } = cases.data;
  return (
    <HolderPage title={t('cases.title')}>
      {items.length === 0 && (
        <EmptyState
          title={t('cases.empty')}
          help={t('cases.emptyHelp')}
          action={<Link to="/holder/failed-tap">{t('cases.start')}</Link>}
        />
      )}
      <ul className="choices">
        {items.map(({ caseId, place, amountFen, state, stands, openedAt }) => (
          <li key={caseId}>
            <Link className="choice" to={`/holder/cases/${caseId}`}>
              <span className="choice-line">
                <b>{place ?? <ChinaTime at={openedAt} />}</b>
                <b>
                  <Money fen={amountFen} />
                </b>
              </span>
              <span>
                <StateTag of="dispute" state={state} />
              </span>
              <span className="quiet">{inWords(stands)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </HolderPage>
  );
}
