import { relative } from 'node:path';
import { addLanguage } from './build/add-language.ts';

// npm run add-language -- pt: begins the catalog of a language, or adds to it what is new in English.

const [tag] = process.argv.slice(2);
if (tag === undefined || tag === 'en') {
  console.error('Name the language to translate into, such as: npm run add-language -- pt');
  process.exitCode = 1;
} else {
  const { file, translated, total } = addLanguage(tag);
  console.log(`${relative(process.cwd(), file)}: ${translated} of ${total} messages translated.`);
}
