import { mkdir, open, readFile, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ZERO_FEN } from '@app/kernel';
import type { BankState } from './bank.types.js';

const EMPTY: BankState = {
  accounts: {},
  transfers: {},
  instructions: {},
  unstated: [],
  statement: { date: '', sequenceNo: 0, closingFen: ZERO_FEN },
  answerSequence: { date: '', sequenceNo: 0 },
  outgoing: [],
  sent: {},
  refusedFiles: [],
  counter: 0,
  faults: { failNext: 0, delayAnswersMs: 0, answerTwice: 0, cutFile: 0 },
};

/** What the bank remembered when it last stopped, or a new bank. */
export async function readBankState(path: string): Promise<BankState> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as BankState;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return structuredClone(EMPTY);
    throw error;
  }
}

/** Writes a file whole or not at all. */
export async function writeWhole(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const draft = join(dirname(path), `.${process.pid}.${Date.now()}.part`);
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
