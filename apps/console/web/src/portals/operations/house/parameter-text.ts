import type { TFunction } from 'i18next';
import { inWords } from '../../../kit/refusal.js';
import { regionText } from './provinces.js';
import { yuan } from '../../../kit/money.js';
import { separator } from '../parts/word.js';
import type { ParameterRow } from './answers.js';

/** A parameter's value as people read it. */
export function parameterText(t: TFunction<'operations'>, { kind, unit }: ParameterRow, value: unknown): string {
  if (value === null || value === undefined) return '—';
  switch (kind) {
    case 'fen':
      return yuan(Number(value));
    case 'integer':
      return `${Number(value)} ${inWords(unit)}`;
    case 'regions':
      return (value as string[]).map(regionText).join(separator());
    case 'licence': {
      const { licensed, merchantNo = '' } = value as { licensed: boolean; merchantNo?: string };
      return licensed ? t('house.parameters.licensed', { merchantNo }) : t('house.parameters.notLicensed');
    }
  }
}
