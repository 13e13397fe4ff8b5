import { Ivya } from 'ivya';
import { getAriaDisabled, isElementVisible } from 'ivya/utils';
import { decode, encode } from './transfer.ts';

/*
 * Runs inside a document of Firefox, as one script. Finds elements by Playwright's selectors, and says whether a user
 * could act on them.
 */

export { decode, encode };

/** Why an action can't be done yet, in words for the message of a timeout. */
type NotYet = { not: string };
interface Point {
  x: number;
  y: number;
}

const engine = Ivya.create({ browser: 'firefox' });

/** All elements that a selector matches now. */
export const all = (selector: string): Element[] =>
  engine.querySelectorAll(engine.parseSelector(selector), document);

/** The only element that a selector matches. More than one is an error in the story. */
function single(selector: string): Element | null {
  const found = all(selector);
  if (found.length > 1)
    throw new Error(
      `${found.length} elements match ${selector}: ${found.slice(0, 3).map(describe).join(', ')}`,
    );
  return found[0] ?? null;
}

const describe = (element: Element) => engine.previewNode(element).slice(0, 100);

/** The result of a function for the only matching element, once there is one. */
export async function look<Result>(
  selector: string,
  at: (element: Element) => Result | Promise<Result>,
): Promise<{ found: Result } | NotYet> {
  const element = single(selector);
  return element ? { found: await at(element) } : { not: 'there' };
}

/** Whether the only match is, or is not, in a state. */
export function isInState(
  selector: string,
  state: 'visible' | 'hidden' | 'attached' | 'detached',
): boolean {
  const element = single(selector);
  if (state === 'attached' || state === 'detached')
    return (element !== null) === (state === 'attached');
  const isVisible = element !== null && isElementVisible(element);
  return isVisible === (state === 'visible');
}

/**
 * Whether the click prepared by `target` has reached its element. True in a document that has loaded since, because the
 * click has left the previous one.
 */
let isPressed = true;
let forget: () => void = () => undefined;
export function wasPressed(): boolean {
  forget();
  return isPressed;
}

const mouseEvents = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'auxclick'];

/** Blocks a click that misses its element, so that it doesn't reach what has moved there meanwhile. */
function watchPress(element: Element): void {
  forget();
  isPressed = false;
  const watch = (event: Event) => {
    if (event.type === 'pointerdown') isPressed = isHit(element, event.target);
    if (isPressed) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  for (const type of mouseEvents) addEventListener(type, watch, { capture: true });
  forget = () => {
    for (const type of mouseEvents) removeEventListener(type, watch, { capture: true });
  };
}

/** The point at which a user would act on an element, which must be still, visible, enabled and uncovered. */
export async function target(selector: string, action: 'hover' | 'click'): Promise<Point | NotYet> {
  const element = single(selector);
  if (!element) return { not: 'there' };
  if (!isElementVisible(element)) return { not: 'visible' };
  if (getAriaDisabled(element)) return { not: 'enabled' };
  const before = element.getBoundingClientRect();
  await twoFrames();
  const after = element.getBoundingClientRect();
  if (before.x !== after.x || before.y !== after.y || before.width !== after.width)
    return { not: 'at rest' };
  const found = freePoint(element);
  if (action === 'click' && 'x' in found) watchPress(element);
  return found;
}

/**
 * A point of the element that nothing covers, after scrolling if necessary: sticky headings cover what is at an edge.
 */
function freePoint(element: Element): Point | NotYet {
  const places: (ScrollLogicalPosition | null)[] = [null, 'center', 'end', 'start'];
  for (const block of places) {
    if (block) element.scrollIntoView({ block, inline: 'center', behavior: 'instant' });
    const point = middle(element);
    if (point && isHit(element, document.elementFromPoint(point.x, point.y))) return point;
  }
  const point = middle(element);
  const above = point && document.elementFromPoint(point.x, point.y);
  return { not: above ? `free of ${describe(above)}` : 'in view' };
}

/** The timeout is for pages in the background, which draw no frames. */
const frame = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => resolve());
    setTimeout(resolve, 50);
  });

async function twoFrames(): Promise<void> {
  await frame();
  await frame();
}

/** The middle of the visible part of an element's first box. */
function middle(element: Element): Point | null {
  for (const box of element.getClientRects()) {
    const left = Math.max(box.left, 0);
    const top = Math.max(box.top, 0);
    const right = Math.min(box.right, innerWidth);
    const bottom = Math.min(box.bottom, innerHeight);
    if (right - left >= 1 && bottom - top >= 1)
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
  }
  return null;
}

/** Whether a click there reaches the element: directly, by the button or link that it is in, or by its label. */
function isHit(element: Element, hit: EventTarget | null): boolean {
  if (!(hit instanceof Element)) return false;
  const whole = element.closest('button, [role="button"], a, [role="link"]') ?? element;
  if (whole.contains(hit)) return true;
  const label = hit.closest('label');
  return label !== null && (label.control === element || label.contains(element));
}

/** Replaces the text of a field. */
export function fill(selector: string, text: string): NotYet | { found: true } {
  const field = single(selector);
  if (!field) return { not: 'there' };
  if (!isElementVisible(field)) return { not: 'visible' };
  if (getAriaDisabled(field)) return { not: 'enabled' };
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement))
    throw new Error(`${selector} is no field.`);
  field.focus();
  if (['range', 'date', 'time', 'color'].includes(field.type)) {
    field.value = text;
    announce(field);
    return { found: true };
  }
  field.select();
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
  return { found: true };
}

/** Chooses an option by its label, value or index, once it is there. */
export function choose(
  selector: string,
  wanted: string | { label: string } | { index: number },
): NotYet | { found: true } {
  const field = single(selector);
  if (!(field instanceof HTMLSelectElement)) return { not: 'a list of options' };
  if (getAriaDisabled(field)) return { not: 'enabled' };
  const option = [...field.options].find((each, index) => {
    if (typeof wanted === 'string') return each.value === wanted || each.label === wanted;
    return 'index' in wanted ? index === wanted.index : each.label === wanted.label;
  });
  if (!option) return { not: `offering ${JSON.stringify(wanted)}` };
  field.focus();
  field.value = option.value;
  announce(field);
  return { found: true };
}

function announce(field: HTMLElement): void {
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
