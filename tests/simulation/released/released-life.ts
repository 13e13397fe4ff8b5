import { readFile } from 'node:fs/promises';
import { vi } from 'vitest';
import { openBackup } from '../../../lib/app/backup/open-backup.ts';
import { restoreBackup } from '../../../lib/app/backup/restore.ts';
import { browserEnv } from '../../../lib/app/env.ts';
import { pauseBackfill, startBackfill } from '../../../lib/app/feed/backfill.ts';
import { takeOpeningNote } from '../../../lib/app/first-run/opening-note.ts';
import { downloadRecording } from '../../../lib/app/media/recordings.ts';
import { pauseNotifications } from '../../../lib/app/notify/pause.ts';
import { highlightMoment } from '../../../lib/app/reading/highlight-moment.ts';
import { saveNote } from '../../../lib/app/reading/highlight-note.ts';
import { createHighlight, tagHighlight } from '../../../lib/app/reading/highlights.ts';
import { newNoteOn, newNoteSession } from '../../../lib/app/reading/note-session.ts';
import { markRange, markVersionRead } from '../../../lib/app/reading/read-state.ts';
import { saveReadingPosition } from '../../../lib/app/reading/reading-position.ts';
import { toggleSave } from '../../../lib/app/reading/save-article.ts';
import { tagArticle } from '../../../lib/app/reading/tags.ts';
import { updateView } from '../../../lib/app/reading/update-view.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { articleDocument } from '../../../lib/article/document/derive-document.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import { readPictureFile } from '../../../lib/article/pictures/picture-file.ts';
import type { HighlightColor } from '../../../lib/highlight/highlight-color.ts';
import { writeErrors } from '../../../lib/platform/error-log.ts';
import { onCommands } from '../../../lib/platform/message-listeners.ts';
import type { Settings } from '../../../lib/settings.ts';
import { db } from '../../../lib/store/db/database.ts';
import { chooseBacklog } from '../../../lib/store/user/backlog/choose-backlog.ts';
import { updatePlaybackPosition } from '../../../lib/store/user/playback-positions.ts';
import { toggleSaved } from '../../../lib/store/user/toggle-saved.ts';
import { day, hour, minute } from '../../../lib/time.ts';
import { pictureAt } from '../../../scripts/sample-site/media/picture.ts';
import { articleBackup, backupZip } from '../../support/builders/backup-zip.ts';
import { storedRule } from '../../support/builders/rule.ts';
import { changedSettings } from '../../support/builders/settings.ts';
import { followed, ownList } from '../../support/follow/followed-names.ts';
import {
  edition,
  episode,
  laterPosts,
  oldPosts,
  slugs,
} from '../../support/released/released-posts.ts';
import { makeChannelsDue } from '../world/make-due.ts';
import { workerCommands } from '../world/worker-commands.ts';
import { World } from '../world/world.ts';

const installedAt = Date.UTC(2026, 7, 3, 15);
/** A Monday. */
const returnedAt = Date.UTC(2026, 10, 23, 15);
const frozenAt = returnedAt + day;

const settings: Settings = {
  ...changedSettings,
  pictures: 'all',
  fetchFullText: true,
  checkInterval: 60,
  showNotifications: true,
  notifyNews: 'on',
  badgeCounts: 'unread',
  quietHours: false,
  markFollowed: true,
  followed,
  watchLists: [ownList],
  briefingHour: 7,
  backupFrequency: 'off',
  keepReadDays: null,
  keepVersions: 'all',
  rules: [
    storedRule({ id: 'notify', text: 'title:oxide', notifies: true }),
    storedRule({ id: 'mute', text: 'title:"story 9"', mutes: true }),
    storedRule({ id: 'save', text: 'stockpile', saves: true, tags: ['Stockpiles'] }),
    storedRule({ id: 'read', text: 'title:"story 10"', marksRead: true }),
  ],
};

const sectorList = new URL('../../../public/sector-list.json', import.meta.url);

/**
 * Simulates four months of a user who uses everything. It stops in the middle of work: a gap is open, a backfill is
 * paused, notifications are held. The same code always leaves the same rows.
 */
export async function liveReleasedLife(): Promise<World> {
  vi.spyOn(crypto, 'randomUUID').mockImplementation(numberedIds());
  const list = await readFile(sectorList, 'utf8');
  vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(list));
  const world = new World({
    seed: 1,
    start: installedAt,
    articles: [...oldPosts, ...laterPosts],
    published: oldPosts.length,
  });
  world.env.resizePicture = drawTiny;
  onCommands(workerCommands(world));
  await changeSettings(settings);
  await changeSettings({ backupFrequency: 'weekly' });
  await install(world);
  await comeBack(world);
  await use(world);
  await stopInTheMiddle(world);
  return world;
}

/** The first poll, the choice of what is unread, and articles that will expire. */
async function install(world: World): Promise<void> {
  await world.runAlarm();
  await world.runUntil(world.now + 10 * minute);
  await takeOpeningNote();
  await chooseBacklog('unread', 'day', world.now);
  await markRange({ kind: 'these', articleIds: await storyIds() });
}

/** Three months later: articles read long ago are removed, and older articles are loaded. */
async function comeBack(world: World): Promise<void> {
  world.advance(returnedAt - world.now);
  await poll(world);
  await changeSettings({ keepReadDays: 90, keepVersions: 'all' });
  await startBackfill();
  await world.runUntil(world.now + minute);
  await pauseBackfill();
  for (const slug of [slugs.edited, slugs.followed]) world.newsroom.publish(slug);
  await poll(world);
  world.stage.setScenarios('cutText');
  world.newsroom.publish(slugs.excerpt);
  await poll(world);
}

/** Reads, listens, saves, tags, highlights and adds notes. */
async function use(world: World): Promise<void> {
  const read = await article(slugs.read);
  await markVersionRead(read.id, read.hash);
  await saveReadingPosition({
    articleId: read.id,
    hash: read.hash,
    passage: 4,
    fraction: 0.25,
    text: 'A passage',
    before: 'The one before',
    finished: false,
  });
  world.advance(minute);
  const illustrated = await article(slugs.illustrated);
  await toggleSave(illustrated.id);
  await tagArticle(illustrated.id, 'Offtake, brazil');
  await mark(slugs.illustrated, 'Washed clay returns to the pit within 60 days', 1);
  const marked = await mark(slugs.read, 'responsibility for the handoffs', 2);
  await saveNote(marked, 'Which desk?', newNoteSession());
  await tagHighlight(marked, 'Prices, brazil');
  world.advance(minute);
  await mark(slugs.edited, 'No exchange lists a liquid terbium future, so buyers', 3);
  await mark(slugs.edited, 'The quantities are easily worked out.', 4);
  await mark(slugs.edited, 'Each has a cost.', 5);
  const note = newNoteOn(await article(slugs.report));
  await saveNote(note.id, 'Compare with last week.', newNoteSession(), note);
  const { id } = await article(episode.slug);
  await downloadRecording(await article(episode.slug));
  await updatePlaybackPosition(id, { seconds: 30.5, duration: 300 }, world.now);
  await highlightMoment(id, 43);
  await world.runUntil(world.now + 10 * minute);
  await updateView('panel:1', {
    list: 'saved',
    terms: 'is:news',
    order: 'oldest',
    episodeId: id,
    keyPoint: 'A point',
    selectedId: illustrated.id,
    top: { articleId: illustrated.id, sortAt: 1, offset: -4 },
  });
  await updateView('popup', { tab: 'watch' }, world.now + 1);
  await updateView('tab:7', { list: 'all', search: 'terbium', resultOrder: 'newest' });
  world.newsroom.edit(slugs.edited, edition);
  // A backup from another computer, with articles that aren't stored here, and with a row that was damaged there.
  await takeIn(
    backupZip({
      reading: [
        { url: address('not-here-yet'), read: true, lastRead: { hash: 'v', at: frozenAt } },
      ],
      setAside: [{ table: 'saved', row: { articleId: 1 } }],
    }),
  );
  // Past the hour of the briefing.
  await world.runUntil(frozenAt - hour);
}

/** Begins the work in whose middle the browser is closed. */
async function stopInTheMiddle(world: World): Promise<void> {
  world.stage.setScenarios('forbiddenPages');
  world.newsroom.publish(slugs.closed);
  await poll(world);
  await pauseNotifications(frozenAt + hour, world.now);
  // More posts than a page of the feed holds.
  for (let count = 0; count < 14; count += 1) {
    world.advance(minute);
    world.newsroom.publish();
  }
  await makeChannelsDue();
  await world.refresh();
  await takeIn(articleBackup(1));
  await writeErrors([{ at: world.now, context: '/sidepanel.html', name: 'TypeError', frames: [] }]);
  world.advance(frozenAt - world.now);
  // The page was closed after its write, before the after-write.
  await toggleSaved((await article(slugs.report)).id, world.now);
}

async function poll(world: World): Promise<void> {
  world.advance(hour);
  await makeChannelsDue();
  await world.runAlarm();
  await world.runUntil(world.now + 10 * minute);
}

async function takeIn(file: Uint8Array<ArrayBuffer>): Promise<void> {
  const opened = await openBackup(new Blob([file]));
  if (!opened.ok) throw new Error(opened.failure);
  const theirs = { highlights: 'theirs', saved: 'theirs', reading: 'theirs' } as const;
  await restoreBackup(opened.value.backup, { ...theirs, settings: 'mine' });
}

async function article(slug: string): Promise<Article> {
  const found = await db.articles.filter(({ url }) => url.includes(slug)).first();
  if (!found) throw new Error(`${slug} is not stored.`);
  return found;
}

const address = (slug: string): string => `https://rareearthexchanges.com/news/${slug}/`;

const storyIds = (): Promise<number[]> =>
  db.articles.filter(({ url }) => url.includes('-story-')).primaryKeys();

/** Highlights words of the current version. Resolves to the highlight's id. */
async function mark(slug: string, words: string, color: HighlightColor): Promise<string> {
  const found = await article(slug);
  const body = await db.bodies.get([found.id, found.hash]);
  if (!body) throw new Error('There is no text to mark.');
  const { text } = articleDocument({ ...body, url: found.url });
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${slug} does not say “${words}”.`);
  const page = { article: found, version: { hash: found.hash, text }, placed: [] };
  return (await createHighlight(page, { start, end: start + words.length }, color, null).stored).id;
}

/** Draws every picture as a few bytes with the size of the real one. */
async function drawTiny(file: Blob) {
  const header = readPictureFile(new Uint8Array(await file.arrayBuffer()));
  const blob = new Blob([Buffer.from(pictureAt('tiny-16x10.png'))], { type: 'image/png' });
  return header && { blob, width: header.width, height: header.height };
}

function numberedIds(): () => `${string}-${string}-${string}-${string}-${string}` {
  let last = 0;
  return () => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
}
