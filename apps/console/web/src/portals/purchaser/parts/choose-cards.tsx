import { answerOf } from '@app/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer, issuerApi } from '../../../api/clients.js';
import { currentLanguage } from '../../../i18n/i18n.js';
import { yuan } from '../../../kit/money.js';
import { FailedState } from '../../../kit/states.js';
import { AgentFields } from './agent-fields.js';
import { HintList } from './hint-list.js';
import { agentIsWhole, type Kind, type OrderDraft, type Wanted, wantedOf } from './order-draft.js';
import { fenOf } from './use-draft.js';

const KINDS: readonly Kind[] = ['named', 'anonymous'];

/** The first step: which cards, how many, how paid; the rules answer while it is filled in. */
export function ChooseCards(props: {
  draft: OrderDraft;
  onChange: (draft: OrderDraft) => void;
  agentIdNumber: string;
  onAgentIdNumber: (idNumber: string) => void;
  onNext: () => void;
}) {
  const { draft, onChange, agentIdNumber, onAgentIdNumber, onNext } = props;
  const { t } = useTranslation('purchaser');
  const [pressed, setPressed] = useState(false);
  const wanted = useDeferredValue(wantedOf(draft));
  const hints = useQuery({
    queryKey: ['order-hints', wanted],
    queryFn: () => answerOf(issuer.POST('/v1/order-hints', { body: wanted! })),
    enabled: wanted !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <Form layout="vertical" component={false}>
        <Form.Item label={t('wizard.payment')} htmlFor="payment">
          <Radio.Group
            id="payment"
            value={draft.paymentMethod}
            onChange={({ target }) =>
              onChange({ ...draft, paymentMethod: target.value as OrderDraft['paymentMethod'] })
            }
            options={(['bank_transfer', 'cash'] as const).map((value) => ({
              value,
              label: t(`wizard.payments.${value}`),
            }))}
          />
        </Form.Item>
        <div className="wizard-kinds">
          {KINDS.map((kind) => (
            <KindFields
              key={kind}
              kind={kind}
              wanted={draft[kind]}
              onChange={(next) => onChange({ ...draft, [kind]: next })}
            />
          ))}
        </div>
        <AgentFields
          draft={draft}
          onChange={onChange}
          idNumber={agentIdNumber}
          onIdNumber={onAgentIdNumber}
          pressed={pressed}
        />
      </Form>
      {wanted && hints.data && (
        <>
          <p className="wizard-total">
            {t('wizard.total')} <b className="money">{yuan(hints.data.totalFen)}</b>
          </p>
          <h2>{t('wizard.hints')}</h2>
          <HintList hints={hints.data.hints} />
        </>
      )}
      {hints.isError && <FailedState error={hints.error} again={() => void hints.refetch()} />}
      <Button
        type="primary"
        onClick={() => {
          setPressed(true);
          if (agentIsWhole(draft, agentIdNumber)) onNext();
        }}
      >
        {t('wizard.next')}
      </Button>
    </>
  );
}

function KindFields(props: { kind: Kind; wanted: Wanted; onChange: (wanted: Wanted) => void }) {
  const { kind, wanted, onChange } = props;
  const { t } = useTranslation('purchaser');
  const products = issuerApi.useQuery('get', '/v1/card-products', {});
  const offered = (products.data?.items ?? []).filter((product) => product.kind === kind);
  const chosen = offered.find(({ productCode }) => productCode === wanted.productCode);
  const wrong = wanted.yuan !== '' && fenOf(wanted.yuan) === undefined;
  return (
    <fieldset>
      <legend>{t(`wizard.${kind}`)}</legend>
      <Form.Item
        label={t('wizard.product')}
        htmlFor={`${kind}-product`}
        extra={chosen && t('wizard.faceRange', { min: yuan(chosen.faceMinFen), max: yuan(chosen.faceMaxFen) })}
      >
        <Select
          id={`${kind}-product`}
          value={wanted.productCode ?? null}
          placeholder={offered.length === 0 && products.isSuccess ? t('wizard.noProduct') : t('wizard.product')}
          onChange={(productCode: string) => onChange({ ...wanted, productCode })}
          options={offered.map(({ productCode, nameZh, nameEn }) => ({
            value: productCode,
            label: `${currentLanguage() === 'en' ? nameEn : nameZh}（${productCode}）`,
          }))}
        />
      </Form.Item>
      <Form.Item label={t('wizard.quantity')} htmlFor={`${kind}-quantity`}>
        <InputNumber
          id={`${kind}-quantity`}
          min={0}
          max={10_000}
          precision={0}
          value={wanted.quantity}
          onChange={(quantity) => onChange({ ...wanted, quantity: Number(quantity ?? 0) })}
        />
      </Form.Item>
      <Form.Item
        label={t('wizard.face')}
        htmlFor={`${kind}-face`}
        validateStatus={wrong ? 'error' : ''}
        help={wrong ? t('wizard.faceForm') : undefined}
      >
        <Input
          id={`${kind}-face`}
          prefix="¥"
          inputMode="decimal"
          maxLength={11}
          value={wanted.yuan}
          onChange={({ target }) => onChange({ ...wanted, yuan: target.value })}
        />
      </Form.Item>
    </fieldset>
  );
}
