import { challengePage } from '../pages/challenge-page.ts';
import { pageHtml } from '../pages/layout.ts';
import { notFoundPage } from '../pages/section-page.ts';
import { siteOrigin } from '../permalinks.ts';
import { htmlReply, type Reply, redirectReply } from '../reply.ts';
import { excerptOf } from './item-identities.ts';
import { withModifiedItems } from './modify-feed.ts';
import { defineScenarios, type ScenarioDefinition } from './scenario-definition.ts';

const excerpts = withModifiedItems((items) => items.map(excerptOf));

/** A feed of excerpts, and this response for every article's page. */
const pagesAre = (description: string, reply: Reply): ScenarioDefinition => ({
  description,
  feed: excerpts,
  page: () => reply,
});

const standIn = (words: string): Reply =>
  htmlReply(
    pageHtml({
      title: 'Rare Earth Exchanges',
      main: `<main id="content"><div class="entry-content"><p>${words}</p></div></main>`,
    }),
  );

const filler =
  'Thank you for your interest in our reporting on the supply chains of rare earths and magnets. ';

/** Responses instead of an article's page, when full text is fetched. */
export const articlePages = defineScenarios({
  challengePages: pagesAre(
    'Excerpts only; article pages are a bot check with status 200.',
    htmlReply(challengePage()),
  ),
  forbiddenPages: pagesAre('Excerpts only; article pages are 403.', {
    ...htmlReply(challengePage(), 403),
    headers: { 'content-type': 'text/html', 'cf-mitigated': 'challenge' },
  }),
  paywallPages: pagesAre(
    'Excerpts only; article pages show a paywall.',
    standIn(`${filler.repeat(6)} Subscribe to continue reading. Already a subscriber? Log in.`),
  ),
  cookiePages: pagesAre(
    'Excerpts only; article pages show a cookie notice.',
    standIn(`${filler.repeat(6)} We value your privacy. Accept all, or manage your choices.`),
  ),
  missingPages: pagesAre('Excerpts only; article pages are 404.', htmlReply(notFoundPage(), 404)),
  homePages: pagesAre(
    'Excerpts only; article pages redirect to the front page.',
    redirectReply(`${siteOrigin}/`),
  ),
  emptyPages: pagesAre('Excerpts only; article pages are empty.', htmlReply('')),
});
