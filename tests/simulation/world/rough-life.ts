import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  cancelBackfill,
  pauseBackfill,
  retryGap,
  startBackfill,
} from '../../../lib/app/feed/backfill.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { normalizePermalink } from '../../../lib/feed/identity.ts';
import { newArticleNote } from '../../../lib/highlight/article-note.ts';
import { writeSettings } from '../../../lib/platform/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { putLastRead } from '../../../lib/store/user/last-read.ts';
import { saveArticle } from '../../../lib/store/user/saved.ts';
import { undoLatest } from '../../../lib/store/user/undo-redo.ts';
import { markRangeRead, removeUnread } from '../../../lib/store/user/unread.ts';
import { day } from '../../../lib/time.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import type { Post } from '../../../scripts/sample-site/posts.ts';
import { findInconsistencies } from '../../support/database/find-inconsistencies.ts';
import { pick } from '../../support/seeded-random.ts';
import { allTables } from './all-tables.ts';
import type { RoughSite } from './rough-site.ts';
import type { World } from './world.ts';

type Act = () => unknown;

/** With more unread articles than this, the mirror doesn't list them one by one. */
const mostMirrored = 190;

/**
 * What a user, a computer and a publisher do in a rough time, and what must be true after each event. Posts rather than
 * articles are remembered, because the database may be lost.
 */
export class RoughLife {
  private readonly read = new Set<number>();
  private readonly saved = new Set<number>();
  private readonly notes = new Map<string, string>();
  private readonly world: World;
  private readonly site: RoughSite;
  private readonly random: () => number;
  private readonly isNews: (post: Post) => boolean;
  /** When the database was created. Articles from before that no poll brings belong to the backfill. */
  private begunAt: number;
  private hasLost = false;

  /** `isNews` tells whether a post was published after the first poll. */
  constructor(
    world: World,
    site: RoughSite,
    random: () => number,
    isNews: (post: Post) => boolean,
  ) {
    this.world = world;
    this.site = site;
    this.random = random;
    this.isNews = isNews;
    this.begunAt = world.now;
  }

  /** Runs one random event. */
  async act(): Promise<void> {
    const total = this.acts.reduce((sum, [weight]) => sum + weight, 0);
    let left = this.random() * total;
    for (const [weight, act] of this.acts) {
      left -= weight;
      if (left < 0) return void (await act());
    }
  }

  /** Everything that is wrong now. */
  async problems(): Promise<string[]> {
    const tables = await allTables();
    const posts = await this.postsByArticle();
    const unread = new Set(tables.unread.map(({ articleId }) => posts.get(articleId)));
    const saved = new Set(tables.saved.map(({ articleId }) => posts.get(articleId)));
    const news = this.site.everyPost().filter(this.isNews);
    const isStored = new Set(posts.values());
    const archived = tables.articles.filter(
      ({ fromBackfill, publishedAt }) => fromBackfill === 1 && (publishedAt ?? 0) <= this.begunAt,
    );
    const isArchived = new Set(archived.map(({ id }) => posts.get(id)));
    const notes = await db.highlights.toArray();
    const badge = await fakeBrowser.action.getBadgeText({});
    return [
      ...findInconsistencies(tables),
      ...news
        .filter(({ id }) => isStored.has(id) && !isArchived.has(id))
        .filter(({ id }) => !unread.has(id) && !this.read.has(id) && this.isRemembered(id))
        .map(({ slug }) => `${slug} is read by nobody.`),
      ...[...this.read]
        .filter((id) => unread.has(id) && this.isRemembered(id))
        .map((id) => `${id} is unread again.`),
      ...[...this.saved].filter((id) => !saved.has(id)).map((id) => `${id} is no longer saved.`),
      ...[...this.notes]
        .filter(([id, text]) => notes.find((each) => each.id === id)?.note !== text)
        .map(([, text]) => `The note ${text} is lost.`),
      ...(badge === String(tables.unread.length || '') || badge === '!'
        ? []
        : [`The badge says ${badge} for ${tables.unread.length}.`]),
    ];
  }

  /**
   * A lost database's reading state is restored as the time up to which everything was read. That is wrong for posts
   * that were dated otherwise.
   */
  private readonly isRemembered = (id: number): boolean =>
    !this.hasLost || !this.site.isDatedOtherwise(id);

  /** Posts that are on the site but not stored. */
  async missing(): Promise<string[]> {
    const stored = new Set((await this.postsByArticle()).values());
    const posts = this.world.newsroom.posts().filter(this.isNews);
    return posts.filter(({ id }) => !stored.has(id)).map(({ slug }) => slug);
  }

  /** The post of each stored article, by its current address or an earlier one. */
  private async postsByArticle(): Promise<ReadonlyMap<number, number>> {
    const [aliases, articles] = await Promise.all([db.aliases.toArray(), db.articles.toArray()]);
    const named = new Map(aliases.map(({ alias, articleId }) => [alias, articleId]));
    for (const { url, id } of articles) named.set(url, id);
    return new Map(
      this.site.everyPost().flatMap((post): [number, number][] => {
        const ids = [post.slug, ...post.previousSlugs].map((slug) =>
          named.get(normalizePermalink(permalink({ ...post, slug })) ?? ''),
        );
        const id = ids.find((found) => found !== undefined);
        return id === undefined ? [] : [[id, post.id]];
      }),
    );
  }

  private async note(into: Set<number>, articleIds: readonly number[]): Promise<void> {
    const posts = await this.postsByArticle();
    for (const id of articleIds) into.add(posts.get(id) ?? 0);
  }

  /** One of the latest posts. */
  private latest(): Post | undefined {
    return pick(this.world.newsroom.posts().slice(0, 15), this.random);
  }

  private change(changed: (post: Post) => unknown): void {
    const post = this.latest();
    if (post) changed(post);
  }

  private hide(): void {
    const post = this.latest();
    if (post && this.isNews(post)) this.site.hide(post);
  }

  private async open(): Promise<void> {
    const row = pick(await db.unread.toArray(), this.random);
    if (!row) return;
    await putLastRead(row.articleId, 'version', this.world.now);
    await removeUnread(row.articleId);
    await this.note(this.read, [row.articleId]);
  }

  private async markAll(): Promise<void> {
    await this.note(this.read, await db.unread.toCollection().primaryKeys());
    await markRangeRead({ kind: 'all' }, this.world.now);
  }

  private async undo(): Promise<void> {
    const action = await db.actions.orderBy('id').last();
    if (action?.kind !== 'read') return;
    const posts = await this.postsByArticle();
    const opened = await db.lastRead.where('at').aboveOrEqual(action.at).primaryKeys();
    await undoLatest(this.world.now);
    for (const id of action.articleIds)
      if (!opened.includes(id)) this.read.delete(posts.get(id) ?? 0);
  }

  private async save(): Promise<void> {
    const article = pick(await db.articles.toArray(), this.random);
    if (!article) return;
    await saveArticle(article.id, this.world.now);
    await this.note(this.saved, [article.id]);
  }

  private async write(): Promise<void> {
    const article = pick(await db.articles.toArray(), this.random);
    if (!article) return;
    const id = `note-${this.notes.size}`;
    const note = `Note ${this.notes.size}`;
    const createdAt = this.world.now;
    await db.highlights.put({ ...newArticleNote(id, { ...article, createdAt }), note });
    this.notes.set(id, note);
  }

  private async restart(): Promise<void> {
    await fakeBrowser.alarms.clearAll();
    this.world.advance(this.random() * day);
    await startWorker();
  }

  private async expire(): Promise<void> {
    await writeSettings({ keepReadDays: 90 });
    this.world.advance(2 * day);
    await startWorker();
  }

  /** Loses the database. The mirror restores what was read. */
  private async loseDatabase(): Promise<void> {
    if ((await db.unread.count()) > mostMirrored) return;
    const unread = await db.unread.toCollection().primaryKeys();
    const all = await db.articles.toCollection().primaryKeys();
    await this.note(
      this.read,
      all.filter((id) => !unread.includes(id)),
    );
    this.site.roughness = 0;
    this.world.goOnline();
    this.site.showAll();
    this.begunAt = this.world.now;
    this.hasLost = true;
    await db.delete({ disableAutoOpen: false });
    await this.world.runAlarm();
  }

  /** The events with their weights. */
  private readonly acts: readonly [number, Act][] = [
    [6, () => this.site.publish(1 + Math.floor(3 * this.random()))],
    [0.7, () => this.site.publish(12 + Math.floor(20 * this.random()))],
    [
      2,
      () =>
        this.change(({ slug, title }) => this.world.newsroom.edit(slug, { title: `${title}.` })),
    ],
    [1, () => this.change(({ slug }) => this.world.newsroom.edit(slug, { slug: `${slug}-moved` }))],
    [
      0.7,
      () => this.change((post) => this.isNews(post) && this.world.newsroom.republish(post.slug)),
    ],
    [1, () => this.hide()],
    [1, () => this.site.showOne()],
    [2, () => Object.assign(this.site, { roughness: 0 })],
    [2, () => Object.assign(this.site, { roughness: 0.7 * this.random() })],
    [0.7, () => this.world.goOffline()],
    [2, () => this.world.goOnline()],
    [4, () => this.open()],
    [1, () => this.markAll()],
    [1, () => this.undo()],
    [1, () => this.save()],
    [1, () => this.write()],
    [1, () => startBackfill()],
    [0.6, () => pauseBackfill()],
    [0.4, () => cancelBackfill()],
    [0.6, () => retryGap('news')],
    [1, () => this.world.refresh('manual')],
    [1, () => this.world.advance(3 * day * this.random())],
    [1, () => this.restart()],
    [0.5, () => this.expire()],
    [0.4, () => this.loseDatabase()],
  ];
}
