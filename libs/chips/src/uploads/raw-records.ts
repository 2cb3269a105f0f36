import { fen } from '@app/kernel';
import { HSM, type Hsm, KeyRing } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { ToldTap } from './upload.types.js';

interface Kept {
  readonly kind: ToldTap['kind'];
  readonly pan?: string;
  readonly psn?: string;
  readonly chipData?: string;
  readonly amountFen: number;
  /** Fields of the message by number, text or hex, so that nothing it said is lost. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Records of taps as they lie in the database: encrypted, without tracks and PIN blocks, bound to the key they came under. */
@Injectable()
export class RawRecords {
  constructor(
    @Inject(HSM) private readonly hsm: Hsm,
    private readonly keys: KeyRing,
  ) {}

  /** @param fields of the message; leave out 35, 36, 52 and 53, which are never stored */
  async seal(originKey: string, tap: ToldTap, fields: Readonly<Record<string, string>>): Promise<Buffer> {
    const { kind, pan, psn, chipData, amountFen } = tap;
    const kept: Kept = {
      kind,
      ...(pan ? { pan } : {}),
      ...(psn ? { psn } : {}),
      ...(chipData ? { chipData: chipData.toString('hex') } : {}),
      amountFen,
      fields,
    };
    return this.hsm.encrypt(this.key, Buffer.from(JSON.stringify(kept)), contextOf(originKey));
  }

  /** @throws HsmError `DATA_UNREADABLE` */
  async open(originKey: string, cipher: Buffer): Promise<ToldTap> {
    const plain = await this.hsm.decrypt(this.key, cipher, contextOf(originKey));
    const { kind, pan, psn, chipData, amountFen } = JSON.parse(plain.toString()) as Kept;
    return {
      kind,
      pan,
      psn,
      chipData: chipData === undefined ? undefined : Buffer.from(chipData, 'hex'),
      amountFen: fen(amountFen),
    };
  }

  private get key() {
    return this.keys.key('secret-encryption');
  }
}

function contextOf(originKey: string): string {
  return `ecash-upload/${originKey}`;
}
