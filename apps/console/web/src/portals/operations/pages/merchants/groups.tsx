import { answerOf } from '@app/contracts';
import { Form, Input, Radio } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { acceptance } from '../../../../api/clients.js';
import { countColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column } from '../../../../kit/data-table.types.js';
import { FormDialog } from '../../../../kit/form-dialog.js';
import { ObjectPage } from '../../../../kit/object-page.js';
import type { MerchantGroupRow } from '../../house/answers.js';
import { ReasonField } from '../../house/reason-field.js';
import { useRole } from '../../house/role.js';
import { PlainTable } from '../../parts/facts-list.js';
import { MerchantPicker } from '../../parts/merchant-picker.js';
import { MerchantName } from '../../parts/merchant-name.js';
import { Proposed, useProposal } from '../../parts/proposed.js';

const load = async () => ({ ...(await answerOf(acceptance.GET('/v1/merchant-groups'))), nextCursor: null });

/** Chains: merchants that settle among themselves. */
export default function GroupsPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<MerchantGroupRow>[] => [
      textColumn('name', t('house.groups.name'), ({ name }) => name),
      textColumn('head', t('house.groups.head'), ({ headMerchantId }) => headMerchantId, {
        render: ({ headMerchantId }) => <MerchantName merchantId={headMerchantId} />,
      }),
      countColumn('members', t('house.groups.members'), ({ merchants }) => merchants.length),
      timeColumn('createdAt', t('house.createdAt'), ({ createdAt }) => createdAt),
    ],
    [t],
  );
  return (
    <DataTable<MerchantGroupRow>
      id="operations.merchant-groups"
      title={t('house.groups.title')}
      load={load}
      columns={columns}
      rowKey={({ groupId }) => groupId}
      rowName={({ name }) => name}
      detail={(group) => <GroupView group={group} />}
      actions={<ProposeGroup />}
      empty={{ title: t('house.groups.empty'), help: t('house.groups.emptyHelp') }}
    />
  );
}

function ProposeGroup() {
  const { t } = useTranslation('operations');
  const proposal = useProposal('acceptance');
  const required = [{ required: true, message: t('house.required') }];
  if (!useRole('ops_maker')) return null;
  return (
    <>
      <FormDialog<{ name: string; headMerchantId: string }>
        label={t('house.groups.propose')}
        title={t('house.groups.propose')}
        primary
        consequence={<span className="quiet">{t('secondPerson')}</span>}
        run={(body) => proposal.propose(answerOf(acceptance.POST('/v1/merchant-groups', { body })))}
      >
        <Form.Item name="name" label={t('house.groups.name')} rules={required}>
          <Input maxLength={60} />
        </Form.Item>
        <Form.Item name="headMerchantId" label={t('house.groups.head')} rules={required}>
          <MerchantPicker />
        </Form.Item>
      </FormDialog>
      <Proposed of={proposal} />
    </>
  );
}

function GroupView({ group }: { group: MerchantGroupRow }) {
  const { t } = useTranslation('operations');
  const proposal = useProposal('acceptance');
  const maker = useRole('ops_maker');
  return (
    <ObjectPage inDrawer title={group.name} notice={<Proposed of={proposal} />} facts={[]} timeline={[]}>
      <PlainTable
        caption={t('house.groups.members')}
        columns={[{ title: t('house.merchants.name') }, { title: t('house.merchants.no') }]}
        rows={group.merchants.map(({ merchantId, merchantNo, name }) => [
          <Link key="name" to={`/operations/merchants/${merchantId}`}>
            {name}
          </Link>,
          merchantNo,
        ])}
      />
      {maker && (
        <div className="list-foot">
          <FormDialog<{ merchantId: string; member: boolean; reason: string }>
            label={t('house.groups.change')}
            title={t('house.groups.change')}
            initial={{ member: true }}
            consequence={<span className="quiet">{t('secondPerson')}</span>}
            run={(body) =>
              proposal.propose(
                answerOf(
                  acceptance.POST('/v1/merchant-groups/{id}/members', {
                    params: { path: { id: group.groupId } },
                    body,
                  }),
                ),
              )
            }
          >
            <Form.Item
              name="merchantId"
              label={t('merchant')}
              rules={[{ required: true, message: t('house.required') }]}
            >
              <MerchantPicker />
            </Form.Item>
            <Form.Item name="member" label={t('house.groups.what')}>
              <Radio.Group
                options={[
                  { value: true, label: t('house.groups.join') },
                  { value: false, label: t('house.groups.leave') },
                ]}
              />
            </Form.Item>
            <ReasonField />
          </FormDialog>
        </div>
      )}
    </ObjectPage>
  );
}
