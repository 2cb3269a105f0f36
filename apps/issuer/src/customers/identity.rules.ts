/** Identity documents a natural person is registered by. */
export const ID_TYPES = [
  'resident_id',
  'passport',
  'hk_macau_permit',
  'taiwan_permit',
  'foreign_permanent_resident',
] as const;

export type IdType = (typeof ID_TYPES)[number];

/** What people write for a document in lists, in one spelling (see {@link idTypeOf}). */
const ID_TYPE_ALIASES: Readonly<Record<string, IdType>> = {
  身份证: 'resident_id',
  居民身份证: 'resident_id',
  二代身份证: 'resident_id',
  residentid: 'resident_id',
  residentidentitycard: 'resident_id',
  idcard: 'resident_id',
  护照: 'passport',
  passport: 'passport',
  港澳居民来往内地通行证: 'hk_macau_permit',
  港澳通行证: 'hk_macau_permit',
  回乡证: 'hk_macau_permit',
  hkmacaupermit: 'hk_macau_permit',
  台湾居民来往大陆通行证: 'taiwan_permit',
  台胞证: 'taiwan_permit',
  taiwanpermit: 'taiwan_permit',
  外国人永久居留身份证: 'foreign_permanent_resident',
  foreignpermanentresident: 'foreign_permanent_resident',
};

/** The document a list means, in Chinese or English; undefined when it is none of the known. */
export function idTypeOf(text: string): IdType | undefined {
  return ID_TYPE_ALIASES[
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/g, '')
  ];
}

/** The shapes of numbers that carry no check digit. */
const SHAPES: Readonly<Record<Exclude<IdType, 'resident_id'>, RegExp>> = {
  passport: /^[A-Z0-9]{5,15}$/,
  hk_macau_permit: /^[HM]\d{8}(\d{2})?$/,
  taiwan_permit: /^\d{8}([A-Z0-9]{2})?$/,
  foreign_permanent_resident: /^([A-Z]{3}\d{12}|9\d{16}[\dX])$/,
};

/** Whether a number can be one of that document; spaces, hyphens, width and letter case do not matter. */
export function isIdNumberValid(idType: IdType, idNumber: string): boolean {
  const number = idNumber.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();
  return idType === 'resident_id' ? isResidentIdValid(number) : SHAPES[idType].test(number);
}

const RESIDENT_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const RESIDENT_CHECK = '10X98765432';

/** GB 11643: 17 digits with a real birthday and the ISO 7064 MOD 11-2 check character. */
export function isResidentIdValid(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const birthday = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const parsed = new Date(`${birthday}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== birthday) return false;
  if (birthday < '1900-01-01') return false;
  const sum = RESIDENT_WEIGHTS.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return RESIDENT_CHECK[sum % 11] === number[17];
}

const CREDIT_CODE_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100: the unified social credit code, 18 characters without I, O, S, V and Z, with its MOD 31 check character. */
export function isCreditCodeValid(code: string): boolean {
  if (!/^[1-9A-HJ-NP-RTUWXY][1-9]\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/.test(code)) return false;
  return creditCodeCheck(code.slice(0, 17)) === code[17];
}

/** The check character for the first 17 characters: weights are the powers of 3 modulo 31. */
export function creditCodeCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of body) {
    sum += CREDIT_CODE_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_CODE_ALPHABET[(31 - (sum % 31)) % 31]!;
}

/** A mainland mobile number, `13800138000`; `+86` and separators are taken off first. Undefined when it is none. */
export function mobileOf(text: string): string | undefined {
  const digits = text
    .normalize('NFKC')
    .replace(/[\s-]/g, '')
    .replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : undefined;
}

/** Three digits, stars, four digits. Landlines keep their last four. */
export function maskPhone(phone: string): string {
  return phone.length >= 11
    ? `${phone.slice(0, 3)}${'*'.repeat(phone.length - 7)}${phone.slice(-4)}`
    : `${'*'.repeat(Math.max(0, phone.length - 4))}${phone.slice(-4)}`;
}
