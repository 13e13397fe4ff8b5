import { formatNumber } from '../format-number.ts';

/** Reading aloud: the bar, its settings, and why it may not speak. */
export const speechWords = {
  start: 'Read aloud',
  bar: 'Reading aloud',
  pause: 'Pause reading aloud',
  goOn: 'Go on reading aloud',
  stop: 'Stop reading aloud',
  nextSentence: 'Next sentence',
  previousSentence: 'Previous sentence',
  nextPassage: 'Next paragraph',
  previousPassage: 'Previous paragraph',
  place: 'Place in the text',
  sentence: (at: number, of: number) => `Sentence ${formatNumber(at)} of ${formatNumber(of)}`,
  paused: 'Paused',
  showPlace: (title: string) => `Show what is read: ${title}`,
  settings: 'Voice and speed',

  highlights: 'Highlights',
  picture: (text: string) => `Picture: ${text.replace(/[.\s]+$/, '')}`,

  resume: 'It was read aloud further than this.',
  closed: (title: string) => `Reading aloud stopped when the panel was closed: ${title}`,
  fromThere: 'Go on from there',
  nothingLeft: 'Read aloud to the end. Nothing unread is left.',
  nothingToSay: 'This article has no text to read aloud.',

  noVoice: 'This browser has no voice on this computer.',
  noLocalVoice:
    'This browser has no voice on this computer, only voices over the network. The settings let you allow those.',
  failures: {
    silent: 'The voice did not answer. Choose another one, or restart the browser.',
    network: 'The voice speaks over the network, and its server cannot be reached.',
    refused: 'The browser did not allow speech. Press play once more.',
    busy: 'The computer’s sound is taken by another program.',
    gone: 'This voice is no longer there. Choose another one.',
    other: 'The voice could not say this. Choose another one.',
  },

  title: 'Reading aloud',
  voice: 'Voice',
  ownVoice: 'Best one on this computer',
  onComputer: 'On this computer',
  overNetwork: 'Over the network',
  rate: 'Speed',
  times: (rate: number) => `${formatNumber(rate)}×`,
  readOn: 'Go on with the next unread article',
  readOnHint: 'At the end of an article the next one of the list is opened and read aloud.',
  networkVoices: 'Allow voices over the network',
  networkVoicesHint: (vendor: string) =>
    `A voice over the network sends the text that it reads to ${vendor}. Voices on this computer send nothing.`,
  vendors: {
    Google: 'Google’s server',
    Microsoft: 'Microsoft’s server',
    other: 'the server of whoever made it',
  },
  note: 'It stops when the panel is closed, and can go on from the same sentence.',

  keys: {
    fromHere: 'Read aloud from the selection or from here; pause, go on',
    fromTitle: 'Read the article aloud; pause, go on',
    nextSentence: 'Read aloud: next sentence',
    previousSentence: 'Read aloud: previous sentence',
    nextPassage: 'Read aloud: next paragraph',
    previousPassage: 'Read aloud: previous paragraph',
    stop: 'Stop reading aloud',
  },
} as const;
