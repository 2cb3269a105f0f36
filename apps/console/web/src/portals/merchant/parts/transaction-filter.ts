import type { AcceptancePaths } from '@app/contracts';

type Query = NonNullable<AcceptancePaths['/v1/merchants/{id}/transaction-totals']['get']['parameters']['query']>;

export const KINDS = [
  'purchase',
  'refund',
  'void',
  'reversal',
  'hold',
  'capture',
  'capture_void',
  'hold_cancel',
  'hold_expiry',
  'offline_purchase',
  'ecash_refund',
  'load',
  'load_void',
  'balance',
] as const;
export const STATES = ['approved', 'undone', 'declined'] as const;
export const CHANNELS = ['pos', 'api', 'qr', 'offline', 'system'] as const;

const YUAN = /^\d{1,10}(\.\d{1,2})?$/;

/** `12.5` as 1250 fen; what is no amount is handed on, so that the API says so. */
export function fenOf(text: string): number {
  if (!YUAN.test(text)) return Number.NaN;
  const [whole = '0', part = ''] = text.split('.');
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** The filters in the address, as the API takes them. */
export function filterOf(values: Readonly<Record<string, string>>): Query {
  const { min, max, ...rest } = values;
  return {
    ...rest,
    ...(min ? { minFen: fenOf(min) } : {}),
    ...(max ? { maxFen: fenOf(max) } : {}),
  } as Query;
}
