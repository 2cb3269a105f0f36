import { answerOf } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { issuer, issuerApi } from '../../../api/clients.js';
import { ChinaTime } from '../../../kit/china-time.js';
import { ConfirmDangerous } from '../../../kit/confirm-dangerous.js';
import { download } from '../../../kit/csv.js';
import { FormDialog } from '../../../kit/form-dialog.js';
import { PlainTable } from '../parts/facts-list.js';
import { Proposed, useProposal } from '../parts/proposed.js';
import type { ChipFileRow, OrderDetail } from './answers.js';
import { ReasonField } from './reason-field.js';
import { useRole } from './role.js';

/** The data of an order's chips on the way to the card factory: each release by two people, fetched once. */
export function ChipFiles({ order: { orderId, namedProductCode, anonymousProductCode } }: { order: OrderDetail }) {
  const { t } = useTranslation('operations');
  const proposal = useProposal('issuer');
  const maker = useRole('ops_maker');
  const params = { path: { id: orderId } };
  const files = issuerApi.useQuery('get', '/v1/orders/{id}/chip-files', { params });
  const keys = issuerApi.useQuery('get', '/v1/chip-transport-keys', {}, { enabled: maker });
  const products = [namedProductCode, anonymousProductCode].filter((code) => code !== null);
  const complete = (keys.data?.items ?? []).filter(({ kcv }) => kcv !== null);
  if (!files.data) return null;
  return (
    <section>
      <h2>{t('house.chipFiles.title')}</h2>
      {files.data.items.length === 0 && <p className="quiet">{t('house.chipFiles.none')}</p>}
      {files.data.items.length > 0 && <FileTable files={files.data.items} />}
      {maker && (
        <div className="list-foot">
          <FormDialog<{ transportKeyId: string; productCode?: string; reason: string }>
            label={t('house.chipFiles.propose')}
            title={t('house.chipFiles.propose')}
            initial={products.length === 1 ? { productCode: products[0]! } : {}}
            consequence={<span className="quiet">{t('house.chipFiles.proposeHelp')}</span>}
            run={(body) => proposal.propose(answerOf(issuer.POST('/v1/orders/{id}/chip-files', { params, body })))}
          >
            <Form.Item
              name="transportKeyId"
              label={t('house.chipFiles.key')}
              rules={[{ required: true, message: t('house.required') }]}
              extra={<Link to="/operations/chip-keys">{t('house.chipFiles.keysPage')}</Link>}
            >
              <Select
                options={complete.map(({ transportKeyId, label, kcv }) => ({
                  value: transportKeyId,
                  label: `${label} · ${kcv}`,
                }))}
              />
            </Form.Item>
            <Form.Item name="productCode" label={t('house.chipFiles.product')}>
              <Select allowClear options={products.map((value) => ({ value, label: value }))} />
            </Form.Item>
            <ReasonField />
          </FormDialog>
        </div>
      )}
      <Proposed of={proposal} />
    </section>
  );
}

function FileTable({ files }: { files: readonly ChipFileRow[] }) {
  const { t } = useTranslation('operations');
  return (
    <PlainTable
      caption={t('house.chipFiles.title')}
      columns={[
        { title: t('house.chipFiles.release') },
        { title: t('house.chipFiles.product') },
        { title: t('house.chipFiles.cards'), right: true },
        { title: t('house.chipFiles.releasedAt') },
        { title: t('house.chipFiles.fetched') },
      ]}
      rows={files.map((file) => [
        file.releaseNo,
        file.productCode,
        file.cardCount,
        <ChinaTime key="at" at={file.releasedAt} />,
        file.fetchedAt ? (
          <span key="fetched">
            <ChinaTime at={file.fetchedAt} /> · {file.fetchedBy}
          </span>
        ) : (
          <FetchFile key="fetch" file={file} />
        ),
      ])}
    />
  );
}

/** Fetches a file; there is no second time. */
function FetchFile({ file: { fileId, cardCount, productCode, releaseNo } }: { file: ChipFileRow }) {
  const { t } = useTranslation('operations');
  const queries = useQueryClient();
  if (!useRole('ops_maker')) return <span>{t('house.chipFiles.notFetched')}</span>;
  return (
    <ConfirmDangerous
      label={t('house.chipFiles.fetch')}
      title={t('house.chipFiles.fetch')}
      danger
      needsReason={false}
      consequence={t('house.chipFiles.fetchHelp', { count: cardCount })}
      run={async () => {
        const content = await answerOf(
          issuer.POST('/v1/chip-files/{id}/fetch', { params: { path: { id: fileId } }, parseAs: 'blob' }),
        );
        download(`chips-${productCode}-${releaseNo}.jsonl`, content as Blob);
        await queries.invalidateQueries();
      }}
    />
  );
}
