import { Refusal } from '@app/kernel';

const PASSWORD_MIN = 8;
const PASSWORD_MAX = 200;

/**
 * Refuses a password that is too short to stand guessing at the log-in's rate, or that is its own login.
 * @param field where the caller typed it, when errors are to be shown there
 * @throws Refusal `WEAK_PASSWORD` 422
 */
export function assertStrong(password: string, login: string, field?: string): void {
  const long = password.length >= PASSWORD_MIN && password.length <= PASSWORD_MAX;
  if (!long || password.toLowerCase() === login.toLowerCase()) throw weakPassword(field);
}

/** The refusal of a password that is no protection. */
export function weakPassword(field?: string): Refusal {
  const code = 'WEAK_PASSWORD';
  const message = {
    zh: `密码须为 ${PASSWORD_MIN} 至 ${PASSWORD_MAX} 个字符，且不能与登录名相同`,
    en: `a password has ${PASSWORD_MIN} to ${PASSWORD_MAX} characters and is not the login`,
  };
  return new Refusal(code, message, field ? { details: [{ field, code, message }] } : {});
}
