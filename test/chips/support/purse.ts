import { createDecipheriv } from 'node:crypto';
import {
  applicationCryptogram,
  composeField55,
  cryptogramInput,
  deriveSessionKey,
  formatIad,
  iadBalanceMac,
  PBOC_3DES_PROFILE,
  typicalCvr,
} from '@app/ecash';
import { fen } from '@app/kernel';
import { openSslCiphers } from '../../../libs/ecash/src/chip/open-ssl-ciphers.fixture.js';

export interface PurseTap {
  readonly amountFen: number;
  readonly kind?: 'TC' | 'ARQC' | 'AAC';
  /** `YYMMDD`. */
  readonly date?: string;
  /** 5F2A and 9F1A as the elements carry them: `0156`. */
  readonly currency?: string;
  readonly country?: string;
  /** 9C: `00` for a purchase. */
  readonly type?: string;
  /** The chip's own word of its balance is left out, or under a wrong MAC. */
  readonly balance?: 'told' | 'untold' | 'wrong_mac';
  readonly keyIndex?: number;
}

/** What one tap left at the terminal. */
export interface Tapped {
  readonly f55: Buffer;
  readonly atc: number;
  readonly amountFen: number;
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** A chip's purse in memory, from the keys it is personalized with: its debits, its certificates, the balance it tells. */
export class Purse {
  atc = 0;
  balanceFen = 0;

  constructor(
    readonly ac: Buffer,
    readonly mac: Buffer,
  ) {}

  static personalized(keys: { ac: { encrypted: string }; mac: { encrypted: string }; transportKey: string }): Purse {
    const transport = hex(keys.transportKey);
    const open = (encrypted: string): Buffer => {
      const key = Buffer.concat([transport, transport.subarray(0, 8)]);
      return createDecipheriv('des-ede3', key, null).setAutoPadding(false).update(hex(encrypted));
    };
    return new Purse(open(keys.ac.encrypted), open(keys.mac.encrypted));
  }

  /** Uses a count for something that is no purchase. */
  count(): number {
    return (this.atc += 1);
  }

  /** Pays, at the next count. The terminal keeps what it returns. */
  pay(tap: PurseTap): Tapped {
    const kind = tap.kind ?? 'TC';
    const atc = this.count();
    if (kind === 'TC') this.balanceFen -= tap.amountFen;
    return { f55: this.field55(atc, tap, kind), atc, amountFen: tap.amountFen };
  }

  /** Field 55 as this chip would make it, at any count. */
  field55(atc: number, tap: PurseTap, kind: 'TC' | 'ARQC' | 'AAC' = 'TC'): Buffer {
    const count = hex(atc.toString(16).padStart(4, '0'));
    const iad = this.iad(atc, tap, kind);
    const values = new Map<string, Buffer>([
      ['9F26', Buffer.alloc(8)],
      ['9F27', hex(kind === 'TC' ? '40' : kind === 'ARQC' ? '80' : '00')],
      ['9F10', iad],
      ['9F37', hex('1E78EEBC')],
      ['9F36', count],
      ['95', hex('0000008000')],
      ['9A', hex(tap.date ?? '260310')],
      ['9C', hex(tap.type ?? '00')],
      ['9F02', hex(String(tap.amountFen).padStart(12, '0'))],
      ['5F2A', hex(tap.currency ?? '0156')],
      ['82', hex('7D00')],
      ['9F1A', hex(tap.country ?? '0156')],
      ['9F03', hex('000000000000')],
    ]);
    const input = cryptogramInput(values, PBOC_3DES_PROFILE);
    const sessionKey = deriveSessionKey(openSslCiphers('3DES', this.ac), atc);
    values.set('9F26', applicationCryptogram('3DES', sessionKey, input, openSslCiphers));
    return composeField55(values);
  }

  private iad(atc: number, { balance = 'told', keyIndex = 1 }: PurseTap, kind: 'TC' | 'ARQC' | 'AAC'): Buffer {
    const head = { keyIndex, cvn: 1, cvr: typicalCvr(kind), algorithmCode: 1 };
    if (balance === 'untold') return formatIad(head);
    const balanceFen = fen(Math.max(0, this.balanceFen));
    const sessionKey = deriveSessionKey(openSslCiphers('3DES', this.mac), atc);
    const mac = iadBalanceMac(PBOC_3DES_PROFILE, sessionKey, atc, balanceFen, openSslCiphers);
    if (balance === 'wrong_mac') mac[0]! ^= 1;
    return formatIad({ ...head, balance: { balanceFen, mac } });
  }
}
