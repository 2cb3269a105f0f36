import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CRYPTOGRAM_BYTES } from '@app/ecash';
import {
  BALANCE_RIGHT,
  bulkCiphers,
  type BulkKey,
  checkRecords,
  CRYPTOGRAM_RIGHT,
  packRecords,
} from './bulk-records.js';
import type { BulkCryptogram, BulkVerdict, BulkVerifier, BulkVerifierOptions } from './chip-hsm.port.js';

/** Big enough that passing it on costs nothing beside checking it, small enough to keep all threads busy. */
const CHUNK_RECORDS = 1024;
/** Chunks given to a thread before it has answered, so that it never waits for the next one. */
const CHUNKS_AHEAD = 2;
const WORKER_FILE = new URL('./bulk-verify.worker.js', import.meta.url);

interface Chunk {
  readonly packed: Uint8Array;
  readonly settle: (verdicts: Uint8Array) => void;
  readonly fail: (error: Error) => void;
}

/** A thread with the chunks it has been given, oldest first; it answers in that order. */
interface Thread {
  readonly worker: Worker;
  readonly given: Chunk[];
}

/** {@link BulkVerifier} on worker threads of this process. A thread that dies fails what waits and closes the verifier. */
export class ThreadBulkVerifier implements BulkVerifier {
  private readonly threads: readonly Thread[];
  private readonly waiting: Chunk[] = [];
  private failure: Error | undefined;
  private readonly check: (packed: Uint8Array) => Uint8Array;

  constructor(key: BulkKey, options: BulkVerifierOptions & { readonly workerFile?: URL } = {}) {
    const ciphers = bulkCiphers(key);
    this.check = (packed) => checkRecords(packed, ciphers);
    const file = options.workerFile ?? WORKER_FILE;
    // Run from its TypeScript sources, as unit tests do, there is no compiled worker: then the caller's thread checks.
    const count = options.threads ?? (existsSync(file) ? availableParallelism() : 0);
    this.threads = Array.from({ length: count }, () => this.startThread(key, file));
  }

  async verify(cryptograms: readonly BulkCryptogram[]): Promise<boolean[]> {
    return (await this.verifyWithBalance(cryptograms)).map(({ cryptogram }) => cryptogram);
  }

  async verifyWithBalance(cryptograms: readonly BulkCryptogram[]): Promise<BulkVerdict[]> {
    const chunks: Promise<Uint8Array>[] = [];
    for (let start = 0; start < cryptograms.length; start += CHUNK_RECORDS) {
      chunks.push(this.send(packRecords(cryptograms.slice(start, start + CHUNK_RECORDS))));
    }
    const verdicts = await Promise.all(chunks);
    return cryptograms.map(({ cryptogram }, at) => {
      const verdict = verdicts[Math.floor(at / CHUNK_RECORDS)]![at % CHUNK_RECORDS]!;
      return {
        cryptogram: cryptogram.length === CRYPTOGRAM_BYTES && (verdict & CRYPTOGRAM_RIGHT) !== 0,
        balance: (verdict & BALANCE_RIGHT) !== 0,
      };
    });
  }

  async close(): Promise<void> {
    this.fail(new Error('the bulk verifier is closed'));
    await Promise.all(this.threads.map(({ worker }) => worker.terminate()));
  }

  private async send(packed: Uint8Array): Promise<Uint8Array> {
    if (this.failure) throw this.failure;
    if (this.threads.length === 0) return this.check(packed);
    return new Promise((settle, fail) => {
      this.waiting.push({ packed, settle, fail });
      this.dispatch();
    });
  }

  private dispatch(): void {
    while (this.waiting.length > 0) {
      const thread = this.threads.reduce((least, next) => (next.given.length < least.given.length ? next : least));
      if (thread.given.length >= CHUNKS_AHEAD) return;
      const chunk = this.waiting.shift()!;
      thread.given.push(chunk);
      // A thread holds the process open only while it has work.
      thread.worker.ref();
      thread.worker.postMessage(chunk.packed, [chunk.packed.buffer as ArrayBuffer]);
    }
  }

  private startThread(key: BulkKey, file: URL): Thread {
    // Copies of exactly these bytes: passing a Buffer on would clone the whole memory pool it lies in.
    const workerData: BulkKey = {
      profile: { algorithm: key.profile.algorithm, issuerMacBytes: key.profile.issuerMacBytes },
      key: Uint8Array.from(key.key),
      macKey: key.macKey && Uint8Array.from(key.macKey),
    };
    const worker = new Worker(file, { workerData });
    const thread: Thread = { worker, given: [] };
    worker.unref();
    worker.on('message', (verdicts: Uint8Array) => {
      thread.given.shift()!.settle(verdicts);
      if (thread.given.length === 0) worker.unref();
      this.dispatch();
    });
    worker.on('error', (error) => this.fail(error));
    worker.on('exit', () => this.fail(new Error('a thread of the bulk verifier ended')));
    return thread;
  }

  private fail(error: Error): void {
    this.failure ??= error;
    const stranded = [...this.threads.flatMap(({ given }) => given.splice(0)), ...this.waiting.splice(0)];
    for (const chunk of stranded) chunk.fail(error);
  }
}
