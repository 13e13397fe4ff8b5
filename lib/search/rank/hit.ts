/** A result while it is ranked. */
export interface Hit {
  segment: number;
  document: number;
  isTitle: boolean;
  score: number;
  seconds: number;
  articleId: number;
}

export const better = (one: Hit, other: Hit): number =>
  Number(other.isTitle) - Number(one.isTitle) || other.score - one.score || newer(one, other);

export const newer = (one: Hit, other: Hit): number =>
  other.seconds - one.seconds || other.articleId - one.articleId;
