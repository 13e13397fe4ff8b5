import { readFile } from 'node:fs/promises';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { browserEnv } from '../../../lib/app/env.ts';
import { createArticleSearch } from '../../../lib/app/search/article-search.ts';
import { readEntityValues } from '../../../lib/app/search/entity-values.ts';
import { changeSettings } from '../../../lib/app/settings.ts';
import { runJobs } from '../../../lib/app/worker/run-jobs.ts';
import { queryErrorMessages } from '../../../lib/presenters/search.ts';
import { pollNews } from '../../support/database/poll-news.ts';
import { putRestingChannels } from '../../support/database/put-resting-channels.ts';
import { createMachine, noon } from '../../support/fakes/simulated-machine.ts';

const list = await readFile(new URL('../../../public/sector-list.json', import.meta.url), 'utf8');

/** The slugs that a query finds, and the messages about its mistakes. */
async function find(text: string): Promise<[slugs: string[], mistakes: string[]]> {
  const request = { text, filters: [], order: 'newest', now: noon } as const;
  const { value: found } = await createArticleSearch()(request).next();
  if (!found) throw new Error('Nothing was yielded.');
  const slugs = [...found.results.articles.values()].map(({ url }) => url.split('/').at(-2) ?? '');
  return [slugs.sort(), queryErrorMessages(found.query.errors, text)];
}

const quiet = 'Nothing happened. '.repeat(9);

beforeEach(async () => {
  const machine = createMachine();
  vi.spyOn(browserEnv, 'fetch').mockImplementation(async () => new Response(list));
  await pollNews(
    noon,
    { slug: 'about-lynas', text: 'Lynas shipped.' },
    { slug: 'a-mention', text: `${quiet}</p><p>Even Lynas Corporation was calm.` },
    { slug: 'by-ticker', text: 'Shares of (ASX: LYC) rose.' },
    { slug: 'by-symbol', text: 'Prices of Dy oxide rose.' },
    { slug: 'by-name', text: 'Prices of dysprosium fell.' },
  );
  await putRestingChannels(noon);
  await runJobs(machine.env);
});

describe('operators of entities', () => {
  test('find one that is not followed by its names and tickers', async () => {
    const named = ['a-mention', 'about-lynas', 'by-ticker'];
    expect(await find('ticker:LYC ')).toEqual([named, []]);
    expect(await find('ticker:"asx:lyc" -shares ')).toEqual([['a-mention', 'about-lynas'], []]);
    expect(await find('element:dysprosium ')).toEqual([['by-name'], []]);
    expect(await find('ticker：LYC ')).toEqual([named, []]);
    expect(await find('element:Dy OR ticker:LYC ')).toEqual([[...named, 'by-name'].sort(), []]);
  });

  test('find one that is followed by what was found in all articles', async () => {
    const machine = createMachine();
    await changeSettings({ followed: ['Lynas Rare Earths', 'dysprosium'] });
    await runJobs(machine.env);
    expect(await find('element:dy ')).toEqual([['by-name', 'by-symbol'], []]);
    expect(await find('about:lynas ')).toEqual([['about-lynas', 'by-ticker'], []]);
    expect(await find('ticker:LYC -about:LYC ')).toEqual([['a-mention'], []]);
  });

  test('say in place which entity is unknown or not followed, and the rest is searched for', async () => {
    const rose = ['by-symbol', 'by-ticker'];
    expect(await find('rose about:lynas ')).toEqual([
      rose,
      ['Follow it in the settings to search with about:lynas.'],
    ]);
    // Nothing is known to be about it.
    expect((await find('about:lynas '))[0]).toEqual([]);
    expect(await find('rose ticker:ZZZZ element:lynas ')).toEqual([
      rose,
      [
        'ticker:ZZZZ isn’t in your lists or the built-in one.',
        'element:lynas isn’t in your lists or the built-in one.',
      ],
    ]);
  });

  test('are missing their value while it is the beginning of a known one', async () => {
    const [all] = await find('');
    for (const [text, name] of [
      ['element:dyspr', 'element'],
      ['-ticker:LY', 'ticker'],
      ['about:earths', 'about'],
    ])
      expect(await find(`${text}`)).toEqual([all, [`${name}: needs a value.`]]);
    expect((await find('element:dyspr '))[0]).toEqual([]);
  });

  test('offer what they can ask for', async () => {
    await changeSettings({ followed: ['terbium'] });
    expect(await readEntityValues('about')).toEqual(['terbium']);
    expect(await readEntityValues('ticker')).toContain('LYC');
    expect(await readEntityValues('element')).toContain('dysprosium');
  });
});
