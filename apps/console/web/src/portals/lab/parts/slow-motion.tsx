import { useTranslation } from 'react-i18next';
import { Button } from 'antd';
import { yuan } from '../../../kit/money.js';
import { labApi, useRefreshLab } from '../lab.api.js';
import type { LabCard, SlowTap } from '../lab.types.js';
import { Apdu } from './traffic-panel.js';

/** A tap step by step: the command under way, what the chip holds at this instant, and the hand on the card. */
export function SlowMotion({ tap, card }: { tap: SlowTap; card: LabCard | undefined }) {
  const { t } = useTranslation('lab');
  const refresh = useRefreshLab();
  const then = (work: Promise<unknown>) => void work.then(refresh, refresh);
  const debited = (card?.chip?.balanceFen ?? 0) - tap.chipBalanceFen;
  return (
    <section className="lab-slow" aria-labelledby="lab-slow-title">
      <h2 id="lab-slow-title">{t('slow.title', { amount: yuan(tap.amountFen) })}</h2>
      <p aria-live="polite">
        {t('slow.chip', { amount: yuan(tap.chipBalanceFen) })}{' '}
        {debited > 0 && <b className="lab-debited">{t('slow.debited', { amount: yuan(debited) })}</b>}
      </p>
      {tap.done.map((apdu) => (
        <Apdu key={apdu.no} apdu={apdu} />
      ))}
      {tap.pending && <Apdu apdu={tap.pending} pending />}
      <div className="lab-slow-actions">
        {tap.pending && (
          <Button data-slow="step" onClick={() => then(labApi.stepSlow())}>
            {t('slow.step')}
          </Button>
        )}
        {tap.pending && (
          <Button danger type="primary" data-slow="pull" onClick={() => then(labApi.endSlow(true))}>
            {t('slow.pull')}
          </Button>
        )}
        <Button data-slow="finish" onClick={() => then(labApi.endSlow(false))}>
          {t('slow.finish')}
        </Button>
      </div>
    </section>
  );
}
