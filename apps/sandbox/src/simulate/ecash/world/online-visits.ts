import { type Fen, fen, ZERO_FEN } from '@app/kernel';
import { type OnlineTransaction, type Tear, TearSwitch } from '../../../kernel/index.js';
import type { Chance } from '../options.js';
import { PURSE_CAP_FEN } from '../town/found-town.js';
import type { OnlineTale, Place, Resident } from '../town/town.types.js';
import type { Habits } from './habits.js';
import type { HostDialogue, OnlineHost } from './online-host.js';

const LOAD = 0x60;
const BALANCE = 0x31;
/** The command that writes the new balance, in a contactless transaction. */
const SCRIPT_COMMAND = 4;

/** Visits to terminals at which the chip speaks with its issuer: loads, and readings of its balance. */
export class OnlineVisits {
  constructor(
    private readonly host: OnlineHost,
    private readonly chance: Chance,
    private readonly habits: Habits,
  ) {}

  async readBalance(resident: Resident, place: Place, at: Date): Promise<void> {
    const request = { amountFen: ZERO_FEN, at, transactionType: BALANCE, online: true };
    const tapped = place.kernel.tap(this.card(resident), request);
    if (tapped.kind === 'ONLINE') await this.tell(resident, place, tapped.transaction, at);
  }

  /** A message the chip asked for by itself. */
  async tell(resident: Resident, place: Place, transaction: OnlineTransaction, at: Date): Promise<void> {
    const dialogue = await this.host.tellBalance(resident, place, transaction);
    await this.conclude(resident, dialogue, transaction, at);
  }

  async load(resident: Resident, place: Place, at: Date): Promise<void> {
    const room = PURSE_CAP_FEN - resident.witness.balanceFen;
    const amountFen = fen(Math.min(this.chance.between(80, 220) * 100, room));
    const request = { amountFen, at, transactionType: LOAD, online: true };
    const tapped = place.kernel.tap(this.card(resident), request);
    if (tapped.kind !== 'ONLINE') return;
    const load = await this.host.load(resident, place, tapped.transaction);
    if (!this.chance.hits(this.habits.answersLost)) return this.conclude(resident, load, tapped.transaction, at);
    resident.online.push({ atc: tapped.transaction.atc, at });
    await this.host.reverse(load);
  }

  /** The answer goes to the chip, and what became of a script to the host, unless it gets lost. */
  private async conclude(
    resident: Resident,
    dialogue: HostDialogue,
    transaction: OnlineTransaction,
    at: Date,
  ): Promise<void> {
    const tale: OnlineTale = { atc: transaction.atc, at };
    resident.online.push(tale);
    const { script } = dialogue.place.kernel.complete(transaction, dialogue.answer);
    if (!dialogue.writes) return;
    const isLost = this.chance.hits(this.habits.resultsLost);
    tale.unknownLoad = isLost || script === 'UNKNOWN';
    if (!isLost) await this.host.tellScript(dialogue, script === 'UNKNOWN' ? undefined : script === 'DONE');
  }

  /** The card in the reader, where its holder may take it away before the script is through. */
  private card(resident: Resident): TearSwitch {
    return new TearSwitch(resident.chip, () => this.tear());
  }

  private tear(): Tear | undefined {
    if (!this.chance.hits(this.habits.scriptsTorn)) return undefined;
    return { at: SCRIPT_COMMAND, lose: this.chance.below(2) === 0 ? 'command' : 'answer' };
  }
}

/** When a purse is filled again. */
export const LOW_PURSE_FEN: Fen = fen(2_500);
