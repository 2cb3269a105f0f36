import { z } from 'zod';
import { bilingualSchema } from '../common.schemas.js';

const pinBlock = z
  .string()
  .regex(/^([0-9A-Fa-f]{16}|[0-9A-Fa-f]{32})$/)
  .meta({ example: '8B29461A844BA5EC' });

export const pinChangeSchema = z.strictObject({
  terminalNo: z
    .string()
    .regex(/^\d{8}$/)
    .describe('the keypad: a terminal that is signed in'),
  oldPinBlock: pinBlock.describe('X9.8 block with card number, hex, under the terminal’s PIN key'),
  newPinBlock: pinBlock.describe('the same, of the new PIN'),
});

export type PinChange = z.infer<typeof pinChangeSchema>;

export const pinChangeAnswer = z.object({
  changed: z.boolean(),
  declined: z
    .object({ code: z.string(), responseCode: z.string().describe('as field 39'), text: bilingualSchema })
    .nullable()
    .describe('why not'),
  triesLeft: z.int().describe('wrong PINs the card takes before it is locked'),
});

export type PinChangeAnswer = z.infer<typeof pinChangeAnswer>;
