import { type Bilingual, Refusal } from '@app/kernel';

/** Why a signed request is not believed. All answer 401 and are recorded. */
export const SIGNATURE_REFUSALS = {
  SIGNATURE_INVALID: {
    zh: '请求签名不正确：请核对密钥、被签内容与四个 Yufuka 请求头',
    en: 'the signature does not fit: check the key, what is signed, and the four Yufuka headers',
  },
  SIGNATURE_EXPIRED: {
    zh: '请求时间与服务器时间相差超过 5 分钟，请校时后重新签名',
    en: 'the timestamp is more than five minutes from our time: set the clock and sign again',
  },
  NONCE_REUSED: {
    zh: '该随机串已用过，请换新随机串重新签名',
    en: 'this nonce was used before: take a new one and sign again',
  },
  KEY_OF_OTHER_REALM: {
    zh: '沙箱密钥不能用于生产，生产密钥不能用于沙箱',
    en: 'a sandbox key does not work in production, nor a live key in the sandbox',
  },
} as const satisfies Record<string, Bilingual>;

export type SignatureRefusalCode = keyof typeof SIGNATURE_REFUSALS;

export function signatureRefusal(code: SignatureRefusalCode): Refusal {
  return new Refusal(code, SIGNATURE_REFUSALS[code], { status: 401 });
}
