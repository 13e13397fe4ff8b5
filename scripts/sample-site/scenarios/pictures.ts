import { challengePage } from '../pages/challenge-page.ts';
import { notFoundPage } from '../pages/section-page.ts';
import { siteOrigin } from '../permalinks.ts';
import { htmlReply, type Reply, redirectReply, withHeaders } from '../reply.ts';
import { defineScenarios, type Responder, type ScenarioDefinition } from './scenario-definition.ts';

const picturesAre = (description: string, picture: Responder): ScenarioDefinition => ({
  description,
  picture,
});

const asPng = (body: string | Buffer): Reply => ({
  status: 200,
  headers: { 'content-type': 'image/png' },
  body,
});

/** Larger than any picture. Made on first use. */
let film: Buffer | undefined;
const filmed = (): Buffer => (film ??= Buffer.alloc(13_000_000, 'film'));

const drawing =
  '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400"/></svg>';

/** Responses to a request for a picture. */
export const pictures = defineScenarios({
  missingPictures: picturesAre('Pictures are 404.', () => htmlReply(notFoundPage(), 404)),
  gonePictures: picturesAre('Pictures are 410.', () => htmlReply('', 410)),
  pagesAsPictures: picturesAre('Pictures are HTML pages declared as PNG.', () =>
    asPng(notFoundPage()),
  ),
  emptyPictures: picturesAre('Pictures are empty files declared as PNG.', () => asPng('')),
  filmsAsPictures: picturesAre('Pictures are 13 MB files declared as PNG.', () => asPng(filmed())),
  drawnPictures: picturesAre('Pictures are SVGs declared as PNG.', () => asPng(drawing)),
  picturesOfAnotherKind: picturesAre('Pictures are declared as HTML.', ({ defaultReply }) =>
    withHeaders(defaultReply(), { 'content-type': 'text/html' }),
  ),
  cutPictures: picturesAre(
    'The connection breaks halfway through every picture.',
    ({ defaultReply }) => ({
      ...defaultReply(),
      delivery: { kind: 'breaks', at: 0.5 },
    }),
  ),
  movedPictures: picturesAre('Pictures redirect within the site.', ({ url, defaultReply }) =>
    url.searchParams.has('moved') ? defaultReply() : redirectReply(`${url.href}?moved`),
  ),
  picturesAbroad: picturesAre('Pictures redirect to another host.', ({ url }) =>
    redirectReply(`https://images.example.org${url.pathname}`),
  ),
  picturesHome: picturesAre('Pictures redirect to the front page.', () =>
    redirectReply(`${siteOrigin}/`),
  ),
  forbiddenPictures: picturesAre('Pictures are 403.', () => htmlReply('', 403)),
  failingPictures: picturesAre('Pictures are 500.', () => htmlReply('', 500)),
  limitedPictures: picturesAre('Pictures are 429 with Retry-After of three hours.', () =>
    withHeaders(htmlReply('', 429), { 'retry-after': '10800' }),
  ),
  challengedPictures: picturesAre('Pictures are behind a bot check.', () =>
    htmlReply(challengePage()),
  ),
});
