import type { ChipLimits } from '@app/chips';
import { type CardProfile, PBOC_3DES_PROFILE, PBOC_SM4_PROFILE } from '@app/ecash';
import { Transactor } from '@app/database';
import { CLOCK, type Clock, fen, type Id } from '@app/kernel';
import { type Hsm, HSM, type IccKeys, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';

/** What a chip's keys are derived from. */
interface ChipProfileRow {
  readonly profile: CardProfile;
  readonly imk_ac: WrappedKey;
  readonly imk_mac: WrappedKey;
  readonly imk_enc: WrappedKey;
}

/** Sequence number of a card's first chip. */
export const FIRST_PSN = '01';

/** Unless the product says otherwise: 1,000 yuan in the chip and in one purchase, and the host is never asked for. */
export const USUAL_LIMITS: ChipLimits = {
  purseCapFen: fen(100_000),
  transactionLimitFen: fen(100_000),
  resetThresholdFen: fen(0),
};

/** The issuer's master keys of chip products. They are made in the HSM and never leave it in clear. */
@Injectable()
export class ChipKeys {
  constructor(
    private readonly transactor: Transactor,
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Makes the keys of a product, within the caller's transaction. */
  async make(productId: Id, algorithm: CardProfile['algorithm'], limits: ChipLimits = USUAL_LIMITS): Promise<void> {
    const profile = algorithm === 'SM4' ? PBOC_SM4_PROFILE : PBOC_3DES_PROFILE;
    const [ac, mac, enc] = await Promise.all([
      this.hsm.generateKey('IMK_AC', algorithm),
      this.hsm.generateKey('IMK_MAC', algorithm),
      this.hsm.generateKey('IMK_ENC', algorithm),
    ]);
    await this.transactor.query('INSERT INTO issuer.chip_profile VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      productId,
      ...[profile, ac, mac, enc].map((value) => JSON.stringify(value)),
      this.clock.now(),
      limits.purseCapFen,
      limits.transactionLimitFen,
      limits.resetThresholdFen,
    ]);
  }

  /** What the chips of products are made with, by product; products without chips are left out. */
  async limitsOf(productIds: readonly Id[]): Promise<Map<Id, ChipLimits>> {
    const rows = await this.transactor.query<ChipLimits & { productId: Id }>(
      `SELECT product_id AS "productId", purse_cap_fen::float8 AS "purseCapFen",
         transaction_limit_fen::float8 AS "transactionLimitFen", reset_threshold_fen::float8 AS "resetThresholdFen"
       FROM issuer.chip_profile WHERE product_id = ANY ($1)`,
      [productIds],
    );
    return new Map(rows.map(({ productId, ...limits }) => [productId, limits]));
  }

  /**
   * A card's keys for its personalization, derived in the HSM and encrypted under a transport key of the profile's algorithm.
   * @returns undefined when the product has no chip keys
   */
  async ofCard(
    productId: Id,
    card: { readonly pan: string; readonly psn: string },
    transportKey: (algorithm: CardProfile['algorithm']) => Promise<WrappedKey>,
  ): Promise<{ algorithm: CardProfile['algorithm']; keys: IccKeys } | undefined> {
    const [row] = await this.transactor.query<ChipProfileRow>(
      'SELECT profile, imk_ac, imk_mac, imk_enc FROM issuer.chip_profile WHERE product_id = $1',
      [productId],
    );
    if (!row) return undefined;
    const { profile, imk_ac: imkAc, imk_mac: imkMac, imk_enc: imkEnc } = row;
    const { algorithm } = profile;
    const transport = await transportKey(algorithm);
    return {
      algorithm,
      keys: await this.hsm.deriveIccKeys({ ...card, profile, imkAc, imkMac, imkEnc, transportKey: transport }),
    };
  }
}
