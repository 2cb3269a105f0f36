import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Refusal } from '../../../kit/refusal.js';
import { TOUR_STEPS, type Tour } from './use-tour.js';

/** The way through the lab in four steps: each may be played, done by hand, or skipped. */
export function TourStrip({ tour }: { tour: Tour }) {
  const { t } = useTranslation('lab');
  const step = TOUR_STEPS[tour.at];
  if (!step) {
    return (
      <div className="lab-tour lab-tour-over">
        <span className="quiet">{t('tour.over')}</span>
        <Button size="small" type="link" onClick={tour.again}>
          {t('tour.again')}
        </Button>
      </div>
    );
  }
  return (
    <section className="lab-tour" aria-label={t('tour.title')} data-tour={step}>
      <ol>
        {TOUR_STEPS.map((one, at) => (
          <li
            key={one}
            aria-current={at === tour.at ? 'step' : undefined}
            className={at < tour.at ? 'lab-tour-done' : ''}
          >
            {t(`tour.${one}.title`)}
          </li>
        ))}
      </ol>
      <p aria-live="polite">{t(`tour.${step}.text`)}</p>
      <p className="quiet">{t(`tour.${step}.how`)}</p>
      <div className="lab-tour-actions">
        <Button type="primary" data-tour-play loading={tour.playing} onClick={() => void tour.play()}>
          {t('tour.play')}
        </Button>
        <Button disabled={tour.playing} onClick={tour.next}>
          {t('tour.next')}
        </Button>
        <Button type="text" disabled={tour.playing} onClick={tour.skip}>
          {t('tour.skip')}
        </Button>
      </div>
      {tour.error !== undefined && <Refusal error={tour.error} />}
    </section>
  );
}
