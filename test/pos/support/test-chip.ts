import { createCipheriv, createDecipheriv } from 'node:crypto';

/** What a terminal and a holder bring to a tap. */
export interface Tap {
  readonly amountFen: number;
  /** ARQC (A0) unless told; 80 AAC, 90 TC. */
  readonly decision?: 'A0' | '80' | '90';
  readonly atc?: number;
  readonly currency?: string;
}

const TVR = '0000008000';

/** A 3DES chip written by itself from the specification, on nothing but the cipher: makes cryptograms and checks the issuer's. */
export class TestChip {
  atc = 0;

  /** @param udk the chip's own key for cryptograms, 16 bytes */
  constructor(private readonly udk: Buffer) {}

  /** Opens what personalization was given. */
  static personalized({ ac, transportKey }: { ac: { encrypted: string }; transportKey: string }): TestChip {
    const key = Buffer.from(transportKey, 'hex');
    const cipher = createDecipheriv('des-ede3', triple(key), null).setAutoPadding(false);
    return new TestChip(Buffer.concat([cipher.update(Buffer.from(ac.encrypted, 'hex')), cipher.final()]));
  }

  /** Field 55 of the next count, and the ARQC in it. */
  tap({ amountFen, decision = 'A0', atc, currency = '0156' }: Tap): { f55: Buffer; cryptogram: Buffer; atc: number } {
    this.atc = atc ?? this.atc + 1;
    const amount = String(amountFen).padStart(12, '0');
    const count = this.atc.toString(16).padStart(4, '0');
    const cvr = `03${decision}0000`;
    const [date, unpredictable, aip] = ['260310', '1E78EEBC', '7D00'];
    const input = `${amount}0000000000000156${TVR}${currency}${date}00${unpredictable}${aip}${count}${cvr}`;
    const cryptogram = this.mac(Buffer.from(input, 'hex'));
    const tags = {
      '9F26': cryptogram.toString('hex'),
      '9F27': decision === 'A0' ? '80' : '00',
      '9F10': `07010103${decision}000001`,
      '9F37': unpredictable,
      '9F36': count,
      '95': TVR,
      '9A': date,
      '9C': '00',
      '9F02': amount,
      '5F2A': currency,
      '82': aip,
      '9F1A': '0156',
      '9F03': '000000000000',
    };
    return { f55: tlv(tags), cryptogram, atc: this.atc };
  }

  /** Whether tag 91 answers a cryptogram with a response code. */
  accepts(issuerData: Buffer, cryptogram: Buffer, responseCode: string): boolean {
    const x = Buffer.from(cryptogram);
    x[0]! ^= responseCode.charCodeAt(0);
    x[1]! ^= responseCode.charCodeAt(1);
    const arpc = ecb(this.sessionKey(), x);
    return issuerData.equals(Buffer.concat([arpc, Buffer.from(responseCode)]));
  }

  private sessionKey(): Buffer {
    const left = Buffer.alloc(8);
    left.writeUInt16BE(this.atc, 6);
    const right = Buffer.alloc(8);
    right.writeUInt16BE(this.atc ^ 0xffff, 6);
    return ecb(this.udk, Buffer.concat([left, right]));
  }

  /** ISO 9797-1 algorithm 3, padded 80 00…. */
  private mac(data: Buffer): Buffer {
    const key = this.sessionKey();
    const padded = Buffer.concat([data, Buffer.of(0x80), Buffer.alloc((8 - ((data.length + 1) % 8)) % 8)]);
    const [left, right] = [key.subarray(0, 8), key.subarray(8)];
    let state = Buffer.alloc(8);
    for (let at = 0; at < padded.length; at += 8) {
      state = ecb(left, Buffer.from(state.map((byte, index) => byte ^ padded[at + index]!)));
    }
    const undone = createDecipheriv('des-ede3', triple(right), null).setAutoPadding(false);
    return ecb(left, Buffer.concat([undone.update(state), undone.final()]));
  }
}

function ecb(key: Buffer, blocks: Buffer): Buffer<ArrayBuffer> {
  const cipher = createCipheriv('des-ede3', triple(key), null).setAutoPadding(false);
  return Buffer.concat([cipher.update(blocks), cipher.final()]);
}

function triple(key: Buffer): Buffer {
  return key.length === 8 ? Buffer.concat([key, key, key]) : Buffer.concat([key, key.subarray(0, 8)]);
}

function tlv(tags: Readonly<Record<string, string>>): Buffer {
  const hex = Object.entries(tags).map(
    ([tag, value]) => tag + (value.length / 2).toString(16).padStart(2, '0') + value,
  );
  return Buffer.from(hex.join(''), 'hex');
}
