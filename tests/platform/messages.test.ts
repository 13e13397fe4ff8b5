import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestRefresh } from '../../lib/app/commands.ts';
import { grantSiteAccess } from '../../lib/app/permissions.ts';
import { sendPageViewed } from '../../lib/platform/content-script-message.ts';
import { onCommands, onPageViewed } from '../../lib/platform/message-listeners.ts';
import { sendCommand, type WorkerCommands } from '../../lib/platform/messages.ts';
import { browserState, deliver } from '../support/fakes/fake-browser.ts';

const answer = { ok: true, value: { added: 1, changed: 0, requested: true } } as const;

/** A worker that records its commands. */
function listeningWorker(commands: Partial<WorkerCommands> = {}): string[] {
  const done: string[] = [];
  const note = (command: string) => async () => void done.push(command);
  onCommands({
    refresh: async () => {
      done.push('refresh');
      return answer;
    },
    startAgain: async () => answer,
    afterWrite: note('afterWrite'),
    markAllRead: async () => ({ count: done.push('markAllRead'), actionId: null }),
    undoMarkRead: async () => done.push('undoMarkRead'),
    saveNote: async (id, text, sessionId, about) => {
      done.push(`saveNote ${id} ${text} ${sessionId} ${about.title}`);
      return 1;
    },
    runJobs: note('runJobs'),
    connectionRestored: note('connectionRestored'),
    fetchFullText: async (n) => {
      done.push(`fetchFullText ${n}`);
      return { ok: true, value: null };
    },
    testFeed: async (channel, url) => {
      done.push(`testFeed ${channel} ${url}`);
      return { ok: false, failure: { kind: 'notFeed' } };
    },
    ...commands,
  });
  onPageViewed(async (address) => void done.push(`seen ${address}`));
  return done;
}

const id = fakeBrowser.runtime.id;
const ownPage = { id, url: `chrome-extension://${id}/popup.html` };

describe('a command of an extension page', () => {
  test('is handled, and its result returned', async () => {
    const done = listeningWorker();
    expect(await sendCommand('refresh')).toEqual(answer);
    expect(await sendCommand('fetchFullText', 7)).toEqual({ ok: true, value: null });
    expect(await sendCommand('testFeed', 'news', 'https://a.test/')).toMatchObject({ ok: false });
    const about = { url: 'https://a.test/', title: 'A', createdAt: 1 };
    const note = { ...about, author: null, publishedAt: null };
    expect(await sendCommand('saveNote', 'x', 'One.', 'session', note)).toBe(1);
    expect(done).toEqual([
      'refresh',
      'fetchFullText 7',
      'testFeed news https://a.test/',
      'saveNote x One. session A',
    ]);
  });

  test('gets no result and is logged where it fails in the worker', async () => {
    const written = vi.spyOn(console, 'error').mockReturnValue();
    listeningWorker({ refresh: () => Promise.reject(new Error('The disk is full.')) });
    expect(await requestRefresh()).toBeUndefined();
    expect(written).toHaveBeenCalledOnce();
  });

  test('gets no result where there is no worker', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(await requestRefresh()).toBeUndefined();
  });
});

describe('a message of any other sender', () => {
  const refresh = { command: 'refresh', args: [] };

  test('is distinguished from a valid one', async () => {
    const done = listeningWorker();
    expect(await deliver(refresh, ownPage)).toEqual(answer);
    expect(done).toEqual(['refresh']);
  });

  test.each<[string, unknown, chrome.runtime.MessageSender]>([
    ['another extension', refresh, { id: 'another-extension', url: ownPage.url }],
    ['a web page', refresh, { id, url: 'https://rareearthexchanges.com/news/' }],
    [
      'a page with a similar URL',
      refresh,
      { id, url: `https://evil.test/chrome-extension://${id}/` },
    ],
    ['another extension’s page', refresh, { id, url: `chrome-extension://${id}x/popup.html` }],
    ['an unknown sender', refresh, {}],
    ['own page, an unknown command', { command: 'deleteEverything', args: [] }, ownPage],
    ['own page, no command', { hello: true }, ownPage],
    ['own page, a string', 'refresh', ownPage],
    ['own page, null', null, ownPage],
    ['own page, a surplus argument', { command: 'refresh', args: [1] }, ownPage],
    ['own page, an argument of another type', { command: 'fetchFullText', args: ['7'] }, ownPage],
    [
      'own page, an unknown channel',
      { command: 'testFeed', args: ['weather', 'https://a.test/'] },
      ownPage,
    ],
    [
      'own page, an overlong URL',
      { command: 'testFeed', args: ['news', 'a'.repeat(3_000)] },
      ownPage,
    ],
    ['own page, a prototype key', { command: '__proto__', args: [] }, ownPage],
  ])('is ignored: %s', async (_story, message, sender) => {
    const done = listeningWorker();
    expect(await deliver(message, sender)).toBeUndefined();
    expect(done).toEqual([]);
  });
});

describe('a message of the content script', () => {
  const article = 'https://rareearthexchanges.com/news/scrap-is-short/';
  const seen = { command: 'pageViewed', args: [article] };
  const tab = { id: 5, url: article } as chrome.tabs.Tab;
  const onSite = { id, url: article, tab, frameId: 0 };

  test('reports an article that was viewed, and gets a response when that is stored', async () => {
    const done = listeningWorker();
    await deliver(seen, onSite);
    expect(done).toEqual([`seen ${article}`]);
  });

  test('fails silently where nobody receives it', async () => {
    const written = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    await sendPageViewed(article);
    for (const each of written) expect(each).not.toHaveBeenCalled();
  });

  test.each<[string, unknown, chrome.runtime.MessageSender]>([
    ['an extension page', seen, ownPage],
    ['an extension page in a tab', seen, { ...ownPage, tab, frameId: 0 }],
    ['another extension', seen, { ...onSite, id: 'another-extension' }],
    ['the forum', seen, { ...onSite, url: 'https://forum.rareearthexchanges.com/threads/1/' }],
    ['the site over http', seen, { ...onSite, url: 'http://rareearthexchanges.com/news/a/' }],
    [
      'a host that begins like the site’s',
      seen,
      { ...onSite, url: 'https://rareearthexchanges.com.evil.test/' },
    ],
    ['a frame of a page', seen, { ...onSite, frameId: 3 }],
    ['no tab', seen, { id, url: article }],
    ['the site, another command', { command: 'refresh', args: [] }, onSite],
    ['the site, a URL to test', { command: 'testFeed', args: ['news', article] }, onSite],
    ['the site, a number instead of a URL', { command: 'pageViewed', args: [7] }, onSite],
    ['the site, two URLs', { command: 'pageViewed', args: [article, article] }, onSite],
    ['the site, no URL', { command: 'pageViewed', args: [] }, onSite],
    [
      'the site, an overlong URL',
      { command: 'pageViewed', args: [`${article}?${'a'.repeat(3_000)}`] },
      onSite,
    ],
  ])('is ignored: %s', async (_story, message, sender) => {
    const done = listeningWorker();
    expect(await deliver(message, sender)).toBeUndefined();
    expect(done).toEqual([]);
  });
});

describe('access to the site', () => {
  test('is followed by a refresh once it is granted', async () => {
    browserState.hasHostPermission = false;
    const done = listeningWorker();
    await grantSiteAccess();
    expect([browserState.hasHostPermission, done]).toEqual([false, []]);
    browserState.hasUserGesture = true;
    await grantSiteAccess();
    expect([browserState.hasHostPermission, done]).toEqual([true, ['refresh']]);
  });
});
