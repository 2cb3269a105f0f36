import { type DolEntry, splitDolData } from '@app/ecash';
import { type CardInterface, dataOf, parseCommand, PPSE_NAME, statusOf, type CommandApdu } from '../../chip/index.js';
import { CDOL1, CDOL2, CONTACT_PDOL, type DataObjectList, PDOL } from '../../chip/chip-files.js';
import type { ApduChannel } from '../../kernel/index.js';
import { type FieldView, type Words, words } from './field-view.js';
import { CRYPTOGRAM_WORDS, STATUS_WORDS, TAG_WORDS } from './tag-words.data.js';
import { elementView, putBalanceParts, tlvViews } from './tlv-view.js';

/** A command and its answer, decoded and masked. */
export interface ApduView {
  /** Number within the presentation of the card, from 1. */
  readonly no: number;
  readonly name: string;
  readonly purpose: Words;
  /** CLA INS P1 P2. */
  readonly header: string;
  readonly command: readonly FieldView[];
  readonly answer: readonly FieldView[];
  /** Status word; nothing when the card left before it answered. */
  readonly status: string | null;
  readonly statusWords: Words;
}

const LOST = words('卡已离开，终端没有收到应答', 'the card left: no answer reached the terminal');
const FIELDS_OF: Readonly<Record<CardInterface, DataObjectList>> = { contactless: PDOL, contact: CONTACT_PDOL };

/** Stands between reader and card and tells what passes, masked. */
export class ApduRecorder implements ApduChannel {
  private no = 0;
  private generated = 0;
  private wire: CardInterface = 'contactless';

  constructor(
    private readonly card: ApduChannel,
    private readonly heard: (exchange: ApduView) => void,
  ) {}

  powerOn(wire: CardInterface): void {
    this.no = 0;
    this.generated = 0;
    this.wire = wire;
    this.card.powerOn(wire);
  }

  transmit(command: Buffer): Buffer {
    this.no += 1;
    try {
      const answer = this.card.transmit(command);
      this.tell(command, answer);
      return answer;
    } catch (error) {
      this.tell(command, undefined);
      throw error;
    }
  }

  private tell(bytes: Buffer, answer: Buffer | undefined): void {
    const command = parseCommand(bytes);
    if (!command) return;
    if (command.ins === 0xae) this.generated += 1;
    const { name, purpose, fields } = this.read(command);
    const status = answer ? statusOf(answer).toString(16).toUpperCase().padStart(4, '0') : null;
    this.heard({
      no: this.no,
      name,
      purpose,
      header: bytes.toString('hex', 0, 4).toUpperCase(),
      command: fields,
      answer: answer ? tlvViews(dataOf(answer)) : [],
      status,
      statusWords: status === null ? LOST : (STATUS_WORDS[status] ?? words('出错', 'error')),
    });
  }

  private read({ ins, p1, p2, data }: CommandApdu): { name: string; purpose: Words; fields: FieldView[] } {
    switch (ins) {
      case 0xa4:
        return data.equals(PPSE_NAME)
          ? {
              name: 'SELECT PPSE',
              purpose: words('问卡：有哪些应用', 'asks which applications there are'),
              fields: [nameField(data)],
            }
          : {
              name: 'SELECT',
              purpose: words('选择电子现金应用', 'selects the e-cash application'),
              fields: [elementView('4F', data)],
            };
      case 0xa8:
        return {
          name: 'GET PROCESSING OPTIONS',
          purpose: words('开始交易，计数器加一', 'begins a transaction; the counter moves on'),
          fields: listed(FIELDS_OF[this.wire].entries, data.subarray(2)),
        };
      case 0xb2:
        return {
          name: 'READ RECORD',
          purpose:
            p2 >> 3 === 3
              ? words('读最后一条记录：非接时芯片此刻扣款', 'reads the last record: contactless, the chip debits now')
              : words(`读文件 ${p2 >> 3} 记录 ${p1}`, `reads record ${p1} of file ${p2 >> 3}`),
          fields: [],
        };
      case 0xae:
        return {
          name: 'GENERATE AC',
          purpose: CRYPTOGRAM_WORDS[p1 === 0x40 ? 'TC' : p1 === 0x80 ? 'ARQC' : 'AAC'],
          fields: listed((this.generated > 1 ? CDOL2 : CDOL1).entries, data),
        };
      case 0xca: {
        const tag = ((p1 << 8) | p2).toString(16).toUpperCase();
        const { zh, en } = TAG_WORDS[tag] ?? words(tag, tag);
        return { name: `GET DATA ${tag}`, purpose: words(`读${zh}`, `reads the ${en}`), fields: [] };
      }
      case 0x82:
        return {
          name: 'EXTERNAL AUTHENTICATE',
          purpose: words('把发卡行的答复交给芯片验证', 'hands the issuer’s answer to the chip'),
          fields: [elementView('91', data)],
        };
      case 0xda:
        return {
          name: 'PUT DATA 9F79',
          purpose: words('发卡行脚本写入新余额', 'the issuer’s script writes the new balance'),
          fields: putBalanceParts(data),
        };
      default:
        return { name: 'COMMAND', purpose: words('其他命令', 'another command'), fields: [] };
    }
  }
}

function nameField(data: Buffer): FieldView {
  const text = data.toString('latin1');
  return { id: '84', name: TAG_WORDS['84']!, value: text };
}

/** Data given in the order of a list, with the names of its elements. */
function listed(entries: readonly DolEntry[], data: Buffer): FieldView[] {
  return [...splitDolData(entries, data)].map(([tag, value]) => elementView(tag, value));
}
