import { beforeEach, describe, expect, test, vi } from 'vitest';
import { afterVisible } from '../../../lib/app/reading/visible-time.ts';

/** A page whose address and visibility the test changes. */
class Tab {
  seen: string[] = [];
  private changed: () => void = () => undefined;
  private visible: boolean;
  private at: string;

  constructor(at: string, visible = true) {
    this.at = at;
    this.visible = visible;
    afterVisible(
      5_000,
      {
        url: () => this.at,
        isVisible: () => this.visible,
        onChange: (changed) => {
          this.changed = changed;
        },
        now: () => performance.now(),
      },
      (address) => this.seen.push(address),
    );
  }

  show(visible: boolean): void {
    this.visible = visible;
    this.changed();
  }

  /** Changes the address without a page load, which not every browser reports. */
  go(at: string, tells = true): void {
    this.at = at;
    if (tells) this.changed();
  }
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});

const wait = (ms: number) => vi.advanceTimersByTime(ms);

describe('a visible page', () => {
  test('is reported once after five seconds', () => {
    const tab = new Tab('a');
    wait(4_999);
    expect(tab.seen).toEqual([]);
    wait(1);
    expect(tab.seen).toEqual(['a']);
    tab.show(false);
    tab.show(true);
    wait(60_000);
    expect(tab.seen).toEqual(['a']);
  });

  test('is not reported when it was left before', () => {
    const tab = new Tab('a');
    wait(4_000);
    tab.show(false);
    wait(3_600_000);
    expect(tab.seen).toEqual([]);
  });

  test('is reported when two visits add up to five seconds', () => {
    const tab = new Tab('a');
    wait(3_000);
    tab.show(false);
    wait(60_000);
    tab.show(true);
    wait(1_999);
    expect(tab.seen).toEqual([]);
    wait(1);
    expect(tab.seen).toEqual(['a']);
  });

  test('counts from when it became visible, after a background tab or prerendering', () => {
    const tab = new Tab('a', false);
    wait(60_000);
    tab.show(true);
    wait(4_999);
    expect(tab.seen).toEqual([]);
    wait(1);
    expect(tab.seen).toEqual(['a']);
  });
});

describe('a page whose address changes', () => {
  test('starts from zero', () => {
    const tab = new Tab('a');
    wait(4_000);
    tab.go('b');
    wait(4_999);
    expect(tab.seen).toEqual([]);
    wait(1);
    expect(tab.seen).toEqual(['b']);
  });

  test('starts from zero, though no event reported it', () => {
    const tab = new Tab('a');
    wait(4_000);
    tab.go('b', false);
    wait(1_000);
    expect(tab.seen).toEqual([]);
    wait(5_000);
    expect(tab.seen).toEqual(['b']);
  });

  test('is reported as well after the first, which is not reported again', () => {
    const tab = new Tab('a');
    wait(5_000);
    tab.go('b');
    wait(5_000);
    tab.go('a');
    wait(5_000);
    expect(tab.seen).toEqual(['a', 'b']);
  });
});
