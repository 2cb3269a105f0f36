import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../api/clients.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import type { Proposal } from '../parts/proposed.js';
import type { CardDetail, CardEcash } from './answers.js';
import { ProposeButton } from './propose-button.js';
import { ReasonField } from './reason-field.js';
import { useRole } from './role.js';

interface Props {
  readonly card: CardDetail;
  readonly ecash: CardEcash | undefined;
  readonly proposal: Proposal;
}

/** What a maker may do with a card: with a reason, and a second person wherever the API asks for one. */
export function CardActions(props: Props) {
  const { card, ecash, proposal } = props;
  const { t } = useTranslation('operations');
  if (!useRole('ops_maker')) return null;
  const { status, kind } = card;
  const params = { path: { id: card.cardId } };
  const words = { pan: card.panMasked };
  const named = kind === 'named';
  const chipInUse = ecash?.chips.some(({ state }) => state === 'active' || state === 'suspended') ?? false;
  return (
    <div className="list-foot wrap">
      {status === 'active' && (
        <ProposeButton
          label={t('house.cards.freeze')}
          consequence={t('house.cards.freezeHelp', words)}
          proposal={proposal}
          danger
          run={(reason) => answerOf(issuer.POST('/v1/cards/{id}/freeze', { params, body: { reason } }))}
        />
      )}
      {status === 'frozen' && (
        <ProposeButton
          label={t('house.cards.unfreeze')}
          consequence={t('house.cards.unfreezeHelp', words)}
          proposal={proposal}
          run={(reason) => answerOf(issuer.POST('/v1/cards/{id}/unfreeze', { params, body: { reason } }))}
        />
      )}
      {named && (status === 'active' || status === 'frozen') && <ReportLoss card={card} />}
      {named && status === 'active' && (
        <>
          <ProposeButton
            label={t('house.cards.pinReissue')}
            consequence={t('house.cards.pinReissueHelp', words)}
            proposal={proposal}
            run={(reason) => answerOf(issuer.POST('/v1/cards/{id}/pin-reissues', { params, body: { reason } }))}
          />
          <ProposeButton
            label={t('house.cards.pinUnlock')}
            consequence={t('house.cards.pinUnlockHelp', words)}
            proposal={proposal}
            run={(reason) => answerOf(issuer.POST('/v1/cards/{id}/pin-unlocks', { params, body: { reason } }))}
          />
        </>
      )}
      {status !== 'inactive' && <ReplaceCard {...props} />}
      {!named && status !== 'closed' && (
        <ProposeButton
          label={t('house.cards.extend')}
          consequence={t('house.cards.extendHelp', { ...words, validTo: card.validTo })}
          proposal={proposal}
          run={(reason) => answerOf(issuer.POST('/v1/cards/{id}/extension', { params, body: { reason } }))}
        />
      )}
      {chipInUse && <RetireChip {...props} />}
    </div>
  );
}

function ReportLoss({ card: { cardId, panMasked } }: { card: CardDetail }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  return (
    <ConfirmDangerous
      label={t('house.cards.loss')}
      title={t('house.cards.loss')}
      danger
      consequence={t('house.cards.lossHelp', { pan: panMasked })}
      run={async (reason) => {
        const params = { path: { id: cardId } };
        await answerOf(issuer.POST('/v1/cards/{id}/loss-report', { params, body: { reason } }));
        await queries.invalidateQueries();
      }}
    />
  );
}

interface Replacement {
  readonly replacedFor: 'lost' | 'damaged' | 'expired';
  readonly holderIdNumber?: string;
  readonly reason: string;
}

function ReplaceCard({ card, proposal }: Props) {
  const { t } = useTranslation('operations');
  const causes = (['lost', 'damaged', 'expired'] as const).map((value) => ({
    value,
    label: t(`house.cards.causes.${value}`),
  }));
  return (
    <FormDialog<Replacement>
      label={t('house.cards.replace')}
      title={t('house.cards.replace')}
      initial={{ replacedFor: card.status === 'lost' ? 'lost' : 'damaged' }}
      consequence={<span className="quiet">{t('house.cards.replaceHelp')}</span>}
      run={({ holderIdNumber, ...body }) =>
        proposal.propose(
          answerOf(
            issuer.POST('/v1/cards/{id}/replacement', {
              params: { path: { id: card.cardId } },
              body: { ...body, ...(holderIdNumber ? { holderIdNumber } : {}) },
            }),
          ),
        )
      }
    >
      <Form.Item name="replacedFor" label={t('house.cards.cause')}>
        <Select options={causes} />
      </Form.Item>
      {card.kind === 'named' && (
        <Form.Item name="holderIdNumber" label={t('house.cards.holderId')} extra={t('house.cards.holderIdHelp')}>
          <Input autoComplete="off" maxLength={32} />
        </Form.Item>
      )}
      <ReasonField />
    </FormDialog>
  );
}

function RetireChip({ card, proposal }: Props) {
  const { t } = useTranslation('operations');
  const causes = (['damaged', 'expired'] as const).map((value) => ({ value, label: t(`house.cards.causes.${value}`) }));
  return (
    <FormDialog<{ retiredFor: 'damaged' | 'expired'; reason: string }>
      label={t('house.cards.retire')}
      title={t('house.cards.retire')}
      danger
      initial={{ retiredFor: 'damaged' }}
      consequence={<span className="quiet">{t('house.cards.retireHelp')}</span>}
      run={(body) =>
        proposal.propose(
          answerOf(issuer.POST('/v1/cards/{id}/chip-retirement', { params: { path: { id: card.cardId } }, body })),
        )
      }
    >
      <Form.Item name="retiredFor" label={t('house.cards.cause')}>
        <Select options={causes} />
      </Form.Item>
      <ReasonField />
    </FormDialog>
  );
}
