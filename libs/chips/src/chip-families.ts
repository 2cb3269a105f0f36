import type { CardProfile } from '@app/ecash';
import { Transactor } from '@app/database';
import type { WrappedKey } from '@app/security';
import { Injectable } from '@nestjs/common';

/** What checks and answers the cryptograms of a product's chips. */
export interface ChipFamily {
  readonly profile: CardProfile;
  readonly imkAc: WrappedKey;
  /** Behind the balances chips tell and the scripts they take. */
  readonly imkMac: WrappedKey;
}

const FAMILY = `SELECT profile, imk_ac AS "imkAc", imk_mac AS "imkMac" FROM issuer.chip_directory WHERE product_code = $1`;
const TTL_MS = 5000;

/** The keys of chip products, through the view the issuer publishes; a look is good for some seconds. */
@Injectable()
export class ChipFamilies {
  private readonly known = new Map<
    string,
    { readonly until: number; readonly family: Promise<ChipFamily | undefined> }
  >();

  constructor(private readonly transactor: Transactor) {}

  /** @returns undefined when the product's chips have no keys here */
  of(productCode: string): Promise<ChipFamily | undefined> {
    const known = this.known.get(productCode);
    if (known && known.until > performance.now()) return known.family;
    const family = this.read(productCode);
    this.known.set(productCode, { until: performance.now() + TTL_MS, family });
    family.catch(() => this.known.delete(productCode));
    return family;
  }

  private async read(productCode: string): Promise<ChipFamily | undefined> {
    const [row] = await this.transactor.query<ChipFamily>(FAMILY, [productCode]);
    return row;
  }
}
