import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the bundler has written. */
type Bundle = Record<
  string,
  { type: string; modules?: Record<string, { renderedLength: number }> }
>;

/** The license of a package, with its name for the heading. */
export interface License {
  name: string;
  text: string;
}

/** The path of the software licenses in the extension. Those of the typefaces are in the same folder. */
export const softwareLicenses = 'licenses/software.txt';

/** Collects the folders of all packages that are in the bundles, over all parts of a build. */
export function packageCollector() {
  const folders = new Set<string>();
  const plugin = {
    name: 'collect-packages',
    generateBundle(_options: unknown, bundle: Bundle) {
      for (const { modules = {} } of Object.values(bundle))
        for (const [id, { renderedLength }] of Object.entries(modules)) {
          const folder = renderedLength > 0 ? packageFolder(id) : null;
          if (folder !== null) folders.add(folder);
        }
    },
  };
  return { plugin, folders };
}

/** The folder of the package that a module belongs to; `null` for a module of the project or the bundler. */
export function packageFolder(id: string): string | null {
  const path = id.replaceAll('\\', '/');
  return /^(?!\0).*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? null;
}

/** The licenses of these packages, by name. Throws for a package without a known license. */
export const licensesOf = (folders: Iterable<string>, ownLicense: string): License[] =>
  [...folders]
    .map((folder) => licenseOf(folder, ownLicense))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

function licenseOf(folder: string, ownLicense: string): License {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { version, license, author } = about;
  const name = `${about.name} ${version} (${license})`;
  const files = readdirSync(folder).filter((file) =>
    /^(?:licen[cs]e|copying|notice)\b/i.test(file),
  );
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  if (texts.length > 0) return { name, text: texts.join('\n\n') };
  // Packages without a license file name their license and author. Only MIT needs no more text than that.
  const holder = typeof author === 'string' ? author : author?.name;
  if (license !== 'MIT' || !holder) throw new Error(`${name} has no license to package.`);
  return { name, text: ownLicense.trim().replace(/^Copyright .*$/m, `Copyright (c) ${holder}`) };
}

/** One text of all licenses, the project's own first. */
export const licenseDocument = (own: License, others: readonly License[]): string =>
  [own, ...others].map(({ name, text }) => `${name}\n\n${text.trim()}\n`).join(`\n${rule}\n\n`);

const rule = '-'.repeat(80);
