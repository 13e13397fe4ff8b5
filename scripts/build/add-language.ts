import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { localesFolder, readCatalog, withEmptyMessages } from './catalogs.ts';

/** How much of a catalog has been translated. */
interface Progress {
  file: string;
  translated: number;
  total: number;
}

/**
 * Writes the catalog of a language for translators, with an empty message for each that is still to be translated. What
 * one has translated stays. The build takes a language from its folder, and English for empty messages.
 */
export function addLanguage(tag: string, folder = localesFolder): Progress {
  // Browsers spell the folder `pt_BR`, and the language `pt-BR`.
  const [name = tag] = Intl.getCanonicalLocales(tag.replace('_', '-'));
  const language = name.replace('-', '_');
  const file = join(folder, language, 'messages.json');
  const own = existsSync(file) ? readCatalog(language, folder) : {};
  const catalog = withEmptyMessages(language, own, readCatalog('en', folder));
  mkdirSync(join(folder, language), { recursive: true });
  writeFileSync(file, `${JSON.stringify(catalog, null, 2)}\n`);
  const messages = Object.values(catalog);
  const translated = messages.filter(({ message }) => message !== '').length;
  return { file, translated, total: messages.length };
}

// npm run add-language -- pt
if (import.meta.main) {
  const [tag] = process.argv.slice(2);
  if (tag === undefined || tag === 'en') {
    console.error('Name the language to translate into, such as: npm run add-language -- pt');
    process.exitCode = 1;
  } else {
    const { file, translated, total } = addLanguage(tag);
    console.log(`${file}: ${translated} of ${total} messages translated.`);
  }
}
