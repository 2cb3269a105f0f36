import type { Actor } from '@app/access';
import { citationOf } from '@app/compliance';
import { addFen, chinaDate, CLOCK, type Clock, Refusal, type RefusalDetail, ZERO_FEN } from '@app/kernel';
import { maskIdNumber } from '@app/security';
import { Inject, Injectable } from '@nestjs/common';
import { CustomerDirectory } from '../customers/customer-directory.js';
import { maskPhone } from '../customers/identity.rules.js';
import { type InspectedList, inspectRecipients } from '../recipients/read-recipients.js';
import { type ColumnName, COLUMNS, headingOf } from '../recipients/recipient.columns.js';
import { hintsOfRefusal, orderHints } from './order-hints.rules.js';
import type { OrderForm } from './order.schemas.js';
import type { OrderHints, OrderHintsInput, OrderPreview } from './order-preview.schemas.js';
import { PlaceOrderService, type UploadedList } from './place-order.service.js';

const ROWS_SHOWN = 200;
const COLUMN_NAMES = Object.keys(COLUMNS) as ColumnName[];

/** Says what placing an order would answer, and stores nothing. */
@Injectable()
export class PreviewOrder {
  constructor(
    private readonly customers: CustomerDirectory,
    private readonly place: PlaceOrderService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Before there is a list. @throws Refusal `NOT_FOUND` */
  async hints(wanted: OrderHintsInput, actor: Actor): Promise<OrderHints> {
    const customer = await this.customers.get(actor.customerId ?? '0');
    return orderHints(customer, wanted, chinaDate(this.clock.now()));
  }

  /** A list with its mistakes marked. @throws Refusal `FILE_…` for a file that cannot be read as a list */
  async preview(list: UploadedList, form: OrderForm, actor: Actor): Promise<OrderPreview> {
    const read = await inspectRecipients(list.bytes, chinaDate(this.clock.now()));
    const refusal = read.problems.length === 0 ? await this.refusalOf(list, form, actor) : undefined;
    const byRow = refusal?.details.filter(({ row }) => row !== undefined) ?? [];
    const problems = [...read.problems, ...byRow];
    const named = read.recipients.filter(({ kind }) => kind === 'named').length;
    const shown = rowsShown(read, problems);
    return {
      totalFen: addFen(ZERO_FEN, ...read.recipients.map(({ faceFen }) => faceFen)),
      quantity: read.recipients.length,
      mayPlace: problems.length === 0 && refusal === undefined,
      hints: refusal && byRow.length === 0 ? hintsOfRefusal(refusal) : [],
      columns: COLUMN_NAMES.map(headingOf),
      rows: shown,
      rowCount: read.rows.length,
      rowsShown: shown.length,
      problems: problems.map((problem) => ({
        row: problem.row ?? null,
        field: problem.field ?? null,
        code: problem.code,
        message: problem.message,
        rule: problem.rule ?? null,
        citation: citationOf(problem.rule ?? '') ?? null,
      })),
      namedCount: named,
      anonymousCount: read.recipients.length - named,
    };
  }

  private async refusalOf(list: UploadedList, form: OrderForm, actor: Actor): Promise<Refusal | undefined> {
    try {
      await this.place.check(list, form, actor);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }
}

/** The first rows, and those with problems wherever they stand; documents and phones masked (R-PRIVACY). */
function rowsShown({ rows, positions }: InspectedList, problems: readonly RefusalDetail[]): OrderPreview['rows'] {
  const wrong = new Set(problems.map(({ row }) => row));
  return rows
    .filter(({ row }, at) => at < ROWS_SHOWN || wrong.has(row))
    .map(({ row, cells }) => ({
      row,
      cells: COLUMN_NAMES.map((column) => {
        const at = positions[column];
        return masked(column, at === undefined ? '' : (cells[at]?.text ?? ''));
      }),
    }));
}

function masked(column: ColumnName, text: string): string {
  if (text === '') return text;
  if (column === 'idNumber') return maskIdNumber(text);
  return column === 'phone' ? maskPhone(text) : text;
}
