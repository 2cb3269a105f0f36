import { HSM, type BulkVerifier, type Hsm } from '@app/security';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { ChipFamilies, type ChipFamily } from '../chip-families.js';

/** Fewer are checked on the caller's thread: passing them on would take longer. */
const WORTH_THREADS = 500;

/** Bulk verifiers of chip products, kept open: one for few at once, one on threads for many. */
@Injectable()
export class ChipVerifiers implements OnModuleDestroy {
  private readonly open = new Map<string, Promise<BulkVerifier>>();

  constructor(
    private readonly families: ChipFamilies,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  familyOf(productCode: string): Promise<ChipFamily | undefined> {
    return this.families.of(productCode);
  }

  /** @param count how many cryptograms are to be checked */
  verifier(family: ChipFamily, count: number): Promise<BulkVerifier> {
    const onThreads = count >= WORTH_THREADS;
    const key = `${family.imkAc.kcv}/${family.imkMac.kcv}/${JSON.stringify(family.profile)}/${onThreads}`;
    const known = this.open.get(key);
    if (known) return known;
    const options = { imkMac: family.imkMac, ...(onThreads ? {} : { threads: 0 }) };
    const opened = this.hsm.bulkVerifier(family.imkAc, family.profile, options);
    this.open.set(key, opened);
    opened.catch(() => this.open.delete(key));
    return opened;
  }

  async onModuleDestroy(): Promise<void> {
    const verifiers = await Promise.allSettled(this.open.values());
    this.open.clear();
    await Promise.all(verifiers.map((each) => (each.status === 'fulfilled' ? each.value.close() : undefined)));
  }
}
