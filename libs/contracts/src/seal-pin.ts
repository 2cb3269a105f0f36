/** A page's key, as the issuer gives it: good for one PIN, for some minutes. */
export interface PagePinKey {
  readonly key: string;
  /** base64 of the uncompressed P-256 point. */
  readonly publicKey: string;
}

/** What goes to the issuer in place of a PIN. */
export interface SealedPin {
  readonly key: string;
  /** base64: `point(65) | nonce(12) | X9.8 block(8) | tag(16)`. */
  readonly envelope: string;
}

const PURPOSE = 'yufuka page pin';
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const NONCE_BYTES = 12;
const SECRET_BITS = 256;

/**
 * Seals a PIN on the page where it is typed, so that it is in clear nowhere else but in the issuer's HSM: X9.8 format 0
 * with the card number, ECDH with a key made for it, HKDF-SHA-256, AES-256-GCM. Needs a secure page (`crypto.subtle`).
 */
export async function sealPin({ key, publicKey }: PagePinKey, pin: string, cardNumber: string): Promise<SealedPin> {
  const { subtle } = crypto;
  const theirs = await subtle.importKey('raw', bytesOf(atob(publicKey)), CURVE, false, []);
  const own = await subtle.generateKey(CURVE, false, ['deriveBits']);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own.privateKey, SECRET_BITS);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(PURPOSE) };
  const aes = await subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: SECRET_BITS }, false, [
    'encrypt',
  ]);
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES));
  const sealed = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv: nonce }, aes, pinBlock(pin, cardNumber)));
  const point = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  return { key, envelope: btoa(String.fromCharCode(...point, ...nonce, ...sealed)) };
}

/** The clear block of X9.8 format 0: it leaves this file encrypted only. @throws RangeError */
function pinBlock(pin: string, cardNumber: string): Uint8Array<ArrayBuffer> {
  if (!/^\d{4,12}$/.test(pin)) throw new RangeError('a PIN has 4 to 12 digits');
  if (!/^\d{13,19}$/.test(cardNumber)) throw new RangeError('a card number has 13 to 19 digits');
  const first = hex(`0${pin.length.toString(16)}${pin}`.padEnd(16, 'f'));
  const second = hex(cardNumber.slice(-13, -1).padStart(16, '0'));
  return first.map((byte, at) => byte ^ second[at]!);
}

function hex(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(text.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}

function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
