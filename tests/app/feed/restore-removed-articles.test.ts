import { expect, test } from 'vitest';
import { restoreRemovedArticles } from '../../../lib/app/feed/backfill.ts';
import { refresh } from '../../../lib/app/worker/refresh.ts';
import { db } from '../../../lib/store/db/database.ts';
import { hour, minute } from '../../../lib/time.ts';
import { feedXml } from '../../support/builders/feed-xml.ts';
import { answerRefreshes } from '../../support/fakes/answer-refreshes.ts';
import { xmlResponse } from '../../support/fakes/fake-site.ts';
import { createMachine, newsPath, noon } from '../../support/fakes/simulated-machine.ts';

test('restoring removed articles: the next poll gets a full feed, though one is in progress', async () => {
  const machine = createMachine();
  machine.site.put(newsPath, () =>
    xmlResponse(feedXml({ slug: 'scrap-is-short' }), { etag: '"1"' }),
  );
  answerRefreshes(machine);
  await refresh('scheduled', machine.env);
  machine.advance(hour);
  const polled = refresh('manual', machine.env);
  await restoreRemovedArticles();
  await polled;
  // Within a minute nothing is requested again.
  expect(await db.channels.get('news')).toMatchObject({
    etag: null,
    bodyHash: null,
    nextDueAt: noon + hour + minute,
  });
  // Nothing is left running.
  await refresh('manual', machine.env);
});
