import type { Clock } from '@app/kernel';

/** The world's time. It stands still until it is moved: everything of a moment bears the same instant. */
export class WorldClock implements Clock {
  constructor(private at: Date) {}

  now(): Date {
    return this.at;
  }

  /** @throws Error when it would go back: no fact may be older than one that is known */
  moveTo(at: Date): void {
    if (at < this.at) throw new Error(`the world's clock does not go back to ${at.toISOString()}`);
    this.at = at;
  }
}
