import { answerOf } from '@app/contracts';
import { useTranslation } from 'react-i18next';
import { clearing } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { Money, yuan } from '../../../kit/money.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { inWords } from '../../../kit/refusal.js';
import { StateTag } from '../../../kit/state-tag.js';
import { Notice } from '../../../kit/states.js';
import { useSession } from '../../../session/session.context.js';
import type { LoadTransferRow } from './answers.js';
import { Proposed, useProposal } from './proposed.js';
import { wordOf } from './word.js';

/** Money of another card: what stands in its way back, and what two people may do. */
export function LoadTransferView({ transfer }: { transfer: LoadTransferRow }) {
  const { t } = useTranslation('operations');
  const { roles } = useSession().user;
  const proposal = useProposal('clearing');
  const params = { path: { id: transfer.loadId } };
  const amount = yuan(transfer.amountFen);
  const pan = transfer.fromPanMasked ?? '';
  return (
    <ObjectPage
      inDrawer
      title={pan}
      state={<StateTag of="transfer" state={transfer.state} />}
      actions={
        roles.includes('ops_maker') &&
        transfer.canDo.map((how) => (
          <ConfirmDangerous
            key={how}
            label={t(`transfers.ends.${how}`)}
            title={t(`transfers.ends.${how}`)}
            consequence={
              <>
                <p>{t(`transfers.help.${how}`, { amount, pan })}</p>
                <p className="quiet">{t('secondPerson')}</p>
              </>
            }
            run={(reason) =>
              proposal.propose(
                answerOf(clearing.POST('/v1/load-transfers/{id}/resolve', { params, body: { how, reason } })),
              )
            }
          />
        ))
      }
      notice={
        <>
          {transfer.advice && <Notice type="warning" title={inWords(transfer.advice)} />}
          <Proposed of={proposal} />
        </>
      }
      facts={[
        { label: t('transfers.amount'), value: <Money fen={transfer.amountFen} /> },
        { label: t('transfers.room'), value: <Money fen={transfer.roomFen} /> },
        { label: t('transfers.problem'), value: transfer.problem && wordOf(t, 'transfers.problems', transfer.problem) },
        { label: t('transfers.createdAt'), value: <ChinaTime at={transfer.createdAt} /> },
        { label: t('transfers.settledAt'), value: transfer.settledAt && <ChinaTime at={transfer.settledAt} /> },
        { label: t('transfers.resolvedBy'), value: transfer.resolvedBy },
      ]}
      timeline={[]}
    />
  );
}
