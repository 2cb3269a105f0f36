import { isLicensedRegion, violation, type Violation, ruleAt } from '@app/compliance';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Transactor } from '@app/database';
import { Inject, Injectable } from '@nestjs/common';

/** The regions the licence covers: the dated parameter `licence.regions`. */
@Injectable()
export class LicensedRegions {
  constructor(
    private readonly transactor: Transactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** GB/T 2260 codes in force today; without the parameter nothing is licensed. */
  async today(): Promise<readonly string[]> {
    const [row] = await this.transactor.query<{ value: string[] }>(
      `SELECT value FROM platform.parameter WHERE name = 'licence.regions' AND effective_from <= $1
       ORDER BY effective_from DESC LIMIT 1`,
      [chinaDate(this.clock.now())],
    );
    return row?.value ?? [];
  }
}

/** R-LIC: one violation for each place outside the licensed regions. @param places field of the input → region code */
export function checkRegions(
  places: ReadonlyMap<string, string>,
  licensed: readonly string[],
  date: string,
): readonly Violation[] {
  return [...places]
    .filter(([, regionCode]) => !isLicensedRegion(regionCode, licensed))
    .map(([field, regionCode]) =>
      violation(
        ruleAt('R-LIC', date),
        'REGION_NOT_LICENSED',
        {
          zh: `地区 ${regionCode} 不在许可的业务覆盖范围内`,
          en: `region ${regionCode} is not covered by the licence`,
        },
        field,
      ),
    );
}
