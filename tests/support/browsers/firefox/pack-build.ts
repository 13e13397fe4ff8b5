import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

const build = join(import.meta.dirname, '../../../../.output/firefox-mv3');

/** Packs the build for Firefox as an archive that can be installed, optionally with another version number. */
export async function packBuild(path: string, version?: string): Promise<void> {
  const entries = await readdir(build, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const contents = files.map(async ({ parentPath, name }) => {
    const file = join(parentPath, name);
    return [relative(build, file).split(sep).join('/'), await readFile(file)] as [
      string,
      Uint8Array,
    ];
  });
  const packed = Object.fromEntries(await Promise.all(contents));
  if (version !== undefined) {
    const manifest = JSON.parse(new TextDecoder().decode(packed['manifest.json']));
    packed['manifest.json'] = Buffer.from(JSON.stringify({ ...manifest, version }));
  }
  await writeFile(path, zipSync(packed, { level: 0 }));
}
