import { type Chip, ChipRegister, type RegisteredChip, type RetiredFor } from '@app/chips';
import { Transactor } from '@app/database';
import { type Bilingual, type Fen, fen, formatYuan, type Id, ZERO_FEN } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { EcashView } from './chip.schemas.js';

/**
 * Takes chips out of use and says what becomes of their money. E-cash is like cash: who finds a chip can pay with it at
 * terminals that do not know yet, so it is not loss-reportable (R-LOSS); what is left after the last upload window goes back.
 */
@Injectable()
export class ChipClosing {
  constructor(
    private readonly transactor: Transactor,
    private readonly chips: ChipRegister,
  ) {}

  /** Retires whatever chip of the account is in use, in the caller's transaction. @returns those that were */
  async retire(accountId: Id, retiredFor: RetiredFor): Promise<Chip[]> {
    const retired: Chip[] = [];
    for (const chip of await this.chips.ofAccount(accountId)) {
      if (await this.chips.move(chip, 'retire', retiredFor)) retired.push(chip);
    }
    return retired;
  }

  /** @returns null for a card without a chip */
  async view(card: { readonly cardId: Id; readonly accountId: Id }): Promise<EcashView | null> {
    const standing = await this.standing(card);
    return standing.chips.length === 0 ? null : standing;
  }

  /** The card's chips, none for a card that never had one. */
  async standing(card: { readonly cardId: Id; readonly accountId: Id }): Promise<EcashView> {
    const chips = await this.chips.ofAccount(card.accountId);
    const [row] = await this.transactor.query<{ chipFen: string; replacedBy: Id | null }>(
      `SELECT a.chip_fen AS "chipFen", (SELECT card_id FROM issuer.card WHERE replaces_card_id = $2) AS "replacedBy"
       FROM ledger.account a WHERE a.account_id = $1`,
      [card.accountId, card.cardId],
    );
    const remainderFen = fen(row!.chipFen);
    return {
      chips: chips.map(chipView),
      remainderFen,
      replacedBy: row!.replacedBy,
      notice: noticeOf(chips.at(-1), remainderFen),
    };
  }
}

function chipView({
  psn,
  carrier,
  state,
  retiredFor,
  purseCapFen,
  transactionLimitFen,
  blacklistedOn,
  closesOn,
}: RegisteredChip) {
  return { psn, carrier, state, retiredFor, purseCapFen, transactionLimitFen, blacklistedOn, closesOn };
}

function noticeOf(chip: RegisteredChip | undefined, remainderFen: Fen): Bilingual {
  if (!chip) return { zh: '该卡没有电子现金芯片', en: 'the card has no chip with e-cash' };
  const { state, retiredFor, closesOn } = chip;
  const rest = formatYuan(remainderFen);
  if (state === 'closed') {
    return remainderFen === ZERO_FEN
      ? { zh: '芯片已停用，余额已退回账户', en: 'the chip is out of use and its rest was given back to the account' }
      : { zh: `芯片已停用，尚有 ${rest} 待退回`, en: `the chip is out of use; ${rest} will still be given back` };
  }
  if (state !== 'retiring') {
    return {
      zh: '电子现金等同现金，不挂失；卡片遗失请尽快办理账户挂失，芯片将列入终端黑名单',
      en: 'e-cash is like cash and cannot be reported lost; report the card, and terminals are told not to take its chip',
    };
  }
  const back = {
    zh: `黑名单下发前的脱机消费仍由持卡人承担；${closesOn} 上送期满且争议结案后，余额（现为 ${rest}）退回账户或补发的新卡，不作没收`,
    en:
      `purchases before the terminals have the list remain the holder's; after ${closesOn}, when uploads have ended and cases ` +
      `are closed, the rest (now ${rest}) goes back to the account or the replacement card, and is never forfeit`,
  };
  if (retiredFor !== 'lost')
    return { zh: `芯片已停用并列入黑名单；${back.zh}`, en: `the chip is out of use and listed; ${back.en}` };
  return {
    zh: `账户已止付。芯片内电子现金等同现金，不能挂失：芯片已列入脱机终端黑名单；${back.zh}`,
    en: `the account is blocked. The e-cash in the chip is like cash and cannot be reported lost: the chip is on the list of offline terminals; ${back.en}`,
  };
}
