/** A query that a user might type, and the sample article that should be first. */
export interface JudgedQuery {
  kind:
    | 'ticker'
    | 'formula'
    | 'hyphen'
    | 'phrase'
    | 'sentence'
    | 'misspelling'
    | 'prefix'
    | 'dates'
    | 'exclusion'
    | 'note';
  text: string;
  /** Id of the sample article. */
  wanted: number;
}

const of = (kind: JudgedQuery['kind'], queries: Record<string, number>): JudgedQuery[] =>
  Object.entries(queries).map(([text, wanted]) => ({ kind, text, wanted }));

/** Publication days of some sample articles. The others are two days apart. */
export const publicationDays: Readonly<Record<number, string>> = {
  83202: '2026-06-15',
  83316: '2026-02-03',
  83312: '2026-08-20',
  83111: '2026-04-09',
  83324: '2025-12-30',
  83119: '2026-01-31',
};

/** The user's notes on articles. */
export const notes: Readonly<Record<number, string>> = {
  83317: 'Ask the freight desk about the gauge change',
  83205: 'Send to the insurer before renewal',
  83221: 'Which probes did they use?',
  83323: 'Counsel wants this clause by clause',
  83212: 'Silica gel again, as in the 2024 pilot',
};

export const judgedQueries: readonly JudgedQuery[] = [
  ...of('ticker', {
    'ASX: PLC2': 83201,
    PLC2: 83201,
    'NASDAQ:DMA7': 83201,
    'dma7 weekly': 83201,
    TST8: 83201,
    'NASDAQ: TST8 equities': 83201,
  }),
  ...of('formula', {
    Fe16N2: 83121,
    'Fe₁₆N₂ laboratories': 83216,
    'Sm₂Co₁₇ hot motors': 83222,
    'Sm2Co17 heat seat': 83118,
    'C2F6 emissions': 83110,
    'Nd2O3 price': 83120,
  }),
  ...of('hyphen', {
    'grain-boundary diffusion trial': 83217,
    'samarium-cobalt two supply problems': 83322,
    'Ion-Adsorption Clays chemistry': 83114,
    'by-product scandium': 83116,
    'wound-rotor motor': 83219,
    'Recycled-Content Quotas': 83327,
    'wind-turbine terbium': 83202,
  }),
  ...of('phrase', {
    'change of gauge': 83317,
    'price floor balance sheet': 83104,
    'critical raw materials act 65 per cent': 83326,
    'completion tests lenders': 83213,
    'drill core to decision': 83214,
    'who sets the price of ndpr': 83305,
    'port logistics nobody budgets for': 83328,
    'magnet data sheet': 83290,
  }),
  ...of('sentence', {
    'how long does it take to fill a separation plant before it sells anything': 83109,
    'why did the reserves of Vietnam fall': 83313,
    'what does it cost to ship a container of mixed rare earth carbonate': 83204,
    'can recycling of hard drives recover magnet powder with hydrogen': 83218,
    'which countries are covered by the American procurement rule for magnets in 2027': 83323,
    'how much scandium is produced in the world every year': 83116,
    'does Myanmar supply heavy rare earths to China despite the war': 83318,
    'why do insurers ask magnet makers for a second source': 83205,
  }),
  ...of('misspelling', {
    'malasya export ban': 83312,
    'mongolai railway': 83317,
    'gadolinum holmium quiet uses': 83122,
    'swarff recycling': 83111,
    'yttrum turbines': 83119,
    'dysprosum per motor falling': 83117,
  }),
  ...of('prefix', {
    mongol: 83317,
    scandiu: 83116,
    'lenders set four completi': 83213,
    'insurers ask for a second sou': 83205,
    'stockpile blind sp': 83103,
    'korea half magn': 83315,
  }),
  ...of('dates', {
    'terbium hedge on:2026-06': 83202,
    'india magnets before:2026-03': 83316,
    'malaysia exports after:2026-08': 83312,
    'swarf date:2026-03/2026-04': 83111,
    'contract for difference on:2025-12-30': 83324,
    'yttrium on:2026-01..2026-01': 83119,
  }),
  ...of('exclusion', {
    'samarium-cobalt heat -motors -export': 83118,
    'price floor balance sheet -yuan': 83104,
    'japan stockpile -american -congress': 83314,
    'thorium monazite licensing -podcast -"becquerels per gram"': 83112,
    'feasibility study -podcast': 83214,
    'where heavy rare earths come from clays -malaysia': 83209,
  }),
  ...of('note', {
    'note:freight': 83317,
    'note:insurer magnets': 83205,
    'note:probes': 83221,
    'magnets note:"clause by clause"': 83323,
    'note:silica': 83212,
  }),
];
