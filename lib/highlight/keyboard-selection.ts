import type { Span } from '../article/model/text-selector.ts';

/** A selection made by keyboard, and its moving end. */
export interface KeyboardSelection extends Span {
  edge: 'start' | 'end';
}

export type Direction = 'forward' | 'backward';

/** The sentence or word at an offset, or else the next one, or else the last. */
export const unitAt = (units: readonly Span[], at: number): Span | undefined =>
  units.find(({ end }) => end > at) ?? units.at(-1);

/**
 * Moves the moving end by one unit. A selection never becomes empty: its other end moves instead, so that it grows to
 * the other side.
 */
export function extendSelection(
  selection: KeyboardSelection,
  units: readonly Span[],
  direction: Direction,
): KeyboardSelection {
  return direction === 'forward' ? forward(selection, units) : backward(selection, units);
}

function forward(selection: KeyboardSelection, units: readonly Span[]): KeyboardSelection {
  const { start, end, edge } = selection;
  if (edge === 'start') {
    const next = units.find((unit) => unit.start > start);
    if (next && next.start < end) return { ...selection, start: next.start };
  }
  const next = units.find((unit) => unit.end > end);
  return { start, end: next?.end ?? end, edge: 'end' };
}

function backward(selection: KeyboardSelection, units: readonly Span[]): KeyboardSelection {
  const { start, end, edge } = selection;
  if (edge === 'end') {
    const previous = units.findLast((unit) => unit.end < end);
    if (previous && previous.end > start) return { ...selection, end: previous.end };
  }
  const previous = units.findLast((unit) => unit.start < start);
  return { start: previous?.start ?? start, end, edge: 'start' };
}

/** Selects the unit after or before the start of the selection; changes nothing at the ends of the text. */
export function moveSelection(
  selection: KeyboardSelection,
  units: readonly Span[],
  direction: Direction,
): KeyboardSelection {
  const found =
    direction === 'forward'
      ? units.find(({ start }) => start > selection.start)
      : units.findLast(({ start }) => start < selection.start);
  return found ? { ...found, edge: 'end' } : selection;
}

/** Moves the start of a selection by one unit and keeps its end. */
export function moveSelectionStart(
  selection: KeyboardSelection,
  units: readonly Span[],
  direction: Direction,
): KeyboardSelection {
  const found =
    direction === 'forward'
      ? units.find(({ start }) => start > selection.start && start < selection.end)
      : units.findLast(({ start }) => start < selection.start);
  return { ...selection, start: found?.start ?? selection.start };
}
