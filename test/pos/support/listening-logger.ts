import { isLuhnValid } from '@app/kernel';
import type { LoggerService } from '@nestjs/common';

const CARD_LIKE = /\d{13,19}/g;
const TRACK = /\d{13,19}[=D]\d{4}/;

/** Listens to everything that is logged, before anything is masked, and keeps what nobody may write: card numbers and tracks. */
export class ListeningLogger implements LoggerService {
  lines = 0;
  readonly errors: string[] = [];
  readonly leaks: string[] = [];

  log(...parts: unknown[]): void {
    this.hear(parts);
  }
  warn(...parts: unknown[]): void {
    this.hear(parts);
  }
  debug(...parts: unknown[]): void {
    this.hear(parts);
  }
  verbose(...parts: unknown[]): void {
    this.hear(parts);
  }
  error(...parts: unknown[]): void {
    const line = this.hear(parts);
    if (this.errors.length < 20) this.errors.push(line);
  }

  private hear(parts: readonly unknown[]): string {
    this.lines += 1;
    const line = parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join(' ');
    const cards = (line.match(CARD_LIKE) ?? []).filter((digits) => isLuhnValid(digits));
    if ((cards.length > 0 || TRACK.test(line)) && this.leaks.length < 20) this.leaks.push(line);
    return line;
  }
}
