import { expect, test } from 'vitest';
import { feedAddressProblem } from '../../../lib/presenters/channel.ts';

test.each([
  'https://rareearthexchanges.com/',
  'https://rareearthexchanges.com/feed/?post_type=news-archive',
  'https://rareearthexchanges.com/@elsewhere.test/feed/',
])('feed address: %s is accepted', (address) => {
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
])('feed address: %s is rejected', (address) => {
  expect(feedAddressProblem(address)).toMatch(
    /^Enter an address that begins with https:\/\/rareearth/,
  );
});
