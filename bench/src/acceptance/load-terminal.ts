import { createCipheriv, createDecipheriv } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import {
  decodeMessage,
  DEFAULT_HEADER,
  ecbMac,
  encodeMessage,
  type Fields,
  formatSignInSerial,
  frame,
  FrameReader,
  macInput,
  parseWorkingKeys,
  placeMac,
} from '@app/iso8583';
import type { SeededTerminal } from './seed.js';

const TPDU = { dst: 0x0003, src: 0x0000 };
const LENGTH_BYTES = 2;
/** F11 follows F3 and F4, in purchases and their answers alike. */
const FIELD_11 = 21 + 9;

/** What a run needs of a terminal's line: a few hundred bytes of memory and as little work per message as can be. */
export class LoadTerminal {
  private socket!: Socket;
  private mak!: Buffer;
  private batch = '000000';
  private traceNo = 0;
  /** Trace number to the moment it was sent, for messages under way. */
  private readonly sentAtMs = new Map<number, number>();
  private onAnswer: ((payload: Buffer) => void) | undefined;
  /** Where F39 stands in an approved purchase's answer, and how long that is. */
  private approvedBytes = 0;
  private field39 = 0;

  constructor(
    private readonly identity: SeededTerminal,
    private readonly tmk: Buffer,
  ) {}

  async connect(host: string, port: number): Promise<void> {
    const reader = new FrameReader();
    this.socket = connect({ host, port, noDelay: true });
    this.socket.on('data', (chunk: Buffer) => {
      for (const payload of reader.push(chunk)) this.onAnswer?.(payload);
    });
    await new Promise<void>((resolve, reject) => this.socket.once('connect', resolve).once('error', reject));
    this.socket.on('error', () => undefined);
  }

  close(): void {
    this.socket.destroy();
  }

  /** @throws Error when it is not answered 00 */
  async signIn(): Promise<void> {
    const answer = await this.exchange('0800', {
      60: '00000001003',
      62: formatSignInSerial('BENCH001'),
      63: Buffer.from('01 '),
    });
    this.batch = answer[60]!.slice(2, 8);
    const { encrypted } = parseWorkingKeys(answer[62]!).mak;
    const key = Buffer.concat([this.tmk, this.tmk.subarray(0, 8)]);
    this.mak = createDecipheriv('des-ede3', key, null).setAutoPadding(false).update(encrypted.subarray(0, 8));
  }

  /** @throws Error when it is not answered 00 */
  async echo(): Promise<void> {
    await this.exchange('0820', { 60: '00000001301' });
  }

  private exchange(mti: string, fields: Fields): Promise<Fields> {
    const { terminalNo, merchantNo } = this.identity;
    const all = { 11: this.nextTrace(), 41: terminalNo, 42: merchantNo, ...fields };
    return new Promise((resolve, reject) => {
      this.onAnswer = (payload) => {
        const answer = decodeMessage(payload).fields;
        if (answer[39] === '00') resolve(answer);
        else reject(new Error(`${mti} of ${terminalNo} is answered ${answer[39]}`));
      };
      this.socket.write(frame(encodeMessage({ tpdu: TPDU, header: DEFAULT_HEADER, mti, fields: all })));
    });
  }

  /** Frames of purchases by stripe, signed, ready to be sent. */
  prepare(count: number, pans: readonly string[]): Buffer[] {
    const { terminalNo, merchantNo } = this.identity;
    const key = Buffer.concat([this.mak, this.mak, this.mak]);
    const cipher = createCipheriv('des-ede3', key, null).setAutoPadding(false);
    return Array.from({ length: count }, () => {
      const pan = pans[Math.floor(Math.random() * pans.length)]!;
      const fields: Fields = {
        ...{ 3: '000000', 4: String(1 + Math.floor(Math.random() * 5000)).padStart(12, '0'), 11: this.nextTrace() },
        ...{ 22: '022', 25: '00', 35: `${pan}=2912101000000000`, 41: terminalNo, 42: merchantNo, 49: '156' },
        ...{ 60: `22${this.batch}00060`, 64: Buffer.alloc(8) },
      };
      const payload = encodeMessage({ tpdu: TPDU, header: DEFAULT_HEADER, mti: '0200', fields });
      return frame(
        placeMac(
          payload,
          ecbMac(macInput(payload), (block) => cipher.update(block)),
        ),
      );
    });
  }

  /**
   * Sends prepared frames, so many under way at a time, until the end or until they run out.
   * @returns milliseconds of each answer @throws Error when one is not approved, or comes without a MAC
   */
  run(frames: Buffer[], inFlight: number, endMs: number): Promise<number[]> {
    const latenciesMs: number[] = [];
    return new Promise((resolve, reject) => {
      const sendNext = (nowMs: number): void => {
        const next = nowMs < endMs ? frames.pop() : undefined;
        if (!next) {
          if (this.sentAtMs.size === 0) resolve(latenciesMs);
          return;
        }
        this.sentAtMs.set(next.readUIntBE(LENGTH_BYTES + FIELD_11, 3), nowMs);
        this.socket.write(next);
      };
      this.onAnswer = (payload) => {
        const nowMs = performance.now();
        const trace = payload.readUIntBE(FIELD_11, 3);
        const sentMs = this.sentAtMs.get(trace);
        if (sentMs === undefined || !this.isApproved(payload)) {
          reject(new Error(`answer ${decodeMessage(payload).fields[39]}: the benchmark measures approvals`));
          return;
        }
        this.sentAtMs.delete(trace);
        latenciesMs.push(nowMs - sentMs);
        sendNext(nowMs);
      };
      for (let count = 0; count < inFlight; count++) sendNext(performance.now());
    });
  }

  /** Approvals are all of one length; only the first is decoded. */
  private isApproved(payload: Buffer): boolean {
    if (payload.length === this.approvedBytes)
      return payload.toString('latin1', this.field39, this.field39 + 2) === '00';
    const { fields } = decodeMessage(payload);
    if (fields[39] !== '00' || !fields[64]) return false;
    this.approvedBytes = payload.length;
    this.field39 = payload.indexOf(Buffer.from(`${fields[38]}00`, 'latin1')) + 6;
    return true;
  }

  private nextTrace(): string {
    this.traceNo += 1;
    return String(this.traceNo).padStart(6, '0');
  }
}
