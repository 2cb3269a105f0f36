import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Table, type TableColumnType } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column, Filter, ListPage, ListQuery } from './data-table.types.js';
import { ColumnChooser, useChosenColumns } from './column-chooser.js';
import { ExportButton } from './export-button.js';
import { FilterBar } from './filter-bar.js';
import { SidePanel } from './side-panel.js';
import { EmptyState, FailedState } from './states.js';
import { CompactList } from './compact-list.js';
import { usePhone } from './use-phone.js';
import { useListUrl } from './use-list-url.js';

export interface DataTableProps<Row extends object> {
  /** Names the list: its data, its remembered columns, its export. `operations.orders` */
  readonly id: string;
  readonly title: string;
  /** Asks the API for a page. */
  readonly load: (query: ListQuery) => Promise<ListPage<Row>>;
  readonly columns: readonly Column<Row>[];
  readonly filters?: readonly Filter[];
  readonly rowKey: (row: Row) => string;
  /** What a screen reader calls a row's button. */
  readonly rowName?: (row: Row) => string;
  /** What opens beside the list. */
  readonly detail?: (row: Row) => ReactNode;
  /** What a row says on a phone, in place of the columns; it opens as a whole. */
  readonly compact?: (row: Row) => ReactNode;
  /** Totals of the filtered set, as the API gives them. */
  readonly totals?: ReactNode;
  /** Beside the title: the list's own actions. */
  readonly actions?: ReactNode;
  readonly empty: { readonly title: string; readonly help?: string; readonly action?: ReactNode };
}

const PAGE_ROWS = 50;
const NO_FILTERS: readonly Filter[] = [];

/** The row that is open. What is done to it may take it out of the filtered set: it stays open and shows what became of it. */
function useOpened<Row>(rows: readonly Row[], rowKey: (row: Row) => string, open: string | undefined): Row | undefined {
  const last = useRef<Row>(undefined);
  const listed = rows.find((row) => rowKey(row) === open);
  const kept = last.current && rowKey(last.current) === open ? last.current : undefined;
  useEffect(() => {
    if (listed) last.current = listed;
  });
  return listed ?? kept;
}

/** A list: pages from the server, filters and order in the address, columns remembered, export, the row opens beside it. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { id, title, load, columns, filters = NO_FILTERS, rowKey, detail, totals, actions, empty } = props;
  const { t } = useTranslation();
  const url = useListUrl(filters);
  const phone = usePhone();
  const [chosen, choose] = useChosenColumns(id, columns);
  const query: ListQuery = {
    limit: PAGE_ROWS,
    filters: url.values,
    ...(url.cursor ? { cursor: url.cursor } : {}),
    ...(url.sort ? { sort: url.sort } : {}),
  };
  const list = useQuery({
    queryKey: ['list', id, query],
    queryFn: () => load(query),
    placeholderData: keepPreviousData,
  });
  const rows = list.data?.items ?? [];
  const opened = useOpened(rows, rowKey, url.open);
  const shown = columns.filter(({ key }) => chosen.includes(key));
  return (
    <section aria-labelledby={`${id}-title`}>
      <div className="list-head">
        <h1 id={`${id}-title`}>{title}</h1>
        <span className="spacer" />
        {actions}
        {!(phone && props.compact) && <ColumnChooser columns={columns} chosen={chosen} onChoose={choose} />}
        <ExportButton name={id} columns={shown} load={load} query={query} />
      </div>
      {filters.length > 0 && <FilterBar filters={filters} values={url.values} onChange={url.setFilter} />}
      {totals && <div className="list-totals">{totals}</div>}
      <div className={opened ? 'list-with-panel' : undefined}>
        <div>
          {list.isError ? (
            <FailedState error={list.error} again={() => void list.refetch()} />
          ) : phone && props.compact ? (
            <CompactList
              rows={list.data?.items}
              rowKey={rowKey}
              render={props.compact}
              empty={empty}
              {...(detail ? { open: (row: Row) => url.setOpen(rowKey(row)) } : {})}
            />
          ) : (
            <Table<Row>
              size="middle"
              rowKey={rowKey}
              dataSource={rows as Row[]}
              columns={shown.map((column, at) =>
                tableColumn(column, at === 0 && detail ? openerOf(props, url.setOpen) : undefined, url.sort),
              )}
              loading={{ spinning: list.isPending || list.isPlaceholderData, delay: 150 }}
              pagination={false}
              scroll={{ x: 'max-content' }}
              locale={{ emptyText: list.isPending ? ' ' : <EmptyState {...empty} /> }}
              rowClassName={(row) => (rowKey(row) === url.open ? 'row-open' : '')}
              onChange={(_page, _filters, sorter) => {
                if (!Array.isArray(sorter))
                  url.setSort(
                    sorter.order ? `${sorter.order === 'descend' ? '-' : ''}${String(sorter.columnKey)}` : undefined,
                  );
              }}
              {...(detail
                ? { onRow: (row: Row) => ({ onClick: () => url.setOpen(rowKey(row)), className: 'row-opens' }) }
                : {})}
            />
          )}
          <div className="list-foot">
            {(url.cursor || list.data?.nextCursor) && (
              <>
                <Button disabled={!url.cursor} onClick={() => history.back()}>
                  {t('list.previous')}
                </Button>
                <Button
                  disabled={!list.data?.nextCursor}
                  onClick={() => url.setCursor(list.data?.nextCursor ?? undefined)}
                >
                  {t('list.next')}
                </Button>
              </>
            )}
          </div>
        </div>
        {opened && detail && (
          <SidePanel key={url.open} title={props.rowName?.(opened) ?? title} onClose={() => url.setOpen(undefined)}>
            {detail(opened)}
          </SidePanel>
        )}
      </div>
    </section>
  );
}

/** The first column opens its row for the keyboard, too. */
function openerOf<Row extends object>({ rowKey }: DataTableProps<Row>, open: (key: string) => void) {
  return function Opener(row: Row, content: ReactNode) {
    return (
      <button
        type="button"
        className="row-button"
        onClick={(event) => {
          event.stopPropagation();
          open(rowKey(row));
        }}
      >
        {content}
      </button>
    );
  };
}

function tableColumn<Row extends object>(
  { key, title, render, align, width, sort }: Column<Row>,
  opener: ((row: Row, content: ReactNode) => ReactNode) | undefined,
  sorted: string | undefined,
): TableColumnType<Row> {
  const order = sorted === key ? ('ascend' as const) : sorted === `-${key}` ? ('descend' as const) : null;
  return {
    key,
    title,
    render: (_value, row) => (opener ? opener(row, render(row)) : render(row)),
    ...(align ? { align } : {}),
    ...(width ? { width } : {}),
    ...(sort ? { sorter: true, sortOrder: order } : {}),
  };
}
