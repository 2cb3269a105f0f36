import type { CustomerView } from '../../../apps/issuer/src/customers/customer.schemas.js';
import { type IssuerFixture, logIn } from '../../issuer/support/issuer-fixture.js';
import { decide, HEADER, type Purchaser, RESIDENT_IDS } from '../../issuer/support/scenario.js';

export interface UploadedList {
  readonly name: string;
  readonly bytes: Buffer;
}

let individuals = 0;

/** A person who registers as a purchaser, not verified yet. */
export async function individual(issuer: IssuerFixture, name = '张伟'): Promise<Purchaser & { passport: string }> {
  individuals += 1;
  const passport = `E${String(individuals).padStart(8, '0')}`;
  const user = { login: `person-${individuals}`, password: 'a long pass phrase' };
  const customer = await issuer.anyone.post<CustomerView>(
    '/v1/customers',
    { type: 'individual', name, idType: 'passport', idNumber: passport, phone: '13900139000', user },
    201,
  );
  return { customer, passport, caller: await logIn(issuer.url, user.login, user.password) };
}

/** Two persons find that the purchaser's documents are in order. */
export async function verify(issuer: IssuerFixture, { customer }: Purchaser): Promise<void> {
  const finding = { decision: 'verified', evidence: '原件已核验' };
  await decide(issuer, `/v1/customers/${customer.customerId}/kyc-proposals`, finding);
}

/** A list of so many anonymous cards of 1,000 yuan, and one of the rest. */
export function anonymousOf(totalYuan: string): UploadedList {
  const [yuan, cents = '00'] = totalYuan.split('.') as [string, string?];
  const rest = `${Number(yuan) % 1000}.${cents}`;
  const rows = Array.from({ length: Math.floor(Number(yuan) / 1000) }, () => ',,,,不记名,1000,');
  return listOf(...rows, ...(Number(rest) > 0 ? [`,,,,不记名,${rest},`] : []));
}

export function listOf(...rows: string[]): UploadedList {
  return { name: '名单.csv', bytes: Buffer.from([HEADER, ...rows].join('\n')) };
}

export const anonymousCard = (yuan: string): string => `,,,,不记名,${yuan},`;
export const namedCard = (yuan: string): string => `员工,居民身份证,${RESIDENT_IDS[0]},13900139000,记名,${yuan},`;
