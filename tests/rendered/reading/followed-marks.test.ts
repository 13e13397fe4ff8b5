import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { test } from '../extension.tsx';
import { openArticle } from '../reading-view.ts';
import { painted } from './hits/marks.ts';

test('followed marks: title and text mark what is followed, as long as the user wants it', async ({
  extension,
}) => {
  await changeSettings({ followed: ['China', 'dysprosium'] });
  await openArticle(extension, 'China’s Export Licenses');
  const marked = () => [...new Set(painted('followed'))].sort();
  await expect.poll(marked).toEqual(['China', 'Chinese', 'China’s', 'dysprosium'].sort());
  await changeSettings({ followed: ['dysprosium'] });
  await expect.poll(marked).toEqual(['dysprosium']);
  await changeSettings({ markFollowed: false });
  await expect.poll(marked).toEqual([]);
});
