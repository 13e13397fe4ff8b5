import type { Newsroom } from './newsroom.ts';

const firstNewThread = 3_400;

type DemoEvent = (newsroom: Newsroom, round: number) => void;

const publish: DemoEvent = (newsroom) => {
  newsroom.publish();
};

const amendNewest: DemoEvent = (newsroom) => {
  const [post] = newsroom.posts();
  if (!post || post.title.startsWith('Updated: ')) return;
  const note = '<p><em>Update: this story was amended after publication.</em></p>';
  newsroom.edit(post.slug, { title: `Updated: ${post.title}`, html: `${post.html}\n${note}` });
};

const openThread: DemoEvent = (newsroom, round) => {
  const post = newsroom.posts().findLast((candidate) => candidate.discussion === 'respond');
  if (post) newsroom.moveDiscussion(post.slug, firstNewThread + round);
};

/** The events of a publisher's day, mostly news. */
const dayOfEvents = [
  publish,
  publish,
  amendNewest,
  publish,
  openThread,
  publish,
  publish,
  openThread,
];

/** Runs the demo's event number `round`. Publishing does nothing once no article is held back. */
export function runDemoEvent(newsroom: Newsroom, round: number): void {
  dayOfEvents[round % dayOfEvents.length]?.(newsroom, round);
}
