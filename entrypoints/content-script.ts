import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { observeSitePage } from '../lib/app/reading/observe-site-page.ts';

// Declared in the manifest for the site's pages. A WXT content script would dispatch an event on the page.
export default defineUnlistedScript(observeSitePage);
