import { createHash } from 'node:crypto';
import { ProcessFiles, ReceiveUpload, UploadFiles } from '@app/chips';
import { Transactor } from '@app/database';
import { addDays, type ChinaDate, chinaDate, chinaDateTime } from '@app/kernel';
import { sha256Hex } from '../sha256.js';
import type { House } from '../house/house.js';
import type { Chance } from '../options.js';
import type { Merchant, Place, Told } from '../town/town.types.js';
import type { Forgers } from './forgers.js';
import type { Habits } from './habits.js';

const PART_BYTES = 4_000_000;
const MESSAGES_TOGETHER = 100;

/** One record on its way to the issuer. */
export type Delivery = Pick<Told, 'kind' | 'f55' | 'batchNo' | 'traceNo'> & {
  readonly pan: string;
  readonly psn: string;
  readonly amountFen: number;
  readonly at: Date;
  readonly place: Place;
  /** None of a forgery. */
  readonly told: Told | undefined;
};

/** What terminals have, on its way to the issuer: in time, late, twice, or never. */
export class Deliveries {
  private readonly byDay = new Map<ChinaDate, Delivery[]>();
  private files = 0;
  private doubled = 0;

  constructor(
    private readonly house: House,
    private readonly chance: Chance,
    private readonly habits: Habits,
    private readonly forgers: Forgers,
  ) {}

  /** Ends a day at the terminals: every batch takes its way. */
  collect(places: readonly Place[]): void {
    const today = chinaDate(this.house.clock.now());
    for (const place of places) {
      const days = this.fate();
      const batch = place.batch.map(deliveryOf);
      place.batch = [];
      place.batchNo += 1;
      for (const after of days) this.plan(addDays(today, after), batch);
    }
  }

  /** Whether anything is still on its way. */
  get pending(): boolean {
    return this.byDay.size > 0;
  }

  /** Delivers what arrives today. @returns whether anything does */
  async deliver(merchants: readonly Merchant[]): Promise<boolean> {
    const today = chinaDate(this.house.clock.now());
    const genuine = this.byDay.get(today) ?? [];
    this.byDay.delete(today);
    const all = [...genuine, ...this.forgers.forge(genuine)];
    for (const merchant of merchants) {
      const mine = all.filter(({ place }) => place.merchant === merchant);
      const filed = merchant.by === 'file' ? mine.filter(({ kind }) => kind === 'purchase') : [];
      await this.deliverFile(merchant, filed);
      await this.deliverMessages(mine.filter((one) => !filed.includes(one)));
    }
    for (const { told } of genuine) if (told) arrived(told, this.house.clock.now());
    return all.length > 0;
  }

  /** In how many days a batch arrives: once mostly. */
  private fate(): readonly number[] {
    const { lateBatches, overdueBatches, lostBatches, doubleBatches } = this.habits;
    const drawn = this.chance.below(10_000);
    if (drawn < lateBatches) return [this.chance.between(1, 8)];
    if (drawn < lateBatches + overdueBatches) return [this.chance.between(12, 17)];
    if (drawn < lateBatches + overdueBatches + lostBatches) return [];
    return drawn < lateBatches + overdueBatches + lostBatches + doubleBatches ? [0, 1] : [0];
  }

  private plan(day: ChinaDate, batch: readonly Delivery[]): void {
    if (batch.length > 0) this.byDay.set(day, [...(this.byDay.get(day) ?? []), ...batch]);
  }

  private async deliverFile(merchant: Merchant, rows: readonly Delivery[]): Promise<void> {
    if (rows.length === 0) return;
    const bytes = fileOf(merchant, `F${(this.files += 1)}`, rows, this.house.clock.now());
    const files = this.house.get(UploadFiles);
    const told = {
      name: `${merchant.merchantNo}-${this.files}.txt`,
      sizeBytes: bytes.length,
      sha256: sha256Hex(bytes),
    };
    const { fileId } = await files.announce(merchant.merchantId, told, 'operator');
    for (let from = 0; from < bytes.length; from += PART_BYTES) {
      const part = bytes.subarray(from, from + PART_BYTES);
      await files.putPart(merchant.merchantId, fileId, from, part, sha256Hex(part));
    }
    await files.complete(merchant.merchantId, fileId);
    await this.house.get(ProcessFiles).run();
    const { state, problem } = await files.read(merchant.merchantId, fileId);
    if (state !== 'processed') throw new Error(`an operator's file ended ${state}: ${JSON.stringify(problem)}`);
  }

  private async deliverMessages(messages: readonly Delivery[]): Promise<void> {
    const receive = this.house.get(ReceiveUpload);
    for (let from = 0; from < messages.length; from += MESSAGES_TOGETHER) {
      await this.house.get(Transactor).run(async () => {
        for (const message of messages.slice(from, from + MESSAGES_TOGETHER))
          await receive.receive(this.upload(message));
      });
    }
  }

  private upload({ kind, pan, psn, f55, amountFen, place, batchNo, traceNo, told }: Delivery) {
    const { merchantId } = place.merchant;
    const known = told !== undefined && (told.tale.purchaseToldAt ?? told.tale.flashToldAt) !== undefined;
    // Told twice, the message comes under its own key mostly, and under another when the terminal was set up anew.
    const again = known && this.chance.below(3) === 0 ? `/again${(this.doubled += 1)}` : '';
    return {
      kind,
      pan,
      psn,
      chipData: f55,
      amountFen: amountFen as never,
      originKey: `pos/${merchantId}/${place.terminalId}/${batchNo}/${traceNo}/${kind}${again}`,
      contentHash: createHash('sha256').update(f55).update(pan).digest(),
      merchantId,
      terminalId: place.terminalId,
      batchNo,
      traceNo,
      fields: { '4': String(amountFen) },
    };
  }
}

function deliveryOf(told: Told): Delivery {
  const { resident, tale, kind, f55, batchNo, traceNo } = told;
  const { pan, psn } = resident;
  const { amountFen, at, place } = tale;
  return { pan, psn, kind, f55, batchNo, traceNo, amountFen, at, place, told };
}

function arrived({ kind, tale, proven }: Told, at: Date): void {
  if (kind === 'purchase') tale.purchaseToldAt ??= at;
  else {
    tale.flashToldAt ??= at;
    tale.flashProven = proven;
  }
}

/** A file as operators send it (docs/ecash-files.md). */
function fileOf({ merchantNo }: Merchant, fileNo: string, rows: readonly Delivery[], now: Date): Buffer {
  const totalFen = rows.reduce((sum, { amountFen }) => sum + amountFen, 0);
  const lines = rows.map(
    ({ place, batchNo, traceNo, at, pan, psn, amountFen, f55 }, index) =>
      `D|${index + 1}|${place.terminalNo}|${batchNo}|${traceNo % 1_000_000}|${digitsOf(at)}|${pan}|${psn}|${amountFen}|${f55.toString('hex')}\n`,
  );
  const body = Buffer.from(
    [`H|YFEC1|${merchantNo}|${fileNo}|${digitsOf(now)}|${rows.length}|${totalFen}\n`, ...lines].join(''),
    'latin1',
  );
  return Buffer.concat([body, Buffer.from(`T|${rows.length}|${totalFen}|${sha256Hex(body)}\n`, 'latin1')]);
}

function digitsOf(at: Date): string {
  return chinaDateTime(at).replace(/\D/g, '');
}
