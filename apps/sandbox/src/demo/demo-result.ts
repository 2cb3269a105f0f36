import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Endpoints } from '../platform/start-platform.js';
import type { SandboxLogin } from '../platform/staff.js';
import { cardsOf, type SandboxCard } from './story/cards.js';
import type { StoryContext } from './story/context.js';
import type { FlashCardClaims } from './story/flash-card.step.js';
import type { VariationEnd } from './story/flash/flash-variations.js';
import { merchant, storyTerminals, type StoryTerminal } from './story/merchants.step.js';
import { purchaser } from './story/purchaser.js';
import { type Proof, proofNow } from './story/settlement.step.js';
import type { StepResult } from './story/story.js';

/** What the demo leaves for whoever connects next: the last line of `--exit`, and `var/demo.json`. */
export interface DemoResult {
  readonly ok: boolean;
  readonly steps: readonly StepResult[];
  readonly totals: Proof['totals'] | null;
  /** The scene of the flash card: its case, and what became of its variations. */
  readonly flashCard: (FlashCardClaims & { readonly variations: readonly Omit<VariationEnd, 'words'>[] }) | null;
  readonly endpoints: Endpoints;
  readonly terminal: StoryTerminal | null;
  readonly terminals: readonly StoryTerminal[];
  readonly cards: readonly Omit<SandboxCard, 'cardId' | 'orderId'>[];
  readonly logins: readonly {
    readonly login: string;
    readonly password: string;
    readonly roles: readonly string[];
    readonly at: string;
  }[];
  readonly apiKeys: readonly { readonly merchantNo: string; readonly apiKey: string }[];
}

const ACTIVE_CARDS = 10;

export async function demoResult(context: StoryContext, steps: readonly StepResult[]): Promise<DemoResult> {
  const { endpoints, staff } = context.platform;
  const base = { steps, endpoints, logins: staffLogins(staff) };
  if (!steps.every((step) => step.ok)) {
    return { ok: false, ...base, totals: null, flashCard: null, terminal: null, terminals: [], cards: [], apiKeys: [] };
  }
  const [terminal, ...terminals] = await storyTerminals(context);
  const market = await merchant(context, 'market');
  const bistro = await merchant(context, 'bistro');
  const company = await purchaser(context);
  return {
    ok: true,
    ...base,
    totals: totalsOf(await proofNow(context)),
    flashCard: flashCardOf(context),
    terminal: terminal!,
    terminals,
    cards: await cardsToTry(context),
    logins: [...base.logins, { login: company.login, password: company.password, roles: ['purchaser'], at: 'issuer' }],
    apiKeys: [market, bistro].map(({ merchantNo, apiKey }) => ({ merchantNo, apiKey })),
  };
}

/** The promised totals; clearing tells more. */
function totalsOf({ totals }: Proof): Proof['totals'] {
  const { cardsIssuedFen, purchasedFen, feesFen, paidOutFen, trialBalanceFen, reserveDifferenceFen } = totals;
  return { cardsIssuedFen, purchasedFen, feesFen, paidOutFen, trialBalanceFen, reserveDifferenceFen };
}

function flashCardOf({ memory }: StoryContext): DemoResult['flashCard'] {
  const variations = memory.fact<VariationEnd[]>('flash.variations');
  return {
    ...memory.fact<FlashCardClaims>('flash.claims'),
    variations: variations.map(({ name, verdict }) => ({ name, verdict })),
  };
}

function staffLogins(staff: readonly SandboxLogin[]): DemoResult['logins'] {
  return staff.map(({ login, password, roles }) => ({ login, password, roles, at: 'issuer, acceptance, clearing' }));
}

/** Cards for trying things out: active ones with enough on them, and one of every state that is declined. */
async function cardsToTry(context: StoryContext): Promise<DemoResult['cards']> {
  const main = await cardsOf(context, 'order.main', 200);
  const active = main.filter((card) => card.status === 'active' && card.balanceFen >= 10_000);
  // The story played with the first ones; whoever comes next gets fresh cards of both kinds, dearest first.
  const named = active.filter((card) => card.kind === 'named').slice(2, 2 + ACTIVE_CARDS / 2);
  const anonymous = active.filter((card) => card.kind === 'anonymous').slice(10, 10 + ACTIVE_CARDS / 2);
  const frozen = main.filter((card) => card.status === 'frozen').slice(0, 1);
  const inactive = (await cardsOf(context, 'order.later')).slice(0, 1);
  const expired = (await cardsOf(context, 'order.2022')).slice(0, 1);
  return [...named, ...anonymous, ...frozen, ...inactive, ...expired].map(
    ({ cardId: _card, orderId: _order, ...card }) => card,
  );
}

/** Writes the file whole: whoever sees it sees all of it. */
export function writeResult(file: string, result: DemoResult): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, `${JSON.stringify(result, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function removeResult(file: string): void {
  rmSync(file, { force: true });
}
