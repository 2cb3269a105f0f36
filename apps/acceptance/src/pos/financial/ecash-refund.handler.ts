import { ProcessUploads } from '@app/chips';
import { AuthorizationService, type OriginalReference } from '@app/authorization';
import { Transactor } from '@app/database';
import { Iso8583FormatError, parseOriginalReference } from '@app/iso8583';
import type { Id } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import type { KnownRefusal } from '../../purchases/use-refusal.rules.js';
import { RiskGate } from '../../risk/risk-gate.service.js';
import type { TerminalExchange } from '../exchange.js';
import { formatRefusal, MessageRefusal } from '../message-refusal.js';
import type { FinancialHandler, FinancialOutcome } from './financial-handler.js';
import { FinancialRequests } from './financial-requests.service.js';

interface FoundUpload {
  readonly accountId: Id;
  readonly state: string;
  readonly authorizationId: Id | null;
}

/** By the reference number of the upload's answer and, when told, its batch and trace, at whatever terminal of the merchant. */
const UPLOAD = `SELECT account_id AS "accountId", state, authorization_id AS "authorizationId" FROM chips.upload
  WHERE rrn = $1 AND file_id IS NULL AND merchant_id = $2 AND kind = 'purchase'
    AND ($3::integer IS NULL OR (batch_no = $3 AND trace_no = $4))
  ORDER BY authorization_id IS NULL, upload_id LIMIT 1`;
const NOT_POSTED = '0';
const UNKNOWN_CARD = '0';
const ORIGINAL_CARD_ONLY = { code: 'REFUND_ORIGINAL_CARD_ONLY', rule: 'R-REFUND' } as const;

/**
 * E-cash refund (0220, 60.1 = 27): what a chip paid offline goes back to the account behind it, not more than was paid. The
 * upload is paid first if it still waits for that.
 */
@Injectable()
export class EcashRefundHandler implements FinancialHandler {
  readonly required = [4, 37, 49] as const;

  constructor(
    private readonly requests: FinancialRequests,
    private readonly authorization: AuthorizationService,
    private readonly risk: RiskGate,
    private readonly uploads: ProcessUploads,
    private readonly transactor: Transactor,
  ) {}

  async authorize(exchange: TerminalExchange): Promise<FinancialOutcome> {
    const upload = await this.uploadOf(exchange);
    const told = await this.requests.read(exchange, { purpose: 'return', cardRequired: false });
    // The card may be away: the money goes back to the one that paid whatever the message says of it.
    const request = { ...told, accountId: upload?.accountId ?? told.accountId };
    const otherCard = told.accountId !== UNKNOWN_CARD && told.accountId !== request.accountId;
    const original: OriginalReference = { authorizationId: upload?.authorizationId ?? NOT_POSTED };
    const { merchant, batchNo } = exchange.terminal;
    const { accountId, amountFen, terminalId, details } = request;
    const refusal = (request.refusal ?? (otherCard ? ORIGINAL_CARD_ONLY : null)) as KnownRefusal | null;
    return this.risk.watch(
      { judged: 'refund', channel: 'pos', merchant, accountId, amountFen, terminalId },
      { refusal: refusal && { ...refusal, all: [refusal.code] }, details },
      (decided) =>
        this.authorization.followUp({ ...request, ...decided, kind: 'ecash_refund', original, openBatchNo: batchNo }),
    );
  }

  /** @throws MessageRefusal SYSTEM_BUSY while another process is paying the upload */
  private async uploadOf(exchange: TerminalExchange): Promise<FoundUpload | undefined> {
    let upload = await this.find(exchange);
    if (upload?.state === 'received') {
      await this.uploads.run();
      upload = await this.find(exchange);
      if (upload?.state === 'received') throw new MessageRefusal('SYSTEM_BUSY', 'the purchase is being taken in');
    }
    return upload;
  }

  private async find({ message, terminal }: TerminalExchange): Promise<FoundUpload | undefined> {
    const { 37: rrn, 61: reference } = message.fields;
    const told = reference === undefined ? undefined : originalIn(reference);
    const [upload] = await this.transactor.query<FoundUpload>(UPLOAD, [
      rrn,
      terminal.merchant.merchantId,
      told ? Number(told.batch) : null,
      told ? Number(told.trace) : null,
    ]);
    return upload;
  }
}

function originalIn(reference: string): { readonly batch: string; readonly trace: string } {
  try {
    return parseOriginalReference(reference);
  } catch (error) {
    if (error instanceof Iso8583FormatError) throw formatRefusal(61, 'batch, trace and day of the original');
    throw error;
  }
}
