import { Table } from 'antd';
import { useTranslation } from 'react-i18next';
import { Citation, inWords } from '../../../kit/refusal.js';
import { Notice } from '../../../kit/states.js';
import type { OrderPreview } from './purchaser.api.js';

type Row = OrderPreview['rows'][number];
type Problem = OrderPreview['problems'][number];

const PROBLEMS_LISTED = 20;

/** The list as it was read, with every mistake in the very cell it is in. */
export function PreviewTable({ preview }: { preview: OrderPreview }) {
  const { t } = useTranslation('purchaser');
  const { columns, rows, problems, rowCount, rowsShown } = preview;
  const wrongAt = (row: Row, column: string) =>
    problems.filter((problem) => problem.row === row.row && problem.field === column);
  return (
    <>
      {problems.length > 0 && (
        <Notice type="warning" title={t('wizard.problems', { count: problems.length })}>
          <ul className="refusal-errors">
            {problems.slice(0, PROBLEMS_LISTED).map((problem, at) => (
              <li key={at}>
                {t('wizard.row')} {problem.row} · {problem.field}：{inWords(problem.message)} <Rule of={problem} />
              </li>
            ))}
          </ul>
          {problems.length > PROBLEMS_LISTED && t('wizard.problemsMore', { count: problems.length - PROBLEMS_LISTED })}
        </Notice>
      )}
      <p className="quiet">{t('wizard.rowsShown', { rows: rowCount, shown: rowsShown })}</p>
      <div
        className="wide-list"
        role="region"
        tabIndex={0}
        aria-label={t('wizard.rowsShown', { rows: rowCount, shown: rowsShown })}
      >
        <Table<Row>
          size="small"
          rowKey="row"
          dataSource={rows}
          pagination={{ pageSize: 20, showSizeChanger: false, hideOnSinglePage: true }}
          columns={[
            { key: 'row', title: t('wizard.row'), dataIndex: 'row', width: 64 },
            ...columns.map((column, at) => ({
              key: column,
              title: column,
              render: (_value: unknown, row: Row) => (
                <Cell text={row.cells[at] ?? ''} problems={wrongAt(row, column)} />
              ),
            })),
          ]}
        />
      </div>
    </>
  );
}

function Cell({ text, problems }: { text: string; problems: readonly Problem[] }) {
  if (problems.length === 0) return text;
  return (
    <span className="cell-wrong">
      {text || '—'}
      {problems.map(({ code, message }) => (
        <small key={code}>{inWords(message)}</small>
      ))}
    </span>
  );
}

function Rule({ of: { rule, citation } }: { of: Problem }) {
  return rule ? <Citation of={{ rule, ...(citation ? { citation } : {}) }} inline /> : null;
}
