import { createHash } from 'node:crypto';
import { Refusal } from '@app/kernel';

/** A transaction's id for its merchant, made from the merchant's own key: 20 hex digits, found again by whoever has the key. */
export function paymentIdOf(merchantNo: string, idempotencyKey: string): string {
  return createHash('sha256').update(`${merchantNo}/${idempotencyKey}`).digest('hex').slice(0, 20);
}

/** The ledger's key of a transaction that came by HTTP. */
export function originKeyOf(merchantNo: string, paymentId: string): string {
  return `api/${merchantNo}/${paymentId}`;
}

/** Keys under way in this process. The ledger keeps a key from acting twice; this tells the caller not to wait for it. */
export class InFlight {
  private readonly keys = new Set<string>();

  /** @throws Refusal `IDEMPOTENCY_IN_FLIGHT`, 409, while the same key is under way */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    if (this.keys.has(key)) throw inFlight();
    this.keys.add(key);
    try {
      return await work();
    } finally {
      this.keys.delete(key);
    }
  }
}

function inFlight(): Refusal {
  return new Refusal(
    'IDEMPOTENCY_IN_FLIGHT',
    {
      zh: '同一幂等键的请求正在处理，请稍后重试',
      en: 'a request with this idempotency key is under way: try again soon',
    },
    { status: 409 },
  );
}
