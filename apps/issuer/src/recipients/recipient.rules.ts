import { checkCardValue, type CardKind, type RuleId } from '@app/compliance';
import { type Bilingual, type ChinaDate, type Fen, MoneyError, parseYuan, type RefusalDetail } from '@app/kernel';
import { type IdType, idTypeOf, isIdNumberValid, mobileOf } from '../customers/identity.rules.js';
import { cellAt, type ColumnName, type ColumnPositions, headingOf } from './recipient.columns.js';
import type { Cell, TableRow } from './table.types.js';

/** A row of the list that is in order: one card to be issued. */
export interface Recipient {
  /** Row of the file. */
  readonly row: number;
  readonly kind: CardKind;
  readonly faceFen: Fen;
  /** Always there for named cards. */
  readonly name?: string;
  readonly phone?: string;
  /** Named cards only: an anonymous card's holder is not recorded, so what the list says is not kept (R-PRIVACY). */
  readonly holder?: { readonly idType: IdType; readonly idNumber: string };
  readonly note?: string;
}

const NAME_CHARACTERS_MAX = 64;
const NOTE_CHARACTERS_MAX = 200;

const KINDS: Readonly<Record<string, CardKind>> = {
  记名: 'named',
  记名卡: 'named',
  named: 'named',
  namedcard: 'named',
  不记名: 'anonymous',
  不记名卡: 'anonymous',
  anonymous: 'anonymous',
  anonymouscard: 'anonymous',
};

/**
 * Reads one row. Every problem of the row is added to `problems`, with row, column and reason.
 * @returns undefined when there was one
 */
export function readRecipient(
  row: TableRow,
  positions: ColumnPositions,
  date: ChinaDate,
  problems: RefusalDetail[],
): Recipient | undefined {
  const before = problems.length;
  const report: Report = (column, code, zh, en, rule) =>
    problems.push({ row: row.row, field: headingOf(column), code, message: { zh, en }, ...(rule ? { rule } : {}) });
  const cell = (column: ColumnName) => cellAt(row, positions, column);

  const kind = kindOf(cell('kind'));
  if (!kind) report('kind', 'KIND_UNKNOWN', '卡种应为“记名”或“不记名”', 'the kind is “named” or “anonymous”');
  const faceFen = faceOf(cell('face'), kind, date, report);
  const name = cell('name').text.replace(/\s+/g, ' ');
  if (kind === 'named' && name === '')
    report('name', 'NAME_REQUIRED', '记名卡须填写持卡人姓名', 'a named card needs its holder’s name', 'R-REGISTER');
  if (name.length > NAME_CHARACTERS_MAX) report('name', 'NAME_TOO_LONG', '姓名过长', 'the name is too long');
  const phone = phoneOf(cell('phone'), report);
  const note = cell('note').text;
  if (note.length > NOTE_CHARACTERS_MAX)
    report('note', 'NOTE_TOO_LONG', `备注最多 ${NOTE_CHARACTERS_MAX} 字`, 'the note is too long');
  const holder = kind === 'named' ? holderOf(cell('idType'), cell('idNumber'), report) : undefined;

  if (problems.length > before || !kind || faceFen === undefined) return undefined;
  return {
    row: row.row,
    kind,
    faceFen,
    ...(name === '' ? {} : { name }),
    ...(phone === undefined ? {} : { phone }),
    ...(holder === undefined ? {} : { holder }),
    ...(note === '' ? {} : { note }),
  };
}

type Report = (column: ColumnName, code: string, zh: string, en: string, rule?: RuleId) => void;

function kindOf(cell: Cell): CardKind | undefined {
  return KINDS[
    cell.text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s_-]/g, '')
  ];
}

function faceOf(cell: Cell, kind: CardKind | undefined, date: ChinaDate, report: Report): Fen | undefined {
  let faceFen: Fen;
  try {
    faceFen = parseYuan(cell.text.normalize('NFKC').replace(/元$/, ''));
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    report(
      'face',
      'FACE_INVALID',
      '面值应为金额（元），最多两位小数',
      'the face value is an amount in yuan with at most two decimals',
    );
    return undefined;
  }
  if (faceFen <= 0) {
    report('face', 'FACE_INVALID', '面值须大于 0', 'the face value is more than zero');
    return undefined;
  }
  const verdict = kind ? checkCardValue(kind, faceFen, date) : { ok: true as const };
  if (!verdict.ok) {
    for (const { code, message, rule } of verdict.violations) report('face', code, message.zh, message.en, rule);
    return undefined;
  }
  return faceFen;
}

function phoneOf(cell: Cell, report: Report): string | undefined {
  if (cell.text === '') return undefined;
  const phone = mobileOf(cell.text);
  if (!phone)
    report(
      'phone',
      'PHONE_INVALID',
      '手机号应为 11 位大陆手机号',
      'the phone is a mainland mobile number of 11 digits',
    );
  return phone;
}

function holderOf(typeCell: Cell, numberCell: Cell, report: Report): Recipient['holder'] {
  const idType = idTypeOf(typeCell.text);
  if (!idType) {
    const [zh, en] = typeCell.text
      ? ['证件类型无法识别，例如：居民身份证、护照', 'the ID type is not known; for example resident ID, passport']
      : ['记名卡须填写证件类型', 'a named card needs its holder’s ID type'];
    report('idType', typeCell.text ? 'ID_TYPE_UNKNOWN' : 'ID_TYPE_REQUIRED', zh!, en!, 'R-REGISTER');
  }
  const problem = numberProblem(numberCell, idType);
  if (problem) report('idNumber', problem.code, problem.text.zh, problem.text.en, 'R-REGISTER');
  if (!idType || problem) return undefined;
  return { idType, idNumber: numberCell.text };
}

function numberProblem(cell: Cell, idType: IdType | undefined): { code: string; text: Bilingual } | undefined {
  if (cell.text === '') {
    return {
      code: 'ID_NUMBER_REQUIRED',
      text: { zh: '记名卡须填写证件号码', en: 'a named card needs its holder’s ID number' },
    };
  }
  // Beyond 15 digits a spreadsheet rounds numbers, so the last digits of an ID typed as a number are lost.
  if (cell.numeric && Number(cell.text) > Number.MAX_SAFE_INTEGER) {
    return {
      code: 'ID_NUMBER_AS_NUMBER',
      text: {
        zh: '证件号码被表格存为数字，末位已丢失：请将该列设为“文本”后重新填写',
        en: 'the spreadsheet holds the ID number as a number and lost its last digits: format the column as text and type it again',
      },
    };
  }
  if (idType && !isIdNumberValid(idType, cell.text)) {
    return {
      code: 'ID_NUMBER_INVALID',
      text: { zh: '证件号码不正确（位数或校验位）', en: 'the ID number is wrong (length or check digit)' },
    };
  }
  return undefined;
}
