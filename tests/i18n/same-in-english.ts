/** Words that stay the same in every language: names, units, and keys as printed on keyboards. */
const names =
  'REEx Reader Highlights Markdown BibTeX RIS ETag Last-Modified Atkinson Newsreader px min Ctrl Esc Enter End Home Page Down Up Shift Delete';

/** Words that a language has in common with English, as in other software of that language. */
const shared: Readonly<Record<string, string>> = {
  de: 'Backup Briefing Briefings Code Dossier Download Element Export Feed Feeds Format Mineral Name Player Podcast Podcasts Position Sepia System Version in',
  es: 'Color Feed Feeds Mineral Podcast Podcasts Sans Sepia Serif feeds podcasts',
  fr: 'Articles Briefing Briefings Citations Code Discussion Format Mentions Note Notes Notifications Pause Podcast Podcasts Position Sans Sections Serif Suggestions Version Versions Violet article articles briefing briefings dates mention note page pages podcasts',
};

/** Whether a message may read the same in this language, because all its words do. */
export function sameInEnglish(language: string, message: string): boolean {
  const known = new Set(`${names} ${shared[language] ?? ''}`.split(' '));
  const words = message.replace(/\$\w+\$/g, ' ').match(/[\p{L}-]+/gu) ?? [];
  return words.every((word) => known.has(word) || !/\p{L}/u.test(word));
}
