import { constants, existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { findChromium } from '../../../scripts/find-browsers.mjs';

/** The folder of the program that Debian's `chromium` command starts. */
const debianFolder = '/usr/lib/chromium';

/**
 * A Chromium that can be started in a language; `null` where there is none. On Debian the browser's translations are in
 * a package of their own, without which the browser stays in English. In that case a copy of the program is made in
 * this folder, with the English texts under the language's name.
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
  // A copy, because the program finds its other files beside itself, and a link would lead back to the original folder.
  const copy = join(folder, 'chromium');
  await copyFile(join(source, 'chromium'), copy, constants.COPYFILE_FICLONE);
  return copy;
}
