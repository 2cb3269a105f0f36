import { createCipheriv, createDecipheriv } from 'node:crypto';
import {
  DEFAULT_HEADER,
  ecbMac,
  encodeMessage,
  FIELD_NUMBERS,
  FIELD_TABLE,
  type FieldNumber,
  type Fields,
  formatSignInSerial,
  formatWorkingKeys,
  frame,
  type Iso8583Message,
  macInput,
  RESPONSE_CODES,
  type ResponseCode,
  sm4EcbMac,
  x919Mac,
} from '@app/iso8583';
import { CASE_TITLES } from '../../../apps/sandbox/src/certify/certification.js';

/** The specification's public MAK. */
const MAK = Buffer.from('55036372B17543ECB173730768B8D6C4', 'hex');
const FIELDS_OFFSET = 21;

const NAMES: Record<FieldNumber, string> = {
  2: 'card number',
  3: 'processing code',
  4: 'amount in fen',
  11: 'trace number',
  12: 'time, HHMMSS',
  13: 'date, MMDD',
  14: 'expiry, YYMM; 9912 on named cards, which never expire',
  15: 'settlement date, MMDD',
  22: 'entry: 01 keyed, 02 stripe, 05 chip, 07 contactless, 80 fallback; then 1 with PIN, 2 without',
  23: 'card sequence number',
  25: 'condition',
  26: 'longest PIN of the pad',
  32: 'acquirer',
  35: 'track 2, D for the separator',
  36: 'track 3',
  37: 'retrieval reference',
  38: 'authorization code',
  39: 'answer code',
  41: 'terminal',
  42: 'merchant',
  44: 'issuer and acquirer, 11 characters each',
  48: 'batch totals, or details of an upload',
  49: 'currency, 156',
  52: 'PIN block',
  53: 'PIN format: 2600000000000000 for X9.8 under a double-length key',
  54: 'available balance: 00 02 156 sign amount',
  55: 'chip data',
  60: 'type, batch, network code, reader, chip condition',
  61: 'original: batch, trace, MMDD',
  62: 'serial number of a sign-in; working keys of its answer',
  63: 'operator, or remark',
  64: 'MAC',
};

const WHAT_TO_DO: Record<ResponseCode, string> = {
  '00': 'print the receipt',
  '01': 'ask for another means of payment; the holder calls the issuer',
  '03': 'stop; merchant and terminal number do not belong together, or the contract is not in force',
  '05': 'show a new code, or ask for another means of payment',
  '12': 'correct the message: fields 3, 25, 49 and 60.1 do not fit together',
  '13': 'key in the amount again',
  '14': 'read the card again; check the number',
  '21': 'the purchaser activates the card first',
  '22': 'refund by another way; the days for it are over',
  '25': 'check batch, trace and day of the receipt; after a settlement refund instead of void',
  '30': 'correct the message; the reason is in the gateway’s list of refused messages',
  '34': 'keep the goods; call the issuer',
  '38': 'the holder resets the PIN at the issuer',
  '40': 'do not offer this transaction',
  '41': 'keep the goods',
  '43': 'keep the goods',
  '51': 'offer the balance, or another means for the rest',
  '54': 'the holder renews the card at the issuer',
  '55': 'ask for the PIN again',
  '57': 'ask for another means of payment; this merchant, or this way to load, is not for this card',
  '58': 'check how the terminal is registered: suspended, keyed entry, PINs under SM4',
  '59': 'read the card again',
  '61': 'a smaller amount; for a refund no more than what is left',
  '62': 'ask for another means of payment; the card is frozen',
  '64': 'send the original’s amount',
  '65': 'ask for another means of payment today',
  '68': 'send the reversal, then try again',
  '75': 'the holder resets the PIN at the issuer',
  '77': 'settle, sign in again, then send it in the batch that is open',
  '90': 'try again in a minute',
  '91': 'try again later',
  '92': 'try again later',
  '94': 'take the next trace number; the first answer stands',
  '96': 'send the reversal, then try again',
  '97': 'stop; register the terminal',
  '98': 'send the reversal, then try again',
  '99': 'sign in again, ask for the PIN again',
  A0: 'sign in again, then try again',
};

const TERMINAL = { 41: '30000001', 42: '871310054110001' };
const CARD = '8712340000000010';
const REQUEST = { dst: 0x0003, src: 0x0000 };
const ANSWER = { dst: 0x0000, src: 0x0003 };
const INSTITUTIONS = Buffer.from('87100000   87100000   ');
const KEY = (pattern: string): { encrypted: Buffer; kcv: Buffer } => ({
  encrypted: Buffer.from(pattern.repeat(16), 'hex'),
  kcv: Buffer.from(pattern.repeat(4), 'hex'),
});

const SALE: Fields = {
  ...{ 3: '000000', 4: '000000001234', 11: '000002', 22: '022', 25: '00', 35: `${CARD}=2912101000000000` },
  ...{ ...TERMINAL, 49: '156', 60: '2200000100060' },
};

/** Every block of the integration guide that the code writes, by its name. */
export function documentedBlocks(): Record<string, string> {
  const sale = signed('0200', SALE);
  return {
    'frame sign-in': annotated(
      message('0800', REQUEST, {
        ...{ 11: '000001', ...TERMINAL, 60: '00000001003' },
        62: formatSignInSerial('YFK000130000001'),
        63: Buffer.from('01 '),
      }),
    ),
    'frame sign-in-answer': annotated(
      message('0810', ANSWER, {
        ...{ 11: '000001', 12: '100000', 13: '0310', 32: '87100000', 37: '607000000001', 39: '00', ...TERMINAL },
        60: '00000001003',
        62: formatWorkingKeys({ pik: KEY('A1'), mak: KEY('B2') }),
      }),
      { 62: 'PIK, its KCV, MAK, its KCV' },
    ),
    'frame purchase': annotated(sale),
    'frame purchase-answer': annotated(
      signed('0210', {
        ...{ 3: '000000', 4: '000000001234', 11: '000002', 12: '100001', 13: '0310', 15: '0310', 25: '00' },
        ...{ 32: '87100000', 37: '607000000002', 38: '123456', 39: '00', ...TERMINAL, 44: INSTITUTIONS, 49: '156' },
        60: '2200000100060',
      }),
    ),
    'frame reversal': annotated(
      signed('0400', {
        ...{ 3: '000000', 4: '000000001234', 11: '000002', 22: '022', 25: '00', 39: '98', ...TERMINAL, 49: '156' },
        ...{ 60: '2200000100060', 61: '000001000002' },
      }),
      { 39: 'reason', 61: 'original: batch and trace' },
    ),
    'frame settlement': annotated(
      message('0500', REQUEST, {
        ...{ 11: '000003', ...TERMINAL, 48: `000000001234001000000000000000${'0'.repeat(32)}`, 49: '156' },
        ...{ 60: '00000001201', 63: Buffer.from('01 ') },
      }),
    ),
    'mac vectors': macVectors(sale),
    fields: fieldTable(),
    codes: codeTable(),
    cases: CASE_TITLES.map(({ id, title }) => `| \`${id}\` | ${title} |`).join('\n'),
  };
}

function message(mti: string, tpdu: Iso8583Message['tpdu'], fields: Fields): Iso8583Message {
  return { tpdu, header: DEFAULT_HEADER, mti, fields };
}

function signed(mti: string, fields: Fields): Iso8583Message {
  const unsigned = message(mti, mti.endsWith('10') ? ANSWER : REQUEST, { ...fields, 64: Buffer.alloc(8) });
  return { ...unsigned, fields: { ...fields, 64: ecbMac(macInput(encodeMessage(unsigned)), encrypt3Des(MAK)) } };
}

function annotated(given: Iso8583Message, names: Partial<Record<FieldNumber, string>> = {}): string {
  const payload = encodeMessage(given);
  const hex = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();
  const lines: [string, string][] = [
    [hex(frame(payload).subarray(0, 2)), `length: ${payload.length} bytes follow`],
    [hex(payload.subarray(0, 5)), 'TPDU: 60, destination, source'],
    [hex(payload.subarray(5, 11)), 'header'],
    [hex(payload.subarray(11, 13)), 'message type'],
    [hex(payload.subarray(13, 21)), `bitmap: ${Object.keys(given.fields).join(' ')}`],
  ];
  for (const number of FIELD_NUMBERS) {
    if (given.fields[number] === undefined) continue;
    const alone = encodeMessage({ ...given, fields: { [number]: given.fields[number] } }).subarray(FIELDS_OFFSET);
    lines.push([hex(alone), `F${number} ${names[number] ?? NAMES[number].split(/[:;]/)[0]}`]);
  }
  return lines.flatMap(([bytes, what]) => broken(bytes, what)).join('\n');
}

const COLUMN = 48;

function broken(bytes: string, what: string): string[] {
  const pieces = bytes.match(new RegExp(`.{1,${COLUMN}}`, 'g'))!;
  return pieces.map((piece, index) => (index === 0 ? `${piece.padEnd(COLUMN)}  ${what}` : piece));
}

function macVectors(sale: Iso8583Message): string {
  const input = macInput(encodeMessage(sale));
  const upper = (bytes: Buffer): string => bytes.toString('hex').toUpperCase();
  const ascii = (bytes: Buffer): string => `${upper(bytes)}  ("${bytes.toString('latin1')}")`;
  const left = MAK.subarray(0, 8);
  const right = MAK.subarray(8);
  return [
    `MAK                 ${upper(MAK)}`,
    'XOR of all blocks   1212B04E1227809C',
    `F64, ECB            ${ascii(ecbMac(Buffer.from('1212B04E1227809C', 'hex'), encrypt3Des(MAK)))}`,
    '',
    `the purchase above, from its message type to field 60, ${input.length} bytes:`,
    ...broken(upper(input), '').map((line) => `  ${line.trimEnd()}`),
    `F64, ECB            ${ascii(ecbMac(input, encrypt3Des(MAK)))}`,
    `F64, ECB, MAK of 8  ${ascii(ecbMac(input, encrypt3Des(left)))}   (MAK ${upper(left)})`,
    `F64, X9.19          ${upper(x919Mac(input, { encryptLeft: encrypt3Des(left), decryptRight: decryptDes(right) }))}`,
    `F64, SM4            ${ascii(sm4EcbMac(input, encryptSm4))}`,
  ].join('\n');
}

function tripled(key: Buffer): Buffer {
  return key.length === 8 ? Buffer.concat([key, key, key]) : Buffer.concat([key, key.subarray(0, 8)]);
}

function encrypt3Des(key: Buffer) {
  return (block: Buffer): Buffer => createCipheriv('des-ede3', tripled(key), null).setAutoPadding(false).update(block);
}

function decryptDes(key: Buffer) {
  return (block: Buffer): Buffer =>
    createDecipheriv('des-ede3', tripled(key), null).setAutoPadding(false).update(block);
}

function encryptSm4(block: Buffer): Buffer {
  return createCipheriv('sm4-ecb', MAK, null).setAutoPadding(false).update(block);
}

const KINDS = { digits: 'n', 'digits-left': 'n, left-aligned', track: 'z', text: 'ans', bytes: 'b' } as const;

function fieldTable(): string {
  return FIELD_NUMBERS.map((number) => {
    const { kind, max, lengthBytes } = FIELD_TABLE[number];
    const length = `${['', 'LL ', 'LLL '][lengthBytes]}${max}`;
    return `| ${number} | ${KINDS[kind]} | ${length} | ${NAMES[number]} |`;
  }).join('\n');
}

function codeTable(): string {
  return (Object.keys(RESPONSE_CODES) as ResponseCode[])
    .map((code) => `| ${code} | ${RESPONSE_CODES[code].zh} · ${RESPONSE_CODES[code].en} | ${WHAT_TO_DO[code]} |`)
    .join('\n');
}
