import { Transactor } from '@app/database';
import { type Id, Refusal } from '@app/kernel';
import { type Hsm, HSM, HsmError, PanVault, type WrappedKey } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { ChipKeys } from '../products/chip-keys.js';
import type { CardFace } from '../products/product.schemas.js';
import { type ChipData, chipDataOf } from './chip-data.rules.js';
import type { SecureElement } from './secure-elements.repository.js';
import type { SecureElementCommand } from './secure-element.states.js';

interface CardRow {
  readonly productId: Id;
  readonly panCipher: Buffer;
  readonly expiryYymm: string;
  readonly kind: 'named' | 'anonymous';
  readonly face: CardFace;
}

/** Sealed scripts for secure elements, and their sealed answers (chip personalization document, Chips in phones). */
@Injectable()
export class SecureElementScripts {
  constructor(
    private readonly transactor: Transactor,
    private readonly vault: PanVault,
    private readonly chipKeys: ChipKeys,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  async seal(
    element: SecureElement,
    counterNo: number,
    command: SecureElementCommand,
    transportKey: WrappedKey,
  ): Promise<Buffer> {
    const chip = command === 'personalize' ? await this.chipOf(element, transportKey) : undefined;
    return this.hsm.sealForTransport({
      transportKey,
      label: labelOf(element),
      context: `command/${counterNo}`,
      data: Buffer.from(JSON.stringify({ counterNo, command, ...(chip ? { chip } : {}) })),
    });
  }

  /** @throws Refusal `ANSWER_UNREADABLE` when it is not this element's answer to that command */
  async openAnswer(
    element: SecureElement,
    counterNo: number,
    answer: Buffer,
    transportKey: WrappedKey,
  ): Promise<'done' | 'failed'> {
    const told = await this.open(element, `answer/${counterNo}`, answer, transportKey);
    return (told as { outcome: unknown }).outcome === 'done' ? 'done' : 'failed';
  }

  /** Whether the chip took the command of a load. @throws Refusal `ANSWER_UNREADABLE` */
  async openResult(element: SecureElement, atc: number, answer: Buffer, transportKey: WrappedKey): Promise<boolean> {
    const told = await this.open(element, `load-result/${atc}`, answer, transportKey);
    return (told as { taken: unknown }).taken === true;
  }

  private async open(element: SecureElement, context: string, data: Buffer, transportKey: WrappedKey): Promise<object> {
    try {
      const opened = await this.hsm.openFromTransport({ transportKey, label: labelOf(element), context, data });
      return JSON.parse(opened.toString()) as object;
    } catch (error) {
      if (error instanceof HsmError && error.code === 'DATA_UNREADABLE') throw answerUnreadable();
      throw error;
    }
  }

  private async chipOf({ cardId, psn }: SecureElement, transportKey: WrappedKey): Promise<ChipData> {
    const [row] = await this.transactor.query<CardRow>(
      `SELECT c.product_id AS "productId", c.pan_cipher AS "panCipher", c.expiry_yymm AS "expiryYymm", c.kind, p.face
       FROM issuer.card c JOIN issuer.card_product p USING (product_id) WHERE c.card_id = $1`,
      [cardId],
    );
    const { productId, panCipher, expiryYymm, kind, face } = row!;
    const pan = await this.vault.decryptPan(panCipher);
    const limits = (await this.chipKeys.limitsOf([productId])).get(productId)!;
    const made = await this.chipKeys.ofCard(productId, { pan, psn }, () => Promise.resolve(transportKey));
    return chipDataOf({ ...limits, ...made!, pan, psn, expiryYymm, named: kind === 'named', face });
  }
}

/** Each element has keys of its own under the key shared with its maker. */
function labelOf({ serialNo }: SecureElement): string {
  return `yufuka-se/1/${serialNo}`;
}

function answerUnreadable(): Refusal {
  return new Refusal('ANSWER_UNREADABLE', {
    zh: '应答不是该安全单元对该指令的应答',
    en: 'this is not the element’s answer to that command',
  });
}
