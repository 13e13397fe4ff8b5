import { aroundWords } from './en/around.ts';
import { badgeWords, notificationWords } from './en/badge.ts';
import { bodyWords } from './en/body.ts';
import { copyWords } from './en/copy.ts';
import { failures } from './en/failures.ts';
import { filterWords } from './en/filters.ts';
import { healthWords } from './en/health.ts';
import { highlightWords } from './en/highlight.ts';
import { keepingWords } from './en/keeping.ts';
import { pageWords } from './en/page.ts';
import { pictureWords } from './en/pictures.ts';
import { placeWords } from './en/place.ts';
import { playerWords } from './en/player.ts';
import { recordWords } from './en/record.ts';
import { savingWords } from './en/saving.ts';
import { speechWords } from './en/speech.ts';
import { textWords } from './en/text.ts';
import { versionsWords } from './en/versions.ts';
import { formatNumber, plural } from './format-number.ts';
import { timeWords } from './format-time.ts';

/** Every sentence that is shown, in one place. Plain and exact: what happened, and what can be done. */
export const words = {
  name: 'REEx Reader',
  unofficial: 'An unofficial reader for Rare Earth Exchanges',

  time: timeWords,

  refresh: {
    nothingNew: 'Nothing new',
    added: (count: number) => `${formatNumber(count)} new`,
    changed: (count: number) => `Nothing new, ${formatNumber(count)} changed`,
    justChecked: 'Nothing new as of less than a minute ago',
    running: 'Asking the site…',
    workerSilent: 'The background worker did not answer. Try again, or restart the browser.',
  },

  failure: failures,

  badge: badgeWords,

  notification: notificationWords,

  kind: { podcast: 'Podcast', report: 'Stock report' },

  status: {
    unread: (count: number) => `${formatNumber(count)} unread`,
    updated: (ago: string) => `updated ${ago}`,
    lastUpdated: (ago: string) => `last updated ${ago}`,
    neverUpdated: 'never updated',
    offlineSince: (ago: string) => `offline, updated ${ago}`,
    stored: (count: number) => `${formatNumber(count)} offline`,
  },

  action: {
    refresh: 'Refresh',
    tryAgain: 'Try again',
    allowAccess: 'Allow access',
    openSite: 'Open the site',
    markAllRead: 'Mark all as read',
    settings: 'Settings',
    save: 'Save',
    unsave: 'Take off the saved list',
    saved: 'Saved',
    markRead: 'Mark as read',
    markUnread: 'Mark as unread',
    markAbove: 'Mark this and all above as read',
    markBelow: 'Mark this and all below as read',
    openOriginal: 'Open the original',
    openDiscussion: (comments: number | null) =>
      comments ? `Open the discussion (${formatNumber(comments)})` : 'Open the discussion',
    undo: 'Undo',
    showMore: 'Show more',
    showAll: 'Show all articles',
    showUnread: 'Show unread',
    cleanUp: 'Clean up',
    cleanUpHint: 'Take the read articles off this list',
    more: 'More',
    moreFor: (title: string) => `More for ${title}`,
    saveFor: (title: string) => `Save ${title}`,
    close: 'Close',
    readInPanel: 'Read in side panel',
    back: 'Back to the list',
    previous: 'Previous article',
    next: 'Next article',
    nextTitle: (title: string) => `Next: ${title}`,
    showChange: 'Show the new text',
  },

  toast: {
    markedRead: (count: number) => `${formatNumber(count)} marked as read`,
    nothingToMark: 'Nothing was unread',
    unreadAgain: (count: number) => `${formatNumber(count)} unread again`,
    nothingToUndo: 'Nothing to undo',
    unsaved: 'No longer saved',
    noDiscussion: 'This article has no discussion',
    failed: (reason: string) => `That did not work: ${reason}`,
    panelRefused:
      'The browser did not open the side panel. Press the button once more, or choose REEx Reader in the browser’s side panel.',
  },

  list: {
    unread: 'Unread',
    all: 'All',
    saved: 'Saved',
    changed: 'Changed',
    highlights: 'Highlights',
    chips: 'Lists',
    unreadRow: 'unread',
    published: (time: string) => `Published ${time}`,
    minutes: (minutes: number) => `${formatNumber(minutes)} min`,
    shown: (shown: number, total: number) => `${formatNumber(shown)} of ${formatNumber(total)}`,
    arrived: (count: number) => `${formatNumber(count)} new`,
    changedNow: (count: number) => `${formatNumber(count)} changed`,
    savedOrder: 'Last saved first',
    loading: 'Opening what is stored…',
  },

  empty: {
    asking: 'Asking the site for its news…',
    askingHint:
      'The first time takes a few seconds. From then on the headlines are here, offline too.',
    nothingYet: 'Nothing is stored yet',
    unread: 'Nothing unread',
    unreadHint: (stored: number) =>
      `${plural(stored, 'article is', 'articles are')} stored and can be read offline.`,
    saved: 'Nothing saved yet',
    savedHint: 'Press the bookmark of an article, or the key s, and it stays here.',
    changed: 'Nothing has changed',
    changedHint: 'An article that the publisher edits after it came is listed here.',
    keyPoints: 'No Highlights this week',
    keyPointsHint: 'None of the last seven days’ articles opens with Highlights.',
    article: 'This article is no longer stored',
    articleHint: 'It was removed since the list was drawn.',
    body: 'The feed brought no text for this article.',
  },

  reading: {
    unreadPosition: (at: number, total: number) =>
      `${formatNumber(at)} of ${formatNumber(total)} unread`,
    allPosition: (at: number, total: number) => `${formatNumber(at)} of ${formatNumber(total)}`,
    savedPosition: (at: number, total: number) =>
      `${formatNumber(at)} of ${formatNumber(total)} saved`,
    by: (author: string) => `By ${author}`,
    updated: (date: string) => `updated ${date}`,
    minutes: (minutes: number) => `${formatNumber(minutes)} min read`,
    highlights: 'Highlights',
    attribution: (site: string) => `Published by ${site}.`,
    original: 'Read it on the site',
    newTab: (text: string) => `${text}, opens in a new tab`,
    changed: 'This article changed while you were reading.',
    picture: 'Picture',
    pictureAt: (host: string) => `Picture at ${host}`,
    table: 'Table',
    tableOf: (caption: string) => `Table: ${caption}`,
    code: 'Code',
  },

  keys: {
    title: 'Keys',
    names: {
      Space: 'Space',
      Escape: 'Esc',
      Enter: 'Enter',
      Shift: 'Shift',
      PageDown: 'Page Down',
      PageUp: 'Page Up',
      Home: 'Home',
      End: 'End',
      ArrowLeft: '←',
      ArrowRight: '→',
      ArrowUp: '↑',
      ArrowDown: '↓',
    },
    inTurn: 'then',
    or: 'or',
    nextRow: 'Next in the list',
    previousRow: 'Previous in the list',
    pageOfRows: 'A page down in the list',
    pageOfRowsUp: 'A page up in the list',
    firstRow: 'First in the list',
    lastRow: 'Last in the list',
    filter: 'Filter the list',
    open: 'Open the article',
    openInPanel: 'Open the article in the side panel',
    next: 'Next article',
    previous: 'Previous article',
    pageDown: 'Page down, then the next unread article',
    save: 'Save, or take it off the list',
    toggleRead: 'Mark as read or unread',
    markAll: 'Mark all as read',
    undo: 'Undo what was done last',
    original: 'Open the original in a tab',
    discussion: 'Open the discussion in a tab',
    refresh: 'Refresh',
    goUnread: 'Go to Unread',
    goAll: 'Go to All',
    goSaved: 'Go to Saved',
    back: 'Back to the list',
    closePopup: 'Close',
    help: 'Show these keys',
  },

  error: {
    title: 'The reader cannot show this',
    reason: (reason: string) => `The browser says: ${reason}`,
    newer:
      'What is stored was made by a newer version of this reader. Nothing was changed. Update the extension to read it.',
    storeBroken:
      'The browser cannot open what it has stored for the reader. Nothing was erased. Load again; if that does not help, restart the browser.',
    eraseFailed: (reason: string) => `Erasing did not help. ${reason}`,
    startOver: 'Erase what is stored and start again',
    startOverSure: 'Erase it? What you saved and marked comes back. Press once more',
    reload: 'Load again',
  },

  options: {
    title: 'Settings',
    polling: 'Polling',
    interval: 'Ask the site for news',
    intervalHint:
      'The publisher posts several times a day. While the site fails, the reader asks less often.',
    everyMinutes: (minutes: number) => `Every ${plural(minutes, 'minute', 'minutes')}`,
    everyHours: (hours: number) =>
      hours === 1 ? 'Every hour' : `Every ${plural(hours, 'hour', 'hours')}`,
    completeExcerpts: 'Complete excerpts from the site',
    completeExcerptsHint:
      'Where the feed carries only the beginning, the text is taken from the article’s page: of all alike and at a slow pace, never because one was opened.',
    notifications: 'Notifications',
    notify: 'Announce new articles',
    notifyHint:
      'Up to three by name, more than that in one sentence. Reading an article takes its notification back.',
    notifyRefused:
      'The browser does not let this reader show notifications. Allow them in its settings; the badge counts all the same.',
    reading: 'Reading',
    readAfter: 'An article counts as read',
    readAfterSeconds: (seconds: number) =>
      seconds === 0
        ? 'as soon as it is opened'
        : `after ${plural(seconds, 'second', 'seconds')} on the screen`,
    readNever: 'only when marked',
    keyboard: 'Keyboard',
    letterKeys: 'Single-letter keys',
    letterKeysHint:
      'j and k move, s saves, ? lists all of them. Switch them off if you speak to your computer or type by accident.',
    feed: 'The feed',
    channels: { news: 'News', podcast: 'Podcast' },
    address: 'Feed in use',
    noAddress: 'None found yet',
    lastSuccess: 'Last success',
    nextCheck: 'Next check',
    lastOutcome: 'Last outcome',
    contents: 'In the feed',
    never: 'Never',
    dueNow: 'Due now',
    fine: 'Everything arrived.',
    notAsked: 'Not asked yet.',
    absent: 'The site offers no such feed. It is looked for again once a day.',
    items: (items: number, rejects: number) =>
      rejects === 0
        ? plural(items, 'article', 'articles')
        : `${plural(items, 'article', 'articles')}, ${formatNumber(rejects)} could not be used`,
    checkNow: 'Check now',
    about: 'About',
    aboutText:
      'Made by readers, not by the publisher. Headlines, Highlights and articles belong to Rare Earth Exchanges.',
    privacy:
      'The reader asks one host, rareearthexchanges.com, for its feeds and the pictures of their articles. Reading makes no request: what you read, and when, stays on this computer.',
    typefaces: 'Typefaces, each under the SIL Open Font License:',
    licenceOf: (typeface: string) => `Licence of ${typeface}`,
    visitSite: 'Visit rareearthexchanges.com',
  },

  body: bodyWords,
  filter: filterWords,

  health: healthWords,

  keeping: keepingWords,
  highlight: highlightWords,

  pictures: pictureWords,
  page: pageWords,
  place: placeWords,

  record: recordWords,

  around: aroundWords,

  saving: savingWords,

  text: textWords,

  versions: versionsWords,

  player: playerWords,

  speech: speechWords,

  copy: copyWords,
} as const;
