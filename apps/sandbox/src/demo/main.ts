import { fen, formatYuan } from '@app/kernel';
import { type Platform, startPlatform } from '../platform/start-platform.js';
import { type DemoResult, demoResult, removeResult, writeResult } from './demo-result.js';
import { type DemoOptions, demoOptions } from './options.js';
import { storyEntrances } from './entrances.js';
import { labEquipment } from './lab-equipment.js';
import { payByApi } from './story/api.step.js';
import { chipCards } from './story/chip-cards.step.js';
import { complaint } from './story/complaint.step.js';
import { flashCard } from './story/flash-card.step.js';
import { flashVariations } from './story/flash-variations.step.js';
import { StoryContext } from './story/context.js';
import { merchants } from './story/merchants.step.js';
import { activate, issue, pay, placeOrder } from './story/order.steps.js';
import { payAtPos } from './story/pos.step.js';
import { prologue } from './story/prologue.step.js';
import { proof, proofNow, settle } from './story/settlement.step.js';
import { setUp } from './story/set-up.step.js';
import { playStory, StoryMemory } from './story/story.js';

const STEPS = [
  setUp,
  prologue,
  merchants,
  placeOrder,
  pay,
  issue,
  activate,
  chipCards,
  payAtPos,
  payByApi,
  flashCard,
  flashVariations,
  complaint,
  settle,
  proof,
];

const tell = (line: string) => console.log(line);

/** Starts the whole platform on this machine, plays the story through its public interfaces, and shows what happened. */
async function main(): Promise<void> {
  const options = demoOptions(process.argv.slice(2));
  const run = new DemoRun(options);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void run.stop(0));
  try {
    await run.play();
  } catch (error) {
    await run.fail(error);
  }
}

/** One run of the demo, which may be told to stop at any moment. */
class DemoRun {
  private readonly ending = new AbortController();
  private platform: Promise<Platform> | undefined;
  private stopping = false;
  private wrote = false;

  constructor(private readonly options: DemoOptions) {}

  async play(): Promise<void> {
    const { dataDir, fresh, exit, resultFile } = this.options;
    tell(`沙箱 sandbox in ${dataDir}`);
    const onGivenUp = (error: Error) => void this.fail(error);
    this.platform = startPlatform(
      { dataDir, fresh, knownPorts: !exit, withConsole: true, tell, onGivenUp },
      this.ending,
    );
    const platform = await this.platform;
    const { console: page } = platform.endpoints;
    tell(`open ${page}`);
    const context = new StoryContext(platform, new StoryMemory(platform.folder.file('story.json')), tell);
    const steps = await playStory(STEPS, context, context.memory, tell);
    if (this.stopping) return;
    if (steps.every((step) => step.ok)) {
      platform.entrances.publish(await storyEntrances(context));
      platform.lab.equip(await labEquipment(context));
    }
    const result = await demoResult(context, steps);
    if (result.ok) await showProof(context);
    showAddresses(result);
    if (exit) return this.stop(result.ok ? 0 : 1, JSON.stringify(result));
    if (!result.ok) return this.stop(1);
    if (this.stopping) return;
    writeResult(resultFile, result);
    this.wrote = true;
    tell(`open ${page}`);
    tell(`everything is up; the same as JSON: ${resultFile}. Ctrl-C stops.`);
  }

  async fail(error: unknown): Promise<void> {
    // What fails because it is being stopped is no news.
    if (!this.stopping) console.error(error);
    await this.stop(1);
  }

  /** Stops every part in order, once; then the process ends, with a last line if there is one. */
  async stop(code: number, lastLine?: string): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    this.ending.abort();
    if (this.wrote) removeResult(this.options.resultFile);
    const platform = await this.platform?.catch(() => undefined);
    await platform?.stop();
    if (lastLine) process.stdout.write(`${lastLine}\n`, () => process.exit(code));
    else process.exit(code);
  }
}

async function showProof(context: StoryContext): Promise<void> {
  const { trialBalance, reserve, totals } = await proofNow(context);
  tell('\n试算平衡 trial balance');
  for (const line of trialBalance) {
    tell(
      `  ${line.gl}  ${formatYuan(fen(line.debitFen)).padStart(18)}  ${formatYuan(fen(line.creditFen)).padStart(18)}  ${line.nameZh}`,
    );
  }
  tell(`  debits − credits = ${formatYuan(fen(totals.trialBalanceFen))}`);
  tell('备付金等式 reserve equation (R-RESERVE)');
  tell(`  statement  ${formatYuan(fen(reserve.statementClosingFen)).padStart(18)}`);
  for (const [block, amount] of Object.entries(reserve.blocks))
    tell(`  ${formatYuan(fen(amount)).padStart(29)}  ${block}`);
  tell(`  difference ${formatYuan(fen(totals.reserveDifferenceFen)).padStart(18)}\n`);
}

function showAddresses({ endpoints, logins }: DemoResult): void {
  for (const [name, url] of Object.entries(endpoints))
    tell(`  ${name.padEnd(11)} ${url}${name === 'pos' || name === 'console' ? '' : '/docs'}`);
  for (const one of logins) tell(`  login ${one.login.padEnd(12)} ${one.password}  ${one.roles.join(', ')}`);
}

await main();
