import { DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn.js';
import { useTranslation } from 'react-i18next';
import type { Filter } from './data-table.types.js';
import { usePhone } from './use-phone.js';

interface FilterBarProps {
  filters: readonly Filter[];
  values: Readonly<Record<string, string>>;
  onChange: (key: string, value: string | undefined) => void;
}

/** More stand folded away on a phone: the list itself comes first there. */
const FILTERS_ON_PHONE = 2;

/** The filters of a list, each with its label. */
export function FilterBar(props: FilterBarProps) {
  const { t } = useTranslation();
  const phone = usePhone();
  if (!phone || props.filters.length <= FILTERS_ON_PHONE) return <Fields {...props} />;
  const set = props.filters.filter(({ key }) => props.values[key] !== undefined).length;
  return (
    <details className="filter-fold">
      <summary>{t('list.filters', { count: set })}</summary>
      <Fields {...props} />
    </details>
  );
}

function Fields(props: FilterBarProps) {
  return (
    <div className="filter-bar" role="search">
      {props.filters.map((filter) => (
        <label key={filter.key}>
          <span>{filter.label}</span>
          <FilterField
            filter={filter}
            value={props.values[filter.key]}
            onChange={(value) => props.onChange(filter.key, value)}
          />
        </label>
      ))}
    </div>
  );
}

function FilterField({
  filter,
  value,
  onChange,
}: {
  filter: Filter;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
}) {
  const { t } = useTranslation();
  if (filter.kind === 'custom') return filter.field(value, onChange);
  if (filter.kind === 'select') {
    return (
      <Select
        aria-label={filter.label}
        value={value ?? ''}
        options={[{ value: '', label: t('list.all') }, ...filter.options]}
        onChange={(chosen) => onChange(chosen || undefined)}
        popupMatchSelectWidth={false}
      />
    );
  }
  if (filter.kind === 'date') {
    return (
      <DatePicker
        aria-label={filter.label}
        value={value ? dayjs(value) : null}
        allowClear={filter.initial === undefined}
        onChange={(day) => onChange(day?.format('YYYY-MM-DD'))}
      />
    );
  }
  return (
    <Input.Search
      key={value}
      aria-label={filter.label}
      defaultValue={value ?? ''}
      allowClear
      onSearch={(text) => onChange(text.trim() || undefined)}
    />
  );
}
