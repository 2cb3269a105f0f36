import { FIELD_NUMBERS, type FieldNumber, type Fields } from '@app/iso8583';

/** PIN block, its description and the MAC change when a message is sent again under new working keys. */
const NOT_CONTENT: ReadonlySet<FieldNumber> = new Set([52, 53, 64]);

/** What must not change under a message's key (POS specification, Host behaviour). Holds card data: hash it under a key. */
export function contentOf(fields: Fields): string {
  let content = '';
  for (const number of FIELD_NUMBERS) {
    const value = fields[number];
    if (value === undefined || NOT_CONTENT.has(number)) continue;
    content += `${number}:${typeof value === 'string' ? value : value.toString('hex')}|`;
  }
  return content;
}
