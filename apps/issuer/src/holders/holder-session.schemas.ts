import { sessionAnswer } from '@app/access';
import { inBoth } from '@app/http';
import { z } from 'zod';
import { instantSchema } from '../common.schemas.js';

export const cardNumberSchema = z
  .string()
  .max(40)
  .transform((text) => text.normalize('NFKC').replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^\d{13,19}$/, inBoth('卡号应为 13 至 19 位数字', 'a card number has 13 to 19 digits')))
  .meta({ description: 'full card number', example: '9366010000000000006' });

const sealedPin = z.strictObject({
  key: z.string().max(1000).describe('the page’s key as it was given').meta({ example: '1795161660000.AQAB…' }),
  envelope: z
    .string()
    .max(400)
    .describe('base64: P-256 point, nonce, X9.8 block under AES-256-GCM by ECDH and HKDF-SHA-256, tag')
    .meta({ example: 'BGx2…' }),
});

/** How a holder proves that the card is in hand. */
export const holderLogInSchema = z.union([
  z.strictObject({ cardNumber: cardNumberSchema, pin: sealedPin }),
  z.strictObject({
    cardNumber: cardNumberSchema,
    code: z
      .string()
      .regex(/^\d{6}$/)
      .describe('as it came to the registered phone')
      .meta({ example: '402913' }),
  }),
]);

export type HolderLogIn = z.output<typeof holderLogInSchema>;

export const pageKeySchema = z.object({
  key: z.string().describe('give it back with the envelope; good for one PIN').meta({ example: '1795161660000.AQAB…' }),
  publicKey: z.string().describe('base64 of an uncompressed P-256 point').meta({ example: 'BOv3…' }),
  expiresAt: instantSchema,
});

export type PageKey = z.infer<typeof pageKeySchema>;

export const phoneCodeInput = z.strictObject({ cardNumber: cardNumberSchema });

export const phoneCodeSchema = z.object({
  validSeconds: z.int().meta({ example: 300 }),
  againAfterSeconds: z.int().describe('not before may another be asked for').meta({ example: 60 }),
});

export type PhoneCode = z.infer<typeof phoneCodeSchema>;

export const holderSessionSchema = sessionAnswer;
