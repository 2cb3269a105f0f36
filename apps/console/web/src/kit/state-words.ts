/** How a state looks: what colour means, and nothing else has colour. */
export type Tone = 'waiting' | 'working' | 'good' | 'bad' | 'ended' | 'plain';

export interface StateWord {
  readonly zh: string;
  readonly en: string;
  readonly tone: Tone;
}

const word = (zh: string, en: string, tone: Tone): StateWord => ({ zh, en, tone });

/** The word and look of each state, as the API descriptions name them. */
const WORDS: Readonly<Record<string, StateWord>> = {
  activated: word('已激活', 'Activated', 'good'),
  active: word('正常', 'Active', 'good'),
  appealed: word('申诉中', 'Appealed', 'waiting'),
  approved: word('已同意', 'Approved', 'good'),
  awaiting_approval: word('待审批', 'Awaiting approval', 'waiting'),
  awaiting_evidence: word('待证据', 'Awaiting evidence', 'working'),
  awaiting_merchant: word('待商户答复', 'Awaiting the merchant', 'working'),
  awaiting_payment: word('待付款', 'Awaiting payment', 'waiting'),
  broken: word('出错', 'Broken', 'bad'),
  cancelled: word('已取消', 'Cancelled', 'ended'),
  captured: word('已扣款', 'Captured', 'good'),
  capturing: word('扣款中', 'Capturing', 'working'),
  carried: word('结转', 'Carried over', 'plain'),
  closed: word('已关闭', 'Closed', 'ended'),
  closing: word('关闭中', 'Closing', 'working'),
  completed: word('已完成', 'Completed', 'good'),
  decided: word('已决定', 'Decided', 'good'),
  declined: word('已拒绝', 'Declined', 'bad'),
  delayed: word('延后', 'Delayed', 'waiting'),
  delivered: word('已送达', 'Delivered', 'good'),
  disabled: word('已停用', 'Disabled', 'ended'),
  done: word('已完成', 'Done', 'good'),
  draft: word('草稿', 'Draft', 'plain'),
  due: word('应付', 'Due', 'waiting'),
  evidence: word('作为证据', 'Kept as evidence', 'plain'),
  expired: word('已过期', 'Expired', 'ended'),
  failed: word('失败', 'Failed', 'bad'),
  frozen: word('已冻结', 'Frozen', 'bad'),
  fulfilling: word('制卡中', 'Issuing cards', 'working'),
  held: word('已冻结金额', 'Held', 'working'),
  holding: word('冻结中', 'Holding', 'working'),
  imported: word('已导入', 'Imported', 'good'),
  inactive: word('未激活', 'Inactive', 'plain'),
  instructed: word('已指令', 'Instructed', 'working'),
  issued: word('已发卡', 'Issued', 'good'),
  lost: word('已挂失', 'Reported lost', 'bad'),
  matched: word('已匹配', 'Matched', 'good'),
  nothing_due: word('无应付', 'Nothing due', 'ended'),
  open: word('待处理', 'Open', 'waiting'),
  opened: word('已立案', 'Opened', 'waiting'),
  paid: word('已付款', 'Paid', 'good'),
  paying: word('支付中', 'Paying', 'working'),
  payment_suspended: word('付款待核', 'Payment suspended', 'bad'),
  pending: word('待处理', 'Pending', 'waiting'),
  posted: word('已入账', 'Posted', 'good'),
  proposed: word('待复核', 'Awaits approval', 'waiting'),
  queued: word('待处理', 'Queued', 'waiting'),
  received: word('已收到', 'Received', 'working'),
  recorded: word('已登记', 'Recorded', 'working'),
  refunded: word('已退款', 'Refunded', 'ended'),
  refunding: word('退款中', 'Refunding', 'working'),
  refused: word('已拒收', 'Refused', 'bad'),
  rejected: word('未通过', 'Rejected', 'bad'),
  released: word('已释放', 'Released', 'ended'),
  releasing: word('释放中', 'Releasing', 'working'),
  removed: word('已撤机', 'Removed', 'ended'),
  requested: word('已申请', 'Requested', 'waiting'),
  resolved: word('已处理', 'Resolved', 'good'),
  retired: word('已停用', 'Retired', 'ended'),
  retiring: word('停用中', 'Being retired', 'waiting'),
  running: word('进行中', 'Running', 'working'),
  stolen: word('已报失窃', 'Reported stolen', 'bad'),
  stopped: word('已停止', 'Stopped', 'bad'),
  suspended: word('暂停', 'Suspended', 'bad'),
  suspense: word('挂账', 'In suspense', 'waiting'),
  undone: word('已撤销', 'Undone', 'ended'),
  unproven: word('未平衡', 'Unproven', 'bad'),
  verified: word('已核验', 'Verified', 'good'),
  waiting: word('排队', 'Waiting', 'waiting'),
  written: word('已写出', 'Written', 'good'),
};

/** Where the same state means something else to another thing: `payment.approved`. */
const SPECIAL: Readonly<Record<string, StateWord>> = {
  'approval.pending': word('待复核', 'Awaits approval', 'waiting'),
  'dispute.closed': word('已结案', 'Closed', 'ended'),
  'element.installed': word('已安装', 'Installed', 'working'),
  'element.deleted': word('已删除', 'Deleted', 'ended'),
  'element-command.awaited': word('待应答', 'Awaits its answer', 'waiting'),
  'element-command.done': word('已执行', 'Done', 'good'),
  'element-command.failed': word('未执行', 'Not done', 'bad'),
  'job.active': word('执行中', 'Running', 'working'),
  'job.completed': word('已完成', 'Done', 'good'),
  'payment-order.open': word('待支付', 'Awaits payment', 'waiting'),
  'rule-set.active': word('生效中', 'In force', 'good'),
  'leg.awaited': word('待确认', 'Awaited', 'waiting'),
  'leg.confirmed': word('已确认', 'Confirmed', 'good'),
  'leg.planned': word('未开始', 'Not begun', 'plain'),
  'leg.returned': word('已退还', 'Given back', 'ended'),
  'leg.to_return': word('须自行退还', 'Give it back yourself', 'waiting'),
  'notification.pending': word('待送达', 'Not yet delivered', 'waiting'),
  'tender.held': word('待确认其他部分', 'Awaits the other parts', 'waiting'),
  'tender.released': word('已取消', 'Called off', 'ended'),
  'transaction.approved': word('成功', 'Approved', 'good'),
};

/** The word of a state. @param of what has it: `order`, `approval`, `transaction`; an unknown state shows its own name */
export function stateWord(state: string, of?: string): StateWord {
  return SPECIAL[`${of}.${state}`] ?? WORDS[state] ?? word(state, state, 'plain');
}
