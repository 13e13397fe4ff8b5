import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findChromium } from '../../../scripts/find-browsers.mjs';

/** Where Debian has the program that its command starts. */
const debianFolder = '/usr/lib/chromium';

/**
 * A Chromium that can be started in a language; `null` where none can. Debian has the browser's translations in a package
 * of its own, and without one the browser stays in English: then a copy of the program is made in this folder, with
 * English words under the name of the language.
 */
export async function chromiumIn(language: string, folder: string): Promise<string | null> {
  const executable = findChromium();
  if (executable === null || process.platform !== 'linux') return null;
  const own = dirname(executable);
  const source = existsSync(join(own, 'locales')) ? own : debianFolder;
  if (existsSync(join(source, 'locales', `${language}.pak`))) return executable;
  if (!existsSync(join(source, 'chromium'))) return null;
  await mkdir(join(folder, 'locales'), { recursive: true });
  for (const name of await readdir(source))
    if (!['chromium', 'locales'].includes(name))
      await symlink(join(source, name), join(folder, name));
  const english = join(source, 'locales/en-US.pak');
  await symlink(english, join(folder, 'locales/en-US.pak'));
  await symlink(english, join(folder, 'locales', `${language}.pak`));
  // It looks for the rest where the file itself is, so that a link would lead back.
  const copy = join(folder, 'chromium');
  await copyFile(join(source, 'chromium'), copy, constants.COPYFILE_FICLONE);
  return copy;
}
