import { setTimeout as wait } from 'node:timers/promises';
import { TerminalLanes } from './terminal-lanes.js';

describe('the messages of a terminal', () => {
  const lanes = new TerminalLanes();
  const log: string[] = [];
  const work = (name: string, ms: number) => async (): Promise<string> => {
    log.push(`${name} begins`);
    await wait(ms);
    log.push(`${name} ends`);
    return name;
  };
  beforeEach(() => log.splice(0));

  it('run side by side; what must run alone does, in the order it came', async () => {
    await Promise.all([
      lanes.shared('1', work('a', 20)),
      lanes.shared('1', work('b', 10)),
      lanes.exclusive('1', work('X', 5)),
      lanes.shared('1', work('c', 5)),
      lanes.exclusive('1', work('Y', 5)),
      lanes.shared('1', work('d', 5)),
    ]);
    expect(log.slice(0, 4)).toEqual(['a begins', 'b begins', 'b ends', 'a ends']);
    const alone = ['X', 'Y'].map((name) => [log.indexOf(`${name} begins`), log.indexOf(`${name} ends`)] as const);
    for (const [begins, ends] of alone) expect(ends).toBe(begins + 1);
    expect(log.indexOf('X begins')).toBe(4);
  });

  it('of other terminals do not wait', async () => {
    const slow = lanes.exclusive('1', work('X', 30));
    await lanes.shared('2', work('a', 1));
    expect(log).not.toContain('X ends');
    await slow;
  });

  it('that fail let the next ones through, and nothing is kept', async () => {
    await expect(lanes.exclusive('1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(lanes.shared('1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await lanes.shared('1', work('a', 1))).toBe('a');
    expect(lanes.size).toBe(0);
  });
});
