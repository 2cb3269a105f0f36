import { answerTo, echoFields, FINANCIAL_ECHO_FIELDS } from './answer.js';
import { DEFAULT_HEADER, PROCESSING_REQUEST } from './header.js';

const request = {
  tpdu: { dst: 3, src: 9 },
  header: { ...DEFAULT_HEADER, applicationClass: '61' as const, terminalState: 1, processingRequest: 2 },
  mti: '0200',
  fields: { 3: '000000', 4: '000000000100', 11: '000007', 22: '072', 41: 'T0000001', 55: Buffer.of(1) },
};

describe('an answer', () => {
  it('swaps the addresses, keeps the header without its processing request, and carries the fields given', () => {
    expect(answerTo(request, { 39: '00' })).toEqual({
      tpdu: { dst: 9, src: 3 },
      header: { ...request.header, processingRequest: 0 },
      mti: '0210',
      fields: { 39: '00' },
    });
  });

  it('can ask the terminal to download CA keys', () => {
    expect(answerTo(request, {}, PROCESSING_REQUEST.downloadCaKeys).header.processingRequest).toBe(4);
  });

  it('to a payload without a readable header uses the default one', () => {
    expect(answerTo({ tpdu: request.tpdu, mti: '0800' }, {}).header).toEqual(DEFAULT_HEADER);
  });

  test.each([
    ['0100', '0110'],
    ['0220', '0230'],
    ['0320', '0330'],
    ['0400', '0410'],
    ['0500', '0510'],
    ['0620', '0630'],
    ['0800', '0810'],
    ['0820', '0830'],
  ])('to %s is %s', (mti, answer) => {
    expect(answerTo({ ...request, mti }, {}).mti).toBe(answer);
  });

  it('to an answer does not exist', () => {
    expect(() => answerTo({ ...request, mti: '0210' }, {})).toThrow('MTI');
  });

  it('echoes the fields that were sent and no others', () => {
    expect(echoFields(request.fields, FINANCIAL_ECHO_FIELDS)).toEqual({
      3: '000000',
      4: '000000000100',
      11: '000007',
      41: 'T0000001',
    });
  });
});
