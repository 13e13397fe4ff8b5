import { useEffect } from 'preact/hooks';
import { expect, onTestFinished, test } from 'vitest';
import { useAutosave } from '../../../components/highlight/use-autosave.ts';
import { render } from '../render.ts';

type Save = readonly [how: 'save' | 'saveOnHide', text: string];

/** A field whose saves are recorded; leaving it saves what is still unsaved. */
function Field({ saves, onReady }: { saves: Save[]; onReady: () => void }) {
  const autosave = useAutosave({
    save: (text) => saves.push(['save', text]),
    saveOnHide: (text) => saves.push(['saveOnHide', text]),
  });
  // Once the page's events are listened to.
  useEffect(onReady, []);
  return (
    <textarea
      aria-label="Note"
      onInput={(event) => autosave.change(event.currentTarget.value)}
      onBlur={autosave.flush}
    />
  );
}

/** An empty note, with the saves that it makes. */
async function openNote() {
  const saves: Save[] = [];
  const ready = Promise.withResolvers<void>();
  render(<Field saves={saves} onReady={ready.resolve} />);
  await ready.promise;
  const field = document.querySelector('textarea');
  if (!field) throw new Error('There is no field.');
  return { saves, field };
}

/** Types a text in place of what is there. */
function type(field: HTMLTextAreaElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const leave = (field: HTMLTextAreaElement) => field.dispatchEvent(new FocusEvent('blur'));

/** The two events by which a browser tells a page that it closes. */
function closePage(): void {
  window.dispatchEvent(new PageTransitionEvent('pagehide'));
  Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
  onTestFinished(() => void Reflect.deleteProperty(document, 'visibilityState'));
  document.dispatchEvent(new Event('visibilitychange'));
}

// Each in one task: a busy machine would be later than a save takes.
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
