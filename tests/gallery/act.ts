import { englishOf } from './languages.ts';
import { waitUntil } from './reader.ts';

type Name = string | RegExp;

/** The first element with this English name. */
function named(selector: string, name: Name): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find((element) => {
    const label = element.getAttribute('aria-label');
    const labels = label === null ? englishOf(...textsIn(element)) : englishOf(label);
    return labels.some((label) => (typeof name === 'string' ? label === name : name.test(label)));
  });
}

/** The texts of an element, each of which is a message or a value. */
function textsIn(element: Element): string[] {
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (nodes.nextNode()) texts.push(nodes.currentNode.textContent ?? '');
  return texts;
}

/** Clicks the first element with this name, as soon as it is there. */
export async function click(selector: string, name: Name): Promise<undefined> {
  await waitUntil(() => named(selector, name), `${selector} ${name}`);
  named(selector, name)?.click();
}

/** Waits for an element. */
export async function appear(selector: string, name: Name = ''): Promise<undefined> {
  await waitUntil(
    () => (name === '' ? document.querySelector(selector) : named(selector, name)),
    `${selector} ${name}`,
  );
}

/** Presses a key where the focus is: `j`, `Control+f`. */
export function press(...keys: string[]): undefined {
  for (const name of keys) {
    const target = document.activeElement ?? document.body;
    const ctrlKey = name.startsWith('Control+');
    const key = name.replace('Control+', '');
    const options = { key, ctrlKey, bubbles: true, cancelable: true };
    target.dispatchEvent(new KeyboardEvent('keydown', options));
  }
}

/** Types into the first field that the selector matches. */
export async function type(selector: string, text: string): Promise<undefined> {
  await appear(selector);
  const field = document.querySelector<HTMLInputElement>(selector);
  if (!field) return;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

/** Chooses an option of the select box with this label. */
export async function choose(field: string, name: string): Promise<undefined> {
  await appear('label', field);
  const label = named('label', field);
  const box = label instanceof HTMLLabelElement ? label.control : null;
  if (!(box instanceof HTMLSelectElement)) throw new Error(`${field} is no select box.`);
  const option = [...box.options].find((each) => englishOf(each.label).includes(name));
  if (!option) throw new Error(`${field} has no ${name}.`);
  box.value = option.value;
  box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Selects the first letters of a passage of the open article, as caret browsing does. */
export async function select(passage: number, letters: number): Promise<undefined> {
  await appear(`[data-passage="${passage}"]`);
  const element = document.querySelector(`[data-passage="${passage}"]`);
  const node = element && document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
  element?.scrollIntoView({ block: 'center' });
  const end = Math.min(letters, node?.textContent?.length ?? 0);
  if (node) document.getSelection()?.setBaseAndExtent(node, 0, node, end);
}
