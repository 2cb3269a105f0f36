import { benchAuthorize } from './authorize.bench.js';
import { benchAuthorizeRisk } from './authorize-risk.bench.js';
import type { BenchLine } from './bench.types.js';
import { benchEcash } from './ecash.bench.js';
import { benchHttp } from './http.bench.js';
import { benchPos } from './pos.bench.js';
import { benchPosIdle } from './pos-idle.bench.js';

/** Every benchmark by the names it answers for. */
const BENCHES: { names: readonly string[]; run: () => Promise<BenchLine[]> }[] = [
  { names: ['authorize', 'authorize-hot'], run: benchAuthorize },
  { names: ['authorize-risk'], run: benchAuthorizeRisk },
  { names: ['pos'], run: benchPos },
  { names: ['http'], run: benchHttp },
  { names: ['pos-idle'], run: benchPosIdle },
  { names: ['ecash'], run: benchEcash },
];

const wanted = process.argv.slice(2);
const known = BENCHES.flatMap((bench) => bench.names);
if (wanted.includes('--help')) {
  console.log(`usage: npm run bench -- [name …]; all of them unless told: ${known.join(', ')}`);
  process.exit(0);
}
const unknown = wanted.filter((name) => !known.includes(name));
if (unknown.length > 0) {
  console.error(`there is no benchmark ${unknown.join(', ')}; there are: ${known.join(', ')}`);
  process.exit(2);
}

const lines: BenchLine[] = [];
for (const bench of BENCHES) {
  if (wanted.length > 0 && !bench.names.some((name) => wanted.includes(name))) continue;
  console.log(`\n${bench.names.join(', ')}`);
  lines.push(...(await bench.run()));
}
console.log('');
console.table(
  Object.fromEntries(
    lines.map((line) => [
      line.bench,
      {
        value: `${line.value} ${line.unit}`,
        baseline: line.baseline,
        ratio: line.ratio,
        goal: line.goal,
        holds: line.holds,
      },
    ]),
  ),
);
for (const line of lines) console.log(JSON.stringify(line));
