import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { Webhook } from 'standardwebhooks';

export interface Received {
  readonly id: string;
  readonly type: string;
  readonly timestamp: string;
  // What a message says is the test's to state.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
}

/** A merchant's own server: verifies every message by the convention's library and answers as it is told. */
export class Receiver {
  readonly received: Received[] = [];
  /** Messages whose signature did not fit. */
  readonly forged: string[] = [];
  /** Of the answers to come; the last one stays. */
  answers = [200];
  secret = '';

  private constructor(private readonly server: Server) {}

  static async listen(): Promise<Receiver> {
    const server = createServer();
    const receiver = new Receiver(server);
    server.on('request', (request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        receiver.take(Buffer.concat(chunks).toString(), request.headers as Record<string, string>);
        const status = receiver.answers.length > 1 ? receiver.answers.shift()! : receiver.answers[0]!;
        response.writeHead(status, { Location: receiver.url }).end('thank you');
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return receiver;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/hook`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  /** Waits until `count` messages of a type (or any) have come. */
  async until(count: number, type?: string): Promise<Received[]> {
    for (let waited = 0; waited < 15_000; waited += 20) {
      const found = this.received.filter((one) => type === undefined || one.type === type);
      if (found.length >= count) return found;
      await wait(20);
    }
    throw new Error(`${count} ${type ?? 'messages'} did not come, but ${this.received.map(({ type }) => type).join()}`);
  }

  private take(body: string, headers: Record<string, string>): void {
    try {
      const message = new Webhook(this.secret).verify(body, headers) as Omit<Received, 'id'>;
      this.received.push({ id: headers['webhook-id']!, ...message });
    } catch (error) {
      this.forged.push((error as Error).message);
    }
  }
}
