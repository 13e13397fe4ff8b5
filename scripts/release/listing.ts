import { reviewedLanguages } from '../../lib/i18n/reviewed-languages.ts';
import { readCatalog } from '../build/catalogs.ts';

/** A store's listing of the extension in one language. */
export interface Listing {
  name: string;
  /** One sentence, below the name. */
  summary: string;
  description: string;
}

/** Reads a listing from Markdown: the heading, the first paragraph, and the rest, which stores show as plain text. */
export function readListing(markdown: string): Listing {
  const [heading = '', summary = '', ...description] = markdown.trim().split('\n\n');
  return {
    name: heading.replace(/^# /, ''),
    summary: summary.replaceAll('\n', ' '),
    description: description.join('\n\n'),
  };
}

/** A listing that no person has reviewed ends with the same note that About shows for its language. */
export function markedListing(language: string, listing: Listing): Listing {
  if (reviewedLanguages.includes(language.replace('_', '-'))) return listing;
  const mark = readCatalog(language).about_machineTranslation?.message ?? '';
  return { ...listing, description: `${listing.description}\n\n${mark}` };
}

/** The reason for each permission in the table of docs/permissions.md, by the text of the first column. */
export function permissionReasons(markdown: string): Map<string, string> {
  const rows = markdown
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.slice(2).split(' | ').map(plain));
  // The first two rows are the heading and the line below it.
  return new Map(rows.slice(2).map(([name = '', reason = '']) => [name, reason]));
}

/** Markdown without its syntax, because stores show plain text. */
export const plain = (markdown: string): string =>
  markdown
    .replace(/\]\([^()\s]*\)/g, '')
    .replace(/(?<!\/)[*]|[`[]/g, '')
    .replace(/^#+ /gm, '');

/**
 * What addons.mozilla.org takes besides the archives. See "addon create" and "version create" in the docs of its API.
 */
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

/** Mozilla's names for languages, where they differ. */
const mozillaLocales: Readonly<Record<string, string>> = { en: 'en-US', zh_CN: 'zh-CN' };

const byLocale = (listings: ReadonlyMap<string, Listing>, field: (listing: Listing) => string) =>
  Object.fromEntries(
    [...listings].map(([language, listing]) => [
      mozillaLocales[language] ?? language,
      field(listing),
    ]),
  );
