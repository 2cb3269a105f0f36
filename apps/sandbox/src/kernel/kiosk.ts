import { parseDol, splitDolData, TlvError } from '@app/ecash';
import { fen } from '@app/kernel';
import { type CardDialogue, seenCard } from './card-dialogue.js';
import type { LogEntry, PurseReading } from './tap.types.js';

const LOG_SFI = 11;
const LOG_RECORDS = 10;
const CARD_RECORD = { sfi: 2, record: 1 };

/** What a kiosk shows of a purse: GET DATA, no transaction, no count used (e-cash specification, Balance by GET DATA). */
export function readPurse(dialogue: CardDialogue): PurseReading {
  const record = dialogue.readRecord(CARD_RECORD);
  const digits = (tag: string) => (record.get(tag)?.toString('hex') ?? '').replace(/f$/, '');
  // Without a transaction the chip shows no track of its own; number and expiry make the shortest one.
  const [pan, expiry] = [digits('5A'), digits('5F24').slice(0, 4)];
  const track = Buffer.from(evenDigits(`${pan}d${expiry}`), 'hex');
  const card = seenCard(
    new Map([
      ['57', track],
      ['5F34', record.get('5F34') ?? Buffer.of(0)],
    ]),
  );
  if (!card) throw new TlvError('VALUE', '5A');
  return {
    card,
    balanceFen: dialogue.getAmount(0x9f79),
    capFen: dialogue.getAmount(0x9f77),
    perTransactionLimitFen: dialogue.getAmount(0x9f78),
    resetThresholdFen: dialogue.getAmount(0x9f6d),
    atc: dialogue.getCount(0x9f36),
    lastOnlineAtc: dialogue.getCount(0x9f13),
  };
}

/** The chip's last purchases, latest first, by the format the chip tells in 9F4F. */
export function readLog(dialogue: CardDialogue): LogEntry[] {
  const format = parseDol(dialogue.getData(0x9f4f));
  const entries: LogEntry[] = [];
  for (let record = 1; record <= LOG_RECORDS; record += 1) {
    const bytes = dialogue.findRecord(LOG_SFI, record);
    if (!bytes) break;
    entries.push(logEntry(splitDolData(format, bytes)));
  }
  return entries;
}

function logEntry(values: ReadonlyMap<string, Buffer>): LogEntry {
  const pairs = (tag: string) => (values.get(tag)?.toString('hex') ?? '').match(/../g) ?? [];
  const name = values.get('9F4E') ?? Buffer.alloc(0);
  const end = name.indexOf(0);
  return {
    date: `20${pairs('9A').join('-')}`,
    time: pairs('9F21').join(':'),
    amountFen: fen(pairs('9F02').join('') || '0'),
    transactionType: values.get('9C')?.[0] ?? 0,
    atc: values.get('9F36')?.readUInt16BE(0) ?? 0,
    merchantName: name.toString('utf8', 0, end < 0 ? name.length : end),
  };
}

function evenDigits(text: string): string {
  return text.length % 2 === 0 ? text : `${text}f`;
}
