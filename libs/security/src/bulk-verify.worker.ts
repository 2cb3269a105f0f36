import { parentPort, workerData } from 'node:worker_threads';
import { type BulkKey, checkRecords } from './bulk-records.js';
import { chipCiphers } from './chip-ciphers.js';

/** A thread of the HSM that checks packed cryptograms under the one key it was started with. */
const { algorithm, key } = workerData as BulkKey;
const imkAc = chipCiphers(algorithm, Buffer.from(key));

parentPort!.on('message', (packed: Uint8Array) => {
  const verdicts = checkRecords(packed, algorithm, imkAc);
  parentPort!.postMessage(verdicts, [verdicts.buffer as ArrayBuffer]);
});
