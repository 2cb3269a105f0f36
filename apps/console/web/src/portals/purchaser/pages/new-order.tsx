import { answerOf } from '@app/contracts';
import { useMutation } from '@tanstack/react-query';
import { Button, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { issuer } from '../../../api/clients.js';
import { yuan } from '../../../kit/money.js';
import { Refusal } from '../../../kit/refusal.js';
import { useSession } from '../../../session/session.context.js';
import { ChooseCards } from '../parts/choose-cards.js';
import { agentIsWhole, EMPTY_DRAFT, formOf, type OrderDraft, wantedOf } from '../parts/order-draft.js';
import { type ReadList, UploadList } from '../parts/upload-list.js';
import { useDraft } from '../parts/use-draft.js';
import '../purchaser.css';

/** Ordering in three steps; what is filled in survives errors, reloads and ended sessions. */
export default function NewOrderPage() {
  const { t } = useTranslation('purchaser');
  const { user } = useSession();
  const { draft, setDraft, forget } = useDraft(`order.${user.userId}`, EMPTY_DRAFT);
  const [list, setList] = useState<ReadList>();
  const [agentIdNumber, setAgentIdNumber] = useState('');
  // A document's number is not kept either. A list is not kept: after a reload its step asks for it again.
  const reached = list?.preview.mayPlace ? draft.step : Math.min(draft.step, 1);
  const step = agentIsWhole(draft, agentIdNumber) ? reached : 0;
  const goTo = (next: number) => setDraft({ ...draft, step: next });
  const changed = (next: OrderDraft) => {
    // The list was looked at together with who buys.
    if (next.agent !== draft.agent) setList(undefined);
    setDraft(next);
  };
  const wanted = wantedOf(draft);
  const wantedFen =
    wanted &&
    [wanted.named, wanted.anonymous].reduce((sum, part) => sum + (part ? part.quantity * part.faceFen : 0), 0);
  return (
    <section className="wizard">
      <div className="list-head">
        <h1>{t('wizard.title')}</h1>
        <span className="spacer" />
        <Button
          onClick={() => {
            forget();
            setList(undefined);
            setAgentIdNumber('');
          }}
        >
          {t('wizard.startOver')}
        </Button>
      </div>
      <Steps
        size="small"
        current={step}
        items={(['cards', 'list', 'confirm'] as const).map((name) => ({ title: t(`wizard.steps.${name}`) }))}
      />
      <p className="quiet">{t('wizard.draft')}</p>
      {step === 0 && (
        <ChooseCards
          draft={draft}
          onChange={changed}
          agentIdNumber={agentIdNumber}
          onAgentIdNumber={(idNumber) => {
            setAgentIdNumber(idNumber);
            setList(undefined);
          }}
          onNext={() => goTo(1)}
        />
      )}
      {step === 1 && (
        <UploadList
          draft={draft}
          agentIdNumber={agentIdNumber}
          wantedFen={wantedFen}
          list={list}
          onList={setList}
          onBack={() => goTo(0)}
          onNext={() => goTo(2)}
        />
      )}
      {step === 2 && list && (
        <Confirm draft={draft} agentIdNumber={agentIdNumber} list={list} onBack={() => goTo(1)} onPlaced={forget} />
      )}
    </section>
  );
}

function Confirm(props: {
  draft: OrderDraft;
  agentIdNumber: string;
  list: ReadList;
  onBack: () => void;
  onPlaced: () => void;
}) {
  const { draft, agentIdNumber, list, onBack, onPlaced } = props;
  const { t } = useTranslation('purchaser');
  const navigate = useNavigate();
  const { preview, file } = list;
  const place = useMutation({
    mutationFn: () =>
      answerOf(
        issuer.POST('/v1/orders', {
          body: { ...formOf(draft, agentIdNumber), totalFen: preview.totalFen, file },
        }),
      ),
    onSuccess: ({ orderId }) => {
      onPlaced();
      void navigate(`/purchaser/orders/${orderId}`);
    },
  });
  return (
    <>
      <p>
        {t('wizard.summary', {
          count: preview.quantity,
          named: preview.namedCount,
          anonymous: preview.anonymousCount,
          total: yuan(preview.totalFen),
          payment: t(`wizard.payments.${draft.paymentMethod}`),
        })}
      </p>
      {draft.agent && <p>{t('wizard.agentSummary', { name: draft.agent.name })}</p>}
      {place.isError && <Refusal error={place.error} />}
      <div className="wizard-foot">
        <Button onClick={onBack}>{t('wizard.back')}</Button>
        <Button type="primary" loading={place.isPending} onClick={() => place.mutate()}>
          {t('wizard.place')}
        </Button>
      </div>
    </>
  );
}
