import type { Id } from '@app/kernel';
import type { MacAlgorithm, WrappedKey } from '@app/security';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { MerchantDirectory } from '../merchants/merchant-directory.service.js';
import { atStore, type MerchantProfile } from '../merchants/merchant-profile.js';
import { ACCEPTANCE_POLICY } from '../settings.js';
import { AcceptanceChanges } from './acceptance-changes.js';
import { ProfileCache } from './profile-cache.js';

export type TerminalAlgorithm = 'DES' | '3DES' | 'SM4';
export type TerminalStatus = 'active' | 'suspended' | 'removed';

/** What deciding and answering a terminal's message needs to know of it. Keys are wrapped by the HSM. */
export interface TerminalProfile {
  readonly terminalId: Id;
  /** 8 digits. */
  readonly terminalNo: string;
  readonly status: TerminalStatus;
  readonly algorithm: TerminalAlgorithm;
  readonly macAlgorithm: MacAlgorithm;
  readonly manualEntry: boolean;
  /** PINs may come in SM4 blocks. */
  readonly pinSm4: boolean;
  /** A kiosk, or an agent's (R-KIOSK). */
  readonly kiosk: boolean;
  /** Null until the key ceremony is complete. */
  readonly tmk: WrappedKey | null;
  /** Working keys: null until the first sign-in. */
  readonly pik: WrappedKey | null;
  readonly mak: WrappedKey | null;
  readonly tdk: WrappedKey | null;
  readonly keysIssuedAt: Date | null;
  /** 1 to 999999. */
  readonly batchNo: number;
  readonly signedOn: boolean;
  readonly storeId: Id;
  /** As it trades at this terminal's store. */
  readonly merchant: MerchantProfile;
}

interface TerminalRow {
  terminal_id: Id;
  merchant_id: Id;
  store_id: Id;
  status: TerminalStatus;
  algorithm: TerminalAlgorithm;
  mac_algorithm: MacAlgorithm;
  manual_entry: boolean;
  pin_sm4: boolean;
  kiosk: boolean;
  tmk: WrappedKey | null;
  pik: WrappedKey | null;
  mak: WrappedKey | null;
  tdk: WrappedKey | null;
  keys_issued_at: Date | null;
  batch_no: number;
  signed_on: boolean;
}

const PROFILE = `
  SELECT terminal_id, merchant_id, store_id, status, algorithm, mac_algorithm, manual_entry, pin_sm4, kiosk, tmk, pik, mak, tdk,
         keys_issued_at, batch_no, signed_on
  FROM acceptance.terminal WHERE terminal_no = $1`;

/**
 * Terminals by their number, cached in the process: a change is announced on `acceptance_terminal` (its number) by the
 * transaction that makes it, a merchant's on `acceptance_merchant`; without news an entry lives 5 seconds.
 */
@Injectable()
export class TerminalDirectory {
  private readonly cache: ProfileCache<TerminalProfile>;
  /** Numbers read per merchant, so that a merchant's change forgets its terminals. */
  private readonly numbersOf = new Map<Id, Set<string>>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly merchants: MerchantDirectory,
    changes: AcceptanceChanges,
  ) {
    this.cache = new ProfileCache((terminalNo) => this.read(terminalNo), {
      ttlMs: ACCEPTANCE_POLICY.profileTtlMs,
      entriesMax: ACCEPTANCE_POLICY.profilesMax,
    });
    changes.on('acceptance_terminal', (terminalNo) =>
      terminalNo === '*' ? this.forgetAll() : this.forget(terminalNo),
    );
    changes.on('acceptance_merchant', (merchantId) => this.forgetMerchant(merchantId));
  }

  /** The terminal of a number, undefined when there is none. */
  find(terminalNo: string): Promise<TerminalProfile | undefined> {
    return this.cache.get(terminalNo);
  }

  /** For the process that changed a terminal itself and goes on with it before the news comes round. */
  forget(terminalNo: string): void {
    this.cache.forget(terminalNo);
  }

  private forgetAll(): void {
    this.cache.forgetAll();
    this.numbersOf.clear();
  }

  private forgetMerchant(merchantId: Id): void {
    if (merchantId === '*') return this.forgetAll();
    for (const terminalNo of this.numbersOf.get(merchantId) ?? []) this.cache.forget(terminalNo);
    this.numbersOf.delete(merchantId);
  }

  private async read(terminalNo: string): Promise<TerminalProfile | undefined> {
    const rows: TerminalRow[] = await this.dataSource.query(PROFILE, [terminalNo]);
    const [row] = rows;
    if (!row) return undefined;
    const numbers = this.numbersOf.get(row.merchant_id) ?? new Set<string>();
    this.numbersOf.set(row.merchant_id, numbers.add(terminalNo));
    // Past the merchants' cache: whichever of the two hears of a change first, no old merchant gets into a new profile.
    const merchant = await this.merchants.read(row.merchant_id);
    const store = merchant?.stores.find((each) => each.storeId === row.store_id);
    if (!merchant || !store) throw new Error(`terminal ${terminalNo} has no store`);
    return {
      terminalId: row.terminal_id,
      terminalNo,
      status: row.status,
      algorithm: row.algorithm,
      macAlgorithm: row.mac_algorithm,
      manualEntry: row.manual_entry,
      pinSm4: row.pin_sm4,
      kiosk: row.kiosk,
      tmk: row.tmk,
      pik: row.pik,
      mak: row.mak,
      tdk: row.tdk,
      keysIssuedAt: row.keys_issued_at,
      batchNo: row.batch_no,
      signedOn: row.signed_on,
      storeId: row.store_id,
      merchant: atStore(merchant, store),
    };
  }
}
