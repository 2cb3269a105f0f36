import type { ChipRecords } from './chip-records.js';
import { readsChip } from './card-entry.js';
import type { Outcome, TerminalDesk } from './terminal-desk.js';
import {
  batchTotals,
  nextNumber,
  openBatch,
  type SealedCard,
  type SettlementState,
  takeTrace,
  type TerminalState,
  type TransactionRecord,
  type UploadStep,
} from './terminal-state.js';
import type { SettleResult } from './terminal.types.js';
import { TRANSACTIONS } from './transaction-kinds.js';
import { type Fields, textField } from './wire/codec.js';
import {
  DETAILS_PER_MESSAGE,
  digits,
  formatDetails,
  formatFailedChip,
  formatOnlineChip,
  formatTotals,
  parseTotals,
  type TotalsResult,
} from './wire/structures.js';
import { WireError } from './wire/wire-error.js';

/** 94 says an earlier sending of the very same detail arrived. */
const TAKEN = new Set(['00', '94']);

/** 60.3 of each 0320 by how the sums came out. Source: POS specification, Batch. */
const UPLOAD_CODES: Readonly<Record<UploadStep['type'], readonly [balanced: string, unbalanced: string]>> = {
  stripe: ['201', '201'],
  offline: ['000', '000'],
  chip: ['203', '205'],
  failedChip: ['204', '206'],
  end: ['207', '202'],
};

/**
 * The day's end at the terminal: offline purchases, the sums, then by the host's result the details and their end.
 * Every step is remembered, so silence or a power failure resumes where it stopped, under the same trace numbers.
 */
export class Settlement {
  private refusedDetails: string[] = [];

  constructor(
    private readonly desk: TerminalDesk,
    private readonly chips: ChipRecords,
  ) {}

  /** Runs or resumes the settlement. @throws Refusal HOST_UNREACHABLE, NOT_SIGNED_IN */
  async run(): Promise<SettleResult> {
    const { state } = this.desk;
    this.refusedDetails = [];
    const batchNo = state.batchNo;
    if (state.settlement === null) {
      const code = await this.chips.upload();
      if (code === null) return this.result('silence', null, batchTotals(state.transactions), batchNo);
      state.settlement = { traceNo: takeTrace(state), totals: batchTotals(state.transactions), done: 0 };
      this.desk.save();
    }
    const { totals } = state.settlement;
    if (state.settlement.balanced === undefined) {
      const stopped = await this.compareTotals(state.settlement, batchNo);
      if (stopped) return stopped;
    }
    const end = await this.uploadSteps();
    const outcome = end.closed ? (end.balanced ? 'balanced' : 'unbalanced') : end.code === null ? 'silence' : 'refused';
    return this.result(outcome, end.code, totals, batchNo, end.uploaded);
  }

  private result(
    outcome: SettleResult['outcome'],
    responseCode: string | null,
    totals: SettleResult['totals'],
    batchNo: number,
    uploaded = 0,
  ): SettleResult {
    const nextBatchNo = this.desk.state.batchNo;
    const closed = nextBatchNo !== batchNo;
    return {
      outcome,
      responseCode,
      totals,
      closed,
      batchNo,
      nextBatchNo,
      uploaded,
      refusedDetails: this.refusedDetails,
    };
  }

  /** 0500 until answered. Stores the host's result and the upload's plan, or says why the settlement stops here. */
  private async compareTotals(settlement: SettlementState, batchNo: number): Promise<SettleResult | undefined> {
    const { state } = this.desk;
    // F49 and the operator in F63 go along, as mainland terminals send them.
    const outcome = await this.send('0500', {
      ...this.desk.identity('00', '201', { traceNo: settlement.traceNo, short: true }),
      48: formatTotals(settlement.totals),
      49: '156',
      63: (this.desk.options.operator ?? '01').padEnd(3, ' '),
    });
    if (outcome.code === null) return this.result('silence', null, settlement.totals, batchNo);
    const verdict = outcome.code === '00' ? totalsVerdict(outcome) : '3';
    if (verdict === '0' || verdict === '3') {
      // The host could not compare: the batch stays open and the next attempt begins anew.
      state.settlement = null;
      this.desk.save();
      await this.desk.signInAfter(outcome.code);
      return this.result(outcome.code === '00' ? 'error' : 'refused', outcome.code, settlement.totals, batchNo);
    }
    const balanced = verdict === '1';
    state.settlement = { ...settlement, balanced, steps: planUpload(state, balanced) };
    this.desk.save();
    return undefined;
  }

  private async uploadSteps(): Promise<{ closed: boolean; balanced: boolean; code: string | null; uploaded: number }> {
    const { state } = this.desk;
    const steps = state.settlement!.steps!;
    const balanced = state.settlement!.balanced!;
    const uploaded = steps.reduce((sum, step) => sum + step.traces.length, 0);
    let code: string | null = '00';
    for (let index = state.settlement!.done; index < steps.length; index += 1) {
      const step = steps[index]!;
      code = (await this.send('0320', this.stepFields(step, balanced, uploaded))).code;
      if (code === null) return { closed: false, balanced, code, uploaded };
      if (step.type === 'end') return { closed: await this.close(balanced, code), balanced, code, uploaded };
      if (!TAKEN.has(code)) this.refusedDetails.push(code);
      state.settlement = { ...state.settlement!, done: index + 1 };
      this.desk.save();
    }
    return { closed: false, balanced, code, uploaded };
  }

  /** A balanced batch was closed by its 0510 whatever the host says to the end; an unbalanced one only by its 202. */
  private async close(balanced: boolean, code: string): Promise<boolean> {
    const { state } = this.desk;
    const batchNo = state.batchNo;
    if (balanced || TAKEN.has(code)) {
      state.failedChip = [];
      openBatch(state, nextNumber(batchNo));
      this.desk.save();
      return true;
    }
    await this.desk.signInAfter(code);
    return state.batchNo !== batchNo;
  }

  private stepFields(step: UploadStep, balanced: boolean, total: number): Fields {
    const networkCode = UPLOAD_CODES[step.type][balanced ? 0 : 1];
    const type = step.type === 'offline' ? '36' : '00';
    const short = step.type !== 'offline';
    const identity = this.desk.identity(type, networkCode, { traceNo: step.traceNo, short });
    if (step.type === 'end') return { ...identity, 48: digits(total, 4) };
    const { state } = this.desk;
    if (step.type === 'stripe') return { ...identity, 48: this.details(state.transactions, step.traces) };
    const kept = step.type === 'failedChip' ? state.failedChip : state.transactions;
    const record = kept.find((item) => item.traceNo === step.traceNo)!;
    const fields = { ...this.chips.fieldsOf(record), ...identity };
    if (step.type === 'failedChip') return { ...fields, 62: formatFailedChip(record.amountFen) };
    return step.type === 'chip' ? { ...fields, 62: formatOnlineChip(record.amountFen) } : fields;
  }

  private details(records: readonly TransactionRecord[], traces: readonly number[]): string {
    const lines = records.filter((record) => traces.includes(record.traceNo));
    return formatDetails(
      lines.map((record) => ({
        traceNo: record.traceNo,
        pan: this.desk.seal.open<SealedCard>(record.sealedCard).card.pan,
        amountFen: record.amountFen,
      })),
    );
  }

  private async send(mti: string, fields: Fields): Promise<Outcome> {
    let outcome: Outcome | undefined;
    for (let attempt = 0; attempt < this.desk.attempts; attempt += 1) {
      [outcome] = (await this.desk.exchange([{ message: { mti, fields }, financial: false }])) as [Outcome];
      if (outcome.end === 'answered') return outcome;
    }
    return outcome!;
  }
}

/** The host's result: the worse of both halves of F48; what cannot be read is an error. */
function totalsVerdict(outcome: Outcome): TotalsResult {
  try {
    const { result, foreignResult } = parseTotals(textField(outcome.answer!, 48) ?? '');
    return foreignResult > result ? foreignResult : result;
  } catch (error) {
    if (error instanceof WireError) return '3';
    throw error;
  }
}

/**
 * Which 0320 follow. Balanced: online chip and failed chip transactions, end 207. Unbalanced: stripe and keyed ones
 * by eights, offline e-cash, both chip kinds, end 202. A chip's detail repeats its transaction's trace number.
 */
export function planUpload(state: TerminalState, balanced: boolean): UploadStep[] {
  const counted = state.transactions.filter((record) => TRANSACTIONS[record.kind].side !== 'none');
  const offline = counted.filter((record) => record.kind === 'offlinePurchase');
  const chip = counted.filter((record) => record.kind !== 'offlinePurchase' && readsChip(record.entryMode));
  const stripe = counted.filter((record) => !readsChip(record.entryMode));
  const single = (type: UploadStep['type'], records: readonly { traceNo: number }[]): UploadStep[] =>
    records.map(({ traceNo }) => ({ type, traceNo, traces: [traceNo] }));
  const steps: UploadStep[] = [];
  if (!balanced) {
    for (let index = 0; index < stripe.length; index += DETAILS_PER_MESSAGE) {
      const traces = stripe.slice(index, index + DETAILS_PER_MESSAGE).map((record) => record.traceNo);
      steps.push({ type: 'stripe', traceNo: takeTrace(state), traces });
    }
    steps.push(...single('offline', offline));
  }
  steps.push(...single('chip', chip), ...single('failedChip', state.failedChip));
  return [...steps, { type: 'end', traceNo: takeTrace(state), traces: [] }];
}
