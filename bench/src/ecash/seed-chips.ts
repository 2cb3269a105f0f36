import { createHash } from 'node:crypto';
import { PBOC_3DES_PROFILE } from '@app/ecash';
import { newId } from '@app/kernel';
import { type Hsm, KeyRing, openSoftwareHsm, type WrappedKey } from '@app/security';
import { chipCiphers } from '../../../libs/security/src/chip-ciphers.js';
import { seedAcceptance } from '../acceptance/seed.js';
import type { BenchServer } from '../bench-server.js';
import { ChipTaps, LOADED_FEN } from './chip-taps.js';

export interface EcashSizes {
  readonly cards: number;
  readonly tapsPerCard: number;
}

/** What the file holds, known from its making: the run must come to the same. */
export interface SeededEcash {
  readonly fileId: string;
  readonly merchantId: string;
  readonly rows: number;
  readonly bytes: number;
  /** Taps of the file that are the chip's own and come once. */
  readonly payableRows: number;
  readonly payableFen: number;
  /** Chips with something that sums do not explain. */
  readonly openChips: number;
  readonly imkAc: WrappedKey;
  readonly imkMac: WrappedKey;
  readonly hsm: Hsm;
  readonly sample: readonly ReturnType<ChipTaps['cryptogram']>[];
}

const PART_BYTES = 1_000_000;
const SAMPLE = 100_000;
/** Of a thousand cards: taps never uploaded, uploaded twice, uploaded with a wrong certificate. */
const LOST_OF_1000 = 5;
const TWICE_OF_1000 = 5;
const FORGED_OF_1000 = 5;

/** Cards with chips, loaded and tapped, and one operator's file of all their taps, received and not looked at yet. */
export async function seedEcash(server: BenchServer, hsmKeyFile: string, sizes: EcashSizes): Promise<SeededEcash> {
  const { pans, terminals } = await seedAcceptance(server, hsmKeyFile, {
    merchants: 1,
    terminals: 64,
    cards: sizes.cards,
  });
  const hsm = await openSoftwareHsm({ sandbox: true, storageKeyFile: hsmKeyFile });
  const [imkAc, imkMac, imkEnc] = [
    await hsm.generateKey('IMK_AC', '3DES'),
    await hsm.generateKey('IMK_MAC', '3DES'),
    await hsm.generateKey('IMK_ENC', '3DES'),
  ];
  await seedChips(server, sizes, { imkAc, imkMac, imkEnc });
  const cipherOf = async (key: WrappedKey) => chipCiphers('3DES', Buffer.from(await hsm.revealForSandbox(key), 'hex'));
  const [ac, mac] = [await cipherOf(imkAc), await cipherOf(imkMac)];
  const [merchant] = await server.owner<{ merchant_id: string }>('SELECT merchant_id FROM acceptance.merchant');
  const file = new FileMaker(server, hsm, await keyRing(server, hsm), merchant!.merchant_id);
  const plan = planOf(sizes);
  await file.begin(`H|YFEC1|${terminals[0]!.merchantNo}|BENCH|20260310120000|${plan.rows}|${plan.totalFen}`);
  const sample: ReturnType<ChipTaps['cryptogram']>[] = [];
  // Turn by turn as a day goes: a card's taps lie far apart.
  const chips = pans.map((pan, at) => ({ pan, cardNo: at + 1 }));
  for (let tapNo = 1; tapNo <= sizes.tapsPerCard; tapNo++) {
    for (const { pan, cardNo } of chips) {
      const what = fateOf(cardNo, tapNo, sizes);
      if (what === 'lost') continue;
      const taps = new ChipTaps(ac, mac, cardNo, pan);
      const balanceFen = taps.balanceFen(tapNo);
      if (sample.length < SAMPLE) sample.push(taps.cryptogram(tapNo, balanceFen));
      const f55 = taps.field55(tapNo, balanceFen);
      if (what === 'forged') f55[3]! ^= 1;
      const { terminalNo } = terminals[cardNo % terminals.length]!;
      for (let copy = 0; copy < (what === 'twice' ? 2 : 1); copy++)
        await file.row(terminalNo, pan, taps.amountFen(tapNo), f55);
    }
  }
  const bytes = await file.end(plan.rows, plan.totalFen);
  await seedAnchors(server, sizes);
  await server.owner('ANALYZE');
  return { ...plan, fileId: file.fileId, merchantId: merchant!.merchant_id, bytes, imkAc, imkMac, hsm, sample };
}

type Fate = 'paid' | 'lost' | 'twice' | 'forged';

/** What becomes of a tap: the last one of some cards is lost, doubled or forged; an anchor after it tells. */
function fateOf(cardNo: number, tapNo: number, { tapsPerCard }: EcashSizes): Fate {
  const place = cardNo % 1000;
  if (tapNo !== tapsPerCard) return 'paid';
  if (place < LOST_OF_1000) return 'lost';
  if (place < LOST_OF_1000 + TWICE_OF_1000) return 'twice';
  return place < LOST_OF_1000 + TWICE_OF_1000 + FORGED_OF_1000 ? 'forged' : 'paid';
}

function planOf(sizes: EcashSizes) {
  const plan = { rows: 0, totalFen: 0, payableRows: 0, payableFen: 0, openChips: 0 };
  for (let cardNo = 1; cardNo <= sizes.cards; cardNo++) {
    for (let tapNo = 1; tapNo <= sizes.tapsPerCard; tapNo++) {
      const fate = fateOf(cardNo, tapNo, sizes);
      const amountFen = 100 + ((cardNo * 31 + tapNo * 17) % 400);
      const copies = { paid: 1, lost: 0, twice: 2, forged: 1 }[fate];
      plan.rows += copies;
      plan.totalFen += copies * amountFen;
      if (fate === 'paid' || fate === 'twice') {
        plan.payableRows += 1;
        plan.payableFen += amountFen;
      } else plan.openChips += 1;
    }
  }
  return plan;
}

async function seedChips(
  server: BenchServer,
  { cards }: EcashSizes,
  keys: { imkAc: WrappedKey; imkMac: WrappedKey; imkEnc: WrappedKey },
): Promise<void> {
  await server.owner('SET session_replication_role = replica');
  await server.owner(
    `INSERT INTO issuer.chip_profile (product_id, profile, imk_ac, imk_mac, imk_enc, created_at) VALUES (1, $1, $2, $3, $4, now())`,
    [PBOC_3DES_PROFILE, keys.imkAc, keys.imkMac, keys.imkEnc].map((each) => JSON.stringify(each)),
  );
  await server.owner(`UPDATE issuer.card SET psn = '01'`);
  await server.owner('UPDATE ledger.account SET chip_fen = $1, balance_fen = 0', [LOADED_FEN]);
  await server.owner(
    `INSERT INTO chips.chip (account_id, psn, card_id, product_code, carrier, state, purse_cap_fen, transaction_limit_fen, created_at)
     SELECT g, '01', g, 'BENCH', 'card', 'active', 100000, 100000, now() FROM generate_series(1, $1::int) g`,
    [cards],
  );
  await server.owner('SET session_replication_role = DEFAULT');
}

/** Personalized, loaded at the first count, and met online after the last. */
async function seedAnchors(server: BenchServer, { cards, tapsPerCard }: EcashSizes): Promise<void> {
  await server.owner(
    `INSERT INTO chips.anchor
     SELECT g, '01', a.atc, a.source, a.balance, now() FROM generate_series(1, $1::int) g
     CROSS JOIN LATERAL (VALUES (0, 'PERSONALIZATION', 0), (1, 'LOAD', 0), ($2::int + 2, 'ONLINE',
       $3::int - (SELECT sum(100 + (g * 31 + t * 17) % 400)::int FROM generate_series(1, $2::int) t))) AS a (atc, source, balance)`,
    [cards, tapsPerCard, LOADED_FEN],
  );
  await server.owner(
    `INSERT INTO chips.load (account_id, psn, atc, load_id, kind, source, amount_fen, balance_before_fen, outcome, settled_by,
       loaded_at, settled_at)
     SELECT g, '01', 1, g, 'load', 'account', $2, 0, 'DONE', 'SCRIPT_RESULT', now(), now() FROM generate_series(1, $1::int) g`,
    [cards, LOADED_FEN],
  );
}

/** Writes a file's lines straight into the parts it would have been received in. */
class FileMaker {
  readonly fileId = newId();
  private readonly whole = createHash('sha256');
  private lines: string[] = [];
  private waiting = 0;
  private at = 0;
  private rowNo = 0;

  constructor(
    private readonly server: BenchServer,
    private readonly hsm: Hsm,
    private readonly keys: KeyRing,
    private readonly merchantId: string,
  ) {}

  async begin(header: string): Promise<void> {
    await this.server.owner(
      `INSERT INTO chips.upload_file (file_id, merchant_id, name, size_bytes, sha256, state, created_by, created_at)
       VALUES ($1, $2, 'bench', 1, '', 'receiving', 'bench', now())`,
      [this.fileId, this.merchantId],
    );
    await this.line(header);
  }

  async row(terminalNo: string, pan: string, amountFen: number, f55: Buffer): Promise<void> {
    this.rowNo += 1;
    const trace = ((this.rowNo - 1) % 999_999) + 1;
    await this.line(
      `D|${this.rowNo}|${terminalNo}|1|${trace}|20260310083000|${pan}|01|${amountFen}|${f55.toString('hex')}`,
    );
  }

  /** @returns the size of the file */
  async end(rows: number, totalFen: number): Promise<number> {
    await this.line(`T|${rows}|${totalFen}|${this.whole.copy().digest('hex')}`);
    await this.flush();
    await this.server.owner(
      `UPDATE chips.upload_file SET size_bytes = $2, received_bytes = $2, sha256 = $3, state = 'received' WHERE file_id = $1`,
      [this.fileId, this.at, this.whole.digest()],
    );
    return this.at;
  }

  private async line(text: string): Promise<void> {
    this.whole.update(`${text}\n`);
    this.lines.push(text);
    this.waiting += text.length + 1;
    if (this.waiting > PART_BYTES - 1024) await this.flush();
  }

  private async flush(): Promise<void> {
    const bytes = Buffer.from(this.lines.map((line) => `${line}\n`).join(''), 'latin1');
    const context = `ecash-file/${this.fileId}/${this.at}`;
    const cipher = await this.hsm.encrypt(this.keys.key('secret-encryption'), bytes, context);
    await this.server.owner('INSERT INTO chips.upload_file_part VALUES ($1, $2, $3, $4, $5, now())', [
      this.fileId,
      this.at,
      bytes.length,
      createHash('sha256').update(bytes).digest(),
      cipher,
    ]);
    this.at += bytes.length;
    this.lines = [];
    this.waiting = 0;
  }
}

function keyRing(server: BenchServer, hsm: Hsm): Promise<KeyRing> {
  return KeyRing.open(hsm, {
    load: async () => {
      const rows = await server.owner<{ name: string; wrapped: WrappedKey }>(
        'SELECT name, wrapped FROM platform.hsm_key',
      );
      return new Map(rows.map((row) => [row.name, row.wrapped]));
    },
    saveIfAbsent: async () => {
      throw new Error('the keys are there');
    },
  });
}
