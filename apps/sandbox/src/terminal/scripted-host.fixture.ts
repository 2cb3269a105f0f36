import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { TerminalOptions } from './terminal.types.js';
import { type BlockCipher, encryptBlocks, keyCheckValue } from './wire/ciphers.js';
import { decodeMessage, encodeMessage, type Fields, type Message, textField } from './wire/codec.js';
import { encodeFrame, FrameReader, swappedTpdu } from './wire/frame.js';
import { encodeWithMac, macHolds, type MacAlgorithm } from './wire/mac.js';

export const TMK = Buffer.from('0123456789ABCDEFFEDCBA9876543210', 'hex');
const PIK = Buffer.from('11111111222222223333333344444444', 'hex');
const MAK = Buffer.from('0246813579BDCE8A1357924680ACEBDF', 'hex');
const TDK = Buffer.from('AAAAAAAABBBBBBBBCCCCCCCCDDDDDDDD', 'hex');

/** What the script says to one request: fields over the usual approval, silence, or raw bytes. */
export type Say = { fields?: Fields; without?: number[]; mac?: 'good' | 'bad' | 'none'; raw?: Buffer } | null;

/** A host that approves everything unless its script says otherwise, and remembers all it heard. */
export class ScriptedHost {
  readonly heard: Message[] = [];
  /** Chunks as TCP delivered them. */
  readonly chunkSizes: number[] = [];
  readonly macs: (boolean | null)[] = [];
  batchNo = 7;
  connections = 0;
  pinBlockBytes: 8 | 16 = 8;
  script: (request: Message, index: number) => Say = () => ({});
  readonly mak: Buffer;
  private readonly server: Server;
  private readonly sockets = new Set<Socket>();

  constructor(
    readonly algorithm: BlockCipher = '3DES',
    readonly macAlgorithm: MacAlgorithm = 'ECB',
  ) {
    this.mak = algorithm === 'DES' || macAlgorithm === 'ECB' ? MAK.subarray(0, 8) : MAK;
    this.server = createServer((socket) => this.serve(socket));
  }

  listen(): Promise<void> {
    return new Promise((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  close(): Promise<void> {
    this.hangUp();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Options of a terminal that belongs to this host. */
  options(more: Partial<TerminalOptions> = {}): TerminalOptions {
    return {
      host: '127.0.0.1',
      port: this.port,
      merchantNo: '898000000000001',
      terminalNo: 'YF000001',
      tmkHex: TMK.toString('hex'),
      algorithm: this.algorithm,
      macAlgorithm: this.macAlgorithm,
      timeoutMs: 5000,
      ...more,
    };
  }

  /** Message types heard with 60.1 and 60.3, `0200/22/000`. */
  get log(): string[] {
    return this.heard.map((message) => {
      const f60 = textField(message, 60) ?? '';
      return `${message.mti}/${f60.slice(0, 2)}/${f60.slice(8, 11)}`;
    });
  }

  private serve(socket: Socket): void {
    const reader = new FrameReader();
    this.connections += 1;
    this.sockets.add(socket);
    socket.on('close', () => this.sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      this.chunkSizes.push(chunk.length);
      for (const frame of reader.push(chunk)) {
        const request = decodeMessage(frame.body, { pinBlockBytes: this.pinBlockBytes });
        this.heard.push(request);
        this.macs.push(request.fields[64] ? macHolds(frame.body, this.mak, this.macAlgorithm) : null);
        const body = this.answer(request, this.script(request, this.heard.length - 1));
        if (body) socket.write(encodeFrame({ tpdu: swappedTpdu(frame.tpdu), header: frame.header, body }));
      }
    });
  }

  private answer(request: Message, say: Say): Buffer | null {
    if (say === null) return null;
    if (say.raw) return say.raw;
    const fields: Fields = { ...this.usual(request), ...say.fields };
    if (fields[39] !== '00') delete fields[62];
    for (const number of say.without ?? []) delete fields[number];
    const answer = { mti: String(Number(request.mti) + 10).padStart(4, '0'), fields };
    if (!request.fields[64] || say.mac === 'none') return encodeMessage(answer);
    const bytes = encodeWithMac(answer, this.mak, this.macAlgorithm);
    if (say.mac === 'bad') bytes[bytes.length - 1]! ^= 1;
    return bytes;
  }

  private usual(request: Message): Fields {
    const trace = textField(request, 11)!;
    const echoed = [2, 3, 4, 11, 25, 41, 42, 48, 49, 60].filter((number) => request.fields[number] !== undefined);
    const fields: Fields = Object.fromEntries(echoed.map((number) => [number, request.fields[number]!]));
    Object.assign(fields, { 12: '101112', 13: '1121', 32: '12345678', 37: `REF000${trace}`, 39: '00' });
    if (request.mti === '0800') {
      const f60 = textField(request, 60)!;
      const batch = String(this.batchNo).padStart(6, '0');
      return { ...fields, 60: `00${batch}${f60.slice(8)}`, 62: this.keys(/00[46]$/.test(f60)) };
    }
    if (request.mti === '0500') fields[48] = withResult(textField(request, 48)!, '1');
    if (request.fields[64]) Object.assign(fields, { 15: '1121', 38: `A${trace.slice(1)}`, 44: '' });
    return fields;
  }

  private keys(trackKey: boolean): Buffer {
    const bytes = this.algorithm === 'DES' ? 8 : 16;
    const slot = (key: Buffer) => {
      const cipher = this.algorithm === 'SM4' ? 'SM4' : key.length === 8 ? 'DES' : '3DES';
      const wrapped = encryptBlocks(this.algorithm === 'SM4' ? 'SM4' : '3DES', TMK, key);
      return Buffer.concat([wrapped, Buffer.alloc(bytes - wrapped.length), keyCheckValue(cipher, key)]);
    };
    return Buffer.concat([slot(PIK.subarray(0, bytes)), slot(this.mak), ...(trackKey ? [slot(TDK)] : [])]);
  }
}

/** F48 of a 0500 with the host's result in both halves. */
export function withResult(f48: string, result: string): string {
  return f48.slice(0, 30) + result + f48.slice(31, 61) + result;
}
