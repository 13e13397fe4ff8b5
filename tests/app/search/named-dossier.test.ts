import { readFile } from 'node:fs/promises';
import { beforeEach, expect, test, vi } from 'vitest';
import { browserEnv } from '../../../lib/app/env.ts';
import { entitySearchedFor, readNamedDossier } from '../../../lib/app/search/named-dossier.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { pollNews } from '../../support/database/poll-news.ts';
import { putRestingChannels } from '../../support/database/put-resting-channels.ts';
import { createMachine, noon } from '../../support/fakes/simulated-machine.ts';

const list = await readFile(new URL('../../../public/sector-list.json', import.meta.url), 'utf8');

const quiet = 'Nothing happened. '.repeat(40);

beforeEach(async () => {
  const machine = createMachine();
  vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(list));
  await pollNews(
    noon,
    { slug: 'about-iluka', text: 'Iluka Resources shipped.' },
    { slug: 'a-mention', text: `${quiet}</p><p>Even Iluka Resources was calm.` },
    { slug: 'by-ticker', text: 'Shares of (ASX: ILU) rose.' },
    { slug: 'of-others', text: 'Shares of (ASX: LYC) rose.' },
  );
  await putRestingChannels(noon);
  await runJobs(machine.env);
});

test('dossier: something that is not followed is found by its names, and told apart by title, key points and lead', async () => {
  const dossier = await readNamedDossier('Iluka Resources', 60, noon);
  const found = dossier.articles.map(({ article: { url }, isAbout }) => [
    url.split('/').at(-2),
    isAbout,
  ]);
  expect(found.sort()).toEqual([
    ['a-mention', false],
    ['about-iluka', true],
    ['by-ticker', true],
  ]);
  expect(dossier).toMatchObject({ about: 2, mentions: 1 });
  expect(dossier.articleIds).toHaveLength(3);
});

test.for([
  ['iluka', 'Iluka Resources'],
  ['about:"Iluka Resources" ', 'Iluka Resources'],
  ['ticker:ILU', 'Iluka Resources'],
  ['ticker：ILU', 'Iluka Resources'],
  ['element:dy', 'dysprosium'],
  ['iluka prices', undefined],
  ['', undefined],
] as const)('dossier: a search for %s has that of %s', async ([text, name]) => {
  expect(await entitySearchedFor(text)).toBe(name);
});
