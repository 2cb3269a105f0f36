import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FlashTimeline } from '../../../kit/flash-timeline.js';
import { yuan } from '../../../kit/money.js';
import { inWords, Refusal } from '../../../kit/refusal.js';
import { FailedState, LoadingSkeleton } from '../../../kit/states.js';
import { StateTag } from '../../../kit/state-tag.js';
import { labApi, useBeliefs, useRefreshLab } from '../lab.api.js';
import type { Beliefs, LabCard } from '../lab.types.js';
import { FARE_FEN } from './use-till.js';

/** What the platform believes of a card now, beside what its chip truly holds; and the holder's word. */
export function BeliefsPanel({ card }: { card: LabCard }) {
  const { t } = useTranslation('lab');
  const beliefs = useBeliefs(card.cardId);
  return (
    <section className="lab-beliefs" aria-labelledby="lab-beliefs-title">
      <h2 id="lab-beliefs-title">{t('beliefs.title', { card: inWords(card.name) })}</h2>
      {beliefs.isPending && <LoadingSkeleton rows={3} />}
      {beliefs.isError && <FailedState error={beliefs.error} again={() => void beliefs.refetch()} />}
      {beliefs.data && <Believed of={beliefs.data} card={card} />}
    </section>
  );
}

function Believed({ of: { accountFen, chip, case: found }, card }: { of: Beliefs; card: LabCard }) {
  const { t } = useTranslation('lab');
  const differs = chip && chip.shadowFen !== chip.trueFen;
  return (
    <>
      <dl className="lab-balances">
        <div>
          <dt>{t('beliefs.account')}</dt>
          <dd className="tabular" data-balance="account">
            {yuan(accountFen)}
          </dd>
        </div>
        {chip && (
          <div>
            <dt>{t('beliefs.shadow')}</dt>
            <dd className="tabular" data-balance="shadow">
              {yuan(chip.shadowFen)}
            </dd>
          </div>
        )}
        {chip && (
          <div>
            <dt>{t('beliefs.truth')}</dt>
            <dd className="tabular" data-balance="chip">
              {yuan(chip.trueFen)}{' '}
              {differs && (
                <span className="lab-differs">
                  {t('beliefs.differs', { amount: yuan(chip.shadowFen - chip.trueFen) })}
                </span>
              )}
            </dd>
          </div>
        )}
        {chip && <Complain card={card} />}
      </dl>
      {found && <CaseLine of={found} />}
      {chip && <FlashTimeline data={chip.timeline} title={t('beliefs.story')} />}
    </>
  );
}

function CaseLine({ of }: { of: NonNullable<Beliefs['case']> }) {
  const { t } = useTranslation('lab');
  return (
    <p className="lab-case" data-case={of.state} aria-live="polite">
      <StateTag of="dispute" state={of.state} /> <span className="tabular">{of.caseNo}</span> {yuan(of.amountFen)}{' '}
      {of.outcome && <b>{t(`outcomes.${of.outcome}`, { defaultValue: of.outcome })}</b>}{' '}
      {of.reason ? inWords(of.reason) : of.waitsFor && t(`waits.${of.waitsFor}`, { defaultValue: of.waitsFor })}
    </p>
  );
}

/** The holder phones: it failed, and the money is gone. */
function Complain({ card }: { card: LabCard }) {
  const { t } = useTranslation('lab');
  const refresh = useRefreshLab();
  const [error, setError] = useState<unknown>();
  const [told, setTold] = useState<string>();
  const complain = async () => {
    setError(undefined);
    try {
      setTold((await labApi.complain(card.cardId, card.failedTap?.amountFen ?? FARE_FEN)).caseNo);
    } catch (failure) {
      setError(failure);
    }
    await refresh();
  };
  return (
    <div>
      <dt>{t('complain.title')}</dt>
      <dd>
        <Button size="small" data-complain onClick={() => void complain()} disabled={!card.failedTap}>
          {t('complain.button')}
        </Button>{' '}
        <span className="quiet">{told ? t('complain.told', { no: told }) : !card.failedTap && t('complain.none')}</span>
        {error !== undefined && <Refusal error={error} />}
      </dd>
    </div>
  );
}
