import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/**
 * The text of a function body in which the code of these modules stands as it is, one after the other, for a page that
 * is to run it outside of a build. What a module imports has to be among those before it.
 */
export function inlineModules(...paths: string[]): string {
  return paths
    .map((path) => stripTypeScriptTypes(readFileSync(join(root, path), 'utf8')))
    .join('\n')
    .replace(/^import\b[^;]*;/gm, '')
    .replace(/^export /gm, '');
}
