import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusal } from '@app/kernel';
import { Transactor } from '@app/database';
import type { FastifyRequest } from 'fastify';

export interface IdempotentCommand {
  /** Who calls; keys of different callers never meet. */
  readonly scope: string;
  readonly key: string;
  /** SHA-256 of all that makes the command what it is. */
  readonly contentHash: Buffer;
  /** False for an answer that holds a secret; true unless told. */
  readonly keepAnswer?: boolean;
}

/** Runs a command once per key, however often it is sent (docs/design.md, HTTP). */
@Injectable()
export class Idempotency {
  constructor(private readonly transactor: Transactor) {}

  /**
   * Runs `work` and stores its answer in one transaction; the same key and content later gives the stored answer without
   * running it. Whatever `work` throws leaves the key free.
   * @param work gives a JSON value; may run again after a serialization failure
   * @throws Refusal `IDEMPOTENCY_KEY_REUSED` 422 for other content, `IDEMPOTENCY_IN_FLIGHT` 409 while the first is under
   *   way, `ANSWER_NOT_KEPT` 409 for a replay of what shows a secret once
   */
  async run<T>(command: IdempotentCommand, work: () => Promise<T>, onReplay?: () => void): Promise<T> {
    const { scope, key, contentHash, keepAnswer = true } = command;
    return this.transactor.run(async () => {
      await this.lock(scope, key);
      const [stored] = await this.transactor.query<{ content_hash: Buffer; answer: string | null }>(
        'SELECT content_hash, answer FROM platform.idempotency_key WHERE scope = $1 AND key = $2',
        [scope, key],
      );
      if (stored) {
        if (!stored.content_hash.equals(contentHash)) throw keyReused();
        if (stored.answer === null) throw answerNotKept();
        onReplay?.();
        return readAnswer<T>(stored.answer);
      }
      const answer = await work();
      await this.transactor.query(
        'INSERT INTO platform.idempotency_key (scope, key, content_hash, answer) VALUES ($1, $2, $3, $4)',
        [scope, key, contentHash, keepAnswer ? writeAnswer(answer) : null],
      );
      return answer;
    });
  }

  /** The same for a request whose content the caller hashed itself, as an upload's file. The method and path are added. */
  async runForRequest<T>(request: FastifyRequest, content: Buffer, work: () => Promise<T>): Promise<T> {
    const contentHash = createHash('sha256').update(`${request.method} ${request.url}\n`).update(content).digest();
    return this.run({ scope: scopeOf(request), key: idempotencyKeyOf(request), contentHash }, work);
  }

  private async lock(scope: string, key: string): Promise<void> {
    const [row] = await this.transactor.query<{ locked: boolean }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended($1, 20301)) AS locked',
      [`${scope}\n${key}`],
    );
    if (!row!.locked) throw inFlight();
  }
}

/** Whose keys a request's key is one of. */
export function scopeOf(request: FastifyRequest): string {
  return request.caller ?? 'public';
}

/** @throws Refusal `IDEMPOTENCY_KEY_REQUIRED`, 400, when the header is missing or not 1 to 128 printable ASCII characters */
export function idempotencyKeyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && /^[\x21-\x7e]{1,128}$/.test(key)) return key;
  throw new Refusal(
    'IDEMPOTENCY_KEY_REQUIRED',
    {
      zh: '请在请求头 Idempotency-Key 中给出 1 至 128 个可见字符的幂等键',
      en: 'send a header Idempotency-Key of 1 to 128 printable characters',
    },
    { status: 400 },
  );
}

/** JSON has no word for nothing, which commands without an answer give. */
function writeAnswer(answer: unknown): string {
  return answer === undefined ? '' : JSON.stringify(answer);
}

function readAnswer<T>(text: string): T {
  return (text === '' ? undefined : JSON.parse(text)) as T;
}

/** The refusal of a key that belongs to another request. */
export function keyReused(): Refusal {
  return new Refusal('IDEMPOTENCY_KEY_REUSED', {
    zh: '该幂等键已用于另一内容的请求，请换新键',
    en: 'this idempotency key was used for another request: take a new one',
  });
}

/** The refusal of a request whose first sending is still under way. */
export function inFlight(): Refusal {
  return new Refusal(
    'IDEMPOTENCY_IN_FLIGHT',
    {
      zh: '同一幂等键的请求正在处理，请稍后重试',
      en: 'a request with this idempotency key is under way: try again soon',
    },
    { status: 409 },
  );
}

function answerNotKept(): Refusal {
  return new Refusal(
    'ANSWER_NOT_KEPT',
    {
      zh: '该请求已执行，其结果含机密，只显示一次',
      en: 'this was carried out already; its answer holds a secret and is shown only once',
    },
    { status: 409 },
  );
}
