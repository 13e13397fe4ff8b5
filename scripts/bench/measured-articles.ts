import type { SampleArticle } from '../sample-site/sample-article.ts';
import { initialPostCount, sampleArticles } from '../sample-site/sample-articles.ts';
import { type SampleSite, startSampleSite } from '../sample-site/server.ts';

/** The publisher's articles have 6 to 9 kB. */
const minLength = 6_000;

const stories = sampleArticles.filter(({ type }) => type === 'news');

/** News articles as long as the publisher's, made from the sample's, each with its own address. */
export function measuredArticles(count: number): SampleArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const story = storyAt(index);
    const id = 200_000 + index;
    const { title, author, tags } = story;
    return {
      id,
      type: 'news',
      slug: `measured-news-${id}`,
      title: `${title} (${index})`,
      author,
      tags,
      html: longText(index),
    };
  });
}

/** The sample site with this many more articles, which it has yet to publish. */
export const startMeasuredSite = (heldBack: number): Promise<SampleSite> =>
  startSampleSite({
    articles: [...sampleArticles.slice(0, initialPostCount), ...measuredArticles(heldBack)],
  });

/** Publishes the next articles. */
export function publish(site: SampleSite, count: number): void {
  for (let published = 0; published < count; published += 1) site.publish();
}

/** A story, followed by paragraphs of other stories if it is too short. */
function longText(index: number): string {
  const lines = [storyAt(index).html];
  let length = storyAt(index).html.length;
  // The step varies, so that each round joins other stories.
  const step = 1 + Math.floor(index / stories.length);
  for (let next = index + step; length < minLength; next += step) {
    const paragraphs = storyAt(next)
      .html.split('\n')
      .filter((line) => line.startsWith('<p>'));
    for (const paragraph of paragraphs) {
      if (length >= minLength) break;
      lines.push(paragraph);
      length += paragraph.length;
    }
  }
  return lines.join('\n');
}

function storyAt(index: number): SampleArticle {
  const story = stories[index % stories.length];
  if (!story) throw new Error('The sample site has no news.');
  return story;
}
