import { expect } from 'vitest';
import { changeSettings } from '../../../lib/app/settings.ts';
import { test } from '../extension.tsx';
import { openArticle } from '../reading-view.ts';
import { painted } from './hits/marks.ts';

test('followed marks: title and text mark what is followed in the color of its list, as long as the user wants it', async ({
  extension,
}) => {
  const entry = { name: 'Paperwork', kind: 'topic', aliases: ['licence', 'license'] } as const;
  const mine = {
    name: 'Mine',
    color: 4,
    keeps: false,
    kept: [],
    notify: 'on',
    entities: [entry],
  } as const;
  await changeSettings({ followed: ['China', 'dysprosium', 'Paperwork'], watchLists: [mine] });
  await openArticle(extension, 'China’s Export Licenses');
  const marked = () => [...new Set(painted('followed-1'))].sort();
  await expect.poll(marked).toEqual(['China', 'Chinese', 'China’s', 'dysprosium'].sort());
  await expect
    .poll(() => painted('followed-4').map((word) => word.toLowerCase()))
    .toContain('license');
  await changeSettings({ followed: ['dysprosium'], watchLists: [] });
  await expect.poll(marked).toEqual(['dysprosium']);
  const list = { ...mine, color: 2, entities: ['dysprosium'] } as const;
  await changeSettings({ watchLists: [list] });
  await expect.poll(() => painted('followed-2')).toContain('dysprosium');
  await expect.poll(() => [painted('followed-1'), painted('followed-4')]).toEqual([[], []]);
  await changeSettings({ markFollowed: false });
  await expect.poll(() => painted('followed-2')).toEqual([]);
});
