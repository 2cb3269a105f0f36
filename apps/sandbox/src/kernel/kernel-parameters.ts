import { decodeTlv } from '@app/ecash';

/** What a terminal is set up with for chips. */
export interface KernelParameters {
  /** 9F1A, four digits. */
  readonly country: string;
  /** 5F2A, four digits. */
  readonly currency: string;
  /** 9F66, 8 hex digits: qPBOC, online PIN and signature; byte 2 bit 8 is set where a transaction must go online. */
  readonly ttqHex: string;
  /** 9F33, 6 hex digits. */
  readonly capabilitiesHex: string;
  /** 9F35, 2 hex digits; 22 = attended, online and offline. */
  readonly terminalType: string;
  /** 9F1E, 8 characters. */
  readonly serial: string;
  /** 9F4E, up to 20 bytes; goes into the log of a chip in contact. */
  readonly merchantName: string;
  /** FF803A: how soon a torn tap may be read on by tapping again. */
  readonly retapWindowMs: number;
  /** FF803C: how long a flash record can still be completed. */
  readonly flashCompletionMs: number;
  /** FF805D: the purse pays where it can, or every purchase goes online. */
  readonly first: 'ecash' | 'online';
  /** Cards no purchase may be taken from. */
  readonly isBlackListed?: (pan: string) => boolean;
  /** Unpredictable numbers of this terminal; the same seed gives the same. */
  readonly seed: number;
}

/** A mainland terminal; windows by the e-cash specification, The tap. */
export const DEFAULT_KERNEL_PARAMETERS: KernelParameters = {
  country: '0156',
  currency: '0156',
  ttqHex: '26000000',
  capabilitiesHex: 'E0E9C8',
  terminalType: '22',
  serial: 'YFK00001',
  merchantName: '',
  retapWindowMs: 10_000,
  flashCompletionMs: 60_000,
  first: 'ecash',
  seed: 1,
};

/**
 * Takes over what a host hands out under 60.3 = 394 in F62. Seconds are digits packed two to a byte; FF805D is 00 for
 * e-cash first, anything else for online first. Tags not known here are passed over.
 * @throws TlvError when F62 is no TLV
 */
export function withDownloadedParameters(parameters: KernelParameters, f62: Buffer): KernelParameters {
  const values = new Map(decodeTlv(f62, { ffBeginsTag: true }).map(({ tag, value }) => [tag, value]));
  const windowMs = (tag: string, otherwiseMs: number) => {
    const digits = values.get(tag)?.toString('hex') ?? '';
    return /^\d+$/.test(digits) ? Number(digits) * 1000 : otherwiseMs;
  };
  const first = values.get('FF805D');
  return {
    ...parameters,
    retapWindowMs: windowMs('FF803A', parameters.retapWindowMs),
    flashCompletionMs: windowMs('FF803C', parameters.flashCompletionMs),
    first: first === undefined ? parameters.first : first.every((byte) => byte === 0) ? 'ecash' : 'online',
  };
}
