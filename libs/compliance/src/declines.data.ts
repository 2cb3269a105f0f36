import type { Bilingual } from '@app/kernel';
import type { ResponseCode } from './response-codes.data.js';
import type { RuleId } from './rule.types.js';

/** Why a card transaction is declined: what the terminal gets, the rule behind it where one applies, and the words. */
export interface Decline {
  readonly responseCode: ResponseCode;
  readonly rule?: RuleId;
  readonly text: Bilingual;
}

/**
 * Every reason a card transaction can be declined for. Closed, and in order of precedence: where several apply, all are
 * recorded and the one listed first answers. Answer codes are those of the POS specification, host behaviour.
 */
export const DECLINES = {
  // The message and where it comes from.
  FORMAT: { responseCode: '30', text: { zh: '报文格式错误', en: 'the message cannot be read' } },
  MAC_INVALID: {
    responseCode: 'A0',
    text: { zh: '报文校验失败，请重新签到', en: 'message authentication failed, sign in again' },
  },
  TERMINAL_UNKNOWN: { responseCode: '97', text: { zh: '终端未登记', en: 'the terminal is not registered' } },
  TERMINAL_OF_OTHER_MERCHANT: {
    responseCode: '03',
    text: { zh: '终端不属于该商户', en: 'the terminal belongs to another merchant' },
  },
  TERMINAL_SUSPENDED: { responseCode: '58', text: { zh: '终端已停用', en: 'the terminal is suspended' } },
  BATCH_MISMATCH: {
    responseCode: '77',
    text: { zh: '批次号不一致，请重新签到', en: 'another batch is open, sign in again' },
  },
  UNSUPPORTED: { responseCode: '40', text: { zh: '不支持该交易', en: 'this transaction is not supported' } },
  INVALID_TRANSACTION: { responseCode: '12', text: { zh: '无效交易', en: 'invalid transaction' } },
  INVALID_AMOUNT: { responseCode: '13', text: { zh: '无效金额', en: 'invalid amount' } },
  // Idempotency comes before every business check.
  DUPLICATE_KEY: {
    responseCode: '94',
    text: { zh: '流水号重复且内容不同', en: 'the trace number was used with other content' },
  },
  REVERSED_BEFORE_ARRIVAL: {
    responseCode: '94',
    text: { zh: '该交易已被冲正', en: 'the transaction was reversed before it arrived' },
  },
  // The merchant.
  MERCHANT_NOT_CONTRACTED: {
    responseCode: '03',
    rule: 'R-CONTRACT',
    text: {
      zh: '商户未与本机构签约，或不在许可地域',
      en: 'the merchant is not contracted, or outside the licensed region',
    },
  },
  MERCHANT_INACTIVE: {
    responseCode: '03',
    rule: 'R-CONTRACT',
    text: { zh: '商户已停用', en: 'the merchant is not active' },
  },
  BARCODE_REGION: {
    responseCode: '57',
    rule: 'R-CONTRACT',
    text: { zh: '条码支付超出许可地域', en: 'barcode payment outside the licensed region' },
  },
  // The code that was scanned.
  CODE_INVALID: {
    responseCode: '05',
    text: { zh: '付款码无效', en: 'the payment code is not one of ours' },
  },
  CODE_EXPIRED: {
    responseCode: '22',
    text: { zh: '付款码已过期，请刷新', en: 'the code has expired, show a new one' },
  },
  CODE_USED: {
    responseCode: '94',
    text: { zh: '付款码已使用，请刷新', en: 'the code was used already, show a new one' },
  },
  // The card and who holds it.
  CARD_NUMBER_INVALID: {
    responseCode: '14',
    rule: 'R-BIN',
    text: { zh: '卡号无效', en: 'the card number is invalid' },
  },
  CARD_UNKNOWN: { responseCode: '14', text: { zh: '无此卡', en: 'no such card' } },
  CARD_CLOSED: { responseCode: '14', text: { zh: '卡已注销或已换卡', en: 'the card is closed or replaced' } },
  CARD_LOST: { responseCode: '41', rule: 'R-LOSS', text: { zh: '卡已挂失', en: 'the card is reported lost' } },
  CARD_STOLEN: { responseCode: '43', rule: 'R-LOSS', text: { zh: '卡已报失窃', en: 'the card is reported stolen' } },
  CARD_FROZEN: { responseCode: '62', text: { zh: '卡已冻结', en: 'the card is frozen' } },
  SUSPECTED_FRAUD: { responseCode: '34', text: { zh: '交易存在风险，已被拒绝', en: 'refused by risk control' } },
  RISK_REFUSED: { responseCode: '34', text: { zh: '风险控制规则拒绝该交易', en: 'refused by a risk rule' } },
  CALL_ISSUER: { responseCode: '01', text: { zh: '请持卡人联系发卡机构', en: 'the holder should call the issuer' } },
  CARD_INACTIVE: { responseCode: '21', text: { zh: '卡未激活', en: 'the card is not activated' } },
  CARD_EXPIRED_EXTENDABLE: {
    responseCode: '54',
    rule: 'R-EXPIRED',
    text: {
      zh: '卡已过有效期，余额仍归持卡人，可办理延期、激活或换卡',
      en: 'the card has expired; its balance stays the holder’s: extend, activate or replace it',
    },
  },
  EXPIRY_MISMATCH: { responseCode: '54', text: { zh: '有效期不符', en: 'the expiry date does not match' } },
  TRACK_MISMATCH: { responseCode: '59', text: { zh: '磁道信息校验不符', en: 'the track data does not match' } },
  CHIP_AUTHENTICATION_FAILED: { responseCode: '05', text: { zh: '芯片认证失败', en: 'chip authentication failed' } },
  CHIP_REQUIRED: {
    responseCode: '59',
    text: { zh: '芯片卡须读取芯片', en: 'a chip card is read by its chip, not by its stripe' },
  },
  MANUAL_ENTRY_NOT_ALLOWED: {
    responseCode: '58',
    text: { zh: '不允许手工输入卡号', en: 'keyed card numbers are not allowed here' },
  },
  PIN_NOT_SUPPORTED: {
    responseCode: '58',
    text: { zh: '终端不支持该密码算法', en: 'this PIN method is not allowed at this terminal' },
  },
  PIN_BLOCK_INVALID: {
    responseCode: '99',
    text: { zh: '密码块无法解密，请重新签到', en: 'the PIN block cannot be read, sign in again' },
  },
  PIN_TRIES_EXCEEDED: { responseCode: '75', rule: 'R-PIN', text: { zh: '密码错误次数超限', en: 'PIN tries exceeded' } },
  PIN_TRIES_CONTACT_ISSUER: {
    responseCode: '38',
    rule: 'R-PIN',
    text: { zh: '密码错误次数超限，请联系发卡机构解锁', en: 'PIN tries exceeded, the issuer must unlock it' },
  },
  PIN_REQUIRED: { responseCode: '55', rule: 'R-PIN', text: { zh: '需要输入密码', en: 'a PIN is required' } },
  PIN_WRONG: { responseCode: '55', rule: 'R-PIN', text: { zh: '密码错误', en: 'wrong PIN' } },
  // What the law forbids.
  ART29_CASH: {
    responseCode: '57',
    rule: 'R-29',
    text: { zh: '预付卡不得用于或变相用于提取现金', en: 'a prepaid card is not for cash, directly or in disguise' },
  },
  ART29_OTHER_CARD: {
    responseCode: '57',
    rule: 'R-29',
    text: {
      zh: '预付卡不得用于购买、交换其他预付卡或为其充值',
      en: 'a prepaid card does not buy, exchange or top up other prepaid cards',
    },
  },
  ART29_TRANSFER: {
    responseCode: '57',
    rule: 'R-29',
    text: {
      zh: '卡内资金不得向银行账户或其他机构的支付账户转移',
      en: 'card money does not move to a bank account or to another institution’s payment account',
    },
  },
  ART30_NETWORK_CHANNEL: {
    responseCode: '57',
    rule: 'R-30',
    text: { zh: '预付卡不得通过网络支付渠道使用', en: 'a prepaid card is not used through network payment channels' },
  },
  ART30_ANNUAL_LIMIT: {
    responseCode: '61',
    rule: 'R-30',
    text: {
      zh: '本年度向本机构实名网络支付账户充值累计超限',
      en: 'the year’s top-ups of real-name payment accounts exceed the limit',
    },
  },
  // Ways to put money into a card.
  CREDIT_CARD_NOT_ALLOWED: {
    responseCode: '57',
    rule: 'R-TOPUP',
    text: { zh: '不得使用信用卡充值', en: 'a credit card never tops up a prepaid card' },
  },
  CASH_NOT_ALLOWED: {
    responseCode: '57',
    rule: 'R-TOPUP',
    text: { zh: '达到规定金额的充值不得使用现金', en: 'a top-up of this amount is not made in cash' },
  },
  TOPUP_NOT_ALLOWED: {
    responseCode: '57',
    rule: 'R-TOPUP',
    text: { zh: '该卡不可这样充值', en: 'this card is not topped up in this way' },
  },
  LOAD_OTHER_HOLDER: {
    responseCode: '57',
    text: { zh: '转出卡与本卡不属同一持卡人', en: 'the paying card belongs to another holder' },
  },
  // The original transaction.
  LOAD_LANDED: {
    responseCode: '25',
    text: { zh: '圈存已写入芯片，不能冲正', en: 'the chip has taken the load: it is not reversed' },
  },
  ORIGINAL_NOT_FOUND: { responseCode: '25', text: { zh: '找不到原交易', en: 'the original transaction is not found' } },
  ORIGINAL_CARD_DIFFERS: {
    responseCode: '14',
    text: { zh: '与原交易卡号不符', en: 'the card differs from the original’s' },
  },
  ORIGINAL_AMOUNT_DIFFERS: {
    responseCode: '64',
    text: { zh: '与原交易金额不符', en: 'the amount differs from the original’s' },
  },
  ALREADY_VOIDED: { responseCode: '25', text: { zh: '原交易已撤销', en: 'the original is already voided' } },
  WRONG_SIDE_OF_SETTLEMENT: {
    responseCode: '25',
    text: { zh: '当日未结算交易请撤销，已结算交易请退货', en: 'void before settlement, refund after it' },
  },
  REFUND_TOO_OLD: { responseCode: '22', text: { zh: '超过退货期限', en: 'the refund comes too late' } },
  REFUND_ORIGINAL_CARD_ONLY: {
    responseCode: '14',
    rule: 'R-REFUND',
    text: { zh: '退货只能退回原卡', en: 'a refund returns to the original card only' },
  },
  REFUND_EXCEEDS_ORIGINAL: {
    responseCode: '61',
    text: { zh: '退货金额超过原交易可退余额', en: 'the refund exceeds what is left of the original' },
  },
  HOLD_NOT_FOUND: { responseCode: '25', text: { zh: '找不到预授权', en: 'the pre-authorization is not found' } },
  HOLD_EXPIRED: {
    responseCode: '25',
    text: { zh: '预授权已过期并释放', en: 'the pre-authorization has expired and was released' },
  },
  CAPTURE_EXCEEDS_HOLD: {
    responseCode: '61',
    text: { zh: '完成金额超过预授权金额', en: 'the completion exceeds the held amount' },
  },
  // Limits and balance.
  CAP_EXCEEDED: {
    responseCode: '61',
    rule: 'R-CAP',
    text: { zh: '超过卡片资金限额', en: 'the card’s balance cap would be exceeded' },
  },
  KIOSK_DAILY_LIMIT: {
    responseCode: '61',
    rule: 'R-KIOSK',
    text: { zh: '超过自助终端与代理点当日现金充值限额', en: 'over the day’s limit of cash at kiosks and agents' },
  },
  AMOUNT_LIMIT: { responseCode: '61', text: { zh: '超过单笔限额', en: 'over the limit per transaction' } },
  DAILY_LIMIT: { responseCode: '61', text: { zh: '超过当日累计限额', en: 'over the day’s amount limit' } },
  STATIC_CODE_DAILY_LIMIT: {
    responseCode: '61',
    text: { zh: '超过静态收款码当日限额', en: 'over the day’s limit of static merchant codes' },
  },
  RISK_FREQUENCY: {
    responseCode: '65',
    text: { zh: '短时间内交易过于频繁', en: 'too many transactions in a short time (risk rule)' },
  },
  DAILY_COUNT: { responseCode: '65', text: { zh: '超过当日次数限制', en: 'over the day’s number of transactions' } },
  INSUFFICIENT_BALANCE: { responseCode: '51', text: { zh: '余额不足', en: 'insufficient balance' } },
  // The system itself.
  CUT_OVER: {
    responseCode: '90',
    text: { zh: '系统日切处理中，请稍后重试', en: 'the day is being cut over, try again later' },
  },
  SYSTEM_BUSY: { responseCode: '91', text: { zh: '系统繁忙，请稍后重试', en: 'the system is busy, try again later' } },
  LINE_DOWN: { responseCode: '92', text: { zh: '通信线路故障', en: 'the line to the issuer is down' } },
  TIMEOUT: { responseCode: '68', text: { zh: '交易超时，请查询结果', en: 'no answer in time, query the result' } },
  ISSUER_TIMEOUT: { responseCode: '98', text: { zh: '发卡方应答超时', en: 'the issuer did not answer in time' } },
  SYSTEM_ERROR: { responseCode: '96', text: { zh: '系统异常，请稍后重试', en: 'system error, try again later' } },
} as const satisfies Record<string, Decline>;

/** The closed enumeration of decline reasons. */
export type DeclineCode = keyof typeof DECLINES;

/** Every decline code, first by precedence first. */
export const DECLINE_PRECEDENCE = Object.keys(DECLINES) as readonly DeclineCode[];
