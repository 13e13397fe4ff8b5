import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { axeViolations } from '../../support/axe.ts';
import { test } from '../../support/chromium-harness.ts';

const look = (page: Page) =>
  page.evaluate(() => {
    const { theme, font } = document.documentElement.dataset;
    const body = document.querySelector('.body') ?? document.body;
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(body);
    return { theme, font, family: fontFamily.split(',')[0], fontSize, lineHeight };
  });

/** Records the page's appearance on every frame; runs before the page's own scripts. */
function noteFrames(): void {
  const seen: string[] = [];
  Object.assign(window, { seen });
  const note = () => {
    const root = document.documentElement;
    const { backgroundColor, colorScheme } = getComputedStyle(root);
    const size = getComputedStyle(root).getPropertyValue('--reading-size');
    const frame = [backgroundColor, colorScheme, size].join(' ');
    if (document.body && seen.at(-1) !== frame) seen.push(frame);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
}

const framesOf = (page: Page) =>
  page.evaluate(() => {
    const seen: string[] = Reflect.get(window, 'seen');
    return seen;
  });

describe('article appearance', () => {
  test('changes in the reading view apply to every open page', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    const panel = await story.driver.openPanel();
    await panel.getByRole('button', { name: /^How a Rare-Earth Basket Price/ }).click();
    await panel.getByRole('article').waitFor();
    await panel.getByRole('button', { name: 'Text and theme' }).click();
    const text = panel.getByRole('dialog', { name: 'Text and theme' });
    await text.getByText('Sepia', { exact: true }).click();
    await text.getByText('Atkinson', { exact: true }).click();
    await text.getByRole('button', { name: 'Larger text' }).click();
    await text.getByRole('button', { name: 'More line spacing' }).click();
    await text.getByRole('button', { name: 'Narrower column' }).click();

    await expect
      .poll(() => look(panel))
      .toEqual({
        theme: 'sepia',
        font: 'atkinson',
        family: '"Atkinson Hyperlegible Next"',
        fontSize: '18px',
        lineHeight: '28.8px',
      });
    expect(await axeViolations(panel)).toEqual([]);
    await expect.poll(() => look(options)).toMatchObject({ theme: 'sepia', font: 'atkinson' });
    expect(await axeViolations(options)).toEqual([]);
    await options.getByText('18 px').waitFor();
    await options.getByText('64 characters').waitFor();
    const sample = options.getByText(/^Separation, not ore/);
    expect(await sample.evaluate((line) => getComputedStyle(line).fontSize)).toBe('18px');
    const faces = await panel.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(faces.join()).toContain('Atkinson Hyperlegible Next');
  });

  test('is applied from the first frame', async ({ story }) => {
    const options = await story.driver.openTab('/options.html');
    await options.getByText('Dark', { exact: true }).click();
    await options.getByLabel('Text size').fill('22');
    await options.getByText('22 px').waitFor();
    await expect.poll(() => look(options)).toMatchObject({ theme: 'dark' });

    for (const path of ['/sidepanel.html', '/popup.html', '/options.html', '/health.html']) {
      const page = await story.driver.context.newPage();
      await page.addInitScript(noteFrames);
      await page.goto(`${story.driver.extensionOrigin}${path}`);
      await page.getByRole('heading').nth(1).waitFor();
      expect(await framesOf(page), path).toEqual(['rgb(22, 20, 27) dark 22px']);
      await page.close();
    }
  });
});
