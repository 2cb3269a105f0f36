import { answerOf } from '@app/contracts';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { StateTag } from '../../../kit/state-tag.js';
import { PlainTable } from '../parts/facts-list.js';
import type { Proposal } from '../parts/proposed.js';
import type { MerchantDetail } from './answers.js';
import { useRole } from './role.js';
import { TerminalView } from './terminal-view.js';

const SHOWN = 200;

/** Terminals of a merchant; one opens below with its keys and batches. */
export function MerchantTerminals({ merchant, proposal }: { merchant: MerchantDetail; proposal: Proposal }) {
  const { t } = useTranslation('operations');
  const maker = useRole('ops_maker');
  const [open, setOpen] = useState<string>();
  const { merchantId, stores } = merchant;
  const terminals = acceptanceApi.useQuery('get', '/v1/merchants/{id}/terminals', {
    params: { path: { id: merchantId }, query: { limit: SHOWN } },
  });
  const items = terminals.data?.items ?? [];
  const opened = items.find(({ terminalNo }) => terminalNo === open);
  const storeName = (id: string) => stores.find(({ storeId }) => storeId === id)?.name ?? id;
  return (
    <section>
      <h2>{t('house.terminals.title')}</h2>
      {terminals.data && items.length === 0 && <p className="quiet">{t('house.terminals.none')}</p>}
      {items.length > 0 && (
        <PlainTable
          caption={t('house.terminals.title')}
          columns={[
            { title: t('house.terminals.no') },
            { title: t('house.merchants.store') },
            { title: t('house.state') },
            { title: t('house.terminals.algorithm') },
            { title: t('house.terminals.kcv') },
            { title: t('house.terminals.batch'), right: true },
            { title: t('house.terminals.seen') },
            { title: '' },
          ]}
          rows={items.map((terminal) => [
            terminal.terminalNo,
            storeName(terminal.storeId),
            <StateTag key="state" of="terminal" state={terminal.status} />,
            terminal.algorithm,
            terminal.masterKeyKcv ?? t('house.terminals.noKey'),
            terminal.batchNo,
            <ChinaTime key="seen" at={terminal.lastSeenAt} />,
            <button
              key="open"
              type="button"
              className="link-button"
              aria-expanded={open === terminal.terminalNo}
              onClick={() => setOpen(open === terminal.terminalNo ? undefined : terminal.terminalNo)}
            >
              {t('house.terminals.open')}
            </button>,
          ])}
        />
      )}
      {opened && <TerminalView key={open} merchantId={merchantId} terminal={opened} proposal={proposal} />}
      {maker && merchant.status === 'active' && <AddTerminal merchant={merchant} proposal={proposal} />}
    </section>
  );
}

interface TerminalForm {
  readonly storeId: string;
  readonly algorithm: 'DES' | '3DES' | 'SM4';
  readonly masterKey: 'components' | 'generated' | 'transported';
}

function AddTerminal({ merchant: { merchantId, stores }, proposal }: { merchant: MerchantDetail; proposal: Proposal }) {
  const { t } = useTranslation('operations');
  const open = stores.filter(({ status }) => status === 'active');
  const required = [{ required: true, message: t('house.required') }];
  const origins = (['generated', 'components', 'transported'] as const).map((value) => ({
    value,
    label: t(`house.terminals.origins.${value}`),
  }));
  return (
    <div className="list-foot">
      <FormDialog<TerminalForm>
        label={t('house.terminals.add')}
        title={t('house.terminals.add')}
        initial={{ algorithm: '3DES', masterKey: 'components', ...(open[0] ? { storeId: open[0].storeId } : {}) }}
        consequence={<span className="quiet">{t('secondPerson')}</span>}
        run={(body) =>
          proposal.propose(
            answerOf(acceptance.POST('/v1/merchants/{id}/terminals', { params: { path: { id: merchantId } }, body })),
          )
        }
      >
        <Form.Item name="storeId" label={t('house.merchants.store')} rules={required}>
          <Select options={open.map(({ storeId, name }) => ({ value: storeId, label: name }))} />
        </Form.Item>
        <Form.Item name="algorithm" label={t('house.terminals.algorithm')}>
          <Select options={['3DES', 'SM4', 'DES'].map((value) => ({ value, label: value }))} />
        </Form.Item>
        <Form.Item name="masterKey" label={t('house.terminals.origin')} extra={t('house.terminals.originHelp')}>
          <Select options={origins} />
        </Form.Item>
      </FormDialog>
    </div>
  );
}
