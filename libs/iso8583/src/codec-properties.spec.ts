import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { decodeMessage } from './decode-message.js';
import { encodeMessage } from './encode-message.js';
import { FIELD_NUMBERS, FIELD_TABLE, type Fields, type FieldSpec } from './field-table.js';
import { Iso8583FormatError } from './format-error.js';
import type { Iso8583Message } from './message.js';

const DIGITS = [...'0123456789'];
const TRACK = [...'0123456789=ABCEF'];
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));

type LengthBounds = Pick<fc.StringConstraints, 'minLength' | 'maxLength' | 'size'>;

function fieldValue(spec: FieldSpec): fc.Arbitrary<string | Buffer> {
  if (spec.lengthBytes === 0) {
    const exact = valueOf(spec, { minLength: spec.max, maxLength: spec.max });
    const shorter = valueOf(spec, { maxLength: spec.max });
    return spec.kind === 'text' ? shorter.map((value) => (value as string).trimEnd()) : exact;
  }
  // Mostly short values, for speed; now and then a length up to the longest.
  const short = valueOf(spec, { maxLength: Math.min(spec.max, 40) });
  return fc.oneof(
    { weight: 9, arbitrary: short },
    { weight: 1, arbitrary: valueOf(spec, { maxLength: spec.max, size: 'max' }) },
  );
}

function valueOf(spec: FieldSpec, length: LengthBounds): fc.Arbitrary<string | Buffer> {
  const text = (characters: readonly string[]): fc.Arbitrary<string> =>
    fc.string({ unit: fc.constantFrom(...characters), ...length });
  switch (spec.kind) {
    case 'digits':
    case 'digits-left':
      return text(DIGITS);
    case 'track':
      return text(TRACK);
    case 'text':
      return text(PRINTABLE);
    case 'bytes':
      return fc.uint8Array(length).map((bytes) => Buffer.from(bytes));
  }
}

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789ABCDEF'), minLength: length, maxLength: length });
/** Decoded objects are ordinary ones; fast-check would also make some without a prototype. */
const ordinary = { noNullPrototype: true };
const fields = fc.record(Object.fromEntries(FIELD_NUMBERS.map((field) => [field, fieldValue(FIELD_TABLE[field])])), {
  requiredKeys: [],
  ...ordinary,
}) as fc.Arbitrary<Fields>;
const header = fc.record(
  {
    applicationClass: fc.constantFrom('60' as const, '61' as const),
    softwareVersion: hex(2),
    terminalState: fc.nat(15),
    processingRequest: fc.nat(15),
    reserved: hex(6),
  },
  ordinary,
);
const tpdu = fc.record({ dst: fc.nat(0xffff), src: fc.nat(0xffff) }, ordinary);
const mti = fc.nat(9999).map((value) => String(value).padStart(4, '0'));

/** Any message that can be written: every field present or not, of any length and content its row of the table allows. */
const anyMessage: fc.Arbitrary<Iso8583Message> = fc.record({ tpdu, header, mti, fields }, ordinary);

/** What decodes must also encode again: nothing half-read gets through. */
function decodesOrRefuses(payload: Buffer): void {
  try {
    const message = decodeMessage(payload);
    expect(isDeepStrictEqual(decodeMessage(encodeMessage(message)), message)).toBe(true);
  } catch (error) {
    if (!(error instanceof Iso8583FormatError)) throw error;
  }
}

describe('for any message', () => {
  it('reading what was written gives the message again', () => {
    fc.assert(
      fc.property(anyMessage, (message) => isDeepStrictEqual(decodeMessage(encodeMessage(message)), message)),
      { numRuns: 200 },
    );
  });

  it('random bytes give a message or a format error, nothing else', () => {
    const start = Buffer.from('6000010002602200000000', 'hex');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200, size: 'max' }), fc.boolean(), (random, withStart) => {
        decodesOrRefuses(withStart ? Buffer.concat([start, random]) : Buffer.from(random));
      }),
      { numRuns: 1000 },
    );
  });

  it('a mutated or cut frame gives a message or a format error, nothing else', () => {
    const mutations = fc.array(fc.record({ at: fc.nat(), value: fc.nat(255) }), { maxLength: 3 });
    fc.assert(
      fc.property(
        anyMessage,
        fc.array(mutations, { minLength: 10, maxLength: 20 }),
        fc.nat(),
        (message, variants, cut) => {
          const payload = encodeMessage(message);
          decodesOrRefuses(payload.subarray(0, cut % (payload.length + 1)));
          for (const variant of variants) {
            const mutated = Buffer.from(payload);
            for (const { at, value } of variant) mutated[at % mutated.length] = value;
            decodesOrRefuses(mutated);
          }
        },
      ),
    );
  });
});
