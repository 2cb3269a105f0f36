import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './data-table.types.js';

/** The columns a reader chose for a list, remembered by this browser. */
export function useChosenColumns<Row>(
  id: string,
  columns: readonly Column<Row>[],
): [string[], (keys: string[]) => void] {
  const keptAs = `yufuka.columns.${id}`;
  const [chosen, setChosen] = useState<string[]>(() => keptColumns(keptAs, columns));
  return [
    chosen,
    (keys) => {
      localStorage.setItem(keptAs, JSON.stringify(keys));
      setChosen(keys);
    },
  ];
}

function keptColumns<Row>(keptAs: string, columns: readonly Column<Row>[]): string[] {
  const usual = columns.filter(({ optional }) => !optional).map(({ key }) => key);
  try {
    const kept = JSON.parse(localStorage.getItem(keptAs) ?? 'null') as unknown;
    const known = Array.isArray(kept) ? columns.map(({ key }) => key).filter((key) => kept.includes(key)) : [];
    return known.length > 0 ? known : usual;
  } catch {
    return usual;
  }
}

export function ColumnChooser<Row>(props: {
  columns: readonly Column<Row>[];
  chosen: string[];
  onChoose: (keys: string[]) => void;
}) {
  const { t } = useTranslation();
  const boxes = (
    <Checkbox.Group
      className="column-boxes"
      options={props.columns.map(({ key, title }) => ({ value: key, label: title }))}
      value={props.chosen}
      onChange={(keys) => keys.length > 0 && props.onChoose(keys.map(String))}
    />
  );
  return (
    <Popover trigger="click" placement="bottomRight" content={boxes} title={t('list.columns')}>
      <Button>{t('list.columns')}</Button>
    </Popover>
  );
}
