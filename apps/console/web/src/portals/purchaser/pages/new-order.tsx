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
import { EMPTY_DRAFT, formOf, type OrderDraft, wantedOf } from '../parts/order-draft.js';
import { type ReadList, UploadList } from '../parts/upload-list.js';
import { useDraft } from '../parts/use-draft.js';
import '../purchaser.css';

/** Ordering in three steps; what is filled in survives errors, reloads and ended sessions. */
export default function NewOrderPage() {
  const { t } = useTranslation('purchaser');
  const { user } = useSession();
  const { draft, setDraft, forget } = useDraft(`order.${user.userId}`, EMPTY_DRAFT);
  const [list, setList] = useState<ReadList>();
  // A list is not kept: after a reload its step asks for it again.
  const step = list?.preview.mayPlace ? draft.step : Math.min(draft.step, 1);
  const goTo = (next: number) => setDraft({ ...draft, step: next });
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
      {step === 0 && <ChooseCards draft={draft} onChange={setDraft} onNext={() => goTo(1)} />}
      {step === 1 && (
        <UploadList
          draft={draft}
          wantedFen={wantedFen}
          list={list}
          onList={setList}
          onBack={() => goTo(0)}
          onNext={() => goTo(2)}
        />
      )}
      {step === 2 && list && <Confirm draft={draft} list={list} onBack={() => goTo(1)} onPlaced={forget} />}
    </section>
  );
}

function Confirm(props: { draft: OrderDraft; list: ReadList; onBack: () => void; onPlaced: () => void }) {
  const { draft, list, onBack, onPlaced } = props;
  const { t } = useTranslation('purchaser');
  const navigate = useNavigate();
  const { preview, file } = list;
  const place = useMutation({
    mutationFn: () =>
      answerOf(
        issuer.POST('/v1/orders', {
          body: { ...formOf(draft), totalFen: preview.totalFen, file },
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
