/** What must be known of a page to tell how long it was looked at. */
export interface ObservedPage {
  /** The page's own name for itself: its canonical address. */
  url(): string;
  isVisible(): boolean;
  /** Calls back when the page comes into view or leaves it, and when its address may have changed. */
  onChange(changed: () => void): void;
  /** Milliseconds from anywhere on, which no setting of the clock moves. */
  now(): number;
}

/**
 * Calls back with each address that was in view for `ms` in all, once. Time in a hidden tab does not count, nor does
 * that of a page which is only being prepared; a page that becomes another one begins anew.
 */
export function afterVisible(
  ms: number,
  page: ObservedPage,
  onSeen: (address: string) => void,
): void {
  const told = new Set<string>();
  let counted = { address: page.url(), ms: 0 };
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    clearTimeout(timer);
    const now = page.now();
    if (since !== null) counted.ms += now - since;
    const address = page.url();
    if (counted.address !== address) counted = { address, ms: 0 };
    since = page.isVisible() ? now : null;
    if (told.has(address)) return;
    if (counted.ms < ms) {
      if (since !== null) timer = setTimeout(look, ms - counted.ms);
      return;
    }
    told.add(address);
    onSeen(address);
  };

  page.onChange(look);
  look();
}
