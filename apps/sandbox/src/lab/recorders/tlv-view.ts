import { cryptogramKind, decodeTlv, parseDol, parseIad, type Tlv, TlvError } from '@app/ecash';
import { type FieldView, hidden, maskNumber, maskTrack, type Words, words, yuanWords } from './field-view.js';
import { CRYPTOGRAM_WORDS, TAG_WORDS, TRANSACTION_TYPE_WORDS } from './tag-words.data.js';

const AMOUNTS = new Set(['9F02', '9F03', '9F5D', '9F6D', '9F77', '9F78', '9F79']);
const COUNTS = new Set(['9F36', '9F13']);
const TEXTS = new Set(['50', '5F2D', '8A', '9F1E', '9F4E', '9F74']);
const LISTS = new Set(['8C', '8D', '9F38']);
const KIND_BY_CID: Readonly<Record<number, keyof typeof CRYPTOGRAM_WORDS>> = { 0x00: 'AAC', 0x40: 'TC', 0x80: 'ARQC' };

/** The elements in some bytes; bytes that are none are one hidden value, because nobody knows what is in them. */
export function tlvViews(bytes: Buffer): FieldView[] {
  try {
    return decodeTlv(bytes).map(tlvView);
  } catch (error) {
    if (!(error instanceof TlvError)) throw error;
    return [{ id: '?', name: words('无法解析', 'cannot be read'), value: hidden(bytes.length) }];
  }
}

function tlvView({ tag, value, children }: Tlv): FieldView {
  return children && children.length > 0
    ? { id: tag, name: nameOf(tag), value: '', parts: children.map(tlvView) }
    : elementView(tag, value);
}

/** One element; card numbers and tracks masked whatever they stand in. */
export function elementView(tag: string, value: Buffer): FieldView {
  const meaning = meaningOf(tag, value);
  const parts = tag === '86' ? scriptParts(value) : undefined;
  return {
    id: tag,
    name: nameOf(tag),
    value: shownValue(tag, value),
    ...(meaning ? { meaning } : {}),
    ...(parts ? { parts } : {}),
  };
}

function nameOf(tag: string): Words {
  return TAG_WORDS[tag] ?? words('其他数据', 'other data');
}

function shownValue(tag: string, value: Buffer): string {
  const hex = value.toString('hex').toUpperCase();
  if (tag === '5A') return maskNumber(hex.replace(/F$/, ''));
  if (tag === '57') return maskTrack(hex.replace('D', '='));
  // Not of e-cash, and not shown should a card tell them: names and the other tracks.
  if (['56', '5F20', '9F0B', '9F1F', '9F6B'].includes(tag)) return hidden(value.length);
  return hex.replace(/(..)(?=.)/g, '$1 ');
}

function meaningOf(tag: string, value: Buffer): Words | undefined {
  const hex = value.toString('hex').toUpperCase();
  if (AMOUNTS.has(tag) && /^\d+$/.test(hex)) return yuanWords(Number(hex));
  if (COUNTS.has(tag) && value.length === 2) {
    const count = value.readUInt16BE(0);
    return words(`第 ${count} 次交易`, `transaction no. ${count} of this chip`);
  }
  if (TEXTS.has(tag)) return asText(value.toString('utf8').replace(/\0+$/, ''));
  if (LISTS.has(tag)) return listMeaning(value);
  switch (tag) {
    case '9A':
      return asText(`20${hex.slice(0, 2)}-${hex.slice(2, 4)}-${hex.slice(4)}`);
    case '9F21':
      return asText(`${hex.slice(0, 2)}:${hex.slice(2, 4)}:${hex.slice(4)}`);
    case '5F24':
      return hex.startsWith('9912')
        ? words('长期有效', 'never expires')
        : asText(`20${hex.slice(0, 2)}-${hex.slice(2, 4)}`);
    case '9C':
      return TRANSACTION_TYPE_WORDS[hex];
    case '5F2A':
      return hex === '0156' ? words('人民币', 'renminbi') : undefined;
    case '9F27':
      return CRYPTOGRAM_WORDS[KIND_BY_CID[value[0]! & 0xc0] ?? 'AAC'];
    case '9F10':
      return issuerData(value);
    case '9F66':
      return (value[1]! & 0x80) !== 0
        ? words('终端要求联机', 'the terminal wants to go online')
        : words('允许脱机', 'offline will do');
    case '94':
      return words(`共 ${value.length / 4} 条记录要读`, `${value.length / 4} records to read`);
    default:
      return undefined;
  }
}

function asText(text: string): Words | undefined {
  return text === '' ? undefined : words(text, text);
}

function listMeaning(value: Buffer): Words {
  const tags = parseDol(value).map(({ tag }) => tag);
  return asText(tags.join(' '))!;
}

/** What the issuer's part of 9F10 tells: the kind of cryptogram and the balance under its MAC. */
function issuerData(value: Buffer): Words | undefined {
  try {
    const { cvr, balance } = parseIad(value);
    const kind = CRYPTOGRAM_WORDS[cryptogramKind(cvr)];
    if (!balance) return kind;
    const { zh } = yuanWords(balance.balanceFen);
    return words(`${kind.zh}；芯片余额 ${zh}（带 MAC）`, `${kind.en}; the chip has ${zh}, under a MAC`);
  } catch {
    return undefined;
  }
}

/** A script that sets the purse: PUT DATA 9F79 with the new balance and its MAC. */
function scriptParts(value: Buffer): FieldView[] | undefined {
  if (value.toString('hex', 0, 5).toUpperCase() !== '04DA9F790A') return undefined;
  return putBalanceParts(value.subarray(5));
}

/** The new balance and its MAC in a PUT DATA of the purse. */
export function putBalanceParts(data: Buffer): FieldView[] {
  return [
    elementView('9F79', data.subarray(0, 6)),
    { id: 'MAC', name: words('脚本 MAC', 'MAC of the script'), value: data.toString('hex', 6).toUpperCase() },
  ];
}
