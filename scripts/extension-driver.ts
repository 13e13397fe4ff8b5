import type { Page } from 'playwright-core';
import { fireAlarm, makeChannelsDue, openPopup, readTable } from './inside-extension.ts';
import { waitUntil } from './wait-until.ts';

/** How long a browser may take to start. Several may start at once on a busy machine. */
export const startTimeoutMs = 60_000;

/** A running browser with the extension, seen from inside the extension: the same in every browser. */
export abstract class ExtensionDriver {
  /** Runs code inside the extension. */
  protected abstract readonly evaluator: Pick<Page, 'evaluate'>;

  /** All rows of one of the extension's tables. */
  async rows<Row>(table: string): Promise<Row[]> {
    return this.evaluator.evaluate(readTable<Row>, table);
  }

  /** Opens the real popup. A browser refuses to while another is closing. */
  async showPopup(): Promise<void> {
    let refusal = '';
    await waitUntil('the popup to open', async () => {
      refusal = await this.evaluator.evaluate(openPopup);
      if (refusal !== '') await this.hideBrowserPanels();
      return refusal === '';
    }).catch((error: unknown) => {
      throw new Error(`${error} The browser says: ${refusal}`, { cause: error });
    });
  }

  /** Hides the browser's own panels, for a browser that opens no popup beside them. */
  protected async hideBrowserPanels(): Promise<void> {}

  /** What the toolbar button shows now. */
  async badge(): Promise<{ text: string; title: string; color: number[] }> {
    return this.evaluator.evaluate(async () => ({
      text: await chrome.action.getBadgeText({}),
      title: await chrome.action.getTitle({}),
      color: [...(await chrome.action.getBadgeBackgroundColor({}))],
    }));
  }

  /** Waits until the worker is idle: every channel polled, no work in progress, the alarm set for the next poll. */
  async waitUntilIdle(): Promise<void> {
    await waitUntil('the worker to have nothing to do', async () => {
      const { isWorking, isDue, isScheduled } = await this.activity();
      return !isWorking && !isDue && isScheduled;
    });
  }

  /** What the worker is doing now, and whether it has something to do. */
  private async activity() {
    const channels = await this.rows<{ nextDueAt: number }>('channels');
    const { locks, scheduledTime } = await this.evaluator.evaluate(async () => ({
      locks: await navigator.locks.query(),
      scheduledTime: (await chrome.alarms.get('wake'))?.scheduledTime ?? 0,
    }));
    const now = Date.now();
    // The `jobs` lock doesn't count: a run of jobs holds it through its pauses, while each step takes the refresh lock,
    // as a poll does. Nor does the `audio` lock, which is held for as long as an episode plays.
    const isWorking = [...(locks.held ?? []), ...(locks.pending ?? [])].some(
      ({ name = '' }) => !['jobs', 'erasure', 'audio'].includes(name),
    );
    const isDue = channels.length < 2 || channels.some((channel) => channel.nextDueAt <= now);
    return { isWorking, isDue, isScheduled: scheduledTime > now };
  }

  /** Waits until the picture job is done or rests for at least a minute. */
  async waitForPictures(): Promise<void> {
    const isAtRest = async () => {
      const jobs = await this.rows<{ type: string; dueAt: number }>('jobs');
      return !jobs.some(({ type, dueAt }) => type === 'pictures' && dueAt < Date.now() + 60_000);
    };
    await waitUntil('the pictures to arrive', isAtRest, 40_000);
  }

  /** Makes every channel due and fires the alarm. */
  async triggerPoll(): Promise<void> {
    await this.evaluator.evaluate(makeChannelsDue);
    await this.fireAlarm();
  }

  /** Lets the alarm go off, whatever is due, and waits until it has. */
  async fireAlarm(): Promise<void> {
    await this.evaluator.evaluate(fireAlarm);
  }

  /** Triggers a poll and waits until it is done. */
  async pollAndWait(): Promise<void> {
    await this.triggerPoll();
    let firedAt = Date.now();
    await waitUntil('the poll to end', async () => {
      const { isWorking, isDue, isScheduled } = await this.activity();
      // An alarm that goes off during a poll joins it, and that poll may have looked earlier what is due.
      if (isDue && !isWorking && Date.now() - firedAt > 2_000) {
        firedAt = Date.now();
        await this.fireAlarm();
      }
      return !isWorking && !isDue && isScheduled;
    });
  }
}
