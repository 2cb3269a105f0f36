import { Refusal } from '@app/kernel';
import { BLANK, type Cell, type TableRow } from './table.types.js';

/** The columns of a list of recipients, by their Chinese and English headings. The first of each is what answers name. */
export const COLUMNS = {
  name: [
    '持卡人姓名',
    '收卡人',
    '持卡人',
    '姓名',
    '持卡人姓名/收卡人',
    'name',
    'holder',
    'holdername',
    'recipient',
    'recipientname',
  ],
  idType: ['证件类型', 'idtype', 'documenttype'],
  idNumber: ['证件号码', '证件号', '身份证号', '身份证号码', 'idnumber', 'idno', 'documentnumber'],
  phone: ['手机号', '手机号码', '手机', '联系电话', 'phone', 'mobile', 'phonenumber'],
  kind: ['卡种', '卡类型', 'kind', 'cardkind', 'cardtype'],
  face: ['面值', '金额', 'face', 'facevalue', 'amount'],
  note: ['备注', 'note', 'remark', 'remarks'],
} as const;

export type ColumnName = keyof typeof COLUMNS;

/** Columns without which no row can be understood. */
const REQUIRED: readonly ColumnName[] = ['name', 'kind', 'face'];

/** Where each column stands; undefined for those the list does not have. */
export type ColumnPositions = Readonly<Partial<Record<ColumnName, number>>>;

/** The heading answers use for a column. */
export function headingOf(column: ColumnName): string {
  return COLUMNS[column][0];
}

/**
 * Finds the columns by the header row, in any order. Units in brackets, spaces and letter case do not matter.
 * @throws Refusal `FILE_HEADER_INVALID` when a needed column is missing or one comes twice, naming which
 */
export function findColumns(header: TableRow): ColumnPositions {
  const positions: Partial<Record<ColumnName, number>> = {};
  const twice: string[] = [];
  header.cells.forEach((cell, at) => {
    const column = columnOf(cell.text);
    if (!column) return;
    if (positions[column] === undefined) positions[column] = at;
    else twice.push(headingOf(column));
  });
  const missing = REQUIRED.filter((column) => positions[column] === undefined).map(headingOf);
  if (missing.length === 0 && twice.length === 0) return positions;
  const zh = [
    missing.length > 0 ? `缺少列：${missing.join('、')}` : '',
    twice.length > 0 ? `列重复：${twice.join('、')}` : '',
  ];
  const en = [
    missing.length > 0 ? `missing: ${missing.join(', ')}` : '',
    twice.length > 0 ? `twice: ${twice.join(', ')}` : '',
  ];
  throw new Refusal('FILE_HEADER_INVALID', {
    zh: `表头不正确（${zh.filter(Boolean).join('；')}）。第一行应为：持卡人姓名、证件类型、证件号码、手机号、卡种、面值(元)、备注`,
    en: `the header line is not right (${en.filter(Boolean).join('; ')}); expected: name, id type, id number, phone, kind, face value (yuan), note`,
  });
}

/** A cell of a row by its column. */
export function cellAt(row: TableRow, positions: ColumnPositions, column: ColumnName): Cell {
  const at = positions[column];
  return at === undefined ? BLANK : (row.cells[at] ?? BLANK);
}

function columnOf(heading: string): ColumnName | undefined {
  const plain = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\([^)]*\)|[\s_*:-]/g, '');
  return (Object.keys(COLUMNS) as ColumnName[]).find((column) =>
    (COLUMNS[column] as readonly string[]).includes(plain),
  );
}
