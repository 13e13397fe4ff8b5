import { describe, expect } from 'vitest';
import { everyBlock } from '../../scripts/sample-site/articles/every-block.ts';
import type { ReaderPage } from '../support/browsers/reader.ts';
import { test } from '../support/browsers/stories.ts';
import type { Story } from '../support/browsers/story.ts';
import { installFakeVoices } from '../support/fakes/fake-voices.ts';

const headline = /^How a Rare-Earth Basket Price/;

/** Opens an article in the real panel, with voices as in a desktop browser. */
async function openArticle(story: Story, name = headline) {
  const panel = await story.driver.openPanel();
  await panel.getByRole('button', { name }).click();
  await panel.getByRole('article').waitFor();
  return { panel, voices: await installFakeVoices(panel) };
}

/** The marked text. */
const marked = (panel: ReaderPage, name: 'spoken' | 'spoken-word') =>
  panel.evaluate(
    (mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => range.toString()).join(),
    name,
  );

describe('reading aloud', () => {
  test('marks the spoken words in every kind of block', async ({ story }) => {
    story.site.publish(everyBlock.slug);
    await story.driver.pollAndWait();
    const panel = await story.driver.openPanel();
    await panel.getByRole('button', { name: everyBlock.title }).first().click();
    await panel.getByRole('article').waitFor();
    const voices = await installFakeVoices(panel);
    await panel.keyboard.press('a');
    const bar = panel.getByRole('region', { name: 'Reading aloud' });
    await bar.waitFor();
    await expect.poll(() => marked(panel, 'spoken')).not.toBe('');
    const heard: { said: string; marked: string }[] = [];
    while ((await bar.count()) > 0) {
      const utterances = await voices.utterances();
      heard.push({ said: utterances.at(-1)?.text ?? '', marked: await marked(panel, 'spoken') });
      await voices.finish();
      await expect
        .poll(async () => (await bar.count()) === 0 || (await voices.utterances()).length)
        .not.toBe(utterances.length);
    }
    expect(heard.length).toBeGreaterThan(30);
    // All words that are spoken as written must have been marked. A picture is marked as a whole.
    const written = heard.filter(({ said }) => !said.startsWith('Picture: '));
    const lost = written.filter(({ said, marked }) => {
      const plain =
        marked
          .replace(/https?:\S+/g, '')
          .match(/(?<![\p{L}\p{N}$₀-₉/-])\p{Ll}{4,}(?![\p{L}\p{N}])/gu) ?? [];
      return marked === '' || plain.some((word) => !said.includes(word));
    });
    expect(lost).toEqual([]);
  });

  test('stops with the panel and resumes when it is reopened', async ({ story }) => {
    const { panel, voices } = await openArticle(story, /^Rare Earth Exchanges Equities/);
    await panel
      .getByRole('cell', { name: 'Placeholder Clays' })
      .evaluate((cell) => document.getSelection()?.selectAllChildren(cell));
    await panel.keyboard.press('a');
    // A table row is spoken with its column headings and marked as displayed.
    await expect
      .poll(async () => (await voices.utterances()).at(-1)?.text)
      .toMatch(
        /^Placeholder Clays, Ticker: ASX: PLC2, .*Market value: 410 million Australian dollars\.$/,
      );
    await expect
      .poll(() => marked(panel, 'spoken'))
      .toMatch(/^Placeholder ClaysASX: PLC2.*A\$410 m$/);
    await voices.reachWord('PLC2');
    await expect.poll(() => marked(panel, 'spoken-word')).toBe('PLC2');
    const storedPlace = () =>
      story.driver.extensionPage.evaluate(async () => {
        const { speechPosition } = await chrome.storage.session.get('speechPosition');
        return speechPosition && JSON.stringify(speechPosition);
      });
    await expect.poll(storedPlace).toBeDefined();
    for (let sentence = 0; sentence < 5; sentence++) {
      const before = await storedPlace();
      await voices.finish();
      // Each position is stored after its sentence begins. No user closes a panel within milliseconds of that.
      await expect.poll(storedPlace).not.toBe(before);
    }
    const { text } = (await voices.utterances()).at(-1) ?? {};
    await panel.keyboard.press('Escape');
    await panel.getByRole('list').first().waitFor();
    // Reading aloud continues while the list is shown.
    await panel.getByRole('button', { name: 'Pause reading aloud' }).waitFor();
    await panel.close();

    const again = await story.driver.openPanel();
    await again.getByText('Reading aloud stopped when the panel was closed').waitFor();
    const voicesAgain = await installFakeVoices(again);
    await again.getByRole('button', { name: 'Resume there' }).click();
    await again.getByRole('article').waitFor();
    await expect
      .poll(async () => (await voicesAgain.utterances()).map((each) => each.text))
      .toEqual([text]);
  });

  test('continues with the next unread article, which becomes read', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    await options.getByLabel('Continue with the next unread article').check();
    const { panel, voices } = await openArticle(story);
    await expect.poll(() => story.driver.rows('lastRead')).toHaveLength(1);
    const unread = await story.unread();
    await panel.keyboard.press('a');
    const place = panel.getByRole('slider', { name: 'Position' });
    await place.focus();
    await place.press('End');
    await voices.finish();
    const heading = panel.getByRole('heading', { level: 1 });
    await expect.poll(() => heading.textContent()).not.toMatch(headline);
    const title = await heading.textContent();
    await expect.poll(async () => (await voices.utterances()).at(-1)?.text).toBe(title);
    await expect.poll(async () => (await story.unread()).length).toBe(unread.length - 1);
  });
});

describe('network voice', () => {
  test('is never used before the user allows and chooses it', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    await installFakeVoices(options);
    const voice = options.getByLabel('Voice', { exact: true });
    await options.getByText('sends the text to Google’s server').waitFor();
    const isDisabled = () =>
      voice
        .locator('optgroup')
        .nth(1)
        .evaluate((group) => group.matches(':disabled'));
    expect(await isDisabled()).toBe(true);
    const { panel, voices } = await openArticle(story);
    const speaker = async () => (await voices.utterances()).at(-1)?.voice;
    await panel.keyboard.press('a');
    await expect.poll(speaker).toBe('Daniel');

    await options.getByLabel('Allow network voices').check();
    await expect.poll(isDisabled).toBe(false);
    expect(await speaker()).toBe('Daniel');
    await voice.selectOption({ label: 'Google UK English Female (en-GB)' });
    await expect.poll(speaker).toBe('Google UK English Female');
    await options.getByLabel('Allow network voices').uncheck();
    await expect.poll(speaker).toBe('Daniel');
  });
});
