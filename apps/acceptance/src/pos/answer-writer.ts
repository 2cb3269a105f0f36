import {
  answerTo,
  type Answerable,
  echoFields,
  encodeMessage,
  type Fields,
  FINANCIAL_ECHO_FIELDS,
  frame,
  macInput,
  placeMac,
} from '@app/iso8583';
import type { ResponseCode } from '@app/compliance';
import iconv from 'iconv-lite';
import { type ChinaDate, chinaDate } from '@app/kernel';
import { HSM, type Hsm } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import type { TerminalProfile } from '../terminals/terminal-directory.service.js';
import { localTime, monthDay } from './china-time.rules.js';
import { POS_SETTINGS, type PosSettings } from './pos.settings.js';

/** What an answer says of the transaction, besides what it repeats. */
export interface Verdict {
  readonly code: ResponseCode;
  readonly occurredAt: Date;
  readonly businessDate: ChinaDate;
  /** Field 37, 12 digits. */
  readonly rrn: string;
  /** Field 38; only with an approval. */
  readonly authCode?: string;
  /** Field 54. */
  readonly balance?: string;
  /** Field 55. */
  readonly chipAnswer?: Buffer;
}

const NETWORK_ECHO_FIELDS = [11, 41, 42, 60] as const;
const INSTITUTION_BYTES = 11;
const UNSIGNED = Buffer.alloc(8);

/** Writes answers: their fields (POS specification, Host behaviour), their MAC, their frame. */
@Injectable()
export class AnswerWriter {
  private readonly institutions: Buffer;

  constructor(
    @Inject(HSM) private readonly hsm: Hsm,
    @Inject(POS_SETTINGS) private readonly settings: PosSettings,
  ) {
    const { issuerName, issuerId, acquirerName, acquirerId } = settings;
    this.institutions = Buffer.concat([institution(issuerName ?? issuerId), institution(acquirerName ?? acquirerId)]);
  }

  /** Fields of the answer to a financial message, approved or declined. */
  financialFields(request: Fields, verdict: Verdict): Fields {
    const approved = verdict.code === '00';
    return {
      ...echoFields(request, FINANCIAL_ECHO_FIELDS),
      ...this.stamp(verdict),
      15: monthDay(verdict.businessDate),
      ...(approved && verdict.authCode ? { 38: verdict.authCode } : {}),
      44: this.institutions,
      ...(approved && verdict.balance ? { 54: verdict.balance } : {}),
      ...(verdict.chipAnswer ? { 55: verdict.chipAnswer } : {}),
    };
  }

  /** Fields of the answer to a network message: 11, 12, 13, 32, 37, 39, 41, 42, 60, and what is given. */
  networkFields(request: Fields, verdict: Omit<Verdict, 'businessDate'>, further: Fields = {}): Fields {
    return { ...echoFields(request, NETWORK_ECHO_FIELDS), ...this.stamp(verdict), ...further };
  }

  /** The answer's frame without a MAC. @throws Iso8583FormatError MTI when the request is itself an answer */
  unsigned(request: Answerable, fields: Fields): Buffer {
    return frame(encodeMessage(answerTo(request, fields)));
  }

  /** The answer's frame with a MAC under the terminal's key. */
  async signed(request: Answerable, fields: Fields, terminal: TerminalProfile): Promise<Buffer> {
    const payload = encodeMessage(answerTo(request, { ...fields, 64: UNSIGNED }));
    return frame(placeMac(payload, await this.hsm.mac(terminal.mak!, terminal.macAlgorithm, macInput(payload))));
  }

  private stamp({ code, occurredAt, rrn }: Omit<Verdict, 'businessDate'>): Fields {
    return {
      12: localTime(occurredAt),
      13: monthDay(chinaDate(occurredAt)),
      32: this.settings.acquirerId,
      37: rrn,
      39: code,
    };
  }
}

/** A half of field 44: as many characters as 11 bytes of GBK take, padded with spaces. */
function institution(name: string): Buffer {
  const half = Buffer.alloc(INSTITUTION_BYTES, ' ');
  let at = 0;
  for (const character of name) {
    const bytes = iconv.encode(character, 'gbk');
    if (at + bytes.length > INSTITUTION_BYTES) break;
    bytes.copy(half, at);
    at += bytes.length;
  }
  return half;
}
