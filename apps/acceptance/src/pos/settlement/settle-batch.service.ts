import { newRrn } from '@app/authorization';
import { Transactor } from '@app/database';
import {
  type Fields,
  formatSettlementTotals,
  Iso8583FormatError,
  parseSettlementTotals,
  type SettlementTotals,
} from '@app/iso8583';
import { chinaDate, CLOCK, type Clock } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AnswerWriter } from '../answer-writer.js';
import { monthDay } from '../china-time.rules.js';
import { ContentHash } from '../content-hash.js';
import { originKeyOf, type TerminalExchange } from '../exchange.js';
import { contentOf } from '../message-content.rules.js';
import { formatRefusal, MessageRefusal } from '../message-refusal.js';
import { TerminalProfiles } from '../terminal-profiles.js';
import { judgeTotals, totalsOf } from './batch-totals.rules.js';
import { TerminalBatches } from './terminal-batches.js';

interface Settlement {
  readonly answer_totals: string;
  readonly rrn: string;
  readonly settled_at: Date;
}

interface StoredSettlement extends Settlement {
  readonly content_hash: Buffer;
}

const STORED = `SELECT content_hash, answer_totals, rrn, settled_at FROM acceptance.batch_settlement WHERE origin_key = $1`;
const STORE = `INSERT INTO acceptance.batch_settlement
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`;

/**
 * Settlement (0500): the terminal's totals against the host's. A balanced batch is closed by it and the next one opened;
 * an unbalanced one stays open until its details are uploaded. The same message again gets the same answer.
 */
@Injectable()
export class SettleBatch {
  constructor(
    private readonly transactor: Transactor,
    private readonly batches: TerminalBatches,
    private readonly hashes: ContentHash,
    private readonly profiles: TerminalProfiles,
    private readonly writer: AnswerWriter,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Fields of the 0510. @throws MessageRefusal */
  async settle(exchange: TerminalExchange): Promise<Fields> {
    const { fields } = exchange.message;
    const totals = totalsIn(fields);
    const contentHash = await this.hashes.of(contentOf(fields));
    const settled = await this.transactor.run(() => this.settleOnce(exchange, totals, contentHash));
    this.profiles.changed(exchange.terminalNo);
    return this.writer.networkFields(
      fields,
      { code: '00', occurredAt: settled.settled_at, rrn: settled.rrn },
      {
        15: monthDay(chinaDate(settled.settled_at)),
        48: settled.answer_totals,
        ...(fields[49] === undefined ? {} : { 49: fields[49] }),
      },
    );
  }

  private async settleOnce(
    exchange: TerminalExchange,
    totals: SettlementTotals,
    contentHash: Buffer,
  ): Promise<Settlement> {
    const openBatchNo = await this.batches.lockOpenBatch(exchange);
    const [stored] = await this.transactor.query<StoredSettlement>(STORED, [originKeyOf(exchange)]);
    if (stored && !stored.content_hash.equals(contentHash))
      throw new MessageRefusal('DUPLICATE_KEY', 'another settlement came under this trace number');
    if (stored) return stored;
    if (Number(exchange.batch) !== openBatchNo)
      throw new MessageRefusal('BATCH_MISMATCH', `batch ${exchange.batch}, open is ${openBatchNo}`);
    const host = totalsOf(await this.batches.transactions(exchange));
    const { answer, balanced } = judgeTotals(totals, host);
    const now = this.clock.now();
    const settlement = { answer_totals: formatSettlementTotals(answer), rrn: newRrn(chinaDate(now)), settled_at: now };
    await this.transactor.query(STORE, [
      originKeyOf(exchange),
      contentHash,
      exchange.terminal.merchant.merchantId,
      exchange.terminal.terminalId,
      openBatchNo,
      Number(exchange.trace),
      exchange.message.fields[48],
      host.debits.amountFen,
      host.debits.count,
      host.credits.amountFen,
      host.credits.count,
      balanced,
      settlement.answer_totals,
      settlement.rrn,
      now,
    ]);
    if (balanced) await this.batches.raise(exchange);
    return settlement;
  }
}

function totalsIn(fields: Fields): SettlementTotals {
  if (fields[48] === undefined) throw formatRefusal(48, 'missing');
  try {
    return parseSettlementTotals(fields[48]);
  } catch (error) {
    if (error instanceof Iso8583FormatError) throw formatRefusal(48, 'not the totals of two card networks');
    throw error;
  }
}
