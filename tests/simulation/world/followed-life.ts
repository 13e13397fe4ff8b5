import { readFile } from 'node:fs/promises';
import { expect, onTestFinished, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { unobserved } from '../../../lib/app/backup/article-run.ts';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import { restoreBackup } from '../../../lib/app/backup/restore.ts';
import { browserEnv } from '../../../lib/app/env.ts';
import { updateBadge } from '../../../lib/app/notify/badge.ts';
import { endErasure, eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { afterWorkerWrite } from '../../../lib/app/worker/after-write.ts';
import { markAllRead } from '../../../lib/app/worker/mark-all-read.ts';
import { startWorker } from '../../../lib/app/worker/start.ts';
import { type Briefing, coveredUrls } from '../../../lib/briefing/briefing.ts';
import { buildBriefing } from '../../../lib/briefing/build-briefing.ts';
import { briefingMarkdown } from '../../../lib/export/briefing/briefing-text.ts';
import { normalizePermalink } from '../../../lib/feed/identity.ts';
import { onCommands } from '../../../lib/platform/message-listeners.ts';
import { readSettings, writeSettings } from '../../../lib/platform/settings.ts';
import type { BadgeCount, Settings } from '../../../lib/settings.ts';
import { writePause } from '../../../lib/store/articles/notification-pause.ts';
import { readBriefingSources } from '../../../lib/store/briefing/briefings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { chooseBacklog } from '../../../lib/store/user/backlog/choose-backlog.ts';
import { markLooked, removeUnread } from '../../../lib/store/user/unread.ts';
import { permalink } from '../../../scripts/sample-site/permalinks.ts';
import type { Post } from '../../../scripts/sample-site/posts.ts';
import type { SampleArticle } from '../../../scripts/sample-site/sample-article.ts';
import { createdBackup } from '../../support/builders/backup-file.ts';
import { listIds } from '../../support/database/list-ids.ts';
import { untilKilled } from '../../support/database/table-writes.ts';
import { expectedOutline, outlineOf } from '../../support/follow/expected-briefing.ts';
import {
  type Announcement,
  FollowOracle,
  type OracleState,
} from '../../support/follow/follow-oracle.ts';
import { plain } from '../../support/follow/followed-posts.ts';
import { workerCommands } from './worker-commands.ts';
import { World } from './world.ts';

const sectorList = await readFile(
  new URL('../../../public/sector-list.json', import.meta.url),
  'utf8',
);

/** Posts of a feed page of the sample site. */
const pageSize = 10;

/** The most alarms until both channels have been polled. */
const mostAlarms = 4;

/** A notification as it was shown. */
interface Shown {
  at: number;
  id: string;
  title: string;
  message: string;
}

/** A user who follows something: the product with site and browser, and an oracle that predicts what it shows. */
export class FollowedLife {
  readonly world: World;
  readonly oracle: FollowOracle;
  readonly shown: Shown[] = [];
  readonly briefings: Briefing[] = [];
  /** The briefings as Markdown, in the local time of their days. */
  readonly briefingTexts: string[] = [];
  /** How often a worker was killed in the middle of its work. */
  kills = 0;
  /** The announcements shown so far, in the oracle's form. */
  private readonly announced: Announcement[] = [];
  private readTo = 0;
  private isCut = false;
  /** Whether something has arrived since the last announcements were settled. */
  private isUnsettled = false;
  private isRestoring = false;
  private readonly newBriefings: {
    briefing: Briefing;
    expected: ReturnType<typeof expectedOutline>;
    /** How many requests the site had received. */
    requests: number;
  }[] = [];
  private readonly posts = new Map<string, number>();
  private readonly articles = new Map<number, number>();

  private constructor(world: World, settings: Settings) {
    this.world = world;
    this.oracle = new FollowOracle(settings);
  }

  /** Installs the extension at a given time, and polls for the first time. */
  static async begin(options: {
    seed: number;
    start: number;
    articles: readonly SampleArticle[];
    published: number;
  }): Promise<FollowedLife> {
    const world = new World(options);
    // What the first poll leaves unread doesn't matter here.
    await chooseBacklog('unread', 'day', options.start);
    const life = new FollowedLife(world, await readSettings());
    vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(sectorList));
    onCommands(workerCommands(world));
    life.watchSite();
    life.watchNotifications();
    db.briefings.hook('creating', life.noteBriefing);
    onTestFinished(() => db.briefings.hook('creating').unsubscribe(life.noteBriefing));
    await life.turn();
    return life;
  }

  /** Tells the oracle what the site delivers. */
  private watchSite(): void {
    const { fetch } = this.world.env;
    this.world.env.fetch = async (input, init) => {
      const url = new URL(String(input));
      const isPoll = /\/feed\/?$/.test(url.pathname) && !url.searchParams.has('paged');
      // Requests of jobs follow the poll and one another, so everything before has been stored.
      if (!isPoll) this.settle();
      const response = await fetch(input, init);
      if (response.status === 200) this.delivered(url);
      return response;
    };
  }

  private delivered(url: URL): void {
    const posts = this.world.newsroom.posts();
    if (/\/feed\/?$/.test(url.pathname)) {
      const isPodcast = url.pathname.startsWith('/podcast');
      const page = Number(url.searchParams.get('paged') ?? 1);
      const selected = posts.filter(({ type }) => (type === 'podcast') === isPodcast);
      this.oracle.feedArrived(
        isPodcast ? 'podcast' : 'news',
        selected.slice((page - 1) * pageSize, page * pageSize),
        { at: this.world.now, isFirstPage: page === 1, isCut: this.isCut },
      );
      this.isUnsettled = true;
      return;
    }
    const address = normalizePermalink(url.href);
    const post = posts.find((each) => urlOf(each) === address);
    if (!post) return;
    this.oracle.pageArrived(post);
    this.isUnsettled = true;
  }

  private settle(): void {
    if (this.isUnsettled) this.oracle.settle(this.world.now);
    this.isUnsettled = false;
  }

  private readonly noteBriefing = (_key: unknown, briefing: Briefing): void => {
    if (this.isRestoring) return;
    const isFirst = this.briefings.length + this.newBriefings.length === 0;
    const expected = expectedOutline(this.oracle, briefing, isFirst);
    const requests = this.world.requests.length;
    this.newBriefings.push({ briefing: structuredClone(briefing), expected, requests });
  };

  private watchNotifications(): void {
    const { create } = fakeBrowser.notifications;
    Object.assign(fakeBrowser.notifications, {
      create: (id: string, options: chrome.notifications.NotificationCreateOptions) => {
        const { title = '', message = '' } = options;
        this.shown.push({ at: this.world.now, id, title, message });
        return create(id, options);
      },
    });
  }

  /** Sets whether the feed has only the beginning of each text. */
  setCut(isCut: boolean): void {
    this.isCut = isCut;
    this.world.stage.setScenarios(...(isCut ? (['cutText'] as const) : []));
  }

  /** Runs the alarm once. */
  private async turn(): Promise<void> {
    await this.world.runAlarm();
    this.isUnsettled = true;
    this.settle();
    await this.checkBriefings();
  }

  /** Runs all alarms until a time. */
  async until(end: number): Promise<void> {
    for (let at = await alarmTime(); at !== null && at <= end; at = await alarmTime()) {
      this.world.advance(Math.max(0, at - this.world.now));
      await fakeBrowser.alarms.clear('wake');
      await this.turn();
    }
    this.world.advance(Math.max(0, end - this.world.now));
  }

  /** Publishes two articles, and kills the worker after this many writes of the next alarm that has as many. */
  async killDuringAlarm(writes: number): Promise<void> {
    const before = this.kills;
    for (let count = 0; count < 2; count += 1) this.world.newsroom.publish();
    for (let tries = 0; tries < mostAlarms && this.kills === before; tries += 1)
      await this.tryToKill(writes);
  }

  private async tryToKill(writes: number): Promise<void> {
    const at = (await alarmTime()) ?? this.world.now;
    this.world.advance(Math.max(0, at - this.world.now));
    await fakeBrowser.alarms.clear('wake');
    const before = this.oracle.copy();
    const waiting = new Map(this.oracle.waiting);
    const announced = this.oracle.announced.length;
    const isKilled = await untilKilled(writes, () => this.world.runAlarm());
    if (!isKilled) {
      this.isUnsettled = true;
      this.settle();
      return;
    }
    this.kills += 1;
    await this.forgetUnstored(before, waiting);
    await this.reconcile(announced);
    await startWorker();
    this.oracle.settle(this.world.now);
  }

  /** What a killed worker has not stored hasn't arrived. A page is stored completely or not at all. */
  private async forgetUnstored(before: OracleState, waiting: typeof this.oracle.waiting) {
    const { oracle } = this;
    this.isUnsettled = false;
    const stored = new Set((await db.articles.toArray()).map(({ url }) => url));
    const isStored = ({ post }: { post: Post }) => stored.has(urlOf(post));
    const isLost = [...oracle.known.values()].some((each) => !isStored(each));
    if (!isLost) return;
    for (const [id, each] of oracle.known) {
      if (isStored(each)) continue;
      oracle.known.delete(id);
      oracle.waiting.delete(id);
      oracle.unread.delete(id);
      oracle.saved.delete(id);
    }
    for (const [id, each] of waiting) if (before.unread.has(id)) oracle.waiting.set(id, each);
  }

  /**
   * Checks whether a killed worker has announced what was due. What it had claimed, and may have shown, isn't announced
   * again.
   */
  private async reconcile(announced: number): Promise<void> {
    const { oracle } = this;
    if (oracle.announced.length > announced) throw new Error('Nothing was settled meanwhile.');
    const claimed = await db.notifications.where('state').equals('claimed').toArray();
    if (claimed.length === 0) return;
    oracle.settle(this.world.now);
    const ids = await this.postsByArticle();
    const isShown = new Set((await this.announcements()).flatMap(({ posts }) => posts));
    const lost = claimed.flatMap(({ articleId }) => ids.get(articleId) ?? []);
    for (const id of lost) if (!isShown.has(id)) oracle.doubtful.add(id);
    const isLost = ({ posts }: Announcement) => posts.some((id) => oracle.doubtful.has(id));
    const kept = oracle.announced.splice(announced).filter((each) => !isLost(each));
    oracle.announced.push(...kept);
  }

  /** Closes the browser for some time, which loses its alarms and notifications. */
  async restartBrowser(ms: number): Promise<void> {
    await fakeBrowser.alarms.clearAll();
    for (const id of Object.keys(await fakeBrowser.notifications.getAll()))
      await fakeBrowser.notifications.clear(id);
    this.world.advance(ms);
    await startWorker();
    this.oracle.settle(this.world.now);
  }

  /** The user reads an article. */
  async read(post: number): Promise<void> {
    const ids = await this.postsByArticle();
    for (const [articleId, id] of ids) if (id === post) await removeUnread(articleId);
    this.oracle.unread.delete(post);
    await this.afterWrite();
  }

  async readAll(): Promise<void> {
    await markAllRead();
    for (const id of this.oracle.lists().unread) this.oracle.unread.delete(id);
    this.oracle.settle(this.world.now);
  }

  async look(): Promise<void> {
    await markLooked();
    this.oracle.look();
    await this.afterWrite();
  }

  async pause(ms: number): Promise<void> {
    await writePause({ from: this.world.now, until: this.world.now + ms });
    this.oracle.pausedUntil = this.world.now + ms;
    await this.afterWrite();
  }

  async change(settings: Partial<Settings>): Promise<void> {
    this.oracle.choices = await changeSettings(settings);
    await this.afterWrite();
    // Runs the jobs that go through stored articles.
    await this.until(this.world.now + 1_000);
  }

  private async afterWrite(): Promise<void> {
    await afterWorkerWrite(this.world.now);
    this.oracle.settle(this.world.now);
  }

  /** Backs everything up. */
  async backUp(): Promise<{ file: Blob; state: OracleState }> {
    const { blob } = await createdBackup(true);
    return { file: blob, state: this.oracle.copy() };
  }

  /**
   * Moves to a new computer: nothing is stored, the first poll brings the newest articles, and a backup is restored.
   * Resolves to the settings that the backup only offers.
   */
  async moveHouse({ file, state }: { file: Blob; state: OracleState }): Promise<Partial<Settings>> {
    // A new database gives its articles new ids.
    await this.announcements();
    await eraseAllData();
    await endErasure();
    this.articles.clear();
    this.oracle.reset(await readSettings());
    await this.turn();
    const opened = await openBackup(file);
    if (!opened.ok) throw new Error(opened.failure);
    const theirs = { highlights: 'theirs', saved: 'theirs', reading: 'theirs' } as const;
    const choices = { ...theirs, settings: 'theirs' } as const;
    this.isRestoring = true;
    const { offered } = await restoreBackup(opened.value.backup, choices, unobserved);
    this.isRestoring = false;
    this.oracle.restore(state);
    this.oracle.choices = await readSettings();
    await this.until(this.world.now + 60_000);
    return offered;
  }

  /** Compares each new briefing with the expected one, and makes it again from the same data. */
  private async checkBriefings(): Promise<void> {
    for (const { briefing, expected, requests } of this.newBriefings.splice(0)) {
      const { left, day } = briefing;
      const { sections, count } = expected;
      expect(coveredUrls(briefing).length + left, `articles of the briefing of ${day}`).toBe(count);
      if (left === 0) expect(outlineOf(briefing), `the briefing of ${day}`).toEqual(sections);
      this.briefings.push(briefing);
      this.briefingTexts.push(textOf(briefing));
      // With other data the briefing would be different.
      if (this.world.requests.length > requests) continue;
      this.isRestoring = true;
      const again = await madeAgain(briefing);
      this.isRestoring = false;
      expect(JSON.stringify(again)).toBe(JSON.stringify(briefing));
      expect(again && textOf(again)).toBe(textOf(briefing));
    }
  }

  /** The notifications about articles so far, in the oracle's form. */
  async announcements(): Promise<Announcement[]> {
    const posts = await this.postsByArticle();
    const postOf = (articleId: number) => posts.get(articleId) ?? -articleId;
    const read = this.shown
      .slice(this.readTo)
      .flatMap(({ at, id, title, message }): Announcement[] => {
        const [, kind, ids = ''] = /^(article|summary:[\d.]+):([\dr,]*)$/.exec(id) ?? [];
        if (kind === undefined) return [];
        const posts = ids.split(',').map((each) => postOf(Number.parseInt(each, 10)));
        const [line = ''] = message.split('\n');
        const reason = reasonIn(line);
        return [
          { at, posts: posts.toSorted((one, other) => one - other), title: plain(title), reason },
        ];
      });
    this.readTo = this.shown.length;
    this.announced.push(...read);
    return [...this.announced];
  }

  /** The posts in each list. */
  async lists() {
    const posts = await this.postsByArticle();
    const named = async (name: 'unread' | 'watch' | 'mentions') =>
      (await listIds(name)).map((id) => posts.get(id) ?? -id);
    return {
      unread: await named('unread'),
      watch: await named('watch'),
      mentions: await named('mentions'),
    };
  }

  async saved(): Promise<Map<number, string[]>> {
    const posts = await this.postsByArticle();
    const rows = await db.saved.toArray();
    return new Map(rows.map(({ articleId, tags = [] }) => [posts.get(articleId) ?? 0, [...tags]]));
  }

  /** The text of the badge with this setting. */
  async badge(badgeCounts: BadgeCount): Promise<string> {
    const before = await readSettings();
    await writeSettings({ badgeCounts });
    await updateBadge();
    const text = await fakeBrowser.action.getBadgeText({});
    await writeSettings({ badgeCounts: before.badgeCounts });
    return text;
  }

  /** The posts by the ids of their articles. */
  private async postsByArticle(): Promise<ReadonlyMap<number, number>> {
    for (const post of this.world.newsroom.posts()) this.posts.set(urlOf(post), post.id);
    for (const { id, url } of await db.articles.toArray())
      this.articles.set(id, this.posts.get(url) ?? 0);
    return this.articles;
  }
}

const textOf = (briefing: Briefing): string =>
  briefingMarkdown(briefing, coveredUrls(briefing).length, 'Rare Earth Exchanges');

/** Deletes a briefing and makes it again from what is stored now. */
async function madeAgain(briefing: Briefing): Promise<Briefing | null> {
  await db.briefings.delete(briefing.day);
  const job = {
    type: 'briefing',
    kind: 'briefing',
    dueAt: 0,
    doneDay: null,
    unannounced: null,
  } as const;
  const sources = await readBriefingSources(job, briefing.createdAt);
  await db.briefings.put(briefing);
  return sources && buildBriefing(sources);
}

const urlOf = (post: Post): string => normalizePermalink(permalink(post)) ?? '';

async function alarmTime(): Promise<number | null> {
  return (await fakeBrowser.alarms.get('wake'))?.scheduledTime ?? null;
}

/** Parses the line of a notification that gives the reason for it. */
function reasonIn(line: string) {
  const namesIn = (text = '') => (text === '' ? [] : text.split(', ').toSorted());
  const [, inTitle, also] = /^(.*) in the title(?:, also about (.*))?$/.exec(line) ?? [];
  if (inTitle !== undefined) return { inTitle: namesIn(inTitle), about: namesIn(also), rule: null };
  const about = /^About (.*)$/.exec(line)?.[1];
  if (about !== undefined) return { inTitle: [], about: namesIn(about), rule: null };
  return { inTitle: [], about: [], rule: /^Matches your rule “(.*)”$/.exec(line)?.[1] ?? null };
}
