import { challengePage } from '../pages/challenge-page.ts';
import { notFoundPage } from '../pages/section-page.ts';
import { ORIGIN } from '../permalinks.ts';
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
  missingPictures: picturesAre('The pictures are not found.', () => htmlReply(notFoundPage(), 404)),
  gonePictures: picturesAre('The pictures were taken away for good.', () => htmlReply('', 410)),
  pagesAsPictures: picturesAre('A page comes, and says that it is a picture.', () =>
    asPng(notFoundPage()),
  ),
  emptyPictures: picturesAre('Nothing comes, and says that it is a picture.', () => asPng('')),
  filmsAsPictures: picturesAre('Thirteen megabytes come, and say that they are a picture.', () =>
    asPng(filmed()),
  ),
  drawnPictures: picturesAre('Drawings come, which say that they are PNGs.', () => asPng(drawing)),
  picturesOfAnotherKind: picturesAre('The pictures say that they are pages.', ({ defaultReply }) =>
    withHeaders(defaultReply(), { 'content-type': 'text/html' }),
  ),
  cutPictures: picturesAre(
    'The connection breaks in the middle of every picture.',
    ({ defaultReply }) => ({
      ...defaultReply(),
      delivery: { kind: 'breaks', at: 0.5 },
    }),
  ),
  movedPictures: picturesAre('The pictures have moved within the site.', ({ url, defaultReply }) =>
    url.searchParams.has('moved') ? defaultReply() : redirectReply(`${url.href}?moved`),
  ),
  picturesAbroad: picturesAre('The pictures have moved to another host.', ({ url }) =>
    redirectReply(`https://images.example.org${url.pathname}`),
  ),
  picturesHome: picturesAre('The pictures lead to the front page.', () =>
    redirectReply(`${ORIGIN}/`),
  ),
  forbiddenPictures: picturesAre('The pictures are not for this visitor.', () =>
    htmlReply('', 403),
  ),
  failingPictures: picturesAre('The pictures answer with an error.', () => htmlReply('', 500)),
  limitedPictures: picturesAre('Too many pictures; in three hours again.', () =>
    withHeaders(htmlReply('', 429), { 'retry-after': '10800' }),
  ),
  challengedPictures: picturesAre('A bot check stands in front of the pictures.', () =>
    htmlReply(challengePage()),
  ),
});
