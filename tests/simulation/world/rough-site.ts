import type { IncomingHttpHeaders } from 'node:http';
import { hour, second } from '../../../lib/time.ts';
import type { Post } from '../../../scripts/sample-site/posts.ts';
import type { NoReply, Reply } from '../../../scripts/sample-site/reply.ts';
import { pick } from '../../support/seeded-random.ts';
import type { World } from './world.ts';

type Random = () => number;

/** How many old copies of each page a cache in front of the site keeps. */
const mostKept = 6;

/**
 * A site whose posts are hidden, shown again and dated arbitrarily, behind servers that respond with old copies, wrong
 * 304s, cut, shuffled or falsified feeds, and failures.
 */
export class RoughSite {
  /** The share of requests for a feed that get a wrong response. */
  roughness = 0;
  private readonly hidden = new Set<number>();
  private readonly dates = new Map<number, number>();
  private readonly kept = new Map<string, Reply[]>();
  private modifiedAt = 0;
  /** Every post that was ever published, including hidden ones. */
  readonly everyPost: () => readonly Post[];

  private readonly world: World;
  private readonly random: Random;

  constructor(world: World, random: Random) {
    this.world = world;
    this.random = random;
    const { newsroom, stage } = world;
    const { posts, lastModified } = newsroom;
    this.everyPost = posts;
    newsroom.posts = () =>
      posts()
        .filter(({ id }) => !this.hidden.has(id))
        .map((post) => ({ ...post, publishedAt: this.dates.get(post.id) ?? post.publishedAt }))
        .toSorted((one, other) => other.publishedAt - one.publishedAt);
    newsroom.lastModified = () => Math.max(lastModified(), this.modifiedAt);
    const { handle } = stage;
    stage.handle = (url, headers) => this.answer(url, headers, handle(url, headers));
  }

  /** Publishes posts a second apart. A few are dated back by up to a day, or into the future. */
  publish(count: number): void {
    for (let published = 0; published < count; published += 1) {
      const post = this.world.newsroom.publish();
      const chance = this.random();
      if (post && chance < 0.08) this.date(post, -24 * hour * this.random());
      else if (post && chance < 0.12) this.date(post, 240 * hour * this.random());
      this.world.advance(second);
    }
  }

  /** Whether a post is dated back, or into the future. */
  isDatedOtherwise = (id: number): boolean => this.dates.has(id);

  /** Hides a post for a while. */
  hide({ id }: Post): void {
    this.hidden.add(id);
    this.touch();
  }

  /** Shows a hidden post again. */
  showOne(): void {
    const id = pick([...this.hidden], this.random);
    if (id === undefined) return;
    this.hidden.delete(id);
    this.touch();
  }

  /** Shows all hidden posts again. */
  showAll(): void {
    this.hidden.clear();
    this.touch();
  }

  private date({ id }: Post, by: number): void {
    this.dates.set(id, this.world.now + Math.floor(by / second) * second);
  }

  /** Changes the validators, as every change on a WordPress site does. */
  private touch(): void {
    const now = Math.floor(this.world.now / second) * second;
    this.modifiedAt = Math.max(now, this.world.newsroom.lastModified() + second);
  }

  private answer(url: URL, headers: IncomingHttpHeaders, reply: Reply | NoReply): Reply | NoReply {
    if (typeof reply === 'string' || !url.pathname.includes('/feed')) return reply;
    const kept = this.kept.get(url.href) ?? [];
    if (reply.status === 200) this.kept.set(url.href, [...kept, reply].slice(-mostKept));
    if (this.random() >= this.roughness) return reply;
    const isConditional = headers['if-none-match'] !== undefined;
    const rough = pick(roughAnswers, this.random);
    return rough?.({ reply, kept, isConditional, random: this.random }) ?? reply;
  }
}

interface Answer {
  reply: Reply;
  kept: readonly Reply[];
  isConditional: boolean;
  random: Random;
}

const failing =
  (status: number, headers: Record<string, string> = {}) =>
  (): Reply => ({
    status,
    headers,
    body: 'No feed.',
  });

const end = '</channel>\n</rss>\n';

/** A feed with changed items, whose document may be cut to a share of its length. */
const otherItems =
  (change: (items: string[], random: Random) => string[], share = (_: Random) => 1) =>
  ({ reply, random }: Answer): Reply => {
    if (reply.status !== 200) return reply;
    const [head = '', ...items] = String(reply.body)
      .replace(end, '')
      .split(/(?=\t<item>)/);
    const body = head + change(items, random).join('') + end;
    const etag = `"${Math.floor(random() * 1e9)}"`;
    const headers = { ...reply.headers, etag };
    return { ...reply, headers, body: body.slice(0, Math.ceil(body.length * share(random))) };
  };

const withGuid = (item: string, guid: string): string =>
  item.replace(/(<guid[^>]*>)[^<]*/, `$1${guid}`);

const roughAnswers: readonly ((answer: Answer) => Reply | NoReply | undefined)[] = [
  ({ kept, random }) => pick(kept, random),
  ({ isConditional }) =>
    isConditional ? { status: 304, headers: { etag: '"of-another-page"' }, body: '' } : undefined,
  otherItems(
    (items) => items,
    (random) => 0.2 + 0.75 * random(),
  ),
  otherItems((items, random) => items.filter(() => random() < 0.8)),
  otherItems((items) => items.toReversed()),
  otherItems((items) => [...items, ...items.slice(0, 3)]),
  otherItems((items, random) => items.map((item) => withGuid(item, `urn:${random()}`))),
  otherItems((items) => items.map((item) => withGuid(item, 'urn:of-all'))),
  otherItems((items, random) =>
    items.map((item) =>
      random() < 0.25 ? item.replace(/<link>https:\/\/[^/]*/, '<link>https://evil.example') : item,
    ),
  ),
  failing(500),
  failing(404),
  failing(429, { 'retry-after': '3600' }),
  () => 'breaks',
];
