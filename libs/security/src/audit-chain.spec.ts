import fc from 'fast-check';
import { CHAIN_START, chainHash, verifyChain } from './audit-chain.js';
import type { ChainLink } from './audit-chain.js';
import { canonicalJson } from './canonical-json.js';

function chainOf(events: readonly unknown[]): ChainLink[] {
  let head = CHAIN_START;
  return events.map((event) => {
    head = chainHash(head, canonicalJson(event));
    return { event, hash: head };
  });
}

describe('canonical JSON', () => {
  it('writes members sorted, without spaces, undefined ones left out', () => {
    const value = { b: [1, { z: null, a: 'é"' }], a: new Date(0), c: undefined, B: 1.5 };
    expect(canonicalJson(value)).toBe('{"B":1.5,"a":"1970-01-01T00:00:00.000Z","b":[1,{"a":"é\\"","z":null}]}');
  });

  it('spells a value the same after a trip through JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('refuses what JSON cannot say', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle);
    for (const value of [1n, Number.NaN, Infinity, () => 1, cycle, undefined]) {
      expect(() => canonicalJson({ value: [value] })).toThrow(TypeError);
    }
  });
});

describe('audit chain', () => {
  const events = [
    { id: 1, what: 'sign in' },
    { id: 2, what: 'approve', by: 'checker' },
    { id: 3, what: 'pay' },
  ];

  it('is intact as written, in one go or in portions', () => {
    const links = chainOf(events);
    expect(verifyChain(links)).toMatchObject({ intact: true, count: 3, head: links[2]!.hash });
    expect(verifyChain(links.slice(1), links[0]!.hash)).toMatchObject({ intact: true, count: 2 });
    expect(verifyChain([])).toMatchObject({ intact: true, count: 0, head: CHAIN_START });
  });

  it('does not depend on the order of an event’s members', () => {
    const links = chainOf(events);
    links[1] = { event: { by: 'checker', what: 'approve', id: 2 }, hash: links[1]!.hash };
    expect(verifyChain(links).intact).toBe(true);
  });

  it('shows where an event was changed, removed, or swapped', () => {
    const changed = chainOf(events);
    changed[1] = { event: { ...events[1], by: 'maker' }, hash: changed[1]!.hash };
    expect(verifyChain(changed)).toEqual({ intact: false, brokenAt: 1 });
    const [first, second, third] = chainOf(events) as [ChainLink, ChainLink, ChainLink];
    expect(verifyChain([first, third])).toEqual({ intact: false, brokenAt: 1 });
    expect(verifyChain([second, first, third])).toEqual({ intact: false, brokenAt: 0 });
  });

  it('refuses a previous hash of a wrong length', () => {
    expect(() => chainHash(Buffer.alloc(31), '{}')).toThrow(RangeError);
  });
});
