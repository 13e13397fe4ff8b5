import type { SampleArticle } from '../sample-article.ts';

export const materials: SampleArticle[] = [
  {
    id: 83116,
    slug: 'scandiums-market-is-so-small-that-one-plant-can-break-it',
    type: 'news',
    title: 'Scandium’s Market Is So Small That One Plant Can Break It',
    author: 'Markets desk',
    tags: ['Scandium', 'Investing', 'Aerospace & Defense', 'Australia'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>World scandium supply is estimated at 30 to 40 tonnes of oxide a year, nearly all of it a by-product.</li>
<li>As little as 0.1 to 0.5 percent scandium refines the grain of aluminum and makes hard alloys weldable.</li>
<li>A single 20-tonne plant would add half the present market, so its first customer has to be found before its first pour.</li>
<li>Scandium-doped aluminum nitride filters radio bands in phones, a use measured in kilograms but hard to replace.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Scandium is not scarce in the ground.</em> It is about as common in the crust as cobalt. What it lacks is a habit of gathering in one place, and so it has always been recovered as an afterthought from titanium, uranium, nickel or bauxite residues. The market that grew on those crumbs is one of the oddest in metals.</p>
<p>Its size is the first oddity. World scandium supply is estimated at 30 to 40 tonnes of oxide a year by the <a href="https://www.usgs.gov/centers/national-minerals-information-center/scandium-statistics-and-information" target="_blank" rel="noopener noreferrer" class="external-link">US Geological Survey<span class="sr-only"> (opens in a new tab)</span></a>, and nearly all of it is a by-product, most of it from China. Russia, the Philippines, Canada and a few others contribute the rest. There is no exchange price; quotations vary severalfold with purity and with the patience of the buyer.</p>
<p>Engineers have known for half a century what they would do with more. As little as 0.1 to 0.5 percent scandium refines the grain of aluminum and makes hard alloys weldable that otherwise crack. An aircraft skin could be welded instead of riveted; a printed bracket could carry more load. Soviet designers used such alloys in fighters and missiles. Civil aviation tested them, liked the results and asked a reasonable question: who will deliver for thirty years, and at what price?</p>
<p>Nobody could say, and the circle closed. Without assured supply no large program will specify the metal; without a program no lender will fund a mine. Deposits in New South Wales and elsewhere have been studied for more than a decade on this basis. A single 20-tonne plant would add half the present market or more, so its first customer has to be found before its first pour.</p>
<p>Two uses offer firmer ground. Solid-oxide fuel cells stabilize zirconia with scandium instead of yttrium, since it conducts oxygen ions better at lower temperature; one American maker has been the largest single consumer in some years. In electronics, scandium-doped aluminum nitride filters radio bands in phones, a use measured in kilograms but hard to replace.</p>
<p>Export rules sharpened the issue. When scandium was placed under Chinese licensing in April 2025 together with six other elements, users who bought a few kilograms a year discovered how short the list of alternatives was. Producers of titanium pigment and of alumina have shown that it can be taken from waste acid or red mud, where the host pays for the digging.</p>
<p>That suggests how the market may eventually open: not with one grand mine but with several small circuits bolted onto existing plants, each of five or ten tonnes, each able to idle without ruin. For a metal this thinly traded, modesty is a form of bankability.</p>`,
  },
  {
    id: 83117,
    slug: 'dysprosium-per-motor-is-falling-but-total-demand-is-not',
    type: 'news',
    title: 'Dysprosium per Motor Is Falling, but Total Demand Is Not',
    author: 'Technology desk',
    tags: ['Heavy Rare Earths', 'Magnets', 'Automotive', 'Technology'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Early traction magnets held 8 to 10 percent dysprosium by weight; many current grades need 1 to 3 percent, and some none.</li>
<li>Grain-boundary diffusion puts terbium or dysprosium only where reversal starts, at the rim of grains 5 micrometers across.</li>
<li>NdFeB loses its magnetism near 312 °C and becomes easy to demagnetize long before that, at 150 to 180 °C in a hot rotor.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Two statements about dysprosium are true at once.</em> Every generation of electric motors uses less of it per unit than the last, and the world as a whole is not using less. Anyone who quotes only the first sounds as though the problem were solved.</p>
<p>The need arises from heat. NdFeB, the strongest magnet sold, loses its magnetism near 312 °C and becomes easy to demagnetize long before that, at the 150 to 180 °C found in a hot rotor under load. Replacing some neodymium with dysprosium raises the resistance, known as coercivity, by making each crystal grain harder to flip. It also lowers the strength, because the dysprosium moment points against that of iron.</p>
<p>So they set out to use less. Early traction magnets held 8 to 10 percent dysprosium by weight, alloyed evenly throughout. Many current grades need 1 to 3 percent, and some none, at least in motors that are well cooled. A large part of the saving came after the price spike of 2011, which taught purchasing departments the periodic table.</p>
<p>The decisive trick was to stop treating the grain as uniform. Reversal begins at the surface of a grain, not in its heart. Grain-boundary diffusion coats a finished magnet with a heavy compound and heats it, and thus puts terbium or dysprosium only where reversal starts, at the rim of grains 5 micrometers across. The result is nearly the coercivity of the old alloy with a fraction of the metal. It works best for thin magnets, since the atoms travel only a few millimeters inward. Finer grains, better oil cooling and smarter inverters brought further savings.</p>
<p>Why, then, doesn’t demand fall? Because the multiplier grew faster than the saving. <a class="wpil_keyword_link" href="https://rareearthexchanges.com/electric-vehicles/" title="electric-car" data-wpil-keyword-link="linked" data-wpil-monitor-id="351">Electric-car</a> sales have passed <a href="https://www.iea.org/reports/global-ev-outlook-2025" target="_blank" rel="noopener noreferrer" class="external-link">17 million a year<span class="sr-only"> (opens in a new tab)</span></a>, many with two motors. Offshore turbines, elevator drives, industrial robots and air-conditioner compressors add to the total. Terbium, which does the same job with about half the mass, absorbed part of the load, but its supply is smaller still and comes from the same clays.</p>
<p>There is a floor beneath the trend as well. Actuators in aircraft, drilling tools and missile fins run hot and cannot be given a cooling jacket. For them a heavy-free grade is not on offer. These buyers take little, yet they are the last who could do without, and they now compete for a metal that mass markets are still leaving only slowly.</p>
<p>Planners would do well to keep two ledgers. In one, grams per kilowatt, the record is excellent and will improve. In the other, tonnes per year, a flat line would already be a success&nbsp;— and it would still need more separated oxide from outside China than anyone produces now.</p>`,
  },
  {
    id: 83118,
    slug: 'samarium-cobalt-keeps-its-seat-where-heat-decides-the-design',
    type: 'news',
    title: 'Samarium-Cobalt Keeps Its Seat Where Heat Decides the Design',
    author: 'Technology desk',
    tags: ['Magnets', 'Aerospace & Defense', 'Technology'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Samarium-cobalt works at 300&nbsp;°C and above, with a Curie temperature between 700 and 850&nbsp;°C.</li>
<li>The common grade, Sm<sub>2</sub>Co<sub>17</sub>, contains about 25 percent samarium and close to 50 percent cobalt.</li>
<li>Samarium is only 1 to 3 percent of most ores, and until 2025 it was in surplus and cheap.</li>
<li>The alloy needs no dysprosium and often no coating, which spares two of the steps that trouble NdFeB.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Older technology survives when it has one thing that its successor cannot copy.</em> Samarium-cobalt magnets were the strongest in the world for little more than a decade, before neodymium displaced them in the 1980s. Forty years on they still sit in jet engines, missiles, satellites and oil wells, and the reason is temperature.</p>
<p>Where a neodymium magnet begins to suffer above 150&nbsp;°C unless it is doped with heavy elements, samarium-cobalt works at 300&nbsp;°C and above, with a Curie temperature between 700 and 850&nbsp;°C depending on the grade. Its strength also changes very little with heat, which is why gyroscopes and traveling-wave tubes depend on it: the instrument reads the same in the desert as in orbit.</p>
<p>The material comes in two families. SmCo<sub>5</sub> is the original and the easier to magnetize. The common grade today, Sm<sub>2</sub>Co<sub>17</sub>, contains about 25 percent samarium and close to 50 percent cobalt, with iron, copper and zirconium making up the balance. Its coercivity depends on a fine cellular structure that forms during a long, carefully stepped heat treatment. An error of a few degrees spoils the batch.</p>
<p>Supply was nobody’s worry for a long time. Samarium is only 1 to 3 percent of most ores, and until 2025 it was in surplus and cheap, because magnets were almost its only use and neodymium had taken most of them. Western plants did not bother to isolate it. Then China placed the element under license, and defense contractors learned that a by-product in surplus can still have one source. Several producers elsewhere have since announced <a class="wpil_keyword_link" href="https://rareearthexchanges.com/samarium/" title="samarium" data-wpil-keyword-link="linked" data-wpil-monitor-id="388">samarium</a> circuits of a few hundred tonnes.</p>
<p>Separation is only half of that remedy. Samarium metal cannot be won from a fluoride cell; it hovers between two charges and defeats the process. It has to be reduced with lanthanum under vacuum and collected as vapour. The equipment is small, the batches are slow, and the skill had nearly vanished outside Asia. Some alloy makers avoid the metal entirely and reduce the oxide together with cobalt powder and calcium.</p>
<p>Set against these burdens are some quiet savings. The alloy needs no dysprosium and often no coating, which spares two of the steps that trouble NdFeB and its buyers. It resists salt water and radiation. Cobalt adds price risk of its own, and the <a href="https://www.usgs.gov/centers/national-minerals-information-center/cobalt-statistics-and-information" target="_blank" rel="noopener noreferrer" class="external-link">cobalt market<span class="sr-only"> (opens in a new tab)</span></a> has politics to match, but cobalt at least is traded daily.</p>
<p>Expect neither a revival nor a retreat. The total market is a few thousand tonnes of magnets a year, brittle, costly and indispensable. For governments that makes it a manageable problem: the quantities are small enough to stockpile as metal, and the handful of users can be counted on a single page.</p>`,
  },
  {
    id: 83119,
    slug: 'yttrium-goes-into-no-magnet-yet-turbines-cannot-fly-without-it',
    type: 'news',
    title: 'Yttrium Goes Into No Magnet, Yet Turbines Cannot Fly Without It',
    author: 'Markets desk',
    tags: ['Heavy Rare Earths', 'Aerospace & Defense', 'Asia', 'Industrial Metals'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Zirconia with 7 to 8 percent yttria by weight coats turbine blades and lets gas run hotter than the metal’s melting point.</li>
<li>The United States has relied on imports for 100 percent of its yttrium, mostly from China.</li>
<li>Chip-making chambers are lined with yttria as well, because it resists fluorine plasma better than alumina does.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Coverage of rare earths tends to follow the magnet.</em> Yttrium therefore goes unmentioned for years at a time. It is used in no important permanent magnet, it was long so abundant that clay producers struggled to place it, and the industries that need it buy it as a line item under “ceramics”. Licensing in 2025 ended that obscurity.</p>
<p>Its most demanding job is in the air. Zirconia with 7 to 8 percent yttria by weight coats turbine blades in a layer a fraction of a millimeter thick and lets gas run hotter than the metal’s melting point. The yttrium locks zirconia into a crystal form that does not crack when it is heated and cooled thousands of times. Power-station turbines use the same recipe. A shop that overhauls engines consumes powder every day, and an engine without its coating does not leave the shop.</p>
<p>Substitutes have been sought in earnest. Gadolinium zirconate insulates better and resists molten dust, but it is more brittle and is generally laid on top of the yttria coating, not instead of it. Other stabilizers age too quickly. Certification adds its own inertia: a coating is part of an engine’s approved design, and changing it requires rig tests and paperwork that take years.</p>
<p>A second user came from an unexpected side. Chip-making chambers are lined with yttria as well, because it resists fluorine plasma better than alumina does and sheds fewer particles on the wafer. As plasma etching multiplied with each generation of memory chips, so did the demand for pure, dense yttria parts. The quantities remain modest; the intolerance of interruption is not. Laser crystals, oxygen sensors, dental crowns and some steels take the rest.</p>
<p>The dependence is unusually plain in the statistics. According to the <a href="https://www.usgs.gov/centers/national-minerals-information-center/yttrium-statistics-and-information" target="_blank" rel="noopener noreferrer" class="external-link">US Geological Survey<span class="sr-only"> (opens in a new tab)</span></a>, the United States has relied on imports for 100 percent of its yttrium compounds and metal, mostly from China either directly or through processors in third countries. When shipments slowed in 2025, prices in Europe rose to many times those in China, where the same drum stayed cheap. Few commodities have shown so wide a gap between two ports.</p>
<p>Relief is technically simple. Yttrium travels with the heavy elements in clays and xenotime, and separates fairly readily, so that any plant outside China which produces dysprosium must handle several times as much of it. In the past that was a nuisance. Now it may carry part of the plant’s cost, which is an odd reversal for an element that used to fill the warehouse.</p>
<p>Buyers might draw a wider conclusion. A critical material isn’t always the one in the headlines. It may be two lines further down the bill of materials, cheap, plentiful and single-sourced&nbsp;– right up to the week when it is only the last of the three.</p>`,
  },
  {
    id: 83120,
    slug: 'reading-a-rare-earth-price-basis-tax-and-the-tonne-nobody-traded',
    type: 'news',
    title: 'Reading a Rare-Earth Price: Basis, Tax and the Tonne Nobody Traded',
    author: 'Markets desk',
    tags: ['Investing', 'Prices', 'China', 'Heavy Rare Earths', 'Light Rare Earths'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Most quoted prices are Chinese domestic prices that include 13 percent value-added tax, so an exporter’s comparison starts by dividing by 1.13.</li>
<li>Oxide is not metal: 1.17 kilograms of Nd<sub>2</sub>O<sub>3</sub> hold one kilogram of neodymium before any loss.</li>
<li>For terbium a few dozen tonnes a month can set the quotation for every contract in the world.</li>
<li>Since the controls of 2025, European and Chinese prices for the same heavy oxide have differed by a factor of two or more.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Every presentation in this sector contains a price, and few say which one.</em> The omission is not always innocent. Between a quotation in Shanghai and the cash that reaches a producer in Australia lie a tax, a currency, a purity, a form and a margin, each of which can move the figure by more than the profit that is being forecast from it. What follows is a short guide to the label that ought to be attached.</p>
<h2 class="wp-block-heading">Where the Numbers Come From</h2>
<p>There is no deep exchange for rare earths as there is for copper. Price agencies telephone producers, traders and magnet makers, and publish a range. Platforms in Baotou and Ganzhou list offers, and two or three large Chinese groups announce monthly list prices that work as signposts for contracts. These are useful indications, and many supply contracts refer to them. They are not the record of a continuous auction, and on a quiet day the quotation may be yesterday’s number with today’s date.</p>
<h3 class="wp-block-heading">Tax Inside, Tax Outside</h3>
<p>Most quoted prices are Chinese domestic prices that include 13 percent value-added tax. An exporter’s comparison therefore starts by dividing by 1.13, before freight and license costs are added on. A chart that places such a series beside a dollar price free of tax shows a “premium” that is partly arithmetic. Currency comes next: a yuan price that has not moved can still fall in dollars, and a mine with costs in Australian dollars has two exchange rates between its budget and the screen.</p>
<h3 class="wp-block-heading">Delivery and Purity</h3>
<p>The basis matters too, because it says who has paid for the journey so far. Ex-works means that the buyer collects; free on board puts the goods on a ship; delivered prices include the final truck. Purity is the silent term. Oxide at 99.5 percent and at 99.9 percent are different products with different buyers, and a lot that misses one limit for iron or calcium may sell at a discount that no agency reports.</p>
<h2 class="wp-block-heading">The Form Problem</h2>
<p>Oxide is not metal, and the difference is more than a processing fee. By weight, 1.17 kilograms of Nd<sub>2</sub>O<sub>3</sub> hold one kilogram of neodymium before any loss in the furnace. So when metal trades at 20 percent above oxide, nearly all of that margin is oxygen, and very little is left for power, labor and anodes. Reports that cite a widening “metal premium” should be read with this ratio in mind. Mixed carbonate and concentrate sit further upstream; they are sold at a payable share of contained oxide, and the share is rarely disclosed.</p>
<h3 class="wp-block-heading">The Trouble With Baskets</h3>
<p>A basket price multiplies each element in an ore by its quotation and adds up. It is a fair way to compare geology and a poor way to forecast revenue. Cerium that is never sold sits in the basket at full price. Heavy elements that are recovered at 60 percent sit there at 100. Holmium, erbium, thulium, ytterbium and lutetium may be included although no buyer exists for the amount in question. A careful analyst rebuilds the basket from saleable products only and generally finds a smaller number.</p>
<h2 class="wp-block-heading">Thin Markets and Loud Prices</h2>
<p>Volume decides how much a price means. NdPr changes hands in thousands of tonnes a month, so an outlier is soon corrected. For terbium a few dozen tonnes a month can set the quotation for every contract in the world that refers to it. A single large buyer who steps back, or a border that closes for three weeks, moves the screen; then mining shares follow the screen, although the producers concerned may sell no terbium at all.</p>
<h3 class="wp-block-heading">One Element, Two Prices</h3>
<p>The licensing regime added another layer. Since the controls of 2025, European and Chinese prices for the same heavy oxide have differed by a factor of two or more at times, as <a href="https://www.reuters.com/markets/commodities/" target="_blank" rel="noopener noreferrer" class="external-link">news agencies<span class="sr-only"> (opens in a new tab)</span></a> and price reporters have recorded. Inside China licensed exporters compete for domestic feed that cannot all leave, which weighs on the price; outside, a few free tonnes are auctioned among anxious buyers. Neither figure is wrong. A forecast that takes costs from one world and revenue from the other is, and a good many do.</p>
<h2 class="wp-block-heading">A Checklist for the Next Chart</h2>
<p>Five questions will sort most charts within a minute:</p>
<ul class="wp-block-list">
<li>Which place, and ex-works or delivered?</li>
<li>With tax or without, and in which currency?</li>
<li>Which form and which purity?</li>
<li>How many tonnes trade at this price in a month?</li>
<li>Is it a bid, an offer, an agency’s assessment or a deal that was done?</li>
</ul>
<p>If the answers are missing, the kindest assumption is that the author did not know. Official sources offer some discipline: <a href="https://www.usgs.gov/centers/national-minerals-information-center/rare-earths-statistics-and-information" target="_blank" rel="noopener noreferrer" class="external-link">annual averages<span class="sr-only"> (opens in a new tab)</span></a> published by geological surveys are late, but they state their basis, and customs data show what was declared for goods that truly moved.</p>
<p>None of this should put readers off prices. They remain the most compact news there is about a market that says little else in public. It only means that a rare-earth price is a sentence, not a number&nbsp;— and that a sentence needs its verb, its place and its date before anyone can tell whether it is true.</p>`,
  },
  {
    id: 83121,
    slug: 'fe%E2%82%81%E2%82%86n%E2%82%82-promises-a-magnet-without-rare-earths',
    type: 'news',
    title: 'Fe₁₆N₂ Promises a Magnet Without Rare Earths. Here Is What It Still Must Prove',
    author: 'Technology desk',
    tags: ['Technology', 'Magnets', 'Automotive', 'United States'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Iron nitride, Fe₁₆N₂, has a saturation magnetization reported near 2.4 tesla, above that of iron at 2.15.</li>
<li>It begins to decompose at about 200 to 250 °C, which rules out sintering at 1,000 °C.</li>
<li>Ferrite reaches roughly 0.4 tesla of remanence against 1.2 to 1.4 for NdFeB, yet it outsells every other magnet by weight.</li>
<li>Motors with no permanent magnets at all, such as induction and wound-field designs, already drive millions of cars.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Every squeeze in rare earths brings the same hopeful question: could a magnet do without them?</em> The honest answer has several parts. Some magnets always have. Some motors need no magnet. And one compound of iron and nitrogen, argued over since the 1950s, would be remarkable if it could be made in bulk.</p>
<p>The attraction lies in one number. Iron nitride, Fe₁₆N₂, has a saturation magnetization reported near 2.4 tesla, above that of iron at 2.15 and far above the 1.6 of the neodymium compound. Both ingredients are abundant on every continent. If strength were all, the search would be over. But a permanent magnet must also resist being turned around, and here the compound is merely moderate: the coercivities achieved so far lie well below those of the sintered neodymium grades used in traction motors.</p>
<p>Manufacture is the harder test. The phase is metastable. It begins to decompose at about 200 to 250 °C, which rules out sintering at 1,000 °C, the step that gives other magnets their density. Developers make fine powder and have to bind or compact it cold, and every pore or gram of binder dilutes the prized magnetization. Loudspeakers and similar products are expected to come first, which seems the right order. Public research programs have <a href="https://arpa-e.energy.gov/programs-and-initiatives/search-all-projects" target="_blank" rel="noopener noreferrer" class="external-link">supported the work<span class="sr-only"> (opens in a new tab)</span></a> for more than a decade.</p>
<p>Meanwhile the plainest alternative keeps growing. Ferrite, a ceramic of iron oxide with strontium or barium, reaches roughly 0.4 tesla of remanence against 1.2 to 1.4 for NdFeB, yet it outsells every other magnet by weight because it costs so little. A motor designed around ferrite is larger and heavier for the same torque. In a washing machine nobody minds. In a car the extra kilograms have to be weighed against price and security of supply.</p>
<p>One may also leave the magnet out. Motors with no permanent magnets at all, such as induction and wound-field designs, already drive millions of cars, including some sold by German and French brands. They give up two to four points of efficiency at low load, and therefore a little range or a slightly larger battery.</p>
<p>Caution is advisable with names. A grade sold as “heavy-free” still holds light rare earths, and a trade name with a ™ behind it says nothing until the data sheet gives remanence, coercivity and the temperature of both. “Rare-earth-free” is a claim about chemistry. It is not yet a claim about a motor.</p>
<p>The probable future is a mixture. Substitutes take the tolerant uses first, and each tonne of neodymium they release goes to those that cannot switch. That is a good deal less than independence&nbsp;— and no reason to cancel the separation plant.</p>`,
  },
  {
    id: 83122,
    slug: 'gadolinium-holmium-and-the-quiet-uses-of-the-heavy-lanthanides',
    type: 'news',
    title: 'Gadolinium, Holmium and the Quiet Uses of the Heavy Lanthanides',
    author: 'The editors',
    tags: ['Heavy Rare Earths', 'Technology', 'Health', 'Europe'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Gadolinium has seven unpaired electrons, which makes it the basis of contrast agents used in tens of millions of MRI scans a year.</li>
<li>Erbium amplifies light at 1,550 nanometers, the wavelength at which long-distance fibre loses least.</li>
<li>Lutetium-177, with a half-life of 6.6 days, is made by irradiating lutetium or ytterbium and is used against some cancers.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Investors divide the rare earths into those that go into magnets and those that do not.</em> The second group is longer, and its heavier members rarely appear in a forecast except as rounding error. Hospitals, telephone companies and reactor operators see them differently. For these users the rounding error is the product.</p>
<p>Gadolinium is the best known of them. It has seven unpaired electrons, the most its shell allows, and this makes it the basis of contrast agents used in tens of millions of MRI scans a year. The metal is bound in a molecular cage, because the free ion is toxic, and a patient receives about a gram. Gadolinium also absorbs neutrons more eagerly than any other natural element, so it is mixed into some reactor fuel to even out the burn-up.</p>
<p>Erbium works out of sight beneath the oceans. It amplifies light at 1,550 nanometers, the wavelength at which long-distance fibre loses least, and it does so inside the glass, with no conversion to electricity. Total demand could be met from a small warehouse, yet the network could hardly be operated without it.</p>
<p>Holmium and thulium belong mainly to the surgeon. Lasers based on them emit near two micrometers, where water absorbs strongly, so that they cut tissue shallowly and break up kidney stones. Holmium has a further distinction in its very large magnetic moment; pole pieces made of it concentrate the field in research magnets. Magnet makers in China have lately used holmium in place of some dysprosium, a substitution that turned a curiosity into a traded product within a few years.</p>
<p>Lutetium, at the end of the row, is among the rarest and dearest. Lutetium-based crystals detect the gamma rays in PET scanners. The isotope lutetium-177, with a half-life of 6.6 days, is made by irradiating lutetium or ytterbium in a reactor and is used against some cancers, notably of the prostate. European reactors and processors are prominent in that trade, and the <a href="https://energy.ec.europa.eu/topics/nuclear-energy/radiological-and-nuclear-technology-health_en" target="_blank" rel="noopener noreferrer" class="external-link">European Commission<span class="sr-only"> (opens in a new tab)</span></a> follows their supply of target material.</p>
<p>What links these uses is a commercial paradox. They need very high purity in very small amounts, and they’d survive almost any price, but they are too small to fund a separation plant. They live off circuits built for dysprosium and terbium. If such circuits are built outside China to serve motors, then the quiet elements come along; and if they are designed to stop at dysprosium, as several are, they do not.</p>
<p>That design choice is made early and seldom discussed. A few more stages, a few more tanks and a patient sales department would keep the end of the row open. Health ministries have an interest in this which they have not yet voiced&nbsp;– perhaps because no one has sent them the flow sheet.</p>`,
  },
];
