import { currentLanguage } from '../i18n/i18n.js';

/** Parts of the system that act by themselves, in words. */
const SYSTEM: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'match-receipt': { zh: '系统 · 收款匹配', en: 'System · receipt matching' },
  'fulfil-order': { zh: '系统 · 制卡', en: 'System · card issue' },
};

/** Who did something: a person's name, or the system's part in words. */
export function actorName(name: string): string {
  return SYSTEM[name]?.[currentLanguage()] ?? name;
}
