import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';
import { initialPostCount, sampleArticles } from '../../../scripts/sample-site/sample-articles.ts';
import type { SampleSiteOptions } from '../../../scripts/sample-site/server.ts';

/** An episode of five minutes, quickly downloaded. */
export const shortEpisode: SampleArticle = {
  id: 91_000,
  slug: 's2-e60',
  type: 'podcast',
  title: 'Episode 60: Five Minutes on Cerium',
  author: 'Podcast desk',
  tags: ['Podcast', 'Cerium'],
  seconds: 300,
  html: `<p>Cerium is half of what many mines dig up and a small part of what they earn. A short one this week, on where it goes.</p>
<p><strong>Chapters</strong></p>
<p>00:00 Welcome<br>00:40 Where it goes<br>02:00 Glass<br>04:30 Goodbye</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.400)<br>Five minutes, one element, no guests who have not been warned.</p>
<p>Guest (00:20.000)<br>I was warned. Cerium comes up with everything else whether anyone wants it or not, and that is the whole of its economics. You cannot mine the neodymium and leave the cerium where it was.</p>
<p>Host (00:41.250)<br>So somebody has to find a use for it.</p>
<p>Guest (00:43.000)<br>Several people have. Catalysts in cars take some, because the oxide gives off oxygen and takes it back without wearing out. Fuel cells take a little.</p>
<p>Guest (02:01.500)<br>And glass takes the most. Fine cerium oxide polishes a lens better than anything else, partly by rubbing and partly by chemistry, and nobody has settled the proportion.</p>
<p>Host (04:31.000)<br>We shall leave it unsettled. Goodbye.</p>`,
};

/** The sample site with this episode as the newest. */
export const withShortEpisode: SampleSiteOptions = {
  articles: [shortEpisode, ...sampleArticles],
  publishedCount: initialPostCount + 1,
};
