import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import {
  authorizationResponseCryptogram,
  cryptogramOfCard,
  deriveUdk,
  diversificationBlock,
  iadBalanceMac,
  loadScriptMac,
  parseIad,
  sessionKeyOfCard,
  TlvError,
} from '@app/ecash';
import type { Fen } from '@app/kernel';
import { chipCiphers } from './chip-ciphers.js';
import type {
  ArpcCommand,
  ChipCard,
  ChipCount,
  ScriptMacCommand,
  TransportCommand,
  TransportedKey,
  VerifyCryptogramCommand,
  VerifyIadBalanceCommand,
} from './chip-hsm.port.js';
import { HsmError } from './hsm.error.js';
import type { LoadedKey } from './key-cache.js';
import { keyCheckValue } from './key-material.js';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The e-cash constructions as the HSM runs them, on keys it has opened. See `ChipHsm` for what each does. */
export function verifyCryptogramWith(imkAc: LoadedKey, command: VerifyCryptogramCommand): boolean {
  return chipCommand(imkAc, command, () => {
    const { profile, pan, psn, atc, input, cryptogram } = command;
    const y = diversificationBlock(pan, psn);
    return isEqual(cryptogramOfCard(profile.algorithm, imkAc.cipher, y, atc, input, chipCiphers), cryptogram);
  });
}

export function arpcWith(imkAc: LoadedKey, command: ArpcCommand): Buffer {
  return chipCommand(imkAc, command, () => {
    const sessionKey = chipCiphers(command.profile.algorithm, sessionKeyOf(imkAc, command));
    return authorizationResponseCryptogram(sessionKey, command.cryptogram, command.responseCode);
  });
}

export function verifyIadBalanceWith(imkMac: LoadedKey, command: VerifyIadBalanceCommand): Fen | undefined {
  return chipCommand(imkMac, command, () => {
    const { balance } = parseIad(command.iad);
    if (!balance) return undefined;
    const { profile, atc } = command;
    const mac = iadBalanceMac(profile, sessionKeyOf(imkMac, command), atc, balance.balanceFen, chipCiphers);
    return isEqual(mac, balance.mac) ? balance.balanceFen : undefined;
  });
}

export function scriptMacWith(imkMac: LoadedKey, command: ScriptMacCommand): Buffer {
  return chipCommand(imkMac, command, () => {
    const { profile, atc, cryptogram, newBalanceFen } = command;
    return loadScriptMac(profile, sessionKeyOf(imkMac, command), atc, cryptogram, newBalanceFen, chipCiphers);
  });
}

export function transportedIccKey(imk: LoadedKey, transport: LoadedKey, card: ChipCard): TransportedKey {
  return chipCommand(imk, card, () => {
    const udk = deriveUdk(imk.cipher, card.pan, card.psn);
    const kcv = keyCheckValue(card.profile.algorithm, udk);
    return { encrypted: Buffer.from(transport.cipher.encrypt(udk)), kcv };
  });
}

export function sealForTransportWith(transport: LoadedKey, { label, context, data }: TransportCommand): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', transportDataKey(transport, label), nonce);
  cipher.setAAD(Buffer.from(context, 'utf8'));
  return Buffer.concat([nonce, cipher.update(data), cipher.final(), cipher.getAuthTag()]);
}

export function openFromTransportWith(transport: LoadedKey, { label, context, data }: TransportCommand): Buffer {
  if (data.length < NONCE_BYTES + TAG_BYTES) throw new HsmError('DATA_UNREADABLE', 'this is no sealed data');
  const key = transportDataKey(transport, label);
  const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(Buffer.from(context, 'utf8'));
  decipher.setAuthTag(data.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(data.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch {
    throw new HsmError('DATA_UNREADABLE', 'the data was altered or belongs to another key or context');
  }
}

function transportDataKey(transport: LoadedKey, label: string): Buffer {
  return Buffer.from(hkdfSync('sha256', transport.bytes, Buffer.alloc(0), Buffer.from(label, 'utf8'), 32));
}

/** @throws HsmError `KEY_USAGE` */
export function assertProfileKey(imk: LoadedKey, { profile }: Pick<ChipCard, 'profile'>): void {
  if (imk.wrapped.algorithm !== profile.algorithm) {
    throw new HsmError('KEY_USAGE', `a ${imk.wrapped.algorithm} key cannot serve ${profile.algorithm} cards`);
  }
}

/** Runs a command of the e-cash room; what it cannot read becomes the HSM's own error. */
function chipCommand<T>(imk: LoadedKey, card: Pick<ChipCard, 'profile'>, run: () => T): T {
  assertProfileKey(imk, card);
  try {
    return run();
  } catch (error) {
    if (error instanceof TlvError) throw new HsmError('INPUT', error.message);
    throw error;
  }
}

function sessionKeyOf(imk: LoadedKey, { profile, pan, psn, atc }: ChipCount): Buffer {
  return sessionKeyOfCard(profile.algorithm, imk.cipher, diversificationBlock(pan, psn), atc, chipCiphers);
}

function isEqual(expected: Buffer, given: Buffer): boolean {
  return expected.length === given.length && timingSafeEqual(expected, given);
}
