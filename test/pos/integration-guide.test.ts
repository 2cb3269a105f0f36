import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '@app/database';
import { decodeMessage, FrameReader } from '@app/iso8583';
import { documentedBlocks } from './support/documented-frames.js';

const FILE = join(projectRoot(), 'docs', 'pos-integration.md');
const BLOCK = /(<!-- begin ([a-z -]+) -->\n(?:```\n|\|[^\n]*\n\|[ -|]*\n)?)([\s\S]*?)((?:\n```)?\n<!-- end \2 -->)/g;

/** The guide with every generated block as the code writes it. */
function written(text: string, blocks: Record<string, string>): string {
  return text.replace(BLOCK, (whole, begin: string, name: string, _old: string, end: string) =>
    blocks[name] === undefined ? whole : `${begin}${blocks[name]}${end}`,
  );
}

describe('the integration guide for POS vendors', () => {
  const text = readFileSync(FILE, 'utf8');
  const blocks = documentedBlocks();

  it('says what the code does (UPDATE_DOCS=1 writes it anew)', () => {
    if (process.env.UPDATE_DOCS === '1') writeFileSync(FILE, written(text, blocks));
    expect(readFileSync(FILE, 'utf8')).toBe(written(text, blocks));
    const named = [...text.matchAll(BLOCK)].map((match) => match[2]);
    expect(named.sort()).toEqual(Object.keys(blocks).sort());
  });

  it('shows whole frames that the gateway reads', () => {
    for (const [name, block] of Object.entries(blocks)) {
      if (!name.startsWith('frame ')) continue;
      const hex = block.split('\n').map((line) => line.split(' ')[0]);
      const [payload, ...more] = new FrameReader().push(Buffer.from(hex.join(''), 'hex'));
      expect(more).toEqual([]);
      expect(decodeMessage(payload!).fields[41]).toBe('30000001');
    }
  });

  it('shows the public MAC vector', () => {
    expect(blocks['mac vectors']).toContain('3546453035384442  ("5FE058DB")');
  });
});
