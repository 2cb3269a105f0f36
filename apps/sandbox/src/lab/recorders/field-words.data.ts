import { type Words, words } from './field-view.js';

/** What the fields of the POS specification are called. Source: POS specification, Encoding. */
export const FIELD_WORDS: Readonly<Record<number, Words>> = {
  2: words('卡号', 'card number'),
  3: words('交易处理码', 'processing code'),
  4: words('交易金额', 'amount'),
  11: words('终端流水号', 'trace number'),
  12: words('受理方时间', 'local time'),
  13: words('受理方日期', 'local date'),
  14: words('卡有效期', 'expiry'),
  15: words('清算日期', 'settlement date'),
  22: words('服务点输入方式', 'entry mode'),
  23: words('卡序号', 'card sequence number'),
  25: words('服务点条件码', 'condition code'),
  26: words('PIN 最大长度', 'greatest PIN length'),
  32: words('受理机构代码', 'acceptance institution'),
  35: words('二磁道', 'track 2'),
  36: words('三磁道', 'track 3'),
  37: words('检索参考号', 'retrieval reference'),
  38: words('授权码', 'authorization code'),
  39: words('应答码', 'response code'),
  41: words('终端号', 'terminal number'),
  42: words('商户号', 'merchant number'),
  44: words('附加应答数据', 'further answer data'),
  48: words('批次总计或明细', 'totals or details of the batch'),
  49: words('货币', 'currency'),
  52: words('PIN 块', 'PIN block'),
  53: words('安全控制信息', 'security control'),
  54: words('余额', 'balance'),
  55: words('芯片数据', 'chip data'),
  60: words('交易类型与批次', 'type and batch'),
  61: words('原交易', 'original transaction'),
  62: words('附加数据', 'further data'),
  63: words('操作员或机构', 'operator or organization'),
  64: words('报文鉴别码', 'MAC'),
};

/** First digits of F22. */
export const ENTRY_WORDS: Readonly<Record<string, Words>> = {
  '01': words('手工输入', 'keyed'),
  '02': words('磁条', 'magnetic stripe'),
  '05': words('插卡读芯片', 'chip, inserted'),
  '07': words('挥卡读芯片', 'chip, tapped'),
  '80': words('降级读磁条', 'stripe of a chip card'),
};

const TITLES: Readonly<Record<string, Words>> = {
  '0800': words('签到', 'sign-in'),
  '0820': words('签退或回响', 'sign-off or echo'),
  '0400': words('冲正', 'reversal'),
  '0500': words('批结算', 'batch settlement'),
  '0320': words('批上送', 'batch upload'),
  '0620': words('脚本结果通知', 'result of the script'),
};

/** MTI and 60.1 (60.3 of an upload) of what a terminal sends. Source: POS specification, Messages. */
const TITLES_BY_TYPE: Readonly<Record<string, Words>> = {
  '0200/01': words('余额查询', 'balance'),
  '0200/22': words('消费', 'purchase'),
  '0200/23': words('消费撤销', 'void'),
  '0200/36': words('脱机消费上送', 'upload of an offline purchase'),
  '0200/45': words('指定账户圈存', 'load from the account'),
  '0220/25': words('退货', 'refund'),
  '0220/27': words('电子现金退货', 'e-cash refund'),
  '0320/201': words('磁条明细上送', 'details of stripe transactions'),
  '0320/203': words('芯片明细上送', 'details of chip transactions'),
  '0320/204': words('失败的芯片交易上送（闪卡证据）', 'a failed chip transaction: evidence of a flash card'),
  '0320/205': words('芯片明细上送', 'details of chip transactions'),
  '0320/206': words('失败的芯片交易上送（闪卡证据）', 'a failed chip transaction: evidence of a flash card'),
  '0320/207': words('批上送结束', 'end of the upload'),
  '0320/202': words('批上送结束', 'end of the upload'),
};

/** What a message is called. @param mti of the request; the answer has the same name */
export function titleOf(mti: string, f60: string | undefined): Words {
  const key = mti === '0320' ? f60?.slice(8, 11) : f60?.slice(0, 2);
  return TITLES_BY_TYPE[`${mti}/${key}`] ?? TITLES[mti] ?? words('报文', 'message');
}
