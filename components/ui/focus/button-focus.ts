/** Moves the focus among the buttons of a menu or a list by arrows, Home and End. */
export function moveButtonFocus(box: HTMLElement | null, event: KeyboardEvent): void {
  const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: 0, End: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const from = ['Home', 'End'].includes(event.key) ? 0 : focusedButton(box);
  focusButton(box, from + step);
}

/** Puts the focus on a button by its place; past the last comes the first. */
export function focusButton(box: HTMLElement | null, index: number): void {
  const buttons = buttonsIn(box);
  buttons.at(index % buttons.length)?.focus();
}

const buttonsIn = (box: HTMLElement | null): HTMLElement[] =>
  box ? [...box.querySelectorAll('button')] : [];

const focusedButton = (box: HTMLElement | null): number =>
  buttonsIn(box).findIndex((button) => button.matches(':focus'));
