import { expect } from 'vitest';
import { type ChromiumHarness, test } from '../../support/browsers/chromium-harness.ts';
import { shownNotifications } from '../../support/browsers/extension-access.ts';

/** A click on a button of a notification, as the browser reports it. */
const press = ({ driver }: ChromiumHarness, id: string, button: number): Promise<void> =>
  driver.worker.evaluate(
    ([notification, index]) => {
      const { onButtonClicked } = chrome.notifications;
      // Chromium's events have a `dispatch` method that the types omit.
      Reflect.get(onButtonClicked, 'dispatch').call(onButtonClicked, notification, index);
    },
    [id, button] as const,
  );

test('the button of a notification marks its article as read', async ({ story }) => {
  const { driver, site } = story;
  site.publish();
  await driver.pollAndWait();
  const [id = ''] = await shownNotifications(driver);
  const articleId = Number(id.split(':')[1]);
  await press(story, id, 1);
  await expect
    .poll(async () => (await story.unread()).map((row) => row.articleId))
    .not.toContain(articleId);
});
