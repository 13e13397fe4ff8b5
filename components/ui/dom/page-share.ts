/** How far a page key scrolls, as a share of the view: a few lines stay, so that the eye finds its place again. */
export const pageShare = 0.88;
