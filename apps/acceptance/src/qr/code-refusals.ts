import { declineOf } from '@app/compliance';
import { Refusal } from '@app/kernel';

/** What was scanned is no code of ours: there is no merchant, order or card to lay a decline to. */
export function codeInvalid(): Refusal {
  return new Refusal('CODE_INVALID', {
    zh: '无法识别的二维码，请确认后重新扫描',
    en: 'this is no code of ours: check it and scan again',
  });
}

export function codeExpired(): Refusal {
  return new Refusal('CODE_EXPIRED', declineOf('CODE_EXPIRED').text);
}
