import type { Subject } from './risk-rule.model.js';

export const LIST_NAMES = ['black', 'grey', 'white'] as const;
export type ListName = (typeof LIST_NAMES)[number];

/** A card (by account), merchant, terminal or device on a list. */
export interface ListEntry {
  readonly list: ListName;
  readonly subject: Subject;
  readonly subjectId: string;
  /** No longer listed from this instant on; null for good. */
  readonly expiresAtMs: number | null;
}

type List = Readonly<Record<Subject, Map<string, number>>>;

const emptyList = (): List => ({ card: new Map(), merchant: new Map(), terminal: new Map(), device: new Map() });

/** The lists as a process holds them: the latest expiry by subject. Lists that changed are a new object. */
export class RiskLists {
  private readonly lists: Readonly<Record<ListName, List>> = {
    black: emptyList(),
    grey: emptyList(),
    white: emptyList(),
  };
  private readonly lengths = { black: 0, grey: 0, white: 0 };

  constructor(entries: readonly ListEntry[] = []) {
    for (const { list, subject, subjectId, expiresAtMs } of entries) {
      const known = this.lists[list][subject];
      const expiry = expiresAtMs ?? Number.POSITIVE_INFINITY;
      known.set(subjectId, Math.max(expiry, known.get(subjectId) ?? expiry));
      this.lengths[list] += 1;
    }
  }

  /** Entries of a list. */
  lengthOf(list: ListName): number {
    return this.lengths[list];
  }

  has(list: ListName, subject: Subject, subjectId: string, atMs: number): boolean {
    const expiry = this.lists[list][subject].get(subjectId);
    return expiry !== undefined && atMs < expiry;
  }
}
