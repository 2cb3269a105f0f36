import { type Bilingual, Refusal } from '@app/kernel';
import type { Role } from '../access.types.js';

const WORDS: Readonly<Partial<Record<Role, Bilingual>>> = {
  ops_maker: { zh: '运营经办', en: 'maker' },
  ops_checker: { zh: '运营复核', en: 'checker' },
  auditor: { zh: '审计', en: 'auditor' },
};

/** A role of the issuer in words; that of another party has its own name. */
export function roleWord(role: Role): Bilingual {
  return WORDS[role] ?? { zh: role, en: role };
}

/** The refusal of a change to one's own account. */
export function ownAccount(): Refusal {
  return new Refusal(
    'OWN_ACCOUNT',
    { zh: '不能对自己的账号进行此操作，请由他人办理', en: 'nobody changes their own account: another person must' },
    { status: 409 },
  );
}

/** The refusal of a change after which nobody could propose, or nobody approve. */
export function lastOfRole(role: Role): Refusal {
  const { zh, en } = roleWord(role);
  return new Refusal(
    'LAST_OF_ROLE',
    { zh: `至少须保留一位可用的${zh}`, en: `one ${en} who can log in must remain` },
    { status: 409 },
  );
}

/** The refusal of roles of the issuer for somebody of a customer or merchant. */
export function notHouse(): Refusal {
  return new Refusal('NOT_HOUSE_USER', {
    zh: '购卡单位或商户的用户没有发卡机构的角色',
    en: "a customer's or merchant's user has no role of the issuer",
  });
}

/** The refusal of a change that changes nothing. */
export function nothingChanges(): Refusal {
  return new Refusal(
    'NOTHING_CHANGES',
    { zh: '与现状相同，没有变更', en: 'this is how it is already' },
    { status: 409 },
  );
}
