import type { Article, ArticleFields, Draft } from '../model/article.ts';
import { wasInFeed } from '../model/coverage.ts';
import { hasFullText } from '../model/full-text.ts';
import { textFieldsOf } from '../model/text-fields.ts';

/** What is stored about the articles on a feed page. */
export interface KnownArticles {
  /** Article by permalink or alias. */
  find(identity: string): Article | undefined;
  /** Whether the article has a version with this hash. */
  hasVersion(articleId: number, hash: string): boolean;
  /** The tombstone of a removed article with this permalink or alias. */
  removed(identity: string): RemovedArticle | undefined;
}

/** An article that retention removed. It does not come back as new. */
export interface RemovedArticle {
  /** The permalink it had. */
  url: string;
  /** `null` if unknown. */
  arrivedAt: number | null;
  /** When it was removed; `null` if unknown. */
  at: number | null;
  /** Whether the user wants it back when a feed has it again. */
  mayReturn: boolean;
}

/** What a draft changes in the stored article. */
export interface ArticleChange {
  article: Article;
  fields: Partial<ArticleFields>;
  /** Whether a full text from the page may be outdated, because the excerpt in the feed has changed. */
  excerptChanged: boolean;
  /** Whether the change has words that no stored version has. */
  isNewVersion: boolean;
  draft: Draft;
}

/** What a feed page changes in the store. */
export interface RefreshPlan {
  added: Draft[];
  /** Removed articles that the user wants back. They are not new. */
  returned: Draft[];
  /** Removed articles on the page, including the returned ones. */
  removed: RemovedArticle[];
  changed: ArticleChange[];
  /** Stored articles on the page, changed or not. */
  known: Article[];
  /** New aliases of known articles, including the addresses they moved from. */
  aliases: { alias: string; articleId: number }[];
}

/**
 * Plans what a feed page changes in the store. An item is identified by its permalink. If that is new, an alias
 * identifies it, unless the stored article is on the same page too, or differs in title and date and shares no post id:
 * two items that share a guid or a former address are two articles.
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
  const isOtherArticle = ({ url, id }: Article) => present.has(url) || taken.has(id);
  for (const draft of drafts) {
    if (planned.has(draft.url)) continue;
    planned.add(draft.url);
    const own = draft.aliases.filter((alias) => !shared.has(alias));
    const isRemoved = !known.find(draft.url) && known.removed(draft.url)?.url === draft.url;
    const article = isRemoved ? undefined : findArticle(draft, own, known, isOtherArticle);
    if (!article) planUnknown(plan, draft, findRemoved(draft, own, known, present));
    else if (known.find(draft.url)?.id !== article.id) planMoved(plan, draft, article, known);
    else planKnown(plan, { ...draft, url: article.url }, article, known);
    if (article) taken.add(article.id);
  }
  return plan;
}

/** The stored article of an item: by permalink, else by an alias that no other item of the page has. */
function findArticle(
  draft: Draft,
  aliases: readonly string[],
  known: KnownArticles,
  isOtherArticle: (article: Article) => boolean,
): Article | undefined {
  const isMoved = (article: Article) =>
    !isOtherArticle(article) && !isSuccessor(draft, article, known);
  return [draft.url, ...aliases]
    .map((name) => known.find(name))
    .find((article) => article && (article.url === draft.url || isMoved(article)));
}

/** Prefix of an alias that is a WordPress post id: see lib/feed/identity.ts. */
const postIdPrefix = 'post:';

/**
 * Whether an item is another article that has only taken over an alias. A weekly report may get the address, and so the
 * guid, that last week's had before its slug was changed. A common post id rules this out, because WordPress never
 * reuses one. So does a stored version with the item's hash, because a stale server may send an earlier version.
 */
const isSuccessor = (draft: Draft, article: Article, known: KnownArticles): boolean =>
  draft.title !== article.title &&
  !draft.aliases.some(
    (alias) => alias.startsWith(postIdPrefix) && known.find(alias)?.id === article.id,
  ) &&
  (draft.publishedAt ?? article.publishedAt) !== (article.publishedAt ?? draft.publishedAt) &&
  !known.hasVersion(article.id, draft.hash);

/**
 * The removed article of an item: by permalink, else by alias if it moved. An item published after the removal is a
 * different article, whatever aliases a broken feed gives it.
 */
function findRemoved(
  { url, publishedAt }: Draft,
  aliases: readonly string[],
  known: KnownArticles,
  present: ReadonlySet<string>,
): RemovedArticle | undefined {
  const [own, ...others] = [url, ...aliases].map((name) => known.removed(name));
  if (own?.url === url) return own;
  const isCandidate = (removed: RemovedArticle | undefined) =>
    removed && !present.has(removed.url) && (publishedAt ?? 0) <= (removed.at ?? publishedAt ?? 0);
  return [own, ...others].find(isCandidate);
}

function planUnknown(plan: RefreshPlan, draft: Draft, removed: RemovedArticle | undefined): void {
  if (removed) plan.removed.push(removed);
  if (!removed) plan.added.push(draft);
  else if (removed.mayReturn) plan.returned.push(draft);
}

/** Aliases of more than two items. A guid that a broken plugin gives to a whole page identifies none of its items. */
function sharedAliases(drafts: readonly Draft[]): ReadonlySet<string> {
  const itemsByAlias = Map.groupBy(
    drafts.flatMap(({ url, aliases }) => aliases.map((alias) => ({ alias, url }))),
    ({ alias }) => alias,
  );
  const shared = [...itemsByAlias].filter(([, all]) => new Set(all.map(({ url }) => url)).size > 2);
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
  const fields = differences(article, fieldsFrom(draft, article));
  const isBeginning = isOnlyBeginning(draft, article);
  const isOtherText = keepsText(draft, article) && draft.hash !== article.feedHash;
  // The first excerpt of a text that was complete before is no change; it is remembered for the next comparison.
  const wasComplete = article.feedHash === article.hash && fields.title === undefined;
  const excerptChanged = isBeginning && isOtherText && !wasComplete && wasInFeed(article);
  if (Object.keys(fields).length === 0 && !isOtherText) return;
  const isNewVersion = fields.hash !== undefined && !known.hasVersion(article.id, draft.hash);
  plan.changed.push({ article, fields, excerptChanged, isNewVersion, draft });
}

/** The fields that a draft may set: all if it is from the article's own channel, only missing ones otherwise. */
function fieldsFrom(draft: Draft, article: Article): Partial<ArticleFields> {
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

/** Whether the stored text stays although the feed has another. */
const keepsText = (draft: Draft, article: Article): boolean =>
  isOnlyBeginning(draft, article) || isUnchangedInFeed(draft, article);

/**
 * Whether the text is from the page and the feed has not changed since it first had the article. Words that the page
 * has around an article are no edit.
 */
const isUnchangedInFeed = (draft: Draft, article: Article): boolean =>
  article.textFrom === 'page' &&
  !article.isExcerpt &&
  draft.channel === article.channel &&
  (!wasInFeed(article) || draft.hash === article.feedHash);

/**
 * Whether the feed has only the beginning of a text that is stored in full, from the page or from a feed that was not
 * yet truncated.
 */
const isOnlyBeginning = (draft: Draft, article: Article): boolean =>
  draft.isExcerpt && hasFullText(article) && draft.channel === article.channel;

const textOf = (article: Article): Partial<ArticleFields> => ({
  ...textFieldsOf(article),
  isExcerpt: article.isExcerpt,
});

function differences(article: Article, fields: Partial<ArticleFields>): Partial<ArticleFields> {
  const changed = Object.entries(fields).filter(([name, value]) => {
    const stored: unknown = article[name as keyof ArticleFields];
    return JSON.stringify(stored) !== JSON.stringify(value);
  });
  return Object.fromEntries(changed);
}
