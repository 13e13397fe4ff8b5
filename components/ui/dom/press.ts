import { options } from 'preact';

/** How long drawing waits for a press to end, in ms. A longer press, such as a drag, is not a click. */
const maxMs = 1_000;

/** How long after a press its click may come, in ms. The click of a touch comes in a later task. */
const clickMs = 50;

const pressable = 'button, a, summary, label, [role="option"]';

let isPressed = false;
let waiting: (() => void)[] = [];
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * From now on this page draws nothing while a button is pressed, until its click. A click whose pointer goes down on
 * one element and up on another targets neither, so anything that moved or covered the button would take the click from
 * it.
 */
export function drawAfterPress(): void {
  options.debounceRendering = (draw) => {
    if (isPressed) waiting.push(draw);
    else queueMicrotask(draw);
  };
  for (const [name, listener] of Object.entries(listeners))
    addEventListener(name, listener, { capture: true, passive: true });
  // After every listener of the click, and before the browser's default action.
  addEventListener('click', release);
}

const listeners = {
  pointerdown: ({ target }: Event) => {
    if (!(target instanceof Element && target.closest(pressable))) return release();
    isPressed = true;
    releaseIn(maxMs);
  },
  pointerup: () => releaseIn(clickMs),
  pointercancel: () => releaseIn(0),
  // In case a listener stops its propagation.
  click: () => releaseIn(0),
};

function releaseIn(ms: number): void {
  clearTimeout(timer);
  if (isPressed) timer = setTimeout(release, ms);
}

function release(): void {
  clearTimeout(timer);
  isPressed = false;
  const draws = waiting;
  waiting = [];
  for (const draw of draws) draw();
}
