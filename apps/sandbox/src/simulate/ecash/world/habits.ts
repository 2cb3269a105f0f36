/** How often things happen in the world, in parts of ten thousand, and how it behaves. */
export interface Habits {
  /** Of the taps: the card leaves too early, at any command. */
  readonly tornTaps: number;
  /** Of the taps torn: during the last command, where the debit is. */
  readonly tornLate: number;
  /** Of the failed taps: tapped again in time; completed after the sale was given up; tapped again too late. */
  readonly retaps: number;
  readonly completions: number;
  readonly lateRetaps: number;
  /** Of the failed taps in shops: the goods were given all the same. */
  readonly goodsAllTheSame: number;
  /** Of the failed taps that a second tap completed: the failed record is told too. */
  readonly toldBoth: number;
  readonly contactTaps: number;
  /** Of the taps: the purse does not hold enough. */
  readonly tooDear: number;
  /** Of the taps: the card is read online instead. */
  readonly onlineTaps: number;
  /** Of the loads: the script is lost on its way, or its answer is; the result is told to nobody; the host's answer is lost. */
  readonly scriptsTorn: number;
  readonly resultsLost: number;
  readonly answersLost: number;
  /** Of a terminal's batches: told in time but days later, too late, never, twice. */
  readonly lateBatches: number;
  readonly overdueBatches: number;
  readonly lostBatches: number;
  readonly doubleBatches: number;
  /** Of the holders of a failed tap that nobody completed: they complain; want the money in the chip; are never seen again. */
  readonly complaints: number;
  readonly intoChip: number;
  readonly gone: number;
  /** Of the taps that went well: the holder complains all the same. */
  readonly groundless: number;
  /** Forged and replayed records per ten thousand taps. */
  readonly forgeries: number;
  /** A mistake built in on purpose, by which the auditor is tried: the balance in a record of a failed tap is told as an anchor. */
  readonly flashAsAnchor: boolean;
}

export const USUAL_HABITS: Habits = {
  tornTaps: 160,
  tornLate: 5500,
  retaps: 3500,
  completions: 700,
  lateRetaps: 2000,
  goodsAllTheSame: 2500,
  toldBoth: 600,
  contactTaps: 200,
  tooDear: 60,
  onlineTaps: 150,
  scriptsTorn: 250,
  resultsLost: 250,
  answersLost: 200,
  lateBatches: 120,
  overdueBatches: 35,
  lostBatches: 45,
  doubleBatches: 100,
  complaints: 4000,
  intoChip: 3000,
  gone: 250,
  groundless: 3,
  forgeries: 8,
  flashAsAnchor: false,
};
