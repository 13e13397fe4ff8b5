import type { Article } from '../../../lib/article/model/article.ts';
import { exportItem } from '../../../lib/export/create-export-item.ts';
import type { ExportItem } from '../../../lib/export/export-item.ts';
import { sampled } from '../sampled.ts';
import { storedArticle } from './articles.ts';
import { highlightId } from './export-items.ts';
import { highlight } from './highlights.ts';
import { payloadSuites, payloadsOf } from './published-suites.ts';

/** Payloads per article; parser tests may share one. */
const perArticle = { dompurify: 3, bluemonday: 6, bleach: 4, html5lib: 16 } as const;

export interface PayloadRows {
  articles: Article[];
  bodies: { articleId: number; hash: string; seenAt: number; title: string; source: string }[];
}

/** `payloadRows` for opening article by article in a browser. */
export const payloadRowsToOpen = (firstNumber: number, now: number): PayloadRows =>
  rowsOf(sampled(payloadSources(), 5), firstNumber, now);

/** Known payloads as stored articles: each is the text, title, lead, author, category and key point. */
export const payloadRows = (firstNumber: number, now: number): PayloadRows =>
  rowsOf(payloadSources(), firstNumber, now);

const payloadSources = (): string[] =>
  payloadSuites.flatMap((suite) => inGroups(payloadsOf(suite), perArticle[suite]));

function rowsOf(sources: readonly string[], firstNumber: number, now: number): PayloadRows {
  const articles = sources.map((payload, index) => {
    const articleId = firstNumber + index;
    // Newer than all others, in this order.
    const sortAt = now - index * 500;
    return storedArticle(articleId, `payload-${articleId}`, {
      title: `${articleId} ${payload}`,
      lead: payload,
      author: payload,
      categories: [payload],
      keyPoints: [{ text: payload, points: [] }],
      sortAt,
      publishedAt: sortAt,
      arrivedAt: sortAt,
    });
  });
  const bodies = articles.map(({ id, hash, title, lead }) => {
    return { articleId: id, hash, seenAt: now, title, source: lead };
  });
  return { articles, bodies };
}

/** The payloads as export items: each is also the article's tag, and quote, note and tag of a highlight. */
export function payloadItems({ articles, bodies }: PayloadRows): ExportItem[] {
  return articles.map((article, index) => {
    const { lead } = article;
    const quote = { exact: lead, prefix: '', suffix: '' };
    const highlights = [highlight(highlightId(index), { note: lead, tags: [lead], quote })];
    return exportItem(
      {
        article,
        stored: bodies[index],
        savedAt: null,
        tags: [lead],
        highlights,
        earlier: new Map(),
      },
      { text: true, links: null },
    );
  });
}

/** Elements of exported pages that the extension's pages lack. */
export const expectedExportFindings = [
  'a STYLE is in the page',
  'the app is gone',
  'there is a second app',
];

function inGroups(payloads: readonly string[], size: number): string[] {
  const starts = payloads.map((_, index) => index).filter((index) => index % size === 0);
  return starts.map((start) => payloads.slice(start, start + size).join('\n'));
}

/** Runs inside the extension: puts rows past all validation. */
export async function storeRows({ articles, bodies }: PayloadRows): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('reex-reader');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction(['articles', 'bodies'], 'readwrite');
  for (const article of articles) transaction.objectStore('articles').put(article);
  for (const body of bodies) transaction.objectStore('bodies').put(body);
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
  database.close();
}

/** Runs inside a page before all else: records what a payload's script would do. */
export function watchScriptExecution(): void {
  const noted: string[] = [];
  Reflect.set(globalThis, 'noted', noted);
  for (const name of ['alert', 'confirm', 'prompt', 'print', 'open']) {
    Reflect.set(globalThis, name, () => void noted.push(`${name} was called`));
  }
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    noted.push(`${violatedDirective} was violated by ${blockedURI}`);
  });
}

/** Runs inside a page: requests the site's front page, which a policy forbids. */
export const askSite = (): Promise<string> =>
  fetch('https://rareearthexchanges.com/').then(
    () => 'answered',
    () => 'refused',
  );

/** What `findInjectedContent` reports after that. */
export const refusedConnection = 'connect-src was violated by https://rareearthexchanges.com/';

/** Runs inside a page: lists content that must not be there, as sentences. */
export function findInjectedContent(): string[] {
  const acting =
    /^(?:on.*|srcdoc|srcset|formaction|action|ping|background|poster|is|slot|xlink:href|http-equiv|manifest|usemap)$/i;
  const tags =
    /^(?:HTML|HEAD|BODY|META|TITLE|SCRIPT|LINK|DIV|SPAN|HEADER|FOOTER|MAIN|SEARCH|NAV|SECTION|ARTICLE|ASIDE|H[1-6]|P|UL|OL|LI|DL|DT|DD|BLOCKQUOTE|CITE|Q|PRE|CODE|KBD|SAMP|TABLE|CAPTION|THEAD|TBODY|TFOOT|TR|TH|TD|FIGURE|FIGCAPTION|IMG|HR|BR|A|EM|STRONG|SUB|SUP|S|DEL|INS|MARK|ABBR|SMALL|U|TIME|BUTTON|INPUT|SELECT|OPTION|LABEL|OUTPUT|PROGRESS|DIALOG|FORM|FIELDSET|LEGEND|AUDIO|DETAILS|SUMMARY|svg|path|circle|rect|line|polyline|polygon|ellipse|g)$/;
  const noted: unknown = Reflect.get(globalThis, 'noted');
  const found: string[] = Array.isArray(noted) ? noted.map(String) : ['nothing was watched'];
  for (const element of document.querySelectorAll('*')) {
    const { tagName } = element;
    if (!tags.test(tagName)) found.push(`a ${tagName} is in the page`);
    if (tagName === 'SCRIPT' && !element.getAttribute('src')?.startsWith('/')) {
      found.push('a script is in the page');
    }
    for (const { name, value } of element.attributes) {
      if (tagName !== 'META' && acting.test(name)) found.push(`${tagName} has ${name}=${value}`);
      if (name === 'style' && /url\(|expression|import/i.test(value))
        found.push(`a style: ${value}`);
      const isAddress = name === 'href' || name === 'src';
      // Vite preloads the extension's own scripts and styles by whole addresses.
      const isOwnFile = element.matches('head > link') && value.startsWith(`${location.origin}/`);
      if (isAddress && !isOwnFile && !/^(?:https?:\/\/|\/|blob:|#)/.test(value)) {
        found.push(`${tagName} leads to ${value}`);
      }
    }
  }
  if (!document.querySelector('body > #app > *')) found.push('the app is gone');
  if (document.querySelectorAll('#app').length !== 1) found.push('there is a second app');
  return found;
}

/** Runs inside the panel: reads all articles in turn and collects injected content. */
export async function openEachArticle(titles: string[]): Promise<string[]> {
  const trouble: string[] = [];
  const press = () =>
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
  const find: unknown = Reflect.get(globalThis, 'findIntruders');
  for (const title of titles) {
    const isThere = () => document.querySelector('#article-title')?.textContent === title;
    for (let tries = 0; !isThere(); tries += 1) {
      if (tries === 2_000) return [...trouble, `“${title}” was never shown`];
      await new Promise((resolve) => requestAnimationFrame(resolve));
      // Repeats the key while more articles are loading.
      if (tries % 200 === 199) press();
    }
    if (typeof find === 'function') {
      for (const each of find()) trouble.push(`${title}: ${each}`);
    }
    if (trouble.length > 20) return trouble;
    press();
  }
  return trouble;
}
