import { HsmError } from './hsm.error.js';

const MIN_PIN_DIGITS = 4;
const MAX_PIN_DIGITS = 12;

/**
 * Clear X9.8 (ISO 9564 format 0) block: `0 | length | PIN | F…` XOR the 12 rightmost digits of the card number without
 * its check digit (POS specification, PIN). 16 bytes under SM4: the same, filled and aligned to 16.
 * @throws HsmError `INPUT`
 */
export function encodePinBlock(pin: string, pan: string, blockBytes = 8): Buffer {
  if (!/^\d+$/.test(pin) || pin.length < MIN_PIN_DIGITS || pin.length > MAX_PIN_DIGITS) {
    throw new HsmError('INPUT', `a PIN has ${MIN_PIN_DIGITS} to ${MAX_PIN_DIGITS} digits`);
  }
  const text = `0${pin.length.toString(16)}${pin}`.padEnd(blockBytes * 2, 'F');
  return xorPan(Buffer.from(text, 'hex'), pan);
}

/**
 * The PIN of a clear block. A wrong working key or card number shows here as a malformed block.
 * @throws HsmError `PIN_BLOCK`; `INPUT` when the card number is none
 */
export function decodePinBlock(block: Buffer, pan: string): string {
  const text = xorPan(block, pan).toString('hex');
  const length = Number.parseInt(text.charAt(1), 16);
  const pin = text.slice(2, 2 + length);
  const wellFormed =
    text.startsWith('0') &&
    length >= MIN_PIN_DIGITS &&
    length <= MAX_PIN_DIGITS &&
    /^\d+$/.test(pin) &&
    /^f*$/.test(text.slice(2 + length));
  if (!wellFormed) throw new HsmError('PIN_BLOCK', 'the block is not X9.8 format 0 for this card number');
  return pin;
}

/** @throws HsmError `INPUT` when the text is not 13 to 19 digits */
export function assertPan(pan: string): void {
  if (!/^\d{13,19}$/.test(pan)) throw new HsmError('INPUT', 'a card number has 13 to 19 digits');
}

function xorPan(block: Buffer, pan: string): Buffer {
  assertPan(pan);
  const panBlock = Buffer.from(pan.slice(-13, -1).padStart(block.length * 2, '0'), 'hex');
  return Buffer.from(block.map((byte, at) => byte ^ panBlock[at]!));
}

/** 111111, 123456, 654321 and the like, which a thief tries first. */
export function isGuessable(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin[at])));
  return steps.size === 1 && Math.abs([...steps][0]!) <= 1;
}
