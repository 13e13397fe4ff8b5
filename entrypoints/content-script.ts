import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { observeSitePage } from '../lib/app/reading/observe-site-page.ts';

// The manifest puts it on the site's pages. WXT's own content scripts would greet each other by an event on the page.
export default defineUnlistedScript(observeSitePage);
