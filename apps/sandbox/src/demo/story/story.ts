import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** One line of the demo's result. */
export interface StepResult {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

export interface StoryStep<Context> {
  readonly name: string;
  /** Plays the step and checks every claim it makes. Begun again after a crash it must end the same. Returns what to tell. */
  play(context: Context): Promise<string>;
}

/** A claim of the story that does not hold. */
export class ClaimError extends Error {
  override readonly name = 'ClaimError';
}

/** @throws ClaimError when the claim does not hold */
export function claim(holds: boolean, what: string): asserts holds {
  if (!holds) throw new ClaimError(what);
}

/** What the story must remember between starts: finished steps and named facts (ids, numbers), in one file. */
export class StoryMemory {
  private content: { done: Record<string, string>; facts: Record<string, unknown> } = { done: {}, facts: {} };

  constructor(private readonly file: string) {
    if (existsSync(file)) this.content = JSON.parse(readFileSync(file, 'utf8')) as typeof this.content;
  }

  detailOf(step: string): string | undefined {
    return this.content.done[step];
  }

  finish(step: string, detail: string): void {
    this.content.done[step] = detail;
    this.save();
  }

  /** The fact kept under a name, or the one made now and kept from then on. */
  async once<T>(name: string, make: () => Promise<T> | T): Promise<T> {
    if (!(name in this.content.facts)) {
      this.content.facts[name] = await make();
      this.save();
    }
    return this.content.facts[name] as T;
  }

  knows(name: string): boolean {
    return name in this.content.facts;
  }

  fact<T>(name: string): T {
    if (!(name in this.content.facts)) throw new Error(`the story does not know ${name} yet`);
    return this.content.facts[name] as T;
  }

  private save(): void {
    mkdirSync(dirname(this.file), { recursive: true });
    writeFileSync(`${this.file}.new`, JSON.stringify(this.content, null, 2), { mode: 0o600 });
    renameSync(`${this.file}.new`, this.file);
  }
}

/** Plays the steps in order; a finished one is told again, a failed one ends the story. */
export async function playStory<Context>(
  steps: readonly StoryStep<Context>[],
  context: Context,
  memory: StoryMemory,
  tell: (line: string) => void,
): Promise<StepResult[]> {
  const results: StepResult[] = [];
  for (const step of steps) {
    const told = memory.detailOf(step.name);
    if (told !== undefined) {
      tell(`✔ ${step.name} (done before): ${told}`);
      results.push({ name: step.name, ok: true, detail: told });
      continue;
    }
    try {
      const detail = await step.play(context);
      memory.finish(step.name, detail);
      tell(`✔ ${step.name}: ${detail}`);
      results.push({ name: step.name, ok: true, detail });
    } catch (error) {
      const detail = (error as Error).message;
      tell(`✘ ${step.name}: ${detail}`);
      results.push({ name: step.name, ok: false, detail });
      return results;
    }
  }
  return results;
}
