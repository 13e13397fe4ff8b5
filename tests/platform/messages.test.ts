import { describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { requestRefresh } from '../../lib/app/commands.ts';
import { grantSiteAccess } from '../../lib/app/permissions.ts';
import { sendPageViewed } from '../../lib/platform/content-script-message.ts';
import {
  onCommands,
  onPageViewed,
  sendCommand,
  type WorkerCommands,
} from '../../lib/platform/messages.ts';
import { browserState, deliver } from '../support/fake-browser.ts';

const answer = { ok: true, value: { added: 1, changed: 0, asked: true } } as const;

/** A worker that notes what it was asked to do. */
function listeningWorker(commands: Partial<WorkerCommands> = {}): string[] {
  const done: string[] = [];
  const note = (command: string) => async () => void done.push(command);
  onCommands({
    refresh: async () => {
      done.push('refresh');
      return answer;
    },
    afterWrite: note('afterWrite'),
    markAllRead: async () => done.push('markAllRead'),
    saveNote: async (...given) => {
      done.push(`saveNote ${given.join(' ')}`);
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

describe('a command of our own pages', () => {
  test('is carried out, and its answer comes back', async () => {
    const done = listeningWorker();
    expect(await sendCommand('refresh')).toEqual(answer);
    expect(await sendCommand('fetchFullText', 7)).toEqual({ ok: true, value: null });
    expect(await sendCommand('testFeed', 'news', 'https://a.test/')).toMatchObject({ ok: false });
    expect(done).toEqual(['refresh', 'fetchFullText 7', 'testFeed news https://a.test/']);
  });

  test('that fails in the worker is no answer, and the fault is written down', async () => {
    const written = vi.spyOn(console, 'error').mockReturnValue();
    listeningWorker({ refresh: () => Promise.reject(new Error('The disk is full.')) });
    expect(await requestRefresh()).toBeNull();
    expect(written).toHaveBeenCalledOnce();
  });

  test('to a worker that is not there is no answer', async () => {
    vi.spyOn(console, 'warn').mockReturnValue();
    expect(await requestRefresh()).toBeNull();
  });
});

describe('a message of anybody else', () => {
  const refresh = { command: 'refresh', args: [] };

  test('is told from this one, which is ours', async () => {
    const done = listeningWorker();
    expect(await deliver(refresh, ownPage)).toEqual(answer);
    expect(done).toEqual(['refresh']);
  });

  test.each<[string, unknown, chrome.runtime.MessageSender]>([
    ['another extension', refresh, { id: 'another-extension', url: ownPage.url }],
    ['a page of the web', refresh, { id, url: 'https://rareearthexchanges.com/news/' }],
    ['a page that pretends', refresh, { id, url: `https://evil.test/chrome-extension://${id}/` }],
    ['another extension’s page', refresh, { id, url: `chrome-extension://${id}x/popup.html` }],
    ['nobody', refresh, {}],
    ['our page, a command that there is not', { command: 'deleteEverything', args: [] }, ownPage],
    ['our page, no command', { hello: true }, ownPage],
    ['our page, only a word', 'refresh', ownPage],
    ['our page, nothing', null, ownPage],
    ['our page, a number too many', { command: 'refresh', args: [1] }, ownPage],
    ['our page, no number', { command: 'fetchFullText', args: ['7'] }, ownPage],
    [
      'our page, a channel that there is not',
      { command: 'testFeed', args: ['weather', 'https://a.test/'] },
      ownPage,
    ],
    [
      'our page, an address without end',
      { command: 'testFeed', args: ['news', 'a'.repeat(3_000)] },
      ownPage,
    ],
    ['our page, a trick', { command: '__proto__', args: [] }, ownPage],
  ])('%s is left to others', async (_story, message, sender) => {
    const done = listeningWorker();
    expect(await deliver(message, sender)).toBeUndefined();
    expect(done).toEqual([]);
  });
});

describe('the script on the site’s pages', () => {
  const article = 'https://rareearthexchanges.com/news/scrap-is-short/';
  const seen = { command: 'pageViewed', args: [article] };
  const tab = { id: 5, url: article } as chrome.tabs.Tab;
  const onSite = { id, url: article, tab, frameId: 0 };

  test('says that an article was seen, and is answered when that is done', async () => {
    const done = listeningWorker();
    await deliver(seen, onSite);
    expect(done).toEqual([`seen ${article}`]);
  });

  test('keeps to itself that nobody is there', async () => {
    const written = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
    await sendPageViewed(article);
    for (const each of written) expect(each).not.toHaveBeenCalled();
  });

  test.each<[string, unknown, chrome.runtime.MessageSender]>([
    ['our own page, which saw nothing', seen, ownPage],
    ['our own page in a tab', seen, { ...ownPage, tab, frameId: 0 }],
    ['another extension', seen, { ...onSite, id: 'another-extension' }],
    ['the forum', seen, { ...onSite, url: 'https://forum.rareearthexchanges.com/threads/1/' }],
    ['the site by http', seen, { ...onSite, url: 'http://rareearthexchanges.com/news/a/' }],
    [
      'a host that begins like it',
      seen,
      { ...onSite, url: 'https://rareearthexchanges.com.evil.test/' },
    ],
    ['a frame in a page', seen, { ...onSite, frameId: 3 }],
    ['no tab', seen, { id, url: article }],
    ['the site, another command', { command: 'refresh', args: [] }, onSite],
    ['the site, an address to ask', { command: 'testFeed', args: ['news', article] }, onSite],
    ['the site, a number for an address', { command: 'pageViewed', args: [7] }, onSite],
    ['the site, two addresses', { command: 'pageViewed', args: [article, article] }, onSite],
    ['the site, no address', { command: 'pageViewed', args: [] }, onSite],
    [
      'the site, an address without end',
      { command: 'pageViewed', args: [`${article}?${'a'.repeat(3_000)}`] },
      onSite,
    ],
  ])('%s is left to others', async (_story, message, sender) => {
    const done = listeningWorker();
    expect(await deliver(message, sender)).toBeUndefined();
    expect(done).toEqual([]);
  });
});

describe('access to the site', () => {
  test('once given, is followed by a look at the news', async () => {
    browserState.hasHostPermission = false;
    const done = listeningWorker();
    await grantSiteAccess();
    expect([browserState.hasHostPermission, done]).toEqual([false, []]);
    browserState.hasUserGesture = true;
    await grantSiteAccess();
    expect([browserState.hasHostPermission, done]).toEqual([true, ['refresh']]);
  });
});
