import { Refusal } from '@app/kernel';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';

export interface UploadLimits {
  readonly maxBytes: number;
  /** Names of the form fields that must come with the file. */
  readonly fields?: readonly string[];
}

export interface Upload {
  readonly fileName: string;
  readonly bytes: Buffer;
  readonly fields: Readonly<Record<string, string>>;
}

const FIELD_LIMITS = { files: 1, fields: 20, fieldNameSize: 100, fieldSize: 10_000, headerPairs: 50 };

/**
 * Reads a multipart form with one file into memory.
 * @throws Refusal `UPLOAD_TOO_LARGE` 413, `MULTIPART_REQUIRED` 415, `UPLOAD_MALFORMED` 400, `FIELD_MISSING` 400
 */
export async function readUpload(request: FastifyRequest, limits: UploadLimits): Promise<Upload> {
  if (!request.isMultipart()) {
    const text = { zh: '请以 multipart/form-data 上传文件', en: 'upload the file as multipart/form-data' };
    throw new Refusal('MULTIPART_REQUIRED', text, { status: 415 });
  }
  const fields: Record<string, string> = {};
  let file: { fileName: string; bytes: Buffer } | undefined;
  try {
    for await (const part of request.parts({ limits: { ...FIELD_LIMITS, fileSize: limits.maxBytes } })) {
      if (part.type === 'file') file = await readFile(part);
      else fields[part.fieldname] = String(part.value);
    }
  } catch (error) {
    throw uploadRefusal(error, limits.maxBytes);
  }
  const missing = (limits.fields ?? []).filter((name) => fields[name] === undefined);
  if (!file) missing.unshift('file');
  if (!file || missing.length > 0) throw fieldsMissing(missing);
  return { ...file, fields };
}

async function readFile(part: MultipartFile): Promise<{ fileName: string; bytes: Buffer }> {
  return { fileName: part.filename, bytes: await part.toBuffer() };
}

function uploadRefusal(error: unknown, maxBytes: number): unknown {
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_FILES_LIMIT') {
    const text = {
      zh: `只接受一个文件，最大 ${maxBytes} 字节`,
      en: `one file of at most ${maxBytes} bytes is accepted`,
    };
    return new Refusal('UPLOAD_TOO_LARGE', text, { status: 413 });
  }
  const malformed = statusCode !== undefined || /multipart|boundary|unexpected end/i.test((error as Error).message);
  if (!malformed) return error;
  return new Refusal(
    'UPLOAD_MALFORMED',
    { zh: '上传内容不完整或格式有误', en: 'the upload is cut or malformed' },
    { status: 400 },
  );
}

function fieldsMissing(names: readonly string[]): Refusal {
  const message = { zh: '此项必填', en: 'is required' };
  return new Refusal(
    'FIELD_MISSING',
    { zh: `缺少 ${names.join('、')}`, en: `missing: ${names.join(', ')}` },
    { status: 400, details: names.map((field) => ({ field, code: 'REQUIRED', message })) },
  );
}
