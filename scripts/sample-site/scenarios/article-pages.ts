import { challengePage } from '../pages/challenge-page.ts';
import { pageHtml } from '../pages/layout.ts';
import { notFoundPage } from '../pages/section-page.ts';
import { ORIGIN } from '../permalinks.ts';
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

const FILLER =
  'Thank you for your interest in our reporting on the supply chains of rare earths and magnets. ';

/** Responses instead of an article's page, when full text is fetched. */
export const articlePages = defineScenarios({
  challengePages: pagesAre(
    'Texts are excerpts, and a bot check answers for the pages with 200.',
    htmlReply(challengePage()),
  ),
  forbiddenPages: pagesAre('Texts are excerpts, and the pages are closed.', {
    ...htmlReply(challengePage(), 403),
    headers: { 'content-type': 'text/html', 'cf-mitigated': 'challenge' },
  }),
  paywallPages: pagesAre(
    'Texts are excerpts, and the pages ask for a subscription.',
    standIn(`${FILLER.repeat(6)} Subscribe to continue reading. Already a subscriber? Log in.`),
  ),
  cookiePages: pagesAre(
    'Texts are excerpts, and the pages ask about cookies.',
    standIn(`${FILLER.repeat(6)} We value your privacy. Accept all, or manage your choices.`),
  ),
  missingPages: pagesAre(
    'Texts are excerpts, and the pages are not found.',
    htmlReply(notFoundPage(), 404),
  ),
  homePages: pagesAre('Texts are excerpts, and the pages lead home.', redirectReply(`${ORIGIN}/`)),
  emptyPages: pagesAre('Texts are excerpts, and the pages are empty.', htmlReply('')),
});
