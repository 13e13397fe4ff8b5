import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Shows only what a search for settings finds, even as content is drawn later; `null` without a search. */
export function useSettingsSearch(
  root: RefObject<HTMLElement | null>,
  typed: string,
): SettingMatches | null {
  const [found, setFound] = useState<SettingMatches | null>(null);
  const words = searchWords(typed);
  useLayoutEffect(() => {
    const { current } = root;
    if (!current) return;
    const filter = () => {
      const shown = filterSections(current, words);
      setFound(words.length === 0 ? null : shown);
    };
    filter();
    if (words.length === 0) return;
    const observer = new MutationObserver(filter);
    observer.observe(current, { childList: true, subtree: true, characterData: true });
    return () => observer.disconnect();
  }, [words.join(' ')]);
  return found;
}

/** Elements that are not settings: headings, messages, and what is out of sight. */
const passedOver = 'header, h3, input, dialog, [role="status"]';

const plain = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** The words of a search for settings. */
const searchWords = (typed: string): string[] => plain(typed).split(/\s+/).filter(Boolean);

const hasAll = (text: string, words: readonly string[]): boolean => {
  const searched = plain(text);
  return words.every((word) => searched.includes(word));
};

/** The result of a search for settings. */
interface SettingMatches {
  /** The number of rows found. */
  rows: number;
  /** The ids of their sections. */
  sections: ReadonlySet<string>;
}

/**
 * Hides each row whose label, hint and values lack a word, unless the title and the further words of its section have
 * all of them. Without words, everything is shown.
 */
function filterSections(root: HTMLElement, words: readonly string[]): SettingMatches {
  const sections = new Set<string>();
  let rows = 0;
  for (const section of root.children) {
    if (!(section instanceof HTMLElement)) continue;
    const found = filterRows(section, words, false);
    section.hidden = words.length > 0 && found === 0;
    rows += found;
    if (found > 0) sections.add(section.id);
  }
  return { rows, sections };
}

/** Filters the rows of a box, and returns how many are shown. */
function filterRows(box: HTMLElement, words: readonly string[], isShown: boolean): number {
  const title = box.querySelector('h2, h3')?.textContent ?? '';
  const isWhole = isShown || hasAll(`${title} ${box.dataset.words ?? ''}`, words);
  let shown = 0;
  for (const row of box.children) {
    if (!(row instanceof HTMLElement) || row.matches(passedOver)) continue;
    const found = row.matches('.Section')
      ? filterRows(row, words, isWhole)
      : Number(isWhole || hasAll(row.textContent, words));
    // A row in use stays, though its content changes. A box that is drawn later may have no row yet.
    row.hidden = words.length > 0 && found === 0 && !row.contains(document.activeElement);
    shown += found;
  }
  return shown;
}
