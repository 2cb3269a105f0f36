import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A text message as a phone would show it. */
export interface Message {
  readonly to: string;
  readonly text: string;
  readonly at: string;
}

const KEPT = 100;
const BODY_BYTES_MAX = 10_000;

/** The phones of the sandbox: takes what the issuer's message gateway is sent, and shows it to anyone. Nothing leaves this machine. */
export class MessageBox {
  private readonly messages: Message[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<MessageBox> {
    const server = createServer((request, answer) => {
      void box.receive(request).then(
        () => answer.writeHead(202).end(),
        () => answer.writeHead(400).end(),
      );
    });
    const box = new MessageBox(server);
    await new Promise<void>((up, failed) => server.once('error', failed).listen(0, '127.0.0.1', up));
    return box;
  }

  /** Where the gateway's messages go: `YUFUKA_SMS_URL`. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/messages`;
  }

  /** Newest first, of one phone when it is named. */
  list(to?: string): Message[] {
    return this.messages.filter((message) => to === undefined || message.to === to);
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async receive(request: IncomingMessage): Promise<void> {
    const chunks: Buffer[] = [];
    let bytes = 0;
    for await (const chunk of request as AsyncIterable<Buffer>) {
      bytes += chunk.length;
      if (bytes > BODY_BYTES_MAX) throw new Error('the message is too long');
      chunks.push(chunk);
    }
    const { to, text } = JSON.parse(Buffer.concat(chunks).toString()) as Record<string, unknown>;
    if (request.method !== 'POST' || typeof to !== 'string' || typeof text !== 'string') throw new Error('no message');
    this.messages.unshift({ to, text, at: new Date().toISOString() });
    this.messages.length = Math.min(this.messages.length, KEPT);
  }
}
