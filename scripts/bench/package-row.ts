import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Row } from './row.ts';

/** What a built package holds besides fonts and icons. */
export async function packageRow(built: string): Promise<Row> {
  const files = await readdir(built, { recursive: true });
  const code = files.filter((name) => /\.(?:js|css|html)$/.test(name));
  const sizes = await Promise.all(
    code.map(async (name) => gzipSync(await readFile(join(built, name))).length),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return {
    action: 'code in the package, zipped, without fonts and icons',
    baseline: '–',
    ours: `${kilobytes.toFixed(0)} kB`,
    ratio: '–',
    budget: '≤ 330 kB',
  };
}
