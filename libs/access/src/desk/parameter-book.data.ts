import type { Bilingual } from '@app/kernel';
import { z } from 'zod';

/** A parameter of the product with effective dates. */
export interface ParameterDefinition {
  readonly name: string;
  readonly meaning: Bilingual;
  /** What a value looks like: how a page asks for it. */
  readonly kind: 'integer' | 'fen' | 'regions' | 'licence';
  readonly unit: Bilingual;
  readonly min?: number;
  readonly max?: number;
  /** In force where nothing else was ever set; null where there is none. */
  readonly standard: unknown;
  readonly value: z.ZodType;
  readonly citation: string;
  /** The command that changes it where another application has to be told; without one it is changed here. */
  readonly changedBy?: string;
}

const NO_UNIT: Bilingual = { zh: '', en: '' };
const IDLE_MAX_MINUTES = 240;
const HOLD_MAX_DAYS = 365;
/** A day's payments by static codes may not be more by the rules for barcode payment; less may be allowed. */
const STATIC_CODE_MAX_FEN = 50_000;

/** Every parameter the product keeps. */
export const PARAMETER_BOOK: readonly ParameterDefinition[] = [
  {
    name: 'access.session-idle-minutes',
    meaning: {
      zh: '登录后多久不操作自动退出；对以后新开的会话生效',
      en: 'how long a session may be left alone before it ends; for sessions opened from then on',
    },
    kind: 'integer',
    unit: { zh: '分钟', en: 'minutes' },
    min: 5,
    max: IDLE_MAX_MINUTES,
    standard: 30,
    value: z.int().min(5).max(IDLE_MAX_MINUTES),
    citation: 'policy',
  },
  {
    name: 'barcode.static-daily-limit-fen',
    meaning: {
      zh: '静态条码支付：同一付款人一日内在全部商户累计限额',
      en: 'payments by static codes: the limit of one payer a day, at all merchants together',
    },
    kind: 'fen',
    unit: { zh: '元', en: 'yuan' },
    min: 0,
    max: STATIC_CODE_MAX_FEN,
    standard: STATIC_CODE_MAX_FEN,
    value: z.int().min(0).max(STATIC_CODE_MAX_FEN),
    citation: '条码支付业务规范（试行）',
  },
  {
    name: 'hold.days',
    meaning: {
      zh: '预授权冻结的有效天数；到期未完成自动释放',
      en: 'how long a hold lasts; what is not captured by then is released',
    },
    kind: 'integer',
    unit: { zh: '天', en: 'days' },
    min: 1,
    max: HOLD_MAX_DAYS,
    standard: 30,
    value: z.int().min(1).max(HOLD_MAX_DAYS),
    citation: 'policy',
  },
  {
    name: 'licence.internet-payment',
    meaning: {
      zh: '互联网支付业务许可：有许可时可由指定商户为本人支付账户充值',
      en: 'the licence for internet payment: with it the named merchant may top up the holder’s own payment account',
    },
    kind: 'licence',
    unit: NO_UNIT,
    standard: { licensed: false },
    value: z.union([
      z.strictObject({ licensed: z.literal(false) }),
      z.strictObject({ licensed: z.literal(true), merchantNo: z.string().regex(/^\d{15}$/) }),
    ]),
    citation: 'R-30',
  },
  {
    name: 'licence.regions',
    meaning: {
      zh: '业务覆盖范围：可以发展特约商户的省级行政区划',
      en: 'what the licence covers: provinces where merchants may be contracted',
    },
    kind: 'regions',
    unit: NO_UNIT,
    standard: null,
    value: z.array(z.string().regex(/^\d{6}$/)).min(1),
    citation: 'R-LIC',
    changedBy: 'acceptance POST /v1/licensed-regions',
  },
];
