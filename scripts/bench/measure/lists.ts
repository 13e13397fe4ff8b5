import { baselines } from '../baselines.ts';
import { forgetView, type Measure } from '../bench-session.ts';
import { type HeldKey, holdKey, scrollPlainList } from '../held-key.ts';
import { countRanges, timeLateCounts, watchLateCounts } from '../late-counts.ts';
import {
  alternate,
  boundRow,
  fewRounds,
  median,
  milliseconds,
  type Row,
  rounds,
  row,
} from '../row.ts';
import { userFlows } from '../user-flows.ts';
import { longestTaskOf, watchPage } from '../watched-run.ts';

/** How many rows the held key passes: several times as many as the panel has loaded. */
const heldRows = 300;

/** Actions on lists and their rows. */
export const lists = {
  marking: async ({ page, origin, driver, options: { size, unread } }) => {
    await page.goto(`${origin}/popup.html`);
    const { extensionPage } = driver;
    const count = Math.ceil((size * unread) / 100);
    await page.evaluate(watchPage);
    const taken = { clears: [], marks: [], puts: [], undos: [] } as Record<string, number[]>;
    for (let round = 0; round < rounds; round += 1) {
      taken.clears?.push(await baselines.clearTable(extensionPage, count));
      taken.marks?.push(await userFlows.markAllRead(page));
      // The badge is empty before the rows are deleted, and the next measurement has to wait for that.
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      taken.puts?.push(await baselines.putRows(extensionPage, count));
      taken.undos?.push(await userFlows.undo(page));
      // Waits here as well: the next page load would interrupt it.
      await page.locator('.ArticleRow[data-unread="true"]').first().waitFor();
    }
    const { clears = [], marks = [], puts = [], undos = [] } = taken;
    return [
      row('mark all read: badge empty', clears, marks, 1.3),
      row('undo it: badge back', puts, undos, 1.3),
      boundRow('longest task of the page meanwhile', await page.evaluate(longestTaskOf), task, 50),
    ];
  },

  lists: async ({ page, origin }) => {
    await page.goto(`${origin}/sidepanel.html`);
    await page.locator('.ArticleRow').first().waitFor();
    const [toAll, toUnread, menus, filtered] = [[], [], [], []] as number[][];
    for (let round = 0; round < rounds; round += 1) {
      toAll?.push(await userFlows.switchList(page, 'All'));
      menus?.push(await userFlows.openFilterMenu(page));
      filtered?.push(await userFlows.filterList(page, 'Mining'));
      toUnread?.push(await userFlows.switchList(page, 'Unread'));
    }
    return [
      row('switch to All (baseline: a frame)', [baselines.frame], toAll ?? [], 3),
      row('switch to Unread (baseline: a frame)', [baselines.frame], toUnread ?? [], 3),
      row('filter menu with its values (baseline: a frame)', [baselines.frame], menus ?? [], 3),
      row('filter All by a category (baseline: a frame)', [baselines.frame], filtered ?? [], 3),
    ];
  },

  row: async ({ page, origin }) => {
    await page.goto(`${origin}/sidepanel.html`);
    await page.locator('.ArticleRow').first().waitFor();
    const [saves, marks] = [[], []] as [number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      saves.push(await userFlows.changeRow(page, 's'));
      marks.push(await userFlows.changeRow(page, 'm'));
    }
    // Restores the state for the next measurement: an article that is read leaves the list.
    if (rounds % 2 === 1) {
      await userFlows.changeRow(page, 's');
      await userFlows.changeRow(page, 'm');
    }
    return [
      row('save a row (baseline: a frame)', [baselines.frame], saves, 2),
      row('mark a row as read or unread (baseline: a frame)', [baselines.frame], marks, 2),
    ];
  },

  jump: async ({ page, origin }) => {
    const [jumps, drawn] = [[], []] as [number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      await page.goto(`${origin}/sidepanel.html`);
      const { took, rows: drawnRows } = await userFlows.jumpToMiddle(page);
      jumps.push(took);
      drawn.push(drawnRows);
    }
    const action = `jump into a list, ${Math.max(...drawn)} rows drawn (baseline: a frame)`;
    return [row(action, [baselines.frame], jumps, 2)];
  },

  held: async (bench) => {
    const { page, origin, options } = bench;
    const rows = Math.min(heldRows, options.size);
    const { baseline, ours } = await alternate(
      async () => {
        await page.goto(`${origin}/plain-list.html`);
        return scrollPlainList(page, rows);
      },
      async () => {
        await forgetView(bench);
        await userFlows.openAllArticles(page, origin);
        return holdKey(page, rows);
      },
      fewRounds,
    );
    return [heldRow(`hold j for ${rows} rows: dropped frames`, baseline, ours)];
  },

  counts: async ({ driver, origin }) => {
    const panel = await driver.context.newPage();
    await watchLateCounts(panel);
    const [baseline, ours] = [[], []] as [number[], number[]];
    for (let round = 0; round < rounds; round += 1) {
      const counting = await countRanges(driver.extensionPage);
      const { painted, counted } = await timeLateCounts(panel, origin);
      baseline.push(painted + counting);
      ours.push(counted);
    }
    await panel.close();
    return [row('first rows until header and chips have their counts', baseline, ours, 1.5)];
  },
} satisfies Record<string, Measure>;

/** The browser reports only tasks of 50 ms and more. */
const task = (time: number): string => (time < 50 ? '< 50 ms' : milliseconds(time));

/** The longest that a frame may take, in ms. */
const maxFrame = 50;

/** A row of dropped frames, and of the longest frame in all rounds. */
function heldRow(action: string, baseline: readonly HeldKey[], ours: readonly HeldKey[]): Row {
  const droppedIn = (rounds: readonly HeldKey[]) => median(rounds.map((each) => each.dropped));
  const worstIn = (rounds: readonly HeldKey[]) => Math.max(...rounds.map((each) => each.worst));
  const summary = (rounds: readonly HeldKey[]) =>
    `${droppedIn(rounds).toFixed(1)} %, worst ${worstIn(rounds).toFixed(0)} ms`;
  return {
    action,
    baseline: summary(baseline),
    ours: summary(ours),
    ratio: '–',
    budget: `≤ baseline + 1 %, worst ${maxFrame} ms`,
    isMet: droppedIn(ours) <= droppedIn(baseline) + 1 && worstIn(ours) <= maxFrame,
  };
}
