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
 * Writes the catalog of a language for translators, with an empty message wherever a translation is missing. Existing
 * translations stay. The build packages every language that has a folder, and uses English for empty messages. Returns
 * `null` for a tag that isn't a language's.
 */
export function addLanguage(tag: string, folder = localesFolder): Progress | null {
  const language = languageFolder(tag);
  if (language === undefined) return null;
  const file = join(folder, language, 'messages.json');
  const own = existsSync(file) ? readCatalog(language, folder) : {};
  const catalog = withEmptyMessages(language, own, readCatalog('en', folder));
  mkdirSync(join(folder, language), { recursive: true });
  writeFileSync(file, `${JSON.stringify(catalog, null, 2)}\n`);
  const messages = Object.values(catalog);
  const translated = messages.filter(({ message }) => message !== '').length;
  return { file, translated, total: messages.length };
}

/** The folder of a language's catalog; `undefined` for a tag whose plural forms are not known. */
function languageFolder(tag: string): string | undefined {
  try {
    const [name] = Intl.PluralRules.supportedLocalesOf(tag.replace('_', '-'));
    // Browsers write `pt_BR` for the folder and `pt-BR` for the language.
    return name?.replace('-', '_');
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

// npm run add-language -- pt
if (import.meta.main) {
  const [tag] = process.argv.slice(2);
  const progress = tag === undefined || tag === 'en' ? null : addLanguage(tag);
  if (progress) {
    const { file, translated, total } = progress;
    console.log(`${file}: ${translated} of ${total} messages translated.`);
  } else {
    console.error(
      'Name the language to translate into by its tag, such as: npm run add-language -- pt',
    );
    process.exitCode = 1;
  }
}
