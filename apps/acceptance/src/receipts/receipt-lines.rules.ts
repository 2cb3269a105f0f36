import { DECLINES, isDeclineCode } from '@app/compliance';
import { parseEntryMode } from '@app/iso8583';
import { type Bilingual, chinaDateTime, fen, formatYuan } from '@app/kernel';
import type { ReceiptView } from './receipt.schemas.js';

const KINDS: Readonly<Record<string, Bilingual>> = {
  purchase: { zh: '消费', en: 'purchase' },
  void: { zh: '消费撤销', en: 'void' },
  refund: { zh: '退货', en: 'refund' },
  balance: { zh: '余额查询', en: 'balance inquiry' },
  hold: { zh: '预授权', en: 'pre-authorization' },
  hold_cancel: { zh: '预授权撤销', en: 'pre-authorization cancel' },
  capture: { zh: '预授权完成', en: 'completion' },
  capture_void: { zh: '预授权完成撤销', en: 'void of completion' },
  reversal: { zh: '冲正', en: 'reversal' },
  offline_purchase: { zh: '电子现金消费', en: 'e-cash purchase' },
  ecash_refund: { zh: '电子现金退货', en: 'e-cash refund' },
  load: { zh: '圈存', en: 'load' },
  load_void: { zh: '圈存撤销', en: 'void of load' },
  hold_expiry: { zh: '预授权过期', en: 'expiry of pre-authorization' },
};
const ENTRIES: Readonly<Record<string, Bilingual>> = {
  unspecified: { zh: '未说明', en: 'unspecified' },
  keyed: { zh: '手工输入', en: 'keyed' },
  stripe: { zh: '刷卡', en: 'stripe' },
  chip: { zh: '插卡', en: 'chip' },
  contactless: { zh: '挥卡', en: 'contactless' },
  fallback: { zh: '降级刷卡', en: 'stripe in place of the chip' },
};
const APPROVED: Bilingual = { zh: '交易成功', en: 'approved' };

/** What a kind of transaction is called on a slip. */
export function transactionName(kind: string): Bilingual {
  return KINDS[kind] ?? { zh: kind, en: kind };
}

/** How the card was read, from field 22 as it was recorded. */
export function entryName(entryMode: string | undefined): Bilingual | null {
  return entryMode === undefined ? null : (ENTRIES[parseEntryMode(entryMode).entry] ?? null);
}

/** Answer code and words of a transaction's outcome. */
export function outcomeOf(declineCode: string | null): { responseCode: string; outcome: Bilingual } {
  if (declineCode === null) return { responseCode: '00', outcome: APPROVED };
  const { responseCode, text } = DECLINES[isDeclineCode(declineCode) ? declineCode : 'SYSTEM_ERROR'];
  return { responseCode, outcome: text };
}

/** The slip's lines. Characters that printers' GBK lacks are replaced: `¥` by `￥`. */
export function receiptLines(receipt: Omit<ReceiptView, 'lines'>): string[] {
  const { storeName, terminalNo, entry, authCode, undone, chip, outcome, transaction } = receipt;
  const six = (no: number): string => String(no).padStart(6, '0');
  const told: readonly (string | undefined)[] = [
    '签购单（重打印）',
    `商户名称：${receipt.merchantName}${storeName ? `（${storeName}）` : ''}`,
    `商户编号：${receipt.merchantNo}`,
    terminalNo ? `终端编号：${terminalNo}` : undefined,
    `卡号：${receipt.panMasked}${entry ? `（${entry.zh}）` : ''}`,
    `交易类型：${transaction.zh}`,
    `批次号：${six(receipt.batchNo)}  凭证号：${six(receipt.traceNo)}`,
    `参考号：${receipt.rrn}`,
    authCode ? `授权码：${authCode}` : undefined,
    `日期时间：${chinaDateTime(new Date(receipt.at)).replace('T', ' ')}`,
    `金额：${formatYuan(fen(receipt.amountFen)).replace('¥', '￥')}`,
    chip?.atc === undefined ? undefined : `ATC：${chip.atc.toString(16).padStart(4, '0').toUpperCase()}`,
    chip?.tvr === undefined ? undefined : `TVR：${chip.tvr}`,
    `结果：${outcome.zh}（${receipt.responseCode}）`,
    undone ? `备注：${undone.zh}` : undefined,
  ];
  return told.filter((line) => line !== undefined);
}
