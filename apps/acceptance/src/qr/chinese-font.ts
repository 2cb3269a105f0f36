import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { sfntOfWoff } from './woff-font.js';

const PACKAGE = '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified';
const unpacked = new Map<400 | 700, Buffer>();

/** Noto Sans SC, regular or bold, as a font PDFs embed letter by letter. Unpacked once, 3 MB each. */
export function chineseFont(weight: 400 | 700): Buffer {
  const known = unpacked.get(weight);
  if (known) return known;
  const file = createRequire(import.meta.url).resolve(`${PACKAGE}-${weight}-normal.woff`);
  const font = sfntOfWoff(readFileSync(file));
  unpacked.set(weight, font);
  return font;
}
