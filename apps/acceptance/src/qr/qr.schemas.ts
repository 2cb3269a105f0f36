import { inBoth } from '@app/http';
import { z } from 'zod';
import { cardInput, paymentAnswer } from '../payments/payment.schemas.js';
import { orderView } from '../orders/order.schemas.js';
import { MERCHANT_CODE_FORMAT } from './merchant-code.rules.js';

export const holderCodeInput = z.strictObject({ card: cardInput.omit({ expiry: true }) });
export const holderCodeAnswer = z.object({
  code: z
    .string()
    .describe('24 digits, for a QR code or Code 128 C; holds no card number')
    .meta({ example: '870412345678901234567890' }),
  expiresAt: z.iso.datetime().describe('a minute after its issue'),
});

export const merchantCodeText = z
  .string()
  .max(120)
  .regex(MERCHANT_CODE_FORMAT, inBoth('不是本机构的商户码', 'is no merchant code of ours'));

export const staticCodePaymentInput = z.strictObject({
  code: merchantCodeText
    .describe('the printed code’s content')
    .meta({ example: 'YFK:S:0:14367002148585473:ABCDEFGHIJKLMNOP' }),
  amountFen: z.int().min(1).max(100_000_000).describe('typed in by the holder').meta({ example: 1200 }),
  card: cardInput.omit({ expiry: true }),
});

export const codePaymentAnswer = paymentAnswer.extend({
  merchantNo: z.string().meta({ example: '871310158120001' }),
  merchantName: z.string().meta({ example: '味美餐饮' }),
  storeName: z.string().nullable().meta({ example: '徐汇店' }),
});

export const orderCodeAnswer = z.object({
  code: z
    .string()
    .describe('for a QR code on the merchant’s screen')
    .meta({ example: 'YFK:O:0:455909179868440576:4800:1795161660:ABCDEFGHIJKLMNOP' }),
  expiresAt: z.iso.datetime().describe('a minute after its issue; then ask for another'),
});
export const orderCodePaymentInput = z.strictObject({
  code: merchantCodeText
    .describe('the code on the merchant’s screen')
    .meta({ example: 'YFK:O:0:455909179868440576:4800:1795161660:ABCDEFGHIJKLMNOP' }),
  card: cardInput.omit({ expiry: true }),
});
export const orderCodePaymentAnswer = codePaymentAnswer.extend({
  orderStatus: orderView.shape.status,
  description: z.string().meta({ example: '年会餐券' }),
});

export const storeQrFormat = z
  .enum(['qr.png', 'qr.svg', 'qr.pdf'])
  .describe('picture for screens, picture for print, A6 table stand');

export type OrderCodeAnswer = z.output<typeof orderCodeAnswer>;
export type OrderCodePaymentAnswer = z.output<typeof orderCodePaymentAnswer>;
export type CodePaymentAnswer = z.output<typeof codePaymentAnswer>;
