import {
  ChipFamilies,
  LoadChip,
  LoadRefunds,
  NoteOnlineTap,
  type ProvenCount,
  ReverseLoad,
  TellScriptResult,
} from '@app/chips';
import {
  cryptogramInput,
  encodeTlv,
  issuerAuthenticationData,
  loadResponseField55,
  parseField55,
  readChipTransaction,
} from '@app/ecash';
import type { Fen } from '@app/kernel';
import { HSM, type Hsm } from '@app/security';
import type { HostAnswer, OnlineTransaction } from '../../../kernel/index.js';
import type { House } from '../house/house.js';
import { PRODUCT_CODE } from '../town/found-town.js';
import type { Place, Resident } from '../town/town.types.js';

/** A message the host has answered, by which the script's result or a reversal is told. */
export interface HostDialogue {
  readonly place: Place;
  readonly count: ProvenCount;
  /** What the terminal hands to the chip. */
  readonly answer: HostAnswer;
  /** Whether a script is in it. */
  readonly writes: boolean;
}

export interface HostLoad extends HostDialogue {
  readonly request: LoadRequest;
}

type LoadRequest = Parameters<LoadChip['load']>[0]['request'];

/**
 * The issuer's host as a terminal reaches it online. It plays what the POS gateway does before it calls the services: reads
 * field 55 and has the HSM check cryptogram and balance.
 */
export class OnlineHost {
  private traceNo = 0;

  constructor(private readonly house: House) {}

  /** A message of the chip that moves no money. Refunds that wait for the chip ride on the answer. */
  async tellBalance(resident: Resident, place: Place, transaction: OnlineTransaction): Promise<HostDialogue> {
    const count = await this.proven(resident, transaction);
    await this.house.get(NoteOnlineTap).note(count);
    const { terminalId, merchant } = place;
    const message = { merchantId: merchant.merchantId, terminalId, batchNo: 1, traceNo: this.nextTrace() };
    const script = await this.house.get(LoadRefunds).into(count, message);
    return { place, count, answer: await this.answer(count, '00', script), writes: script !== undefined };
  }

  async load(resident: Resident, place: Place, transaction: OnlineTransaction): Promise<HostLoad> {
    const count = await this.proven(resident, transaction);
    const request = this.request(resident, place, transaction.amountFen);
    const load = { request, payer: { source: 'account' }, count } as const;
    const { outcome, script } = await this.house.get(LoadChip).load(load);
    const answer = await this.answer(count, outcome.approved ? '00' : '51', script);
    return { place, count, answer, writes: script !== undefined, request };
  }

  /** The terminal never got an answer. */
  async reverse({ request }: HostLoad): Promise<void> {
    const { originKey } = request;
    await this.house.get(ReverseLoad).reverse({
      ...request,
      originKey: `${originKey}/reversal`,
      kind: 'reversal',
      original: { originPrefix: originKey },
      reversed: { originKey, kind: 'load' },
      openBatchNo: 0,
    });
  }

  /** @param taken nothing when the chip left before it answered */
  async tellScript({ count, place }: HostDialogue, taken: boolean | undefined): Promise<void> {
    const { chip, atc } = count;
    await this.house.get(TellScriptResult).tell({ chip, atc, terminalId: place.terminalId, taken });
  }

  private nextTrace(): number {
    return (this.traceNo += 1);
  }

  private request({ accountId }: Resident, place: Place, amountFen: Fen): LoadRequest {
    const { merchant, terminalId, terminalNo } = place;
    const traceNo = this.nextTrace();
    const { merchantId, merchantNo } = merchant;
    return {
      originKey: `pos/${merchantNo}/${terminalNo}/000001/${traceNo}/020045`,
      content: `${accountId}|${amountFen}`,
      accountId,
      amountFen,
      merchantId,
      terminalId,
      channel: 'pos',
      batchNo: 1,
      traceNo: traceNo % 1_000_000,
      pinRight: null,
      refusal: null,
    };
  }

  private async proven({ accountId, psn, pan }: Resident, { f55 }: OnlineTransaction): Promise<ProvenCount> {
    const family = (await this.house.get(ChipFamilies).of(PRODUCT_CODE))!;
    const values = parseField55(f55);
    const { atc, cryptogram } = readChipTransaction(values);
    const { profile, imkAc, imkMac } = family;
    const hsm = this.house.get<Hsm>(HSM);
    const about = { profile, pan, psn, atc };
    const input = cryptogramInput(values, profile);
    const right = await hsm.verifyCryptogram({ ...about, imkAc, input, cryptogram });
    if (!right) throw new Error(`the ARQC of count ${atc} is not right`);
    const balanceFen = await hsm.verifyIadBalance({ ...about, imkMac, iad: values.get('9F10')! });
    return { chip: { accountId, psn }, pan, atc, cryptogram, family, balanceFen };
  }

  private async answer(count: ProvenCount, responseCode: string, script?: Buffer): Promise<HostAnswer> {
    const arpc = await this.arpc(count, responseCode);
    if (script) return { responseCode, f55: loadResponseField55(arpc, responseCode, script) };
    return { responseCode, f55: encodeTlv([{ tag: '91', value: issuerAuthenticationData(arpc, responseCode) }]) };
  }

  private arpc({ family, pan, chip, atc, cryptogram }: ProvenCount, responseCode: string): Promise<Buffer> {
    const { profile, imkAc } = family;
    return this.house.get<Hsm>(HSM).arpc({ profile, imkAc, pan, psn: chip.psn, atc, cryptogram, responseCode });
  }
}
