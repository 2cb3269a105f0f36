import type { Hsm, WrappedKey } from './hsm.port.js';

/** Columns of a table that hold what is sealed under a storage key. */
interface SealedColumns {
  readonly table: string;
  /** What identifies a row, as SQL, and its type. */
  readonly key: string;
  readonly keyType: 'bigint' | 'text';
  readonly columns: readonly string[];
  readonly holds: 'keys' | 'mailers';
}

/** Every place in the database where something lies sealed under a storage key of the HSM. */
const PLACES: readonly SealedColumns[] = [
  { table: 'platform.hsm_key', key: 'name', keyType: 'text', columns: ['wrapped'], holds: 'keys' },
  {
    table: 'acceptance.terminal',
    key: 'terminal_id',
    keyType: 'bigint',
    columns: ['tmk', 'pik', 'mak', 'tdk'],
    holds: 'keys',
  },
  {
    table: 'acceptance.transport_key',
    key: 'transport_key_id',
    keyType: 'bigint',
    columns: ['wrapped'],
    holds: 'keys',
  },
  {
    table: 'acceptance.code_key',
    key: `purpose || '/' || key_seq`,
    keyType: 'text',
    columns: ['wrapped'],
    holds: 'keys',
  },
  {
    table: 'issuer.chip_profile',
    key: 'product_id',
    keyType: 'bigint',
    columns: ['imk_ac', 'imk_mac', 'imk_enc'],
    holds: 'keys',
  },
  {
    table: 'issuer.chip_transport_key',
    key: 'transport_key_id',
    keyType: 'bigint',
    columns: ['wrapped'],
    holds: 'keys',
  },
  { table: 'issuer.card', key: 'card_id', keyType: 'bigint', columns: ['pin_mailer'], holds: 'mailers' },
];

const ROWS_MAX = 500;
const PASSES_MAX = 10;

/** A parameterised statement, run as the owner of the tables. */
export type Sql = <Row>(statement: string, parameters: unknown[]) => Promise<Row[]>;

/** What was sealed anew, by `schema.table.column`. */
export type RewrapReport = Readonly<Record<string, number>>;

/**
 * Seals every stored key, and every PIN that waits to be mailed, under the HSM's newest storage key. The applications may
 * run: a key that changes meanwhile is left as it then is and looked at again in the next pass; the last pass found nothing.
 * @throws Error when keys under older storage keys keep appearing: some process does not know the newest one
 */
export async function rewrapStoredKeys(sql: Sql, hsm: Pick<Hsm, 'rewrap' | 'rewrapMailer'>): Promise<RewrapReport> {
  const report: Record<string, number> = {};
  for (let pass = 1; pass <= PASSES_MAX; pass++) {
    let found = 0;
    for (const place of PLACES) found += await rewrapPlace(sql, hsm, place, report);
    if (found === 0) return report;
  }
  throw new Error('keys under an older storage key keep appearing: a process seals under it still');
}

type Row = Readonly<Record<string, WrappedKey | string | null>> & { readonly row_key: string };

async function rewrapPlace(
  sql: Sql,
  hsm: Pick<Hsm, 'rewrap' | 'rewrapMailer'>,
  place: SealedColumns,
  report: Record<string, number>,
): Promise<number> {
  const { table, key, keyType, columns } = place;
  const select = `SELECT (${key})::text AS row_key, ${columns.join(', ')} FROM ${table}
    WHERE $1::text IS NULL OR (${key}) > $1::${keyType} ORDER BY (${key}) LIMIT ${ROWS_MAX}`;
  let found = 0;
  for (let after: string | null = null; ;) {
    const rows: Row[] = await sql<Row>(select, [after]);
    for (const row of rows) {
      for (const column of columns) found += await rewrapCell(sql, hsm, place, row, column, report);
    }
    if (rows.length < ROWS_MAX) return found;
    after = rows.at(-1)!.row_key;
  }
}

/** @returns 1 when the cell was under an older storage key */
async function rewrapCell(
  sql: Sql,
  hsm: Pick<Hsm, 'rewrap' | 'rewrapMailer'>,
  { table, key, keyType, holds }: SealedColumns,
  row: Row,
  column: string,
  report: Record<string, number>,
): Promise<number> {
  const old = row[column];
  if (old === null || old === undefined || old === '') return 0;
  const anew = holds === 'keys' ? await hsm.rewrap(old as WrappedKey) : await hsm.rewrapMailer(old as string);
  if (anew === old) return 0;
  const type = holds === 'keys' ? 'jsonb' : 'text';
  const text = (value: unknown): string => (holds === 'keys' ? JSON.stringify(value) : (value as string));
  const updated = await sql(
    `UPDATE ${table} SET ${column} = $2::${type} WHERE (${key}) = $1::${keyType} AND ${column} = $3::${type} RETURNING 1`,
    [row.row_key, text(anew), text(old)],
  );
  const name = `${table}.${column}`;
  report[name] = (report[name] ?? 0) + updated.length;
  return 1;
}
