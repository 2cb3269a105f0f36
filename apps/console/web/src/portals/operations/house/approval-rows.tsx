import type { TFunction } from 'i18next';
import type { ReactNode } from 'react';
import { acceptanceApi } from '../../../api/clients.js';
import type { DifferenceRow } from '../../../kit/difference.js';
import type { ApprovalView } from '../../../kit/maker-checker.js';
import { yuan } from '../../../kit/money.js';

type Translate = TFunction<'operations'>;

/** Sealed or internal: the second person decides on nothing of it. Ids stand behind the link to the object. */
const HIDDEN = /sealed|password|hash|cipher|Id$/i;

/** Value of a field as people read it. */
function valueOf(t: Translate, key: string, value: unknown): ReactNode {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? t('house.yes') : t('house.no');
  if (typeof value === 'number' && key.endsWith('Fen')) return yuan(value);
  if (Array.isArray(value)) {
    return value.map((one) => (typeof one === 'object' ? JSON.stringify(one) : word(t, String(one)))).join('、') || '—';
  }
  if (typeof value === 'object') return JSON.stringify(value);
  return word(t, String(value));
}

function word(t: Translate, value: string): string {
  return /^[A-Za-z_]{2,24}$/.test(value) ? t(`house.values.${value}`, { defaultValue: value }) : value;
}

function fieldName(t: Translate, path: readonly string[]): string {
  return path.map((key) => (/^\d+$/.test(key) ? String(Number(key) + 1) : t(`house.fields.${key}`, key))).join(' · ');
}

/** The content of a proposal, field by field, in words; against what is there where that is known. */
export function rowsOfContent(
  t: Translate,
  content: unknown,
  before?: Readonly<Record<string, unknown>>,
  path: readonly string[] = [],
): DifferenceRow[] {
  if (content === null || typeof content !== 'object') return [];
  return Object.entries(content).flatMap(([key, value]): DifferenceRow[] => {
    if (HIDDEN.test(key)) return [];
    const nested = value !== null && typeof value === 'object' && !(Array.isArray(value) && !isObjects(value));
    if (nested) return rowsOfContent(t, value, undefined, [...path, key]);
    const row = { field: fieldName(t, [...path, key]), after: valueOf(t, key, value) };
    return [before && key in before ? { ...row, before: valueOf(t, key, before[key]) } : row];
  });
}

function isObjects(values: readonly unknown[]): boolean {
  return values.some((one) => typeof one === 'object' && one !== null);
}

interface FromTo {
  readonly from: unknown;
  readonly to: unknown;
}

/** A range of numbers has `from` and `to` as well: only these kinds tell a change by them. */
const CHANGES: readonly string[] = ['access.change-user', 'access.change-parameter'];

function isChange(kind: string, payload: unknown): payload is FromTo {
  return (
    CHANGES.includes(kind) && typeof payload === 'object' && payload !== null && 'from' in payload && 'to' in payload
  );
}

/** Fields of proposals that replace something a merchant has. */
const MERCHANT_KINDS: readonly string[] = [
  'acceptance.change-contract',
  'acceptance.change-settlement-account',
  'acceptance.change-merchant-status',
];

/** What the second person decides on: before and after where there is a before. */
export function useApprovalRows(t: Translate, { kind, payload, objectId }: ApprovalView): DifferenceRow[] {
  const changesMerchant = MERCHANT_KINDS.includes(kind);
  const merchant = acceptanceApi.useQuery(
    'get',
    '/v1/merchants/{id}',
    { params: { path: { id: objectId } } },
    { enabled: changesMerchant, retry: false },
  );
  if (isChange(kind, payload) && typeof payload.to === 'object' && !Array.isArray(payload.to)) {
    const rest = { ...payload, from: undefined, to: undefined };
    return [
      ...rowsOfContent(t, payload.to, (payload.from ?? {}) as Record<string, unknown>),
      ...rowsOfContent(t, definedOf(rest)),
    ];
  }
  if (isChange(kind, payload)) {
    const { from, to, ...rest } = payload as FromTo & Record<string, unknown>;
    const key = kind === 'access.change-parameter' && String(objectId).endsWith('fen') ? 'valueFen' : 'value';
    return [
      { field: t('house.fields.value'), before: valueOf(t, key, from), after: valueOf(t, key, to) },
      ...rowsOfContent(t, rest),
    ];
  }
  if (!merchant.data) return rowsOfContent(t, payload);
  const { contracts, settlementAccounts, status } = merchant.data;
  const before = {
    'acceptance.change-contract': contracts.find(({ inForce }) => inForce),
    'acceptance.change-settlement-account': settlementAccounts.find(({ inForce }) => inForce),
    'acceptance.change-merchant-status': { status },
  }[kind] as Record<string, unknown> | undefined;
  const content = payload as { contract?: object; account?: object };
  return rowsOfContent(t, content.contract ?? content.account ?? payload, before);
}

function definedOf(content: object): object {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined));
}
