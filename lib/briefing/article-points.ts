import type { Article } from '../article/model/article.ts';
import { keyPointTexts } from '../article/model/text-position.ts';
import { shortened } from '../article/model/words.ts';
import { sentencesIn } from '../article/speech/sentences.ts';
import type { BriefingReference } from './briefing.ts';

/** The fields of an article that a briefing is made from. */
export type BriefingSource = Pick<
  Article,
  'url' | 'hash' | 'title' | 'keyPoints' | 'lead' | 'categories' | 'sortAt'
>;

/** The most UTF-16 units of a point: a paragraph that is marked as a key point would fill the briefing. */
const maxLength = 400;

/** The most points of an article that are looked at. The publisher writes ten at most. */
const maxPoints = 20;

/** The points of an article: its key points, or else its first sentence. */
export function articlePoints(
  article: Pick<BriefingSource, 'keyPoints' | 'lead'>,
): Pick<BriefingReference, 'point' | 'text'>[] {
  const texts = keyPointTexts(article.keyPoints).slice(0, maxPoints);
  if (texts.length > 0)
    return texts.map((text, point) => ({ point, text: shortened(text, maxLength) }));
  const [first] = sentencesIn(article.lead);
  const sentence = first ? article.lead.slice(first.from, first.to) : '';
  return [{ point: null, text: shortened(sentence, maxLength) }];
}

/** How the words of a point differ in the current version of its article. */
export type PointChange = { kind: 'changed'; text: string } | { kind: 'gone' };

/**
 * How the publisher has changed the words of a point; `null` if they are unchanged. For an article that is no longer
 * stored, this can't be known.
 */
export function changeOf(
  { version, point, text }: Pick<BriefingReference, 'version' | 'point' | 'text'>,
  article: Pick<BriefingSource, 'hash' | 'keyPoints' | 'lead'>,
): PointChange | null {
  if (article.hash === version) return null;
  const points = articlePoints(article);
  if (points.some((each) => each.text === text)) return null;
  // An excerpt has no key points until its full text comes.
  const now = points.find((each) => each.point === (point ?? each.point));
  return now && now.text !== '' ? { kind: 'changed', text: now.text } : { kind: 'gone' };
}
