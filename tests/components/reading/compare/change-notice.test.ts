import { describe, expect, test, vi } from 'vitest';
import { changeNotice } from '../../../../components/reading/compare/change-notice.ts';
import type { VersionChoice } from '../../../../components/reading/compare/use-comparison.ts';
import type { StableText } from '../../../../components/reading/use-stable-text.ts';
import { storedArticle } from '../../../support/builders/articles.ts';

const version = { articleId: 1, hash: 'old', seenAt: 0, title: 'Magnets', source: '<p>Old.</p>' };

function textWith(newer: StableText['newer']): StableText {
  const article = storedArticle(1, 'magnets', {});
  return {
    shown: { article, bodies: [version], body: undefined, read: null },
    newer,
    showNew: vi.fn(),
  };
}

const comparison = (fields: Partial<VersionChoice> = {}): VersionChoice => ({
  others: [version],
  changes: null,
  before: null,
  open: vi.fn(),
  choose: vi.fn(),
  close: vi.fn(),
  ...fields,
});

describe('notice above an article', () => {
  test('is absent when nothing changed', () => {
    expect(changeNotice(textWith(null), comparison(), 0)).toBeNull();
  });

  test('offers a newer version before anything else', () => {
    const text = textWith('edited');
    const notice = changeNotice(text, comparison({ before: version, changes: ['figures'] }), 0);
    notice?.action.run();
    expect(text.showNew).toHaveBeenCalledOnce();
  });

  test('offers the full text that arrived while the excerpt was read', () => {
    const text = textWith('completed');
    const notice = changeNotice(text, comparison(), 0);
    notice?.action.run();
    expect(text.showNew).toHaveBeenCalledOnce();
    expect(notice?.text).not.toBe(changeNotice(textWith('edited'), comparison(), 0)?.text);
  });

  test('closes an open comparison', () => {
    const open = comparison({ before: version, changes: ['figures'] });
    changeNotice(textWith(null), open, 0)?.action.run();
    expect(open.close).toHaveBeenCalledOnce();
  });

  test('opens the comparison with the version read last', () => {
    const changed = comparison({ changes: ['figures'] });
    changeNotice(textWith(null), changed, 0)?.action.run();
    expect(changed.open).toHaveBeenCalledOnce();
  });
});
