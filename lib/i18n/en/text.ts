import { formatNumber } from '../format-number.ts';

/** How the text of articles looks. */
export const textWords = {
  settings: 'Text and theme',
  textSize: 'Text size',
  lineHeight: 'Line height',
  measure: 'Width',
  /** What a step down and a step up do. */
  smaller: { textSize: 'Smaller text', lineHeight: 'Lines closer', measure: 'Narrower column' },
  larger: { textSize: 'Larger text', lineHeight: 'Lines further apart', measure: 'Wider column' },
  amount: {
    textSize: (size: number) => `${formatNumber(size)} px`,
    lineHeight: (lines: number) => `${formatNumber(lines)} ×`,
    measure: (characters: number) => `${formatNumber(characters)} letters`,
  },
  font: 'Typeface',
  fonts: { newsreader: 'Newsreader', serif: 'Serif', sans: 'Sans', atkinson: 'Atkinson' },
  fontHint:
    'Serif and Sans are those of your system. Atkinson Hyperlegible keeps letters apart that are easily confused.',
  theme: 'Theme',
  themes: { system: 'System', light: 'Light', sepia: 'Sepia', dark: 'Dark' },
  dimPictures: 'Dim pictures in the dark',
  dimPicturesHint: 'On a dark page they are drawn less bright. One that is enlarged never is.',
  sampleTitle: 'What a magnet is made of',
  sample:
    'Separation, not ore, decides who can make a magnet: the oxide has to be pure before it is of use to anyone. Of the plants that are licensed two can make alloy today, and the rest wait for solvent permits.',
} as const;
