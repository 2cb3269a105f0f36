import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { Money } from '../../../kit/money.js';
import { Notice } from '../../../kit/states.js';
import { FactsList, PlainTable } from '../parts/facts-list.js';
import type { Proposal } from '../parts/proposed.js';
import type { TerminalRow } from './answers.js';
import { KeyCeremony } from './key-ceremony.js';
import { ProposeButton } from './propose-button.js';
import { useRole } from './role.js';

interface Props {
  readonly merchantId: string;
  readonly terminal: TerminalRow;
  readonly proposal: Proposal;
}

/** One terminal: its master key's ceremony, its batches, and whether it may trade. */
export function TerminalView(props: Props) {
  const { merchantId, terminal, proposal } = props;
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const maker = useRole('ops_maker');
  const checker = useRole('ops_checker');
  const { terminalNo: no, status, masterKeyOrigin: origin, masterKeyKcv } = terminal;
  const params = { path: { id: merchantId, no } };
  const change = (to: 'active' | 'suspended' | 'removed') => (reason: string) =>
    answerOf(acceptance.POST('/v1/merchants/{id}/terminals/{no}/status', { params, body: { status: to, reason } }));
  return (
    <div className="terminal-open">
      <h3>{t('house.terminals.one', { no })}</h3>
      <FactsList
        facts={[
          { label: t('house.terminals.origin'), value: t(`house.terminals.origins.${origin}`) },
          { label: t('house.terminals.kcv'), value: masterKeyKcv ?? t('house.terminals.noKey') },
          { label: t('house.terminals.exported'), value: <ChinaTime at={terminal.masterKeyExportedAt} /> },
          { label: t('house.terminals.keysIssued'), value: <ChinaTime at={terminal.keysIssuedAt} /> },
        ]}
      />
      {(maker || checker) && status !== 'removed' && (
        <div className="list-foot wrap">
          {origin === 'components' && (
            <KeyCeremony
              label={t('house.terminals.enterHalf')}
              enter={async (body) => {
                const answer = await answerOf(
                  acceptance.POST('/v1/merchants/{id}/terminals/{no}/key-components', { params, body }),
                );
                await queries.invalidateQueries();
                return { ...answer, wholeKcv: answer.masterKeyKcv };
              }}
            />
          )}
          {maker && origin === 'generated' && !terminal.masterKeyExportedAt && <ExportKey {...props} />}
          {maker && status === 'active' && (
            <>
              <ProposeButton
                label={t('house.terminals.forceBatch')}
                consequence={t('house.terminals.forceBatchHelp', { no, batch: terminal.batchNo })}
                proposal={proposal}
                danger
                run={(reason) =>
                  answerOf(
                    acceptance.POST('/v1/merchants/{id}/terminals/{no}/batch-closes', { params, body: { reason } }),
                  )
                }
              />
              <ProposeButton
                label={t('house.terminals.suspend')}
                consequence={t('house.terminals.suspendHelp', { no })}
                proposal={proposal}
                danger
                run={change('suspended')}
              />
              <ProposeButton
                label={t('house.terminals.swap')}
                consequence={t('house.terminals.swapHelp', { no })}
                proposal={proposal}
                run={(reason) =>
                  answerOf(acceptance.POST('/v1/merchants/{id}/terminals/{no}/swap', { params, body: { reason } }))
                }
              />
            </>
          )}
          {maker && status === 'suspended' && (
            <ProposeButton
              label={t('house.terminals.reactivate')}
              consequence={t('house.terminals.reactivateHelp', { no })}
              proposal={proposal}
              run={change('active')}
            />
          )}
        </div>
      )}
      <Batches merchantId={merchantId} no={no} />
    </div>
  );
}

/** The generated key under a transport key: once, and never again. */
function ExportKey({ merchantId, terminal: { terminalNo: no } }: Props) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const [exported, setExported] = useState<{ encryptedMasterKey: string; masterKeyKcv: string }>();
  const keys = acceptanceApi.useQuery('get', '/v1/transport-keys');
  const complete = (keys.data?.items ?? []).filter(({ kcv }) => kcv !== null);
  return (
    <>
      <FormDialog<{ transportKeyId: string }, { encryptedMasterKey: string; masterKeyKcv: string }>
        label={t('house.terminals.export')}
        title={t('house.terminals.export')}
        danger
        consequence={<span className="quiet">{t('house.terminals.exportHelp')}</span>}
        run={(body) => {
          const params = { path: { id: merchantId, no } };
          return answerOf(acceptance.POST('/v1/merchants/{id}/terminals/{no}/key-export', { params, body }));
        }}
        done={(answer) => {
          setExported(answer);
          void queries.invalidateQueries({ queryKey: ['get', '/v1/merchants/{id}/terminals/{no}'] });
        }}
      >
        <Form.Item
          name="transportKeyId"
          label={t('house.terminals.transportKey')}
          rules={[{ required: true, message: t('house.required') }]}
        >
          <Select
            options={complete.map(({ transportKeyId, label, kcv }) => ({
              value: transportKeyId,
              label: `${label} · ${kcv}`,
            }))}
          />
        </Form.Item>
      </FormDialog>
      {exported && (
        <Notice type="info" title={t('house.terminals.exportedOnce', { kcv: exported.masterKeyKcv })}>
          <code className="secret-once">{exported.encryptedMasterKey}</code>
        </Notice>
      )}
    </>
  );
}

function Batches({ merchantId, no }: { merchantId: string; no: string }) {
  const { t } = useTranslation('operations');
  const path = { id: merchantId, no };
  const batches = acceptanceApi.useQuery('get', '/v1/merchants/{id}/terminals/{no}/batches', { params: { path } });
  const cases = acceptanceApi.useQuery('get', '/v1/merchants/{id}/batch-cases', {
    params: { path: { id: merchantId }, query: { terminalNo: no } },
  });
  const open = new Set((cases.data?.items ?? []).map(({ batchNo }) => batchNo));
  if (!batches.data) return null;
  if (batches.data.items.length === 0) return <p className="quiet">{t('house.terminals.noBatches')}</p>;
  return (
    <PlainTable
      caption={t('house.terminals.batches')}
      columns={[
        { title: t('house.terminals.batch') },
        { title: t('house.terminals.debits'), right: true },
        { title: t('house.terminals.credits'), right: true },
        { title: t('house.terminals.outcome') },
        { title: t('house.terminals.settledAt') },
      ]}
      rows={batches.data.items.map((batch) => [
        batch.batchNo,
        <Money key="debits" fen={batch.debits.amountFen} />,
        <Money key="credits" fen={batch.credits.amountFen} />,
        <span key="outcome">
          {batch.balanced ? t('house.terminals.balanced') : t('house.terminals.unbalanced')}
          {batch.forced && ` · ${t('house.terminals.forced')}`}
          {open.has(batch.batchNo) && ` · ${t('house.terminals.case')}`}
        </span>,
        <ChinaTime key="at" at={batch.settledAt} />,
      ])}
    />
  );
}
