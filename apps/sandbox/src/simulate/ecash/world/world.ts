import { ChipTimelines } from '@app/chips';
import { parseIad, parseField55 } from '@app/ecash';
import { addDays, chinaDate, chinaInstant, fen } from '@app/kernel';
import type { House } from '../house/house.js';
import { Chance, type SimulationOptions } from '../options.js';
import type { Town } from '../town/found-town.js';
import type { Place, Resident } from '../town/town.types.js';
import { Deliveries } from './deliveries.js';
import { Forgers } from './forgers.js';
import type { Habits } from './habits.js';
import { OnlineHost } from './online-host.js';
import { LOW_PURSE_FEN, OnlineVisits } from './online-visits.js';
import { People } from './people.js';
import { Tapping } from './tapping.js';

const TAPS_A_DAY = 1.8;
/** After the last tap: the latest batch, its window, the latest day of whatever is held then, and a day to spare. */
const DAYS_AFTER = 36;
const READING_DAYS = 3;
const DAY_HOURS = 12;

/** The world day by day: people tap, batches travel, merchants answer, and the house's jobs run at night. */
export class World {
  private readonly chance: Chance;
  private readonly tapping: Tapping;
  private readonly online: OnlineVisits;
  private readonly deliveries: Deliveries;
  private readonly people: People;
  /** When the reconciliation ran, in order. */
  readonly runs: Date[] = [];

  constructor(
    private readonly house: House,
    private readonly town: Town,
    private readonly options: SimulationOptions,
    private readonly habits: Habits,
    private readonly tell: (line: string) => void,
  ) {
    this.chance = new Chance(options.seed);
    this.tapping = new Tapping(this.chance, habits);
    this.online = new OnlineVisits(new OnlineHost(house), this.chance, habits);
    this.deliveries = new Deliveries(house, this.chance, habits, new Forgers(this.chance, habits, town.places));
    this.people = new People(house, town, this.chance, habits);
  }

  async live(): Promise<void> {
    const days = Math.max(3, Math.ceil(this.options.taps / TAPS_A_DAY));
    for (const resident of this.town.residents) resident.tapsLeft = this.options.taps;
    for (let day = 1; day <= days + DAYS_AFTER; day += 1) {
      const startedAt = performance.now();
      await this.morning();
      if (day <= days) await this.tapAll(days - day + 1);
      else if (day <= days + READING_DAYS) await this.readAll(day - days);
      await this.evening();
      this.tell(`day ${day} of ${days + DAYS_AFTER} in ${Math.round(performance.now() - startedAt)} ms`);
    }
    if (this.deliveries.pending) throw new Error('a batch is still on its way');
  }

  private get today(): string {
    return chinaDate(this.house.clock.now());
  }

  private at(time: string): Date {
    return chinaInstant(this.today, time);
  }

  private async morning(): Promise<void> {
    this.house.clock.moveTo(chinaInstant(addDays(this.today, 1), '00:30:00'));
    await this.reconcile();
    this.house.clock.moveTo(this.at('07:30:00'));
    await this.people.complain();
  }

  private async evening(): Promise<void> {
    this.house.clock.moveTo(this.at('21:30:00'));
    await this.people.answer();
    this.house.clock.moveTo(this.at('23:00:00'));
    if (this.habits.flashAsAnchor) await this.mistakeFlashesForAnchors();
    this.deliveries.collect(this.town.places);
    const arrived = await this.deliveries.deliver(this.town.merchants);
    await this.house.processUploads();
    this.house.clock.moveTo(this.at('23:30:00'));
    if (arrived) await this.house.screen();
    await this.reconcile();
  }

  private async reconcile(): Promise<void> {
    this.runs.push(this.house.clock.now());
    await this.house.reconcile();
  }

  /** Everybody's taps of a day, one after the other through the day. */
  private async tapAll(daysLeft: number): Promise<void> {
    const out = this.town.residents.filter((resident) => !resident.gone && resident.tapsLeft > 0);
    const stepMs = Math.floor((DAY_HOURS * 3_600_000) / Math.max(1, out.length));
    const from = this.at('08:00:00').getTime();
    for (const [turn, resident] of out.entries()) {
      const mean = resident.tapsLeft / daysLeft;
      const taps = daysLeft === 1 ? resident.tapsLeft : this.chance.below(Math.ceil(2 * mean) + 1);
      for (let tap = 0; tap < taps && resident.tapsLeft > 0 && !resident.gone; tap += 1) {
        resident.tapsLeft -= 1;
        await this.tapOnce(resident, new Date(from + turn * stepMs + Math.floor((tap * stepMs) / taps)));
      }
    }
  }

  private async tapOnce(resident: Resident, at: Date): Promise<void> {
    this.house.clock.moveTo(at);
    const place = this.chance.one(this.town.places);
    if (resident.witness.balanceFen < LOW_PURSE_FEN) await this.online.load(resident, place, at);
    if (this.chance.hits(this.habits.onlineTaps)) return this.online.readBalance(resident, place, at);
    const dear = this.chance.hits(this.habits.tooDear);
    const amountFen = dear ? fen(resident.witness.balanceFen + 1) : this.tapping.price(place);
    const visit = this.tapping.visit(resident, place, amountFen, at);
    if (visit.end === 'FAILED') this.people.react(resident, visit.tale);
    if (visit.end === 'PAID' && this.chance.hits(this.habits.groundless)) {
      this.people.planComplaint(resident, visit.tale, 1);
    }
    // A terminal without a line leaves the chip's question unanswered: the count is used up and nobody knows.
    if (visit.end === 'ONLINE' && this.chance.below(2) === 0) {
      await this.online.tell(resident, place, visit.outcome.transaction, at);
    }
  }

  /** In the end every card is read once more, but those whose holders never came back and left nothing untold. */
  private async readAll(turn: number): Promise<void> {
    const place = this.town.places[0]!;
    const mine = this.town.residents.filter(({ no }) => no % READING_DAYS === turn - 1);
    for (const resident of mine) {
      if (resident.gone && leftNothingUntold(resident)) continue;
      await this.online.readBalance(resident, place, this.house.clock.now());
    }
  }

  private async mistakeFlashesForAnchors(): Promise<void> {
    for (const place of this.town.places as Place[]) {
      for (const { kind, resident, tale, f55, proven } of place.batch) {
        const told = parseIad(parseField55(f55).get('9F10')!).balance;
        if (kind !== 'flash' || !proven || !told) continue;
        const anchor = {
          source: 'ONLINE',
          atc: tale.atc,
          balanceFen: told.balanceFen,
          at: this.house.clock.now(),
        } as const;
        await this.house.get(ChipTimelines).addAnchor(resident, anchor);
      }
    }
  }
}

/** Whether every debit after the chip's last word was told by a terminal. */
function leftNothingUntold({ witness, tales, online }: Resident): boolean {
  const told = [...tales.values()].filter(({ purchaseToldAt }) => purchaseToldAt).map(({ atc }) => atc);
  const lastWord = Math.max(0, ...told, ...online.map(({ atc }) => atc));
  return [...witness.debits.keys()].every((atc) => {
    const tale = tales.get(atc);
    return atc < lastWord || tale?.purchaseToldAt !== undefined || tale?.flashToldAt !== undefined;
  });
}
