import { useTranslation } from 'react-i18next';

/** Tells whether a page follows what happens by itself. */
export function LiveMark({ on }: { on: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="quiet" role="status">
      {on ? t('live.on') : t('live.off')}
    </span>
  );
}
