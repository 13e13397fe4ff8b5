import { describe, expect } from 'vitest';
import { eraseAllData } from '../../../lib/app/retention/erase-data.ts';
import { nextTask } from '../../../lib/pause.ts';
import { readSpeechPosition } from '../../../lib/platform/session.ts';
import { axeViolations } from '../axe.ts';
import { type RenderedExtension, test } from '../extension.tsx';
import { installFakeVoices } from '../fake-voices.ts';
import type { RenderedPage } from '../page.ts';
import { untilStill } from '../until-still.ts';

const headline = /^How a Rare-Earth Basket Price/;

/** Opens an article in the real panel, with voices as in a desktop browser. */
async function openArticle(extension: RenderedExtension, name = headline) {
  const panel = await extension.openPanel();
  const article = panel.getByRole('article');
  if ((await article.count()) === 0) await panel.getByRole('button', { name }).click();
  await article.waitFor();
  const voices = await installFakeVoices();
  await panel.getByRole('button', { name: 'Read aloud', disabled: false }).waitFor();
  return { panel, voices };
}

/** The marked text. */
const marked = (panel: RenderedPage, name: 'spoken' | 'spoken-word') =>
  panel.evaluate(
    (mark) => [...(CSS.highlights.get(mark) ?? [])].map((range) => range.toString()).join(),
    name,
  );

const twoFrames = () =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const scrolled = (panel: RenderedPage) => panel.locator('main').evaluate((main) => main.scrollTop);

/** Whether part of the marked sentence is in view. */
const isInSight = (panel: RenderedPage) =>
  panel.locator('main').evaluate((main) => {
    const [range] = CSS.highlights.get('spoken') ?? [];
    if (!(range instanceof Range)) return false;
    const [text, view] = [range.getBoundingClientRect(), main.getBoundingClientRect()];
    return text.bottom > view.top && text.top < view.bottom;
  });

describe('reading aloud', () => {
  test('remembers that closing the panel interrupted it', async ({ extension }) => {
    const { panel, voices } = await openArticle(extension);
    await panel.keyboard.press('a');
    await expect.poll(async () => (await voices.utterances()).length).toBe(1);
    await expect.poll(readSpeechPosition).toMatchObject({ isSpeaking: true });
    window.dispatchEvent(new PageTransitionEvent('pagehide'));
    await panel.getByRole('button', { name: 'Pause reading aloud' }).waitFor({ state: 'detached' });
    // A change of state is stored after its frame.
    await twoFrames();
    await nextTask();
    expect(await readSpeechPosition()).toMatchObject({ isSpeaking: true });
  });

  test('resumes the article that was listened to further, whatever is read aloud by then', async ({
    extension,
  }) => {
    const { panel, voices } = await openArticle(extension);
    const last = async () => (await voices.utterances()).at(-1)?.text;
    const title = () => panel.getByRole('heading', { level: 1 }).textContent();
    const stop = async () => {
      await panel.keyboard.press('Shift+X');
      await panel.getByLabel('Reading aloud').waitFor({ state: 'detached' });
      await expect.poll(readSpeechPosition).toMatchObject({ isSpeaking: false });
    };
    const first = await title();
    await panel.keyboard.press('a');
    await expect.poll(last).toBe(first);
    await voices.finish();
    await expect.poll(last).toMatch(/^Highlights\. /);
    const further = await last();
    await stop();
    await panel.keyboard.press('a');
    const resume = panel.getByRole('button', { name: 'Resume there' });
    // Under the pointer it stays.
    await resume.hover();
    await stop();
    await panel.keyboard.press('j');
    await expect.poll(title).not.toBe(first);
    await panel.keyboard.press('a');
    await expect.poll(last).toBe(await title());
    await resume.click();
    await expect.poll(last).toBe(further);
  });

  test('ends when everything is erased', async ({ extension }) => {
    const { panel, voices } = await openArticle(extension);
    await panel.keyboard.press('a');
    await expect.poll(async () => (await voices.utterances()).length).toBe(1);
    await eraseAllData();
    await panel.getByText('Everything was erased').waitFor();
    // Preact cleans effects up after the next frame.
    await expect.poll(() => speechSynthesis.speaking).toBe(false);
    const spoken = await voices.utterances();
    await voices.finish();
    await twoFrames();
    expect(await voices.utterances()).toEqual(spoken);
  });

  test('scrolls along, pauses, skips, and starts at a selection', async ({ extension }) => {
    const { panel, voices } = await openArticle(extension);
    const title = (await panel.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const last = async () => (await voices.utterances()).at(-1);
    await panel.keyboard.press('a');
    await expect.poll(last).toEqual({ text: title, voice: 'Daniel', rate: 1 });
    await expect.poll(() => marked(panel, 'spoken')).toBe(title);

    await voices.reachWord('Basket');
    await expect.poll(() => marked(panel, 'spoken-word')).toBe('Basket');
    await voices.finish();
    await expect.poll(async () => (await last())?.text).toMatch(/^Highlights\. /);
    const isMarked = async () => {
      const point = (await marked(panel, 'spoken')).replaceAll('NdPr', 'N D P R');
      return (await last())?.text === `Highlights. ${point}`;
    };
    await expect.poll(isMarked).toBe(true);

    // The page follows the voice until the user scrolls elsewhere.
    for (let sentence = 0; sentence < 12; sentence++) await voices.finish();
    await expect.poll(() => scrolled(panel)).toBeGreaterThan(0);
    await untilStill();
    expect(await isInSight(panel)).toBe(true);
    await panel.locator('main').evaluate((main) => main.scrollTo(0, 0));
    await twoFrames();
    const spoken = await marked(panel, 'spoken');
    await voices.finish();
    await expect.poll(() => marked(panel, 'spoken')).not.toBe(spoken);
    await twoFrames();
    expect(await scrolled(panel)).toBe(0);
    expect(await isInSight(panel)).toBe(false);
    await panel.getByRole('button', { name: /^Show position: / }).click();
    await expect.poll(() => isInSight(panel)).toBe(true);

    const before = await voices.utterances();
    await panel.keyboard.press('a');
    await panel.getByRole('button', { name: 'Resume reading aloud' }).waitFor();
    await panel.keyboard.press('a');
    await expect.poll(voices.utterances).toEqual([...before, before.at(-1)]);
    await panel.keyboard.press('Shift+K');
    await expect.poll(async () => (await last())?.text).toBe(before.at(-2)?.text);
    await panel.keyboard.press('Shift+J');
    await expect.poll(async () => (await last())?.text).toBe(before.at(-1)?.text);

    await panel.getByRole('button', { name: 'Voice and speed' }).click();
    expect(await axeViolations()).toEqual([]);
    await panel.getByLabel('Speed', { exact: true }).selectOption({ label: '1.5×' });
    await expect.poll(async () => (await last())?.rate).toBe(1.5);
    await panel.keyboard.press('Escape');

    await voices.fail('network');
    await panel.getByText('This voice needs a network connection, and its server').waitFor();
    await panel.getByRole('button', { name: 'Stop reading aloud' }).click();
    await panel.getByLabel('Reading aloud').waitFor({ state: 'detached' });
    await expect.poll(() => marked(panel, 'spoken')).toBe('');

    const paragraph = panel.locator('.body > p[data-passage]').nth(2);
    const sentences = (await paragraph.textContent())?.split(/(?<=\.) /) ?? [];
    await paragraph.evaluate(
      (element, from) => {
        const text = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        let at = 0;
        for (let node = text.nextNode(); node instanceof Text; node = text.nextNode()) {
          if (at + node.data.length > from) {
            document.getSelection()?.setBaseAndExtent(node, from - at, node, from - at + 4);
            return;
          }
          at += node.data.length;
        }
      },
      (sentences[0]?.length ?? 0) + 5,
    );
    await panel.keyboard.press('a');
    await expect.poll(() => marked(panel, 'spoken')).toBe(sentences[1]);
  });
});

describe('browser without voices', () => {
  const reason =
    'No text-to-speech voice is installed. Add one in your system’s speech settings and restart the browser.';

  test('dims the control, which can be focused and says how to get a voice', async ({
    extension,
  }) => {
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: headline }).click();
    const control = panel.getByRole('button', { name: 'Read aloud', disabled: true });
    await control.waitFor();
    expect(await control.getAttribute('title')).toBe(`Read aloud\n${reason}`);
    expect(await control.getAttribute('aria-description')).toBe(reason);
    await control.press('Enter');
    expect(await control.evaluate((button) => button === document.activeElement)).toBe(true);
    await untilStill();
    expect(await panel.getByText(reason).count()).toBe(0);
    expect(await axeViolations()).toEqual([]);
    // The shortcut must show the same reason.
    await panel.keyboard.press('a');
    await panel.getByRole('status').getByText(reason).waitFor();
    await expect.poll(() => panel.getByText(reason).count()).toBe(1);
    expect(await panel.getByLabel('Reading aloud').count()).toBe(0);
  });

  test('enables the control as soon as a voice is there', async ({ extension }) => {
    const { panel } = await openArticle(extension);
    await panel.getByRole('button', { name: 'Read aloud' }).click();
    await panel.getByLabel('Reading aloud').waitFor();
  });
});
