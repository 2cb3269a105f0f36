import type { INestApplicationContext } from '@nestjs/common';

const CLOSE_MAX_MS = 10_000;

/**
 * Has an application that another process started over a channel end with that process, however it ends; also when it ended
 * while the application was starting. Without such a parent it does nothing.
 */
export function endWithParent(app: INestApplicationContext): void {
  const end = () => {
    // A connection that will not close must not keep an application alive that nobody else would stop.
    setTimeout(() => process.exit(1), CLOSE_MAX_MS).unref();
    void app.close().finally(() => process.exit(0));
  };
  if (process.connected === false) end();
  else process.once('disconnect', end);
}
