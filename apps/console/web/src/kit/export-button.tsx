import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { allRows, csvOf, download } from './csv.js';
import type { Column, ListPage, ListQuery } from './data-table.types.js';
import { Refusal } from './refusal.js';

/** Writes the whole filtered list, not only the page on screen, into a CSV file; tells how far it is. */
export function ExportButton<Row>(props: {
  name: string;
  columns: readonly Column<Row>[];
  load: (query: ListQuery) => Promise<ListPage<Row>>;
  query: ListQuery;
}) {
  const { t } = useTranslation();
  const [count, setCount] = useState<number>();
  const [error, setError] = useState<unknown>();
  const run = async () => {
    setError(undefined);
    setCount(0);
    try {
      const { filters, sort } = props.query;
      const rows = await allRows(props.load, { filters, ...(sort ? { sort } : {}) }, setCount);
      download(`${props.name}.csv`, csvOf(props.columns, rows));
    } catch (refused) {
      setError(refused);
    } finally {
      setCount(undefined);
    }
  };
  return (
    <>
      <Button loading={count !== undefined} onClick={() => void run()}>
        {count ? t('list.exporting', { count }) : t('list.export')}
      </Button>
      {error !== undefined && <Refusal error={error} />}
    </>
  );
}
