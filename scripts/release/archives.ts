/** The archives of a version, as `wxt zip` names them. Chromium's is for the stores of Chrome and Edge. */
export const archivesOf = (version: string) =>
  ({
    chrome: `reex-reader-${version}-chrome.zip`,
    firefox: `reex-reader-${version}-firefox.zip`,
    sources: `reex-reader-${version}-sources.zip`,
  }) as const;

/** The folder of everything that the stores get, relative to the project. */
export const packageFolder = '.output/package';
