import { expect, test, vi } from 'vitest';
import { type ReadingKeys, readingBindings } from '../../../components/reading/reading-bindings.ts';
import { defaultSettings } from '../../../lib/setting-specs.ts';
import { storedArticle } from '../../support/builders/articles.ts';
import { pressKey } from '../../support/press-key.ts';

const previous = storedArticle(7, 'magnets', {});
const requested = storedArticle(9, 'cerium', {});

test('reading keys: act on the requested article while the previous one is still on the screen', () => {
  const calls = { toggleSave: vi.fn(), tag: vi.fn(), exports: vi.fn(), openTab: vi.fn() };
  const noTarget = { target: null, active: null, isBusy: false, articleId: 7, notes: [] };
  // Only the parts that these keys use.
  const context = {
    page: { articleId: 9, requested, article: previous, highlighter: { ...noTarget, actions: {} } },
    tools: { copying: null, hits: {}, toggleRead: vi.fn() },
    reading: {},
    list: { articles: { unread: new Set() } },
    commands: {
      toggleSave: calls.toggleSave,
      tagging: { open: calls.tag },
      exporting: { open: calls.exports },
    },
    playback: { player: {}, speech: {} },
    feedback: { openTab: calls.openTab },
    settings: defaultSettings,
    panelKeys: [],
  } as unknown as ReadingKeys;
  const bindings = readingBindings(context);
  for (const key of ['s', 'l', 'x', 'v']) pressKey(bindings, key);
  expect(calls.toggleSave).toHaveBeenCalledWith(9);
  expect(calls.tag).toHaveBeenCalledWith(requested);
  expect(calls.exports).toHaveBeenCalledWith('article', requested);
  expect(calls.openTab).toHaveBeenCalledWith(requested.url);
});
