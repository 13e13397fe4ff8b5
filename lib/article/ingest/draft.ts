import { withoutBidiControls } from '../../bidi.ts';
import { digest } from '../../digest.ts';
import type { FeedItem } from '../../feed/feed-item.ts';
import { fixMojibake } from '../../feed/fix-mojibake.ts';
import type { ChannelId } from '../../site/channel-id.ts';
import { podcastChannel } from '../../site/channels.ts';
import { withoutKeyPointHeading } from '../../site/key-point-headings.ts';
import { isReportTitle } from '../../site/report-titles.ts';
import type { ArticleDocument } from '../document/article-document.ts';
import { citedHosts } from '../document/cited-sources.ts';
import { articleDocument } from '../document/derive-document.ts';
import { pictureUrlsOf } from '../document/picture-urls.ts';
import { versionHashInput } from '../document/version-hash.ts';
import type { Draft } from '../model/article.ts';
import type { ArticleKind } from '../model/article-kind.ts';
import { keyPointText } from '../model/body-text.ts';
import { textVersion } from '../model/text-version.ts';
import { shortened } from '../model/words.ts';

const wordsPerMinute = 220;

/** Derives the fields of a stored article from a feed item. */
export async function draftOf(item: FeedItem, channel: ChannelId): Promise<Draft> {
  const document = articleDocument(item);
  const { title, keyPoints, body, bodyText } = document;
  const draft: Draft = {
    ...item,
    channel,
    title,
    author: cleanName(item.author ?? '') || null,
    categories: [...new Set(item.categories.map(cleanName).filter((name) => name !== ''))],
    kind: kindOf(item, channel),
    keyPoints,
    lead: keyPoints[0]?.text ?? beginningOf(bodyText, item.isExcerpt),
    sources: citedHosts(body),
    pictures: pictureUrlsOf(body),
    minutes: minutesOf(`${keyPointText(keyPoints)} ${bodyText}`),
    hash: await digest(versionHashInput(document)),
    textVersion,
  };
  documents.set(draft, document);
  return draft;
}

/** What drafts were derived from, for as long as they are in use. */
const documents = new WeakMap<Draft, ArticleDocument>();

/** The document of a draft, which is parsed once. */
export const documentOfDraft = (draft: Draft): ArticleDocument =>
  documents.get(draft) ?? articleDocument(draft);

const cleanName = (name: string): string => withoutBidiControls(fixMojibake(name));

function kindOf(item: FeedItem, channel: ChannelId): ArticleKind {
  if (channel === 'podcast' || podcastChannel.accepts.test(item.url)) return 'podcast';
  return isReportTitle(item.title) ? 'report' : 'news';
}

/** The first sentence or two of the text, for articles without key points. */
function beginningOf(text: string, isExcerpt: boolean): string {
  const flat = text.slice(0, 1_000).replace(/\s+/g, ' ').trim();
  return shortened(isExcerpt ? withoutKeyPointHeading(flat) : flat, 180);
}

function minutesOf(text: string): number {
  const words = text.split(/\s+/).length;
  return Math.max(1, Math.round(words / wordsPerMinute));
}
