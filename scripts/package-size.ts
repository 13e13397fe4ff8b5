import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';

/** Bytes that `zippedCode` may be: docs/decisions/018-load-size-budget.md. */
export const packageAtMost = 487_000;

/** What is no code: pictures, fonts, licenses, catalogs, and the guide. */
const isOther = (path: string): boolean =>
  /\.(?:png|woff2)$|^(?:licenses|_locales|guide)\//.test(path);

/** Zipped bytes of the code, styles and data of a built package. */
export function zippedCode(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !isOther(path) && statSync(join(folder, path)).isFile());
  const sizes = files.map(
    (path) => deflateRawSync(readFileSync(join(folder, path)), { level: 9 }).length,
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
