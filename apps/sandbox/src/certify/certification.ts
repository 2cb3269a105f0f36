import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@app/kernel';
import { FileChipStore, VirtualChip } from '../chip/index.js';
import { EcashKernel } from '../kernel/index.js';
import { ChipTill } from '../terminal/chip-till.js';
import { PosTerminal } from '../terminal/index.js';
import { freshState } from '../terminal/terminal-state.js';
import { CaseFailure, CaseSkipped, type CertificationCase, type Counter, demand } from './case.types.js';
import { CHIP_CASES } from './chip.cases.js';
import { answered } from './expectations.js';
import { LINE_CASES, signIn, signOff } from './line.cases.js';
import type { CertifyOptions } from './options.js';
import { RawLine } from './raw-line.js';
import { REFUSAL_CASES } from './refusals.cases.js';
import { SALES_CASES } from './sales.cases.js';
import { SETTLEMENT_CASES } from './settlement.cases.js';

/** What came of one case. */
export interface CaseResult {
  readonly id: string;
  readonly title: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** What was seen, or why not; no card data. */
  readonly detail: string;
  readonly durationMs: number;
}

const TIMEOUT_MS = 15_000;
/** Below the numbers of messages sent by hand. */
const FIRST_TRACE_MAX = 900_000;

const CASES = [signIn, ...LINE_CASES, ...SALES_CASES, ...CHIP_CASES, ...REFUSAL_CASES, ...SETTLEMENT_CASES, signOff];

/** Titles by id, for the documentation and its test. */
export const CASE_TITLES: readonly { readonly id: string; readonly title: string }[] = CASES.map(({ id, title }) => ({
  id,
  title,
}));

/**
 * Plays every case against a gateway, in order, each whatever became of the others; without a sign-in the others are skipped.
 * A batch that an earlier run left open is closed first.
 * @param tell hears each result as it comes
 */
export async function certify(options: CertifyOptions, tell: (result: CaseResult) => void): Promise<CaseResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'yufuka-certify-'));
  const terminal = openTerminal(options, folder);
  const raw = new RawLine(terminal);
  try {
    const counter = counterOf(options, terminal, raw);
    const results: CaseResult[] = [];
    for (const each of CASES) {
      const isShut = results[0]?.result === 'failed';
      results.push(isShut ? skipped(each, 'the terminal could not sign in') : await played(each, counter));
      tell(results.at(-1)!);
    }
    return results;
  } finally {
    raw.close();
    await terminal.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A terminal whose trace numbers begin anywhere, so that a batch left open by an earlier run does not know them. */
function openTerminal({ terminal }: CertifyOptions, folder: string): PosTerminal {
  const { merchantNo, terminalNo, algorithm } = terminal;
  const statePath = join(folder, 'terminal.json');
  const state = { ...freshState(merchantNo, terminalNo), traceNo: randomInt(FIRST_TRACE_MAX) };
  writeFileSync(statePath, JSON.stringify(state), { mode: 0o600 });
  return new PosTerminal({ ...terminal, timeoutMs: TIMEOUT_MS, statePath, sm4Pin: algorithm === 'SM4' });
}

function counterOf({ cards, chip }: CertifyOptions, terminal: PosTerminal, raw: RawLine): Counter {
  const [first, second] = cards;
  const { pin, ...card } = first!;
  const { pin: _pin, ...otherCard } = second ?? first!;
  return {
    terminal,
    raw,
    card,
    pin,
    otherCard: second ? otherCard : undefined,
    chip: chip && readerOf(chip, terminal),
    async availableFen() {
      const { availableFen } = await answered('balance', terminal.balance(card), '00');
      return availableFen ?? demand(false, 'F54 is missing');
    },
  };
}

function readerOf({ card, memory }: NonNullable<CertifyOptions['chip']>, terminal: PosTerminal): Counter['chip'] {
  const store = new FileChipStore(memory, card.pan.slice(-4));
  return {
    card: new VirtualChip(card, { store }),
    till: new ChipTill(terminal, new EcashKernel(), () => new Date()),
  };
}

async function played(each: CertificationCase, counter: Counter): Promise<CaseResult> {
  const { id, title } = each;
  const startedMs = performance.now();
  const result = (what: CaseResult['result'], detail: string): CaseResult => ({
    ...{ id, title, result: what, detail },
    durationMs: Math.round(performance.now() - startedMs),
  });
  try {
    return result('passed', await each.play(counter));
  } catch (error) {
    if (error instanceof CaseSkipped) return result('skipped', error.message);
    if (error instanceof CaseFailure) return result('failed', error.message);
    if (error instanceof Refusal) return result('failed', `${error.code}: ${error.message}`);
    throw error;
  } finally {
    // A case that failed half-way leaves nothing behind for the next.
    Object.assign(counter.terminal.faults, { loseAnswer: 0, loseRequest: 0, corruptMac: 0, corruptAnswer: 0 });
    Object.assign(counter.terminal.faults, { splitBytes: false, joinFrames: false });
  }
}

function skipped({ id, title }: CertificationCase, detail: string): CaseResult {
  return { id, title, result: 'skipped', detail, durationMs: 0 };
}
