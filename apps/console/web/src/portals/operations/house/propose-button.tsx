import { type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import type { Proposal } from '../parts/proposed.js';

/** A command that a second person decides on: says what will happen, asks for the reason, then shows who must act next. */
export function ProposeButton(props: {
  label: string;
  consequence: ReactNode;
  proposal: Proposal;
  run: (reason: string) => Promise<{ approvalId: string }>;
  danger?: boolean;
  primary?: boolean;
  needsReason?: boolean;
}) {
  const { label, consequence, proposal, run, danger = false, primary = false, needsReason = true } = props;
  const { t } = useTranslation('operations');
  return (
    <ConfirmDangerous
      label={label}
      title={label}
      danger={danger}
      primary={primary}
      needsReason={needsReason}
      consequence={
        <>
          {typeof consequence === 'string' ? <p>{consequence}</p> : consequence}
          <p className="quiet">{t('secondPerson')}</p>
        </>
      }
      run={(reason) => proposal.propose(run(reason))}
    />
  );
}
