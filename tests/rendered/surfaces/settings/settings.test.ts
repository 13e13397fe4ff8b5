import { describe } from 'vitest';
import { test } from '../../extension.tsx';

describe('settings page', () => {
  test('the feed in use and its last check are shown', async ({ extension }) => {
    const options = await extension.openSettings();
    await options
      .getByText('https://rareearthexchanges.com/feed/?post_type=news-archive')
      .waitFor();
    extension.site.setScenarios('serverError');
    await extension.pollAndWait();
    await options
      .getByText(/answered with an error \(500\)/)
      .first()
      .waitFor();
  });
});
