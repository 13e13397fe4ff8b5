import { formatNumber, plural } from '../format-number.ts';

/** What stands around an article: its author, its sources, its discussion, and the site's own page of it. */
export const aroundWords = {
  allBy: (author: string, count: number | null) =>
    count === null
      ? `Show the articles by ${author}`
      : `Show ${plural(count, 'article', 'articles')} by ${author}`,
  aboutAuthor: 'About the author',

  sources: 'Sources cited',
  pages: (pages: number) => plural(pages, 'page', 'pages'),
  citedIn: (articles: number) =>
    articles === 1 ? 'cited only here' : `cited in ${formatNumber(articles)} articles`,
  showSource: (host: string) => `Show the articles that cite ${host}`,
  showRest: (count: number) => `Show ${formatNumber(count)} more`,

  filedUnder: 'Filed under',
  showCategory: (name: string) => `Show the articles filed under ${name}`,

  discussion: 'Discussion',
  discussionOpened: 'Discussion opened',
  comments: (count: number) => plural(count, 'comment', 'comments'),
  noComments: 'No comments yet',
  onForum: 'On the publisher’s forum',
  onSite: 'Below the article on the site',

  openedBehind: 'Opened in a tab behind this page',

  pageIsHere: 'This page is in REEx Reader',
  openHere: 'Open it there',

  section: 'Links and the site',
  linksOpen: 'Links open in',
  linksOpenHint:
    'Without a referrer, and without the parameters by which sites follow a click. Ctrl or the middle button open a link as everywhere in the browser.',
  tabs: { front: 'a new tab in front', behind: 'a new tab behind the page' },
  readOnSite: 'Reading on the site counts',
  readOnSiteHint:
    'Once a page of rareearthexchanges.com has been in view for five seconds, it tells its address to this extension, and its article is read here too. Nothing is sent to anyone, and nothing leaves this computer.',
} as const;
