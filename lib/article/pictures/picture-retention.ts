import type { PictureChoice } from '../../settings.ts';
import { pictureBounds } from '../../site/bounds.ts';

/** Why a picture is not here although it was wanted. */
export type PictureRefusal =
  /** The site no longer has it. */
  | 'gone'
  /** What came is no picture that can be shown. */
  | 'notPicture'
  /** A drawing that is a document (SVG). */
  | 'drawing'
  | 'tooLarge'
  /** It was tried several times. */
  | 'failed'
  /** It was here and made room. */
  | 'noRoom';

/** An article as far as its pictures depend on it. */
export interface PictureArticle {
  articleId: number;
  pictures: readonly string[];
  arrivedAt: number;
  fromBackfill: boolean;
  unread: boolean;
  saved: boolean;
}

/** A picture as it is known. */
export interface KnownPicture {
  url: string;
  articleIds: readonly number[];
  state: 'wanted' | 'stored' | 'refused';
  why?: PictureRefusal;
  bytes: number;
  usedAt: number;
}

/** What is to become of the pictures. */
export interface PicturePlan {
  /** To be fetched: new ones, and those that made room and whose article was saved since. */
  toFetch: { url: string; articleIds: number[] }[];
  /** Known ones that other articles show now. */
  toUpdate: { url: string; articleIds: number[] }[];
  /** Those that no article needs any more. */
  toRemove: string[];
}

/**
 * Brings the pictures in line with articles, marks and choice. Which ones are fetched follows from what was published
 * and saved, never from what was read: the site could tell a reader's habits from it. Reading only decides how long
 * they stay.
 */
export function planPictures(
  articles: readonly PictureArticle[],
  known: readonly KnownPicture[],
  choice: PictureChoice,
  now: number,
): PicturePlan {
  const shown = articles.filter((article) => keeps(article, choice, now));
  const users = usersOf(shown);
  const wanted = new Set(
    shown.filter((article) => wants(article, choice, now)).flatMap(({ pictures }) => pictures),
  );
  const saved = new Set(
    shown.filter((article) => article.saved).flatMap(({ pictures }) => pictures),
  );
  const plan: PicturePlan = { toFetch: [], toUpdate: [], toRemove: [] };
  for (const picture of known) {
    const { url, why } = picture;
    const now = users.get(url);
    if (now === undefined) plan.toRemove.push(url);
    else if (why === 'noRoom' && saved.has(url)) plan.toFetch.push({ url, articleIds: now });
    else if (!isSame(now, picture.articleIds)) plan.toUpdate.push({ url, articleIds: now });
  }
  const names = new Set(known.map(({ url }) => url));
  for (const [url, articleIds] of users) {
    if (wanted.has(url) && !names.has(url)) plan.toFetch.push({ url, articleIds });
  }
  return plan;
}

/** The articles of each picture, in the order of their numbers. */
function usersOf(articles: readonly PictureArticle[]): Map<string, number[]> {
  const users = new Map<string, number[]>();
  for (const { articleId, pictures } of articles.toSorted(
    (one, other) => one.articleId - other.articleId,
  )) {
    for (const url of pictures) users.set(url, [...(users.get(url) ?? []), articleId]);
  }
  return users;
}

/** Whether pictures of this article are fetched: it came with the news lately, or is saved. */
function wants(article: PictureArticle, choice: PictureChoice, now: number): boolean {
  if (choice === 'none' || article.saved) return choice !== 'none';
  return choice === 'all' && !article.fromBackfill && isRecent(article, now);
}

/** Whether those that are here stay: unread articles keep theirs however old they are. */
const keeps = (article: PictureArticle, choice: PictureChoice, now: number): boolean =>
  wants(article, choice, now) || (choice === 'all' && (article.unread || isRecent(article, now)));

/** Counted from the arrival: a post that is late, or older than the feed it came in, is news all the same. */
const isRecent = ({ arrivedAt }: PictureArticle, now: number): boolean =>
  arrivedAt > now - pictureBounds.retentionMs;

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((n, at) => n === other[at]);

/**
 * The stored pictures that have to go for the rest to stay within the budget: those that were not looked at for longest.
 * What a saved article shows stays whatever its size, and does not count.
 */
export function picturesOverBudget(
  known: readonly KnownPicture[],
  saved: ReadonlySet<number>,
  budget: number = pictureBounds.quotaBytes,
): string[] {
  const free = known.filter(
    ({ state, articleIds }) => state === 'stored' && !articleIds.some((n) => saved.has(n)),
  );
  let over = free.reduce((sum, { bytes }) => sum + bytes, 0) - budget;
  const going: string[] = [];
  for (const { url, bytes } of free.toSorted((one, other) => one.usedAt - other.usedAt)) {
    if (over <= 0) break;
    going.push(url);
    over -= bytes;
  }
  return going;
}

/** Which picture is fetched next: one that has not failed yet, and of those one of the newest article. */
export function nextPicture<P extends { articleIds: readonly number[]; failures: number }>(
  wanted: readonly P[],
): P | undefined {
  const newest = ({ articleIds }: P) => Math.max(...articleIds);
  return wanted.toSorted(
    (one, other) => one.failures - other.failures || newest(other) - newest(one),
  )[0];
}
