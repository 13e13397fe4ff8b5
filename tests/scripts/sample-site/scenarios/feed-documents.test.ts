import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../../scripts/sample-site/scenarios.ts';
import { newsFeedPath, texts } from '../feed/read-feed-xml.ts';
import { bodyText, countInBody, useRunningSite } from './running-site.ts';

const { site, request } = useRunningSite();

describe('unusual feed document', () => {
  it('brokenItem: adds an item without title, link and guid to ten good ones', async () => {
    site().setScenarios('brokenItem');
    const answer = await request(newsFeedPath);
    expect([countInBody(answer, '<item>'), countInBody(answer, '<guid ')]).toEqual([11, 10]);
  });

  it('empty: has a channel without items', async () => {
    site().setScenarios('empty');
    const answer = await request(newsFeedPath);
    expect(answer.status).toBe(200);
    expect(bodyText(answer)).toMatch(/<rss .*<channel>.*<\/channel>\s*<\/rss>\s*$/s);
    expect(countInBody(answer, '<item>')).toBe(0);
  });

  it('manyItems: has 10,000 items with their own links and guids, below 10 MB', async () => {
    site().setScenarios('manyItems');
    const answer = await request(newsFeedPath);
    const links = bodyText(answer).match(/<link>[^<]*item-\d+-of-many\/<\/link>/g) ?? [];
    const guids = bodyText(answer).match(/<guid[^>]*>[^<]*item-\d+-of-many\/<\/guid>/g) ?? [];
    expect([new Set(links).size, new Set(guids).size]).toEqual([10_000, 10_000]);
    expect(answer.body.length).toBeLessThan(10_000_000);
  });

  it.each<[Scenario, RegExp]>([
    ['junkAround', /^\n<br \/>.*<\?xml .*<\/rss>\s*<!-- Cached/s],
    ['undeclaredEntities', /<item>\s*<title>R&D&nbsp;&mdash; /],
    ['undeclaredNamespace', /^(?!.*xmlns:content).*<content:encoded>/s],
    ['splitCdata', /<p>In two\]\]><!\[CDATA\[ parts/],
    ['entityBomb', /<!DOCTYPE .*<!ENTITY lol8 .*<title>&lol8;/s],
    ['deepNesting', /(?:<blockquote>){5000}/],
    ['hugeItem', /(?:rare earth ){400000}/],
    [
      'sameGuids',
      /^(?:(?:(?!<guid).)*<guid[^>]*>https:\/\/rareearthexchanges\.com\/<\/guid>){10}/s,
    ],
    ['noGuids', /^(?!.*<guid).*<item>/s],
    ['newGuidHost', /<guid[^>]*>https:\/\/staging\.example\.org\/news\//],
    ['movedLinks', /<link>[^<]*\/news\/archive\/.*<guid[^>]*>[^<]*\.com\/news\/(?!archive)/s],
    ['trackedLinks', /\/\?utm_source=rss&amp;utm_medium=feed<\/link>/],
    ['plainHttpLinks', /<link>http:\/\/rareearthexchanges\.com\/news\//],
    ['oddDates', /^(?!.*Tue, 31 Feb.*Tue, 31 Feb).*some time on Tuesday.*1970.*2099.*31 Feb/s],
    ['excerptsOnly', /^(?!.*<content:encoded>).*<description>/s],
    ['cutText', /<content:encoded><!\[CDATA\[<p>Only how it begins \[&hellip;\]<\/p>\]\]>/],
    ['ttlThreeHours', /<ttl>180<\/ttl>/],
    ['twiceDaily', /<sy:updatePeriod>daily<\/sy:updatePeriod><sy:updateFrequency>2</],
    ['skipThisHour', /<skipHours><hour>\d+<\/hour><hour>\d+<\/hour><\/skipHours>/],
    ['skipAllHours', /<skipHours>(?:<hour>\d+<\/hour>){24}<\/skipHours>/],
    ['skipToday', /<skipDays><day>\w+day<\/day><\/skipDays>/],
  ])('%s shows in the document', async (scenario, shows) => {
    site().setScenarios(scenario);
    expect(bodyText(await request(newsFeedPath))).toMatch(shows);
  });

  it('unclosedCdata: opens three sections and closes two', async () => {
    site().setScenarios('unclosedCdata');
    const document = bodyText(await request(newsFeedPath));
    const third = document.split('<content:encoded>')[3] ?? '';
    expect(third).toContain('<![CDATA[');
    expect(third).not.toContain(']]>');
  });

  it.each<[Scenario, (links: string[]) => string[]]>([
    ['reordered', (links) => links.toReversed()],
    ['withoutFirst', (links) => links.slice(1)],
    ['backdated', (links) => links],
  ])('%s lists the links accordingly', async (scenario, expected) => {
    const links = texts(bodyText(await request(newsFeedPath)), 'link').slice(2);
    site().setScenarios(scenario);
    expect(texts(bodyText(await request(newsFeedPath)), 'link').slice(2)).toEqual(expected(links));
  });

  it('utf16 and byteOrderMark: start with the byte order marks of UTF-16 and UTF-8', async () => {
    site().setScenarios('utf16');
    expect([...(await request(newsFeedPath)).body.subarray(0, 4)]).toEqual([0xff, 0xfe, 0x3c, 0]);
    site().setScenarios('byteOrderMark');
    expect([...(await request(newsFeedPath)).body.subarray(0, 4)]).toEqual([
      0xef, 0xbb, 0xbf, 0x3c,
    ]);
  });
});

describe('headers of the document', () => {
  it.each<[Scenario, Record<string, unknown>]>([
    ['setCookie', { 'set-cookie': ['visitor=1; Path=/; Secure'] }],
    ['maxAgeTwoHours', { 'cache-control': 'public, max-age=7800', age: '600' }],
    ['maxAgeMonth', { 'cache-control': 'max-age=2592000' }],
    ['maxAgeSecond', { 'cache-control': 'max-age=1' }],
    ['expires', { expires: expect.stringMatching(/ GMT$/) }],
    ['expiresGarbage', { expires: '-1' }],
    ['wrongContentType', { 'content-type': 'text/html; charset=UTF-8' }],
    ['binaryContentType', { 'content-type': 'application/octet-stream' }],
    ['thaiLabel', { 'content-type': 'application/rss+xml; charset=windows-874' }],
    ['latinLabel', { 'content-type': 'application/rss+xml; charset=windows-1252' }],
  ])('%s sends them with the whole feed', async (scenario, headers) => {
    site().setScenarios(scenario);
    const answer = await request(newsFeedPath);
    expect(answer.headers).toMatchObject(headers);
    expect(countInBody(answer, '<item>')).toBe(10);
  });

  it('noContentType: sends no Content-Type', async () => {
    site().setScenarios('noContentType');
    expect((await request(newsFeedPath)).headers['content-type']).toBeUndefined();
  });
});
