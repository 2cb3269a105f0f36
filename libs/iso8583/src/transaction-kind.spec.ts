import { RESPONSE_CODES, isResponseCode } from './response-codes.js';
import { batchUploadKind, signInKind, transactionKind } from './transaction-kind.js';

describe('a transaction is known by its message type, codes and field 60', () => {
  test.each([
    ['balance', '0200', '310000', '00', '01'],
    ['purchase', '0200', '000000', '00', '22'],
    ['void', '0200', '200000', '00', '23'],
    ['refund', '0220', '200000', '00', '25'],
    ['reversal', '0400', '000000', '00', '22'],
    ['pre_authorization', '0100', '030000', '06', '10'],
    ['pre_authorization_cancel', '0100', '200000', '06', '11'],
    ['completion', '0200', '000000', '06', '20'],
    ['completion_void', '0200', '200000', '06', '21'],
    ['completion_advice', '0220', '000000', '06', '24'],
    ['ecash_upload', '0200', '000000', '00', '36'],
    ['ecash_refund', '0220', '200000', '00', '27'],
    ['load_own', '0200', '600000', '91', '45'],
    ['load_cash', '0200', '630000', '91', '46'],
    ['load_other', '0200', '620000', '91', '47'],
    ['cash_load_void', '0200', '170000', '91', '51'],
    ['unknown', '0200', '000000', '00', '23'],
    ['unknown', '0200', '000000', '06', '22'],
    ['unknown', '0210', '000000', '00', '22'],
  ])('%s: %s %s %s %s', (kind, mti, processingCode, condition, type) => {
    expect(transactionKind(mti, processingCode, condition, `${type}000001000`)).toBe(kind);
  });

  test.each([
    ['sign_in', '0800', '001'],
    ['sign_in', '0800', '006'],
    ['sign_off', '0820', '002'],
    ['echo', '0820', '301'],
    ['settlement', '0500', '201'],
    ['batch_upload', '0320', '207'],
    ['script_result', '0620', '951'],
    ['parameter_download', '0800', '361'],
    ['parameter_download', '0820', '372'],
    ['parameter_download', '0800', '394'],
    ['unknown', '0800', '002'],
    ['unknown', '0800', '371'],
  ])('%s: %s %s', (kind, mti, networkCode) => {
    expect(transactionKind(mti, undefined, undefined, `00000001${networkCode}`)).toBe(kind);
  });

  it('without its codes is unknown, a reversal and a batch upload excepted', () => {
    expect(transactionKind('0200', undefined, undefined, undefined)).toBe('unknown');
    expect(transactionKind('0800', undefined, undefined, '00000001')).toBe('unknown');
    expect(transactionKind('0400', undefined, undefined, undefined)).toBe('reversal');
    expect(transactionKind('0320', undefined, undefined, undefined)).toBe('batch_upload');
  });
});

describe('the code of field 60', () => {
  it('tells which keys a sign-in wants', () => {
    expect(signInKind('001')).toEqual({ algorithm: 'DES', trackKey: false });
    expect(signInKind('004')).toEqual({ algorithm: '3DES', trackKey: true });
    expect(signInKind('005')).toEqual({ algorithm: 'SM4', trackKey: false });
    expect(signInKind('002')).toBeUndefined();
  });

  it('tells what a batch upload holds, and never refuses one', () => {
    expect(batchUploadKind('00000001201')).toEqual({ content: 'stripe_detail' });
    expect(batchUploadKind('00000001206')).toEqual({ content: 'failed_ic', balanced: false });
    expect(batchUploadKind('36000001000')).toEqual({ content: 'offline_ecash_detail' });
    expect(batchUploadKind('00000001207')).toEqual({ content: 'end', balanced: true });
    expect(batchUploadKind(undefined)).toEqual({ content: 'unknown' });
  });
});

describe('the response codes', () => {
  it('are closed: two characters each, both languages', () => {
    expect(Object.keys(RESPONSE_CODES)).toHaveLength(38);
    for (const [code, meaning] of Object.entries(RESPONSE_CODES)) {
      expect(code).toHaveLength(2);
      expect(meaning.zh && meaning.en).toBeTruthy();
    }
    expect(isResponseCode('A0')).toBe(true);
    expect(isResponseCode('B1')).toBe(false);
    expect(isResponseCode('toString')).toBe(false);
  });
});
