import { withFirstList } from '../../store/lists/first-list.ts';

/** How long a page waits for these rows, in ms. Something else may hold the database for longer. */
const atMostMs = 100;

/** Draws a page for the first time, with the rows that its first script has read. */
export async function drawFirst(draw: () => void): Promise<void> {
  const inTime = new Promise<undefined>((resolve) => setTimeout(resolve, atMostMs));
  withFirstList(await Promise.race([globalThis.earlyRows, inTime]), draw);
}
