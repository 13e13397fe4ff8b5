import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** The packaged fonts that pictures are drawn with, since this machine's must not change them. */
const files = {
  Inter: '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  Newsreader: '@fontsource-variable/newsreader/files/newsreader-latin-opsz-normal.woff2',
};

/** The rule that gives a font to a page without addresses. */
export async function packagedFont(family: keyof typeof files): Promise<string> {
  const font = await readFile(fileURLToPath(import.meta.resolve(files[family])), 'base64');
  return `@font-face { font-family: ${family}; font-weight: 200 800; src: url(data:font/woff2;base64,${font}); }`;
}
