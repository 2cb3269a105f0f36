import fc from 'fast-check';
import { csvOf } from './csv.js';
import { yuan } from './yuan.js';

describe('what people read and take away', () => {
  it('shows amounts with ¥, thousands and two decimals, and the minus sign before', () => {
    expect([0, 1, 100, 120_433_050, -1_200, -5].map(yuan)).toEqual([
      '¥0.00',
      '¥0.01',
      '¥1.00',
      '¥1,204,330.50',
      '−¥12.00',
      '−¥0.05',
    ]);
    expect(() => yuan(0.5)).toThrow(RangeError);
  });

  it('loses no fen, however large the amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (fen) => {
        expect(Number(yuan(fen).replace('−', '-').replace(/[¥,.]/g, ''))).toBe(fen === 0 ? 0 : fen);
      }),
    );
  });

  it('exports no cell that a spreadsheet would run', () => {
    const columns = [{ key: 'a', title: '备注', render: String, text: String }];
    const lines = csvOf<string>(columns as never, ['=1+1', '@SUM(A1)', '-12.00', '他说"好"']).split('\r\n');
    expect(lines).toEqual(['\uFEFF"备注"', '"\'=1+1"', '"\'@SUM(A1)"', '"-12.00"', '"他说""好"""', '']);
  });
});
