import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ErrorBoundary } from '../../../../components/surfaces/page-frame/ErrorBoundary.tsx';
import { ProblemReport } from '../../../../components/surfaces/page-frame/ProblemReport.tsx';
import { ReadingBoundary } from '../../../../components/surfaces/page-frame/ReadingBoundary.tsx';
import { TabPage } from '../../../../components/surfaces/page-frame/TabPage.tsx';
import { Button } from '../../../../components/ui/Button.tsx';
import { NewerDatabaseError } from '../../../../lib/store/db/newer-database.ts';
import { browserState } from '../../../support/fakes/fake-browser.ts';
import { axeViolations } from '../../axe.ts';
import { RenderedPage } from '../../page.ts';
import { render } from '../../render.ts';

const page = new RenderedPage();

/** A component that can't be drawn after its button was pressed. */
function Fragile({ error }: { error: Error }) {
  const [isBroken, breakDown] = useState(false);
  if (isBroken) throw error;
  return (
    <main>
      <Button onClick={() => breakDown(true)}>Break</Button>
    </main>
  );
}

/** An article that can't be drawn after its button was pressed, and a button that opens another one. */
function Reader({ onBack }: { onBack: () => void }) {
  const [articleId, setArticleId] = useState(1);
  return (
    <>
      <ReadingBoundary articleId={articleId} onBack={onBack}>
        {articleId === 1 ? <Fragile error={new Error('The text has a hole.')} /> : 'Another text'}
      </ReadingBoundary>
      <Button onClick={() => setArticleId(2)}>Next</Button>
    </>
  );
}

/** Draws a page that fails with this error. */
async function failWith(error: Error, report?: ComponentType) {
  render(
    <TabPage title="Settings">
      <ErrorBoundary {...(report && { report })}>
        <Fragile error={error} />
      </ErrorBoundary>
    </TabPage>,
  );
  await page.getByRole('button', { name: 'Break' }).click();
  const alert = page.getByRole('alert');
  await alert.getByText('REEx Reader can’t show this').waitFor();
  return alert;
}

describe('error boundary', () => {
  beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => void vi.restoreAllMocks());

  test('shows the reason in place of a blank page, and erases only after a second press', async () => {
    const alert = await failWith(new Error('The list has a hole.'));
    await page.getByRole('heading', { level: 1, name: 'REEx Reader Settings' }).waitFor();
    await alert.getByText(/The list has a hole\./).waitFor();
    await alert.getByRole('button', { name: 'Reload' }).waitFor();
    await alert.getByRole('button', { name: 'Erase stored data and start again…' }).click();
    await alert.getByRole('button', { name: 'Erase stored data', exact: true }).waitFor();
    expect(console.error).toHaveBeenCalled();
    expect(await axeViolations()).toEqual([]);
  });

  test('leads to the problem report from a page that has none', async () => {
    const alert = await failWith(new Error('The list has a hole.'));
    await alert.getByRole('button', { name: 'Report a problem' }).click();
    await expect
      .poll(() =>
        browserState.openedTabs.map(({ url }) => new URL(url).pathname + new URL(url).hash),
      )
      .toEqual(['/health.html#report']);
  });

  test('shows a problem report, with the class of the error and not its message', async () => {
    const alert = await failWith(new RangeError('The list has a hole.'), ProblemReport);
    const report = alert.getByRole('group', { name: 'Report' });
    await report.getByText(/ RangeError$/m).waitFor();
    expect(await report.textContent()).not.toContain('hole');
    expect(await axeViolations()).toEqual([]);
  });

  test('does not offer to erase the data of a newer version', async () => {
    const alert = await failWith(new NewerDatabaseError('Schema 2 is newer than 1.'));
    await alert.getByText('Update the extension to open it.').waitFor();
    expect(await alert.getByRole('button').allTextContents()).toEqual([
      'Reload',
      'Report a problem',
    ]);
  });

  test('takes the place of an article alone, which Escape leaves and the next article replaces', async () => {
    const onBack = vi.fn();
    render(<Reader onBack={onBack} />);
    await page.getByRole('button', { name: 'Break' }).click();
    const alert = page.getByRole('alert');
    await alert.getByText(/The text has a hole\./).waitFor();
    await alert.getByRole('button', { name: 'Back to the list' }).click();
    await page.keyboard.press('Escape');
    expect(onBack).toHaveBeenCalledTimes(2);
    expect(await axeViolations()).toEqual([]);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('Another text').waitFor();
    expect(await alert.count()).toBe(0);
  });
});
