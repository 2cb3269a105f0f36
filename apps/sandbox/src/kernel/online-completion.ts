import { decodeTlv, type Tlv, TlvError } from '@app/ecash';
import { type Fen, fen } from '@app/kernel';
import { SW } from '../chip/index.js';
import { CardLost, CardRefused } from './apdu-channel.js';
import type { CardDialogue } from './card-dialogue.js';
import { merge } from './tap-flows.js';
import type { HostAnswer, OnlineResult, OnlineTransaction, ScriptResult } from './tap.types.js';
import { resultField55 } from './terminal-data.js';

/** Bits of the last TVR byte. */
const ISSUER_NOT_AUTHENTIC = 0x40;
const SCRIPT_FAILED = 0x10;
const PUT_BALANCE = '04da9f790a';

interface Scripts {
  readonly result: ScriptResult;
  readonly status?: number;
  /** Number of the command the chip refused, from 1. */
  readonly failed?: number;
}

/**
 * Hands the host's answer to the chip that is still in the reader: EXTERNAL AUTHENTICATE with tag 91, in contact the second
 * GENERATE AC, then the commands of templates 71 and 72 (e-cash specification, load script). Never throws for a card that
 * left: what then happened to the script is the result.
 */
export function completeOnline(
  dialogue: CardDialogue,
  transaction: OnlineTransaction,
  { responseCode, f55 }: HostAnswer,
): OnlineResult {
  const elements = readAnswer(f55);
  const commands = scriptCommands(elements);
  const values = new Map(transaction.values).set('8A', Buffer.from(responseCode, 'latin1'));
  let issuerAuthentic: boolean | undefined;
  let chipApproved = true;
  let lost = false;
  try {
    issuerAuthentic = authenticate(dialogue, elements, values);
    if (transaction.wire === 'contact') chipApproved = conclude(dialogue, responseCode, values);
  } catch (error) {
    if (!(error instanceof CardLost) && !(error instanceof CardRefused)) throw error;
    lost = true;
    // A contact chip that does not conclude has approved nothing.
    chipApproved = transaction.wire !== 'contact';
  }
  const scripts: Scripts = lost && commands.length > 0 ? { result: 'NOT_SENT' } : runScripts(dialogue, commands);
  return withScript(
    transaction,
    { approved: responseCode === '00' && chipApproved, issuerAuthentic },
    scripts,
    commands,
    values,
  );
}

/**
 * Asks a card that came back whether the script it never answered reached its purse: the same count, and the new balance
 * or the one before.
 * @returns the result with what is known now. @throws CardLost, CardRefused
 */
export function recheckScript(
  dialogue: CardDialogue,
  transaction: OnlineTransaction,
  result: OnlineResult,
): OnlineResult {
  if (result.script !== 'UNKNOWN' || dialogue.getCount(0x9f36) !== transaction.atc) return result;
  const balanceFen = dialogue.getAmount(0x9f79);
  const known =
    balanceFen === result.scriptBalanceFen ? 'DONE' : balanceFen === transaction.balanceFen ? 'NOT_SENT' : undefined;
  if (!known) return result;
  const values = new Map(transaction.values);
  if (known === 'NOT_SENT') mark(values, SCRIPT_FAILED);
  return { ...result, script: known, resultF55: resultField55(values, df31({ result: known })) };
}

/** Tags 91, 71 and 72 of the answer; what cannot be read is as good as none, since the line's MAC was right. */
function readAnswer(f55: Buffer | undefined): Tlv[] {
  try {
    return f55 ? decodeTlv(f55) : [];
  } catch (error) {
    if (error instanceof TlvError) return [];
    throw error;
  }
}

function scriptCommands(elements: readonly Tlv[]): Buffer[] {
  const templates = ['71', '72'].flatMap((tag) => elements.filter((element) => element.tag === tag));
  return templates.flatMap(({ children = [] }) => children.filter(({ tag }) => tag === '86').map(({ value }) => value));
}

function authenticate(
  dialogue: CardDialogue,
  elements: readonly Tlv[],
  values: Map<string, Buffer>,
): boolean | undefined {
  const issuerData = elements.find(({ tag }) => tag === '91')?.value;
  if (!issuerData) return undefined;
  const authentic = dialogue.externalAuthenticate(issuerData) === SW.OK;
  if (!authentic) mark(values, ISSUER_NOT_AUTHENTIC);
  return authentic;
}

/** The second GENERATE AC. @returns whether the chip approved too */
function conclude(dialogue: CardDialogue, responseCode: string, values: Map<string, Buffer>): boolean {
  const wanted = responseCode === '00' ? 'TC' : 'AAC';
  const second = new Map(values);
  merge(second, dialogue.generateAc(wanted, values.get('8D') ?? Buffer.alloc(0), values));
  return (second.get('9F27')?.[0] ?? 0) === 0x40;
}

function runScripts(dialogue: CardDialogue, commands: readonly Buffer[]): Scripts {
  let status: number | undefined;
  for (const [index, command] of commands.entries()) {
    try {
      status = dialogue.script(command);
    } catch (error) {
      if (error instanceof CardLost) return { result: 'UNKNOWN' };
      throw error;
    }
    // 9000 and the warnings 62xx and 63xx let a script go on (EMV book 3, issuer script processing).
    if (![0x90, 0x62, 0x63].includes(status >> 8)) return { result: 'REFUSED', status, failed: index + 1 };
  }
  return status === undefined ? { result: 'NONE' } : { result: 'DONE', status };
}

function withScript(
  { values: told }: OnlineTransaction,
  result: Pick<OnlineResult, 'approved' | 'issuerAuthentic'>,
  scripts: Scripts,
  commands: readonly Buffer[],
  values: Map<string, Buffer>,
): OnlineResult {
  if (scripts.result === 'NONE') return { ...result, script: 'NONE' };
  if (scripts.result === 'REFUSED' || scripts.result === 'NOT_SENT') mark(values, SCRIPT_FAILED);
  const scriptBalanceFen = balanceSetBy(commands);
  return {
    ...result,
    script: scripts.result,
    ...(scripts.status === undefined ? {} : { scriptStatus: scripts.status }),
    ...(scriptBalanceFen === undefined ? {} : { scriptBalanceFen }),
    // The request's own cryptogram: by it the host finds the load.
    resultF55: resultField55(new Map(told).set('95', values.get('95')!), df31(scripts)),
  };
}

/** Issuer script results; nothing when the chip left before it answered. */
function df31({ result, failed = 0 }: Scripts): Buffer | undefined {
  if (result === 'UNKNOWN') return undefined;
  const nibble = { DONE: 0x20, REFUSED: 0x10, NOT_SENT: 0x00, NONE: 0x00 }[result];
  return Buffer.of(nibble | Math.min(failed, 0x0f), 0, 0, 0, 0);
}

function balanceSetBy(commands: readonly Buffer[]): Fen | undefined {
  const put = commands.find((command) => command.toString('hex', 0, 5) === PUT_BALANCE)?.toString('hex', 5, 11);
  return put !== undefined && /^\d{12}$/.test(put) ? fen(put) : undefined;
}

function mark(values: Map<string, Buffer>, bit: number): void {
  const tvr = Buffer.from(values.get('95')!);
  tvr[4]! |= bit;
  values.set('95', tvr);
}
