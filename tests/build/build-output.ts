import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const outputFolder = join(import.meta.dirname, '../../.output');

export const browsers = ['chrome', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

/** A file of a build, with its path inside the extension. */
export interface BuiltFile {
  path: string;
  text: string;
}

/** The files of a build with these endings. */
export function builtFiles(browser: BrowserName, ...endings: string[]): BuiltFile[] {
  const folder = join(outputFolder, `${browser}-mv3`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** The manifest of a build. */
export function manifestOf(browser: BrowserName): Record<string, unknown> {
  return JSON.parse(readFileSync(join(outputFolder, `${browser}-mv3/manifest.json`), 'utf8'));
}
