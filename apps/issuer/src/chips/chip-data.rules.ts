import type { ChipLimits } from '@app/chips';
import type { CardProfile } from '@app/ecash';
import type { IccKeys, TransportedKey } from '@app/security';
import type { CardFace } from '../products/product.schemas.js';

/** Label under which a file's bodies are sealed; the format's version is in it. */
export const CHIP_DATA_LABEL = 'yufuka-chip-data/1';

/** A key as it goes into a chip: hex, code book mode under the transport key, with its check value. */
export interface KeyForChip {
  readonly encrypted: string;
  readonly kcv: string;
}

/** What one chip is made of. Element values are hex, by tag (docs/chip-personalization.md). */
export interface ChipData {
  readonly pan: string;
  readonly psn: string;
  readonly expiryYymm: string;
  readonly algorithm: CardProfile['algorithm'];
  readonly elements: Readonly<Record<string, string>>;
  /** Elements that are others by the contacts. */
  readonly contact: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<'ac' | 'mac' | 'enc', KeyForChip>>;
  readonly face: CardFace & { readonly panPrinted: string; readonly validThru: string | null };
}

export interface ChipToMake extends ChipLimits {
  readonly pan: string;
  readonly psn: string;
  readonly expiryYymm: string;
  /** Named cards print no date: they never expire (R-VALID). */
  readonly named: boolean;
  readonly algorithm: CardProfile['algorithm'];
  readonly keys: IccKeys;
  readonly face: CardFace;
}

/** Data object lists and files of the application, the same in every chip (e-cash specification, The tap). */
const COMMON = {
  '4F': 'A000000333010101',
  '82': '1C00',
  '94': '1001010018010100',
  '9F38': '9F66049F02069F03069F1A0295055F2A029A039C019F3704',
  '8C': '9F02069F03069F1A0295055F2A029A039F21039C019F37049F4E14',
  '8D': '8A029F02069F03069F1A0295055F2A029A039F21039C019F37049F4E14',
  '9F4D': '0B0A',
  '9F4F': '9A039F21039F02069F03069F1A025F2A029F4E149C019F3602',
  '5F28': '0156',
  '9F51': '0156',
  '9F07': 'FF00',
} as const;

/** What differs when the chip is read by its contacts. */
const CONTACT = { '94': '080101001001010018010100', '9F38': '9F7A019F02065F2A02' } as const;

/** What a chip is made of; its purse is empty and its counter at 0. */
export function chipDataOf(chip: ChipToMake): ChipData {
  const { pan, psn, expiryYymm, algorithm, keys, face } = chip;
  return {
    pan,
    psn,
    expiryYymm,
    algorithm,
    elements: {
      ...COMMON,
      '57': padded(`${pan}D${expiryYymm}201`),
      '5A': padded(pan),
      '5F24': expiryYymm + lastDayOf(expiryYymm),
      '5F34': psn,
      '9F77': amount(chip.purseCapFen),
      '9F78': amount(chip.transactionLimitFen),
      '9F6D': amount(chip.resetThresholdFen),
      '9F79': amount(0),
    },
    contact: CONTACT,
    keys: { ac: keyForChip(keys.ac), mac: keyForChip(keys.mac), enc: keyForChip(keys.enc) },
    face: {
      ...face,
      panPrinted: pan.replace(/(.{4})(?=.)/g, '$1 '),
      validThru: chip.named ? null : `${expiryYymm.slice(2)}/${expiryYymm.slice(0, 2)}`,
    },
  };
}

function keyForChip({ encrypted, kcv }: TransportedKey): KeyForChip {
  return { encrypted: encrypted.toString('hex').toUpperCase(), kcv: kcv.toString('hex').toUpperCase() };
}

/** Whole bytes, filled with F. */
function padded(digits: string): string {
  return digits.length % 2 === 0 ? digits : `${digits}F`;
}

function amount(amountFen: number): string {
  return String(amountFen).padStart(12, '0');
}

function lastDayOf(expiryYymm: string): string {
  const [year, month] = [2000 + Number(expiryYymm.slice(0, 2)), Number(expiryYymm.slice(2))];
  return String(new Date(Date.UTC(year, month, 0)).getUTCDate()).padStart(2, '0');
}
