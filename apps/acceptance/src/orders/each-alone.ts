import type { Logger } from '@nestjs/common';

/** Works on each item; one that fails does not keep the others, and is tried again at the next run. */
export async function eachAlone<T>(
  logger: Logger,
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<void> {
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      logger.error({ err: error });
    }
  }
}
