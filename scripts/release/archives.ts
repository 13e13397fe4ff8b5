/** The archives of a version, as `wxt zip` names them. Chromium's is for the stores of Chrome and Edge. */
export const archivesOf = (version: string) =>
  ({
    chrome: `reex-reader-${version}-chrome.zip`,
    firefox: `reex-reader-${version}-firefox.zip`,
    sources: `reex-reader-${version}-sources.zip`,
  }) as const;

/** The folder of all that the stores get, below the project's. */
export const packageFolder = '.output/package';
