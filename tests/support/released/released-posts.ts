import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';
import { sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import { shortArticles } from '../builders/short-articles.ts';
import { shortEpisode } from '../builders/short-episode.ts';

/** The articles that are read, highlighted and searched. */
export const slugs = {
  illustrated: 'brazilian-clay-project-signs-ten-year-offtake',
  read: 'no-one-owns-the-chain',
  report: 'rare-earth-exchanges-equities-weekly-update-november-16-20-2026',
  edited: 'wind-turbine-makers-hedge-terbium',
  followed: 'grain-boundary-diffusion-trial-cuts-dysprosium',
  excerpt: 'mongolia-rare-earths-two-gauges-one-neighbor-too-many',
  closed: 'oxide-metal-or-magnet-what-belongs-in-a-stockpile',
};

const sample = (slug: string): SampleArticle => {
  const found = sampleArticles.find((article) => article.slug === slug);
  if (!found) throw new Error(`The sample site has no ${slug}.`);
  return found;
};

/** The beginning of an article, so that the fixture stays small. */
function beginning(slug: string, paragraphs = 2): SampleArticle {
  const article = sample(slug);
  const kept = article.html.split('</p>').slice(0, paragraphs);
  return { ...article, html: `${kept.join('</p>')}</p>` };
}

/** A quarter of a second long, also for a small fixture. */
export const episode: SampleArticle = { ...shortEpisode, seconds: 0.25 };

/** Articles published at the installation, newest first, and those published later. */
export const oldPosts = [
  ...[beginning(slugs.illustrated, 5), episode, beginning(slugs.read), beginning(slugs.report)],
  ...shortArticles(8),
];
export const laterPosts = [
  beginning(slugs.edited, 6),
  ...[slugs.followed, slugs.excerpt, slugs.closed].map((slug) => beginning(slug)),
  ...shortArticles(22).slice(8),
];

/** The publisher's edit of an article with highlights: some words are removed, others added. */
export const edition = {
  title: 'Wind Turbine Makers Hedge Their Terbium',
  html: beginning(slugs.edited, 6)
    .html.replaceAll(/(<p>)?The quantities are easily worked out\./g, '$1')
    .replaceAll('Each has a cost.', 'Each of the three has its cost.'),
};

/** All articles as they are when the profile is frozen, newest first. */
export const releasedPosts = [...laterPosts.toReversed(), ...oldPosts].map((post) =>
  post.slug === slugs.edited ? { ...post, ...edition } : post,
);
