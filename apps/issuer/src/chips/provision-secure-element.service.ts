import { type Actor, AuditTrail } from '@app/access';
import { ChipRegister } from '@app/chips';
import type { CardProfile } from '@app/ecash';
import { Transactor } from '@app/database';
import { type Id, newId, Refusal } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { ChipKeys } from '../products/chip-keys.js';
import { ChipCards, statusConflict } from './chip-cards.js';
import { ChipTransportKeys } from './chip-transport-keys.js';
import type {
  ScriptAnswerInput,
  ScriptView,
  SecureElementCommandInput,
  SecureElementInput,
  SecureElementView,
} from './secure-element.schemas.js';
import { maySend, SECURE_ELEMENT_MOVES, type SecureElementCommand } from './secure-element.states.js';
import { SecureElementScripts } from './secure-element-scripts.js';
import { type SecureElement, SecureElementRows } from './secure-elements.repository.js';

/**
 * Brings a card's chip into a phone's secure element and manages it over the air. Commands are numbered; the last one is
 * open until the element's sealed answer, and handing it out again is harmless: the element knows the number. What takes a
 * chip out of use holds at the issuer from the request on, whether or not the phone can be reached.
 */
@Injectable()
export class ProvisionSecureElement {
  constructor(
    private readonly transactor: Transactor,
    private readonly cards: ChipCards,
    private readonly chips: ChipRegister,
    private readonly chipKeys: ChipKeys,
    private readonly transportKeys: ChipTransportKeys,
    private readonly scripts: SecureElementScripts,
    private readonly rows: SecureElementRows,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Makes a chip for the card in that element and opens its installation.
   * @throws Refusal `NOT_FOUND`; `CARD_STATUS_CONFLICT` 409; `CHIP_IN_USE` 409 while another chip of the card is not closed;
   *   `NO_CHIP_PRODUCT` when the product has no chip keys; and what {@link ChipTransportKeys.ready} throws
   */
  async provision(
    cardId: Id,
    { serialNo, transportKeyId, reason }: SecureElementInput,
    actor: Actor,
  ): Promise<SecureElementView> {
    return this.transactor.run(async () => {
      const { accountId, productId, ...card } = await this.cards.lock(cardId);
      if (card.status !== 'active')
        throw statusConflict({ accountId, productId, ...card }, '开通', 'bring it into a phone');
      if ((await this.chips.ofAccount(accountId)).some(({ state }) => state !== 'closed')) throw chipInUse();
      const product = await this.productOf(productId);
      await this.transportKeys.ready(transportKeyId, product.algorithm);
      const limits = (await this.chipKeys.limitsOf([productId])).get(productId)!;
      const psn = await this.chips.nextPsn(accountId);
      const { productCode } = product;
      await this.chips.add([{ accountId, psn, cardId, productCode, carrier: 'secure_element', ...limits }]);
      await this.transactor.query('UPDATE issuer.card SET psn = $2 WHERE card_id = $1', [cardId, psn]);
      const ids = { secureElementId: newId(), cardId, accountId, psn };
      const element = await this.rows.add({ ...ids, serialNo, transportKeyId });
      await this.send(element, 'install', reason, actor);
      await this.cards.register.note(cardId, { kind: 'secure_element', reason, actor, approvalId: null });
      return this.rows.view(element.secureElementId);
    });
  }

  /**
   * Sends a command. Suspended and deleted chips are on the list of terminals and take no loads at once.
   * @throws Refusal `NOT_FOUND`; `SECURE_ELEMENT_STATE` 409; `COMMAND_OPEN` 409 while another has no answer (but for `delete`)
   */
  async command(id: Id, { command, reason }: SecureElementCommandInput, actor: Actor): Promise<SecureElementView> {
    return this.transactor.run(async () => {
      const element = await this.rows.lock(id);
      if (!maySend(command, element.state)) throw wrongState(element, command);
      const open = await this.rows.openCommand(id);
      if (open && (command !== 'delete' || open.command === 'delete')) throw commandOpen();
      if (open) await this.rows.endCommand(id, open.counterNo, 'failed');
      if (command === 'suspend') await this.chips.move(element, 'suspend');
      if (command === 'delete') await this.chips.move(element, 'retire', 'deleted');
      await this.send(element, command, reason, actor);
      return this.rows.view(id);
    });
  }

  /** What the element is to do now. */
  async script(id: Id): Promise<ScriptView> {
    await this.rows.view(id);
    const open = await this.rows.openCommand(id);
    return { counterNo: open?.counterNo ?? null, script: open?.script.toString('base64') ?? null };
  }

  /**
   * Takes the element's answer; one that was taken before changes nothing. After the installation follows the personalization.
   * @throws Refusal `NOT_FOUND`; `ANSWER_UNREADABLE` when it is not the element's answer to that command
   */
  async answer(id: Id, { counterNo, answer }: ScriptAnswerInput): Promise<ScriptView> {
    await this.transactor.run(async () => {
      const element = await this.rows.lock(id);
      const open = await this.rows.openCommand(id);
      if (open?.counterNo !== counterNo) return;
      const transportKey = await this.transportKeys.ofElement(element);
      const outcome = await this.scripts.openAnswer(element, counterNo, Buffer.from(answer, 'base64'), transportKey);
      await this.rows.endCommand(id, counterNo, outcome);
      const change = { psn: element.psn, command: open.command, outcome };
      const action = 'issuer.secure-element-answered';
      await this.audit.record({ system: 'over-the-air', action, objectType: 'card', objectId: element.cardId, change });
      if (outcome === 'done') await this.done(element, open.command);
    });
    return this.script(id);
  }

  private async done(element: SecureElement, command: SecureElementCommand): Promise<void> {
    await this.rows.setState(element.secureElementId, SECURE_ELEMENT_MOVES[command].to);
    if (command === 'resume') await this.chips.move(element, 'resume');
    if (command === 'install') await this.send({ ...element, state: 'installed' }, 'personalize', '安装完成', SYSTEM);
  }

  private async send(
    element: SecureElement,
    command: SecureElementCommand,
    reason: string,
    by: Actor | typeof SYSTEM,
  ): Promise<void> {
    const counterNo = element.lastCounter + 1;
    const script = await this.scripts.seal(element, counterNo, command, await this.transportKeys.ofElement(element));
    await this.rows.addCommand(element, { counterNo, command, script }, reason, by.name);
    await this.audit.record({
      ...('userId' in by ? { actor: by } : { system: by.name }),
      action: `issuer.secure-element-${command}`,
      objectType: 'card',
      objectId: element.cardId,
      change: { psn: element.psn, serialNo: element.serialNo, counterNo },
      reason,
    });
  }

  private async productOf(productId: Id): Promise<{ productCode: string; algorithm: CardProfile['algorithm'] }> {
    const [row] = await this.transactor.query<{ productCode: string; algorithm: CardProfile['algorithm'] }>(
      `SELECT p.product_code AS "productCode", x.profile ->> 'algorithm' AS algorithm
       FROM issuer.card_product p JOIN issuer.chip_profile x USING (product_id) WHERE product_id = $1`,
      [productId],
    );
    if (row) return row;
    throw new Refusal('NO_CHIP_PRODUCT', { zh: '该卡产品没有芯片应用', en: 'the card’s product has no chips' });
  }
}

const SYSTEM = { name: 'over-the-air' } as const;

function chipInUse(): Refusal {
  return new Refusal(
    'CHIP_IN_USE',
    {
      zh: '该卡另有未结清的芯片，一张卡同时只能有一个电子现金芯片',
      en: 'another chip of the card is not closed: a card has one e-cash chip at a time',
    },
    { status: 409 },
  );
}

function wrongState({ state }: SecureElement, command: SecureElementCommand): Refusal {
  const text = {
    zh: `安全单元当前状态为 ${state}，不能执行 ${command}`,
    en: `the element is ${state}: cannot ${command} it`,
  };
  return new Refusal('SECURE_ELEMENT_STATE', text, { status: 409 });
}

function commandOpen(): Refusal {
  const text = { zh: '上一条指令尚未得到安全单元应答', en: 'the element has not answered the last command' };
  return new Refusal('COMMAND_OPEN', text, { status: 409 });
}
