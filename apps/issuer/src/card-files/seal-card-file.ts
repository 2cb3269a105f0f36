import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const MAGIC = Buffer.from('YFKCARD1');
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const KEY_BYTES = 32;
const ROUNDS = 600_000;
const derive = promisify(pbkdf2);

/**
 * Encrypts a file for whoever knows the passphrase: `YFKCARD1 | salt(16) | nonce(12) | ciphertext | tag(16)`, the key by
 * PBKDF2-HMAC-SHA-256 with 600,000 rounds, AES-256-GCM with the eight letters authenticated (docs/card-files.md).
 */
export async function sealCardFile(plain: Buffer, passphrase: string): Promise<Buffer> {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const key = await derive(passphrase.normalize('NFKC'), salt, ROUNDS, KEY_BYTES, 'sha256');
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(MAGIC);
  return Buffer.concat([MAGIC, salt, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}
