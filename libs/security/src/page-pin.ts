import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
} from 'node:crypto';
import { HsmError } from './hsm.error.js';

const POINT_BYTES = 65;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const BLOCK_BYTES = 8;
/** As the page says it when it derives its key (`sealPin` of the contracts). */
const PURPOSE = 'yufuka page pin';
const AES_BYTES = 32;
/** DER of a P-256 public key up to its point. */
const SPKI_HEAD = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d030107034200', 'hex');

/** A new key pair for one PIN typed on a page: the uncompressed point, and the private key as PKCS#8. */
export function newPageKeyPair(): { publicKey: Buffer; privateKey: Buffer } {
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return {
    publicKey: pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-POINT_BYTES),
    privateKey: pair.privateKey.export({ type: 'pkcs8', format: 'der' }),
  };
}

/**
 * The clear X9.8 block of what a page sealed: `point(65) | nonce(12) | block(8) | tag(16)`; ECDH over P-256, HKDF-SHA-256,
 * AES-256-GCM.
 * @throws HsmError `PIN_BLOCK`
 */
export function openPageBlock(privateKey: Buffer, envelope: Buffer): Buffer {
  if (envelope.length !== POINT_BYTES + NONCE_BYTES + BLOCK_BYTES + TAG_BYTES) throw unreadable();
  try {
    const secret = diffieHellman({
      privateKey: createPrivateKey({ key: privateKey, format: 'der', type: 'pkcs8' }),
      publicKey: pointKey(envelope.subarray(0, POINT_BYTES)),
    });
    const key = Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), PURPOSE, AES_BYTES));
    const nonce = envelope.subarray(POINT_BYTES, POINT_BYTES + NONCE_BYTES);
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES });
    decipher.setAuthTag(envelope.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(envelope.subarray(POINT_BYTES + NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw unreadable();
  }
}

function pointKey(point: Buffer): KeyObject {
  return createPublicKey({ key: Buffer.concat([SPKI_HEAD, point]), format: 'der', type: 'spki' });
}

function unreadable(): HsmError {
  return new HsmError('PIN_BLOCK', 'this is no PIN block that a page sealed for this key');
}
