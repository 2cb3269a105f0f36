import { z } from 'zod';
import { idText } from '../merchants/merchant.schemas.js';
import { macFitsKey, terminalFields, terminalNoText } from './terminal.schemas.js';

const reason = z.string().trim().min(1).max(500).meta({ example: '终端故障更换' });

const swapFields = terminalFields.omit({ storeId: true }).extend({ reason });
export const swapInput = macFitsKey(swapFields);
export const swapPayload = swapFields.extend({ merchantId: idText, oldTerminalNo: terminalNoText, terminalId: idText });
export type SwapInput = z.output<typeof swapFields>;
export type SwapPayload = z.output<typeof swapPayload>;

export const transportKeyInput = z.strictObject({
  label: z.string().trim().min(1).max(100).meta({ example: '注入机 A-2026' }),
  algorithm: z.enum(['3DES', 'SM4']).describe('the master keys it carries are of the same algorithm'),
});
export const transportKeyView = z.object({
  transportKeyId: z.string(),
  label: z.string(),
  algorithm: z.enum(['3DES', 'SM4']),
  kcv: z.string().nullable().describe('null until both halves are entered'),
  createdAt: z.iso.datetime(),
});
export const transportComponentAnswer = z.object({
  transportKeyId: z.string(),
  componentNo: z.int(),
  kcv: z.string(),
  complete: z.boolean(),
  transportKeyKcv: z.string().nullable(),
});
export const keyExportInput = z.strictObject({ transportKeyId: idText });
export const keyExportAnswer = z.object({
  terminalNo: z.string(),
  transportKeyKcv: z.string().meta({ example: '8CA64DE9' }),
  encryptedMasterKey: z
    .string()
    .describe('hex, ECB under the transport key')
    .meta({ example: '5D1A0FE5C2B7A9833E64F01B7C92D8A1' }),
  masterKeyKcv: z.string().meta({ example: 'D5D44FF7' }),
});

export type TransportKeyView = z.output<typeof transportKeyView>;
export type TransportComponentAnswer = z.output<typeof transportComponentAnswer>;
export type KeyExportAnswer = z.output<typeof keyExportAnswer>;
