import { useTranslation } from 'react-i18next';
import { ChinaTime } from '../../../kit/china-time.js';
import { inWords } from '../../../kit/refusal.js';
import { PlainTable } from '../parts/facts-list.js';
import type { QueuedApproval } from './use-work.js';

/** Proposals that wait, the longest waiting first; one opens beside. */
export function ApprovalTable(props: {
  rows: readonly QueuedApproval[];
  open: string | null;
  onOpen: (approvalId: string) => void;
  caption: string;
}) {
  const { rows, open, onOpen, caption } = props;
  const { t } = useTranslation('operations');
  return (
    <PlainTable
      caption={caption}
      columns={[
        { title: t('approval.what', { ns: 'common' }) },
        { title: t('queue.app') },
        { title: t('queue.proposedBy') },
        { title: t('queue.proposedAt') },
      ]}
      rows={rows.map(({ approvalId, app, summary, proposedByName, proposedAt }) => [
        <button
          key="what"
          type="button"
          className="row-button"
          aria-expanded={open === approvalId}
          onClick={() => onOpen(approvalId)}
        >
          {inWords(summary)}
        </button>,
        t(`queue.apps.${app}`),
        proposedByName,
        <ChinaTime key="at" at={proposedAt} />,
      ])}
    />
  );
}
