import { createCipheriv, createDecipheriv, type KeyObject, randomBytes } from 'node:crypto';
import { HsmError } from './hsm.error.js';

const DATA_FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** AES-256-GCM: `format(1) | nonce(12) | ciphertext | tag(16)`, with the context authenticated. */
export function sealData(secret: KeyObject, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', secret, nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([Buffer.of(DATA_FORMAT), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what {@link sealData} made. @throws HsmError `DATA_UNREADABLE` */
export function openData(secret: KeyObject, sealed: Buffer, context: string): Buffer {
  if (sealed.length < 1 + NONCE_BYTES + TAG_BYTES || sealed[0] !== DATA_FORMAT) {
    throw new HsmError('DATA_UNREADABLE', 'this is no encrypted data of a known format');
  }
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', secret, nonce, { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new HsmError('DATA_UNREADABLE', 'the data was altered or belongs to another key or context');
  }
}
