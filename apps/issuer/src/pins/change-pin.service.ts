import { type Actor, AuditTrail } from '@app/access';
import { DECLINES, isDeclineCode } from '@app/compliance';
import { Transactor } from '@app/database';
import { type Id, Refusal } from '@app/kernel';
import { Ledger } from '@app/ledger';
import { HsmError, type WrappedKey } from '@app/security';
import { Injectable } from '@nestjs/common';
import { CardRegister } from '../cards/card-register.js';
import { PIN_TRIES_MAX } from '../settings.js';
import { CardPins } from './card-pins.js';
import type { PinChange, PinChangeAnswer } from './pin.schemas.js';

const KEYPAD = 'SELECT pik FROM acceptance.pin_keypad WHERE terminal_no = $1';

/**
 * The holder's own change of PIN at a keypad: old and new PIN come in blocks under the keypad's key and are in clear in the
 * HSM only (R-PIN). A wrong old one counts as at a till, so it is an answer and not a refusal: its count must be committed.
 */
@Injectable()
export class ChangePin {
  constructor(
    private readonly transactor: Transactor,
    private readonly pins: CardPins,
    private readonly cards: CardRegister,
    private readonly ledger: Ledger,
    private readonly audit: AuditTrail,
  ) {}

  /** @throws Refusal `NOT_FOUND`, `KEYPAD_UNKNOWN`, `PIN_BLOCK_INVALID`, `PIN_WEAK` */
  async change(
    cardId: Id,
    { terminalNo, oldPinBlock, newPinBlock }: PinChange,
    actor: Actor,
  ): Promise<PinChangeAnswer> {
    return this.transactor.run(async () => {
      const pik = await this.keypad(terminalNo);
      const card = await this.pins.lock(cardId);
      const right = await readable(() => this.pins.verify(card, pik, Buffer.from(oldPinBlock, 'hex')));
      const { declineCode, triesLeft } = await this.ledger.judgePin(card.accountId, right, PIN_TRIES_MAX);
      if (declineCode === null) {
        await readable(() => this.pins.change(card, pik, Buffer.from(newPinBlock, 'hex')));
        await this.cards.note(cardId, { kind: 'pin_changed', reason: `keypad ${terminalNo}`, actor, approvalId: null });
      }
      await this.audit.record({
        actor,
        action: declineCode === null ? 'issuer.pin-changed' : 'issuer.pin-change-declined',
        objectType: 'card',
        objectId: cardId,
        change: { terminalNo, declineCode, triesLeft },
      });
      return declineCode === null ? { changed: true, declined: null, triesLeft } : declined(declineCode, triesLeft);
    });
  }

  private async keypad(terminalNo: string): Promise<WrappedKey> {
    const [row] = await this.transactor.query<{ pik: WrappedKey }>(KEYPAD, [terminalNo]);
    if (row) return row.pik;
    throw new Refusal('KEYPAD_UNKNOWN', {
      zh: '该终端未登记、未签到或不支持密码输入',
      en: 'this terminal is not registered, not signed in, or takes no PINs',
    });
  }
}

function declined(code: string, triesLeft: number): PinChangeAnswer {
  if (!isDeclineCode(code)) throw new Error(`the ledger declined with ${code}, which is not in the table`);
  const { responseCode, text } = DECLINES[code];
  return { changed: false, declined: { code, responseCode, text }, triesLeft };
}

/** What the HSM cannot read or does not take, as a refusal. */
async function readable<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof HsmError)) throw error;
    if (error.code === 'PIN_WEAK') {
      throw new Refusal(
        'PIN_WEAK',
        {
          zh: '新密码须为 6 位数字，且不能是重复或连续数字',
          en: 'the new PIN has six digits, not all the same and not in a row',
        },
        { rule: 'R-PIN' },
      );
    }
    if (error.code !== 'PIN_BLOCK' && error.code !== 'INPUT') throw error;
    throw new Refusal(
      'PIN_BLOCK_INVALID',
      { zh: '密码块无法解密，请终端重新签到', en: 'the PIN block cannot be read: the terminal must sign in again' },
      { rule: 'R-PIN' },
    );
  }
}
