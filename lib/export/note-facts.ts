import { citedHosts } from '../article/document/cited-sources.ts';
import type { ExportItem } from './export-item.ts';
import type { FrontMatterValue } from './front-matter.ts';

type Facts = Record<string, FrontMatterValue>;

/** Where an article comes from, and when, for the front matter of its note. */
export function originOf(
  { author, url, publishedAt, updatedAt, savedAt }: ExportItem,
  publisher: string,
  format: (at: number) => string,
): Facts {
  const time = (at: number | null) => (at === null ? null : format(at));
  return {
    author,
    publisher,
    url,
    published: time(publishedAt),
    updated: time(updatedAt),
    saved: time(savedAt),
  };
}

/** What the text of a note cites, and how many highlights it has. */
export const contentsOf = ({ text, highlights }: ExportItem): Facts => ({
  sources: text ? citedHosts(text.body) : [],
  highlights: highlights.length,
});
