import { waitUntil } from './reader.ts';

/** Clicks the first element with this name, as soon as it is there. */
export async function click(selector: string, name: string | RegExp): Promise<void> {
  const find = () =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
      const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return typeof name === 'string' ? label === name : name.test(label);
    });
  await waitUntil(find, `${selector} ${name}`);
  find()?.click();
}

/** Presses a key where the focus is. */
export function press(key: string): void {
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}

/** Types into the first field that the selector matches. */
export function type(selector: string, text: string): void {
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`There is no ${selector}.`);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
