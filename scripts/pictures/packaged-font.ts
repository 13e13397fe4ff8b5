import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The packaged fonts that pictures are drawn with, so that they don't depend on this machine's fonts. */
const files = {
  Inter: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  Newsreader: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
};

/** The `@font-face` rule with a font's data, for a page that can load no files. */
export async function packagedFont(family: keyof typeof files): Promise<string> {
  const font = await readFile(fileURLToPath(import.meta.resolve(files[family])), 'base64');
  return `@font-face { font-family: ${family}; font-weight: 200 800; src: url(data:font/woff2;base64,${font}); }`;
}
