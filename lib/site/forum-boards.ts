import { forumHost } from './forum.ts';

/** The forum's boards on companies, by the names of the built-in list: those whose address is known. */
const boards: Readonly<Record<string, string>> = {
  'Lynas Rare Earths': 'lynas-asx-lyc.14',
};

/** The address of the forum's board on an entity; `null` if none is known. */
export function forumBoardOf(name: string): string | null {
  const board = Object.hasOwn(boards, name) ? boards[name] : undefined;
  return board === undefined ? null : `https://${forumHost}/forums/${board}/`;
}
