/** How far a page key scrolls, as a share of the view: a few lines stay in view for orientation. */
export const pageShare = 0.88;
