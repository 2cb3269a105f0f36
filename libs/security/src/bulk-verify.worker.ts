import { parentPort, workerData } from 'node:worker_threads';
import { bulkCiphers, type BulkKey, checkRecords } from './bulk-records.js';

/** A thread of the HSM that checks packed cryptograms under the keys it was started with. */
const ciphers = bulkCiphers(workerData as BulkKey);

parentPort!.on('message', (packed: Uint8Array) => {
  const verdicts = checkRecords(packed, ciphers);
  parentPort!.postMessage(verdicts, [verdicts.buffer as ArrayBuffer]);
});
