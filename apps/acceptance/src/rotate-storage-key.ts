import { databaseSettings } from '@app/database';
import {
  addStorageKey,
  openSoftwareHsm,
  retireStorageKeys,
  rewrapStoredKeys,
  storageKeyComponentsFromEnv,
} from '@app/security';
import pg from 'pg';

/**
 * `npm run rotate-storage-key`: seals every stored key under the newest storage key while the applications run. With
 * `--add` a new key is put into the file of YUFUKA_HSM_KEY_FILE first; a later run with `--retire` takes the older ones out
 * of it, once nothing is left under them.
 * Keys brought by custodians in components are added and retired by them, and every process is restarted in between.
 */
const flags = new Set(process.argv.slice(2));
for (const flag of flags) if (flag !== '--add' && flag !== '--retire') throw new Error(`unknown option ${flag}`);
const path = process.env.YUFUKA_HSM_KEY_FILE;
if (flags.size > 1) throw new Error('--add and --retire are two runs: what is under way between them must end first');
if (!path && flags.size > 0) throw new Error('--add and --retire need YUFUKA_HSM_KEY_FILE');
const sandbox = process.env.YUFUKA_SANDBOX === '1';

if (flags.has('--add')) await addStorageKey(path!);
const hsm = path
  ? await openSoftwareHsm({ sandbox, storageKeyFile: path })
  : await openSoftwareHsm({ sandbox, storageKeyComponents: storageKeyComponentsFromEnv(process.env) });
const client = new pg.Client({ connectionString: databaseSettings().ownerUrl, application_name: 'yufuka-rotation' });
await client.connect();
try {
  const report = await rewrapStoredKeys(async (sql, parameters) => (await client.query(sql, parameters)).rows, hsm);
  for (const [place, count] of Object.entries(report)) process.stdout.write(`${place}: ${count}\n`);
} finally {
  await client.end();
}
const retired = flags.has('--retire') ? await retireStorageKeys(path!) : 0;
process.stdout.write(`all keys are under the newest storage key; ${retired} older ones retired\n`);
