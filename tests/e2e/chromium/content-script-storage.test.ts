import { expect } from 'vitest';
import { test } from '../../support/browsers/chromium-harness.ts';

test('article on the site: its content script is refused what the extension has stored', async ({
  story,
}) => {
  const { driver } = story;
  const tab = await driver.context.newPage();
  const devtools = await driver.context.newCDPSession(tab);
  const worlds: { id: number; origin: string }[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context }) => void worlds.push(context));
  await devtools.send('Runtime.enable');
  await tab.goto((await story.articles())[0]?.url ?? '');
  const world = () => worlds.findLast(({ origin }) => origin === driver.extensionOrigin);
  await expect.poll(world).toBeDefined();
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    contextId: world()?.id ?? 0,
    expression: 'chrome.storage.local.get(null).then(JSON.stringify)',
    awaitPromise: true,
  });
  expect(result.value).toBeUndefined();
  expect(exceptionDetails?.exception?.description).toMatch(/Access to storage is not allowed/);
});
