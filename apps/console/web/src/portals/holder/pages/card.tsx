import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuerApi } from '../../../api/clients.js';
import { chinaTime } from '../../../kit/china-time.js';
import { Money, yuan } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { HolderPage } from '../parts/holder-page.js';
import type { HolderCard } from '../parts/holder.api.js';

const ACTIONS = [
  ['pay', 'toPay'],
  ['failed-tap', 'toTap'],
  ['entries', 'toEntries'],
  ['cases', 'toCases'],
  ['loss', 'toLoss'],
] as const;

/** The card at a glance, and the way to everything else. */
export default function CardPage() {
  const { t } = useTranslation('holder');
  const card = issuerApi.useQuery('get', '/v1/holder/card');
  if (card.isPending) return <LoadingSkeleton />;
  if (card.isError) return <FailedState error={card.error} again={() => void card.refetch()} />;
  const { data } = card;
  return (
    <HolderPage title={t('card.title')}>
      <section className="holder-card">
        <p className="holder-card-head">
          <span>{inWords(data.productName)}</span>
          <span>{t(`card.statuses.${data.status}`)}</span>
        </p>
        <p className="holder-sum">{yuan(data.availableFen)}</p>
        <p>{t('card.balance')}</p>
        <p className="holder-card-head tabular">
          <span>{data.panMasked}</span>
          <span>{t(`card.kinds.${data.kind}`)}</span>
        </p>
      </section>
      {data.advice && <Notice type="warning" title={inWords(data.advice)} />}
      <ul className="holder-actions">
        {ACTIONS.map(([path, word]) => (
          <li key={path}>
            <Link to={`/holder/${path}`}>
              <b>{t(`card.${word}`)}</b>
              <span className="quiet">{t(`card.${word}Help`)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Facts card={data} />
    </HolderPage>
  );
}

function Facts({ card }: { card: HolderCard }) {
  const { t } = useTranslation('holder');
  const { heldFen, validTo, chip, servicePhone } = card;
  return (
    <>
      <dl className="holder-facts">
        <dt>{t('card.validTo')}</dt>
        <dd>{validTo ?? t('card.never')}</dd>
        {heldFen > 0 && (
          <>
            <dt>{t('card.held')}</dt>
            <dd>
              <Money fen={heldFen} />
            </dd>
          </>
        )}
        {servicePhone && (
          <>
            <dt>{t('card.service')}</dt>
            <dd>
              <a href={`tel:${servicePhone}`}>{servicePhone}</a>
            </dd>
          </>
        )}
      </dl>
      {chip && (
        <section>
          <h2>{t('card.chip')}</h2>
          <dl className="holder-facts">
            <dt>{t('card.shadow')}</dt>
            <dd>
              <Money fen={chip.shadowFen} />
            </dd>
            <dt>{t('card.proven')}</dt>
            <dd>
              {chip.lastProven
                ? t('card.provenAt', {
                    amount: yuan(chip.lastProven.balanceFen),
                    at: chinaTime(chip.lastProven.at).slice(0, 16),
                  })
                : t('card.neverProven')}
            </dd>
          </dl>
          <p className="quiet">{inWords(chip.notice)}</p>
        </section>
      )}
    </>
  );
}
