import { isResponseCode, RESPONSE_CODES } from '@app/iso8583';
import type { LineEvent } from '../../terminal/index.js';
import { type FieldView, hidden, maskNumber, maskTrack, type Words, words, yuanWords } from './field-view.js';
import { ENTRY_WORDS, FIELD_WORDS, titleOf } from './field-words.data.js';
import { TRANSACTION_TYPE_WORDS } from './tag-words.data.js';
import { tlvViews } from './tlv-view.js';

type MacState = LineEvent['mac'];

/** A message on the line, field by field, masked. */
export interface FrameView {
  readonly direction: LineEvent['direction'];
  /** Nothing when nobody answered. */
  readonly mti: string | null;
  readonly title: Words;
  readonly fields: readonly FieldView[];
  readonly mac: MacState;
}

const NO_ANSWER = words('没有可信的应答', 'no answer that can be believed');
const UPLOAD = '0320';

/** Shows the messages of one terminal. An answer bears the name of the request before it. */
export class FrameRecorder {
  constructor(private readonly heard: (frame: FrameView) => void) {}

  readonly watch = ({ direction, message, mac }: LineEvent): void => {
    if (!message) return this.heard({ direction, mti: null, title: NO_ANSWER, fields: [], mac });
    const { mti, fields } = message;
    const request = direction === 'sent' ? mti : String(Number(mti) - 10).padStart(4, '0');
    const f60 = typeof fields[60] === 'string' ? fields[60] : undefined;
    const views = Object.entries(fields)
      .map(([number, value]) => fieldView(request, Number(number), value))
      .filter(({ id }) => id !== 'F64');
    const signature = macView(mac);
    this.heard({
      direction,
      mti,
      title: titleOf(request, f60),
      fields: signature ? [...views, signature] : views,
      mac,
    });
  };
}

/** The MAC is told, not shown: with it and the message one could try keys. */
function macView(mac: MacState): FieldView | undefined {
  const meaning = {
    made: words('终端用 MAC 密钥生成', 'made by the terminal with its MAC key'),
    right: words('✓ 已校验', '✓ verified'),
    wrong: words('✗ 不符，应答不可信', '✗ wrong: the answer is not believed'),
    none: undefined,
  }[mac];
  return meaning && { id: 'F64', name: FIELD_WORDS[64]!, value: hidden(8), meaning };
}

function fieldView(mti: string, number: number, value: string | Buffer): FieldView {
  const name = FIELD_WORDS[number] ?? words('其他', 'other');
  const id = `F${number}`;
  if (Buffer.isBuffer(value)) {
    if (number === 55) return { id, name, value: `${value.length} B`, parts: tlvViews(value) };
    const meaning = secretMeaning(mti, number);
    return { id, name, value: hidden(value.length), ...(meaning ? { meaning } : {}) };
  }
  const meaning = textMeaning(number, value, mti);
  return { id, name, value: shownText(number, value), ...(meaning ? { meaning } : {}) };
}

/** Why bytes are not shown. */
function secretMeaning(mti: string, number: number): Words | undefined {
  if (number === 52)
    return words('只有加密的 PIN 块，主机用 HSM 验证', 'only as an encrypted block, for the HSM to check');
  if (number === 62 && mti === '0800')
    return words('序列号，或主密钥加密的工作密钥', 'serial number, or working keys under the master key');
  return undefined;
}

function shownText(number: number, value: string): string {
  if (number === 2) return maskNumber(value);
  if (number === 35) return maskTrack(value);
  // Details name cards; the third track may.
  if (number === 36 || (number === 48 && value.length !== 62)) return hidden(Math.ceil(value.length / 2));
  // Names in other characters than the line's are no text here.
  return number === 63 || number === 44 ? value.replace(/[^\x20-\x7e]/g, '·') : value;
}

function textMeaning(number: number, value: string, mti: string): Words | undefined {
  switch (number) {
    case 3:
      return TRANSACTION_TYPE_WORDS[value.slice(0, 2)];
    case 4:
      return yuanWords(Number(value));
    case 12:
      return same(`${value.slice(0, 2)}:${value.slice(2, 4)}:${value.slice(4)}`);
    case 13:
    case 15:
      return same(`${value.slice(0, 2)}-${value.slice(2)}`);
    case 14:
      return value === '9912' ? words('长期有效', 'never expires') : same(`20${value.slice(0, 2)}-${value.slice(2)}`);
    case 22:
      return entryMeaning(value);
    case 39:
      return codeMeaning(value);
    case 48:
      return value.length === 62 ? totalsMeaning(value) : undefined;
    case 49:
      return value === '156' ? words('人民币', 'renminbi') : undefined;
    case 54:
      return /^0002156[CD]\d{12}$/.test(value)
        ? yuanWords(Number(value.slice(8)) * (value[7] === 'D' ? -1 : 1))
        : undefined;
    case 60:
      return typeMeaning(value, mti);
    case 61:
      return words(
        `原批次 ${value.slice(0, 6)}，原流水 ${value.slice(6, 12)}`,
        `batch ${value.slice(0, 6)}, trace ${value.slice(6, 12)}`,
      );
    default:
      return undefined;
  }
}

function same(text: string): Words {
  return words(text, text);
}

function codeMeaning(code: string): Words | undefined {
  return isResponseCode(code) ? RESPONSE_CODES[code] : undefined;
}

function entryMeaning(value: string): Words | undefined {
  const entry = ENTRY_WORDS[value.slice(0, 2)];
  if (!entry) return undefined;
  return value[2] === '1'
    ? words(`${entry.zh}，带 PIN`, `${entry.en}, with PIN`)
    : words(`${entry.zh}，无 PIN`, `${entry.en}, without PIN`);
}

function totalsMeaning(value: string): Words {
  const debit = yuanWords(Number(value.slice(0, 12))).zh;
  const credit = yuanWords(Number(value.slice(15, 27))).zh;
  return words(
    `借记 ${Number(value.slice(12, 15))} 笔 ${debit}，贷记 ${Number(value.slice(27, 30))} 笔 ${credit}`,
    `${Number(value.slice(12, 15))} debits ${debit}, ${Number(value.slice(27, 30))} credits ${credit}`,
  );
}

function typeMeaning(value: string, mti: string): Words {
  const { zh, en } = titleOf(mti === UPLOAD ? UPLOAD : mti, value);
  return words(`${zh}，批次 ${value.slice(2, 8)}`, `${en}, batch ${value.slice(2, 8)}`);
}
