import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pluralForm, stemOf } from './plural-forms.ts';

export interface CatalogEntry {
  /** Empty where it has not been translated yet, as Weblate writes it. */
  message: string;
  description?: string;
  placeholders?: Record<string, { content: string }>;
}

export type Catalog = Record<string, CatalogEntry>;

/** The folder of the catalogs. */
export const localesFolder = join(import.meta.dirname, '../../public/_locales');

/**
 * The folder names of the catalogs, in which `zh-CN` is spelled `zh_CN`. English, the source of the translations, is
 * first.
 */
export const catalogLanguages: readonly string[] = [
  'en',
  ...readdirSync(localesFolder)
    .filter((name) => name !== 'en')
    .sort(),
];

export const readCatalog = (language: string, folder = localesFolder): Catalog =>
  JSON.parse(readFileSync(join(folder, language, 'messages.json'), 'utf8'));

/** The plural forms that a language has. */
export const pluralFormsOf = (language: string): readonly string[] =>
  new Intl.PluralRules(language.replace('_', '-')).resolvedOptions().pluralCategories;

/** The keys of a language's complete catalog: each message, or its plural forms. */
export function keysFor(language: string, english: Catalog): string[] {
  const forms = pluralFormsOf(language);
  const keys = Object.keys(english).flatMap((key) => {
    const stem = stemOf(key, english);
    return stem === key ? [key] : forms.map((form) => `${stem}_${form}`);
  });
  return [...new Set(keys)];
}

/**
 * The English entry that an entry of another language translates. A form that English lacks is translated from "other".
 */
export const sourceOf = (key: string, english: Catalog): CatalogEntry | undefined =>
  english[key] ?? english[key.replace(pluralForm, '_other')];

/**
 * A catalog with its missing messages filled in: a plural form from the language's own "other", a message from English.
 * So a browser loads only this catalog and has every sentence in full.
 */
export function filledCatalog(language: string, own: Catalog, english: Catalog): Catalog {
  const isTranslated = (key: string) => Boolean(own[key]?.message);
  const entries = keysFor(language, english).map((key) => {
    const other = key.replace(pluralForm, '_other');
    const found = isTranslated(key) ? key : isTranslated(other) ? other : null;
    const source = sourceOf(key, english);
    if (!source) throw new Error(`No English message is named ${key}.`);
    const { placeholders } = source;
    return [
      key,
      {
        message: (found && own[found]?.message) || source.message,
        ...(placeholders && { placeholders }),
      },
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** A catalog for translators: the existing translations, and empty messages for the rest, in English order. */
export function withEmptyMessages(language: string, own: Catalog, english: Catalog): Catalog {
  const entries = keysFor(language, english).map((key) => {
    const placeholders = sourceOf(key, english)?.placeholders;
    const message = own[key]?.message ?? '';
    return [key, { message, ...(placeholders && { placeholders }) }] as const;
  });
  return { ...Object.fromEntries(entries), app_language: { message: language.replace('_', '-') } };
}

/** The catalog of a language as it is packaged. */
export const packagedCatalog = (language: string): string =>
  JSON.stringify(filledCatalog(language, readCatalog(language), readCatalog('en')));
