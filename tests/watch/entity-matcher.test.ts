import { describe, expect, test } from 'vitest';
import type { Entity } from '../../lib/watch/entity.ts';
import { EntityMatcher } from '../../lib/watch/entity-matcher.ts';
import { growthExponent, linearGrowth } from '../support/growth.ts';
import { readSectorList } from '../support/watch/score-texts.ts';

const list = await readSectorList();
const matcher = new EntityMatcher(list);

/** What the built-in list finds in a text, except for places. */
const namesIn = (text: string): string[] => [
  ...new Set(
    matcher
      .mentionsIn([text])
      .flat()
      .flatMap(({ entity: { kind, name } }) => (kind === 'place' ? [] : [name])),
  ),
];

describe('a name', () => {
  test.each([
    ['Lynas raised its guidance.', ['Lynas Rare Earths']],
    ['LYNAS RAISES GUIDANCE', ['Lynas Rare Earths']],
    ['lynas raised', []],
    ['The Araxa drilling of St. George Mining', ['Araxá', 'St George Mining']],
    ['Hitachi Metals, now Proterial', ['Proterial']],
    ['Shin‑Etsu’s magnets', ['Shin-Etsu Chemical']],
    ['didymium carbonate', ['praseodymium', 'neodymium']],
    ['工信部发布配额', ['MIIT']],
    ['Sections 232 and 301', ['Section 232']],
    ['The Departments of War and Commerce', ['Department of War', 'Department of Commerce']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

describe('a phrase that means something else', () => {
  test.each([
    ['Trawlers left the Arafura Sea.', []],
    ['Mark Lynas wrote about nuclear power.', []],
    ['The MP for Perth asked about tariffs.', []],
    ['Members vote on magnets; the MP abstains.', []],
    ['MP Sarah Hall asked about rare earth imports.', []],
    ['MP Chief Executive James Litinsky runs Mountain Pass.', ['MP Materials', 'Mountain Pass']],
    ['Analysts call the MP deal for magnets a template.', ['MP Materials']],
    ['The MP said in Parliament that magnets are vital.', []],
    ['an MP Materials truck', ['MP Materials']],
    ['Section 232 of the Companies Act applies.', []],
    ['Section 232 of the Trade Expansion Act applies.', ['Section 232']],
    ['The Illinois Department of Commerce paid.', []],
    ['a design of experiments (DOE) in the lab', []],
    ['the town of Cobalt, and its cobalt', ['cobalt']],
    ['Bone china from Staffordshire', []],
    ['Ms Lynas spoke.', []],
    ['A new Lynas plant opened.', ['Lynas Rare Earths']],
    ['At this point Iluka said little.', ['Iluka Resources']],
    ['It stands at 20 Avenue Appia.', []],
    ['In São Paulo Aclara said little.', ['Aclara Resources']],
    ['Iluka the village has a school.', []],
    ['Rail gives Longonjo a port.', ['Longonjo']],
    ['Serra Verde, a village in Minas, has a school.', []],
    ['Cobalt is a town in Ontario.', []],
    ['Cobalt is a by-product of copper.', ['cobalt']],
    ['Penco, the project of Aclara', ['Penco', 'Aclara Resources']],
    ['Cheshire’s port, LCM, alloys', ['Less Common Metals']],
    ['Mountain Pass Road was closed.', []],
    ['Nirvana sang “Lithium” again.', []],
    ['Thailand’s Exim Bank lent to the mill.', []],
    ['The Exim Bank of India lent to the mill.', []],
    ['The Florida DOE paid.', []],
    ['Former Department of Energy officials met.', ['Department of Energy']],
    ['Miner Wins Department of Energy Grant', ['Department of Energy']],
    ['The API was down for hours.', []],
    ['The Europium Hotel in Antwerp won.', []],
    ['Neo Battery Materials makes anodes for rare earth users.', []],
    ['Neo Chief Executive talks of rare earth demand.', ['Neo Performance Materials']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

describe('a name with several meanings', () => {
  test.each([
    ['Critical Metals Supply Tightens', []],
    ['Critical Metals shares doubled', ['Critical Metals Corp']],
    ['critical metals are scarce, and Critical Metals is listed', ['Critical Metals Corp']],
    [
      'Appia, Defense Metals and Search Minerals',
      ['Appia Rare Earths', 'Defense Metals', 'Search Minerals'],
    ],
    ['MP said little.', []],
    ['Shares in Peak were suspended.', ['Peak Rare Earths']],
    ['Australia’s Northern Minerals ordered holders to sell.', ['Northern Minerals']],
    ['All North American Resources', []],
    ['MP said that Mountain Pass ran well.', ['MP Materials', 'Mountain Pass']],
    ['MP Materials met buyers. MP sold out.', ['MP Materials']],
    ['the mine at Phalaborwa', ['Phalaborwa']],
    ['a safari in Phalaborwa', []],
    ['Carina, Colossus and Caldeira', ['Carina', 'Colossus', 'Caldeira']],
    ['Carina and Longonjo', ['Carina', 'Longonjo']],
    ['Torngat and Lynas met.', ['Torngat Metals', 'Lynas Rare Earths']],
    ['a feasibility study for Dubbo', ['Dubbo']],
    ['the ore grades at Araxá', ['Araxá']],
    ['Critical Metals Soars in New York', ['Critical Metals Corp']],
    ['Is Northern Minerals the Next Target?', ['Northern Minerals']],
    ['Why Defense Metals fell in May.', ['Defense Metals']],
    ['a suit by Defense Metals; Monday was quiet', ['Defense Metals']],
    ['Hastings’ concentrate was shipped.', ['Hastings Technology Metals']],
    ['Ashram, a large deposit, thaws.', ['Ashram']],
    ['the Carina mine', ['Carina']],
    ['The Araxá prospect worries the spa', ['Araxá']],
    ['Concentrates from Araxá worry the spa', ['Araxá']],
    ['At Elk Creek, near Tecumseh, drilling ended.', ['Elk Creek']],
    ['Elk Creek Township saw drilling.', []],
    ['third-quarter revenue of MP', ['MP Materials']],
    ['revenue from 12 MP cameras', []],
    ['the MP’s Mountain Road house', []],
    [
      'Commerce, Energy and War share a fund.',
      ['Department of Commerce', 'Department of Energy', 'Department of War'],
    ],
    ['Penco village has clay deposits and drilling.', []],
    ['Aclara Technologies makes meters; Aclara, the clay miner, doesn’t.', ['Aclara Resources']],
    ['Donald (the mine, not the president)', ['Donald']],
    ['ministers of the Quad; students in a quad', ['Quad']],
    ['Caldeira 1,120; Colossus 640; Carina 1,480', ['Caldeira', 'Colossus', 'Carina']],
    ['Neo’s plant and TDK’s ferrite', ['Neo Performance Materials', 'TDK']],
    ['Neo makes yttrium.', ['Neo Performance Materials', 'yttrium']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });

  test('that means something else in one part of an article doesn’t count in another without context', () => {
    const parts = matcher.mentionsIn([
      'Colossus grows',
      'Colossus, a supercomputer',
      'Viridis said',
    ]);
    expect(parts.map((part) => part.map(({ entity }) => entity.name))).toEqual([
      [],
      [],
      ['Viridis Mining and Minerals'],
    ]);
  });

  test('counts in all parts of an article once one of them has the full name', () => {
    const parts = matcher.mentionsIn(['MP sold out.', 'MP Materials makes magnets.']);
    expect(parts.map((part) => part.map(({ entity }) => entity.name))).toEqual([
      ['MP Materials'],
      ['MP Materials'],
    ]);
  });
});

describe('a ticker', () => {
  test.each([
    ['(ASX: LYC)', ['Lynas Rare Earths']],
    ['ASX:LYC, LYC.AX', ['Lynas Rare Earths']],
    ['(NYSE American: UUUU; TSX: EFR)', ['Energy Fuels']],
    ['NYSE American/TSX: UUUU/EFR', ['Energy Fuels']],
    ['TSX-V: UCU', ['Ucore Rare Metals']],
    ['NYSE: LYC', []],
    ['ASX: ARA', []],
    ['MP shares rose', ['MP Materials']],
    ['MP shares his view', []],
    ['MP fell 3.4%.', ['MP Materials']],
    ['The MP fell ill.', []],
    ['ARU +3.2%', ['Arafura Rare Earths']],
    ['ARR of 25 million', []],
    ['Sold: SGQ, MEI.', ['St George Mining', 'Meteoric Resources']],
    ['600111.SS and 4063 JP', ['China Northern Rare Earth', 'Shin-Etsu Chemical']],
    ['$LYC', ['Lynas Rare Earths']],
    ['NB 12', []],
    ['ARU’s Longonjo', ['Arafura Rare Earths', 'Longonjo']],
    ['UBS raised MP to “buy”.', ['MP Materials']],
    ['the ASX code PEK', ['Peak Rare Earths']],
    ['an API for the price of neodymium', ['neodymium']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

describe('a symbol', () => {
  test.each([
    ['177Lu and 153Sm', ['lutetium', 'samarium']],
    ['Al-Sc welding wire', ['scandium']],
    ['Al-La Roche', []],
    ['Tb fell below 7,000 yuan.', ['terbium']],
    ['80% Ni and 10% Co', ['nickel', 'cobalt']],
    ['She owns 10% Co.', []],
    ['Nd2O3, Dy₂O₃ and NdPr', ['neodymium', 'dysprosium', 'praseodymium']],
    ['Sm‑Co magnets', ['samarium', 'cobalt']],
    ['Nd:YAG lasers', ['neodymium', 'yttrium']],
    ['Dy/Tb separation', ['dysprosium', 'terbium']],
    ['Eu3+ ions; the EU', ['europium']],
    ['3 wt% Ho', ['holmium']],
    ['WHO, Y2K, CO2, COP26, PR', []],
    ['La Paz, Pr team, Er, Ho ho ho', []],
    ['Li and Ho met.', []],
    ['La 0.6, Ce 1.4 and Y: $8/kg', ['lanthanum', 'cerium', 'yttrium']],
    ['Al–Sc master alloy', ['scandium']],
    ['10 kg of La', ['lanthanum']],
    ['Gd-based dyes', ['gadolinium']],
    ['W powder and Ge wafers', ['tungsten', 'germanium']],
    ['Without Dy, motors overheat.', ['dysprosium']],
    ['Dy Prime Minister of Malaysia', []],
    ['2 Nd mortgages', []],
    ['4 Tb of data on gallium and rock of 1.8 Ga', ['gallium']],
    ['2 Tb hard drives', []],
    ['Pr pigments for Nd glass', ['praseodymium', 'neodymium']],
    ['Nd from La Rochelle', ['neodymium']],
    ['cathodes with less Co and more Ni', ['cobalt', 'nickel']],
    ['TbOx and 42UH', ['terbium', 'neodymium']],
  ])('%s', (text, expected) => {
    expect(namesIn(text)).toEqual(expected);
  });
});

test('the names of an entry may be anything', () => {
  const odd: Entity[] = [
    { name: '', kind: 'company' },
    { name: '.*(', kind: 'company', aliases: ['$^', 'a'.repeat(10_000), 'C++ & more'] },
  ];
  const found = new EntityMatcher({ ...list, entities: odd }).mentionsIn([
    'C++ & more',
    'a'.repeat(10_000),
    '.*(',
  ]);
  expect(found.map((part) => part.length)).toEqual([1, 1, 0]);
});

test.each([
  'MP ',
  'MP parliament ',
  'Mountain Pass MP ',
  'Nd, ',
  'LYC, ',
  'Northern Rare Earth ',
  'China ',
  'Nd2O3Nd2O3',
  'A',
  'ASX: ',
  'Section 232 of the ',
])('the cost of finding entities grows linearly: %s', (piece) => {
  const exponent = growthExponent(
    (size: number) => piece.repeat(size / piece.length),
    (text) => matcher.mentionsIn([text]),
  );
  expect(exponent).toBeLessThanOrEqual(linearGrowth);
});
