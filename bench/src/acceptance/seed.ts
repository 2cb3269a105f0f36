import { luhnCheckDigit, newId } from '@app/kernel';
import { type Hsm, KeyRing, type KeyStore, maskPan, openSoftwareHsm, PanVault, type WrappedKey } from '@app/security';
import type { BenchServer } from '../bench-server.js';

export interface SeededTerminal {
  readonly terminalNo: string;
  readonly merchantNo: string;
}

/** A merchant's key for signing requests. */
export interface SeededSigner {
  readonly keyId: string;
  readonly secret: string;
}

export interface Seeded {
  readonly terminals: readonly SeededTerminal[];
  readonly signers: readonly SeededSigner[];
  readonly pans: readonly string[];
  /** The one master key of all terminals, clear. */
  readonly tmk: Buffer;
}

export interface SeedSizes {
  readonly merchants: number;
  readonly terminals: number;
  readonly cards: number;
}

const BIN = '871234';
const SECRET = 'benchmark-only-'.padEnd(43, 'x');

/** Merchants, terminals and cards in an empty database, with the platform's keys; the storage key is made in the file named. */
export async function seedAcceptance(server: BenchServer, hsmKeyFile: string, sizes: SeedSizes): Promise<Seeded> {
  const hsm = await openSoftwareHsm({ sandbox: true, storageKeyFile: hsmKeyFile });
  const keys = await KeyRing.open(hsm, storeOf(server));
  // Papers of other rooms do not matter here.
  await server.owner('SET session_replication_role = replica');
  const merchants = await seedMerchants(server, sizes.merchants);
  const wrapped = await hsm.generateKey('TMK', '3DES');
  const seeded = {
    terminals: await seedTerminals(server, merchants, sizes.terminals, wrapped),
    signers: await seedSigners(server, merchants, hsm, keys),
    pans: await seedCards(server, sizes.cards, hsm, keys),
    tmk: Buffer.from(await hsm.revealForSandbox(wrapped), 'hex'),
  };
  await server.owner('SET session_replication_role = DEFAULT');
  await server.owner('VACUUM ANALYZE');
  return seeded;
}

interface SeededMerchant {
  readonly merchantId: string;
  readonly storeId: string;
  readonly merchantNo: string;
}

function storeOf(server: BenchServer): KeyStore {
  return {
    async load() {
      const rows = await server.owner<{ name: string; wrapped: WrappedKey }>(
        'SELECT name, wrapped FROM platform.hsm_key',
      );
      return new Map(rows.map((row) => [row.name, row.wrapped]));
    },
    async saveIfAbsent(name, key) {
      await server.owner('INSERT INTO platform.hsm_key (name, wrapped) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
        name,
        JSON.stringify(key),
      ]);
    },
  };
}

async function seedMerchants(server: BenchServer, count: number): Promise<SeededMerchant[]> {
  const merchants = Array.from({ length: count }, (_, index) => ({
    merchantId: newId(),
    storeId: newId(),
    merchantNo: `87131005411${String(index + 1).padStart(4, '0')}`,
  }));
  const [ids, stores, numbers] = [
    merchants.map((each) => each.merchantId),
    merchants.map((each) => each.storeId),
    merchants.map((each) => each.merchantNo),
  ];
  await server.owner(
    `INSERT INTO acceptance.merchant (merchant_id, merchant_no, name, short_name, mcc, region_code, status, online_shop,
       signed_physical, utility, sells_other_cards, cash_like, unified_social_credit_code, contact_name, contact_phone,
       approval_id, created_at)
     SELECT id, no, '基准商户', '基准', '5411', '310104', 'active', false, true, false, false, false, no, 'A', '1', 1, now()
     FROM unnest($1::bigint[], $2::text[]) AS m (id, no)`,
    [ids, numbers],
  );
  await server.owner(
    `INSERT INTO acceptance.store (store_id, merchant_id, name, address, region_code, status, created_at)
     SELECT store, id, 'Store', 'Street 1', '310104', 'active', now() FROM unnest($1::bigint[], $2::bigint[]) AS s (store, id)`,
    [stores, ids],
  );
  await server.owner(
    `INSERT INTO acceptance.contract (contract_id, merchant_id, effective_from, fee_rate, fee_fixed_fen, fee_cap_fen,
       fee_returned_on_refund, cycle_days, approval_id, proposed_by, approved_by, created_at)
     SELECT id, id, '2020-01-01', '0.006', 0, NULL, false, 1, 1, 1, 2, now() FROM unnest($1::bigint[]) AS c (id)`,
    [ids],
  );
  return merchants;
}

async function seedTerminals(
  server: BenchServer,
  merchants: readonly SeededMerchant[],
  count: number,
  tmk: WrappedKey,
): Promise<SeededTerminal[]> {
  const terminals = Array.from({ length: count }, (_, index) => {
    const merchant = merchants[index % merchants.length]!;
    return { ...merchant, terminalId: newId(), terminalNo: String(30_000_001 + index) };
  });
  await server.owner(
    `INSERT INTO acceptance.terminal (terminal_id, merchant_id, store_id, terminal_no, algorithm, mac_algorithm, status,
       manual_entry, tmk, approval_id, created_at)
     SELECT t, m, s, no, '3DES', 'ECB', 'active', true, $5, 1, now()
     FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::text[]) AS x (t, m, s, no)`,
    [
      terminals.map((each) => each.terminalId),
      terminals.map((each) => each.merchantId),
      terminals.map((each) => each.storeId),
      terminals.map((each) => each.terminalNo),
      JSON.stringify(tmk),
    ],
  );
  return terminals.map(({ terminalNo, merchantNo }) => ({ terminalNo, merchantNo }));
}

async function seedSigners(
  server: BenchServer,
  merchants: readonly SeededMerchant[],
  hsm: Hsm,
  keys: KeyRing,
): Promise<SeededSigner[]> {
  const signers: SeededSigner[] = [];
  for (const { merchantId } of merchants) {
    const keyId = newId();
    const cipher = await hsm.encrypt(keys.key('secret-encryption'), Buffer.from(SECRET), `signing-key/${keyId}`);
    await server.owner(
      `INSERT INTO acceptance.signing_key (key_id, merchant_id, label, sandbox, secret_cipher, created_at)
       VALUES ($1, $2, 'bench', true, $3, now())`,
      [keyId, merchantId, cipher],
    );
    signers.push({ keyId: `yk_sandbox_${keyId}`, secret: SECRET });
  }
  return signers;
}

/** Anonymous cards with more on them than any run spends. @returns their numbers */
async function seedCards(server: BenchServer, count: number, hsm: Hsm, keys: KeyRing): Promise<string[]> {
  const vault = new PanVault(hsm, {
    panEncryption: keys.key('pan-encryption'),
    panSearch: keys.key('pan-search'),
    idEncryption: keys.key('id-encryption'),
    idSearch: keys.key('id-search'),
  });
  const pans = Array.from({ length: count }, (_, index) => {
    const payload = BIN + String(index + 1).padStart(9, '0');
    return payload + luhnCheckDigit(payload);
  });
  const hashes = await Promise.all(pans.map((pan) => vault.panHash(pan)));
  await server.owner(
    `INSERT INTO issuer.card_product (product_id, product_code, name_zh, name_en, kind, bin_range_id, validity_months, medium,
       face_min_fen, face_max_fen, face, created_at)
     VALUES (1, 'BENCH', '基准', 'bench', 'anonymous', 1, 36, 'magnetic_stripe', 100, 100000, '{}', now())`,
  );
  await server.owner(
    `INSERT INTO ledger.account (account_id, kind, status, balance_fen, cap_fen, valid_to)
     SELECT g, 'anonymous', 'active', 1000000000000, 1000000000000, '2099-12-31' FROM generate_series(1, $1::int) g`,
    [count],
  );
  await server.owner(
    `INSERT INTO issuer.card (card_id, account_id, order_id, line_no, customer_id, product_id, kind, face_fen, pan_cipher,
       pan_hash, pan_masked, expiry_yymm, valid_to, pin_verifier, pin_mailer, voucher_id, issued_at)
     SELECT n, n, 1, n, 1, 1, 'anonymous', 1000, '', hash, masked, '2912', '2029-12-31', '', '', n, now()
     FROM unnest($1::bytea[], $2::text[]) WITH ORDINALITY AS c (hash, masked, n)`,
    [hashes, pans.map((pan) => maskPan(pan))],
  );
  return pans;
}
