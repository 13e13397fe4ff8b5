/** The events that tell a page where the focus is. */
const focusEvents = ['focus', 'blur', 'focusin', 'focusout'] as const;

const inputEvents = ['click', 'auxclick', 'keydown', 'input'] as const;

/**
 * Holds the user's input while a page is painted but its app is not loaded yet: clicks, keys that the app handles, and
 * typed text. Everything else, such as Tab and scrolling, is left to the browser. Returns a function that replays the
 * input for the app, each event in a task of its own, because later events may need what earlier ones have drawn.
 */
export function holdInput(): () => Promise<void> {
  const held: (() => void)[] = [];
  const texts = new Map<HTMLInputElement, string>();
  let isRepeating = false;
  const hold = (event: Event) => {
    if (isRepeating) return;
    event.stopPropagation();
    if (event instanceof KeyboardEvent) holdKey(event, held);
    else if (event instanceof MouseEvent) holdClick(event, held);
    else holdText(event, held, texts);
  };
  const input = captured(inputEvents, hold);
  const focus = captured(focusEvents, (event) => event.stopPropagation());
  return async () => {
    focus.abort();
    tellFocus(document.activeElement);
    for (let repeat = held.shift(); repeat; repeat = held.shift()) {
      isRepeating = true;
      repeat();
      isRepeating = false;
      await nextTask();
    }
    input.abort();
  };
}

/** Adds capturing listeners, which run before those of any element, until it is aborted. */
function captured(names: readonly string[], listener: (event: Event) => void): AbortController {
  const controller = new AbortController();
  const options = { capture: true, signal: controller.signal };
  for (const name of names) document.addEventListener(name, listener, options);
  return controller;
}

function holdClick(event: MouseEvent, held: (() => void)[]): void {
  event.preventDefault();
  const { target, type } = event;
  const again = new MouseEvent(type, event);
  held.push(() => {
    // An element that an earlier click has removed takes no further click.
    if (isConnected(target)) target.dispatchEvent(again);
  });
}

function holdText({ target: field }: Event, held: unknown[], texts: Map<unknown, string>): void {
  if (!(field instanceof HTMLInputElement)) return;
  if (!texts.has(field)) held.push(() => type(field, texts.get(field) ?? ''));
  texts.set(field, field.value);
}

function holdKey(event: KeyboardEvent, held: (() => void)[]): void {
  const { target, key, code, shiftKey, ctrlKey, altKey, metaKey, repeat } = event;
  if (event.isComposing || !isAnswered(event, held.length > 0)) return;
  const isInField = target instanceof HTMLInputElement;
  // Leaves the browser Escape, which closes a popup, and keys with Ctrl, Alt or ⌘. Prevents others: Firefox finds text
  // by `/`.
  if (isInField || (key !== 'Escape' && !ctrlKey && !altKey && !metaKey)) event.preventDefault();
  const again = new KeyboardEvent(event.type, {
    bubbles: true,
    cancelable: true,
    key,
    code,
    shiftKey,
    ctrlKey,
    altKey,
    metaKey,
    repeat,
    modifierAltGraph: event.getModifierState('AltGraph'),
  });
  held.push(() => {
    const focused = document.activeElement;
    const hasOpened = !isInField && focused instanceof HTMLInputElement;
    // Text typed after a key that opens a field is meant for the field.
    if (hasOpened && key.length === 1) type(focused, focused.value + key);
    // The app may have replaced the element that had the focus.
    else (hasOpened || !isConnected(target) ? focused : target)?.dispatchEvent(again);
  });
}

const fieldKeys = ['Enter', 'Escape', 'ArrowDown'];

const pageKeys = ['Enter', 'Escape', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown'];

/** Whether the app handles a key. On a button, the browser itself turns Enter and Space into clicks. */
function isAnswered({ key, target }: KeyboardEvent, isAfterOther: boolean): boolean {
  if (target instanceof HTMLInputElement) return fieldKeys.includes(key);
  const isOn = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  if (key === 'Enter' || key === ' ') return !isOn('button') && (key === 'Enter' || isAfterOther);
  return (
    key.length === 1 || pageKeys.includes(key) || (key.startsWith('Arrow') && isOn('[role="tab"]'))
  );
}

const isConnected = (target: EventTarget | null): target is Node =>
  target instanceof Node && target.isConnected;

function type(field: HTMLInputElement, text: string): void {
  if (field.value !== text) field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function tellFocus(focused: Element | null): void {
  if (!focused || focused === document.body) return;
  focused.dispatchEvent(new FocusEvent('focus'));
  focused.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
