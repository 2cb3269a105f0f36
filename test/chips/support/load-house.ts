import { FinishTransfers } from '@app/chips';
import { encodeTlv } from '@app/ecash';
import type { Fields } from '@app/iso8583';
import { House, type HouseCard } from '../../pos/support/house.js';
import { type Done, field60, send } from '../../pos/support/messages.js';
import type { RawTerminal } from '../../pos/support/raw-terminal.js';
import { type Keys, ModelChip } from './model-chip.js';

export interface ChipCard extends HouseCard {
  readonly chip: ModelChip;
}

const LOADS = {
  own: ['600000', '45', '60'],
  cash: ['630000', '46', '63'],
  other: ['620000', '47', '62'],
} as const;

const amount = (fen: number): string => String(fen).padStart(12, '0');

/** Issuer and gateway with chip cards of every kind of product, and terminals that load them. */
export class LoadHouse {
  private constructor(readonly house: House) {}

  static async open(): Promise<LoadHouse> {
    return LoadHouse.over(await House.open());
  }

  /** On a house that others opened; they close it. */
  static async over(house: House): Promise<LoadHouse> {
    await house.chipProduct({ productCode: 'LOAD-A', anonymousTopUp: true });
    await house.chipProduct({ productCode: 'LOAD-C' });
    await house.chipProduct({ productCode: 'LOAD-S', chipAlgorithm: 'SM4', anonymousTopUp: true });
    await house.chipProduct({ productCode: 'LOAD-N', kind: 'named' });
    return new LoadHouse(house);
  }

  close(): Promise<void> {
    return this.house.close();
  }

  /** Cards of 100 yuan each. */
  async cards(product: 'LOAD-A' | 'LOAD-C' | 'LOAD-S' | 'LOAD-N', count: number): Promise<ChipCard[]> {
    const cards = await this.house.cardsOf(product, count, product === 'LOAD-N' ? 'named' : 'anonymous');
    const made: ChipCard[] = [];
    for (const card of cards) {
      const keys = (await this.house.personalized(card)) as unknown as Keys;
      const [row] = await this.house.rows<{ account_id: string }>(
        'SELECT account_id FROM issuer.card WHERE card_id = $1',
        [card.cardId],
      );
      made.push({ ...card, accountId: row!.account_id, chip: ModelChip.personalized(keys) });
    }
    return made;
  }

  /** What the books say of a card: its account, its chip's shadow. */
  async books({ accountId }: ChipCard): Promise<{ account: number; chip: number }> {
    const [row] = await this.house.rows<{ balance_fen: string; chip_fen: string }>(
      'SELECT balance_fen, chip_fen FROM ledger.account WHERE account_id = $1',
      [accountId],
    );
    return { account: Number(row!.balance_fen), chip: Number(row!.chip_fen) };
  }

  async loads({ accountId }: ChipCard): Promise<{ source: string; outcome: string; settled_by: string | null }[]> {
    return this.house.rows(
      'SELECT source, outcome, settled_by FROM chips.load WHERE account_id = $1 ORDER BY atc, load_id',
      [accountId],
    );
  }

  async anchors({ accountId }: ChipCard): Promise<string[]> {
    const rows = await this.house.rows<{ line: string }>(
      `SELECT atc || ' ' || source || ' ' || balance_fen AS line FROM chips.anchor WHERE account_id = $1 AND atc > 0 ORDER BY atc`,
      [accountId],
    );
    return rows.map(({ line }) => line);
  }

  async idleCounts({ accountId }: ChipCard): Promise<number[]> {
    const rows = await this.house.rows<{ atc: number }>(
      'SELECT atc FROM chips.idle_count WHERE account_id = $1 ORDER BY atc',
      [accountId],
    );
    return rows.map(({ atc }) => atc);
  }

  /** Until nothing is on its way back to a paying card. */
  async finished(): Promise<void> {
    await this.house.acceptance.get(FinishTransfers, { strict: false }).run();
  }

  /** Vouchers that do not balance, shadows that are not the sum of their entries, and put-by money nobody waits for. */
  async breaks(): Promise<unknown[]> {
    const breaks = await this.house.rows('SELECT * FROM ledger.breaks()');
    const putBy = await this.house.rows(
      `SELECT subject_id FROM ledger.entry WHERE gl_code = 2005
       GROUP BY subject_id HAVING sum(CASE direction WHEN 'C' THEN amount_fen ELSE -amount_fen END) < 0`,
    );
    return [...breaks, ...putBy];
  }
}

/** Fields of a load at the chip's next count. */
export function loadFields(
  terminal: RawTerminal,
  how: keyof typeof LOADS,
  { pan, chip }: ChipCard,
  fen: number,
  more: Fields = {},
): Fields {
  const [code, type, transactionType] = LOADS[how];
  return {
    2: pan,
    3: code,
    4: amount(fen),
    11: terminal.nextTrace(),
    22: '052',
    23: '001',
    25: '91',
    49: '156',
    55: chip.online({ amountFen: fen, type: transactionType }),
    60: field60(terminal, type),
    ...more,
  };
}

export async function load(
  terminal: RawTerminal,
  how: keyof typeof LOADS,
  card: ChipCard,
  fen: number,
  more: Fields = {},
): Promise<Done> {
  return send(terminal, '0200', loadFields(terminal, how, card, fen, more));
}

/** What names the card that pays, with its PIN. */
export function paidBy(terminal: RawTerminal, card: ChipCard, pin: string = card.pin): Fields {
  return {
    22: '051',
    26: '06',
    52: terminal.pinBlock(pin, card.pan),
    53: '2600000000000000',
    62: encodeTlv([{ tag: '5A', value: Buffer.from(card.pan.length % 2 ? `${card.pan}F` : card.pan, 'hex') }]),
  };
}

/** The void of a cash load. */
export function voidLoad(terminal: RawTerminal, { pan, chip }: ChipCard, loaded: Done, fen: number): Promise<Done> {
  return send(terminal, '0200', {
    2: pan,
    3: '170000',
    4: amount(fen),
    11: terminal.nextTrace(),
    22: '052',
    23: '001',
    25: '91',
    37: loaded.answer.fields[37]!,
    49: '156',
    55: chip.online({ amountFen: fen, type: '17' }),
    60: field60(terminal, '51'),
    61: loaded.request[60]!.slice(2, 8) + loaded.request[11]!,
  });
}

/** What became of the script in an answer. */
export function scriptResult(
  terminal: RawTerminal,
  { pan, chip }: ChipCard,
  loaded: Done,
  df31: '20' | '10' | '00' | undefined,
): Promise<Done> {
  return send(terminal, '0620', {
    2: pan,
    3: loaded.request[3]!,
    ...(loaded.request[4] ? { 4: loaded.request[4] } : {}),
    11: terminal.nextTrace(),
    22: '052',
    23: '001',
    37: loaded.answer.fields[37]!,
    49: '156',
    55: chip.result(df31),
    60: `00${terminal.batch}951`,
    61: loaded.request[60]!.slice(2, 8) + loaded.request[11]!,
  });
}
