import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createServer as createTlsServer } from 'node:tls';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { ACCEPTANCE_SETTINGS, type AcceptanceSettings } from '../settings.js';
import { AnswerMessage } from './answer-message.service.js';
import { PosConnection, type ConnectionEvents } from './pos-connection.js';
import { POS_SETTINGS, type PosSettings } from './pos.settings.js';

const SWEEP_MS = 1000;
const GOODBYE_MS = 5000;

/** The terminals' port: accepts connections, bounds them, and sees them out. */
@Injectable()
export class PosServer implements OnApplicationBootstrap, OnModuleDestroy, ConnectionEvents {
  private readonly logger = new Logger(PosServer.name);
  private readonly connections = new Set<PosConnection>();
  private readonly byTerminal = new Map<string, Set<PosConnection>>();
  private readonly terminalOf = new Map<PosConnection, string>();
  private server: Server | undefined;
  private sweeper: NodeJS.Timeout | undefined;

  constructor(
    private readonly messages: AnswerMessage,
    @Inject(ACCEPTANCE_SETTINGS) private readonly acceptance: AcceptanceSettings,
    @Inject(POS_SETTINGS) private readonly settings: PosSettings,
  ) {}

  /** Where it listens. @throws Error before it does */
  get address(): { readonly host: string; readonly port: number } {
    const address = this.server?.address() as AddressInfo | null | undefined;
    if (!address) throw new Error('the POS gateway does not listen yet');
    return { host: address.address, port: address.port };
  }

  async onApplicationBootstrap(): Promise<void> {
    const { tls, connectionsMax } = this.settings;
    const accept = (socket: Socket): void => this.accept(socket);
    const server = tls
      ? createTlsServer({ cert: tls.cert, key: tls.key, minVersion: 'TLSv1.2', handshakeTimeout: 10_000 }, accept)
      : createServer({ allowHalfOpen: true }, accept);
    server.maxConnections = connectionsMax;
    server.on('tlsClientError', (error: Error) => this.warn(`a TLS handshake failed: ${error.message}`));
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.acceptance.posPort, this.acceptance.host, () => resolve());
    });
    server.on('error', (error) => this.logger.error(`the POS port: ${error.message}`));
    this.server = server;
    this.sweeper = setInterval(() => this.sweep(), SWEEP_MS);
    this.sweeper.unref();
    this.logger.log(`POS gateway on ${this.address.host}:${this.address.port}${tls ? ' (TLS)' : ''}`);
  }

  /** Answers what is under way, then closes. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.sweeper);
    this.server?.close();
    for (const connection of this.connections) connection.finish();
    const deadlineMs = performance.now() + GOODBYE_MS;
    while (this.connections.size > 0 && performance.now() < deadlineMs) {
      if (![...this.connections].some((connection) => connection.busy)) break;
      await wait(10);
    }
    for (const connection of this.connections) connection.destroy();
  }

  answer(payload: Buffer, source: string): ReturnType<AnswerMessage['answer']> {
    return this.messages.answer(payload, source);
  }

  /** Of more lines than a terminal may have, the one that was silent longest is closed: it is the one the terminal lost. */
  spokeFor(connection: PosConnection, terminalNo: string): void {
    if (this.terminalOf.get(connection) === terminalNo || !this.connections.has(connection)) return;
    this.leaveTerminal(connection);
    const lines = this.byTerminal.get(terminalNo) ?? new Set<PosConnection>();
    this.byTerminal.set(terminalNo, lines.add(connection));
    this.terminalOf.set(connection, terminalNo);
    if (lines.size <= this.settings.connectionsPerTerminalMax) return;
    const longestSilent = [...lines].reduce((a, b) => (b.lastMessageMs < a.lastMessageMs ? b : a));
    this.warn(`${longestSilent.source} is closed: terminal ${terminalNo} has too many connections`);
    longestSilent.finish();
    this.leaveTerminal(longestSilent);
  }

  closed(connection: PosConnection): void {
    this.connections.delete(connection);
    this.leaveTerminal(connection);
  }

  warn(message: string): void {
    this.logger.warn(message);
  }

  private accept(socket: Socket): void {
    this.connections.add(new PosConnection(socket, this.settings, this));
  }

  private sweep(): void {
    const oldestMs = performance.now() - this.settings.idleMs;
    for (const connection of this.connections) {
      if (connection.lastMessageMs < oldestMs && !connection.busy) connection.destroy();
    }
  }

  private leaveTerminal(connection: PosConnection): void {
    const terminalNo = this.terminalOf.get(connection);
    if (terminalNo === undefined) return;
    this.terminalOf.delete(connection);
    const lines = this.byTerminal.get(terminalNo);
    lines?.delete(connection);
    if (lines?.size === 0) this.byTerminal.delete(terminalNo);
  }
}
