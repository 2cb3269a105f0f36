import { ProfileCache } from './profile-cache.js';

describe('a profile cache', () => {
  function cacheOf(answers: (string | undefined)[], ttlMs = 60_000, entriesMax = 10) {
    const asked: string[] = [];
    const cache = new ProfileCache(
      async (key) => {
        asked.push(key);
        return answers.shift();
      },
      { ttlMs, entriesMax },
    );
    return { cache, asked };
  }

  it('reads once for questions that come together, and remembers absence', async () => {
    const { cache, asked } = cacheOf(['first', undefined]);
    expect(await Promise.all([cache.get('a'), cache.get('a')])).toEqual(['first', 'first']);
    expect(await cache.get('none')).toBeUndefined();
    expect(await cache.get('none')).toBeUndefined();
    expect(asked).toEqual(['a', 'none']);
  });

  it('does not keep what was being read when the change was announced', async () => {
    const { cache } = cacheOf(['old', 'new']);
    const underWay = cache.get('a');
    cache.forget('a');
    expect(await underWay).toBe('old');
    expect(await cache.get('a')).toBe('new');
  });

  it('reads again after its time, and forgets the oldest beyond its size', async () => {
    const aged = cacheOf(['old', 'new'], 0);
    await aged.cache.get('a');
    expect(await aged.cache.get('a')).toBe('new');
    const small = cacheOf(['a', 'b', 'a again'], 60_000, 1);
    await small.cache.get('a');
    await small.cache.get('b');
    expect(await small.cache.get('a')).toBe('a again');
  });

  it('does not remember a read that failed', async () => {
    let fails = true;
    const cache = new ProfileCache(
      async () => {
        if (fails) throw new Error('the database is away');
        return 'back';
      },
      { ttlMs: 60_000, entriesMax: 1 },
    );
    await expect(cache.get('a')).rejects.toThrow('away');
    fails = false;
    expect(await cache.get('a')).toBe('back');
  });
});
