import { chinaDateTime } from '@app/kernel';
import type { Resident } from '../town/town.types.js';
import type { ChipBooks } from './chip-books.js';

/** A chip's whole history, count by count: what it did, what the world knows of it, what the books made of it. */
export function historyOf(resident: Resident, books: ChipBooks): string[] {
  const { witness, tales, online, panMasked } = resident;
  const lines = [`  card ${panMasked}: chip ${witness.balanceFen}, shadow ${books.shadowFen}, count ${witness.atc}`];
  for (let atc = 1; atc <= witness.atc; atc += 1) {
    const told = tales.get(atc);
    const message = online.find((one) => one.atc === atc);
    const parts = [
      witness.debits.has(atc) ? `debited ${witness.debits.get(atc)}` : '',
      witness.loads.has(atc) ? `loaded ${witness.loads.get(atc)}` : '',
      message ? `online ${when(message.at)}${message.unknownLoad ? ', result untold' : ''}` : '',
      told
        ? `${told.amountFen} at ${told.place.merchant.kind} ${told.place.terminalNo} ${when(told.at)}${told.goods ? ', goods' : ''}`
        : '',
      told?.purchaseToldAt ? `uploaded ${when(told.purchaseToldAt)}` : '',
      told?.flashToldAt ? `failed tap told ${when(told.flashToldAt)}${told.flashProven ? '' : ' unproven'}` : '',
      told?.goodsToldAt ? `merchant answered ${when(told.goodsToldAt)}` : '',
      ...bookLines(books, atc),
    ];
    lines.push(`    ${String(atc).padStart(4)}  ${parts.filter((part) => part !== '').join('; ')}`);
  }
  for (const one of books.resolutions.filter(({ kind }) => kind === 'DEBIT')) {
    lines.push(`    ${one.fromAtc}–${one.toAtc}: ${one.outcome} ${one.amountFen} ${one.reason} ${when(one.decidedAt)}`);
  }
  for (const one of books.cases) {
    const about = one.atc ?? `${one.fromAtc}–${one.toAtc}`;
    lines.push(
      `    case ${one.subject} ${about}: ${one.state} ${one.outcome ?? ''} ${one.basis ?? ''} ${one.waitsFor ?? ''} ${one.decidedAt ? when(one.decidedAt) : ''}`,
    );
  }
  return lines;
}

function bookLines(books: ChipBooks, atc: number): string[] {
  const paid = books.purchases.some((one) => one.atc === atc && one.authorizationId !== null);
  const resolution = books.resolutions.find((one) => one.kind === 'FLASH' && one.atc === atc);
  const load = books.loads.filter((one) => one.atc === atc);
  return [
    paid ? '→ paid' : '',
    ...books.queued.filter((one) => one.atc === atc).map(({ queue }) => `→ ${queue}`),
    resolution
      ? `→ ${resolution.outcome} ${resolution.amountFen} ${resolution.basis} ${resolution.reason} ${when(resolution.decidedAt)}`
      : '',
    ...load.map(({ amountFen, outcome, settledBy }) => `→ load ${amountFen} ${outcome} ${settledBy ?? ''}`),
  ];
}

function when(at: Date): string {
  return chinaDateTime(at).slice(5, 16);
}
