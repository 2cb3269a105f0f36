import { ChipFamilies, LoadChip, type ProvenCount, TellScriptResult } from '@app/chips';
import {
  cryptogramInput,
  issuerAuthenticationData,
  loadResponseField55,
  parseField55,
  readChipTransaction,
  TlvError,
} from '@app/ecash';
import { Transactor } from '@app/database';
import { fen, type Id, Refusal } from '@app/kernel';
import { type Hsm, HSM, HsmError, PanVault } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { ChipTransportKeys } from './chip-transport-keys.js';
import type {
  OverTheAirLoadAnswer,
  OverTheAirLoadInput,
  OverTheAirResultAnswer,
  OverTheAirResultInput,
} from './secure-element.schemas.js';
import { SecureElementScripts } from './secure-element-scripts.js';
import { type SecureElement, SecureElementRows } from './secure-elements.repository.js';

const APPROVED = '00';
const NOT_APPROVED = '05';
const RENMINBI = '156';
/** No terminal stands between the phone and the issuer. */
const NOBODY: Id = '0';

/**
 * Loads a phone's chip from its card's account. The chip's cryptogram says that it asks, and for how much; the count makes
 * the key, so asking again gets the first answer. The element seals what became of the command.
 */
@Injectable()
export class LoadOverTheAir {
  constructor(
    private readonly transactor: Transactor,
    private readonly rows: SecureElementRows,
    private readonly scripts: SecureElementScripts,
    private readonly transportKeys: ChipTransportKeys,
    private readonly families: ChipFamilies,
    private readonly loads: LoadChip,
    private readonly results: TellScriptResult,
    private readonly vault: PanVault,
    @Inject(HSM) private readonly hsm: Hsm,
  ) {}

  /**
   * A decline is an answer.
   * @throws Refusal `NOT_FOUND`; `FIELD_55_INVALID` when the chip's words cannot be read, or are about something else
   */
  async load(id: Id, input: OverTheAirLoadInput): Promise<OverTheAirLoadAnswer> {
    const element = await this.rows.find(id);
    const { count, cryptogramRight } = await this.read(element, input);
    const { atc, cryptogram } = count;
    if (!cryptogramRight) return notTheChip(input, atc);
    const { outcome, script } = await this.loads.load({
      payer: { source: 'over_the_air' },
      count,
      request: {
        originKey: `ota/${id}/${atc}`,
        content: `${input.amountFen}/${cryptogram.toString('hex')}`,
        accountId: element.accountId,
        amountFen: fen(input.amountFen),
        merchantId: NOBODY,
        terminalId: NOBODY,
        channel: 'system',
        batchNo: 0,
        traceNo: atc,
        pinRight: null,
        refusal: null,
        details: { secureElementId: id, chip: { psn: element.psn, atc } },
      },
    });
    const { approved, declineCode, amountFen } = outcome;
    const field55 = await this.answerTo(count, script);
    return { approved, declineCode, amountFen, atc, field55 };
  }

  /** @throws Refusal `NOT_FOUND`; `ANSWER_UNREADABLE` when the element did not say so */
  async result(id: Id, { atc, answer }: OverTheAirResultInput): Promise<OverTheAirResultAnswer> {
    const element = await this.rows.find(id);
    const key = await this.transportKeys.ofElement(element);
    const taken = await this.scripts.openResult(element, atc, Buffer.from(answer, 'base64'), key);
    const chip = { accountId: element.accountId, psn: element.psn };
    const { result, load } = await this.results.tell({ chip, atc, terminalId: NOBODY, taken });
    return { result, outcome: load?.outcome ?? null };
  }

  private async read(
    element: SecureElement,
    { field55, amountFen }: OverTheAirLoadInput,
  ): Promise<{ readonly count: ProvenCount; readonly cryptogramRight: boolean }> {
    const { pan, productCode } = await this.cardOf(element);
    const family = (await this.families.of(productCode))!;
    const { profile, imkAc, imkMac } = family;
    try {
      const values = parseField55(Buffer.from(field55, 'hex'));
      const { kind, atc, cryptogram, currency, ...told } = readChipTransaction(values);
      if (kind !== 'ARQC' || currency !== RENMINBI || told.amountFen !== amountFen) throw field55Invalid();
      const chip = { profile, pan, psn: element.psn, atc };
      const input = cryptogramInput(values, profile);
      const cryptogramRight = await this.hsm.verifyCryptogram({ ...chip, imkAc, input, cryptogram });
      const balanceFen = await this.hsm.verifyIadBalance({ ...chip, imkMac, iad: values.get('9F10')! });
      const { accountId, psn } = element;
      return { cryptogramRight, count: { chip: { accountId, psn }, pan, atc, cryptogram, family, balanceFen } };
    } catch (error) {
      if (error instanceof TlvError || error instanceof HsmError) throw field55Invalid();
      throw error;
    }
  }

  /** The chip knows its issuer by tag 91; with an approval the command that writes the balance follows. */
  private async answerTo(count: ProvenCount, script: Buffer | undefined): Promise<string> {
    const { family, pan, chip, atc, cryptogram } = count;
    const responseCode = script ? APPROVED : NOT_APPROVED;
    const { profile, imkAc } = family;
    const arpc = await this.hsm.arpc({ profile, imkAc, pan, psn: chip.psn, atc, cryptogram, responseCode });
    if (script) return loadResponseField55(arpc, responseCode, script).toString('hex').toUpperCase();
    const authentication = issuerAuthenticationData(arpc, responseCode);
    return Buffer.concat([Buffer.of(0x91, authentication.length), authentication])
      .toString('hex')
      .toUpperCase();
  }

  private async cardOf({ cardId }: SecureElement): Promise<{ pan: string; productCode: string }> {
    const [row] = await this.transactor.query<{ panCipher: Buffer; productCode: string }>(
      `SELECT c.pan_cipher AS "panCipher", p.product_code AS "productCode"
       FROM issuer.card c JOIN issuer.card_product p USING (product_id) WHERE c.card_id = $1`,
      [cardId],
    );
    return { pan: await this.vault.decryptPan(row!.panCipher), productCode: row!.productCode };
  }
}

/** Nothing is kept of it: anyone may say so, and the chip itself must still be heard at that count. */
function notTheChip({ amountFen }: OverTheAirLoadInput, atc: number): OverTheAirLoadAnswer {
  return { approved: false, declineCode: 'CHIP_AUTHENTICATION_FAILED', amountFen, atc, field55: null };
}

function field55Invalid(): Refusal {
  return new Refusal('FIELD_55_INVALID', {
    zh: '芯片数据无法识别，或与本次圈存不符',
    en: 'the chip’s data cannot be read, or are not about this load',
  });
}
