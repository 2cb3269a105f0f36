import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { CardProfile } from '@app/ecash';
import type { Fen } from '@app/kernel';
import {
  arpcWith,
  assertProfileKey,
  openFromTransportWith,
  scriptMacWith,
  sealForTransportWith,
  transportedIccKey,
  verifyCryptogramWith,
  verifyIadBalanceWith,
} from './chip-commands.js';
import type {
  ArpcCommand,
  BulkVerifier,
  BulkVerifierOptions,
  DeriveIccKeysCommand,
  IccKeys,
  ScriptMacCommand,
  TransportCommand,
  VerifyCryptogramCommand,
  VerifyIadBalanceCommand,
} from './chip-hsm.port.js';
import { openData, sealData } from './data-cipher.js';
import { HsmError } from './hsm.error.js';
import type { Hsm, KeyAlgorithm, KeyUnderTmk, KeyUsage, MacAlgorithm, PagePin, WrappedKey } from './hsm.port.js';
import { KeyCache, LoadedKey } from './key-cache.js';
import { assertAlgorithm, joinComponents, KEY_BYTES, keyCheckValue, newKeyBytes } from './key-material.js';
import { messageMac } from './message-mac.js';
import { newPageKeyPair, openPageBlock } from './page-pin.js';
import { assertPan, decodePinBlock, encodePinBlock, isGuessable } from './pin-block.js';
import type { StorageKeyRing } from './storage-key-ring.js';
import { ThreadBulkVerifier } from './thread-bulk-verifier.js';

const VERIFIER_BYTES = 16;
const PIN_DIGITS = 6;
const PIN_MAILER = 'PIN_MAILER';
const PAGE_KEY = 'PAGE_KEY';
const DATA_USAGES: readonly KeyUsage[] = ['PAN_ENCRYPTION', 'ID_ENCRYPTION', 'SECRET_ENCRYPTION'];
const SEARCH_USAGES: readonly KeyUsage[] = ['PAN_SEARCH', 'ID_SEARCH'];

export interface SoftwareHsmOptions {
  readonly storageKeys: StorageKeyRing;
  /** Whether keys and PINs may be shown in clear. */
  readonly sandbox: boolean;
  /** Opened keys kept in memory, about 1 KB each. */
  readonly maxCachedKeys?: number | undefined;
}

/**
 * The {@link Hsm} in this process: keys lie in the database sealed under the storage keys, with usage, algorithm and
 * check value authenticated, and are in clear only inside this object (R-PIN, layered keys). Made by `openSoftwareHsm`.
 */
export class SoftwareHsm implements Hsm {
  private readonly ring: StorageKeyRing;
  private readonly sandbox: boolean;
  private readonly cache: KeyCache;

  constructor(options: SoftwareHsmOptions) {
    this.ring = options.storageKeys;
    this.sandbox = options.sandbox;
    this.cache = new KeyCache(options.maxCachedKeys ?? 20_000);
  }

  async generateKey(usage: KeyUsage, algorithm: KeyAlgorithm): Promise<WrappedKey> {
    assertAlgorithm(usage, algorithm);
    return this.wrap(usage, algorithm, newKeyBytes(algorithm));
  }

  async importComponents(
    usage: KeyUsage,
    algorithm: KeyAlgorithm,
    componentsHex: readonly string[],
  ): Promise<WrappedKey> {
    assertAlgorithm(usage, algorithm);
    return this.wrap(usage, algorithm, joinComponents(componentsHex, KEY_BYTES[algorithm]));
  }

  async newWorkingKey(
    usage: 'PIK' | 'MAK' | 'TDK',
    tmk: WrappedKey,
    shortMak = false,
  ): Promise<{ key: WrappedKey; underTmk: KeyUnderTmk }> {
    const master = this.open(tmk, ['TMK']).cipher;
    if (shortMak && (usage !== 'MAK' || tmk.algorithm === 'SM4')) {
      throw new HsmError('INPUT', 'only the MAK of DES terminals comes in single length');
    }
    const algorithm = shortMak ? 'DES' : tmk.algorithm;
    const bytes = newKeyBytes(algorithm);
    const sent = [master.encrypt(bytes)];
    if (algorithm !== tmk.algorithm) sent.push(Buffer.alloc(KEY_BYTES[tmk.algorithm] - bytes.length));
    const key = this.wrap(usage, algorithm, bytes);
    return { key, underTmk: { encrypted: Buffer.concat(sent), kcv: Buffer.from(key.kcv, 'hex') } };
  }

  /** The same key under the newest storage key; a key already there is returned as it is. */
  async rewrap(key: WrappedKey): Promise<WrappedKey> {
    const loaded = this.load(key);
    if (this.ring.isNewest(Buffer.from(key.blob, 'base64'))) return key;
    return this.wrap(key.usage, key.algorithm, loaded.bytes);
  }

  async rewrapMailer(mailer: string): Promise<string> {
    const sealed = Buffer.from(mailer, 'base64');
    const pin = this.ring.open(PIN_MAILER, sealed);
    return this.ring.isNewest(sealed) ? mailer : this.ring.seal(PIN_MAILER, pin).toString('base64');
  }

  async revealForSandbox(key: WrappedKey): Promise<string> {
    this.assertSandbox();
    return this.load(key).bytes.toString('hex').toUpperCase();
  }

  async mac(key: WrappedKey, algorithm: MacAlgorithm, data: Buffer): Promise<Buffer> {
    return messageMac(this.open(key, ['MAK']), algorithm, data);
  }

  async verifyMac(key: WrappedKey, algorithm: MacAlgorithm, data: Buffer, mac: Buffer): Promise<boolean> {
    const expected = messageMac(this.open(key, ['MAK']), algorithm, data);
    return mac.length === expected.length && timingSafeEqual(mac, expected);
  }

  async decryptTrack(tdk: WrappedKey, cipher: Buffer): Promise<Buffer> {
    return this.open(tdk, ['TDK']).cipher.decrypt(cipher);
  }

  async pinVerifier(pvk: WrappedKey, pik: WrappedKey, pinBlock: Buffer, pan: string): Promise<string> {
    const pin = this.pinOf(pik, pinBlock, pan);
    if (pin.length !== PIN_DIGITS || isGuessable(pin)) throw new HsmError('PIN_WEAK', 'this PIN would be guessed');
    return this.verifierOf(pvk, pan, pin).toString('hex');
  }

  async verifyPin(pvk: WrappedKey, pik: WrappedKey, pinBlock: Buffer, pan: string, verifier: string): Promise<boolean> {
    return this.isPin(pvk, pan, this.pinOf(pik, pinBlock, pan), verifier);
  }

  async newPageKey(context: string): Promise<{ publicKey: Buffer; sealed: Buffer }> {
    const { publicKey, privateKey } = newPageKeyPair();
    return { publicKey, sealed: this.ring.seal(`${PAGE_KEY}|${context}`, privateKey) };
  }

  async verifyPagePin({ pvk, sealed, context, envelope, pan, verifier }: PagePin): Promise<boolean> {
    const block = openPageBlock(this.ring.open(`${PAGE_KEY}|${context}`, sealed), envelope);
    return this.isPin(pvk, pan, decodePinBlock(block, pan), verifier);
  }

  async translatePin(fromPik: WrappedKey, toPik: WrappedKey, pinBlock: Buffer, pan: string): Promise<Buffer> {
    const cipher = this.open(toPik, ['PIK']).cipher;
    return cipher.encrypt(encodePinBlock(this.pinOf(fromPik, pinBlock, pan), pan, cipher.blockBytes));
  }

  async newPin(pvk: WrappedKey, pan: string): Promise<{ verifier: string; mailer: string }> {
    assertPan(pan);
    let pin: string;
    do
      pin = randomInt(10 ** PIN_DIGITS)
        .toString()
        .padStart(PIN_DIGITS, '0');
    while (isGuessable(pin));
    return {
      verifier: this.verifierOf(pvk, pan, pin).toString('hex'),
      mailer: this.ring.seal(PIN_MAILER, Buffer.from(pin)).toString('base64'),
    };
  }

  async revealPinForSandbox(mailer: string): Promise<string> {
    this.assertSandbox();
    return this.ring.open(PIN_MAILER, Buffer.from(mailer, 'base64')).toString();
  }

  async encrypt(key: WrappedKey, plain: Buffer, context: string): Promise<Buffer> {
    return sealData(this.open(key, DATA_USAGES).secret, plain, context);
  }

  async decrypt(key: WrappedKey, cipher: Buffer, context: string): Promise<Buffer> {
    return openData(this.open(key, DATA_USAGES).secret, cipher, context);
  }

  async searchHash(key: WrappedKey, plain: string): Promise<Buffer> {
    return createHmac('sha256', this.open(key, SEARCH_USAGES).secret).update(plain, 'utf8').digest();
  }

  async codeMac(key: WrappedKey, content: string): Promise<Buffer> {
    return createHmac('sha256', this.open(key, ['CODE_MAC']).secret)
      .update(content, 'utf8')
      .digest();
  }

  async exportTmk(tmk: WrappedKey, transport: WrappedKey): Promise<{ encrypted: Buffer; kcv: string }> {
    const master = this.open(tmk, ['TMK']);
    const { cipher } = this.open(transport, ['TMK_TRANSPORT']);
    if (master.cipher.blockBytes !== cipher.blockBytes) {
      throw new HsmError('KEY_USAGE', 'a master key travels under a key of its own algorithm');
    }
    return { encrypted: cipher.encrypt(master.bytes), kcv: tmk.kcv };
  }

  async verifyCryptogram(command: VerifyCryptogramCommand): Promise<boolean> {
    return verifyCryptogramWith(this.open(command.imkAc, ['IMK_AC']), command);
  }

  async arpc(command: ArpcCommand): Promise<Buffer> {
    return arpcWith(this.open(command.imkAc, ['IMK_AC']), command);
  }

  async verifyIadBalance(command: VerifyIadBalanceCommand): Promise<Fen | undefined> {
    return verifyIadBalanceWith(this.open(command.imkMac, ['IMK_MAC']), command);
  }

  async scriptMac(command: ScriptMacCommand): Promise<Buffer> {
    return scriptMacWith(this.open(command.imkMac, ['IMK_MAC']), command);
  }

  async deriveIccKeys(command: DeriveIccKeysCommand): Promise<IccKeys> {
    const transport = this.open(command.transportKey, ['CHIP_TRANSPORT']);
    return {
      ac: transportedIccKey(this.open(command.imkAc, ['IMK_AC']), transport, command),
      mac: transportedIccKey(this.open(command.imkMac, ['IMK_MAC']), transport, command),
      enc: transportedIccKey(this.open(command.imkEnc, ['IMK_ENC']), transport, command),
    };
  }

  async sealForTransport(command: TransportCommand): Promise<Buffer> {
    return sealForTransportWith(this.open(command.transportKey, ['CHIP_TRANSPORT']), command);
  }

  async openFromTransport(command: TransportCommand): Promise<Buffer> {
    return openFromTransportWith(this.open(command.transportKey, ['CHIP_TRANSPORT']), command);
  }

  async bulkVerifier(
    imkAc: WrappedKey,
    profile: CardProfile,
    options: BulkVerifierOptions = {},
  ): Promise<BulkVerifier> {
    const loaded = this.open(imkAc, ['IMK_AC']);
    assertProfileKey(loaded, { profile });
    const mac = options.imkMac && this.open(options.imkMac, ['IMK_MAC']);
    if (mac) assertProfileKey(mac, { profile });
    return new ThreadBulkVerifier({ profile, key: loaded.bytes, macKey: mac?.bytes }, options);
  }

  private wrap(usage: KeyUsage, algorithm: KeyAlgorithm, bytes: Buffer): WrappedKey {
    const kcv = keyCheckValue(algorithm, bytes).toString('hex').toUpperCase();
    const label = labelOf({ usage, algorithm, kcv });
    const wrapped = { usage, algorithm, kcv, blob: this.ring.seal(label, bytes).toString('base64') };
    this.cache.put(new LoadedKey(wrapped, bytes));
    return wrapped;
  }

  private open(key: WrappedKey, allowed: readonly KeyUsage[]): LoadedKey {
    if (!allowed.includes(key.usage)) {
      throw new HsmError('KEY_USAGE', `a ${key.usage} key cannot be used as ${allowed.join(' or ')}`);
    }
    return this.load(key);
  }

  private load(key: WrappedKey): LoadedKey {
    const cached = this.cache.get(key);
    if (cached) return cached;
    const { usage, algorithm, kcv, blob } = key;
    const bytes = this.ring.open(labelOf(key), Buffer.from(blob, 'base64'));
    // A copy of the four fields: rows of the database may carry more, and may be changed by their owner.
    const loaded = new LoadedKey({ usage, algorithm, kcv, blob }, bytes);
    this.cache.put(loaded);
    return loaded;
  }

  private pinOf(pik: WrappedKey, pinBlock: Buffer, pan: string): string {
    const { cipher } = this.open(pik, ['PIK']);
    assertPan(pan);
    if (pinBlock.length !== cipher.blockBytes) {
      throw new HsmError('PIN_BLOCK', `a PIN block under this key has ${cipher.blockBytes} bytes`);
    }
    return decodePinBlock(cipher.decrypt(pinBlock), pan);
  }

  private isPin(pvk: WrappedKey, pan: string, pin: string, verifier: string): boolean {
    const expected = Buffer.from(verifier, 'hex');
    return expected.length === VERIFIER_BYTES && timingSafeEqual(this.verifierOf(pvk, pan, pin), expected);
  }

  private verifierOf(pvk: WrappedKey, pan: string, pin: string): Buffer {
    const { secret } = this.open(pvk, ['PVK']);
    return createHmac('sha256', secret).update(`${pan}|${pin}`).digest().subarray(0, VERIFIER_BYTES);
  }

  private assertSandbox(): void {
    if (!this.sandbox) throw new HsmError('SANDBOX_ONLY', 'this HSM shows nothing in clear');
  }
}

function labelOf(key: Pick<WrappedKey, 'usage' | 'algorithm' | 'kcv'>): string {
  return `${key.usage}|${key.algorithm}|${key.kcv}`;
}
