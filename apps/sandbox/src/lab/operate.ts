import { type Fen, fen, Refusal } from '@app/kernel';
import { isResponseCode, RESPONSE_CODES } from '@app/iso8583';
import type { ApduChannel } from '../kernel/index.js';
import type { OnlineSale, PosResult, SettleResult, TillResult, TransactionResult } from '../terminal/index.js';
import type { LabCard } from './lab-card.js';
import type { LabMemory } from './lab-memory.js';
import { LeaveSwitch } from './leave-switch.js';
import type { LabTerminal } from './lab-terminal.js';
import type { Display, OperationRequest } from './lab.types.js';
import { ApduRecorder, type ApduView } from './recorders/apdu-recorder.js';
import { maskNumber, type Words, words, yuanWords } from './recorders/field-view.js';
import { codeOf, offlineReceipt, settlementReceipt, transactionReceipt } from './receipts.rules.js';

/** One operation at a terminal, with whatever it needs. */
export interface Doing {
  readonly at: LabTerminal;
  readonly card: LabCard | undefined;
  readonly request: OperationRequest;
  readonly memory: LabMemory;
  readonly now: Date;
  readonly heard: (exchange: ApduView) => void;
}

const line = (zh: string, en: string): Words => words(zh, en);
const show = (tone: Display['tone'], ...lines: Words[]): Display => ({ tone, lines });

/**
 * Does what somebody does at a terminal and gives what its display says in the end.
 * @throws Refusal as the terminal; CARD_NEEDED, CHIP_NEEDED, AMOUNT_NEEDED where something is missing
 */
export async function operate(doing: Doing): Promise<Display> {
  const { request, at } = doing;
  switch (request.operation) {
    case 'signIn':
      return answered(await at.terminal.signIn(), line('签到成功', 'Signed in'));
    case 'upload':
      return uploaded(doing);
    case 'void':
    case 'refund':
      return followUp(doing);
    case 'ecash':
      return paid(doing, await at.till.pay(channelOf(doing), amountOf(request), wireOf(request)));
    default:
      return readsChip(doing) ? byChip(doing) : byStripe(doing);
  }
}

/** Whether the card is read by its chip. */
function readsChip({ request: { entry } }: Doing): boolean {
  return entry === 'tap' || entry === 'insert';
}

function cardOf({ card }: Doing): LabCard {
  if (card) return card;
  throw new Refusal('CARD_NEEDED', { zh: '请先出示卡片', en: 'present a card first' });
}

function amountOf({ amountFen }: OperationRequest): Fen {
  if (amountFen) return fen(amountFen);
  throw new Refusal('AMOUNT_NEEDED', { zh: '请先输入金额', en: 'enter an amount first' });
}

function wireOf({ entry, pin }: OperationRequest): { wire: 'contact' | 'contactless'; pin?: string } {
  return { wire: entry === 'insert' ? 'contact' : 'contactless', ...(pin ? { pin } : {}) };
}

/** The way to the card's chip: listened to, and cut where the card is pulled away. */
function channelOf(doing: Doing): ApduChannel {
  const { chip } = cardOf(doing);
  if (!chip)
    throw new Refusal('CHIP_NEEDED', { zh: '这张卡没有芯片，请刷磁条', en: 'this card has no chip: swipe it' });
  return new ApduRecorder(new LeaveSwitch(chip, doing.request.leaveAt), doing.heard);
}

async function byChip(doing: Doing): Promise<Display> {
  const { at, request } = doing;
  const channel = channelOf(doing);
  const options = wireOf(request);
  switch (request.operation) {
    case 'balance':
      return online(doing, await at.till.balance(channel, options));
    case 'load':
      return online(doing, await at.till.load(channel, 'loadOwnAccount', amountOf(request), options));
    default:
      return online(doing, await at.till.purchaseOnline(channel, amountOf(request), options));
  }
}

async function byStripe(doing: Doing): Promise<Display> {
  const { at, request } = doing;
  const card = cardOf(doing).surface;
  const entryMode = request.entry === 'keyed' ? ('keyed' as const) : ('stripe' as const);
  const options = { entryMode, pin: request.pin ?? null };
  if (request.operation === 'load')
    throw new Refusal('CHIP_NEEDED', { zh: '圈存须读芯片', en: 'a load needs the chip' });
  const result =
    request.operation === 'balance'
      ? await at.terminal.balance(card, options)
      : await at.terminal.purchase(card, amountOf(request), options);
  return transacted(doing, result);
}

/** A purse payment, as the gate or the till tells it. */
async function paid(doing: Doing, result: TillResult): Promise<Display> {
  const { at, memory, now, request, card } = doing;
  const { outcome, record } = result;
  switch (outcome.kind) {
    case 'APPROVED_OFFLINE': {
      const { amountFen, balanceFen, atc, tc } = outcome;
      const maskedPan = maskNumber(outcome.card.pan);
      const traceNo = record?.traceNo ?? 0;
      memory.print(at.plan.id, offlineReceipt(at.plan, { traceNo, maskedPan, amountFen, balanceFen, atc, tc }, now));
      memory.forgetFailedTap(cardOf(doing).plan.cardId);
      const { zh } = yuanWords(balanceFen);
      const open = at.plan.id === 'gate' ? line('请通行', 'Please pass') : line('交易成功', 'Approved');
      return show(
        'good',
        open,
        line(`扣款 ${yuanWords(amountFen).zh}，余额 ${zh}`, `paid ${yuanWords(amountFen).zh}, ${zh} left`),
      );
    }
    case 'FLASH':
      memory.rememberFailedTap(card!.plan.cardId, {
        amountFen: request.amountFen!,
        at: now.toISOString(),
        terminal: at.plan.id,
      });
      return show(
        'bad',
        line('交易失败，请重新挥卡', 'Failed, tap again'),
        line('终端已留存失败记录', 'the terminal keeps a record of it'),
      );
    default:
      return online(doing, result);
  }
}

/** What a tap that wanted to go online came to. */
function online(doing: Doing, { outcome, online: sale }: TillResult): Display {
  if (sale) return concluded(doing, sale);
  if (outcome.kind === 'DECLINED')
    return show('bad', line('卡片拒绝', 'The card declined'), line('未扣款', 'nothing was taken'));
  return show(
    'warn',
    line('请重新出示卡片', 'Present the card again'),
    line('卡片离开过早，未扣款', 'it left too early, nothing was taken'),
  );
}

function concluded(doing: Doing, { result, chip }: OnlineSale): Display {
  const display = transacted(doing, result);
  if (!result.approved || !chip) return display;
  if (chip.script === 'UNKNOWN' || chip.script === 'NOT_SENT')
    return show(
      'warn',
      line('卡片离开过早', 'The card left too early'),
      line('圈存结果待确认', 'the load is to be confirmed'),
    );
  if (chip.script === 'REFUSED') return show('bad', line('芯片拒绝写入', 'The chip refused the load'));
  return display;
}

function transacted({ at, memory, now }: Doing, result: TransactionResult): Display {
  const { transaction, availableFen } = result;
  if (transaction) memory.print(at.plan.id, transactionReceipt(at.plan, transaction, now));
  const left = availableFen === undefined ? undefined : yuanWords(availableFen).zh;
  return answered(
    result,
    line('交易成功', 'Approved'),
    ...(left ? [line(`账户余额 ${left}`, `account balance ${left}`)] : []),
  );
}

/** The display of an answer: what was meant to come, or why it did not. */
function answered(result: PosResult, ...good: Words[]): Display {
  if (result.approved) return show('good', ...good);
  const { responseCode: code } = result;
  const why =
    code && isResponseCode(code)
      ? RESPONSE_CODES[code]
      : line('主机无应答，将自动冲正', 'no answer: it will be reversed');
  return show('bad', line(`交易失败 ${codeOf(result)}`, `Failed ${codeOf(result)}`), why);
}

async function followUp(doing: Doing): Promise<Display> {
  const { at, request } = doing;
  const { traceNo = 0, batchNo = 0 } = request.original ?? {};
  const record = at.terminal.findTransaction(traceNo, batchNo);
  if (!record) throw new Refusal('RECEIPT_NEEDED', { zh: '请先选择原签购单', en: 'choose the original slip first' });
  if (request.operation === 'void') return transacted(doing, await at.terminal.voidPurchase(record));
  const amountFen = request.amountFen ? fen(request.amountFen) : record.amountFen;
  const result =
    record.kind === 'offlinePurchase'
      ? await at.till.refund(record, amountFen)
      : await at.terminal.refund(record, amountFen);
  return transacted(doing, result);
}

/** Everything the terminal keeps goes to the host; the batch is settled. */
async function uploaded({ at, memory, now }: Doing): Promise<Display> {
  const failedTaps = at.terminal.state.failedChip.length;
  const result: SettleResult = await at.terminal.settle();
  if (!result.closed) return show('bad', line(`结算未完成 ${codeOf(result)}`, `Not settled ${codeOf(result)}`));
  memory.print(at.plan.id, settlementReceipt(at.plan, result, failedTaps, now));
  const told = failedTaps > 0 ? [line(`失败交易 ${failedTaps} 笔已上送`, `${failedTaps} failed taps told`)] : [];
  return show('good', line('结算完成', 'Batch settled'), ...told);
}
