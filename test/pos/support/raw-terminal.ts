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
  type Iso8583Message,
  macInput,
  parseWorkingKeys,
  placeMac,
  sm4EcbMac,
  x919Mac,
} from '@app/iso8583';

export interface TerminalIdentity {
  readonly terminalNo: string;
  readonly merchantNo: string;
  readonly algorithm: 'DES' | '3DES' | 'SM4';
  readonly macAlgorithm: 'ECB' | 'X9.19' | 'SM4';
  /** The master key in clear. */
  readonly tmkHex: string;
}

export interface ClearKeys {
  readonly pik: Buffer;
  readonly mak: Buffer;
  readonly tdk?: Buffer;
}

const TPDU = { dst: 0x0003, src: 0x0101 };
const WITHOUT_MAC = new Set(['0800', '0820', '0500', '0320']);
const ANSWER_TIMEOUT_MS = 8000;

/** A terminal that speaks bytes: it keeps its keys and its trace number and does nothing by itself. */
export class RawTerminal {
  keys: ClearKeys | undefined;
  batch = '000000';
  trace = 0;
  private socket: Socket | undefined;
  private readonly received: Buffer[] = [];
  private waiting: ((payload: Buffer | undefined) => void)[] = [];
  private closed = false;

  constructor(
    readonly port: number,
    readonly identity: TerminalIdentity,
  ) {}

  async open(): Promise<this> {
    const frames = new FrameReader();
    const socket = this.dial();
    this.socket = socket;
    this.closed = false;
    socket.on('data', (chunk) => {
      for (const payload of frames.push(chunk)) {
        const taker = this.waiting.shift();
        if (taker) taker(payload);
        else this.received.push(payload);
      }
    });
    socket.on('error', () => undefined);
    socket.on('close', () => {
      this.closed = true;
      for (const taker of this.waiting.splice(0)) taker(undefined);
    });
    await new Promise<void>((resolve, reject) => socket.once('connect', resolve).once('error', reject));
    return this;
  }

  protected dial(): Socket {
    return connect(this.port, '127.0.0.1');
  }

  close(): void {
    this.socket?.destroy();
  }

  write(bytes: Buffer): void {
    this.socket!.write(bytes);
  }

  /** The last bytes of this side. */
  halfClose(bytes: Buffer): void {
    this.socket!.end(bytes);
  }

  /** The next payload; undefined when the other side closed. */
  next(): Promise<Buffer | undefined> {
    const ready = this.received.shift();
    if (ready) return Promise.resolve(ready);
    if (this.closed) return Promise.resolve(undefined);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('no answer in time')), ANSWER_TIMEOUT_MS);
      this.waiting.push((payload) => {
        clearTimeout(timer);
        resolve(payload);
      });
    });
  }

  nextTrace(): string {
    this.trace += 1;
    return String(this.trace).padStart(6, '0');
  }

  /** The payload of a request with this terminal's numbers, signed where its type bears a MAC. */
  payload(mti: string, fields: Fields): Buffer {
    const { terminalNo, merchantNo } = this.identity;
    const all: Fields = { 41: terminalNo, 42: merchantNo, ...fields };
    const sm4Pin = all[52]?.length === 16 ? ({ pinBlockBytes: 16 } as const) : undefined;
    const message = { tpdu: TPDU, header: DEFAULT_HEADER, mti };
    if (WITHOUT_MAC.has(mti)) return encodeMessage({ ...message, fields: all }, sm4Pin);
    const unsigned = encodeMessage({ ...message, fields: { ...all, 64: all[64] ?? Buffer.alloc(8) } }, sm4Pin);
    return all[64] || !this.keys ? unsigned : placeMac(unsigned, this.mac(unsigned));
  }

  /** A signed request with bytes changed before it is signed. */
  payloadWith(mti: string, fields: Fields, change: (payload: Buffer) => void): Buffer {
    const payload = this.payload(mti, fields);
    change(payload);
    return placeMac(payload, this.mac(payload));
  }

  /** One request and its answer. A financial answer's MAC is checked unless it is A0. */
  async exchange(mti: string, fields: Fields): Promise<Iso8583Message> {
    return this.exchangePayload(this.payload(mti, fields));
  }

  async exchangePayload(payload: Buffer): Promise<Iso8583Message> {
    this.write(frame(payload));
    const answer = await this.next();
    if (!answer) throw new Error('the connection was closed instead of an answer');
    return this.checked(answer);
  }

  checked(payload: Buffer): Iso8583Message {
    const message = decodeMessage(payload);
    if (message.fields[64]) expect(message.fields[64].toString('hex')).toBe(this.mac(payload).toString('hex'));
    return message;
  }

  /** Whether the last 8 bytes are the MAC of what stands before them, by this terminal's own reckoning. */
  macIsRight(payload: Buffer): boolean {
    const longEnough = payload.length >= 29 && (payload[20]! & 1) === 1;
    return longEnough && this.mac(payload).equals(payload.subarray(-8));
  }

  /** A payload with this terminal's MAC in its last 8 bytes; undefined when its bitmap has no place for one. */
  signed(payload: Buffer): Buffer | undefined {
    if (payload.length < 29 || (payload[20]! & 1) === 0) return undefined;
    return placeMac(payload, this.mac(payload));
  }

  async signIn(
    networkCode = { DES: '001', '3DES': '003', SM4: '005' }[this.identity.algorithm],
  ): Promise<Iso8583Message> {
    const answer = await this.exchange('0800', {
      11: this.nextTrace(),
      60: `00${this.batch}${networkCode}`,
      62: formatSignInSerial('TEST0001'),
      63: Buffer.from('01 '),
    });
    this.take(answer);
    return answer;
  }

  /** Goes to work with what a sign-in was answered with. */
  take(answer: Iso8583Message): void {
    if (answer.fields[39] !== '00') return;
    this.batch = answer.fields[60]!.slice(2, 8);
    this.keys = this.unwrapped(answer.fields[62]!);
  }

  /** Encrypts blocks under a clear key of this terminal's kind. */
  encrypt(key: Buffer, blocks: Buffer): Buffer {
    const cipher = createCipheriv(this.cipherName(key), this.cipherKey(key), null).setAutoPadding(false);
    return Buffer.concat([cipher.update(blocks), cipher.final()]);
  }

  private decrypt(key: Buffer, blocks: Buffer): Buffer {
    const cipher = createDecipheriv(this.cipherName(key), this.cipherKey(key), null).setAutoPadding(false);
    return Buffer.concat([cipher.update(blocks), cipher.final()]);
  }

  private cipherName(_key: Buffer): string {
    return this.identity.algorithm === 'SM4' ? 'sm4-ecb' : 'des-ede3';
  }

  private cipherKey(key: Buffer): Buffer {
    if (this.identity.algorithm === 'SM4') return key;
    return key.length === 8 ? Buffer.concat([key, key, key]) : Buffer.concat([key, key.subarray(0, 8)]);
  }

  private unwrapped(block: Buffer): ClearKeys {
    const tmk = Buffer.from(this.identity.tmkHex, 'hex');
    const clear = ({ encrypted, kcv }: { encrypted: Buffer; kcv: Buffer }, short: boolean): Buffer => {
      const single = short && encrypted.subarray(8).equals(Buffer.alloc(8)) && encrypted.length === 16;
      const key = this.decrypt(tmk, single ? encrypted.subarray(0, 8) : encrypted);
      const zeros = Buffer.alloc(this.identity.algorithm === 'SM4' ? 16 : 8);
      expect(this.encrypt(key, zeros).subarray(0, 4).toString('hex')).toBe(kcv.toString('hex'));
      return key;
    };
    const { pik, mak, tdk } = parseWorkingKeys(block);
    return { pik: clear(pik, false), mak: clear(mak, true), ...(tdk ? { tdk: clear(tdk, false) } : {}) };
  }

  private mac(payload: Buffer): Buffer {
    const key = this.keys!.mak;
    const data = macInput(payload);
    if (this.identity.macAlgorithm === 'SM4') return sm4EcbMac(data, (block) => this.encrypt(key, block));
    if (this.identity.macAlgorithm === 'ECB') return ecbMac(data, (block) => this.encrypt(key, block));
    return x919Mac(data, {
      encryptLeft: (block) => this.encrypt(key.subarray(0, 8), block),
      decryptRight: (block) => this.decrypt(key.subarray(8), block),
    });
  }

  /** Field 52 for a PIN. */
  pinBlock(pin: string, pan: string): Buffer {
    const bytes = this.identity.algorithm === 'SM4' ? 16 : 8;
    const clear = Buffer.from(`0${pin.length}${pin}`.padEnd(bytes * 2, 'F'), 'hex');
    const account = Buffer.from(pan.slice(-13, -1).padStart(bytes * 2, '0'), 'hex');
    return this.encrypt(this.keys!.pik, Buffer.from(clear.map((byte, at) => byte ^ account[at]!)));
  }
}
