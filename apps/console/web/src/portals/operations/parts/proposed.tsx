import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { anyApp } from '../../../api/clients.js';
import type { LiveApp } from '../../../api/use-live.js';
import { type ApprovalView, MakerChecker } from '../../../kit/maker-checker.js';

/** What this page has proposed, and waits for a second person. */
export interface Proposal {
  readonly app: LiveApp;
  readonly approval: ApprovalView | undefined;
  readonly propose: (call: Promise<{ approvalId: string }>) => Promise<void>;
}

/** Proposes a command and keeps the approval it became, so that the page shows who must act next. */
export function useProposal(app: LiveApp): Proposal {
  const [approval, setApproval] = useState<ApprovalView>();
  const queries = useQueryClient();
  return {
    app,
    approval,
    propose: async (call) => {
      const { approvalId } = await call;
      const path = { id: approvalId };
      setApproval(await answerOf(anyApp[app].GET('/v1/approvals/{id}', { params: { path } })));
      await queries.invalidateQueries({ queryKey: ['list'] });
    },
  };
}

/** The proposal just made: what the second person will see. */
export function Proposed({ of: { app, approval } }: { of: Proposal }) {
  const { t } = useTranslation('operations');
  if (!approval) return null;
  return (
    <section>
      <h2>{t('proposed')}</h2>
      <MakerChecker app={app} approval={approval} />
    </section>
  );
}
