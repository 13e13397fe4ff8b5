import type { ComponentChild } from 'preact';
import type { PageSite, PageSiteOptions } from './page-site.ts';

export type Prepare = (site: PageSite | null) => Promise<void>;

type Undo = () => void;

/** One state of a component or a surface. */
export interface GalleryState {
  /** The feature folder below components/, and the state: `ui/Button: busy`. */
  name: string;
  /** What the site publishes before the state is drawn; without it nothing is stored. */
  site?: PageSiteOptions;
  /** Sets how the site behaves before its first request. */
  beforeFirstPoll?: (site: PageSite) => void;
  /** Brings the stored data into the state, after the first refresh. */
  prepare?: Prepare;
  /** Whether it is drawn as an entrypoint draws it, not as a part of a page. */
  isPage?: boolean;
  draw: () => ComponentChild;
  /**
   * Brings the drawn page into the state, for example by opening a menu or dialog. May return a function that undoes
   * what would outlive the drawn page.
   */
  act?: (root: HTMLElement) => Promise<Undo | undefined> | Undo | undefined;
}
