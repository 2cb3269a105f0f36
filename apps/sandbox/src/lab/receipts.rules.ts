import { chinaDateTime } from '@app/kernel';
import type { PosResult, SettleResult, TransactionRecord } from '../terminal/index.js';
import type { LabTerminalPlan, Receipt } from './lab.types.js';
import { yuanWords } from './recorders/field-view.js';

type Paper = Omit<Receipt, 'no'>;

const KINDS: Readonly<Record<string, string>> = {
  purchase: '消费 SALE',
  voidPurchase: '消费撤销 VOID',
  refund: '退货 REFUND',
  ecashRefund: '电子现金退货 E-CASH REFUND',
  loadOwnAccount: '圈存 LOAD',
};
const ENTRIES = { stripe: 'S', keyed: 'M', chip: 'I', contactless: 'C', fallback: 'F' } as const;

function head({ merchantName, merchantNo, terminalNo }: LabTerminalPlan): string[] {
  return [`商户 MERCHANT|${merchantName}`, `商户号 MID|${merchantNo}`, `终端号 TID|${terminalNo}`];
}

/** The slip of an approved transaction, as mainland terminals print it. */
export function transactionReceipt(plan: LabTerminalPlan, record: TransactionRecord, at: Date): Paper {
  const { kind, batchNo, traceNo, amountFen, retrievalReference, authorizationCode, maskedPan, entryMode } = record;
  return {
    at: at.toISOString(),
    title: '签购单 SALES SLIP',
    lines: [
      ...head(plan),
      `卡号 CARD|${maskedPan}/${ENTRIES[entryMode]}`,
      `交易类型 TYPE|${KINDS[kind] ?? kind}`,
      `批次号 BATCH|${number(batchNo)}`,
      `凭证号 TRACE|${number(traceNo)}`,
      ...(authorizationCode ? [`授权码 AUTH|${authorizationCode}`] : []),
      `参考号 REF|${retrievalReference}`,
      `日期时间 DATE|${chinaDateTime(at).slice(0, 19).replace('T', ' ')}`,
      `金额 AMOUNT|RMB ${yuanWords(amountFen).zh.slice(1)}`,
    ],
  };
}

/** The slip of an e-cash purchase that the chip approved by itself. */
export function offlineReceipt(
  plan: LabTerminalPlan,
  sale: { traceNo: number; maskedPan: string; amountFen: number; balanceFen: number; atc: number; tc: Buffer },
  at: Date,
): Paper {
  return {
    at: at.toISOString(),
    title: '电子现金凭证 E-CASH SLIP',
    lines: [
      ...head(plan),
      `卡号 CARD|${sale.maskedPan}/C`,
      '交易类型 TYPE|脱机消费 OFFLINE SALE',
      `凭证号 TRACE|${number(sale.traceNo)}`,
      `交易证书 TC|${sale.tc.toString('hex').toUpperCase()}`,
      `计数器 ATC|${sale.atc}`,
      `日期时间 DATE|${chinaDateTime(at).slice(0, 19).replace('T', ' ')}`,
      `金额 AMOUNT|RMB ${yuanWords(sale.amountFen).zh.slice(1)}`,
      `卡内余额 BALANCE|RMB ${yuanWords(sale.balanceFen).zh.slice(1)}`,
    ],
  };
}

/** The slip of a settled batch. */
export function settlementReceipt(plan: LabTerminalPlan, result: SettleResult, failedTaps: number, at: Date): Paper {
  const { totals, batchNo, uploaded } = result;
  return {
    at: at.toISOString(),
    title: '结算单 SETTLEMENT',
    lines: [
      ...head(plan),
      `批次号 BATCH|${number(batchNo)}`,
      `借记 DEBIT|${totals.debitCount} / ${yuanWords(totals.debitFen).zh.slice(1)}`,
      `贷记 CREDIT|${totals.creditCount} / ${yuanWords(totals.creditFen).zh.slice(1)}`,
      `明细上送 UPLOADED|${uploaded}`,
      ...(failedTaps > 0 ? [`失败交易 FAILED TAPS|${failedTaps}`] : []),
      `结果 RESULT|${result.outcome === 'balanced' ? '对账平 BALANCED' : result.outcome.toUpperCase()}`,
      `日期时间 DATE|${chinaDateTime(at).slice(0, 19).replace('T', ' ')}`,
    ],
  };
}

/** Six digits. */
function number(value: number): string {
  return String(value).padStart(6, '0');
}

/** A host's answer code, or dashes where none came. */
export function codeOf({ responseCode }: Pick<PosResult, 'responseCode'>): string {
  return responseCode ?? '--';
}
