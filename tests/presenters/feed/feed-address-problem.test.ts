import { expect, test } from 'vitest';
import { feedAddressProblem } from '../../../lib/presenters/feed/feed-address-problem.ts';

test.each([
  'https://rareearthexchanges.com/',
  'https://rareearthexchanges.com/feed/?post_type=news-archive',
  'https://rareearthexchanges.com/@elsewhere.test/feed/',
])('%s can be asked', (address) => {
  expect(feedAddressProblem(address)).toBeNull();
});

test.each([
  '',
  'feed',
  'http://rareearthexchanges.com/feed/',
  'https://rareearthexchanges.com',
  'https://rareearthexchanges.com.elsewhere.test/feed/',
  'https://rareearthexchanges.com@elsewhere.test/feed/',
  'https://www.rareearthexchanges.com/feed/',
  'https://elsewhere.test/https://rareearthexchanges.com/',
])('%s cannot', (address) => {
  expect(feedAddressProblem(address)).toMatch(
    /^Enter an address that begins with https:\/\/rareearth/,
  );
});
