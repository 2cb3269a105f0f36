import { join } from 'node:path';
import { projectRoot } from '@app/database';
import { fen, formatYuan } from '@app/kernel';
import { startPlatform } from '../platform/start-platform.js';
import { type DemoResult, demoResult, removeResult, writeResult } from './demo-result.js';
import { demoOptions } from './options.js';
import { payByApi } from './story/api.step.js';
import { StoryContext } from './story/context.js';
import { merchants } from './story/merchants.step.js';
import { activate, issue, pay, placeOrder } from './story/order.steps.js';
import { payAtPos } from './story/pos.step.js';
import { prologue } from './story/prologue.step.js';
import { proof, proofNow, settle } from './story/settlement.step.js';
import { setUp } from './story/set-up.step.js';
import { playStory, StoryMemory } from './story/story.js';

const STEPS = [setUp, prologue, merchants, placeOrder, pay, issue, activate, payAtPos, payByApi, settle, proof];
const RESULT_FILE = join(projectRoot(), 'var', 'demo.json');

const tell = (line: string) => console.log(line);

/** Starts the whole platform on this machine, plays the story through its public interfaces, and shows what happened. */
async function main(): Promise<void> {
  const options = demoOptions(process.argv.slice(2));
  removeResult(RESULT_FILE);
  tell(`沙箱 sandbox in ${options.dataDir}`);
  const platform = await startPlatform({
    dataDir: options.dataDir,
    fresh: options.fresh,
    knownPorts: !options.exit,
    tell,
  });
  let stopping = false;
  const stop = async (code: number) => {
    if (stopping) return;
    stopping = true;
    removeResult(RESULT_FILE);
    await platform.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop(0));

  const context = new StoryContext(platform, new StoryMemory(platform.folder.file('story.json')), tell);
  const steps = await playStory(STEPS, context, context.memory, tell);
  const result = await demoResult(context, steps);
  if (result.ok) await showProof(context);
  showAddresses(result);
  if (options.exit) {
    await platform.stop();
    console.log(JSON.stringify(result));
    process.exit(result.ok ? 0 : 1);
  }
  if (!result.ok) return stop(1);
  writeResult(RESULT_FILE, result);
  tell(`everything is up; the same as JSON: ${RESULT_FILE}. Ctrl-C stops.`);
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
    tell(`  ${name.padEnd(11)} ${url}${name === 'pos' ? '' : '/docs'}`);
  for (const one of logins) tell(`  login ${one.login.padEnd(12)} ${one.password}  ${one.roles.join(', ')}`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
