import { AuthorizationBusyError, BusinessDayClosedError, newRrn } from '@app/authorization';
import { declineOf, type DeclineCode } from '@app/compliance';
import { type Answerable, type Fields, Iso8583FormatError, type TransactionKind } from '@app/iso8583';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { safeLog } from '@app/security';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { AdmitMessage } from './admit-message.service.js';
import { AnswerWriter } from './answer-writer.js';
import { certainOutcome, OutcomeUnknownError } from './certain-outcome.js';
import { localTime, monthDay } from './china-time.rules.js';
import type { Exchange, TerminalExchange } from './exchange.js';
import { ReceiveEcash } from './ecash/receive-ecash.service.js';
import { FinancialDesk } from './financial/financial-desk.service.js';
import { bearsMac, MessageAuthentication } from './message-authentication.js';
import { MessageReader, UnreadableMessage } from './message-reader.js';
import { MessageRefusal } from './message-refusal.js';
import { NetworkDesk } from './network/network-desk.service.js';
import { RefusedMessages } from '../refusals/refused-messages.service.js';
import { SettleBatch } from './settlement/settle-batch.service.js';
import { UploadBatch } from './settlement/upload-batch.service.js';
import { TerminalLanes } from './terminal-lanes.js';
import { TerminalProfiles } from './terminal-profiles.js';

/** What becomes of a payload: an answer; nothing, because its outcome is not known; or the end of the connection. */
export type Reply =
  | { readonly do: 'answer'; readonly frame: Buffer; readonly terminalNo?: string }
  | { readonly do: 'stay-silent' }
  | { readonly do: 'close' };

const ALONE: ReadonlySet<TransactionKind> = new Set(['settlement', 'batch_upload', 'sign_in', 'sign_off']);
const CLOSE: Reply = { do: 'close' };

/** From a payload to its answer. Throws nothing: whatever fails is answered, noted or logged, without card data. */
@Injectable()
export class AnswerMessage {
  private readonly logger = new Logger(AnswerMessage.name);
  private readonly lanes = new TerminalLanes();

  constructor(
    private readonly reader: MessageReader,
    private readonly admission: AdmitMessage,
    private readonly authentication: MessageAuthentication,
    private readonly profiles: TerminalProfiles,
    private readonly financial: FinancialDesk,
    private readonly network: NetworkDesk,
    private readonly settlement: SettleBatch,
    private readonly uploads: UploadBatch,
    private readonly ecash: ReceiveEcash,
    private readonly writer: AnswerWriter,
    private readonly refused: RefusedMessages,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @param source remote address and port */
  async answer(payload: Buffer, source: string): Promise<Reply> {
    try {
      const exchange = await this.reader.read(payload, source);
      const work = (): Promise<Reply> => this.answerRead(exchange);
      const { terminalNo } = exchange;
      return await (ALONE.has(exchange.kind)
        ? this.lanes.exclusive(terminalNo, work)
        : this.lanes.shared(terminalNo, work));
    } catch (error) {
      if (error instanceof UnreadableMessage) return this.answerUnreadable(payload, source, error).catch(this.give);
      return this.give(error);
    }
  }

  private readonly give = (error: unknown): Reply => {
    if (error instanceof Iso8583FormatError && error.reason === 'MTI') return CLOSE;
    this.logger.error('a message got no answer', safeLog(error));
    return { do: 'stay-silent' };
  };

  private async answerRead(exchange: Exchange): Promise<Reply> {
    const { message, terminalNo } = exchange;
    const admission = await certainOutcome(() => this.admission.admit(exchange));
    const { terminal, macVerified, admitted, refusal } = admission;
    let fields: Fields;
    try {
      if (!admitted) throw refusal!;
      fields = await certainOutcome(() => this.carryOut(admitted));
    } catch (error) {
      if (error instanceof OutcomeUnknownError) {
        this.logger.error(`${describe(exchange)}: ${error.message}`, safeLog(error.cause));
        return { do: 'stay-silent' };
      }
      fields = this.failed(exchange, error);
    }
    const frame =
      macVerified && terminal
        ? await this.writer.signed(message, fields, terminal)
        : this.writer.unsigned(message, fields);
    return { do: 'answer', frame, ...(terminal ? { terminalNo } : {}) };
  }

  private carryOut(exchange: TerminalExchange): Promise<Fields> {
    switch (exchange.kind) {
      case 'settlement':
        return this.settlement.settle(exchange);
      case 'batch_upload':
        return this.uploads.upload(exchange);
      case 'ecash_upload':
        return this.ecash.upload(exchange);
      default:
        return bearsMac(exchange.message.mti) ? this.financial.answer(exchange) : this.network.answer(exchange);
    }
  }

  /** The answer to a message that is refused before the ledger, or that something went wrong with. */
  private failed(exchange: Exchange, error: unknown): Fields {
    const code = declineFor(error);
    if (error instanceof MessageRefusal) this.note(exchange, code, error.reason);
    else if (code !== 'SYSTEM_ERROR') this.logger.warn(`${describe(exchange)} is turned away: ${code}`);
    else this.logger.error(`${describe(exchange)} failed`, safeLog(error));
    const { fields, mti } = exchange.message;
    const now = this.clock.now();
    const date = chinaDate(now);
    const verdict = { code: declineOf(code).responseCode, occurredAt: now, businessDate: date, rrn: newRrn(date) };
    return bearsMac(mti) ? this.writer.financialFields(fields, verdict) : this.writer.networkFields(fields, verdict);
  }

  /** 30 where MTI and fields 11, 41 and 42 could be read, else the end of the connection. */
  private async answerUnreadable(payload: Buffer, source: string, { reason, read }: UnreadableMessage): Promise<Reply> {
    const { tpdu, mti, fields } = read;
    const { 11: trace, 41: terminalNo, 42: merchantNo } = fields;
    this.logger.warn(`an unreadable message from ${source}: ${reason}`);
    if (!tpdu || !mti || !trace || !terminalNo || !merchantNo) return CLOSE;
    const now = this.clock.now();
    this.refused.note({
      channel: 'pos',
      refusedAt: now,
      merchantNo,
      terminalNo,
      path: mti,
      trace,
      responseCode: '30',
      code: 'FORMAT',
      reason,
      source,
    });
    const request: Answerable = { tpdu, mti, ...(read.header ? { header: read.header } : {}) };
    const stamp = { 12: localTime(now), 13: monthDay(chinaDate(now)), 39: '30' };
    const answer: Fields = { 11: trace, 41: terminalNo, 42: merchantNo, ...stamp };
    const known = bearsMac(mti) ? await this.profiles.find(terminalNo) : undefined;
    if (!known) return { do: 'answer', frame: this.writer.unsigned(request, answer) };
    const { terminal, verified } = await this.authentication.check(payload, known);
    const frame = verified
      ? await this.writer.signed(request, answer, terminal)
      : this.writer.unsigned(request, answer);
    return { do: 'answer', frame, terminalNo };
  }

  private note(exchange: Exchange, code: DeclineCode, reason: string): void {
    const { merchantNo, terminalNo, trace, source, message } = exchange;
    this.refused.note({
      channel: 'pos',
      refusedAt: this.clock.now(),
      merchantNo,
      terminalNo,
      path: message.mti,
      trace,
      responseCode: declineOf(code).responseCode,
      code,
      reason,
      source,
    });
  }
}

function declineFor(error: unknown): DeclineCode {
  if (error instanceof MessageRefusal) return error.code;
  if (error instanceof AuthorizationBusyError) return 'SYSTEM_BUSY';
  if (error instanceof BusinessDayClosedError) return 'CUT_OVER';
  return 'SYSTEM_ERROR';
}

function describe({ message, terminalNo, trace }: Exchange): string {
  return `${message.mti} of terminal ${terminalNo}, trace ${trace},`;
}
