/** Author bios by display name. The podcast desk has none. */
export const authorBios: Readonly<Record<string, string>> = {
  'The editors': 'Write where several desks meet, and sign what none of them could say alone.',
  'Policy desk':
    'Follows permits, tariffs and procurement law from the mine to the magnet, and reads the annexes first.',
  'Markets desk':
    'Watches prices, offtake contracts and the balance sheets behind them; holds none of the shares it writes about.',
  'Technology desk':
    'Looks at separation, alloys and motors, and asks of each claim at what scale it was measured.',
};
