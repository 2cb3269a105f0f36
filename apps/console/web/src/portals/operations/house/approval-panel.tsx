import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LiveApp } from '../../../api/use-live.js';
import { type ApprovalView, MakerChecker } from '../../../kit/maker-checker.js';
import { useApprovalRows } from './approval-rows.js';
import { objectPath } from './object-path.js';

/** A proposal beside its list: who, when, why, what changes, and the way to the object. */
export function ApprovalPanel(props: { app: LiveApp; approval: ApprovalView; onDecided?: () => void }) {
  const { app, approval, onDecided } = props;
  const { t } = useTranslation('operations');
  const rows = useApprovalRows(t, approval);
  const path = objectPath(approval);
  return (
    <>
      <MakerChecker app={app} approval={approval} difference={rows} {...(onDecided ? { onDecided } : {})} />
      {path && (
        <p>
          <Link to={path}>{t('house.openObject')}</Link>
        </p>
      )}
    </>
  );
}
