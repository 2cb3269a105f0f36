import {
  applicationCryptogram,
  type BlockCipher,
  cryptogramInput,
  composeField55,
  deriveSessionKey,
  deriveUdk,
  formatIad,
  iadBalanceMac,
  PBOC_3DES_PROFILE,
  typicalCvr,
} from '@app/ecash';
import { chinaDate, fen } from '@app/kernel';
import type { BulkCryptogram } from '@app/security';
import { chipCiphers } from '../../../libs/security/src/chip-ciphers.js';

/** What a chip is loaded with at its first count. */
export const LOADED_FEN = 10_000;
/** Today: uploads that come late are another matter. */
const DATE = chinaDate(new Date()).replaceAll('-', '').slice(2);

/** A chip's taps, in memory for as long as its rows are written. Amounts follow from card and count, so every run is the same. */
export class ChipTaps {
  private readonly ac: BlockCipher;
  private readonly mac: BlockCipher;

  constructor(
    imkAc: BlockCipher,
    imkMac: BlockCipher,
    readonly cardNo: number,
    private readonly pan: string,
  ) {
    this.ac = chipCiphers('3DES', deriveUdk(imkAc, pan, '01'));
    this.mac = chipCiphers('3DES', deriveUdk(imkMac, pan, '01'));
  }

  amountFen(tapNo: number): number {
    return 100 + ((this.cardNo * 31 + tapNo * 17) % 400);
  }

  /** Taps begin at the count after the load. */
  atc(tapNo: number): number {
    return tapNo + 1;
  }

  /** What the chip holds after so many taps. */
  balanceFen(taps: number): number {
    let balance = LOADED_FEN;
    for (let tapNo = 1; tapNo <= taps; tapNo++) balance -= this.amountFen(tapNo);
    return balance;
  }

  /** Field 55 of a tap. @param balanceFen after it */
  field55(tapNo: number, balanceFen: number): Buffer {
    const { values } = this.made(tapNo, balanceFen);
    return composeField55(values);
  }

  /** The same as the HSM checks it. */
  cryptogram(tapNo: number, balanceFen: number): BulkCryptogram {
    const { values, input, mac } = this.made(tapNo, balanceFen);
    const balance = { balanceFen: fen(balanceFen), mac };
    return { pan: this.pan, psn: '01', atc: this.atc(tapNo), input, cryptogram: values.get('9F26')!, balance };
  }

  private made(tapNo: number, balanceFen: number): { values: Map<string, Buffer>; input: Buffer; mac: Buffer } {
    const atc = this.atc(tapNo);
    const macKey = deriveSessionKey(this.mac, atc);
    const mac = iadBalanceMac(PBOC_3DES_PROFILE, macKey, atc, fen(balanceFen), chipCiphers);
    const iad = {
      keyIndex: 1,
      cvn: 1,
      cvr: typicalCvr('TC'),
      algorithmCode: 1,
      balance: { balanceFen: fen(balanceFen), mac },
    };
    const hex = (text: string): Buffer => Buffer.from(text, 'hex');
    const values = new Map<string, Buffer>([
      ['9F10', formatIad(iad)],
      ['9F37', hex('1E78EEBC')],
      ['9F36', Buffer.of(atc >> 8, atc & 0xff)],
      ['95', hex('0000008000')],
      ['9A', hex(DATE)],
      ['9C', hex('00')],
      ['9F02', hex(String(this.amountFen(tapNo)).padStart(12, '0'))],
      ['5F2A', hex('0156')],
      ['82', hex('7D00')],
      ['9F1A', hex('0156')],
      ['9F03', hex('000000000000')],
    ]);
    const input = cryptogramInput(values, PBOC_3DES_PROFILE);
    values.set('9F26', applicationCryptogram('3DES', deriveSessionKey(this.ac, atc), input, chipCiphers));
    return { values, input, mac };
  }
}
