import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { commonEn } from './common.en.js';
import { commonZh } from './common.zh.js';

export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEPT_AS = 'yufuka.language';

/** A tree of words; a portal's English has the same keys as its Chinese by type. */
export type Words = { readonly [key: string]: string | Words };

/** The same tree with other words. */
export type SameWords<W> = { readonly [K in keyof W]: W[K] extends string ? string : SameWords<W[K]> };

void i18next.use(initReactI18next).init({
  lng: keptLanguage(),
  fallbackLng: 'zh',
  defaultNS: 'common',
  resources: { zh: { common: commonZh }, en: { common: commonEn } },
  // React escapes by itself.
  interpolation: { escapeValue: false },
  returnNull: false,
});
markPage(currentLanguage());

/** Chinese, unless the user has chosen English. */
function keptLanguage(): Language {
  return localStorage.getItem(KEPT_AS) === 'en' ? 'en' : 'zh';
}

export function currentLanguage(): Language {
  return i18next.language === 'en' ? 'en' : 'zh';
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEPT_AS, language);
  await i18next.changeLanguage(language);
  markPage(language);
}

/** Adds a portal's words, in both languages: what one lacks by mistake, Chinese says. */
export async function addWords(
  namespace: string,
  words: { readonly zh: () => Promise<Words>; readonly en: () => Promise<Words> },
): Promise<void> {
  if (i18next.hasResourceBundle('zh', namespace)) return;
  const [zh, en] = await Promise.all([words.zh(), words.en()]);
  i18next.addResourceBundle('zh', namespace, zh);
  i18next.addResourceBundle('en', namespace, en);
}

function markPage(language: Language): void {
  document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN';
}
