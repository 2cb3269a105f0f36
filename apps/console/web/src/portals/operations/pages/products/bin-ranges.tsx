import { answerOf } from '@app/contracts';
import { Form, Input } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { issuer } from '../../../../api/clients.js';
import { countColumn, textColumn, timeColumn } from '../../../../kit/columns.js';
import { DataTable } from '../../../../kit/data-table.js';
import type { Column } from '../../../../kit/data-table.types.js';
import { FormDialog } from '../../../../kit/form-dialog.js';
import type { BinRangeRow } from '../../house/answers.js';
import { useRole } from '../../house/role.js';
import { Proposed, useProposal } from '../../parts/proposed.js';

const load = () => answerOf(issuer.GET('/v1/bin-ranges'));

/** Ranges of issuer numbers (R-BIN), and how full they are. */
export default function BinRangesPage() {
  const { t } = useTranslation('operations');
  const columns = useMemo(
    (): Column<BinRangeRow>[] => [
      textColumn('from', t('house.bins.from'), ({ from }) => from),
      textColumn('to', t('house.bins.to'), ({ to }) => to),
      textColumn('label', t('house.bins.label'), ({ label }) => label),
      textColumn('reference', t('house.bins.reference'), ({ assignmentReference }) => assignmentReference),
      countColumn('issued', t('house.bins.issued'), ({ cardsIssued }) => cardsIssued),
      countColumn('max', t('house.bins.max'), ({ cardsMax }) => cardsMax),
      timeColumn('createdAt', t('house.createdAt'), ({ createdAt }) => createdAt),
    ],
    [t],
  );
  return (
    <DataTable<BinRangeRow>
      id="operations.bin-ranges"
      title={t('house.bins.title')}
      load={load}
      columns={columns}
      rowKey={({ binRangeId }) => binRangeId}
      actions={<ProposeRange />}
      empty={{ title: t('house.bins.empty'), help: t('house.bins.emptyHelp') }}
    />
  );
}

interface Range {
  readonly from: string;
  readonly to?: string;
  readonly label: string;
  readonly assignmentReference?: string;
}

function ProposeRange() {
  const { t } = useTranslation('operations');
  const proposal = useProposal('issuer');
  const digits = [{ required: true, pattern: /^\d{6,12}$/, message: t('house.bins.form') }];
  if (!useRole('ops_maker')) return null;
  return (
    <>
      <FormDialog<Range>
        label={t('house.bins.propose')}
        title={t('house.bins.propose')}
        primary
        consequence={<span className="quiet">{t('secondPerson')}</span>}
        run={({ to, assignmentReference, ...range }) =>
          proposal.propose(
            answerOf(
              issuer.POST('/v1/bin-ranges', {
                body: { ...range, ...(to ? { to } : {}), ...(assignmentReference ? { assignmentReference } : {}) },
              }),
            ),
          )
        }
      >
        <Form.Item name="from" label={t('house.bins.from')} rules={digits}>
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <Form.Item name="to" label={t('house.bins.to')} extra={t('house.bins.toHelp')}>
          <Input inputMode="numeric" maxLength={12} />
        </Form.Item>
        <Form.Item
          name="label"
          label={t('house.bins.label')}
          rules={[{ required: true, message: t('house.required') }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="assignmentReference" label={t('house.bins.reference')}>
          <Input maxLength={100} />
        </Form.Item>
      </FormDialog>
      <Proposed of={proposal} />
    </>
  );
}
