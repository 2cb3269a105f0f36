import { inBoth } from '@app/http';
import { z } from 'zod';

export const walletAccountNo = z
  .string()
  .regex(/^[0-9A-Za-z-]{4,40}$/, inBoth('须为 4 至 40 位字母数字', 'must be 4 to 40 letters and digits'))
  .meta({ example: 'W-20260310-0001' });

export const walletAccountInput = z.strictObject({
  accountNo: walletAccountNo,
  holderName: z.string().trim().min(2).max(120).meta({ example: '张伟' }),
  idType: z.enum(['resident_id', 'passport', 'hk_macau_permit', 'taiwan_permit', 'foreign_permanent_resident']),
  idNumber: z
    .string()
    .trim()
    .min(5)
    .max(32)
    .describe('kept as a search hash and masked')
    .meta({ example: '11010519491231002X' }),
  realName: z.boolean().describe('the holder’s identity was verified when the account was opened'),
});

/** What waits for the second person: nothing secret in clear. */
export const walletAccountPayload = walletAccountInput.omit({ idNumber: true }).extend({
  walletAccountId: z.string(),
  idNumberHash: z.hex(),
  idNumberMasked: z.string(),
});

export const walletAccountView = z.object({
  walletAccountId: z.string(),
  accountNo: z.string(),
  holderName: z.string(),
  idType: z.string(),
  idNumber: z.string().describe('masked'),
  realName: z.boolean(),
});

export type WalletAccountInput = z.output<typeof walletAccountInput>;
export type WalletAccountPayload = z.output<typeof walletAccountPayload>;
export type WalletAccountView = z.output<typeof walletAccountView>;
