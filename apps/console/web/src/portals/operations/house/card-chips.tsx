import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuerApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { FlashTimeline } from '../../../kit/flash-timeline.js';
import { Money } from '../../../kit/money.js';
import { inWords } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton, Notice } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { FactsList } from '../parts/facts-list.js';
import type { CardEcash } from './answers.js';

/** The e-cash of a card: its chips, what each should hold, the last balance that was proven, and its story drawn. */
export function CardChips({ accountId, ecash }: { accountId: string; ecash: CardEcash }) {
  const { t } = useTranslation('operations');
  return (
    <section>
      <h2>{t('house.cards.ecash')}</h2>
      {ecash.notice && <Notice type="info" title={inWords(ecash.notice)} />}
      {ecash.replacedBy && (
        <p>
          <Link to={`/operations/cards/${ecash.replacedBy}`}>{t('house.cards.replacedBy')}</Link>
        </p>
      )}
      {ecash.chips.map((chip) => (
        <Chip key={chip.psn} accountId={accountId} chip={chip} />
      ))}
    </section>
  );
}

function Chip({ accountId, chip }: { accountId: string; chip: CardEcash['chips'][number] }) {
  const { t } = useTranslation('operations');
  const { psn } = chip;
  const story = issuerApi.useQuery('get', '/v1/chips/{accountId}/{psn}/timeline', {
    params: { path: { accountId, psn } },
  });
  if (story.isPending) return <LoadingSkeleton rows={5} />;
  if (story.isError) return <FailedState error={story.error} again={() => void story.refetch()} />;
  const proven = story.data.anchors.at(-1);
  return (
    <>
      <FactsList
        facts={[
          { label: t('house.cards.psn'), value: psn },
          { label: t('house.state'), value: <StateTag of="chip" state={chip.state} /> },
          { label: t('house.cards.shadow'), value: <Money fen={story.data.shadowFen} /> },
          {
            label: t('house.cards.proven'),
            value: proven ? (
              <>
                <Money fen={proven.balanceFen} /> · {t('house.cards.atCount', { atc: proven.atc })}{' '}
                <ChinaTime at={proven.at} />
              </>
            ) : null,
          },
          { label: t('house.cards.purseCap'), value: <Money fen={chip.purseCapFen} /> },
          { label: t('house.cards.blacklistedOn'), value: chip.blacklistedOn },
          { label: t('house.cards.closesOn'), value: chip.closesOn },
        ]}
      />
      <FlashTimeline data={story.data} />
    </>
  );
}
