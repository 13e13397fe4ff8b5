/** What is said beside an article's own words: about what plays elsewhere, about footnotes, about where a picture leads. */
export const bodyWords = {
  embed: {
    video: (host: string) => `Video at ${host}`,
    audio: (host: string) => `Recording at ${host}`,
    episode: (host: string) => `Episode at ${host}`,
    podcast: (host: string) => `Podcast at ${host}`,
    post: (host: string) => `Post at ${host}`,
    chart: (host: string) => `Chart at ${host}`,
    file: (host: string) => `File at ${host}`,
    page: (host: string) => `Page at ${host}`,
  },
  notes: 'Notes',
  note: (number: number) => `Note ${number}`,
  backFromNote: (number: number) => `Note ${number}, back to its place in the text`,
  pictureLeads: (host: string) => `The picture leads to ${host}`,
} as const;
