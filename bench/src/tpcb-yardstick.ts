import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const SCALE = 50;
const CLIENTS = 8;

/** The yardstick of all benchmarks: transactions a second of pgbench's tpcb-like on the same server, in the same run. */
export interface Yardstick {
  /** What ran, for the label. */
  readonly name: string;
  measure(seconds: number): Promise<number>;
}

/** pgbench when it is on this machine, else the same statements driven through `pg`, named as another yardstick. */
export async function openYardstick(url: string): Promise<Yardstick> {
  const pgbench = findPgbench();
  if (pgbench) {
    await run(pgbench, ['-i', '-q', '-s', String(SCALE), url]);
    return {
      name: `pgbench tpcb-like -s ${SCALE} -c ${CLIENTS} -j 2 -M prepared`,
      measure: async (seconds) => {
        const { stdout } = await run(pgbench, [
          '-n',
          '-c',
          String(CLIENTS),
          '-j',
          '2',
          '-M',
          'prepared',
          '-T',
          String(seconds),
          url,
        ]);
        const tps = /tps = ([\d.]+) \(without/.exec(stdout)?.[1];
        if (!tps) throw new Error(`pgbench printed no rate: ${stdout}`);
        return Number(tps);
      },
    };
  }
  await fillTables(url);
  return {
    name: `tpcb-like through the pg driver -s ${SCALE} -c ${CLIENTS} (no pgbench here: another yardstick)`,
    measure: (seconds) => drive(url, seconds),
  };
}

function findPgbench(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const debian = '/usr/lib/postgresql';
  if (existsSync(debian)) folders.push(...readdirSync(debian).map((version) => join(debian, version, 'bin')));
  return folders.map((folder) => join(folder, 'pgbench')).find((file) => existsSync(file));
}

async function fillTables(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    `
    CREATE TABLE pgbench_branches (bid int PRIMARY KEY, bbalance int, filler char(88)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_tellers (tid int PRIMARY KEY, bid int, tbalance int, filler char(84)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_accounts (aid int, bid int, abalance int, filler char(84)) WITH (fillfactor = 100);
    CREATE TABLE pgbench_history (tid int, bid int, aid int, delta int, mtime timestamp, filler char(22));
    INSERT INTO pgbench_branches SELECT b, 0, '' FROM generate_series(1, ${SCALE}) b;
    INSERT INTO pgbench_tellers SELECT t, (t - 1) / 10 + 1, 0, '' FROM generate_series(1, ${SCALE * 10}) t;
    INSERT INTO pgbench_accounts SELECT a, (a - 1) / 100000 + 1, 0, '' FROM generate_series(1, ${SCALE * 100_000}) a;
    ALTER TABLE pgbench_accounts ADD PRIMARY KEY (aid);
    VACUUM ANALYZE`.replace('VACUUM ANALYZE', ''),
  );
  await client.query('VACUUM ANALYZE');
  await client.end();
}

async function drive(url: string, seconds: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: CLIENTS });
  const end = performance.now() + seconds * 1000;
  let done = 0;
  const below = (n: number) => 1 + Math.floor(Math.random() * n);
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = await pool.connect();
      const query = (name: string, text: string, values: unknown[] = []) => client.query({ name, text, values });
      while (performance.now() < end) {
        const [aid, bid, tid, delta] = [below(SCALE * 100_000), below(SCALE), below(SCALE * 10), below(10_001) - 5001];
        await query('b', 'BEGIN');
        await query('u1', 'UPDATE pgbench_accounts SET abalance = abalance + $1 WHERE aid = $2', [delta, aid]);
        await query('s', 'SELECT abalance FROM pgbench_accounts WHERE aid = $1', [aid]);
        await query('u2', 'UPDATE pgbench_tellers SET tbalance = tbalance + $1 WHERE tid = $2', [delta, tid]);
        await query('u3', 'UPDATE pgbench_branches SET bbalance = bbalance + $1 WHERE bid = $2', [delta, bid]);
        await query(
          'i',
          'INSERT INTO pgbench_history (tid, bid, aid, delta, mtime) VALUES ($1, $2, $3, $4, CURRENT_TIMESTAMP)',
          [tid, bid, aid, delta],
        );
        await query('e', 'END');
        done++;
      }
      client.release();
    }),
  );
  await pool.end();
  return done / seconds;
}
