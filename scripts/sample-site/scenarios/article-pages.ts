import { challengePage } from '../pages/challenge-page.ts';
import { pageHtml } from '../pages/layout.ts';
import { notFoundPage } from '../pages/section-page.ts';
import { ORIGIN } from '../permalinks.ts';
import { html, movedTo, type Reply } from '../reply.ts';
import { changedItems } from './modify-feed.ts';
import { excerptOf } from './item-identities.ts';
import { type Play, plays } from './scenario-definition.ts';

const excerpts = changedItems((items) => items.map(excerptOf));

/** A feed of excerpts, and this in place of every article's page. */
const pagesAre = (says: string, reply: Reply): Play => ({
  says,
  feed: excerpts,
  page: () => reply,
});

const standIn = (words: string): Reply =>
  html(
    pageHtml({
      title: 'Rare Earth Exchanges',
      main: `<main id="content"><div class="entry-content"><p>${words}</p></div></main>`,
    }),
  );

const FILLER =
  'Thank you for your interest in our reporting on the supply chains of rare earths and magnets. ';

/** What may stand in place of an article's page, when the text has to be fetched from there. */
export const articlePages = plays({
  challengePages: pagesAre(
    'Texts are excerpts, and a bot check answers for the pages with 200.',
    html(challengePage()),
  ),
  forbiddenPages: pagesAre('Texts are excerpts, and the pages are closed.', {
    ...html(challengePage(), 403),
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
    html(notFoundPage(), 404),
  ),
  homePages: pagesAre('Texts are excerpts, and the pages lead home.', movedTo(`${ORIGIN}/`)),
  emptyPages: pagesAre('Texts are excerpts, and the pages are empty.', html('')),
});
