import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { boundRow, type Row } from './row.ts';

/** Of the whole package, `tests/build` holds the size. */
const maxKilobytes = 400;

/** What a built package holds besides fonts and icons. */
export async function packageRow(built: string): Promise<Row> {
  const files = await readdir(built, { recursive: true });
  const code = files.filter((name) => /\.(?:js|css|html)$/.test(name));
  const sizes = await Promise.all(
    code.map(async (name) => gzipSync(await readFile(join(built, name))).length),
  );
  const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return boundRow(
    'code in the package, zipped, without fonts and icons',
    kilobytes,
    (size) => `${size.toFixed(0)} kB`,
    maxKilobytes,
  );
}
