import { type Receipt, ReceiveUpload } from '@app/chips';
import type { Fields } from '@app/iso8583';
import { chinaDate } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { AnswerWriter } from '../answer-writer.js';
import { ContentHash } from '../content-hash.js';
import { originKeyOf, type TerminalExchange } from '../exchange.js';
import { contentOf } from '../message-content.rules.js';
import { toldTap } from './told-tap.rules.js';

/**
 * Offline purchases as terminals upload them (0200 with 60.1 = 36). The answer comes after the record is committed and says
 * only that it is delivered: 00, or 94 when another record came under its key before; what it is worth is found out later.
 */
@Injectable()
export class ReceiveEcash {
  constructor(
    private readonly uploads: ReceiveUpload,
    private readonly hashes: ContentHash,
    private readonly writer: AnswerWriter,
  ) {}

  /** Fields of the 0210. */
  async upload(exchange: TerminalExchange): Promise<Fields> {
    const { fields } = exchange.message;
    const contentHash = await this.hashes.of(contentOf(fields));
    const { received, rrn, receivedAt } = await this.keep(exchange, 'purchase', originKeyOf(exchange), contentHash);
    return this.writer.financialFields(fields, {
      code: received === 'OTHER_CONTENT' ? '94' : '00',
      occurredAt: receivedAt,
      businessDate: chinaDate(receivedAt),
      rrn,
    });
  }

  /** Keeps what a message tells, in the caller's transaction if one is open. */
  keep(
    { message, terminal, batch, trace }: TerminalExchange,
    kind: 'purchase' | 'flash',
    originKey: string,
    contentHash: Buffer,
  ): Promise<Receipt> {
    return this.uploads.receive({
      ...toldTap(message.fields, kind),
      originKey,
      contentHash,
      merchantId: terminal.merchant.merchantId,
      terminalId: terminal.terminalId,
      batchNo: Number(batch),
      traceNo: Number(trace),
    });
  }
}
