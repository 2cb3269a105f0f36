import fc from 'fast-check';
import {
  buildDolData,
  composeField55,
  decodeTlv,
  dolDataLength,
  encodeTlv,
  FIELD_55_ORDER,
  findTlv,
  isZeroFilled,
  parseDol,
  parseField55,
  splitDolData,
  TlvError,
  type Tlv,
  type TlvSource,
} from '../index.js';

const hex = (text: string) => Buffer.from(text.replaceAll(' ', ''), 'hex');
const upper = (bytes: Buffer) => bytes.toString('hex').toUpperCase();
const because = (reason: string) => expect.objectContaining({ name: 'TlvError', reason });

const bytes = (maxLength: number) => fc.uint8Array({ maxLength }).map((array) => Buffer.from(array));
const primitiveTag = fc.constantFrom('82', '9A', '95', '9F26', '5F2A', 'DF8101', 'DF818101', '01');
const constructedTag = fc.constantFrom('70', '72', '77', 'BF0C', '6F');
const { element } = fc.letrec<{ element: TlvSource }>((tie) => ({
  element: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ tag: primitiveTag, value: bytes(300) }),
    fc.record({ tag: constructedTag, children: fc.array(tie('element'), { maxLength: 4 }) }),
  ),
}));

function sourceOf({ tag, value, children }: Tlv): TlvSource {
  return children ? { tag, children: children.map(sourceOf) } : { tag, value: Buffer.from(value) };
}

describe('BER-TLV', () => {
  it('reads back what it writes, nested and long', () => {
    fc.assert(
      fc.property(fc.array(element, { maxLength: 5 }), (elements) => {
        const decoded = decodeTlv(encodeTlv(elements), { maxDepth: 64 });
        expect(JSON.stringify(decoded.map(sourceOf))).toBe(JSON.stringify(elements));
      }),
    );
  });

  it.each([
    [0x7f, '9A7F'],
    [0x80, '9A8180'],
    [0xff, '9A81FF'],
    [0x100, '9A820100'],
    [0x10000, '9A83010000'],
  ])('writes and reads a length of %i', (length, head) => {
    const written = encodeTlv([{ tag: '9A', value: Buffer.alloc(length, 1) }]);
    expect(upper(written.subarray(0, head.length / 2))).toBe(head);
    expect(decodeTlv(written, { maxBytes: 100_000 })[0]!.value).toHaveLength(length);
  });

  it('reads longer forms of a length than needed, and empty elements', () => {
    expect(decodeTlv(hex('9A 83000001 42  9F03 00  70 00')).map(({ value }) => upper(value))).toEqual(['42', '', '']);
  });

  it('skips 00 and FF between elements, inside templates too', () => {
    const [first, template] = decodeTlv(hex('0000 9A0142 FF00FF 70 06 00 820101 FFFF 0000'));
    expect(first).toMatchObject({ tag: '9A' });
    expect(template!.children).toMatchObject([{ tag: '82' }]);
  });

  it('reads terminal parameters whose tags begin with FF when told so', () => {
    const parameters = hex('FF803A 01 0A  00  FF803C 01 3C  FF805D 01 01');
    expect(decodeTlv(parameters, { ffBeginsTag: true }).map(({ tag, value }) => [tag, value[0]])).toEqual([
      ['FF803A', 10],
      ['FF803C', 60],
      ['FF805D', 1],
    ]);
  });

  it('finds an element at any depth', () => {
    const tree = decodeTlv(hex('6F 09 84 01 AA A5 04 BF0C 01 00'));
    expect(findTlv(tree, 'BF0C')!.value).toEqual(hex('00'));
    expect(findTlv(tree, '9F26')).toBeUndefined();
  });

  it.each([
    ['9F', 'TRUNCATED'],
    ['9F26', 'TRUNCATED'],
    ['9F2608 01', 'TRUNCATED'],
    ['9A82 01', 'TRUNCATED'],
    ['70 03 9A 02 01 02', 'TRUNCATED'],
    ['9F8181818101 00', 'TAG'],
    ['70 80 9A 01 01 0000', 'LENGTH'],
    ['9A 84 00000001 01', 'LENGTH'],
  ])('refuses %s: %s', (text, reason) => {
    expect(() => decodeTlv(hex(text))).toThrow(because(reason));
  });

  it('is bounded in bytes, depth and number of elements', () => {
    let nested: TlvSource = { tag: '9A', value: Buffer.alloc(0) };
    for (let depth = 0; depth < 8; depth++) nested = { tag: '70', children: [nested] };
    expect(() => decodeTlv(encodeTlv([nested]))).toThrow(because('TOO_DEEP'));
    expect(() => decodeTlv(Buffer.alloc(70_000))).toThrow(because('TOO_LONG'));
    expect(() => decodeTlv(Buffer.alloc(1200, hex('9A00')))).toThrow(because('TOO_MANY'));
    expect(() => encodeTlv([{ tag: '9F', value: Buffer.alloc(0) }])).toThrow(TlvError);
    expect(() => encodeTlv([{ tag: '9A9A', value: Buffer.alloc(0) }])).toThrow(because('TAG'));
  });

  it('answers any bytes with elements or a TlvError', () => {
    fc.assert(
      fc.property(bytes(64), fc.boolean(), (input, ffBeginsTag) => {
        try {
          decodeTlv(input, { ffBeginsTag });
        } catch (error) {
          expect(error).toBeInstanceOf(TlvError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a data object list', () => {
  const PDOL = hex('9F6604 9F0206 9F0306 9F1A02 9505 5F2A02 9A03 9C01 9F3704');
  const LOG_FORMAT = hex('9A03 9F2103 9F0206 9F0306 9F1A02 5F2A02 9F4E14 9C01 9F3602');

  it('is read', () => {
    const pdol = parseDol(PDOL);
    expect(pdol).toHaveLength(9);
    expect(pdol[0]).toEqual({ tag: '9F66', length: 4 });
    expect(dolDataLength(pdol)).toBe(33);
  });

  it('writes zeros for what is missing, and cuts and fills by format', () => {
    const dol = parseDol(hex('9F0206 9F0202 9505 9502 9C01'));
    const values = new Map([['9F02', hex('00001234')], ['95', hex('AABBCC')]]); // prettier-ignore
    expect(upper(buildDolData(dol, values))).toBe('000000001234' + '1234' + 'AABBCC0000' + 'AABB' + '00');
  });

  it('takes a log record apart', () => {
    const dol = parseDol(LOG_FORMAT);
    const record = hex('260714 093000 000000001500 000000000000 0156 0156');
    const values = splitDolData(dol, Buffer.concat([record, Buffer.alloc(20, 0x20), hex('00 0011')]));
    expect(upper(values.get('9F02')!)).toBe('000000001500');
    expect(upper(values.get('9F36')!)).toBe('0011');
    expect(() => splitDolData(dol, record)).toThrow(because('LENGTH'));
  });

  it.each([
    ['9F02', 'TRUNCATED'],
    ['9F', 'TRUNCATED'],
    ['9F02FF', 'LENGTH'],
  ])('%s is refused: %s', (text, reason) => {
    expect(() => parseDol(hex(text))).toThrow(because(reason));
  });
});

describe('field 55', () => {
  it('is written in the specification’s order, whatever order it is given in', () => {
    const values = new Map([...FIELD_55_ORDER].reverse().map((tag) => [tag as string, hex('01')]));
    expect([...parseField55(composeField55(values)).keys()]).toEqual([...FIELD_55_ORDER]);
  });

  it('of a failed tap has zeros for what the terminal never got', () => {
    const written = parseField55(composeField55(new Map([['9F36', hex('0011')]]), { zeroFillMissing: true }));
    expect([...written.keys()]).toEqual(FIELD_55_ORDER.slice(0, 20));
    expect(isZeroFilled(written.get('9F26'))).toBe(true);
    expect(isZeroFilled(written.get('9F36'))).toBe(false);
    expect(isZeroFilled(written.get('9F74'))).toBe(true);
  });

  it('refuses a tag twice, a tag it does not have, and more than 255 bytes', () => {
    expect(() => parseField55(hex('9A0101 9A0102'))).toThrow(because('DUPLICATE_TAG'));
    expect(() => composeField55(new Map([['5A', hex('01')]]))).toThrow(because('TAG'));
    expect(() => composeField55(new Map([['9F10', Buffer.alloc(253)]]))).toThrow(because('TOO_LONG'));
  });
});
