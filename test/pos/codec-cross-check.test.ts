import { randomBytes } from 'node:crypto';
import * as host from '@app/iso8583';
import { type Hsm, openSoftwareHsm } from '@app/security';
import fc from 'fast-check';
import * as terminal from '../../apps/sandbox/src/terminal/wire/codec.js';
import { encryptedPinBlock } from '../../apps/sandbox/src/terminal/wire/pin-block.js';
import { FIELDS, type FieldFormat } from '../../apps/sandbox/src/terminal/wire/fields.js';
import * as terminalFrame from '../../apps/sandbox/src/terminal/wire/frame.js';
import { computeMac, encodeWithMac, macHolds } from '../../apps/sandbox/src/terminal/wire/mac.js';
import { unwrapWorkingKeys } from '../../apps/sandbox/src/terminal/working-keys.js';

/** One field as both sides write it in their own objects. */
interface Both {
  readonly host: string | Buffer;
  readonly terminal: string | Buffer;
}

const DIGITS = [...'0123456789'];
const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));

function value(number: number, format: FieldFormat): fc.Arbitrary<Both> {
  const isFixed = format.prefixDigits === 0;
  const lengths = { minLength: isFixed ? format.length : 0, maxLength: format.length };
  const text = (unit: readonly string[], size?: 'max') =>
    fc.string({ unit: fc.constantFrom(...unit), ...lengths, ...(size ? { size } : {}) });
  const any = (unit: readonly string[]) =>
    fc.oneof({ weight: 9, arbitrary: text(unit) }, { weight: 1, arbitrary: text(unit, 'max') });
  const same = (one: string): Both => ({ host: one, terminal: one });
  if (format.class === 'b') {
    return fc.uint8Array(lengths).map((bytes) => ({ host: Buffer.from(bytes), terminal: Buffer.from(bytes) }));
  }
  if (format.class === 'n') return any(DIGITS).map(same);
  if (format.class === 'z') return any([...DIGITS, '=']).map(same);
  // The host keeps 44 and 63 as bytes, since names in them may be GBK; the terminal reads each byte as a character.
  if (number === 44 || number === 63) {
    return fc.uint8Array(lengths).map((bytes) => {
      const raw = Buffer.from(bytes);
      return { host: raw, terminal: raw.toString('latin1') };
    });
  }
  // Fixed text: the host's objects are without the padding that the terminal's keep.
  return any(PRINTABLE).map((one) => (isFixed ? { host: one.trimEnd(), terminal: one } : same(one)));
}

const fields = fc.record(
  Object.fromEntries(Object.entries(FIELDS).map(([number, format]) => [number, value(Number(number), format)])),
  { requiredKeys: [], noNullPrototype: true },
) as fc.Arbitrary<Record<number, Both>>;
const message = fc.record({ mti: fc.nat(9999).map((mti) => String(mti).padStart(4, '0')), fields });
const addresses = fc.record({ dst: fc.nat(0xffff), src: fc.nat(0xffff) });

type AnyMessage = { readonly mti: string; readonly fields: Record<number, Both> };

const side = (which: 'host' | 'terminal', { fields: both }: AnyMessage) =>
  Object.fromEntries(Object.entries(both).map(([number, one]) => [number, one[which]]));

const HEADER = Buffer.from('602200000000', 'hex');

function hostFrame(given: AnyMessage, tpdu: host.Tpdu): Buffer {
  const { mti } = given;
  const whole = { tpdu, header: host.DEFAULT_HEADER, mti, fields: side('host', given) as host.Fields };
  return host.frame(host.encodeMessage(whole));
}

function terminalFrameOf(given: AnyMessage, { dst, src }: host.Tpdu): Buffer {
  const tpdu = Buffer.of(0x60, dst >> 8, dst & 255, src >> 8, src & 255);
  const body = terminal.encodeMessage({ mti: given.mti, fields: side('terminal', given) });
  return terminalFrame.encodeFrame({ tpdu, header: HEADER, body });
}

/** The gateway's codec and the sandbox terminal's were written apart from each other out of the same specification. */
describe('two codecs of the specification', () => {
  it('know the same fields', () => {
    expect(Object.keys(FIELDS).map(Number)).toEqual([...host.FIELD_NUMBERS]);
  });

  it('write the same bytes for any message', () => {
    fc.assert(
      fc.property(message, addresses, (given, tpdu) => {
        expect(terminalFrameOf(given, tpdu).toString('hex')).toBe(hostFrame(given, tpdu).toString('hex'));
      }),
      { numRuns: 400 },
    );
  });

  it('read each other’s messages, cut into pieces anywhere', () => {
    fc.assert(
      fc.property(message, addresses, fc.nat(), (given, tpdu, cut) => {
        const bytes = hostFrame(given, tpdu);
        const at = cut % bytes.length;
        const reader = new terminalFrame.FrameReader();
        const [read] = [...reader.push(bytes.subarray(0, at)), ...reader.push(bytes.subarray(at))];
        expect(terminal.decodeMessage(read!.body)).toEqual({ mti: given.mti, fields: side('terminal', given) });

        const hostReader = new host.FrameReader();
        const sent = terminalFrameOf(given, tpdu);
        const [payload] = [...hostReader.push(sent.subarray(0, at)), ...hostReader.push(sent.subarray(at))];
        const decoded = host.decodeMessage(payload!);
        expect(decoded).toMatchObject({ tpdu, header: host.DEFAULT_HEADER, mti: given.mti });
        expect(decoded.fields).toEqual(side('host', given));
      }),
      { numRuns: 400 },
    );
  });

  it('refuse the same damaged messages, or read them alike', () => {
    const damage = fc.array(fc.record({ at: fc.nat(), value: fc.nat(255) }), { minLength: 1, maxLength: 3 });
    const counts = { readByBoth: 0, refusedByBoth: 0 };
    fc.assert(
      fc.property(message, damage, (given, changes) => {
        const bytes = hostFrame(given, { dst: 1, src: 2 });
        // Both take the frame's own parts differently: damage is done to MTI, bitmap and fields.
        for (const { at, value: to } of changes) bytes[13 + (at % (bytes.length - 13))] = to;
        const atHost = attempt(() => host.decodeMessage(bytes.subarray(2)).fields);
        const atTerminal = attempt(() => terminal.decodeMessage(bytes.subarray(13)).fields);
        if (atHost && atTerminal) {
          counts.readByBoth += 1;
          expect(asText(atTerminal)).toEqual(asText(atHost));
        } else if (!atHost && !atTerminal) counts.refusedByBoth += 1;
        // Each is strict where the other need not be: the host about characters, the terminal about encrypted tracks.
        else expect(atHost ? isTrackWithLetters(atHost) : isUnprintable(atTerminal!)).toBe(true);
      }),
      { numRuns: 1500 },
    );
    expect(Math.min(counts.readByBoth, counts.refusedByBoth)).toBeGreaterThan(50);
  });
});

function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Every field as latin1 text without trailing spaces. */
function asText(given: object): Record<string, string> {
  return Object.fromEntries(
    Object.entries(given as Record<string, string | Buffer>).map(([number, one]) => {
      const text = typeof one === 'string' ? one : one.toString('latin1');
      return [number, text.trimEnd()];
    }),
  );
}

const isTrackWithLetters = (given: host.Fields) => /[A-F]/.test(`${given[35] ?? ''}${given[36] ?? ''}`);
const isUnprintable = (given: terminal.Fields) =>
  [37, 38, 39, 41, 42, 49, 54].some((number) => /[^\x20-\x7e]/.test(String(given[number] ?? '')));

const KINDS = [
  { name: 'ECB under a single-length key', algorithm: '3DES', mac: 'ECB', shortMak: true },
  { name: 'ECB under a double-length key', algorithm: '3DES', mac: 'ECB', shortMak: false },
  { name: 'ECB of single DES terminals', algorithm: 'DES', mac: 'ECB', shortMak: false },
  { name: 'X9.19', algorithm: '3DES', mac: 'X9.19', shortMak: false },
  { name: 'SM4', algorithm: 'SM4', mac: 'SM4', shortMak: false },
] as const;

describe.each(KINDS)('MACs: $name', ({ algorithm, mac, shortMak }) => {
  let hsm: Hsm;
  beforeAll(async () => {
    const storageKeyComponents = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    hsm = await openSoftwareHsm({ storageKeyComponents, sandbox: true });
  });

  it('what the HSM sends a terminal gives it the same key, and both make and take the same MAC of any message', async () => {
    const tmk = await hsm.generateKey('TMK', algorithm);
    const tmkBytes = Buffer.from(await hsm.revealForSandbox(tmk), 'hex');
    const pik = await hsm.newWorkingKey('PIK', tmk);
    const mak = await hsm.newWorkingKey('MAK', tmk, shortMak);
    const block = host.formatWorkingKeys({ pik: pik.underTmk, mak: mak.underTmk });
    const keys = unwrapWorkingKeys(block, { tmk: tmkBytes, algorithm, macAlgorithm: mac, trackKey: false });
    await fc.assert(
      fc.asyncProperty(message, async (given) => {
        const blank = {
          ...given,
          fields: { ...given.fields, 64: { host: Buffer.alloc(8), terminal: Buffer.alloc(8) } },
        };
        const payload = hostFrame(blank, { dst: 3, src: 0 }).subarray(2);
        const signed = host.placeMac(payload, await hsm.mac(mak.key, mac, host.macInput(payload)));
        const body = encodeWithMac({ mti: given.mti, fields: side('terminal', given) }, keys.mak, mac);
        expect(body.toString('hex')).toBe(signed.subarray(11).toString('hex'));
        expect(macHolds(signed.subarray(11), keys.mak, mac)).toBe(true);
        expect(await hsm.verifyMac(mak.key, mac, host.macInput(payload), body.subarray(-8))).toBe(true);
        const bent = Buffer.from(body);
        bent[bent.length - 1]! ^= 1;
        expect(await hsm.verifyMac(mak.key, mac, host.macInput(payload), bent.subarray(-8))).toBe(false);
        expect(macHolds(bent, keys.mak, mac)).toBe(false);
      }),
      { numRuns: 60 },
    );
    // Bytes of any length, of no whole block too.
    for (let length = 1; length < 40; length++) {
      const data = randomBytes(length);
      expect(computeMac(data, keys.mak, mac).equals(await hsm.mac(mak.key, mac, data))).toBe(true);
    }
  });

  it('a PIN block made at the terminal is read inside the HSM', async () => {
    const tmk = await hsm.generateKey('TMK', algorithm);
    const tmkBytes = Buffer.from(await hsm.revealForSandbox(tmk), 'hex');
    const pvk = await hsm.generateKey('PVK', 'HMAC');
    const pik = await hsm.newWorkingKey('PIK', tmk);
    const mak = await hsm.newWorkingKey('MAK', tmk, shortMak);
    const block = host.formatWorkingKeys({ pik: pik.underTmk, mak: mak.underTmk });
    const keys = unwrapWorkingKeys(block, { tmk: tmkBytes, algorithm, macAlgorithm: mac, trackKey: false });
    const pan = '8712340000000018';
    const { verifier, mailer } = await hsm.newPin(pvk, pan);
    const pin = await hsm.revealPinForSandbox(mailer);
    const right = encryptedPinBlock(pin, pan, keys.pik, algorithm);
    const wrong = encryptedPinBlock(pin === '111111' ? '222222' : '111111', pan, keys.pik, algorithm);
    expect(await hsm.verifyPin(pvk, pik.key, right, pan, verifier)).toBe(true);
    expect(await hsm.verifyPin(pvk, pik.key, wrong, pan, verifier)).toBe(false);
  });
});
