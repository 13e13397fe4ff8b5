const arrows = {
  vertical: { ArrowDown: 1, ArrowUp: -1 },
  horizontal: { ArrowRight: 1, ArrowLeft: -1 },
} as const;

/** Moves the focus among the buttons of a menu, list or toolbar with the arrow keys, Home and End. */
export function moveButtonFocus(
  box: HTMLElement | null,
  event: KeyboardEvent,
  orientation: keyof typeof arrows = 'vertical',
): void {
  const steps: Record<string, number> = { ...arrows[orientation], Home: 0, End: -1 };
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const isEdge = ['Home', 'End'].includes(event.key);
  const index = isEdge ? step : focusedButton(box) + (isReversed(box, orientation) ? -step : step);
  buttonAt(box, index)?.focus();
}

/** Where text is written from right to left, the next button is to the left. */
const isReversed = (box: HTMLElement | null, orientation: keyof typeof arrows): boolean =>
  orientation === 'horizontal' && (box?.matches(':dir(rtl)') ?? false);

/** A button by its index, wrapping around at the end. */
export function buttonAt(box: HTMLElement | null, index: number): HTMLElement | undefined {
  const buttons = buttonsIn(box);
  return buttons.at(index % buttons.length);
}

const buttonsIn = (box: HTMLElement | null): HTMLElement[] =>
  box ? [...box.querySelectorAll('button')] : [];

const focusedButton = (box: HTMLElement | null): number =>
  buttonsIn(box).findIndex((button) => button.matches(':focus'));
