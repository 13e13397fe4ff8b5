export interface Size {
  width: number;
  height: number;
}

/** The zoom factor of one step. */
const step = 1.25;
const maxZoom = 8;

/** The zoom at which the whole picture fits, at most its full size. */
export function fitZoom(picture: Size, view: Size): number {
  if (picture.width === 0 || picture.height === 0) return 1;
  return Math.min(1, view.width / picture.width, view.height / picture.height);
}

/** The next zoom up or down. Full size and the fitting zoom are always steps. */
export function nextZoom(zoom: number, direction: 'smaller' | 'larger', whole: number): number {
  const next = direction === 'larger' ? zoom * step : zoom / step;
  const stops = [whole, 1].filter((stop) => isBetween(stop, zoom, next));
  const nearest = direction === 'larger' ? Math.min(...stops) : Math.max(...stops);
  return stops.length > 0 ? nearest : Math.min(maxZoom, Math.max(whole, next));
}

const isBetween = (stop: number, from: number, to: number): boolean =>
  stop !== from && stop >= Math.min(from, to) && stop <= Math.max(from, to);

/** What a control does: one step, the fitting zoom, or full size. */
export type ZoomStep = 'smaller' | 'larger' | 'whole' | 'full';

/** The zoom step of a key; `null` for any other key. */
export function zoomKeyOf(press: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
}): ZoomStep | null {
  if (press.ctrlKey || press.metaKey) return null;
  if (press.key === '+' || press.key === '=') return 'larger';
  if (press.key === '-') return 'smaller';
  if (press.key === '1') return 'full';
  return press.key === '0' ? 'whole' : null;
}
