import { expect, test } from 'vitest';
import { articlesById } from '../../../lib/store/articles/articles.ts';
import { saveSitePage } from '../../../lib/store/ingest/save-site-page.ts';
import { hour } from '../../../lib/time.ts';
import { damageRow } from '../../support/database/damage-row.ts';
import { draftsOf } from '../../support/database/store-texts.ts';
import { noon } from '../../support/fakes/simulated-machine.ts';

test('an article from the site’s page takes the place of its damaged row', async () => {
  const [draft] = await draftsOf({ 'Scrap is short': 'A furnace waits.' });
  if (!draft) throw new Error('There is no draft.');
  const id = await saveSitePage(draft, null, noon);
  await damageRow('articles', id, { title: 7 });
  expect(await saveSitePage(draft, null, noon + hour)).toBe(id);
  expect(await articlesById([id])).toMatchObject([
    { title: 'Scrap is short', fromBackfill: 1, textFrom: 'page' },
  ]);
});
