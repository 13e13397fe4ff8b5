import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { KeyPoint } from '../../../lib/article/model/body.ts';
import type { SearchedArticle } from '../../../lib/search/index/index-document.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { pick } from '../../support/seeded-random.ts';
import { publicationDays } from './judged-queries.ts';

/** The time at which tests search the sample articles. */
export const now = Date.UTC(2026, 10, 27, 12);
const day = 86_400_000;

export interface SampleDocument {
  article: SearchedArticle;
  passages: string[];
}

/** The sample articles as documents of the search. */
export const samples = sampleArticles.map(
  ({ id, title, html, author, tags }, index): SampleDocument => {
    const url = `https://rareearthexchanges.com/news/${id}/`;
    const document = articleDocument({ title: textOf(title), source: html, url });
    const published = publicationDays[id];
    const article: SearchedArticle = {
      articleId: id,
      sortAt: published ? Date.parse(`${published}T12:00`) : now - index * 2 * day,
      texts: {
        title: [document.title],
        keyPoints: document.keyPoints.flatMap(pointTexts),
        body: [document.bodyText],
        author: [author],
        category: tags,
      },
    };
    return { article, passages: document.passages.map(({ text }) => text) };
  },
);

function pointTexts({ text, points }: KeyPoint): string[] {
  return [text, ...points.flatMap(pointTexts)];
}

function textOf(title: string): string {
  return title
    .replaceAll(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&amp;', '&');
}

/** An article made of paragraphs from several sample articles, titled with some words of two titles. */
export function recombine(
  index: number,
  samples: readonly SampleDocument[],
  random: () => number,
): SearchedArticle {
  const at = Math.floor(random() * samples.length);
  const other = (at + 1 + Math.floor(random() * (samples.length - 1))) % samples.length;
  const titles = [at, other].map((each) => samples[each]?.article.texts.title?.[0]?.split(' '));
  // Shuffled, so that no title has a phrase of another article.
  const words = titles.flatMap((title = []) => title.filter(() => random() < 0.5));
  const title = words.map((word) => ({ word, at: random() })).sort((one, next) => one.at - next.at);
  const paragraphs = Array.from(
    { length: 6 + Math.floor(random() * 8) },
    () => pick(pick(samples, random)?.passages ?? [], random) ?? '',
  );
  return {
    articleId: index + 1,
    sortAt: now - Math.floor(random() * 700) * day,
    texts: { title: [title.map(({ word }) => word).join(' ')], body: [paragraphs.join('\n')] },
  };
}
