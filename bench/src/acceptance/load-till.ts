import { createHash, createHmac, randomUUID } from 'node:crypto';
import { connect, type Socket } from 'node:net';
import type { SeededSigner } from './seed.js';

const HEAD_END = '\r\n\r\n';

/** A merchant's system on one connection kept alive, one request at a time, as plain as HTTP/1.1 allows. */
export class LoadTill {
  private socket!: Socket;
  private received = '';
  private onAnswer: ((status: string, body: string) => void) | undefined;

  async connect(url: URL): Promise<void> {
    this.socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    this.socket.setEncoding('latin1');
    this.socket.on('data', (chunk: string) => this.take(chunk));
    await new Promise<void>((resolve, reject) => this.socket.once('connect', resolve).once('error', reject));
    this.socket.on('error', () => undefined);
  }

  close(): void {
    this.socket.destroy();
  }

  /**
   * Sends prepared requests one after another until the end or until they run out.
   * @returns milliseconds of each answer @throws Error when a payment is not approved
   */
  run(requests: Buffer[], endMs: number): Promise<number[]> {
    const latenciesMs: number[] = [];
    let sentMs = 0;
    return new Promise((resolve, reject) => {
      const sendNext = (nowMs: number): void => {
        const next = nowMs < endMs ? requests.pop() : undefined;
        if (!next) return resolve(latenciesMs);
        sentMs = nowMs;
        this.socket.write(next);
      };
      this.onAnswer = (status, body) => {
        const nowMs = performance.now();
        if (status !== '201' || !body.includes('"status":"approved"')) {
          reject(new Error(`answer ${status} ${body.slice(0, 300)}: the benchmark measures approvals`));
          return;
        }
        latenciesMs.push(nowMs - sentMs);
        sendNext(nowMs);
      };
      sendNext(performance.now());
    });
  }

  private take(chunk: string): void {
    this.received += chunk;
    const headEnd = this.received.indexOf(HEAD_END);
    if (headEnd < 0) return;
    const length = Number(/content-length: (\d+)/i.exec(this.received)?.[1] ?? 0);
    const end = headEnd + HEAD_END.length + length;
    if (this.received.length < end) return;
    const status = this.received.slice(9, 12);
    const body = this.received.slice(headEnd + HEAD_END.length, end);
    this.received = this.received.slice(end);
    this.onAnswer?.(status, body);
  }
}

/** A signed payment as bytes (docs/acceptance-api.md, Signatures); good for five minutes. */
export function signedPayment(url: URL, { keyId, secret }: SeededSigner, pan: string, amountFen: number): Buffer {
  const path = '/v1/payments';
  const body = JSON.stringify({ amountFen, card: { number: pan }, channel: 'counter' });
  const [timestamp, nonce, idempotencyKey] = [String(Math.floor(Date.now() / 1000)), randomUUID(), randomUUID()];
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const signed = ['YF1-HMAC-SHA256', 'POST', path, timestamp, nonce, idempotencyKey, bodyHash].join('\n');
  const head = [
    `POST ${path} HTTP/1.1`,
    `Host: ${url.host}`,
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Idempotency-Key: ${idempotencyKey}`,
    `Yufuka-Key: ${keyId}`,
    `Yufuka-Timestamp: ${timestamp}`,
    `Yufuka-Nonce: ${nonce}`,
    `Yufuka-Signature: ${createHmac('sha256', secret).update(signed).digest('hex')}`,
  ];
  return Buffer.from(head.join('\r\n') + HEAD_END + body);
}
