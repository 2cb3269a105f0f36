import { Refusal } from '@app/kernel';

/** One refusal for an unknown card, a wrong PIN and a wrong code: it does not tell which cards exist. */
export function notProved(): Refusal {
  return new Refusal(
    'HOLDER_NOT_PROVED',
    {
      zh: '卡号、密码或验证码不正确；卡片密码连续输错 3 次将锁定',
      en: 'card number, PIN or code is wrong; three wrong PINs in a row lock the card’s PIN',
    },
    { status: 401, rule: 'R-PIN' },
  );
}

/** Too many wrong PINs, here or at terminals. */
export function pinLocked(): Refusal {
  return new Refusal(
    'PIN_TRIES_EXCEEDED',
    {
      zh: '卡片密码输错次数过多，已锁定。记名卡可改用手机验证码登录；密码解锁请联系客服',
      en: 'too many wrong PINs: it is locked. With a named card log in by the code to your phone; to unlock the PIN call the service line',
    },
    { status: 401, rule: 'R-PIN' },
  );
}

/** The page's key was used, is too old, or was not ours. */
export function pageKeyGone(): Refusal {
  return new Refusal(
    'PAGE_KEY_EXPIRED',
    { zh: '页面停留过久，请重新输入密码', en: 'the page has waited too long: type the PIN again' },
    { status: 401 },
  );
}

/** No way to send messages is set up. */
export function noMessages(): Refusal {
  return new Refusal(
    'MESSAGES_UNAVAILABLE',
    { zh: '暂时无法发送短信，请稍后再试或用卡片密码登录', en: 'no message can be sent now: try later, or use the PIN' },
    { status: 503 },
  );
}
