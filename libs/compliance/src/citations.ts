import type { Bilingual } from '@app/kernel';

/** A legal or trade source with the day it took effect. */
export interface Source {
  readonly name: Bilingual;
  readonly effectiveFrom: string;
}

/** The sources the rule data cites. */
export const SOURCES = {
  measures2012: {
    name: {
      zh: '《支付机构预付卡业务管理办法》（中国人民银行公告〔2012〕第12号）',
      en: 'Measures for the Administration of Prepaid Card Business of Payment Institutions (PBOC Announcement [2012] No. 12)',
    },
    effectiveFrom: '2012-11-01',
  },
  order768: {
    name: {
      zh: '《非银行支付机构监督管理条例》（国务院令第768号）',
      en: 'Regulation on the Supervision and Administration of Non-bank Payment Institutions (State Council Order No. 768)',
    },
    effectiveFrom: '2024-05-01',
  },
  reserve2021: {
    name: {
      zh: '《非银行支付机构客户备付金存管办法》（中国人民银行令〔2021〕第1号）',
      en: 'Measures for the Depository of Client Reserves of Non-bank Payment Institutions (PBOC Order [2021] No. 1)',
    },
    effectiveFrom: '2021-03-01',
  },
  vat2016: {
    name: {
      zh: '国家税务总局公告2016年第53号',
      en: 'State Administration of Taxation Announcement 2016 No. 53',
    },
    effectiveFrom: '2016-09-01',
  },
  aml2025: {
    name: {
      zh: '《中华人民共和国反洗钱法》（2025年1月1日起施行）',
      en: 'Anti-Money Laundering Law of the People’s Republic of China (in force from 1 January 2025)',
    },
    effectiveFrom: '2025-01-01',
  },
  pipl: {
    name: {
      zh: '《中华人民共和国个人信息保护法》与 JR/T 0171',
      en: 'Personal Information Protection Law of the People’s Republic of China, and JR/T 0171',
    },
    effectiveFrom: '2021-11-01',
  },
  practice: {
    name: { zh: '行业惯例与合同约定', en: 'Trade practice and contract terms' },
    effectiveFrom: '2012-11-01',
  },
  disputes: {
    name: { zh: '银联差错处理惯例', en: 'UnionPay dispute practice' },
    effectiveFrom: '2012-11-01',
  },
  numbering: {
    name: { zh: 'ISO/IEC 7812（卡号与发卡机构标识）', en: 'ISO/IEC 7812 (card numbers and issuer identification)' },
    effectiveFrom: '2012-11-01',
  },
  policy: {
    name: { zh: '本系统的运营政策', en: 'Operating policy of this product' },
    effectiveFrom: '2012-11-01',
  },
} as const satisfies Record<string, Source>;

/** A source as a citation, with article numbers where these were read. */
export function cite(source: Source, articles: readonly number[] = []): Bilingual {
  if (articles.length === 0) return source.name;
  const zh = articles.map((article) => `第${chineseNumber(article)}条`).join('、');
  const en = `Article${articles.length > 1 ? 's' : ''} ${articles.join(', ')}`;
  return { zh: `${source.name.zh}${zh}`, en: `${source.name.en}, ${en}` };
}

const DIGITS = '零一二三四五六七八九';

/** 1–99 in Chinese numerals, as statutes number their articles. */
function chineseNumber(value: number): string {
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? '' : tens === 1 ? '十' : `${DIGITS[tens]}十`;
  return head + (ones === 0 ? '' : DIGITS[ones]);
}
