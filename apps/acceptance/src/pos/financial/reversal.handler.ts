import {
  type AuthorizationKind,
  type AuthorizationOutcome,
  AuthorizationService,
  type FollowUpRequest,
} from '@app/authorization';
import { ReverseLoad } from '@app/chips';
import { parseAmount, transactionKind } from '@app/iso8583';
import { Injectable } from '@nestjs/common';
import { originKeyOf, originPrefixOf, type TerminalExchange } from '../exchange.js';
import { MessageRefusal } from '../message-refusal.js';
import type { FinancialHandler } from './financial-handler.js';

interface Reversible {
  readonly mti: string;
  /** Absent for transactions this host answers with 40: nothing of them can stand, nothing need be remembered. */
  readonly kind?: AuthorizationKind;
}

/** 60.1 of a reversal is its original's and tells what that was. */
const REVERSIBLE: Readonly<Record<string, Reversible>> = {
  '01': { mti: '0200', kind: 'balance' },
  '10': { mti: '0100', kind: 'hold' },
  '11': { mti: '0100', kind: 'hold_cancel' },
  '20': { mti: '0200', kind: 'capture' },
  '21': { mti: '0200', kind: 'capture_void' },
  '22': { mti: '0200', kind: 'purchase' },
  '23': { mti: '0200', kind: 'void' },
  '24': { mti: '0220', kind: 'capture' },
  '25': { mti: '0220', kind: 'refund' },
  '27': { mti: '0220', kind: 'ecash_refund' },
  '36': { mti: '0200' },
  '45': { mti: '0200', kind: 'load' },
  '46': { mti: '0200', kind: 'load' },
  '47': { mti: '0200', kind: 'load' },
  '51': { mti: '0200', kind: 'load_void' },
};

/**
 * Reversal (0400): finds its original by merchant, terminal, batch and trace and compares amount and type. The card is
 * not asked for, so a reversal takes back what was posted whatever it says of the card; nor is it held up by a suspended
 * terminal or merchant.
 */
@Injectable()
export class ReversalHandler implements FinancialHandler {
  readonly required = [4] as const;

  constructor(
    private readonly authorization: AuthorizationService,
    private readonly loads: ReverseLoad,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<AuthorizationOutcome> {
    const { message, terminal, type, batch, trace } = exchange;
    const { fields } = message;
    const reversible = REVERSIBLE[type];
    if (!reversible) throw new MessageRefusal('UNSUPPORTED', `a reversal of type ${type}`);
    const { mti, kind } = reversible;
    if (transactionKind(mti, fields[3], fields[25], fields[60]) === 'unknown')
      throw new MessageRefusal('INVALID_TRANSACTION', `fields 3 and 25 of the reversal are not those of type ${type}`);
    const originPrefix = originPrefixOf(exchange, batch, trace);
    const request = {
      kind: 'reversal',
      originKey: originKeyOf(exchange),
      content: '',
      accountId: '0',
      amountFen: parseAmount(fields[4]!),
      merchantId: terminal.merchant.merchantId,
      terminalId: terminal.terminalId,
      channel: 'pos',
      batchNo: Number(batch),
      traceNo: Number(trace),
      pinRight: null,
      refusal: null,
      details: { reason: fields[39], storeId: terminal.storeId },
      openBatchNo: terminal.batchNo,
    } as const satisfies FollowUpRequest;
    if (!kind) return this.authorization.followUp(request);
    const named = {
      ...request,
      original: { originPrefix },
      reversed: { originKey: `${originPrefix}${mti}${type}`, kind },
    };
    return kind === 'load' || kind === 'load_void' ? this.loads.reverse(named) : this.authorization.followUp(named);
  }
}
