import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

const build = join(import.meta.dirname, '../../../../.output/firefox-mv3');

/** Writes the build for Firefox as an archive, as a user installs it. */
export async function packBuild(path: string): Promise<void> {
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    return [relative(build, file).split(sep).join('/'), await readFile(file)] as const;
  });
  await writeFile(path, zipSync(Object.fromEntries(await Promise.all(contents)), { level: 0 }));
}
