import type { Article } from '../article/model/article.ts';
import { keyPointTexts } from '../article/model/text-position.ts';
import { shortened } from '../article/model/words.ts';
import { sentencesIn } from '../article/speech/sentences.ts';
import type { BriefingReference } from './briefing.ts';

/** What of an article a briefing is made from. */
export type BriefingSource = Pick<
  Article,
  'url' | 'hash' | 'title' | 'keyPoints' | 'lead' | 'categories' | 'sortAt'
>;

/** UTF-16 units of one point: a paragraph that is marked as a key point would fill the briefing. */
const maxLength = 400;

/** Points of one article that are looked at. The publisher writes ten at most. */
const maxPoints = 20;

/** What an article has to say: its key points, else its first sentence. */
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

/** How the words of a briefing stand in its article now: `null` where they are unchanged. */
export type PointChange = { kind: 'changed'; text: string } | { kind: 'gone' };

/** What became of a point of an article; of all of them, where `article` is no longer stored, nothing is known. */
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
