import { LoadAuthorization } from '@app/authorization';
import { ChipTimelines, ProcessUploads } from '@app/chips';
import { CLOCK, type Clock, fen, newId } from '@app/kernel';
import { Transactor } from '@app/database';
import { until } from '../../issuer/support/issuer-fixture.js';
import { House, type HouseCard } from '../../pos/support/house.js';
import { field60, send, type Done } from '../../pos/support/messages.js';
import type { RawTerminal } from '../../pos/support/raw-terminal.js';
import type { Fields } from '@app/iso8583';
import { Purse, type Tapped } from './purse.js';

/** A chip card with its purse loaded, in the books too. */
export interface LoadedCard extends HouseCard {
  readonly accountId: string;
  readonly purse: Purse;
}

export interface StoredUpload {
  readonly upload_id: string;
  readonly account_id: string;
  readonly kind: string;
  readonly state: string;
  readonly class: string | null;
  readonly queue: string | null;
  readonly reason: { zh: string; en: string } | null;
  readonly rule_id: string | null;
  readonly authorization_id: string | null;
  readonly rrn: string;
  readonly origin_key: string;
}

/** Issuer, gateway and what stands behind it, with chips whose purses are loaded. */
export class UploadHouse {
  private constructor(readonly house: House) {}

  static async open(): Promise<UploadHouse> {
    return new UploadHouse(await House.open());
  }

  /** On a house that others opened; they close it. */
  static over(house: House): UploadHouse {
    return new UploadHouse(house);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  async cards(count: number, loadFen = 8_000): Promise<LoadedCard[]> {
    const loaded: LoadedCard[] = [];
    for (const card of await this.house.chipCards(count)) {
      const keys = await this.house.personalized(card);
      const [row] = await this.house.rows<{ account_id: string }>(
        'SELECT account_id FROM issuer.card WHERE card_id = $1',
        [card.cardId],
      );
      const purse = Purse.personalized(keys as unknown as Parameters<typeof Purse.personalized>[0]);
      const one = { ...card, accountId: row!.account_id, purse };
      await this.load(one, loadFen);
      loaded.push(one);
    }
    return loaded;
  }

  /** From the card's own account, at the purse's next count. */
  async load({ accountId, purse }: LoadedCard, amountFen: number): Promise<void> {
    const app = this.house.acceptance;
    const atc = purse.count();
    const limits = { pinTriesMax: 3, refundDaysMax: 30 };
    const loads = new LoadAuthorization(
      app.get(Transactor, { strict: false }),
      limits,
      app.get<Clock>(CLOCK, { strict: false }),
    );
    const outcome = await loads.load({
      kind: 'load', source: 'account', originKey: `test/load/${newId()}`, content: '', accountId, amountFen: fen(amountFen),
      merchantId: '0', terminalId: '0', channel: 'system', batchNo: 0, traceNo: 0, pinRight: null, refusal: null,
      chipBalanceFen: fen(purse.balanceFen), purseCapFen: fen(100_000),
    }); // prettier-ignore
    expect(outcome).toMatchObject({ approved: true });
    const timelines = app.get(ChipTimelines, { strict: false });
    await timelines.addAnchor(
      { accountId, psn: '01' },
      { source: 'LOAD', atc, balanceFen: fen(purse.balanceFen), at: outcome.occurredAt },
    );
    await this.house.rows(
      `INSERT INTO chips.load (account_id, psn, atc, load_id, kind, source, amount_fen, balance_before_fen, outcome, settled_by,
         loaded_at, settled_at) VALUES ($1,'01',$2,$3,'load','account',$4,$5,'DONE','SCRIPT_RESULT',$6,$6)`,
      [accountId, atc, outcome.authorizationId, amountFen, purse.balanceFen, outcome.occurredAt],
    );
    purse.balanceFen += amountFen;
  }

  /** An anchor as an online message makes it. */
  async online({ accountId, purse }: LoadedCard): Promise<void> {
    const atc = purse.count();
    await this.house.acceptance
      .get(ChipTimelines, { strict: false })
      .addAnchor(
        { accountId, psn: '01' },
        { source: 'ONLINE', atc, balanceFen: fen(purse.balanceFen), at: new Date() },
      );
  }

  /** Until nothing waits. */
  process(): Promise<number> {
    return this.house.acceptance.get(ProcessUploads, { strict: false }).run();
  }

  /** Until an upload was looked at, by whichever application is first. */
  async processed(rrn: string): Promise<StoredUpload> {
    await this.process();
    return until(
      () => this.stored(rrn),
      ({ state }) => state !== 'received',
    );
  }

  /** The newest upload of a terminal's trace number, or with a key. */
  async stored(rrn: string): Promise<StoredUpload> {
    const [row] = await this.house.rows<StoredUpload>(
      `SELECT upload_id, account_id, kind, state, class, queue, reason, rule_id, authorization_id, rrn, origin_key
       FROM chips.upload WHERE rrn = $1`,
      [rrn],
    );
    return row!;
  }

  async chipFen({ accountId }: LoadedCard): Promise<number> {
    const [row] = await this.house.rows<{ chip_fen: string }>(
      'SELECT chip_fen FROM ledger.account WHERE account_id = $1',
      [accountId],
    );
    return Number(row!.chip_fen);
  }

  async owedFen(merchantId: string): Promise<number> {
    const [row] = await this.house.rows<{ fen: string }>(
      `SELECT coalesce(sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END), 0) AS fen
       FROM ledger.entry WHERE gl_code = 2006 AND subject_id = $1`,
      [merchantId],
    );
    return Number(row!.fen);
  }
}

/** Fields of an offline upload as terminals send it (POS specification, EC offline upload). */
export function ecashFields(
  terminal: RawTerminal,
  card: { readonly pan: string },
  { f55, amountFen }: Pick<Tapped, 'f55' | 'amountFen'>,
  more: Fields = {},
): Fields {
  return {
    2: card.pan,
    3: '000000',
    4: String(amountFen).padStart(12, '0'),
    11: terminal.nextTrace(),
    22: '072',
    23: '001',
    25: '00',
    49: '156',
    55: f55,
    60: field60(terminal, '36'),
    63: Buffer.from('CUP'),
    ...more,
  };
}

export function ecashUpload(
  terminal: RawTerminal,
  card: { readonly pan: string },
  tapped: Pick<Tapped, 'f55' | 'amountFen'>,
  more: Fields = {},
): Promise<Done> {
  return send(terminal, '0200', ecashFields(terminal, card, tapped, more));
}
