import type { Article, ArticleFields, Draft } from '../model/article.ts';
import { wasInFeed } from '../model/coverage.ts';

/** What the store knows of the articles that a feed page names. */
export interface KnownArticles {
  /** Article by permalink or alias. */
  find(identity: string): Article | undefined;
  /** Whether this article already holds a version with this hash. */
  hasVersion(n: number, hash: string): boolean;
  /** What is left of the removed article that bore this permalink or alias. */
  removed(identity: string): RemovedArticle | undefined;
}

/** An article that was removed, because the reader keeps read ones for a while only. It does not come back as new. */
export interface RemovedArticle {
  /** The permalink it had. */
  url: string;
  /** `null` where that is not known. */
  arrivedAt: number | null;
  /** When it was removed; `null` where that is not known. */
  at: number | null;
  /** Whether the reader wants it back, should it be seen again. */
  mayReturn: boolean;
}

export interface ArticleChange {
  article: Article;
  fields: Partial<ArticleFields>;
  /** Whether a text completed from the site's page may be out of date: the excerpt it began with has changed. */
  excerptChanged: boolean;
  /** Whether these fields bring words that no kept version has. */
  isNewVersion: boolean;
  draft: Draft;
}

export interface RefreshPlan {
  added: Draft[];
  /** Removed articles that the reader wants back: no news. */
  returned: Draft[];
  /** Removed articles that the page still names, those that come back among them. */
  removed: RemovedArticle[];
  changed: ArticleChange[];
  /** The stored articles that the page names, changed or not. */
  known: Article[];
  /** Names by which known articles turned out to be known too, the address they moved from among them. */
  aliases: { alias: string; articleId: number }[];
}

/**
 * Decides what a fetched page means for the store; dates decide nothing.
 * An item is known by its permalink, or by an alias where its permalink is new and the old one is not in the
 * same document (two items that share a guid, or an address that one of them had before, are two articles).
 */
export function planRefresh(drafts: readonly Draft[], known: KnownArticles): RefreshPlan {
  const plan: RefreshPlan = {
    added: [],
    returned: [],
    removed: [],
    changed: [],
    known: [],
    aliases: [],
  };
  const present = new Set(drafts.map((draft) => draft.url));
  const planned = new Set<string>();
  const taken = new Set<number>();
  const shared = sharedAliases(drafts);
  const isAnother = ({ url, id }: Article) => present.has(url) || taken.has(id);
  for (const draft of drafts) {
    if (planned.has(draft.url)) continue;
    planned.add(draft.url);
    const own = draft.aliases.filter((alias) => !shared.has(alias));
    const isRemoved = !known.find(draft.url) && known.removed(draft.url)?.url === draft.url;
    const article = isRemoved ? undefined : findArticle([draft.url, ...own], known, isAnother);
    if (!article) planUnknown(plan, draft, findRemoved(draft, own, known, present));
    else if (known.find(draft.url)?.id !== article.id) planMoved(plan, draft, article, known);
    else planKnown(plan, { ...draft, url: article.url }, article, known);
    if (article) taken.add(article.id);
  }
  return plan;
}

/** The stored article that an item is: by its permalink, else by a name under which the page has no other item. */
function findArticle(
  [url, ...aliases]: readonly [string, ...string[]],
  known: KnownArticles,
  isAnother: (article: Article) => boolean,
): Article | undefined {
  return [url, ...aliases]
    .map((name) => known.find(name))
    .find((article) => article && (article.url === url || !isAnother(article)));
}

/**
 * The removed article that an item is: by its permalink, else by another name, as one that moved. What was published
 * after the removal is none, whatever names a broken feed gives it.
 */
function findRemoved(
  { url, publishedAt }: Draft,
  aliases: readonly string[],
  known: KnownArticles,
  present: ReadonlySet<string>,
): RemovedArticle | undefined {
  const [own, ...others] = [url, ...aliases].map((name) => known.removed(name));
  if (own?.url === url) return own;
  const mayBe = (removed: RemovedArticle | undefined) =>
    removed && !present.has(removed.url) && (publishedAt ?? 0) <= (removed.at ?? publishedAt ?? 0);
  return [own, ...others].find(mayBe);
}

function planUnknown(plan: RefreshPlan, draft: Draft, removed: RemovedArticle | undefined): void {
  if (removed) plan.removed.push(removed);
  if (!removed) plan.added.push(draft);
  else if (removed.mayReturn) plan.returned.push(draft);
}

/** A guid that a whole document bears, as a broken plugin writes it, names none of its items. */
function sharedAliases(drafts: readonly Draft[]): ReadonlySet<string> {
  const bearers = Map.groupBy(
    drafts.flatMap(({ url, aliases }) => aliases.map((alias) => ({ alias, url }))),
    ({ alias }) => alias,
  );
  const shared = [...bearers].filter(([, all]) => new Set(all.map(({ url }) => url)).size > 2);
  return new Set(shared.map(([alias]) => alias));
}

function planMoved(plan: RefreshPlan, draft: Draft, article: Article, known: KnownArticles): void {
  plan.aliases.push({ alias: article.url, articleId: article.id });
  planKnown(plan, draft, article, known);
}

function planKnown(plan: RefreshPlan, draft: Draft, article: Article, known: KnownArticles): void {
  for (const alias of draft.aliases) {
    if (!known.find(alias)) plan.aliases.push({ alias, articleId: article.id });
  }
  plan.known.push(article);
  const fields = differences(article, said(draft, article));
  const isCut = isOnlyBeginning(draft, article);
  const isOther = keepsText(draft, article) && draft.hash !== article.feedHash;
  // The first that is seen of a text that came whole shows nothing; it is remembered for the next one.
  const cameWhole = article.feedHash === article.hash && fields.title === undefined;
  const excerptChanged = isCut && isOther && !cameWhole && wasInFeed(article);
  if (Object.keys(fields).length === 0 && !isOther) return;
  const isNewVersion = fields.hash !== undefined && !known.hasVersion(article.id, draft.hash);
  plan.changed.push({ article, fields, excerptChanged, isNewVersion, draft });
}

/** What a draft may say about an article: all from its own channel, only what is missing from another. */
function said(draft: Draft, article: Article): Partial<ArticleFields> {
  const { aliases: _aliases, source: _source, ...fields } = draft;
  if (draft.channel === article.channel) {
    return {
      ...fields,
      ...(keepsText(draft, article) ? textOf(article) : {}),
      kind: article.kind === 'podcast' ? 'podcast' : draft.kind,
      enclosure: draft.enclosure ?? article.enclosure,
    };
  }
  return {
    url: draft.url,
    kind: draft.kind === 'podcast' ? 'podcast' : article.kind,
    enclosure: article.enclosure ?? draft.enclosure,
  };
}

/** Whether a text stays although the feed has another. */
const keepsText = (draft: Draft, article: Article): boolean =>
  isOnlyBeginning(draft, article) || saysNothingNew(draft, article);

/**
 * Whether a text was taken from the page before the feed had it, and the feed has said nothing else since: words that
 * stand around an article on its page do not make it a changed one.
 */
const saysNothingNew = (draft: Draft, article: Article): boolean =>
  article.textFrom === 'page' &&
  !article.isExcerpt &&
  draft.channel === article.channel &&
  (!wasInFeed(article) || draft.hash === article.feedHash);

/** Whether the feed has only the beginning of a text that is stored whole: from the site's page, or from a feed that was not yet cut. */
const isOnlyBeginning = (draft: Draft, article: Article): boolean =>
  draft.isExcerpt &&
  (article.textFrom === 'page' || !article.isExcerpt) &&
  draft.channel === article.channel;

const textOf = (article: Article): Partial<ArticleFields> => {
  const { hash, keyPoints, lead, minutes, sources, pictures, isExcerpt } = article;
  return { hash, keyPoints, lead, minutes, sources, pictures, isExcerpt };
};

function differences(article: Article, fields: Partial<ArticleFields>): Partial<ArticleFields> {
  const changed = Object.entries(fields).filter(([name, value]) => {
    const stored: unknown = article[name as keyof ArticleFields];
    return JSON.stringify(stored) !== JSON.stringify(value);
  });
  return Object.fromEntries(changed);
}
