import { readFile } from 'node:fs/promises';
import type { SandboxCard } from '../../apps/issuer/src/cards/card.schemas.js';
import {
  addStorageKey,
  HSM,
  type Hsm,
  openSoftwareHsm,
  retireStorageKeys,
  rewrapStoredKeys,
  type WrappedKey,
} from '@app/security';
import { House, type HouseCard } from './support/house.js';
import { purchase, withPin } from './support/messages.js';
import type { RawTerminal } from './support/raw-terminal.js';

describe('the storage key of the HSM', () => {
  let house: House;
  let merchant: Awaited<ReturnType<House['merchant']>>;
  let terminal: RawTerminal;
  let card: HouseCard;
  beforeAll(async () => {
    house = await House.open();
    merchant = await house.merchant();
    terminal = await house.signedIn(merchant);
    await house.chipCards(1);
    [card] = (await house.cards(1)) as [HouseCard];
  });
  afterAll(() => house.close());

  const sql = async <Row>(statement: string, parameters: unknown[]): Promise<Row[]> =>
    (await house.issuer.owner.query(statement, parameters)).rows as Row[];
  const newHsm = (): Promise<Hsm> => openSoftwareHsm({ sandbox: true, storageKeyFile: house.keyFile });

  /** Every wrapped key in the database, wherever it lies, by its column. */
  async function wrappedKeys(): Promise<{ place: string; key: WrappedKey }[]> {
    const columns = await sql<{ place: string; table: string; column: string }>(
      `SELECT c.table_schema || '.' || c.table_name || '.' || c.column_name AS place, c.column_name AS column,
         c.table_schema || '.' || c.table_name AS table
       FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
       WHERE c.data_type = 'jsonb' AND t.table_type = 'BASE TABLE'
         AND c.table_schema NOT IN ('pg_catalog', 'information_schema')`,
      [],
    );
    const found: { place: string; key: WrappedKey }[] = [];
    for (const { place, table, column } of columns) {
      const rows = await sql<{ key: WrappedKey }>(
        `SELECT "${column}" AS key FROM ${table} WHERE "${column}" ? 'blob' AND "${column}" ? 'kcv'`,
        [],
      );
      found.push(...rows.map(({ key }) => ({ place, key })));
    }
    return found;
  }

  const storageKeyOf = ({ key }: { key: WrappedKey }): string => Buffer.from(key.blob, 'base64').toString('hex', 1, 5);

  it('rotates while terminals pay and sign in; the old one is then needed by nobody', async () => {
    const running = house.acceptance.get<Hsm>(HSM);
    await terminal.signIn('004');
    await sql(`INSERT INTO acceptance.transport_key VALUES (1, 'loader', '3DES', $1, 1, now())`, [
      JSON.stringify(await running.generateKey('TMK_TRANSPORT', '3DES')),
    ]);
    await sql(`INSERT INTO acceptance.code_key VALUES ('holder', 0, $1, now()) ON CONFLICT DO NOTHING`, [
      JSON.stringify(await running.generateKey('CODE_MAC', 'HMAC')),
    ]);
    const before = await wrappedKeys();
    const [oldId] = new Set(before.map(storageKeyOf));
    expect(new Set(before.map(({ place }) => place)).size).toBeGreaterThanOrEqual(10);

    let stopped = false;
    const codes = new Set<string | undefined>();
    const traffic = (async () => {
      while (!stopped) {
        codes.add((await purchase(terminal, card, 1, withPin(terminal, card, card.pin))).code);
        codes.add((await terminal.signIn('004')).fields[39]);
      }
    })();
    await addStorageKey(house.keyFile);
    const report = await rewrapStoredKeys(sql, await newHsm());
    expect(report).toMatchObject({ 'platform.hsm_key.wrapped': 6, 'issuer.card.pin_mailer': 3 });
    expect(report['issuer.chip_profile.imk_ac']).toBe(1);
    await house.signedIn(merchant);
    await rewrapStoredKeys(sql, await newHsm());
    stopped = true;
    await traffic;
    expect([...codes]).toEqual(['00']);

    // What the applications made meanwhile is under the new key too, and nothing was forgotten.
    const after = await wrappedKeys();
    expect(new Set(after.map(storageKeyOf)).size).toBe(1);
    expect(after.map(storageKeyOf)).not.toContain(oldId);
    expect(storageKeyOf({ key: await running.generateKey('TMK', '3DES') })).not.toBe(oldId);
    expect(await rewrapStoredKeys(sql, await newHsm())).toEqual({});

    expect(await retireStorageKeys(house.keyFile)).toBe(1);
    expect((await readFile(house.keyFile, 'utf8')).match(/^[0-9a-f]{64}$/gm)).toHaveLength(1);
    const alone = await newHsm();
    for (const { key } of after) await alone.rewrap(key);
    const mailers = await sql<{ pin_mailer: string }>('SELECT pin_mailer FROM issuer.card', []);
    for (const { pin_mailer } of mailers) expect(await alone.revealPinForSandbox(pin_mailer)).toMatch(/^\d{6}$/);
  });

  it('retired, is kept by the processes that run until they end', async () => {
    expect((await purchase(terminal, card, 1, withPin(terminal, card, card.pin))).code).toBe('00');
    expect((await terminal.signIn()).fields[39]).toBe('00');
    const { items } = await house.issuer.maker.get<{ items: SandboxCard[] }>('/v1/sandbox/cards?limit=200');
    expect(items.map(({ pin }) => pin)).toContain(card.pin);
  });

  it('is not sealed under by a process once a newer one is in the file', async () => {
    const hsm = await newHsm();
    const old = await hsm.generateKey('TMK', '3DES');
    await addStorageKey(house.keyFile);
    const fresh = await hsm.generateKey('TMK', '3DES');
    expect(storageKeyOf({ key: fresh })).not.toBe(storageKeyOf({ key: old }));
    expect((await hsm.rewrap(old)).kcv).toBe(old.kcv);
  });
});
