import { reviewedLanguages } from '../../lib/i18n/reviewed-languages.ts';
import { readCatalog } from '../build/catalogs.ts';

/** What a store shows of the extension in one language. */
export interface Listing {
  name: string;
  /** One sentence, below the name. */
  summary: string;
  description: string;
}

/** A listing from its Markdown: the heading, the first paragraph, and the rest, which stores show as plain text. */
export function readListing(markdown: string): Listing {
  const [heading = '', summary = '', ...description] = markdown.trim().split('\n\n');
  return {
    name: heading.replace(/^# /, ''),
    summary: summary.replaceAll('\n', ' '),
    description: description.join('\n\n'),
  };
}

/** A listing that no person has reviewed ends with the sentence that About has for its language. */
export function markedListing(language: string, listing: Listing): Listing {
  if (reviewedLanguages.includes(language.replace('_', '-'))) return listing;
  const mark = readCatalog(language).about_machineTranslation?.message ?? '';
  return { ...listing, description: `${listing.description}\n\n${mark}` };
}

/** The reason for each permission that the table of docs/permissions.md names, by the words of its first column. */
export function permissionReasons(markdown: string): Map<string, string> {
  const rows = markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2).split(' | ').map(plain));
  // The first two are the heading and its line.
  return new Map(rows.slice(2).map(([name = '', reason = '']) => [name, reason]));
}

/** Markdown without its signs: stores show text. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/(?<!\/)[*]|[`[]/g, '')
    .replace(/^#+ /gm, '');

/** What addons.mozilla.org takes besides the archives: docs of its API, "addon create" and "version create". */
export const mozillaMetadata = (listings: ReadonlyMap<string, Listing>, notes: string | null) => ({
  name: byLocale(listings, ({ name }) => name),
  summary: byLocale(listings, ({ summary }) => summary),
  description: byLocale(listings, ({ description }) => description),
  categories: ['feeds-news-blogging'],
  version: {
    license: 'MIT',
    ...(notes !== null && { release_notes: { 'en-US': plain(notes) } }),
    approval_notes:
      'Build from the source archive: npm ci && npm run build-for-amo, on Linux with Node 20 or newer. ' +
      'The archive in .output has the same bytes as the one submitted.',
  },
});

/** Mozilla's name of a language where it is another. */
const mozillaLocales: Readonly<Record<string, string>> = { en: 'en-US', zh_CN: 'zh-CN' };

const byLocale = (listings: ReadonlyMap<string, Listing>, field: (listing: Listing) => string) =>
  Object.fromEntries(
    [...listings].map(([language, listing]) => [
      mozillaLocales[language] ?? language,
      field(listing),
    ]),
  );
