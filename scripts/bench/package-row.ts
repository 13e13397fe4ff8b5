import { packageAtMost, zippedCode } from '../package-size.ts';
import { boundRow, type Row } from './row.ts';

/** The size of a built package without fonts, pictures and catalogs. */
export const packageRow = (built: string): Row =>
  boundRow(
    'code in the package, zipped',
    zippedCode(built) / 1_000,
    (size) => `${size.toFixed(1)} kB`,
    packageAtMost / 1_000,
  );
