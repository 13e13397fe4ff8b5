/** The heading of what has not been released yet. */
const unreleased = '## [Unreleased]';

/** The changelog with what was unreleased under a version and its date. `null` where nothing is unreleased. */
export function releasedChangelog(changelog: string, version: string, date: string): string | null {
  if (notesOf(changelog, 'Unreleased') === null) return null;
  return changelog
    .replace(unreleased, `${unreleased}\n\n## [${version}] - ${date}`)
    .replace(' Nothing has been released yet.', '');
}

/** What the changelog says of a version, without the heading; `null` where it says nothing. */
export function notesOf(changelog: string, version: string): string | null {
  const heading = `\n## [${version}]`;
  const [, after] = `\n${changelog}`.split(heading);
  if (after === undefined) return null;
  const [body = ''] = after.replace(/^[^\n]*\n/, '').split(/\n(?=## \[)/);
  return body.trim() || null;
}
