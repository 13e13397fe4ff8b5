/**
 * The oldest browser versions that have every API in use; docs/permissions.md lists what each one brought. The manifests,
 * the build target and the search for browsers read them here.
 */
export const oldestChromium = 128;
export const oldestFirefox = 142;
