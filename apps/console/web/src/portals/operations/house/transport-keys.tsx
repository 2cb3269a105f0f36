import { Form, Input, Select } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { textColumn, timeColumn } from '../../../kit/columns.js';
import { DataTable } from '../../../kit/data-table.js';
import type { Column } from '../../../kit/data-table.types.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { ObjectPage } from '../../../kit/object-page.js';
import type { ChipKeyRow, TransportKeyRow } from './answers.js';
import { type HalfAnswer, KeyCeremony } from './key-ceremony.js';
import { useRole } from './role.js';

type KeyRow = ChipKeyRow | TransportKeyRow;
type Algorithm = '3DES' | 'SM4';

/** Where transport keys of one purpose are kept. */
export interface KeyStore {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly load: () => Promise<{ readonly items: readonly KeyRow[] }>;
  readonly name: (body: { label: string; algorithm: Algorithm }) => Promise<unknown>;
  readonly enter: (
    transportKeyId: string,
    half: { componentNo: 1 | 2; component: string; kcv: string },
  ) => Promise<HalfAnswer>;
}

/** Keys under which secrets leave the house: named, then made of two halves by two people. */
export function TransportKeys({ store }: { store: KeyStore }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  const maker = useRole('ops_maker');
  const again = () => queries.invalidateQueries({ queryKey: ['list', store.id] });
  const columns = useMemo(
    (): Column<KeyRow>[] => [
      textColumn('label', t('house.keys.label'), ({ label }) => label),
      textColumn('algorithm', t('house.keys.algorithm'), ({ algorithm }) => algorithm),
      textColumn('kcv', t('house.keys.kcv'), ({ kcv }) => kcv ?? t('house.keys.incomplete')),
      timeColumn('createdAt', t('house.createdAt'), ({ createdAt }) => createdAt),
    ],
    [t],
  );
  return (
    <DataTable<KeyRow>
      id={store.id}
      title={store.title}
      load={async () => ({ ...(await store.load()), nextCursor: null })}
      columns={columns}
      rowKey={({ transportKeyId }) => transportKeyId}
      rowName={({ label }) => label}
      detail={(key) => (
        <ObjectPage
          inDrawer
          title={key.label}
          facts={[
            { label: t('house.keys.algorithm'), value: key.algorithm },
            { label: t('house.keys.kcv'), value: key.kcv ?? t('house.keys.incomplete') },
          ]}
          timeline={[]}
        >
          {key.kcv === null && (
            <KeyCeremony
              enter={async (half) => {
                const answer = await store.enter(key.transportKeyId, half);
                await again();
                return answer;
              }}
            />
          )}
        </ObjectPage>
      )}
      actions={
        maker && (
          <FormDialog<{ label: string; algorithm: Algorithm }>
            label={t('house.keys.name')}
            title={t('house.keys.name')}
            primary
            initial={{ algorithm: '3DES' }}
            consequence={<span className="quiet">{store.help}</span>}
            run={async (body) => {
              await store.name(body);
              await again();
            }}
          >
            <Form.Item
              name="label"
              label={t('house.keys.label')}
              rules={[{ required: true, message: t('house.required') }]}
            >
              <Input maxLength={60} />
            </Form.Item>
            <Form.Item name="algorithm" label={t('house.keys.algorithm')}>
              <Select options={['3DES', 'SM4'].map((value) => ({ value, label: value }))} />
            </Form.Item>
          </FormDialog>
        )
      }
      empty={{ title: t('house.keys.empty'), help: store.help }}
    />
  );
}
