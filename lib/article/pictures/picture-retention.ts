import type { PictureChoice } from '../../settings.ts';
import { pictureBounds, pollBounds } from '../../site/bounds.ts';
import { endOfWait } from '../../time.ts';
import type { PictureRefusal } from './picture-refusal.ts';

/** The fields of an article that decide about its pictures. */
export interface PictureArticle {
  articleId: number;
  pictures: readonly string[];
  arrivedAt: number;
  fromBackfill: boolean;
  unread: boolean;
  saved: boolean;
}

/** A picture that has a row in the store. */
export interface KnownPicture {
  url: string;
  articleIds: readonly number[];
  state: 'wanted' | 'stored' | 'refused';
  refusal?: PictureRefusal;
  bytes: number;
  usedAt: number;
}

/** What to do with the pictures. */
export interface PicturePlan {
  /** To download: new pictures, and evicted ones whose article was saved since. */
  toFetch: { url: string; articleIds: number[] }[];
  /** Known pictures that other articles show now. */
  toUpdate: { url: string; articleIds: number[] }[];
  /** Pictures that no article needs any more. */
  toRemove: string[];
}

/**
 * Plans the pictures of all articles. What is downloaded depends on what was published and saved, never on what was
 * read, or the site could infer reading habits. Reading only decides how long pictures stay.
 */
export function planPictures(
  articles: readonly PictureArticle[],
  known: readonly KnownPicture[],
  choice: PictureChoice,
  now: number,
): PicturePlan {
  const shown = articles.filter((article) => keeps(article, choice, now));
  const showing = articlesByPicture(shown);
  const wanted = new Set(
    shown.filter((article) => wants(article, choice, now)).flatMap(({ pictures }) => pictures),
  );
  const saved = new Set(
    shown.filter((article) => article.saved).flatMap(({ pictures }) => pictures),
  );
  const plan: PicturePlan = { toFetch: [], toUpdate: [], toRemove: [] };
  for (const picture of known) {
    const { url, refusal } = picture;
    const articleIds = showing.get(url);
    if (articleIds === undefined) plan.toRemove.push(url);
    else if (refusal === 'evicted' && saved.has(url)) plan.toFetch.push({ url, articleIds });
    else if (!areEqual(articleIds, picture.articleIds)) plan.toUpdate.push({ url, articleIds });
  }
  const names = new Set(known.map(({ url }) => url));
  for (const [url, articleIds] of showing) {
    if (wanted.has(url) && !names.has(url)) plan.toFetch.push({ url, articleIds });
  }
  return plan;
}

/** The ids of the articles that show each picture, ascending. */
function articlesByPicture(articles: readonly PictureArticle[]): Map<string, number[]> {
  const showing = new Map<string, number[]>();
  for (const { articleId, pictures } of articles.toSorted(
    (one, other) => one.articleId - other.articleId,
  )) {
    for (const url of pictures) {
      const articleIds = showing.get(url);
      if (articleIds) articleIds.push(articleId);
      else showing.set(url, [articleId]);
    }
  }
  return showing;
}

/** Whether an article's pictures are downloaded: it arrived recently, or is saved. */
function wants(article: PictureArticle, choice: PictureChoice, now: number): boolean {
  if (choice === 'none' || article.saved) return choice !== 'none';
  return choice === 'all' && !article.fromBackfill && isRecent(article, now);
}

/** Whether an article's stored pictures stay. Unread articles keep theirs at any age. */
const keeps = (article: PictureArticle, choice: PictureChoice, now: number): boolean =>
  wants(article, choice, now) || (choice === 'all' && (article.unread || isRecent(article, now)));

/** Counted from arrival, because a late or backdated article is news as well. */
const isRecent = ({ arrivedAt }: PictureArticle, now: number): boolean =>
  arrivedAt > now - pictureBounds.retentionMs;

const areEqual = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((id, at) => id === other[at]);

/**
 * The stored pictures to evict to get within the budget, least recently viewed first. Pictures of saved articles always
 * stay and don't count.
 */
export function picturesOverBudget(
  known: readonly KnownPicture[],
  saved: ReadonlySet<number>,
  budget: number = pictureBounds.quotaBytes,
): string[] {
  const free = known.filter(
    ({ state, articleIds }) => state === 'stored' && !articleIds.some((id) => saved.has(id)),
  );
  let over = free.reduce((sum, { bytes }) => sum + bytes, 0) - budget;
  const evicted: string[] = [];
  for (const { url, bytes } of free.toSorted((one, other) => one.usedAt - other.usedAt)) {
    if (over <= 0) break;
    evicted.push(url);
    over -= bytes;
  }
  return evicted;
}

/** A wanted picture and how it has failed so far. */
export interface WantedPicture {
  articleIds: readonly number[];
  nextTryAt?: number;
  decodings?: number;
}

/**
 * The next picture to download. Pictures that haven't failed come first, those of the newest article before others;
 * then the one that has waited longest.
 */
export function nextPicture<Picture extends WantedPicture>(
  wanted: readonly Picture[],
  now: number,
): Picture | undefined {
  const due = wanted.filter((picture) => turnOf(picture, now) <= now);
  const newest = ({ articleIds }: Picture) => articleIds.reduce((a, b) => Math.max(a, b), 0);
  return due.toSorted(
    (one, other) => turnOf(one, now) - turnOf(other, now) || newest(other) - newest(one),
  )[0];
}

/** When a wanted picture may be requested; one that may have crashed the worker comes after those that haven't failed. */
export const turnOf = ({ nextTryAt, decodings = 0 }: WantedPicture, now: number): number =>
  nextTryAt === undefined ? decodings : endOfWait(nextTryAt, now, pollBounds.maxRetryAfter);
