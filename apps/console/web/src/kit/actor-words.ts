import { currentLanguage } from '../i18n/i18n.js';

/** Parts of the system that act by themselves, in words. */
const SYSTEM: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'match-receipt': { zh: '系统 · 收款匹配', en: 'System · receipt matching' },
  'clearing.poll-bank': { zh: '系统 · 银行取件', en: 'System · bank mailbox' },
  clearing: { zh: '系统 · 清算', en: 'System · clearing' },
  'clearing.close-day': { zh: '系统 · 日切', en: 'System · day close' },
  'chips.reconcile': { zh: '系统 · 芯片对账', en: 'System · chip reconciliation' },
  'chips.cases': { zh: '系统 · 差错案件', en: 'System · disputes' },
  'issuer.match-receipt': { zh: '系统 · 收款匹配', en: 'System · receipt matching' },
  'issuer.fulfil-order': { zh: '系统 · 制卡', en: 'System · card issue' },
  system: { zh: '系统', en: 'System' },
  'over-the-air': { zh: '系统 · 空中发卡', en: 'System · over the air' },
  'fulfil-order': { zh: '系统 · 制卡', en: 'System · card issue' },
};

/** Who did something: a person's name, or the system's part in words. */
export function actorName(name: string): string {
  return SYSTEM[name]?.[currentLanguage()] ?? name;
}
