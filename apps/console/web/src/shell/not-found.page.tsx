import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../kit/states.js';

export function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <main id="content">
      <EmptyState
        title={t('page.notFound')}
        help={t('page.notFoundHelp')}
        action={<Link to="/">{t('page.home')}</Link>}
      />
    </main>
  );
}
