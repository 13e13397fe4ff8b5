import { forumHost } from './forum.ts';

/** The forum's boards about companies whose address is known, by the company's name in the built-in list. */
const boards: Readonly<Record<string, string>> = {
  'Lynas Rare Earths': 'lynas-asx-lyc.14',
};

/** The address of the forum's board about an entity; `null` if none is known. */
export function forumBoardOf(name: string): string | null {
  const board = Object.hasOwn(boards, name) ? boards[name] : undefined;
  return board === undefined ? null : `https://${forumHost}/forums/${board}/`;
}
