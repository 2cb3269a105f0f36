import { ChipRegister } from '@app/chips';
import { PBOC_3DES_PROFILE } from '@app/ecash';
import { chinaDate, fen, type Id, luhnCheckDigit } from '@app/kernel';
import { chipCiphers, HSM, type Hsm, maskPan, PanVault, type WrappedKey } from '@app/security';
import type pg from 'pg';
import { chipCryptography, type ChipPersonalization, openPersonalization, VirtualChip } from '../../../chip/index.js';
import { DEFAULT_KERNEL_PARAMETERS, EcashKernel } from '../../../kernel/index.js';
import type { House } from '../house/house.js';
import type { SimulationOptions } from '../options.js';
import { ChipWitness } from './chip-witness.js';
import { CARDS_SQL, CHIP_PROFILE_SQL, FOUNDATION_SQL, MERCHANT_SQL, TERMINALS_SQL } from './town.sql.js';
import type { Merchant, MerchantKind, Place, Resident } from './town.types.js';

export const PRODUCT_CODE = 'ECASH';
export const PURSE_CAP_FEN = fen(100_000);
const TRANSACTION_LIMIT_FEN = fen(20_000);
export const ACCOUNT_FEN = fen(300_000);
const PSN = '01';
const EXPIRY = '9912';
const CHUNK = 500;
const RETAP_TERMINALS = 4;

/** Who takes e-cash in the town; every third terminal or so only knows the second tap. */
const MERCHANTS: readonly (Pick<Merchant, 'kind' | 'by'> & {
  readonly faresYuan: readonly number[];
  terminals: number;
})[] = [
  { kind: 'gate', by: 'file', faresYuan: [2, 3, 4, 5], terminals: 16 },
  { kind: 'gate', by: 'file', faresYuan: [1.5, 2.5], terminals: 8 },
  { kind: 'answers', by: 'file', faresYuan: [], terminals: 12 },
  { kind: 'silent', by: 'file', faresYuan: [], terminals: 6 },
  { kind: 'answers', by: 'message', faresYuan: [], terminals: 2 },
  { kind: 'silent', by: 'message', faresYuan: [], terminals: 1 },
];

export interface Town {
  readonly merchants: readonly Merchant[];
  readonly places: readonly Place[];
  readonly residents: readonly Resident[];
}

interface IssuerKeys {
  readonly imkAc: WrappedKey;
  readonly imkMac: WrappedKey;
  readonly imkEnc: WrappedKey;
  readonly transportKey: WrappedKey;
}

/**
 * Lays the ground the world stands on: merchants with their contracts and terminals, cards with money on their accounts and
 * chips personalized by the house's HSM. What the product does by orders, payments and two people each is written at once.
 */
export async function foundTown(house: House, owner: pg.Client, { cards, seed }: SimulationOptions): Promise<Town> {
  const today = chinaDate(house.clock.now());
  await owner.query(FOUNDATION_SQL, [PRODUCT_CODE, cards, `${today}T00:00:00+08:00`]);
  const keys = await issuerKeys(house.get<Hsm>(HSM), owner);
  const merchants = MERCHANTS.map(({ kind, by, faresYuan }, at): Merchant => {
    const no = at + 1;
    const faresFen = faresYuan.map((yuan) => fen(yuan * 100));
    return {
      merchantId: String(7000 + no),
      merchantNo: `8713100005${String(no).padStart(5, '0')}`,
      kind,
      by,
      faresFen,
    };
  });
  const places: Place[] = [];
  for (const [at, merchant] of merchants.entries()) {
    places.push(...(await openMerchant(owner, merchant, MERCHANTS[at]!.terminals, places.length, seed, today)));
  }
  return { merchants, places, residents: await issueCards(house, owner, keys, cards) };
}

async function issuerKeys(hsm: Hsm, owner: pg.Client): Promise<IssuerKeys> {
  const [imkAc, imkMac, imkEnc, transportKey] = await Promise.all(
    (['IMK_AC', 'IMK_MAC', 'IMK_ENC', 'CHIP_TRANSPORT'] as const).map((usage) => hsm.generateKey(usage, '3DES')),
  );
  const kept = [PBOC_3DES_PROFILE, imkAc, imkMac, imkEnc].map((value) => JSON.stringify(value));
  await owner.query(CHIP_PROFILE_SQL, [...kept, PURSE_CAP_FEN, TRANSACTION_LIMIT_FEN]);
  return { imkAc: imkAc!, imkMac: imkMac!, imkEnc: imkEnc!, transportKey: transportKey! };
}

const GOODS: Readonly<Record<MerchantKind, 'ASK' | 'NOT_GIVEN'>> = { gate: 'NOT_GIVEN', answers: 'ASK', silent: 'ASK' };

async function openMerchant(
  owner: pg.Client,
  merchant: Merchant,
  terminals: number,
  before: number,
  seed: number,
  today: string,
): Promise<Place[]> {
  const { merchantId, merchantNo, kind } = merchant;
  await owner.query(MERCHANT_SQL, [merchantId, merchantNo, kind, GOODS[kind], today]);
  const places = Array.from({ length: terminals }, (_, at): Place => {
    const no = before + at + 1;
    const parameters = { ...DEFAULT_KERNEL_PARAMETERS, serial: `T${no}`, seed: (seed * 1009 + no) >>> 0 };
    return {
      merchant,
      terminalId: String(9000 + no),
      terminalNo: String(31_000_000 + no),
      kind: no % RETAP_TERMINALS === 0 ? 'retap' : 'record',
      kernel: new EcashKernel(parameters),
      traceNo: 0,
      batchNo: 1,
      batch: [],
    };
  });
  const [ids, numbers] = [places.map((place) => place.terminalId), places.map((place) => place.terminalNo)];
  await owner.query(TERMINALS_SQL, [ids, numbers, merchantId]);
  return places;
}

async function issueCards(house: House, owner: pg.Client, keys: IssuerKeys, cards: number): Promise<Resident[]> {
  const cryptography = chipCryptography(PBOC_3DES_PROFILE, chipCiphers);
  const transportKey = await house.get<Hsm>(HSM).revealForSandbox(keys.transportKey);
  const residents: Resident[] = [];
  for (let from = 0; from < cards; from += CHUNK) {
    const nos = Array.from({ length: Math.min(CHUNK, cards - from) }, (_, at) => from + at);
    const made = await Promise.all(nos.map((no) => personalize(house, keys, transportKey, no)));
    const rows = await Promise.all(made.map(({ pan }, at) => cardRow(house.get(PanVault), nos[at]!, pan)));
    await owner.query(CARDS_SQL, [JSON.stringify(rows), ACCOUNT_FEN, EXPIRY, PSN]);
    await house.get(ChipRegister).add(
      nos.map((no) => ({
        accountId: accountOf(no),
        psn: PSN,
        cardId: accountOf(no),
        productCode: PRODUCT_CODE,
        carrier: 'card' as const,
        purseCapFen: PURSE_CAP_FEN,
        transactionLimitFen: TRANSACTION_LIMIT_FEN,
      })),
    );
    for (const [at, card] of made.entries()) residents.push(residentOf(nos[at]!, card, cryptography));
  }
  return residents;
}

async function personalize(
  house: House,
  keys: IssuerKeys,
  transportKey: string,
  no: number,
): Promise<ChipPersonalization> {
  const body = `936602${String(no).padStart(12, '0')}`;
  const pan = body + luhnCheckDigit(body);
  const icc = await house.get<Hsm>(HSM).deriveIccKeys({ profile: PBOC_3DES_PROFILE, pan, psn: PSN, ...keys });
  const shown = ({ encrypted, kcv }: { encrypted: Buffer; kcv: Buffer }) => ({
    encrypted: encrypted.toString('hex'),
    kcv: kcv.toString('hex'),
  });
  const answer = { psn: PSN, algorithm: '3DES' as const, transportKey, ac: shown(icc.ac), mac: shown(icc.mac) };
  return openPersonalization(answer, {
    pan,
    expiry: EXPIRY,
    capFen: PURSE_CAP_FEN,
    perTransactionLimitFen: TRANSACTION_LIMIT_FEN,
  });
}

async function cardRow(vault: PanVault, no: number, pan: string): Promise<object> {
  return {
    id: accountOf(no),
    line_no: no + 1,
    cipher: (await vault.encryptPan(pan)).toString('hex'),
    hash: (await vault.panHash(pan)).toString('hex'),
    masked: maskPan(pan),
  };
}

function residentOf(
  no: number,
  card: ChipPersonalization,
  cryptography: ReturnType<typeof chipCryptography>,
): Resident {
  const witness = new ChipWitness();
  return {
    no,
    accountId: accountOf(no),
    psn: PSN,
    pan: card.pan,
    panMasked: maskPan(card.pan),
    chip: new VirtualChip(card, { cryptography, store: witness }),
    witness,
    tales: new Map(),
    online: [],
    tapsLeft: 0,
    gone: false,
  };
}

function accountOf(no: number): Id {
  return String(1_000_001 + no);
}
