/** What the risk room needs of the application's settings. */
export interface RiskSettings {
  readonly databaseUrl: string;
}

export const RISK_SETTINGS = Symbol('RiskSettings');

/** Policies, not law. */
export const RISK_POLICY = {
  /** Between two looks at what was given back, and between two tellings of purchases to the other processes. */
  tailMs: 250,
  /** A return may become visible so long after its instant and is still taken in. */
  tailOverlapMs: 10_000,
  /** Between two looks for other rules or lists, should a notification be missed. */
  refreshMs: 5_000,
  /** Clock steps back (in the sandbox) beyond this empty the windows and fill them anew. */
  stepBackMs: 60_000,
  /** Transactions the windows are filled with at the start, the latest. */
  historyMax: 500_000,
  /** Transactions of one back-test. */
  backTestMax: 300_000,
  /** Days of one back-test. */
  backTestDaysMax: 31,
} as const;
