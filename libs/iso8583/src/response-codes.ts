import type { Bilingual } from '@app/kernel';

/** Every code field 39 may carry, with its meaning (POS specification, Host behaviour). */
export const RESPONSE_CODES = {
  '00': { zh: '交易成功', en: 'Approved' },
  '01': { zh: '请持卡人与发卡机构联系', en: 'Call the issuer' },
  '03': { zh: '无效商户', en: 'Invalid merchant' },
  '05': { zh: '持卡人认证失败', en: 'Cardholder authentication failed' },
  '12': { zh: '无效交易', en: 'Invalid transaction' },
  '13': { zh: '无效金额', en: 'Invalid amount' },
  '14': { zh: '无效卡号', en: 'Invalid card number' },
  '21': { zh: '卡未激活', en: 'Card not activated' },
  '22': { zh: '操作有误，或超出允许的天数', en: 'Over the days allowed' },
  '25': { zh: '没有找到原始交易', en: 'Original transaction not found' },
  '30': { zh: '报文格式错误', en: 'Format error' },
  '34': { zh: '有作弊嫌疑', en: 'Suspected fraud' },
  '38': { zh: '超过密码次数限制，请与发卡机构联系', en: 'PIN tries exceeded, contact the issuer' },
  '40': { zh: '发卡机构不支持的交易类型', en: 'Transaction not supported by the issuer' },
  '41': { zh: '挂失卡', en: 'Lost card' },
  '43': { zh: '被窃卡', en: 'Stolen card' },
  '51': { zh: '可用余额不足', en: 'Insufficient balance' },
  '54': { zh: '卡已过期', en: 'Expired card' },
  '55': { zh: '密码错误', en: 'Wrong PIN' },
  '57': { zh: '不允许此卡交易', en: 'Transaction not permitted to this card' },
  '58': { zh: '终端不允许此交易', en: 'Transaction not permitted at this terminal' },
  '59': { zh: '卡片校验错', en: 'Card check failed' },
  '61': { zh: '交易金额超限', en: 'Amount limit exceeded' },
  '62': { zh: '受限制的卡', en: 'Restricted card' },
  '64': { zh: '交易金额与原交易不匹配', en: 'Amount differs from the original' },
  '65': { zh: '超出交易次数限制', en: 'Transaction count limit exceeded' },
  '68': { zh: '交易超时', en: 'Timed out' },
  '75': { zh: '密码错误次数超限', en: 'PIN tries exceeded' },
  '77': { zh: '批次号不一致，请重新签到', en: 'Batch number differs, sign in again' },
  '90': { zh: '系统日切，请稍后重试', en: 'Day cut-over, try again later' },
  '91': { zh: '发卡机构状态不正常，请稍后重试', en: 'Issuer down, try again later' },
  '92': { zh: '线路异常，请稍后重试', en: 'Line failure, try again later' },
  '94': { zh: '重复交易', en: 'Duplicate transaction' },
  '96': { zh: '系统异常，请稍后重试', en: 'System error, try again later' },
  '97': { zh: '终端未登记', en: 'Terminal not registered' },
  '98': { zh: '发卡机构超时', en: 'Issuer timed out' },
  '99': { zh: '密码格式错，请重新签到', en: 'PIN block error, sign in again' },
  A0: { zh: 'MAC校验错，请重新签到', en: 'MAC error, sign in again' },
} as const satisfies Record<string, Bilingual>;

export type ResponseCode = keyof typeof RESPONSE_CODES;

/** Whether a text is one of {@link RESPONSE_CODES}. */
export function isResponseCode(text: string): text is ResponseCode {
  return Object.hasOwn(RESPONSE_CODES, text);
}
