import { join } from 'node:path';
import { DEFAULT_KERNEL_PARAMETERS, EcashKernel } from '../kernel/index.js';
import { ChipTill, type LineEvent, PosTerminal } from '../terminal/index.js';
import type { LabMemory } from './lab-memory.js';
import type { LabTerminalPlan, ReceiptReference, TerminalView } from './lab.types.js';
import { words } from './recorders/field-view.js';
import { FrameRecorder, type FrameView } from './recorders/frame-recorder.js';

const ANSWER_TIMEOUT_MS = 10_000;
const SHOWN_ORIGINALS = 8;

/** A terminal of the lab: a real one, with its journal in a file, whose line is listened to. */
export class LabTerminal {
  readonly terminal: PosTerminal;
  readonly till: ChipTill;
  /** Where its messages are written down; nowhere between operations. */
  heard: ((frame: FrameView) => void) | undefined;

  /**
   * @param pos `host:port` of the gateway
   * @param folder of its journal
   * @param seed of its unpredictable numbers
   */
  constructor(
    readonly plan: LabTerminalPlan,
    pos: string,
    folder: string,
    seed: number,
    now: () => Date,
  ) {
    const [host, port] = pos.split(':') as [string, string];
    const recorder = new FrameRecorder((frame) => this.heard?.(frame));
    const { merchantNo, terminalNo, tmkHex } = plan;
    this.terminal = new PosTerminal({
      host,
      port: Number(port),
      merchantNo,
      terminalNo,
      tmkHex,
      algorithm: '3DES',
      macAlgorithm: 'ECB',
      timeoutMs: ANSWER_TIMEOUT_MS,
      statePath: join(folder, `terminal-${plan.id}.json`),
      watch: (event: LineEvent) => recorder.watch(event),
    });
    this.till = new ChipTill(this.terminal, new EcashKernel({ ...DEFAULT_KERNEL_PARAMETERS, seed }), now);
  }

  view(memory: LabMemory): TerminalView {
    const { plan } = this;
    const { signedIn, batchNo, offline, failedChip } = this.terminal.state;
    return {
      id: plan.id,
      name: plan.name,
      merchantName: plan.merchantName,
      terminalNo: plan.terminalNo,
      signedIn,
      batchNo,
      waiting: { purchases: offline.length, failedTaps: failedChip.length },
      display: memory.display(plan.id) ?? { tone: 'idle', lines: [words('欢迎使用', 'Welcome')] },
      receipts: memory.receipts(plan.id),
      originals: this.originals(),
    };
  }

  /** Purchases of the open batch that may be voided, and of earlier ones that may be refunded, newest first. */
  private originals(): ReceiptReference[] {
    const { transactions, settled } = this.terminal.state;
    const open = transactions
      .filter(({ kind }) => kind === 'purchase')
      .map((record) => ({ record, may: 'void' as const }));
    const earlier = settled
      .filter(({ kind }) => kind === 'purchase' || kind === 'offlinePurchase')
      .map((record) => ({ record, may: 'refund' as const }));
    return [...earlier, ...open]
      .reverse()
      .slice(0, SHOWN_ORIGINALS)
      .map(({ record: { batchNo, traceNo, amountFen, maskedPan }, may }) => ({
        batchNo,
        traceNo,
        amountFen,
        panMasked: maskedPan,
        may,
      }));
  }
}
