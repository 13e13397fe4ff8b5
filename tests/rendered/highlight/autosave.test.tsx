import { useEffect } from 'preact/hooks';
import { expect, onTestFinished, test } from 'vitest';
import { useAutosave } from '../../../components/highlight/use-autosave.ts';
import { render } from '../render.ts';

type Save = readonly [how: 'save' | 'saveOnHide', text: string];

/** A field whose saves are recorded. Leaving the field saves what is unsaved. */
function Field({ saves, onReady }: { saves: Save[]; onReady: () => void }) {
  const autosave = useAutosave({
    save: (text) => saves.push(['save', text]),
    saveOnHide: (text) => saves.push(['saveOnHide', text]),
  });
  // Called after the component listens to the page's events.
  useEffect(onReady, []);
  return (
    <textarea
      aria-label="Note"
      onInput={(event) => autosave.change(event.currentTarget.value)}
      onBlur={autosave.flush}
    />
  );
}

/** An empty note, and a record of its saves. */
async function openNote() {
  const saves: Save[] = [];
  const ready = Promise.withResolvers<void>();
  render(<Field saves={saves} onReady={ready.resolve} />);
  await ready.promise;
  const field = document.querySelector('textarea');
  if (!field) throw new Error('There is no field.');
  return { saves, field };
}

/** Replaces the text of the field. */
function type(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const leave = (field: HTMLTextAreaElement) => field.dispatchEvent(new FocusEvent('blur'));

/** Dispatches the two events that a browser sends to a closing page. */
function closePage(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'visibilityState'));
  document.dispatchEvent(new Event('visibilitychange'));
}

// Each test runs in one task, because a busy machine could take longer than a save.
test('autosave: when the page closes while an earlier save runs, the last words are saved last', async () => {
  const { saves, field } = await openNote();
  type(field, 'Whose payro');
  leave(field);
  type(field, 'Whose payroll?');
  closePage();
  expect(saves[0]).toEqual(['save', 'Whose payro']);
  expect(saves.at(-1)).toEqual(['saveOnHide', 'Whose payroll?']);
});

test('autosave: when the page closes, a save that may still be running is repeated', async () => {
  const { saves, field } = await openNote();
  type(field, 'Whose payroll?');
  leave(field);
  closePage();
  expect(saves.at(-1)).toEqual(['saveOnHide', 'Whose payroll?']);
});
