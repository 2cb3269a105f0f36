import { CLOCK, type Clock, type Fen, type Id } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { CodeKeys } from './code-keys.service.js';
import { CODE_LIFE_S } from './holder-code.rules.js';
import {
  isSigned,
  type MerchantCode,
  merchantCodeContent,
  readMerchantCode,
  writeMerchantCode,
} from './merchant-code.rules.js';

type Unsigned = MerchantCode extends infer Code ? (Code extends MerchantCode ? Omit<Code, 'keyNo'> : never) : never;

/** A code of one order as it is shown on the merchant's screen. */
export interface IssuedOrderCode {
  readonly code: string;
  readonly expiresAt: Date;
}

export interface ReadMerchantCode {
  readonly code: MerchantCode;
  readonly expired: boolean;
}

/** Signs the codes merchants show and reads them back. */
@Injectable()
export class MerchantCodes {
  constructor(
    private readonly keys: CodeKeys,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The code of a store, for print. */
  async writeStatic(storeId: Id): Promise<string> {
    return this.write({ kind: 'static', storeId });
  }

  /**
   * The code of an order, for a screen: good for a minute, then asked for again. The order itself says whether it may still
   * be paid; several codes of one order pay it once.
   * @param orderId 1 to 32 digits or capital letters
   */
  async writeOrder(orderId: string, amountFen: Fen): Promise<IssuedOrderCode> {
    const expiresS = Math.floor(this.clock.now().getTime() / 1000) + CODE_LIFE_S;
    return {
      code: await this.write({ kind: 'order', orderId, amountFen, expiresS }),
      expiresAt: new Date(expiresS * 1000),
    };
  }

  /** A scanned code's parts and whether its minute is over; undefined for none of ours. Decided by the code alone. */
  async read(text: string): Promise<ReadMerchantCode | undefined> {
    const code = readMerchantCode(text);
    const mac = code && (await this.keys.mac('merchant', code.keyNo, merchantCodeContent(code)));
    if (!code || !mac || !isSigned(text, code, mac)) return undefined;
    const expired = code.kind === 'order' && this.clock.now().getTime() >= code.expiresS * 1000;
    return { code, expired };
  }

  private async write(unsigned: Unsigned): Promise<string> {
    const code: MerchantCode = { ...unsigned, keyNo: await this.keys.current('merchant') };
    const mac = await this.keys.mac('merchant', code.keyNo, merchantCodeContent(code));
    if (!mac) throw new Error(`code key ${code.keyNo} is gone`);
    return writeMerchantCode(code, mac);
  }
}
