import { type Bilingual, type ChinaDate, formatYuan, type Fen } from '@app/kernel';
import type { CardStatus } from '@app/ledger';
import type { HolderCard } from './holder.schemas.js';

/** A card as its holder asks about it. */
export interface HeldCardState {
  readonly kind: 'named' | 'anonymous';
  readonly status: CardStatus;
  readonly validTo: ChinaDate | null;
  readonly balanceFen: Fen;
  readonly hasChip: boolean;
  readonly servicePhone: string | null;
}

/** The status a holder is told: an active card past its validity is expired. */
export function statusOf({ status, validTo }: HeldCardState, today: ChinaDate): HolderCard['status'] {
  return status === 'active' && validTo !== null && validTo < today ? 'expired' : status;
}

/** What the holder can do about the card's state (R-EXPIRED, R-LOSS); null when nothing is needed. */
export function adviceOf(card: HeldCardState, today: ChinaDate): Bilingual | null {
  const call = callOf(card.servicePhone);
  const rest = formatYuan(card.balanceFen);
  switch (statusOf(card, today)) {
    case 'expired':
      return {
        zh: `卡片已过期，余额 ${rest} 仍归您所有。${call.zh}办理延期或换卡后即可继续使用。`,
        en: `The card is past its validity; the ${rest} in it remain yours. ${call.en} to have it extended or exchanged.`,
      };
    case 'inactive':
      return {
        zh: '卡片尚未激活，请联系购卡单位。',
        en: 'The card is not activated yet: ask the company that bought it.',
      };
    case 'frozen':
      return { zh: `卡片已冻结，暂不能使用。${call.zh}查询原因。`, en: `The card is frozen. ${call.en} to learn why.` };
    case 'lost':
    case 'stolen':
      return {
        zh: `卡片已挂失，账户余额 ${rest} 安全。请本人携带有效证件办理补卡。`,
        en: `The card is reported lost; the ${rest} in its account are safe. Come with your ID for a replacement.`,
      };
    case 'closed':
      return { zh: `卡片已停用。${call.zh}查询。`, en: `The card is out of use. ${call.en} with questions.` };
    default:
      return null;
  }
}

/** What a loss report does, or why there is none (R-LOSS). */
export function lossNoticeOf({ kind, hasChip }: HeldCardState): Bilingual {
  if (kind === 'anonymous') {
    return {
      zh: `很抱歉，不记名卡不能挂失：持卡人未登记，无法确认卡片归属${hasChip ? '；芯片内电子现金等同现金' : ''}。请像保管现金一样保管卡片。`,
      en: `Sorry, an anonymous card cannot be reported lost: its holder is not registered, so nobody can tell whose it is${hasChip ? '; the e-cash in its chip is like cash' : ''}. Keep it like cash.`,
    };
  }
  const chip = hasChip
    ? {
        zh: '芯片内的电子现金等同现金，不能挂失，但芯片会列入终端黑名单，期满后剩余金额退回账户。',
        en: ' E-cash in the chip is like cash and cannot be reported lost, but terminals are told not to take the chip, and what is left goes back to the account.',
      }
    : { zh: '', en: '' };
  return {
    zh: `挂失后账户立即停用，不能撤销；余额保留，可凭证件补卡。${chip.zh}`,
    en: `The account is blocked at once and this cannot be undone; the money stays yours and a replacement is made against your ID.${chip.en}`,
  };
}

function callOf(servicePhone: string | null): Bilingual {
  return servicePhone
    ? { zh: `请致电 ${servicePhone} `, en: `Call ${servicePhone}` }
    : { zh: '请联系客服', en: 'Call the service line' };
}
