import { readFileSync } from 'node:fs';

/** How the gateway faces its terminals. Every number is the house's choice, none is law. */
export interface PosSettings {
  /** Field 32, up to 11 digits: this acceptance institution. */
  readonly acquirerId: string;
  /** First half of field 44, up to 11 characters: the issuer. */
  readonly issuerId: string;
  /** Names to stand in field 44 in place of the numbers, Chinese too: up to 11 bytes of GBK, five characters. */
  readonly issuerName?: string;
  readonly acquirerName?: string;
  readonly maxFrameBytes: number;
  readonly connectionsMax: number;
  readonly connectionsPerTerminalMax: number;
  /** Messages of one connection under way at a time; beyond it the connection is not read. */
  readonly inFlightPerConnectionMax: number;
  /** Answers a terminal does not take; beyond it the connection is closed. */
  readonly unsentBytesMax: number;
  /** A connection without a whole message for this long is closed. */
  readonly idleMs: number;
  /**
   * Chip messages of cards that have no chip keys here: declined, or in the sandbox taken without a look at field 55, for
   * terminals that are tried out with stripe cards.
   */
  readonly chipsWithoutKeys: 'decline' | 'accept';
  /** Chip cards read by their stripe, also where field 22 says that the chip could not be read (80). */
  readonly chipFallback: 'decline' | 'accept';
  /** TLS instead of plain TCP, with certificate and key in PEM. */
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

export const POS_SETTINGS = Symbol('PosSettings');

export const POS_POLICY: PosSettings = {
  acquirerId: '87100000',
  issuerId: '87100000',
  maxFrameBytes: 4096,
  connectionsMax: 10_000,
  connectionsPerTerminalMax: 16,
  inFlightPerConnectionMax: 256,
  unsentBytesMax: 1_048_576,
  idleMs: 300_000,
  chipsWithoutKeys: 'decline',
  chipFallback: 'decline',
};

/**
 * The gateway's settings: `POS_TLS_CERT` and `POS_TLS_KEY` name PEM files; `POS_ISSUER_NAME` and `POS_ACQUIRER_NAME` are
 * shown in field 44; `POS_CHIP_FALLBACK=accept` takes chip cards by their stripe; `POS_CHIPS_WITHOUT_KEYS=accept` is the sandbox's only.
 * @throws Error when only one of certificate and key is set, or cards without keys are to be taken outside the sandbox
 */
export function posSettings(env: NodeJS.ProcessEnv = process.env): PosSettings {
  const { POS_TLS_CERT: cert, POS_TLS_KEY: key } = env;
  const chipsWithoutKeys = env.POS_CHIPS_WITHOUT_KEYS === 'accept' ? 'accept' : 'decline';
  if (chipsWithoutKeys === 'accept' && env.YUFUKA_SANDBOX !== '1')
    throw new Error('POS_CHIPS_WITHOUT_KEYS=accept is for the sandbox only');
  const chipFallback = env.POS_CHIP_FALLBACK === 'accept' ? 'accept' : 'decline';
  const { POS_ISSUER_NAME: issuerName, POS_ACQUIRER_NAME: acquirerName } = env;
  const policy: PosSettings = {
    ...POS_POLICY,
    chipsWithoutKeys,
    chipFallback,
    ...(issuerName ? { issuerName } : {}),
    ...(acquirerName ? { acquirerName } : {}),
  };
  if (!cert && !key) return policy;
  if (!cert || !key) throw new Error('TLS needs both POS_TLS_CERT and POS_TLS_KEY');
  return { ...policy, tls: { cert: readFileSync(cert), key: readFileSync(key) } };
}
