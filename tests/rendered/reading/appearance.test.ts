import { describe, expect } from 'vitest';
import { axeViolations } from '../axe.ts';
import { test } from '../extension.tsx';
import type { RenderedPage } from '../page.ts';

const look = (page: RenderedPage) =>
  page.evaluate(() => {
    const { theme, font } = document.documentElement.dataset;
    const body = document.querySelector('.body') ?? document.body;
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(body);
    return { theme, font, family: fontFamily.split(',')[0], fontSize, lineHeight };
  });

describe('article appearance', () => {
  test('is changed in the reading view and shown in the settings', async ({ extension }) => {
    const panel = await extension.openPanel();
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
    expect(await axeViolations()).toEqual([]);
    const faces = await panel.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(faces.join()).toContain('Atkinson Hyperlegible Next');

    const options = await extension.openSettings();
    await expect.poll(() => look(options)).toMatchObject({ theme: 'sepia', font: 'atkinson' });
    expect(await axeViolations()).toEqual([]);
    await options.getByText('18 px').waitFor();
    await options.getByText('64 characters').waitFor();
    const sample = options.getByText(/^Separation, not ore/);
    expect(await sample.evaluate((line) => getComputedStyle(line).fontSize)).toBe('18px');
  });

  test('takes a step for each press, however fast they follow', async ({ extension }) => {
    const panel = await extension.openPanel();
    await panel.getByRole('button', { name: /^How a Rare-Earth Basket Price/ }).click();
    await panel.getByRole('article').waitFor();
    await panel.getByRole('button', { name: 'Text and theme' }).click();
    const larger = panel.getByRole('button', { name: 'Larger text' });
    await larger.evaluate((button) => {
      button.click();
      button.click();
    });
    await expect.poll(() => look(panel)).toMatchObject({ fontSize: '19px' });
  });
});
