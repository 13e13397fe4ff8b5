/** A page whose visible time is measured. */
export interface ObservedPage {
  /** The page's canonical URL. */
  url(): string;
  isVisible(): boolean;
  /** Calls back when the page's visibility or address may have changed. */
  onChange(changed: () => void): void;
  /** Monotonic milliseconds. */
  now(): number;
}

/**
 * Calls back once for each address that was visible for `ms` in total. Time in a hidden tab or during prerendering does
 * not count; a new address starts from zero.
 */
export function afterVisible(
  ms: number,
  page: ObservedPage,
  onSeen: (address: string) => void,
): void {
  const reported = new Set<string>();
  let counted = { address: page.url(), ms: 0 };
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const check = () => {
    clearTimeout(timer);
    const now = page.now();
    if (since !== null) counted.ms += now - since;
    const address = page.url();
    if (counted.address !== address) counted = { address, ms: 0 };
    since = page.isVisible() ? now : null;
    if (reported.has(address)) return;
    if (counted.ms < ms) {
      if (since !== null) timer = setTimeout(check, ms - counted.ms);
      return;
    }
    reported.add(address);
    onSeen(address);
  };

  page.onChange(check);
  check();
}
