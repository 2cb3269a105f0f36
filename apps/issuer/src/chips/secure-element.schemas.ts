import { inBoth, pageQuery } from '@app/http';
import { z } from 'zod';
import { fenSchema, idSchema, instantSchema, reasonSchema } from '../common.schemas.js';
import { SECURE_ELEMENT_COMMANDS } from './secure-element.states.js';

export const secureElementInput = z.object({
  serialNo: z
    .string()
    .regex(/^[0-9A-F]{8,40}$/, inBoth('须为 8 至 40 位大写十六进制数', 'must be 8 to 40 upper-case hex digits'))
    .describe('of the secure element')
    .meta({ example: '9F7F0102030405060708' }),
  transportKeyId: idSchema.describe('key shared with the maker of the element'),
  reason: reasonSchema,
});

export type SecureElementInput = z.infer<typeof secureElementInput>;

export const secureElementCommandInput = z.object({
  command: z.enum(['suspend', 'resume', 'delete']),
  reason: reasonSchema,
});

export type SecureElementCommandInput = z.infer<typeof secureElementCommandInput>;

const elementState = z.enum(['requested', 'installed', 'active', 'suspended', 'deleted']).meta({
  words: {
    requested: 'its installation was asked for · 已申请',
    installed: 'the application is there, without a card · 已安装',
    active: 'personalized, in use · 正常',
    suspended: 'no loads, on the list of terminals · 暂停',
    deleted: 'gone from the phone · 已删除',
  },
});

export const secureElementSchema = z.object({
  secureElementId: idSchema,
  cardId: idSchema,
  panMasked: z.string().meta({ example: '936602******1243' }),
  serialNo: z.string(),
  psn: z.string().describe('sequence number of its chip'),
  state: elementState.describe('as the element has confirmed'),
  createdAt: instantSchema,
  commands: z.array(
    z.object({
      counterNo: z.number().int(),
      command: z.enum(SECURE_ELEMENT_COMMANDS),
      reason: z.string(),
      requestedBy: z.string(),
      requestedAt: instantSchema,
      outcome: z.enum(['done', 'failed']).nullable().describe('null while the element has not answered'),
      answeredAt: instantSchema.nullable(),
    }),
  ),
});

export const secureElementQuery = pageQuery.extend({
  cardId: idSchema.optional(),
  state: elementState.optional(),
  open: z.stringbool().optional().describe('true: a command of it has no answer yet'),
});

export type SecureElementQuery = z.output<typeof secureElementQuery>;
export type SecureElementView = z.infer<typeof secureElementSchema>;

export const scriptSchema = z.object({
  counterNo: z.number().int().nullable().describe('null when nothing is to be done'),
  script: z.string().nullable().describe('base64, sealed for this element'),
});

export type ScriptView = z.infer<typeof scriptSchema>;

export const scriptAnswerInput = z.object({
  counterNo: z.number().int().min(1),
  answer: z.string().min(1).max(4096).describe('base64, sealed by the element'),
});

export type ScriptAnswerInput = z.infer<typeof scriptAnswerInput>;

export const overTheAirLoadInput = z.object({
  amountFen: fenSchema.min(1),
  field55: z
    .string()
    .regex(/^([0-9A-Fa-f]{2}){10,255}$/, inBoth('须为十六进制', 'must be hex'))
    .describe('what the chip told, with its online cryptogram over this amount')
    .meta({ example: '9F2608A1B2C3D4E5F607189F2701809F3602002A9F37041A2B3C4D9F0206000000050000' }),
});

export type OverTheAirLoadInput = z.infer<typeof overTheAirLoadInput>;

export const overTheAirLoadSchema = z.object({
  approved: z.boolean(),
  declineCode: z.string().nullable().meta({ example: 'INSUFFICIENT_BALANCE' }),
  amountFen: fenSchema,
  atc: z.number().int(),
  field55: z
    .string()
    .nullable()
    .describe('hex, for the chip; null when its cryptogram was not right')
    .meta({ example: '910AA1B2C3D4E5F607183030' }),
});

export type OverTheAirLoadAnswer = z.infer<typeof overTheAirLoadSchema>;

export const overTheAirResultInput = z.object({
  atc: z.number().int().min(0).max(65_535),
  answer: z.string().min(1).max(4096).describe('base64, what became of the command, sealed by the element'),
});

export type OverTheAirResultInput = z.infer<typeof overTheAirResultInput>;

export const overTheAirResultSchema = z.object({
  result: z.enum(['TAKEN_NOTE_OF', 'NOT_FOUND', 'CONTRADICTS']).meta({
    words: {
      TAKEN_NOTE_OF: 'kept; told again, nothing more happens · 已登记',
      NOT_FOUND: 'no load of this count is known · 无此圈存',
      CONTRADICTS: 'the load was settled otherwise before · 与已登记结果矛盾',
    },
  }),
  outcome: z
    .enum(['UNKNOWN', 'DONE', 'FAILED'])
    .meta({
      words: {
        UNKNOWN: 'no result has come · 未知',
        DONE: 'the chip took it · 成功',
        FAILED: 'the chip did not; the amount went back · 失败',
      },
    })
    .nullable(),
});

export type OverTheAirResultAnswer = z.infer<typeof overTheAirResultSchema>;
