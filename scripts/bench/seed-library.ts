import type { Page } from 'playwright-core';
import { articleDocument } from '../../lib/article/document/derive-document.ts';
import { quoteAt } from '../../lib/article/model/text-selector.ts';
import { textVersion } from '../../lib/article/model/text-version.ts';
import type { ArticleEntry } from '../../lib/backup/user-data.ts';
import { site } from '../../lib/site/site.ts';
import { hour } from '../../lib/time.ts';
import { measuredArticles } from './measured-articles.ts';

/** How many different texts there are; all articles are copies of them. */
const texts = 200;

/** Characters of a text. The files of 50,000 articles must stay below the size limit of one file. */
const textLength = 4_000;

const highlightedArticles = 1_000;
const savedArticles = 1_000;

/** The length of a highlight, and where those of an article begin. */
const highlightLength = 60;
const highlightStarts = [200, 800, 1_400, 2_000, 2_600];

/** An article that is copied, with highlights of its text. */
interface Template {
  entry: ArticleEntry;
  marks: { span: { start: number; end: number }; quote: ReturnType<typeof quoteAt> }[];
}

interface Library {
  templates: Template[];
  count: number;
  highlighted: number;
  saved: number;
  hour: number;
  now: number;
}

/**
 * Writes articles that have texts of their own, one per hour. Every second one is unread, the others were opened. Some
 * are saved, and some have highlights, each with a note that has a number.
 */
export async function seedLibrary(page: Page, count: number): Promise<void> {
  await page.evaluate(fillLibrary, {
    templates: backupArticles(texts).map((entry) => templateOf(entry)),
    count,
    highlighted: Math.min(highlightedArticles, count),
    saved: Math.min(savedArticles, count),
    hour,
    now: Date.now(),
  });
}

/** Articles as in a backup. */
function backupArticles(count: number): ArticleEntry[] {
  const now = Date.now();
  return measuredArticles(count).map(({ title, author, tags, html }, id) => {
    const hash = String(id).padStart(64, '0');
    const sortAt = now - (count - id) * hour;
    return {
      url: `${site.origin}/news/measured-${id}/`,
      channel: 'news',
      kind: 'news',
      title,
      author,
      categories: tags,
      publishedAt: sortAt,
      modifiedAt: null,
      keyPoints: [],
      lead: title,
      minutes: 5,
      sources: ['usgs.gov'],
      pictures: [],
      commentsUrl: null,
      commentCount: null,
      enclosure: null,
      isExcerpt: false,
      hash,
      textVersion,
      arrivedAt: sortAt,
      sortAt,
      changedAt: null,
      textFrom: 'feed',
      feedHash: hash,
      changes: [],
      aliases: [`${site.origin}/?p=${id}`],
      versions: [{ hash, seenAt: sortAt, title, source: html }],
    };
  });
}

function templateOf(entry: ArticleEntry): Template {
  const [version] = entry.versions;
  if (!version) throw new Error('The article has no text.');
  const end = version.source.indexOf('\n', textLength);
  const source = end < 0 ? version.source : version.source.slice(0, end);
  const { text } = articleDocument({ ...version, source, url: entry.url });
  const marks = highlightStarts.map((start) => {
    const span = { start, end: start + highlightLength };
    return { span, quote: quoteAt(text, span) };
  });
  return { entry: { ...entry, versions: [{ ...version, source }] }, marks };
}

/** Runs inside the extension. */
async function fillLibrary(library: Library): Promise<void> {
  const { templates, count, highlighted, saved: savedCount, hour: hourMs, now } = library;
  const request = indexedDB.open('reex-reader');
  await new Promise((resolve) => request.addEventListener('success', resolve));
  const database = request.result;
  const names = ['articles', 'aliases', 'bodies', 'unread', 'lastRead', 'saved', 'highlights'];
  const each = { transaction: 1_000, highlighted: 0, saved: 0 };
  let notes = 0;
  each.highlighted = Math.floor(count / highlighted);
  each.saved = Math.floor(count / savedCount);
  for (let from = 0; from < count; from += each.transaction) {
    const transaction = database.transaction(names, 'readwrite');
    const put = (table: string, row: unknown) => transaction.objectStore(table).put(row);
    for (let index = from; index < Math.min(count, from + each.transaction); index += 1) {
      const template = templates[index % templates.length];
      if (!template) continue;
      const { aliases: _aliases, versions, ...fields } = template.entry;
      const id = 1_000_000 + index;
      const hash = String(id).padStart(64, '0');
      const url = `https://rareearthexchanges.com/news/kept-${id}/`;
      const at = now - index * hourMs;
      const times = { publishedAt: at, arrivedAt: at, sortAt: at, listedAt: at };
      const keysOf = (values: readonly string[]) => values.map((value) => [value, at]);
      const [categoryKeys, sourceKeys] = [keysOf(fields.categories), keysOf(fields.sources)];
      const keys = { categoryKeys, sourceKeys };
      put('articles', { ...fields, ...times, ...keys, id, url, hash, feedHash: hash });
      put('aliases', { alias: `https://rareearthexchanges.com/?p=${id}`, articleId: id });
      const source = `<p>Number ${id}.</p>\n${versions[0]?.source}`;
      put('bodies', { articleId: id, hash, seenAt: at, title: fields.title, source });
      if (index % 2 === 0) put('unread', { articleId: id, listedAt: at });
      else put('lastRead', { articleId: id, hash, at: at + 60_000 });
      if (index % each.saved === 0) put('saved', { articleId: id, savedAt: at, tags: ['permits'] });
      if (index % each.highlighted > 0) continue;
      const { title, author } = fields;
      const shift = `Number ${id}.\n`.length;
      for (const [at, { span, quote }] of template.marks.entries()) {
        notes += 1;
        put('highlights', {
          id: crypto.randomUUID(),
          url,
          title,
          author,
          publishedAt: times.publishedAt,
          version: hash,
          quote,
          moment: null,
          color: 1 + (at % 5),
          note: `Note ${notes}: ask the desk.`,
          span: { start: span.start + shift, end: span.end + shift },
          tags: ['permits'],
          createdAt: times.arrivedAt,
          changedAt: times.arrivedAt,
        });
      }
    }
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
  }
  database.close();
}
