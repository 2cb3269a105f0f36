import { answerOf } from '@app/contracts';
import { Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { issuer } from '../../../api/clients.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { Notice } from '../../../kit/states.js';

/** Finds a card by its full number, which stands in no address and is not kept. Leaves a record. */
export function SearchCard() {
  const { t } = useTranslation('operations');
  const go = useNavigate();
  const [nothing, setNothing] = useState(false);
  return (
    <FormDialog<{ pan: string }>
      label={t('house.cards.search')}
      title={t('house.cards.search')}
      primary
      consequence={
        <>
          <span className="quiet">{t('house.cards.searchHelp')}</span>
          {nothing && <Notice type="warning" title={t('house.cards.notFound')} />}
        </>
      }
      run={async ({ pan }) => {
        setNothing(false);
        const { items } = await answerOf(issuer.POST('/v1/card-searches', { body: { pan: pan.replaceAll(' ', '') } }));
        if (items[0]) void go(`/operations/cards/${items[0].cardId}`);
        else setNothing(true);
        return items;
      }}
    >
      <Form.Item
        name="pan"
        label={t('house.cards.number')}
        rules={[{ required: true, pattern: /^[\d ]{12,23}$/, message: t('house.cards.numberForm') }]}
      >
        <Input autoComplete="off" inputMode="numeric" maxLength={23} />
      </Form.Item>
    </FormDialog>
  );
}
