/** What tells a page where the focus is. */
const focusEvents = ['focus', 'blur', 'focusin', 'focusout'] as const;

/**
 * Holds what the user does with a page that is painted before its app is there: clicks, keys that are shortcuts, and typed
 * text. Everything else, such as Tab and scrolling, the browser does as ever. Returns what does it all again, for the app.
 */
export function holdInput(): () => void {
  const held: (() => void)[] = [];
  const texts = new Map<HTMLInputElement, string>();
  const holdClick = (event: MouseEvent) => {
    event.preventDefault();
    const { target } = event;
    held.push(() => target?.dispatchEvent(new MouseEvent(event.type, event)));
  };
  const holdKey = (event: KeyboardEvent) => {
    const { target } = event;
    if (!isShortcut(event)) return;
    held.push(() => target?.dispatchEvent(new KeyboardEvent(event.type, event)));
  };
  const holdText = ({ target: field }: Event) => {
    if (!(field instanceof HTMLInputElement)) return;
    if (!texts.has(field)) held.push(() => type(field, texts.get(field) ?? ''));
    texts.set(field, field.value);
  };
  const holding = new AbortController();
  const options = { capture: true, signal: holding.signal };
  document.addEventListener('click', holdClick, options);
  document.addEventListener('auxclick', holdClick, options);
  document.addEventListener('keydown', holdKey, options);
  document.addEventListener('input', holdText, options);
  for (const name of [...focusEvents, 'click', 'auxclick', 'keydown', 'input'])
    document.addEventListener(name, (event) => event.stopPropagation(), options);
  return () => {
    holding.abort();
    tellFocus(document.activeElement);
    for (const run of held) run();
  };
}

/** Whether a key is nothing to the browser: of a button it presses Enter and the blank, which are clicks. */
function isShortcut({ key, target }: KeyboardEvent): boolean {
  if (target instanceof HTMLInputElement) return false;
  return key === 'Escape' || (key.length === 1 && key !== ' ');
}

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

function tellFocus(focused: Element | null): void {
  if (!focused || focused === document.body) return;
  focused.dispatchEvent(new FocusEvent('focus'));
  focused.dispatchEvent(new FocusEvent('focusin', { bubbles: true }));
}
