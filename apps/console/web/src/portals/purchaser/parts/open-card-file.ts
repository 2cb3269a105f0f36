const MAGIC_BYTES = 8;
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const ROUNDS = 600_000;

/**
 * Opens a file with full card numbers on this machine (docs/card-files.md).
 * @throws when the passphrase is wrong or the file is not whole
 */
export async function openCardFile(file: ArrayBuffer, passphrase: string): Promise<Blob> {
  const { subtle } = crypto;
  const bytes = new Uint8Array(file);
  const magic = bytes.slice(0, MAGIC_BYTES);
  const salt = bytes.slice(MAGIC_BYTES, MAGIC_BYTES + SALT_BYTES);
  const begin = MAGIC_BYTES + SALT_BYTES + NONCE_BYTES;
  const nonce = bytes.slice(MAGIC_BYTES + SALT_BYTES, begin);
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const material = await subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: ROUNDS };
  const key = await subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['decrypt']);
  const plain = await subtle.decrypt({ name: 'AES-GCM', iv: nonce, additionalData: magic }, key, bytes.slice(begin));
  return new Blob([plain], { type: 'text/csv;charset=utf-8' });
}
