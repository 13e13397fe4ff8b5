import { expect, onTestFinished, test } from 'vitest';
import { useDraft } from '../../../components/highlight/use-draft.ts';
import { RenderedPage } from '../page.ts';
import { render } from '../render.ts';

type Save = readonly [how: 'save' | 'saveOnHide', text: string];

/** A field whose saves are recorded; leaving it saves what is still unsaved. */
function Field({ saves }: { saves: Save[] }) {
  const draft = useDraft({
    save: (text) => saves.push(['save', text]),
    saveOnHide: (text) => saves.push(['saveOnHide', text]),
  });
  return (
    <textarea
      aria-label="Note"
      onInput={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.flush}
    />
  );
}

/** An empty note, with the saves that it makes. */
function openNote() {
  const saves: Save[] = [];
  render(<Field saves={saves} />);
  return { saves, note: new RenderedPage().getByRole('textbox', { name: 'Note' }) };
}

const leave = (field: ReturnType<RenderedPage['getByRole']>) =>
  field.evaluate((element) => element.dispatchEvent(new FocusEvent('blur')));

/** The two events by which a browser tells a page that it closes. */
function closePage(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'visibilityState'));
  document.dispatchEvent(new Event('visibilitychange'));
}

test('draft: when the page closes while an earlier save runs, the last words are saved last', async () => {
  const { saves, note } = openNote();
  await note.fill('Whose payro');
  await leave(note);
  await note.fill('Whose payroll?');
  closePage();
  expect(saves[0]).toEqual(['save', 'Whose payro']);
  expect(saves.at(-1)).toEqual(['saveOnHide', 'Whose payroll?']);
});

test('draft: when the page closes, a save that may still be running is repeated', async () => {
  const { saves, note } = openNote();
  await note.fill('Whose payroll?');
  await leave(note);
  closePage();
  expect(saves.at(-1)).toEqual(['saveOnHide', 'Whose payroll?']);
});
