import { DECLINES, isDeclineCode } from '@app/compliance';
import type { Bilingual } from '@app/kernel';

const OWN: Readonly<Record<string, Bilingual>> = {
  CANCELLED: { zh: '商户取消', en: 'called off by the merchant' },
  EXPIRED: { zh: '超时未完成', en: 'not finished in time' },
  INTERRUPTED: { zh: '处理中断，已全部释放', en: 'interrupted, everything was released' },
};

/** What a code says in words: why a tender was released, or a leg declined; null for the merchant's own words. */
export function reasonInWords(reason: string | null): Bilingual | null {
  if (reason === null) return null;
  return isDeclineCode(reason) ? DECLINES[reason].text : (OWN[reason] ?? null);
}
