import type { TFunction } from 'i18next';
import { currentLanguage } from '../../../i18n/i18n.js';

/** The word of a value of an enumeration; the value itself where there is none yet. */
export function wordOf(t: TFunction<'operations'>, group: string, value: string | null | undefined): string {
  return value ? t(`${group}.${value}`, { defaultValue: value }) : '—';
}

/** Choices of a filter, with their words. */
export function optionsOf(t: TFunction<'operations'>, group: string, values: readonly string[]) {
  return values.map((value) => ({ value, label: wordOf(t, group, value) }));
}

/** Between the items of a list, and between a name and what is said of it, as the language writes them. */
export const separator = () => (currentLanguage() === 'en' ? ', ' : '、');
export const colon = () => (currentLanguage() === 'en' ? ': ' : '：');
