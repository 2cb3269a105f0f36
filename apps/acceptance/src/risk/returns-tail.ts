import { EventEmitter } from 'node:events';
import type { Clock, Id } from '@app/kernel';
import type { PastTransaction } from '@app/risk';
import type { RiskHistory } from './risk-history.js';
import { RISK_POLICY } from './risk.settings.js';

/**
 * Follows what is voided and refunded, by whatever edge and process. It looks back a little further than it has come, since
 * a return becomes visible after its instant, and takes each one in once.
 */
export class ReturnsTail extends EventEmitter<{ stepBack: [] }> {
  private timer: NodeJS.Timeout | undefined;
  private reachedMs: number;
  /** Taken in and still within the overlap, with their instants. */
  private readonly seen = new Map<Id, number>();
  private looking = false;
  private paused = false;

  constructor(
    private readonly clock: Clock,
    private readonly history: RiskHistory,
    private readonly take: (transaction: PastTransaction) => void,
  ) {
    super();
    this.reachedMs = clock.now().getTime();
  }

  start(): void {
    this.timer = setInterval(() => void this.look(), RISK_POLICY.tailMs);
    this.timer.unref();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** While windows are filled from the ledger: what is read there is made known by `know`. */
  pause(): void {
    this.paused = true;
  }

  resume(): void {
    this.paused = false;
  }

  /** A return that was taken in already. */
  know({ id, atMs }: PastTransaction): void {
    if (atMs > this.reachedMs - 2 * RISK_POLICY.tailOverlapMs) this.seen.set(id, atMs);
  }

  /** Takes in a return that was seen here or in the ledger, the first time. */
  takeIn(past: PastTransaction): void {
    if (this.seen.has(past.id)) return;
    this.seen.set(past.id, past.atMs);
    this.take(past);
  }

  private async look(): Promise<void> {
    if (this.looking || this.paused) return;
    this.looking = true;
    try {
      const nowMs = this.clock.now().getTime();
      if (nowMs < this.reachedMs - RISK_POLICY.stepBackMs) {
        this.reachedMs = nowMs;
        this.seen.clear();
        this.emit('stepBack');
      }
      const sinceMs = Math.min(this.reachedMs, nowMs) - RISK_POLICY.tailOverlapMs;
      const returns = await this.history.returnsAfter(new Date(sinceMs));
      if (this.paused) return;
      for (const past of returns) this.takeIn(past);
      for (const [id, atMs] of this.seen) if (atMs < sinceMs) this.seen.delete(id);
      this.reachedMs = nowMs;
    } catch {
      // The database is away; the next look reaches back to the last one that succeeded.
    } finally {
      this.looking = false;
    }
  }
}
