/**
 * The oldest browser versions that have every API in use; docs/permissions.md lists them by API. The manifests, the
 * build target and the search for browsers use these numbers.
 */
export const oldestChromium = 128;
export const oldestFirefox = 142;
