import type { LoadAuthorization } from '@app/authorization';
import { type ChipRef, type ChipTimelines, offlinePurchaseId } from '@app/chips';
import { chinaDate, fen, type Id, newId } from '@app/kernel';
import type { Ledger } from '@app/ledger';
import type pg from 'pg';

export const SHOP = '71';
export const TILL = '91';

type Owner = <Row extends pg.QueryResultRow>(sql: string, parameters?: unknown[]) => Promise<Row[]>;

/** Tells a database what became known of chips, as the rooms that hear of it leave it there. */
export class ChipFacts {
  private accounts = 0;
  private traces = 0;

  constructor(
    protected readonly owner: Owner,
    readonly ledger: Ledger,
    readonly timelines: ChipTimelines,
    private readonly loads: LoadAuthorization,
    private readonly clockNow: () => Date,
  ) {}

  get now(): Date {
    return this.clockNow();
  }

  /** A chip fresh from its making, whose account holds 5,000.00. */
  async chip(accountFen = 500_000): Promise<ChipRef> {
    const accountId = String((this.accounts += 1) + 5000);
    await this.account(accountId, accountFen);
    const chip = { accountId, psn: '01' };
    await this.owner(
      `INSERT INTO chips.chip (account_id, psn, card_id, product_code, carrier, state, purse_cap_fen, transaction_limit_fen, created_at)
       VALUES ($1, '01', $1, 'EC1', 'card', 'active', 100000, 100000, $2)`,
      [accountId, this.now],
    );
    await this.timelines.addAnchor(chip, { source: 'PERSONALIZATION', atc: 0, balanceFen: fen(0), at: this.now });
    return chip;
  }

  /** A load as its room leaves it: approved, its balance before as an anchor. */
  async load(chip: ChipRef, atc: number, amountFen: number, beforeFen = 0, outcome = 'DONE'): Promise<void> {
    const approved = await this.loads.load({
      kind: 'load',
      source: 'account',
      originKey: `pos/load/${chip.accountId}/${atc}`,
      content: '',
      accountId: chip.accountId,
      amountFen: fen(amountFen),
      merchantId: SHOP,
      terminalId: TILL,
      channel: 'pos',
      batchNo: 1,
      traceNo: (this.traces += 1),
      pinRight: null,
      refusal: null,
      chipBalanceFen: fen(beforeFen),
      purseCapFen: fen(1_000_000_000),
    });
    if (!approved.approved) throw new Error(`the load was declined: ${approved.declineCode}`);
    const settled = outcome === 'UNKNOWN' ? [null, null] : ['SCRIPT_RESULT', this.now];
    await this.owner(
      `INSERT INTO chips.load (account_id, psn, atc, load_id, kind, source, amount_fen, balance_before_fen, outcome, settled_by,
         loaded_at, settled_at, merchant_id, terminal_id) VALUES ($1,$2,$3,$4,'load','account',$5,$6,$7,$8,$9,$10,$11,$12)`,
      [
        chip.accountId,
        chip.psn,
        atc,
        approved.authorizationId,
        amountFen,
        beforeFen,
        outcome,
        settled[0],
        this.now,
        settled[1],
        SHOP,
        TILL,
      ],
    );
    await this.timelines.addAnchor(chip, { source: 'LOAD', atc, balanceFen: fen(beforeFen), at: this.now });
  }

  async online(chip: ChipRef, atc: number, balanceFen: number): Promise<void> {
    await this.timelines.addAnchor(chip, { source: 'ONLINE', atc, balanceFen: fen(balanceFen), at: this.now });
  }

  /** A terminal's record of a failed tap, as it lies when it was processed. */
  async flash(
    chip: ChipRef,
    atc: number,
    amountFen: number,
    more: { merchantId?: Id; verified?: boolean; tappedOn?: string; tc?: string } = {},
  ): Promise<void> {
    const { merchantId = SHOP, verified = true, tc = `TC${atc}` } = more;
    const uploadId = await this.upload(chip, 'flash', atc, amountFen, merchantId, tc, more.tappedOn);
    await this.owner('INSERT INTO chips.flash_record VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)', [
      chip.accountId,
      chip.psn,
      atc,
      uploadId,
      verified ? Buffer.from(tc) : null,
      verified,
      amountFen,
      merchantId,
      TILL,
      this.now,
    ]);
    await this.timelines.mark(chip);
  }

  /** An uploaded purchase with a right certificate; paid to the merchant unless its queue keeps it. @returns what the books answered */
  async purchase(
    chip: ChipRef,
    atc: number,
    amountFen: number,
    more: { post?: boolean; beforeFen?: number; tc?: string } = {},
  ): Promise<string | undefined> {
    const { post = true, beforeFen = null, tc = `TC${atc}` } = more;
    const uploadId = await this.upload(chip, 'purchase', atc, amountFen, SHOP, tc);
    const authorizationId = offlinePurchaseId(chip, atc);
    const outcome = post ? await this.pay(chip, atc, amountFen, authorizationId) : undefined;
    await this.owner('INSERT INTO chips.purchase VALUES ($1,$2,$3,$4,$5,$6,$7,$8,$9) ON CONFLICT DO NOTHING', [
      chip.accountId,
      chip.psn,
      atc,
      Buffer.from(tc),
      amountFen,
      beforeFen,
      uploadId,
      outcome === 'posted' ? authorizationId : null,
      this.now,
    ]);
    await this.timelines.mark(chip);
    return outcome;
  }

  private async pay(chip: ChipRef, atc: number, amountFen: number, authorizationId: Id): Promise<string | undefined> {
    const outcomes = await this.ledger.postOfflinePurchases(chinaDate(this.now), [
      {
        accountId: chip.accountId,
        authorizationId,
        amountFen: fen(amountFen),
        merchantId: SHOP,
        terminalId: TILL,
        batchNo: 1,
        traceNo: atc,
        contentHash: '1',
        rrn: '606900000001',
        authCode: '000001',
        details: {},
      },
    ]);
    return outcomes.get(authorizationId);
  }

  private async upload(
    chip: ChipRef,
    kind: 'flash' | 'purchase',
    atc: number,
    amountFen: number,
    merchantId: Id,
    tc: string,
    tappedOn = chinaDate(this.now),
  ): Promise<Id> {
    const uploadId = newId();
    await this.owner(
      `INSERT INTO chips.upload (account_id, upload_id, kind, origin_key, content_hash, raw_cipher, merchant_id, terminal_id, batch_no,
         trace_no, rrn, psn, atc, tc, amount_fen, tapped_on, state, received_at)
       VALUES ($1,$2,$3,$4,$5,'\\x00',$6,$7,1,$8,'606900000001',$9,$10,$11,$12,$13,$14,$15)`,
      [
        chip.accountId,
        uploadId,
        kind,
        `pos/${uploadId}`,
        Buffer.alloc(32, 7),
        merchantId,
        TILL,
        (this.traces += 1),
        chip.psn,
        atc,
        Buffer.from(tc),
        amountFen,
        tappedOn,
        kind === 'flash' ? 'evidence' : 'posted',
        this.now,
      ],
    );
    return uploadId;
  }

  /** What account and chip hold by the books, and what the shop is owed for this card. */
  async money({ accountId }: ChipRef): Promise<{ account: number; chip: number; shop: number; putBy: number }> {
    const [row] = await this.owner<Record<'account' | 'chip' | 'shop' | 'putby', string>>(
      `SELECT balance_fen AS account, chip_fen AS chip,
         (SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0) FROM ledger.entry e
          WHERE e.account_id = a.account_id AND gl_code = 2006) AS shop,
         (SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0) FROM ledger.entry e
          WHERE e.account_id = a.account_id AND gl_code = 2005) AS putby
       FROM ledger.account a WHERE account_id = $1`,
      [accountId],
    );
    return {
      account: Number(row!.account),
      chip: Number(row!.chip),
      shop: Number(row!.shop),
      putBy: Number(row!.putby),
    };
  }

  /** A card account with its money, as issuing leaves it. */
  private async account(accountId: Id, balanceFen: number): Promise<void> {
    await this.owner(
      `INSERT INTO ledger.account (account_id, balance_fen, kind, status, cap_fen) VALUES ($1, $2, 'named', 'active', $2)`,
      [accountId, balanceFen],
    );
    await this.owner(
      `INSERT INTO ledger.entry VALUES ($1, 1, 1, 'D', 2004, $2, '2026-02-01', 0), ($1, 1, 2, 'C', 2001, $2, '2026-02-01', 0)`,
      [accountId, balanceFen],
    );
  }
}
