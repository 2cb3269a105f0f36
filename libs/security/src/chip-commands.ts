import { timingSafeEqual } from 'node:crypto';
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
  TransportedKey,
  VerifyCryptogramCommand,
  VerifyIadBalanceCommand,
} from './chip-hsm.port.js';
import { HsmError } from './hsm.error.js';
import type { LoadedKey } from './key-cache.js';
import { keyCheckValue } from './key-material.js';

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
