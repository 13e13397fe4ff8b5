import { asia } from './articles/asia.ts';
import { defense } from './articles/defense.ts';
import { everyBlock } from './articles/every-block.ts';
import { markets } from './articles/markets.ts';
import { materials } from './articles/materials.ts';
import { podcast } from './articles/podcast.ts';
import { policy } from './articles/policy.ts';
import { processing } from './articles/processing.ts';
import { projects } from './articles/projects.ts';
import { technology } from './articles/technology.ts';
import type { SampleArticle } from './sample-article.ts';

/** Number of articles published at start. */
export const initialPostCount = 40;

/** The feed's first page at start, newest first. */
const firstPage = [
  'separation-permits-not-tonnage-now-decide-who-ships-magnets',
  'no-one-owns-the-chain',
  'brazilian-clay-project-signs-ten-year-offtake',
  's2-e51',
  'china-export-licenses-what-a-magnet-buyer-must-supply',
  'rare-earth-exchanges-equities-weekly-update-november-16-20-2026',
  'grain-boundary-diffusion-trial-cuts-dysprosium',
  'how-a-rare-earth-basket-price-is-built',
  'small-tonnage-long-chains-defense-supply',
  'pilot-line-reaches-didymium-grade-in-western-australia',
];

/** The first to be published while the site runs, in order. */
const nextOut = [
  'malaysia-bans-raw-exports-and-needs-plants-to-match',
  'five-sintered-magnet-lines-win-backing-in-southern-india',
  'hydrogen-line-recovers-magnet-powder-from-hard-drives',
  'a-price-floor-is-only-as-strong-as-the-balance-sheet-beneath-it',
  'fe%E2%82%81%E2%82%86n%E2%82%82-promises-a-magnet-without-rare-earths',
  'korea-magnet-targets-half-from-one-country',
  'swarf-not-scrap-motors-is-recyclings-first-real-feedstock',
  'lenders-set-completion-tests-for-carbonatite-mine',
];

const storiesBetweenEpisodes = 3;

const stories = [policy, markets, technology, asia, projects, processing, defense, materials];
/** Newest first. */
const episodes = podcast.toReversed();

/**
 * All articles in editorial order. The site starts with the first ones, newest first; the others are
 * published in list order.
 */
export const sampleArticles: SampleArticle[] = arrange();

function arrange(): SampleArticle[] {
  const all = [...stories.flat(), ...episodes];
  const chosen = new Set([...firstPage, ...nextOut]);
  const rest = (articles: SampleArticle[]) => articles.filter(({ slug }) => !chosen.has(slug));
  const earlier = weave(inTurns(stories.map(rest)), rest(episodes));
  const openToSee = initialPostCount - firstPage.length;
  return [
    ...firstPage.map((slug) => withSlug(all, slug)),
    ...earlier.slice(0, openToSee),
    ...nextOut.map((slug) => withSlug(all, slug)),
    ...earlier.slice(openToSee),
    // These are published last, or by name.
    everyBlock,
  ];
}

function withSlug(articles: SampleArticle[], slug: string): SampleArticle {
  const found = articles.find((article) => article.slug === slug);
  if (!found) throw new Error(`No article has the slug ${slug}`);
  return found;
}

/** Takes the first of each list, then the second of each, and so on. */
function inTurns(lists: SampleArticle[][]): SampleArticle[] {
  const longest = Math.max(...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat();
}

/** Inserts one of `between` after every few of `main`. */
function weave(main: SampleArticle[], between: SampleArticle[]): SampleArticle[] {
  return main.flatMap((article, place) => {
    const due = (place + 1) % storiesBetweenEpisodes === 0;
    const turn = Math.floor(place / storiesBetweenEpisodes);
    return due ? [article, ...between.slice(turn, turn + 1)] : [article];
  });
}
