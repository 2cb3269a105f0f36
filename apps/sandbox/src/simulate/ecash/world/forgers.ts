import { encodeTlv, parseField55 } from '@app/ecash';
import type { Chance } from '../options.js';
import type { Place } from '../town/town.types.js';
import type { Delivery } from './deliveries.js';
import type { Habits } from './habits.js';

const TRACE = 900_000;

/** People who tell of taps that never were: certificates made up, or right ones told again elsewhere or for more. */
export class Forgers {
  private traceNo = TRACE;
  /** A few records that were delivered before, to copy from. */
  private readonly seen: Delivery[] = [];

  constructor(
    private readonly chance: Chance,
    private readonly habits: Habits,
    private readonly places: readonly Place[],
  ) {}

  /** @param genuine what arrives today; copied from tomorrow on, when the originals are there */
  forge(genuine: readonly Delivery[]): Delivery[] {
    const forged: Delivery[] = [];
    for (const one of genuine) {
      if (this.seen.length > 0 && this.chance.hits(this.habits.forgeries))
        forged.push(this.one(this.chance.one(this.seen)));
      void one;
    }
    for (let copies = 0; copies < 20 && genuine.length > 0; copies += 1) {
      const copied = this.chance.one(genuine);
      if (copied.kind === 'purchase') this.seen.push(copied);
    }
    this.seen.splice(0, Math.max(0, this.seen.length - 200));
    return forged;
  }

  private one(original: Delivery): Delivery {
    const place = this.chance.one(this.places.filter(({ merchant }) => merchant !== original.place.merchant));
    const common = { ...original, told: undefined, place, batchNo: 999_999, traceNo: (this.traceNo += 1) };
    switch (this.chance.below(5)) {
      case 0: // made up: a count the chip will reach some day
        return { ...common, f55: altered(original.f55, { '9F26': flipped, '9F36': (atc) => counted(atc, 7) }) };
      case 1: // a right certificate at another merchant
        return common;
      case 2: // at the same one, for more
        return {
          ...common,
          place: original.place,
          amountFen: original.amountFen + 1000,
          f55: altered(original.f55, { '9F02': () => amount(original.amountFen + 1000) }),
        };
      case 3: // the message says more than the chip
        return { ...common, amountFen: original.amountFen + 1000 };
      default: // a failed tap that nobody made
        return {
          ...common,
          kind: 'flash',
          f55: altered(original.f55, { '9F26': flipped, '9F36': (atc) => counted(atc, 9) }),
        };
    }
  }
}

function altered(f55: Buffer, changes: Readonly<Record<string, (value: Buffer) => Buffer>>): Buffer {
  return encodeTlv([...parseField55(f55)].map(([tag, value]) => ({ tag, value: changes[tag]?.(value) ?? value })));
}

function flipped(value: Buffer): Buffer {
  return Buffer.from(value.map((byte, at) => (at === 3 ? byte ^ 0x5a : byte)));
}

function counted(atc: Buffer, more: number): Buffer {
  const next = (atc.readUInt16BE() + more) & 0xffff;
  return Buffer.of(next >> 8, next & 0xff);
}

function amount(amountFen: number): Buffer {
  return Buffer.from(String(amountFen).padStart(12, '0'), 'hex');
}
