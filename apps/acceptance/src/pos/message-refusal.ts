import type { DeclineCode } from '@app/compliance';

/** A message that is answered without the ledger being asked; noted among the refused messages. */
export class MessageRefusal extends Error {
  override readonly name = 'MessageRefusal';

  /** @param reason what exactly, without card data */
  constructor(
    readonly code: DeclineCode,
    readonly reason: string,
  ) {
    super(`${code}: ${reason}`);
  }
}

/** A field that is missing or does not say what it must (30). */
export function formatRefusal(field: number, reason: string): MessageRefusal {
  return new MessageRefusal('FORMAT', `field ${field}: ${reason}`);
}
