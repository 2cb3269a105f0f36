import { answerOf } from '@app/contracts';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance, acceptanceApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { countColumn, stateColumn, textColumn, timeColumn } from '../../../kit/columns.js';
import { CompactRow } from '../../../kit/compact-list.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column, ListQuery } from '../../../kit/data-table.types.js';
import { ObjectPage } from '../../../kit/object-page.js';
import { StateTag } from '../../../kit/state-tag.js';
import '../merchant.css';
import { Batches, OpenBatch } from '../parts/batches.js';
import { OfMerchant } from '../parts/of-merchant.js';
import type { TerminalRow } from '../parts/transaction.types.js';

/** Terminals of all stores: which live, which are silent, what their batches hold. */
export default function TerminalsPage() {
  return <OfMerchant>{({ merchantId }) => <Terminals merchantId={merchantId} />}</OfMerchant>;
}

function Terminals({ merchantId }: { merchantId: string }) {
  const { t } = useTranslation('merchant');
  const merchant = acceptanceApi.useQuery('get', '/v1/merchants/{id}', { params: { path: { id: merchantId } } });
  const stores = useMemo(
    () => new Map((merchant.data?.stores ?? []).map(({ storeId, name }) => [storeId, name])),
    [merchant.data],
  );
  const columns = useMemo(
    (): Column<TerminalRow>[] => [
      textColumn('no', t('terminals.no'), (row) => row.terminalNo),
      textColumn('store', t('terminals.store'), (row) => stores.get(row.storeId)),
      stateColumn('state', t('terminals.state'), (row) => row.status, 'terminal'),
      textColumn('signedOn', t('terminals.signedOn'), (row) => (row.signedOn ? t('yes') : t('no'))),
      timeColumn('seen', t('terminals.seen'), (row) => row.lastSeenAt),
      countColumn('batch', t('terminals.batch'), (row) => row.batchNo),
      textColumn('algorithm', t('terminals.algorithm'), (row) => row.algorithm, { optional: true }),
    ],
    [t, stores],
  );
  const load = ({ limit, cursor }: ListQuery) =>
    answerOf(
      acceptance.GET('/v1/merchants/{id}/terminals', {
        params: { path: { id: merchantId }, query: { limit, ...(cursor ? { cursor } : {}) } },
      }),
    );
  return (
    <DataTable<TerminalRow>
      id={`merchant.terminals.${merchantId}`}
      title={t('terminals.title')}
      load={load}
      columns={columns}
      rowKey={({ terminalNo }) => terminalNo}
      rowName={({ terminalNo }) => `${t('terminals.no')} ${terminalNo}`}
      detail={(terminal) => (
        <ObjectPage
          inDrawer
          title={terminal.terminalNo}
          state={<StateTag of="terminal" state={terminal.status} />}
          facts={[
            { label: t('terminals.store'), value: stores.get(terminal.storeId) },
            { label: t('terminals.seen'), value: <ChinaTime at={terminal.lastSeenAt} /> },
            { label: t('terminals.signedOn'), value: terminal.signedOn ? t('yes') : t('no') },
            { label: t('terminals.keys'), value: <ChinaTime at={terminal.keysIssuedAt} /> },
            { label: t('terminals.algorithm'), value: `${terminal.algorithm} · MAC ${terminal.macAlgorithm}` },
          ]}
          timeline={[]}
        >
          <OpenBatch merchantId={merchantId} terminal={terminal} />
          <Batches merchantId={merchantId} terminalNo={terminal.terminalNo} />
        </ObjectPage>
      )}
      compact={(row) => (
        <CompactRow
          title={row.terminalNo}
          value={<StateTag of="terminal" state={row.status} />}
          note={stores.get(row.storeId)}
          state={row.lastSeenAt ? <ChinaTime at={row.lastSeenAt} /> : t('terminals.neverSeen')}
        />
      )}
      empty={{ title: t('terminals.empty'), help: t('terminals.emptyHelp') }}
    />
  );
}
