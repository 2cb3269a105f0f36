import { answerOf } from '@app/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptance } from '../../../api/clients.js';

interface PickerProps {
  /** Given by a form's field. */
  readonly id?: string;
  readonly value?: string | undefined;
  readonly onChange?: (value: string | undefined) => void;
  /** What the field holds: the id, or the number that contracts name. */
  readonly holds?: 'merchantId' | 'merchantNo';
  /** Only members of that chain. */
  readonly groupId?: string | undefined;
  readonly label?: string;
}

const SHOWN = 20;
const SLOW_MS = 250;

/** A merchant, chosen by typing a part of its name or number. */
export function MerchantPicker({ id, value, onChange, holds = 'merchantId', groupId, label }: PickerProps) {
  const { t } = useTranslation('operations');
  const [search, setSearch] = useState('');
  const filter = groupId === undefined ? {} : { groupId };
  const found = useQuery({
    queryKey: ['merchant-picker', search, groupId],
    queryFn: () => answerOf(acceptance.GET('/v1/merchants', { params: { query: { ...filter, limit: SHOWN, ...(search ? { search } : {}) } } })), // prettier-ignore
    placeholderData: keepPreviousData,
  });
  const rows = found.data?.items ?? [];
  const chosen = useChosen(value, holds, rows);
  const all = chosen && !rows.some((row) => row[holds] === value) ? [chosen, ...rows] : rows;
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      aria-label={label}
      showSearch={{ filterOption: false, onSearch: slowly(setSearch) }}
      allowClear
      value={value}
      loading={found.isFetching}
      placeholder={t('merchantPick')}
      notFoundContent={t('merchantNone')}
      popupMatchSelectWidth={false}
      options={all.map((row) => ({ value: row[holds], label: `${row.name} · ${row.merchantNo}` }))}
      onChange={(picked: string | undefined) => onChange?.(picked || undefined)}
    />
  );
}

type Found = Readonly<Record<'merchantId' | 'merchantNo' | 'name', string>>;

/** The merchant that is chosen already, when the list does not show it. */
function useChosen(value: string | undefined, holds: 'merchantId' | 'merchantNo', rows: readonly Found[]) {
  const known = rows.some((row) => row[holds] === value);
  return useQuery({
    queryKey: ['merchant-picked', holds, value],
    enabled: value !== undefined && !known,
    retry: false,
    staleTime: Infinity,
    queryFn: async (): Promise<Found | null> => {
      if (holds === 'merchantId') {
        return answerOf(acceptance.GET('/v1/merchants/{id}', { params: { path: { id: value! } } }));
      }
      const { items } = await answerOf(acceptance.GET('/v1/merchants', { params: { query: { search: value!, limit: 1 } } })); // prettier-ignore
      return items[0] ?? null;
    },
  }).data;
}

let waiting: ReturnType<typeof setTimeout> | undefined;

/** Asks when the typing rests. */
function slowly(ask: (text: string) => void) {
  return (text: string) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => ask(text.trim()), SLOW_MS);
  };
}
