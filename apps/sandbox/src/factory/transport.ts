import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Data that does not open: another key, another place in the file, or altered on the way. */
export class SealedDataError extends Error {
  override readonly name = 'SealedDataError';
}

/**
 * The other end of the issuer's transport seal (chip personalization document, Seal): AES-256-GCM under HKDF-SHA-256 of the
 * shared transport key and a label, nonce in front, tag behind.
 */
export class TransportSeal {
  private readonly key: Buffer;

  /** @param transportKeyHex the shared key, 32 hex digits */
  constructor(transportKeyHex: string, label: string) {
    const transportKey = Buffer.from(transportKeyHex, 'hex');
    this.key = Buffer.from(hkdfSync('sha256', transportKey, Buffer.alloc(0), Buffer.from(label, 'utf8'), 32));
  }

  seal(data: Buffer, context: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce);
    cipher.setAAD(Buffer.from(context, 'utf8'));
    return Buffer.concat([nonce, cipher.update(data), cipher.final(), cipher.getAuthTag()]);
  }

  /** @throws SealedDataError */
  open(sealed: Buffer, context: string): Buffer {
    if (sealed.length < NONCE_BYTES + TAG_BYTES) throw new SealedDataError('too short to be sealed data');
    const options = { authTagLength: TAG_BYTES };
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE_BYTES), options);
    decipher.setAAD(Buffer.from(context, 'utf8'));
    decipher.setAuthTag(sealed.subarray(-TAG_BYTES));
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new SealedDataError('the data was altered, or is of another key or place');
    }
  }
}
