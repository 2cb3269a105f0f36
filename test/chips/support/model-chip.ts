import {
  applicationCryptogram,
  authorizationResponseCryptogram,
  type CardProfile,
  cryptogramInput,
  decodeTlv,
  deriveSessionKey,
  encodeTlv,
  findTlv,
  formatIad,
  iadBalanceMac,
  loadScriptMac,
  PBOC_3DES_PROFILE,
  PBOC_SM4_PROFILE,
  typicalCvr,
} from '@app/ecash';
import { fen } from '@app/kernel';
import { openSslCiphers } from '../../../libs/ecash/src/chip/open-ssl-ciphers.fixture.js';

export interface Keys {
  readonly algorithm: '3DES' | 'SM4';
  readonly transportKey: string;
  readonly ac: { readonly encrypted: string };
  readonly mac: { readonly encrypted: string };
}

export interface OnlineTap {
  readonly amountFen: number;
  /** 9C: 60 63 62 17 for loads and their void, 00 unless told. */
  readonly type?: string;
  readonly kind?: 'ARQC' | 'AAC';
  readonly balance?: 'told' | 'untold' | 'wrong_mac';
}

const hex = (text: string): Buffer => Buffer.from(text, 'hex');
const amount = (value: number): Buffer => hex(String(value).padStart(12, '0'));

/** A chip in memory that goes online: proves itself, checks its issuer's answer and carries out scripts under a right MAC. */
export class ModelChip {
  atc = 0;
  balanceFen = 0;
  private arqc: Buffer = Buffer.alloc(8);

  private constructor(
    private readonly ac: Buffer,
    private readonly mac: Buffer,
    private readonly profile: CardProfile,
  ) {}

  static personalized({ algorithm, transportKey, ac, mac }: Keys): ModelChip {
    const transport = openSslCiphers(algorithm, hex(transportKey));
    const profile = algorithm === 'SM4' ? PBOC_SM4_PROFILE : PBOC_3DES_PROFILE;
    return new ModelChip(transport.decrypt(hex(ac.encrypted)), transport.decrypt(hex(mac.encrypted)), profile);
  }

  /** Field 55 of the next count. */
  online({ amountFen, type = '00', kind = 'ARQC', balance = 'told' }: OnlineTap): Buffer {
    this.atc += 1;
    const values = new Map<string, Buffer>([
      ['9F26', Buffer.alloc(8)],
      ['9F27', hex(kind === 'ARQC' ? '80' : '00')],
      ['9F10', this.iad(kind, balance)],
      ['9F37', hex('1E78EEBC')],
      ['9F36', this.count()],
      ['95', hex('0000008000')],
      ['9A', hex('260310')],
      ['9C', hex(type)],
      ['9F02', amount(amountFen)],
      ['5F2A', hex('0156')],
      ['82', hex('7D00')],
      ['9F1A', hex('0156')],
      ['9F03', amount(0)],
    ]);
    const { algorithm } = this.profile;
    this.arqc = applicationCryptogram(
      algorithm,
      this.session(this.ac),
      cryptogramInput(values, this.profile),
      openSslCiphers,
    );
    values.set('9F26', this.arqc);
    return encodeTlv([...values].map(([tag, value]) => ({ tag, value })));
  }

  /** Whether the answer is this chip's issuer's, with this code. */
  trusts(f55: Buffer, code: string): boolean {
    const issuer = findTlv(decodeTlv(f55), '91')!.value;
    const cipher = openSslCiphers(this.profile.algorithm, this.session(this.ac));
    const arpc = authorizationResponseCryptogram(cipher, this.arqc, code);
    return issuer.equals(Buffer.concat([arpc, Buffer.from(code)]));
  }

  /** The balance a script in the answer writes, if its MAC is this chip's; undefined when there is no script. */
  scriptIn(f55: Buffer): number | undefined {
    const script = findTlv(decodeTlv(f55), '72');
    if (!script) return undefined;
    const command = findTlv(decodeTlv(script.value), '86')!.value;
    const newBalanceFen = fen(command.subarray(5, 11).toString('hex'));
    const mac = loadScriptMac(this.profile, this.session(this.mac), this.atc, this.arqc, newBalanceFen, openSslCiphers);
    expect(command.subarray(11).toString('hex')).toBe(mac.toString('hex'));
    return newBalanceFen;
  }

  /** Carries out the script of an answer. */
  take(f55: Buffer): void {
    expect(this.trusts(f55, '00')).toBe(true);
    this.balanceFen = this.scriptIn(f55) ?? this.balanceFen;
  }

  /** Field 55 of the script's result; DF31 is left out when nobody knows. */
  result(df31: '20' | '10' | '00' | undefined): Buffer {
    return encodeTlv([
      { tag: '95', value: hex('0000008000') },
      { tag: '9F26', value: this.arqc },
      { tag: '9F36', value: this.count() },
      ...(df31 === undefined ? [] : [{ tag: 'DF31', value: hex(`${df31}00000000`) }]),
    ]);
  }

  private count(): Buffer {
    return hex(this.atc.toString(16).padStart(4, '0'));
  }

  private iad(kind: 'ARQC' | 'AAC', balance: OnlineTap['balance']): Buffer {
    const head = { keyIndex: 1, cvn: 1, cvr: typicalCvr(kind), algorithmCode: this.profile.iadAlgorithmCode };
    if (balance === 'untold') return formatIad(head);
    const balanceFen = fen(this.balanceFen);
    const mac = iadBalanceMac(this.profile, this.session(this.mac), this.atc, balanceFen, openSslCiphers);
    if (balance === 'wrong_mac') mac[0]! ^= 1;
    return formatIad({ ...head, balance: { balanceFen, mac } });
  }

  private session(key: Buffer): Buffer {
    return deriveSessionKey(openSslCiphers(this.profile.algorithm, key), this.atc);
  }
}
