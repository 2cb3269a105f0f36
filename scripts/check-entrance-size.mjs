#!/usr/bin/env node
// Measures what a browser loads before the entrance of the console shows, and fails above the limit.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMIT_BYTES = 350 * 1024;
const web = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'apps', 'console', 'web');
const manifest = JSON.parse(readFileSync(join(web, '.vite', 'manifest.json'), 'utf8'));

/** The entry and all it imports statically; what is imported on demand comes later. */
function loaded(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of manifest[key].imports ?? []) loaded(imported, seen);
  return seen;
}

const files = [...loaded('index.html')].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'));
const sizes = files.map((file) => gzipSync(readFileSync(join(web, file)), { level: 9 }).length);
const totalBytes = sizes.reduce((sum, size) => sum + size, 0);
const kilobytes = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
console.log(`the entrance loads ${kilobytes(totalBytes)} of JavaScript, gzipped, of ${kilobytes(LIMIT_BYTES)} allowed`);
if (totalBytes > LIMIT_BYTES) {
  files.forEach((file, at) => console.error(`  ${kilobytes(sizes[at]).padStart(10)}  ${file}`));
  process.exit(1);
}
