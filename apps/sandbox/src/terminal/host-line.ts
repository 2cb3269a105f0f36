import { connect, type Socket } from 'node:net';
import { Refusal } from '@app/kernel';
import { type FaultSwitches, strikes } from './faults.js';
import { type CodecOptions, decodeMessage, type Message, textField } from './wire/codec.js';
import { encodeFrame, type Frame, FrameReader, swappedTpdu } from './wire/frame.js';

/** A request ready for the line and how its answer is known: by message type and trace number. */
export interface LineRequest {
  readonly body: Buffer;
  readonly answerMti: string;
  /** Six digits. */
  readonly trace: string;
}

/** An answer with the bytes its MAC was made over. */
export interface LineAnswer {
  readonly message: Message;
  readonly body: Buffer;
  readonly header: Buffer;
  readonly tpduSwapped: boolean;
}

/** Nobody answered in time, or what came could not be read. */
export type LineReply = LineAnswer | 'silence' | 'unreadable';

export interface LineOptions extends CodecOptions {
  readonly host: string;
  readonly port: number;
  readonly timeoutMs: number;
  readonly tpdu: Buffer;
  readonly header: Buffer;
}

type Settle = (reply: LineReply) => void;

/** The terminal's one TCP connection: made when needed, made anew after a break; answers find their requests. */
export class HostLine {
  private socket: Socket | undefined;
  private connecting: Promise<Socket> | undefined;
  private readonly waiting = new Map<string, Settle>();

  constructor(
    private readonly options: LineOptions,
    private readonly faults: FaultSwitches,
  ) {}

  /** Connects unless connected. @throws Refusal HOST_UNREACHABLE */
  async connect(): Promise<Socket> {
    if (this.socket && !this.socket.destroyed && this.socket.writable) return this.socket;
    this.connecting ??= this.dial().finally(() => (this.connecting = undefined));
    return this.connecting;
  }

  private dial(): Promise<Socket> {
    return new Promise((resolve, reject) => {
      const socket = connect({ host: this.options.host, port: this.options.port, noDelay: true });
      const refuse = () => {
        socket.destroy();
        reject(
          new Refusal('HOST_UNREACHABLE', { zh: '无法连接主机', en: 'the host cannot be reached' }, { status: 503 }),
        );
      };
      const timer = setTimeout(refuse, this.options.timeoutMs);
      socket.once('connect', () => {
        clearTimeout(timer);
        this.adopt(socket);
        resolve(socket);
      });
      socket.on('error', () => {
        clearTimeout(timer);
        refuse();
      });
    });
  }

  private adopt(socket: Socket): void {
    const reader = new FrameReader();
    this.socket = socket;
    socket.on('data', (chunk) => {
      try {
        for (const frame of reader.push(chunk)) this.receive(frame);
      } catch {
        socket.destroy();
      }
    });
    socket.on('close', () => {
      if (this.socket !== socket) return;
      this.socket = undefined;
      for (const settle of [...this.waiting.values()]) settle('silence');
    });
  }

  private receive(frame: Frame): void {
    let message: Message;
    try {
      message = decodeMessage(frame.body, this.options);
    } catch {
      // With one request under way the unreadable bytes can only be its answer; among several, time decides.
      if (this.waiting.size === 1) for (const settle of [...this.waiting.values()]) settle('unreadable');
      return;
    }
    const settle = this.waiting.get(`${message.mti}:${textField(message, 11) ?? ''}`);
    if (!settle) return;
    if (strikes(this.faults, 'loseAnswer')) return settle('silence');
    const body = Buffer.from(frame.body);
    if (message.fields[64] && strikes(this.faults, 'corruptAnswer')) body[body.length - 1]! ^= 0x01;
    const tpduSwapped = frame.tpdu.equals(swappedTpdu(this.options.tpdu));
    settle({ message, body, header: frame.header, tpduSwapped });
  }

  /**
   * Sends requests without waiting in between and gives their replies in the same order; never rejects once connected.
   * @throws Refusal HOST_UNREACHABLE
   */
  async post(requests: readonly LineRequest[]): Promise<LineReply[]> {
    const socket = await this.connect();
    const replies = requests.map((request) => this.expect(request));
    const sent = requests.filter(() => !strikes(this.faults, 'loseRequest'));
    for (const lost of requests.filter((request) => !sent.includes(request)))
      this.waiting.get(keyOf(lost))?.('silence');
    const { tpdu, header } = this.options;
    const frames = sent.map((request) => encodeFrame({ tpdu, header, body: request.body }));
    if (this.faults.joinFrames) await this.write(socket, Buffer.concat(frames));
    else for (const frame of frames) await this.write(socket, frame);
    return Promise.all(replies);
  }

  private expect(request: LineRequest): Promise<LineReply> {
    return new Promise((resolve) => {
      const key = keyOf(request);
      const settle: Settle = (reply) => {
        clearTimeout(timer);
        if (this.waiting.get(key) === settle) this.waiting.delete(key);
        resolve(reply);
      };
      const timer = setTimeout(() => settle('silence'), this.options.timeoutMs);
      this.waiting.set(key, settle);
    });
  }

  private async write(socket: Socket, bytes: Buffer): Promise<void> {
    if (!this.faults.splitBytes) {
      socket.write(bytes);
      return;
    }
    for (const byte of bytes) {
      socket.write(Buffer.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Writes bytes as they are. @throws Refusal HOST_UNREACHABLE */
  async sendRaw(bytes: Buffer): Promise<void> {
    await this.write(await this.connect(), bytes);
  }

  /** Hangs up; whoever waits hears silence. */
  close(): void {
    this.socket?.destroy();
  }
}

function keyOf(request: LineRequest): string {
  return `${request.answerMti}:${request.trace}`;
}
