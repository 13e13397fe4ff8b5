/** The heading of unreleased changes. */
const unreleased = '## [Unreleased]';

/** The changelog with the unreleased changes moved under a version and its date; `null` if there are none. */
export function releasedChangelog(changelog: string, version: string, date: string): string | null {
  if (notesOf(changelog, 'Unreleased') === null) return null;
  return changelog
    .replace(unreleased, `${unreleased}\n\n## [${version}] - ${date}`)
    .replace(' Nothing has been released yet.', '');
}

/** The changelog's section for a version, without the heading; `null` if it has none. */
export function notesOf(changelog: string, version: string): string | null {
  const heading = `\n## [${version}]`;
  const [, after] = `\n${changelog}`.split(heading);
  if (after === undefined) return null;
  const [body = ''] = after.replace(/^[^\n]*\n/, '').split(/\n(?=## \[)/);
  return body.trim() || null;
}
