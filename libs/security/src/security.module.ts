import { type DynamicModule, Global, Module } from '@nestjs/common';
import { Transactor } from '@app/database';
import { type Hsm, HSM, type WrappedKey } from './hsm.port.js';
import { KeyRing, type KeyStore } from './key-ring.js';
import { openSoftwareHsm } from './open-software-hsm.js';
import { PanVault } from './pan-vault.js';
import { storageKeyComponentsFromEnv } from './storage-key-source.js';

export interface SecurityOptions {
  readonly sandbox: boolean;
  /** File of the storage key; without one the custodians' components are taken from the environment. */
  readonly storageKeyFile?: string | undefined;
}

/** The HSM, the platform's keys and the vault of card and ID numbers. Needs the database module. */
@Global()
@Module({})
export class SecurityModule {
  /** The start fails when the storage key is missing or does not open the keys that are stored. */
  static forRoot(options: SecurityOptions): DynamicModule {
    return {
      module: SecurityModule,
      providers: [
        { provide: HSM, useFactory: () => openHsm(options) },
        {
          provide: KeyRing,
          useFactory: (hsm: Hsm, transactor: Transactor) => KeyRing.open(hsm, databaseStore(transactor)),
          inject: [HSM, Transactor],
        },
        { provide: PanVault, useFactory: panVault, inject: [HSM, KeyRing] },
      ],
      exports: [HSM, KeyRing, PanVault],
    };
  }
}

function openHsm({ sandbox, storageKeyFile }: SecurityOptions): Promise<Hsm> {
  return storageKeyFile
    ? openSoftwareHsm({ sandbox, storageKeyFile })
    : openSoftwareHsm({ sandbox, storageKeyComponents: storageKeyComponentsFromEnv(process.env) });
}

function panVault(hsm: Hsm, keys: KeyRing): PanVault {
  return new PanVault(hsm, {
    panEncryption: keys.key('pan-encryption'),
    panSearch: keys.key('pan-search'),
    idEncryption: keys.key('id-encryption'),
    idSearch: keys.key('id-search'),
  });
}

function databaseStore(transactor: Transactor): KeyStore {
  return {
    async load() {
      const rows = await transactor.query<{ name: string; wrapped: WrappedKey }>(
        'SELECT name, wrapped FROM platform.hsm_key',
      );
      return new Map(rows.map((row) => [row.name, row.wrapped]));
    },
    async saveIfAbsent(name, key) {
      await transactor.query(
        'INSERT INTO platform.hsm_key (name, wrapped) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING',
        [name, JSON.stringify(key)],
      );
    },
  };
}
