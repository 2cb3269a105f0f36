import type { Socket } from 'node:net';
import { FrameLengthError, FrameReader } from '@app/iso8583';
import type { Reply } from './answer-message.service.js';
import type { PosSettings } from './pos.settings.js';

const GOODBYE_MS = 2000;

export interface ConnectionEvents {
  answer(payload: Buffer, source: string): Promise<Reply>;
  /** The connection speaks for a registered terminal. */
  spokeFor(connection: PosConnection, terminalNo: string): void;
  closed(connection: PosConnection): void;
  /** Something worth a line in the log; no card data. */
  warn(message: string): void;
}

/**
 * One terminal line: frames in, answers out in the order they are ready. It is not read while too many messages are under
 * way or while the other side does not take its answers.
 */
export class PosConnection {
  readonly source: string;
  /** `performance.now()` of the last whole message, or of the connection's begin. */
  lastMessageMs = performance.now();
  private readonly frames: FrameReader;
  private inFlight = 0;
  private ending = false;
  private gathering = false;

  constructor(
    private readonly socket: Socket,
    private readonly settings: PosSettings,
    private readonly events: ConnectionEvents,
  ) {
    this.source = `${socket.remoteAddress ?? '?'}:${socket.remotePort ?? 0}`;
    this.frames = new FrameReader({ maxFrameBytes: settings.maxFrameBytes });
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 30_000);
    socket.on('data', (chunk: Buffer) => this.received(chunk));
    socket.on('drain', () => this.balance());
    socket.on('end', () => this.finish());
    socket.on('error', () => socket.destroy());
    socket.on('close', () => events.closed(this));
  }

  get busy(): boolean {
    return this.inFlight > 0;
  }

  /** Takes no more messages; closes when those under way are answered. */
  finish(): void {
    this.ending = true;
    if (this.inFlight > 0) this.socket.pause();
    else this.sayGoodbye();
  }

  destroy(): void {
    this.ending = true;
    this.socket.destroy();
  }

  private received(chunk: Buffer): void {
    if (this.ending) return;
    let payloads: readonly Buffer[];
    let broken: FrameLengthError | undefined;
    try {
      payloads = this.frames.push(chunk);
    } catch (error) {
      if (!(error instanceof FrameLengthError)) throw error;
      broken = error;
      payloads = error.frames;
    }
    if (payloads.length > 0) this.lastMessageMs = performance.now();
    for (const payload of payloads) void this.take(payload);
    if (broken) {
      this.events.warn(`${this.source} is closed: ${broken.message}`);
      this.finish();
    }
    this.balance();
  }

  private async take(payload: Buffer): Promise<void> {
    this.inFlight += 1;
    const reply = await this.events.answer(payload, this.source);
    this.inFlight -= 1;
    if (reply.do === 'answer') {
      this.send(reply.frame);
      if (reply.terminalNo !== undefined) this.events.spokeFor(this, reply.terminalNo);
    } else if (reply.do === 'close') {
      this.finish();
    }
    if (this.ending && this.inFlight === 0) this.sayGoodbye();
    this.balance();
  }

  /** Answers that are ready together, as those of one commit are, leave in one write. */
  private send(frame: Buffer): void {
    if (this.socket.destroyed) return;
    if (!this.gathering) {
      this.gathering = true;
      this.socket.cork();
      process.nextTick(() => {
        this.gathering = false;
        this.socket.uncork();
      });
    }
    this.socket.write(frame);
  }

  /** What still comes is read and dropped: closing with unread bytes would reset the line under the last answers. */
  private sayGoodbye(): void {
    if (this.socket.destroyed) return;
    this.socket.end();
    this.socket.resume();
    setTimeout(() => this.socket.destroy(), GOODBYE_MS).unref();
  }

  /** Reads on, or waits, or gives the other side up. */
  private balance(): void {
    if (this.ending || this.socket.destroyed) return;
    if (this.socket.writableLength > this.settings.unsentBytesMax) {
      this.events.warn(`${this.source} is closed: it does not take its answers`);
      this.destroy();
    } else if (this.inFlight >= this.settings.inFlightPerConnectionMax || this.socket.writableNeedDrain) {
      this.socket.pause();
    } else {
      this.socket.resume();
    }
  }
}
