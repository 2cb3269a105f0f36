import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { anyApp } from '../api/clients.js';
import type { LiveApp } from '../api/use-live.js';
import { useSession } from '../session/session.context.js';
import { ChinaTime } from './china-time.js';
import { ConfirmDangerous } from './confirm-dangerous.js';
import { Difference, type DifferenceRow } from './difference.js';
import { inWords } from './refusal.js';
import { Notice } from './states.js';
import { StateTag } from './state-tag.js';

/** A command that waits for a second person, or was decided, as the APIs tell it. */
export interface ApprovalView {
  readonly approvalId: string;
  readonly kind: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly summary: { readonly zh: string; readonly en: string };
  readonly payload?: unknown;
  readonly reason: string | null;
  readonly proposedBy: string;
  readonly proposedByName: string;
  readonly proposedAt: string;
  readonly status: 'pending' | 'approved' | 'rejected';
  readonly decidedByName: string | null;
  readonly decidedAt: string | null;
  readonly decisionReason: string | null;
}

/**
 * Maker and checker: who proposed what, when and why; what will change; who may decide. Buttons only spare the way: the API decides
 * who may.
 * @param app the application that carries it out
 * @param difference before and after, when the object is there already; else the proposal's own content is shown
 */
export function MakerChecker(props: {
  app: LiveApp;
  approval: ApprovalView;
  difference?: readonly DifferenceRow[];
  onDecided?: () => void;
}) {
  const { app, approval, onDecided } = props;
  const { t } = useTranslation();
  const { user } = useSession();
  const queries = useQueryClient();
  const own = approval.proposedBy === user.userId;
  const checker = user.roles.includes('ops_checker');
  const decide = async (call: Promise<unknown>) => {
    await call;
    await queries.invalidateQueries();
    onDecided?.();
  };
  const client = anyApp[app];
  const params = { path: { id: approval.approvalId } };
  return (
    <div className="maker-checker">
      <strong>{inWords(approval.summary)}</strong>
      <dl className="facts">
        <Fact label={t('approval.proposedBy')}>{approval.proposedByName}</Fact>
        <Fact label={t('approval.proposedAt')}>
          <ChinaTime at={approval.proposedAt} />
        </Fact>
        {approval.reason && <Fact label={t('approval.reason')}>{approval.reason}</Fact>}
        {approval.decidedByName && <Fact label={t('approval.decidedBy')}>{approval.decidedByName}</Fact>}
        {approval.decidedAt && (
          <Fact label={t('approval.decidedAt')}>
            <ChinaTime at={approval.decidedAt} /> <StateTag of="approval" state={approval.status} />
          </Fact>
        )}
        {approval.decisionReason && <Fact label={t('approval.rejectReason')}>{approval.decisionReason}</Fact>}
      </dl>
      <Difference rows={props.difference ?? rowsOf(approval.payload)} />
      {approval.status === 'pending' && (own || !checker) && (
        <Notice type="info" title={own ? t('approval.own') : t('approval.notChecker')} />
      )}
      {approval.status === 'pending' && checker && (
        <div className="list-foot">
          <ConfirmDangerous
            label={t('approval.approve')}
            title={t('approval.approve')}
            consequence={inWords(approval.summary)}
            needsReason={false}
            primary
            run={() => decide(answerOf(client.POST('/v1/approvals/{id}/approve', { params })))}
          />
          <ConfirmDangerous
            label={own ? t('approval.withdraw') : t('approval.reject')}
            title={own ? t('approval.withdraw') : t('approval.reject')}
            consequence={inWords(approval.summary)}
            danger
            run={(reason) => decide(answerOf(client.POST('/v1/approvals/{id}/reject', { params, body: { reason } })))}
          />
        </div>
      )}
    </div>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** The content of a proposal, field by field. */
function rowsOf(payload: unknown, path = ''): DifferenceRow[] {
  if (payload === null || typeof payload !== 'object') {
    return path === '' ? [] : [{ field: path, after: payload === null ? '—' : String(payload) }];
  }
  return Object.entries(payload).flatMap(([key, value]) => rowsOf(value, path === '' ? key : `${path}.${key}`));
}
