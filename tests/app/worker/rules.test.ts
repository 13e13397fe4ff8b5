import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { browserEnv } from '../../../lib/app/env.ts';
import { dismissReadNotifications } from '../../../lib/app/notify/dismiss-notifications.ts';
import { sendNotifications } from '../../../lib/app/notify/send-notifications.ts';
import { currentJudge } from '../../../lib/app/rules/current-judge.ts';
import { setSearchLevel, withCondition } from '../../../lib/app/rules/write-rule.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { currentFinder } from '../../../lib/app/watch/current-finder.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import type { Article } from '../../../lib/article/model/article.ts';
import type { FeedItem } from '../../../lib/feed/feed-item.ts';
import { readSettings } from '../../../lib/platform/settings.ts';
import { notifyingRule, type Rule } from '../../../lib/rule.ts';
import { db, write } from '../../../lib/store/db/database.ts';
import { saveFullText } from '../../../lib/store/ingest/full-text.ts';
import { saveRefresh } from '../../../lib/store/ingest/save-refresh.ts';
import { newChannel } from '../../../lib/store/rows/channels.ts';
import { muteTables, setMuted } from '../../../lib/store/rules/mute-rows.ts';
import { putLastRead } from '../../../lib/store/user/last-read.ts';
import { countUnread } from '../../../lib/store/user/unread.ts';
import { hour } from '../../../lib/time.ts';
import { newRule } from '../../support/builders/rule.ts';
import { listIds } from '../../support/database/list-ids.ts';
import { putRestingChannels } from '../../support/database/put-resting-channels.ts';
import { draftsOf, storeTexts, type Texts } from '../../support/database/store-texts.ts';
import { untilKilled } from '../../support/database/table-writes.ts';
import { answerRefreshes } from '../../support/fakes/answer-refreshes.ts';
import {
  createMachine,
  noon,
  type SimulatedMachine,
} from '../../support/fakes/simulated-machine.ts';
import { sampledStep } from '../../support/sampled.ts';

/** The built-in list. The worker keeps its matcher from test to test. */
const list = await readFile(new URL('../../../public/sector-list.json', import.meta.url), 'utf8');

let machine: SimulatedMachine;
beforeEach(async () => {
  machine = createMachine();
  answerRefreshes(machine);
  await putRestingChannels(noon);
});

const work = () => runJobs(machine.env);

async function setRules(...rules: Partial<Rule>[]): Promise<void> {
  const stored = rules.map((fields, at) =>
    withCondition(newRule({ id: `rule ${at}`, ...fields }), noon),
  );
  await changeSettings({ rules: await Promise.all(stored) });
}

/** Polls a page. With `isFirst` it is the first poll of a channel. */
const poll = async (
  texts: Texts,
  { isFirst = false, ...fields }: Partial<FeedItem> & { isFirst?: boolean } = {},
) =>
  saveRefresh({
    drafts: await draftsOf(texts, fields),
    channel: { ...newChannel('news'), succeededAt: noon, nextDueAt: noon + 1_000 * hour },
    log: [],
    now: noon,
    ...(isFirst && { backlog: 'unread' as const }),
    lastSuccess: isFirst ? null : noon,
    examine: { judge: await currentJudge(), find: await currentFinder() },
  });

async function articleTitled(title: string): Promise<Article> {
  const article = (await db.articles.toArray()).find((each) => each.title === title);
  if (!article) throw new Error(`There is no article ${title}.`);
  return article;
}

async function complete(title: string, text: string): Promise<void> {
  const article = await articleTitled(title);
  const [draft] = await draftsOf({ [title]: text });
  if (!draft) throw new Error('There is no draft.');
  const { id, hash } = article;
  await saveFullText(id, { replaces: hash, draft, authorBio: null, changes: null }, noon);
}

const titlesOf = async (ids: readonly number[]) =>
  (await db.articles.bulkGet([...ids])).map((article) => article?.title).sort();

const listed = async () => titlesOf(await listIds('all'));
const unread = async () => titlesOf(await listIds('unread'));
const saved = async () =>
  Promise.all(
    (await db.saved.toArray()).map(async ({ articleId, tags }) => [
      (await db.articles.get(articleId))?.title,
      ...(tags ?? []),
    ]),
  );

const texts: Texts = {
  'Terbium rises': 'Prices of terbium rose.',
  'A lithium week': 'Lithium fell.',
  'A town council': 'It met about terbium.',
};

describe('a rule that notifies', () => {
  const announced = async () => {
    await sendNotifications(noon);
    const shown = Object.values(fakeBrowser.notifications.getAllCreateOptions());
    return shown.map(({ title, message }) => `${title}: ${message}`);
  };

  beforeEach(async () => {
    vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(list));
    await changeSettings({ followed: ['samarium'] });
  });

  test('announces what is not about anything that is followed, and says why', async () => {
    await setRules({ text: 'lithium', notifies: true });
    await poll(texts);
    expect(await announced()).toEqual([
      expect.stringMatching(/^A lithium week: Matches your rule “lithium”/),
    ]);
  });

  test('says which saved search announces it, by its name', async () => {
    const saved = { name: 'Batteries', text: 'lithium', terms: '' };
    await changeSettings({ savedSearches: [saved] });
    await setSearchLevel(saved, 'on', noon);
    await setRules(...(await readSettings()).rules, { text: 'council', notifies: true });
    await poll(texts);
    expect((await announced()).toSorted()).toEqual([
      expect.stringMatching(/^A lithium week: Matches your saved search “Batteries”/),
      expect.stringMatching(/^A town council: Matches your rule “council”/),
    ]);
  });

  test('is not called by the name of a saved search of the same text and other filters', async () => {
    await changeSettings({
      savedSearches: [{ name: 'Batteries', text: 'lithium', terms: 'category:=Policy' }],
    });
    await setRules({ text: 'lithium', notifies: true });
    await poll(texts);
    expect(await announced()).toEqual([
      expect.stringMatching(/^A lithium week: Matches your rule “lithium”/),
    ]);
  });

  test('waits for the full text of an excerpt, which may have it', async () => {
    await setRules({ text: 'yttrium', notifies: true });
    await poll({ Other: 'More […]' }, { isExcerpt: true });
    expect(await announced()).toEqual([]);
    await complete('Other', 'More about yttrium.');
    await work();
    expect(await announced()).toEqual([expect.stringMatching(/^Other: Matches your rule/)]);
  });

  test('is as loud as the loudest of the rules that match', async () => {
    await setRules(
      { text: 'lithium', notifies: true, isSilent: true },
      { text: 'fell', notifies: true },
      { text: 'council', notifies: true, isSilent: true },
    );
    await poll(texts);
    expect(await announced()).toHaveLength(2);
    const shown = Object.values(fakeBrowser.notifications.getAllCreateOptions());
    expect(shown.map(({ message, silent }) => [message.split('\n')[0], silent])).toEqual([
      ['Matches your rule “council”', true],
      ['Matches your rule “fell”', undefined],
    ]);
  });

  test('stays as loud as it was for the excerpt when the full text matches a silent one', async () => {
    await setRules(
      { text: 'other', notifies: true },
      { text: 'yttrium', notifies: true, isSilent: true },
    );
    await poll({ Other: 'More […]' }, { isExcerpt: true });
    await complete('Other', 'More about yttrium.');
    await work();
    expect(await announced()).toEqual([expect.stringMatching(/^Other: Matches your rule “other”/)]);
    const [shown] = Object.values(fakeBrowser.notifications.getAllCreateOptions());
    expect(shown?.silent).toBeUndefined();
  });

  test('is made of a saved search, and goes with it unless it does more', async () => {
    const tin = { text: 'tin', terms: 'category:=Policy' };
    const storedRules = async () => (await readSettings()).rules;
    expect(await setSearchLevel(tin, 'silent', noon)).toBeNull();
    expect(await storedRules()).toMatchObject([{ ...tin, isSilent: true, condition: {} }]);
    expect(notifyingRule(await storedRules(), tin)).toBeDefined();
    await setSearchLevel(tin, 'on', noon);
    expect(await storedRules()).toMatchObject([{ ...tin, notifies: true, isSilent: false }]);
    await setSearchLevel(tin, 'off', noon);
    expect(await storedRules()).toEqual([]);
    await setRules({ ...tin, notifies: true, saves: true });
    await setSearchLevel(tin, 'off', noon);
    expect(await storedRules()).toMatchObject([{ notifies: false, saves: true }]);
    expect(await setSearchLevel({ text: 'tin is:unread', terms: '' }, 'on', noon)).toBe(
      'cannotAsk',
    );
    expect(await setSearchLevel({ text: 'tin', terms: 'is:unread' }, 'on', noon)).toBe('cannotAsk');
    expect(await storedRules()).toHaveLength(1);
  });

  test('announces what another rule marks as read, until it is opened', async () => {
    await setRules({ text: 'lithium', notifies: true }, { text: 'week', marksRead: true });
    await poll(texts);
    expect(await unread()).not.toContain('A lithium week');
    expect(await announced()).toEqual([
      expect.stringMatching(/^A lithium week: Matches your rule/),
    ]);
    await dismissReadNotifications();
    expect(await announced()).toHaveLength(1);
    const { id, hash } = await articleTitled('A lithium week');
    await putLastRead(id, hash, noon);
    await dismissReadNotifications();
    expect(await announced()).toEqual([]);
  });

  test('announces what it marks as read until that is muted', async () => {
    await setRules({ text: 'lithium', notifies: true, marksRead: true });
    await poll(texts);
    expect(await announced()).toHaveLength(1);
    const article = await articleTitled('A lithium week');
    await write(muteTables, (tx) => setMuted(tx, [{ article, isMuted: true }]));
    await dismissReadNotifications();
    expect(await announced()).toEqual([]);
  });

  test('announces nothing that the user opened while it was held', async () => {
    await changeSettings({ quietHours: true, quietAllDay: [0, 1, 2, 3, 4, 5, 6] });
    await setRules({ text: 'lithium', notifies: true, marksRead: true });
    await poll(texts);
    expect(await announced()).toEqual([]);
    const { id, hash } = await articleTitled('A lithium week');
    await putLastRead(id, hash, noon);
    await changeSettings({ quietHours: false });
    expect(await announced()).toEqual([]);
  });

  test('announces nothing that another rule mutes', async () => {
    await setRules({ text: 'lithium', notifies: true }, { text: 'week', mutes: true });
    await poll(texts);
    expect(await announced()).toEqual([]);
  });
});

describe('a rule that marks as read', () => {
  const announced = async () => {
    await sendNotifications(noon);
    return Object.values(fakeBrowser.notifications.getAllCreateOptions()).map(({ title }) => title);
  };

  beforeEach(() => {
    vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(list));
  });

  test('leaves what is about something followed to its list, which announces it', async () => {
    await changeSettings({ followed: ['terbium'] });
    await setRules({ text: 'terbium', marksRead: true });
    await poll(texts);
    expect(await unread()).toEqual(['A lithium week']);
    expect(await announced()).toEqual(['A town council', 'Terbium rises']);
  });

  test('holds back what is announced only because everything new is', async () => {
    await setRules({ text: 'terbium', marksRead: true });
    await poll(texts);
    expect(await announced()).toEqual(['A lithium week']);
  });
});

describe('rules', () => {
  test('save, tag, mark as read and mute what a poll brings, each what it matches', async () => {
    await setRules(
      { text: 'terbium', saves: true, tags: ['heavy', 'To read'] },
      { text: 'title:terbium', saves: true, tags: ['HEAVY'] },
      { text: 'council', marksRead: true },
      { text: 'lithium', mutes: true, saves: true },
      { text: 'prices', isOn: false, mutes: true },
    );
    await poll(texts);
    expect(await saved()).toEqual([
      ['A town council', 'heavy', 'To read'],
      ['A lithium week'],
      ['Terbium rises', 'heavy', 'To read'],
    ]);
    expect(await unread()).toEqual(['Terbium rises']);
    expect(await listed()).toEqual(['A town council', 'Terbium rises']);
    expect(await countUnread()).toBe(1);
    expect(await titlesOf(await db.notifications.toCollection().primaryKeys())).not.toContain(
      'A lithium week',
    );
    expect(await db.ruleTurns.count()).toBe(0);
  });

  test('act once: what the user takes back after the excerpt stays so when the full text comes', async () => {
    await setRules(
      { text: 'terbium', saves: true, marksRead: true },
      { text: 'yttrium', saves: true },
    );
    await poll(
      { 'Terbium rises': 'Prices of terbium […]', Other: 'More […]' },
      { isExcerpt: true },
    );
    expect(await saved()).toEqual([['Terbium rises']]);
    await db.saved.clear();
    const { id, listedAt } = await articleTitled('Terbium rises');
    await db.unread.put({ articleId: id, listedAt });
    await complete('Terbium rises', 'Prices of terbium rose, those of lithium fell.');
    await complete('Other', 'More about yttrium.');
    await work();
    expect(await saved()).toEqual([['Other']]);
    expect(await unread()).toEqual(['Other', 'Terbium rises']);
    expect(await db.ruleTurns.count()).toBe(0);
  });

  test('do nothing to an excerpt that is edited before its full text comes', async () => {
    await setRules({ text: 'yttrium', saves: true, marksRead: true });
    await poll({ Other: 'More […]' }, { isExcerpt: true });
    await poll({ Other: 'More about yttrium […]' }, { isExcerpt: true });
    expect([await saved(), await unread()]).toEqual([[], ['Other']]);
    await complete('Other', 'More about yttrium and what it is good for.');
    await work();
    expect([await saved(), await unread()]).toEqual([[['Other']], []]);
  });

  test('that come when there was none left do nothing to what had come before', async () => {
    await setRules({ text: 'terbium', saves: true });
    await poll({ Other: 'More […]' }, { isExcerpt: true });
    await setRules();
    await complete('Other', 'More about tin.');
    await work();
    await setRules({ text: 'yttrium', saves: true, marksRead: true });
    await poll({ Other: 'More about tin and yttrium.' });
    await work();
    expect([await saved(), await unread()]).toEqual([[], ['Other']]);
  });

  test('mute by the full text what the excerpt did not tell, and put back what only the excerpt had', async () => {
    await setRules({ text: 'lithium -yttrium', mutes: true });
    await poll({ One: 'Prices […]', Two: 'Lithium […]' }, { isExcerpt: true });
    expect(await listed()).toEqual(['One']);
    await complete('One', 'Prices of lithium fell.');
    await complete('Two', 'Lithium and yttrium fell.');
    await work();
    expect(await listed()).toEqual(['Two']);
    expect(await unread()).toEqual(['Two']);
  });

  test('only mute what edits, the first poll, an archive or a backup bring', async () => {
    await setRules(
      { text: 'terbium', saves: true, marksRead: true },
      { text: 'lithium', mutes: true },
    );
    await poll(texts, { isFirst: true });
    await storeTexts({ 'An old report': 'Terbium and lithium.' });
    await work();
    expect(await saved()).toEqual([]);
    expect(await unread()).toEqual(['A town council', 'Terbium rises']);
    await poll({ 'A town council': 'It met about lithium and terbium.' });
    expect(await saved()).toEqual([]);
    expect(await listed()).toEqual(['Terbium rises']);
  });

  test('mute and unmute stored articles when they change', async () => {
    await poll(texts);
    await setRules({ text: 'lithium', mutes: true }, { terms: 'category:=Policy', mutes: true });
    await work();
    expect(await listed()).toEqual(['A town council', 'Terbium rises']);
    await setRules({ text: 'terbium', mutes: true });
    await work();
    expect(await listed()).toEqual(['A lithium week']);
    await setRules();
    await work();
    expect(await listed()).toEqual(Object.keys(texts).sort());
    expect(await unread()).toEqual(Object.keys(texts).sort());
    expect(await db.jobs.get('rules')).toBeUndefined();
  });

  test('ask what an article is about, and whether it names something', async () => {
    vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(list));
    await changeSettings({ followed: ['terbium'] });
    await setRules(
      { text: 'about:terbium -ticker:LYC', saves: true },
      { text: 'element:Tb', mutes: true },
    );
    await poll(texts);
    expect(await saved()).toEqual([['A town council'], ['Terbium rises']]);
    expect(await listed()).toEqual(['A lithium week']);
    await poll({ 'Tb oxide rises': 'Prices of Tb oxide rose.' });
    expect(await listed()).toEqual(['A lithium week']);
    // Its symbol is found only while it is followed.
    await changeSettings({ followed: ['dysprosium'] });
    await work();
    expect(await listed()).toEqual(['A lithium week', 'Tb oxide rises']);
  });

  test('agree with the articles though the worker was killed at any write', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    const some = Array.from({ length: 60 }, (_, at) => [`Report ${at}`, at % 2 ? 'Tin.' : 'Zinc.']);
    await storeTexts(Object.fromEntries(some));
    await work();
    await setRules({ text: 'tin', mutes: true });
    let writes = 0;
    for (; await untilKilled(writes, work); writes += sampledStep(1, 5)) {
      await work();
      expect((await listIds('all')).length, `after ${writes} writes`).toBe(30);
      await setRules();
      await work();
      expect((await listIds('all')).length, `unmuted after ${writes} writes`).toBe(60);
      await setRules({ text: 'tin', mutes: true });
    }
    expect(writes).toBeGreaterThan(30);
  });
});
