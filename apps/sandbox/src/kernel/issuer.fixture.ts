import { randomBytes } from 'node:crypto';
import {
  cryptogramInput,
  encodeTlv,
  issuerAuthenticationData,
  loadResponseField55,
  loadScriptCommand,
  parseField55,
  PBOC_3DES_PROFILE,
  PBOC_SM4_PROFILE,
  readChipTransaction,
} from '@app/ecash';
import { addFen, type Fen, fen } from '@app/kernel';
import { type Hsm, openSoftwareHsm, type WrappedKey } from '@app/security';
import { type ChipPersonalization, openPersonalization } from '../chip/index.js';

/** Made-up number. */
export const PAN = '9912340000001234567';

/** An issuer whose keys live in the platform's own HSM: its verdict on cryptograms owes nothing to the chip's code. */
export class IssuerFixture {
  private constructor(
    private readonly hsm: Hsm,
    private readonly keys: Record<'imkAc' | 'imkMac' | 'imkEnc' | 'transportKey', WrappedKey>,
    readonly algorithm: '3DES' | 'SM4',
  ) {}

  static async open(algorithm: '3DES' | 'SM4' = '3DES'): Promise<IssuerFixture> {
    const components = [randomBytes(32).toString('hex'), randomBytes(32).toString('hex')];
    const hsm = await openSoftwareHsm({ sandbox: true, storageKeyComponents: components });
    const [imkAc, imkMac, imkEnc, transportKey] = await Promise.all(
      (['IMK_AC', 'IMK_MAC', 'IMK_ENC', 'CHIP_TRANSPORT'] as const).map((usage) => hsm.generateKey(usage, algorithm)),
    );
    return new IssuerFixture(
      hsm,
      { imkAc: imkAc!, imkMac: imkMac!, imkEnc: imkEnc!, transportKey: transportKey! },
      algorithm,
    );
  }

  private get profile() {
    return this.algorithm === 'SM4' ? PBOC_SM4_PROFILE : PBOC_3DES_PROFILE;
  }

  /** A chip's personalization by the same route a simulated chip takes. */
  async personalize(more: Partial<ChipPersonalization> = {}): Promise<ChipPersonalization> {
    const { pan = PAN, psn = '01' } = more;
    const icc = await this.hsm.deriveIccKeys({ profile: this.profile, pan, psn, ...this.keys });
    const shown = ({ encrypted, kcv }: { encrypted: Buffer; kcv: Buffer }) => ({
      encrypted: encrypted.toString('hex').toUpperCase(),
      kcv: kcv.toString('hex').toUpperCase(),
    });
    const transportKey = await this.hsm.revealForSandbox(this.keys.transportKey);
    const answer = { psn, algorithm: this.algorithm, transportKey, ac: shown(icc.ac), mac: shown(icc.mac) };
    return openPersonalization(answer, { pan, expiry: '3012', ...more });
  }

  /** What a field 55 proves: whose cryptogram it is, and the balance if its MAC holds. */
  async verify(f55: Buffer, card: { readonly pan: string; readonly psn: string } = { pan: PAN, psn: '01' }) {
    const values = parseField55(f55);
    const transaction = readChipTransaction(values);
    const { cryptogram, atc, kind, amountFen } = transaction;
    const count = { profile: this.profile, ...card, atc };
    const input = cryptogramInput(values, this.profile);
    const genuine = await this.hsm.verifyCryptogram({ ...count, imkAc: this.keys.imkAc, input, cryptogram });
    const iad = values.get('9F10')!;
    const balanceFen = await this.hsm.verifyIadBalance({ ...count, imkMac: this.keys.imkMac, iad });
    return { genuine, kind, atc, amountFen, balanceFen, cryptogram, count, values };
  }

  /** Tag 91 for an ARQC. */
  async arpc(f55: Buffer, responseCode = '00'): Promise<Buffer> {
    const { cryptogram, count } = await this.verify(f55);
    const arpc = await this.hsm.arpc({ ...count, imkAc: this.keys.imkAc, cryptogram, responseCode });
    return encodeTlv([{ tag: '91', value: issuerAuthenticationData(arpc, responseCode) }]);
  }

  /** Field 55 of an approved load. @param amountFen negative for a void */
  async loadAnswer(f55: Buffer, amountFen: number): Promise<{ f55: Buffer; newBalanceFen: Fen }> {
    const { genuine, balanceFen, cryptogram, count } = await this.verify(f55);
    if (!genuine || balanceFen === undefined) throw new Error('the issuer loads no purse it does not know');
    const newBalanceFen = addFen(balanceFen, fen(amountFen));
    const arpc = await this.hsm.arpc({ ...count, imkAc: this.keys.imkAc, cryptogram, responseCode: '00' });
    const mac = await this.hsm.scriptMac({ ...count, imkMac: this.keys.imkMac, cryptogram, newBalanceFen });
    return { f55: loadResponseField55(arpc, '00', loadScriptCommand(newBalanceFen, mac)), newBalanceFen };
  }
}
