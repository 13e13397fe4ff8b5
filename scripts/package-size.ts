import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** The most bytes that `zippedCode` may be. Nobody feels less: it tells of a library packaged by mistake. */
export const packageAtMost = 1_000_000;

/** Pages of the guide don't count as code. */
const isCode = (path: string): boolean =>
  /\.(?:html|js|css)$/.test(path) && !path.startsWith('guide/');

/** Zipped bytes of the code and styles of a built package. */
export function zippedCode(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => isCode(path) && statSync(join(folder, path)).isFile());
  const sizes = files.map(
    (path) => deflateRawSync(readFileSync(join(folder, path)), { level: 9 }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
