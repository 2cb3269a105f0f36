import type { Actor } from '@app/access';
import { Transactor } from '@app/database';
import { chinaDate, CLOCK, type Clock, type Id, notFound } from '@app/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { MerchantSight } from '../merchants/merchant-sight.service.js';
import { batchKeyPrefix } from '../pos/exchange.js';
import { entryName, outcomeOf, receiptLines, transactionName } from './receipt-lines.rules.js';
import type { ReceiptQuery, ReceiptView } from './receipt.schemas.js';
import { dayOfReference } from './reference-number.rules.js';

interface Row {
  readonly kind: string;
  readonly approved: boolean;
  readonly declineCode: string | null;
  readonly amountFen: string;
  readonly occurredAt: Date;
  readonly batchNo: number;
  readonly traceNo: number;
  readonly rrn: string;
  readonly authCode: string;
  readonly details: { entryMode?: string; chip?: { atc?: number; tvr?: string; psn?: string } } | null;
  readonly panMasked: string | null;
  readonly merchantName: string;
  readonly merchantNo: string;
  readonly storeName: string | null;
  readonly terminalNo: string | null;
  readonly undoneBy: string | null;
}

const RECEIPT = `
  SELECT f.kind, f.approved, f.decline_code AS "declineCode", f.amount_fen AS "amountFen", f.occurred_at AS "occurredAt",
    f.batch_no AS "batchNo", f.trace_no AS "traceNo", f.rrn, f.auth_code AS "authCode", f.details,
    d.pan_masked AS "panMasked", m.name AS "merchantName", m.merchant_no::text AS "merchantNo", s.name AS "storeName",
    t.terminal_no::text AS "terminalNo",
    (SELECT u.kind FROM ledger.authorization u
     WHERE u.account_id = f.account_id AND u.original_id = f.authorization_id AND u.approved
       AND u.kind IN ('void', 'capture_void', 'reversal', 'hold_cancel') LIMIT 1) AS "undoneBy"
  FROM found
  JOIN ledger.authorization f USING (account_id, authorization_id)
  JOIN acceptance.merchant m USING (merchant_id)
  LEFT JOIN acceptance.terminal t USING (terminal_id)
  LEFT JOIN acceptance.store s ON s.store_id = t.store_id
  LEFT JOIN issuer.card_directory d ON d.account_id = f.account_id
  WHERE f.merchant_id = $1 AND f.kind <> 'reversal'
  ORDER BY f.approved DESC, f.occurred_at LIMIT 1`;
const BY_KEY = `WITH found AS (
    SELECT account_id, authorization_id FROM ledger.origin_guard WHERE origin_key >= $2 AND origin_key < $2 || '~')
  ${RECEIPT}`;
const BY_REFERENCE = `WITH found AS (
    SELECT account_id, authorization_id FROM ledger.authorization
    WHERE business_date = $2 AND rrn = $3 AND merchant_id = $1)
  ${RECEIPT}`;

/** What a slip says, for printing it again. The card number stays masked. */
@Injectable()
export class ReadReceipt {
  constructor(
    private readonly transactor: Transactor,
    private readonly sight: MerchantSight,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws Refusal `NOT_FOUND` */
  async read(merchantId: Id, query: ReceiptQuery, actor: Actor): Promise<ReceiptView> {
    await this.sight.assertMaySee(actor, merchantId);
    const row = query.rrn === undefined ? await this.byKey(merchantId, query) : await this.byRrn(merchantId, query.rrn);
    if (!row) throw notFound({ zh: '交易', en: 'transaction' });
    return receiptOf(row);
  }

  private async byKey(merchantId: Id, { terminalNo, batchNo, traceNo }: ReceiptQuery): Promise<Row | undefined> {
    const [merchant] = await this.transactor.query<{ merchant_no: string }>(
      'SELECT merchant_no::text AS merchant_no FROM acceptance.merchant WHERE merchant_id = $1',
      [merchantId],
    );
    if (!merchant) return undefined;
    const six = (no: number | undefined): string => String(no).padStart(6, '0');
    const prefix = `${batchKeyPrefix(merchant.merchant_no, terminalNo!, six(batchNo))}${six(traceNo)}/`;
    return (await this.transactor.query<Row>(BY_KEY, [merchantId, prefix]))[0];
  }

  private async byRrn(merchantId: Id, rrn: string): Promise<Row | undefined> {
    const day = dayOfReference(rrn, chinaDate(this.clock.now()));
    if (day === undefined) return undefined;
    return (await this.transactor.query<Row>(BY_REFERENCE, [merchantId, day, rrn]))[0];
  }
}

function receiptOf(row: Row): ReceiptView {
  const { approved, details, undoneBy } = row;
  const chip = details?.chip;
  const receipt = {
    merchantName: row.merchantName,
    merchantNo: row.merchantNo,
    storeName: row.storeName,
    terminalNo: row.terminalNo,
    batchNo: row.batchNo,
    traceNo: row.traceNo,
    rrn: row.rrn,
    authCode: approved ? row.authCode : null,
    transaction: transactionName(row.kind),
    approved,
    ...outcomeOf(row.declineCode),
    undone: undoneBy === null ? null : undoneText(undoneBy),
    panMasked: row.panMasked ?? '',
    entry: entryName(details?.entryMode),
    amountFen: Number(row.amountFen),
    at: row.occurredAt.toISOString(),
    chip: chip
      ? {
          ...(chip.atc === undefined ? {} : { atc: chip.atc }),
          ...(chip.tvr === undefined ? {} : { tvr: chip.tvr }),
          ...(chip.psn === undefined ? {} : { psn: chip.psn }),
        }
      : null,
  };
  return { ...receipt, lines: receiptLines(receipt) };
}

function undoneText(kind: string): { zh: string; en: string } {
  return kind === 'reversal' ? { zh: '已冲正', en: 'reversed' } : { zh: '已撤销', en: 'voided' };
}
