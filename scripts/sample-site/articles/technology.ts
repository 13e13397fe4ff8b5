import type { SampleArticle } from '../sample-article.ts';

export const technology: SampleArticle[] = [
  {
    id: 83216,
    slug: 'fe%E2%82%81%E2%82%86n%E2%82%82-magnets-without-rare-earths',
    type: 'news',
    title: 'Fe₁₆N₂ Magnets Without Rare Earths: What the Laboratories Have Shown',
    author: 'Technology desk',
    tags: ['Iron Nitride', 'Magnets', 'Research', 'Substitution'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Fe₁₆N₂ may reach a saturation of about 2.4 tesla, against 1.6 tesla for Nd₂Fe₁₄B.</li>
<li>Its anisotropy is near 10<sup>6</sup> J/m<sup>3</sup>, about a fifth of the value for neodymium magnets, so coercivity is the weak side.</li>
<li>Above roughly 200&nbsp;°C the compound falls apart into iron and Fe<sub>4</sub>N, which rules out sintering.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Iron and nitrogen are as cheap as raw materials get.</em> That two such elements might form a permanent magnet to rival neodymium has kept laboratories busy for half a century, and the compound in question, Fe<sub>16</sub>N<sub>2</sub>, is now being prepared in more than gram quantities.</p>
<p>Its attraction is easily stated. In α″-Fe₁₆N₂ nitrogen atoms stretch the iron lattice in one direction, and the magnetic moment of each iron atom rises a little. Films and powders have shown a saturation of about 2.4 tesla, although higher and lower values have been argued over for decades; Nd₂Fe₁₄B reaches 1.6 tesla. Taken by itself, that figure would allow an energy product well above the 512&nbsp;kJ/m<sup>3</sup> that theory permits for neodymium magnets.</p>
<p>Saturation is only half of a magnet. The other half is resistance to being turned round, which starts from crystal anisotropy. For Fe₁₆N₂ the constant is near 10<sup>6</sup> J/m<sup>3</sup>, about a fifth of the 4.9&nbsp;×&nbsp;10<sup>6</sup> J/m<sup>3</sup> of neodymium–iron–boron. Fields of 10<sup>5</sup> A/m are enough to reverse many of the powders described so far, while a traction motor asks for ten times as much.</p>
<p>Heat is the second limit. Above roughly 200&nbsp;°C the compound falls apart into iron and Fe<sub>4</sub>N. Sintering at 1,000&nbsp;°C, the step that gives neodymium magnets their density, is therefore out of the question. Powders have to be compacted cold, by shock or with a binder, and each of these methods leaves pores or resin where magnetic material should be.</p>
<p>How is it made? The common route reduces fine iron oxide with hydrogen and then treats the powder with ammonia at 120 to 180&nbsp;°C for hours or days. Nitrogen enters from the surface, so grains must be small, well under 10<sup>−6</sup> meters across. Small grains catch fire in air and need a coating. Yields of the right phase above 90% have been reported for small batches, as searches in the <a href="https://www.osti.gov/search/semantic:iron%20nitride%20permanent%20magnet" target="_blank" rel="noopener noreferrer" class="external-link">US Energy Department’s document archive<span class="sr-only"> (opens in a new tab)</span></a> will show.</p>
<p>None of this makes the work pointless. Between ferrite, at some 40&nbsp;kJ/m<sup>3</sup>, and neodymium magnets, at 300 to 400, there lies a wide gap with many applications in it: loudspeakers, small pumps, sensors, and motors that can be made a little larger. A bonded Fe<sub>16</sub>N<sub>2</sub> part with 100 to 150&nbsp;kJ/m<sup>3</sup> and a safe limit of 120&nbsp;°C would find buyers.</p>
<p>Claims beyond this should be met with three requests: a full demagnetization curve measured at working temperature, the density of the part, and the size of the batch. The <a href="https://arpa-e.energy.gov/programs-and-initiatives/view-all-programs/react" target="_blank" rel="noopener noreferrer" class="external-link">REACT program<span class="sr-only"> (opens in a new tab)</span></a> of the American research agency ARPA-E asked for such data more than ten years ago. They are still the right ones to ask for.</p>`,
  },
  {
    id: 83217,
    slug: 'grain-boundary-diffusion-trial-cuts-dysprosium',
    type: 'news',
    title: 'Grain-Boundary Diffusion Trial Cuts Dysprosium by Two Thirds in Motor Magnets',
    author: 'Technology desk',
    tags: ['Grain-Boundary Diffusion', 'Dysprosium', 'Magnets', 'Electric Vehicles'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A coating that added 0.5% terbium by weight raised coercivity from 1,150 to 1,870&nbsp;kA/m and cost less than 1% of remanence.</li>
<li>Compared with an alloy holding 4.5% dysprosium throughout, the diffused magnets needed 1.5%, a saving of two thirds.</li>
<li>Diffusion reaches 3&nbsp;mm from each face, so magnets thicker than about 6&nbsp;mm keep a soft core.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A trial on production-size magnets gives fresh figures for a method that has quietly become standard: putting the heavy rare earth where it is needed, and nowhere else.</em> The measurements were made on blocks for a car traction motor.</p>
<p>The principle rests on where a magnet fails. Reversal starts at the surface of a grain and spreads inwards. Dysprosium or terbium in the outer shell of each grain raises the threshold just there, while the same atoms in the center of the grain only weaken the magnet, since their moments oppose those of iron. Coating a finished magnet and heating it lets the heavy element travel along the boundaries and stop in the shells.</p>
<p>In the trial, blocks were coated with terbium fluoride, held at 900&nbsp;°C for ten hours and annealed at 500&nbsp;°C. The coating added 0.5% terbium by weight. Coercivity rose from 1,150 to 1,870&nbsp;kA/m, while remanence fell by less than 1%, within the scatter between batches.</p>
<p>A second series used dysprosium, which is more plentiful and less costly. Compared with a conventional alloy that holds 4.5% dysprosium throughout, diffused magnets of equal coercivity needed 1.5%, a saving of two thirds. Part of that dysprosium was in the base alloy from the start, because the motor’s worst load case asks for a margin in the core as well.</p>
<p>Depth is the limit of the method. Profiles taken with an electron microprobe show that diffusion reaches about 3&nbsp;mm from each coated face, so a magnet thicker than about 6&nbsp;mm keeps a soft core. Segmented rotors suit it well, and segmentation reduces eddy currents too. Blocks for large wind generators do not, unless they are built up from slices.</p>
<p>Cost moves from material to furnace time. Ten hours in vacuum, a coating step and one more inspection add perhaps a few dollars per kilogram of magnet. At any recent price of heavy rare earths the exchange is favorable, though less so for small parts with complicated surfaces, where coating uniformity becomes the main cause of rejects.</p>
<p>Recyclers will notice the difference. A magnet with its terbium in a skin of grain shells has a composition that changes from edge to center, and a sample drilled from the middle will understate what it contains. Shops which sort by composition need to measure at the surface and after grinding.</p>
<p>Published work on diffusion fills shelves, from the first patents onwards, and overviews such as those gathered by <a href="https://www.sciencedirect.com/topics/materials-science/grain-boundary-diffusion" target="_blank" rel="noopener noreferrer" class="external-link">ScienceDirect’s topic pages<span class="sr-only"> (opens in a new tab)</span></a> are a good start. What the present trial adds is statistics: 400 blocks from eight furnace loads, and a spread in coercivity of no more than 4%.</p>`,
  },
  {
    id: 83218,
    slug: 'hydrogen-line-recovers-magnet-powder-from-hard-drives',
    type: 'news',
    title: 'Hydrogen Line Recovers Magnet Powder From Hard Drives Without Unscrewing Them',
    author: 'Technology desk',
    tags: ['Recycling', 'Hydrogen', 'Magnets', 'Electronics'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A batch of 400&nbsp;kg of sheared drive corners yielded 11&nbsp;kg of alloy powder in four hours at room temperature.</li>
<li>Each hard drive contains 10 to 20 grams of neodymium magnet, so one tonne of powder takes some 70,000 drives.</li>
<li>Magnets pressed from recycled powder with 2% fresh neodymium hydride kept 97% of the original remanence.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Hydrogen does to a sintered magnet what frost does to a wet brick.</em> A recycling line built on that effect has now run for a full month on discarded hard drives.</p>
<p>The chemistry is old. Neodymium-rich material between the grains absorbs hydrogen, swells by about 5% and bursts the magnet into a coarse powder. Nickel coatings peel off in flakes that can be sieved out. The powder has lost its magnetism on the way, so it no longer clings to steel, and this is what makes the method so useful for scrap.</p>
<figure class="wp-block-embed is-type-video is-provider-youtube"><div class="wp-block-embed__wrapper"><iframe src="https://www.youtube.com/embed/aqz-KE-bpKQ" title="Sample video standing in for a tour of the hydrogen line"></iframe></div></figure>
<p>Preparation is crude by design. A shear cuts off the corner of each drive that holds the voice-coil motor. The corners go into a rotating vessel, air is pumped out and hydrogen let in at about two bar. A batch of 400&nbsp;kg yielded 11&nbsp;kg of alloy powder in four hours at room temperature, with aluminum and steel left behind clean enough for the ordinary scrap trade.</p>
<p>Supply sets the scale. Each drive contains 10 to 20 grams of neodymium magnet, so one tonne of powder takes some 70,000 drives, and the share of drives among computers has been shrinking for years. Data centers still retire them by the pallet. For the longer term the operators look to motors from power tools, bicycles and cars.</p>
<figure class="wp-block-embed is-type-rich is-provider-twitter wp-block-embed-twitter"><div class="wp-block-embed__wrapper"><blockquote class="twitter-tweet" data-width="550" data-dnt="true"><p lang="en" dir="ltr">Sample post: the month’s figures for the hydrogen vessel are out. 26 batches, 286 kg of powder, two seals replaced. <a href="https://t.co/sample0000">https://t.co/sample0000</a></p>&mdash; Sample Recycling Line (@reex_sample_00) <a href="https://x.com/reex_sample_00/status/1990000000000000000?ref_src=twsrc%5Etfw">November 17, 2026</a></blockquote><script async src="https://platform.twitter.com/widgets.js" charset="utf-8"></script></div></figure>
<p>There are two ways to go on from powder. The short loop mills it again and presses new magnets; the long loop dissolves it and separates the elements. Short is cheaper and greener, but takes over the composition of whatever was in the bin. Test magnets pressed from recycled powder with 2% fresh neodymium hydride kept 97% of the original remanence, while oxygen, picked up in storage, reduced coercivity somewhat more.</p>
<p>Impurities decide which loop to use. Carbon from glue and nickel from coatings build up from pass to pass. Operators talk of one or two turns through the short loop, after which the material should be refined. A digital record of each lot would help, and the <a href="https://single-market-economy.ec.europa.eu/sectors/raw-materials/areas-specific-interest/critical-raw-materials/critical-raw-materials-act_en" target="_blank" rel="noopener noreferrer" class="external-link">European Critical Raw Materials Act<span class="sr-only"> (opens in a new tab)</span></a> asks for labels on products with permanent magnets.</p>
<p>Economics remain tight. Collection costs more than treatment. A drive is worth shearing when its aluminum pays for the handling and the magnet provides the margin, which today is the case in places with cheap sorting or strict rules on destroying data.</p>`,
  },
  {
    id: 83219,
    slug: 'motor-designers-go-without-magnets-and-count-the-copper',
    type: 'news',
    title: 'Motor Designers Go Without Magnets, and Count the Copper',
    author: 'Technology desk',
    tags: ['Motors', 'Electric Vehicles', 'Substitution', 'Copper'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A 150&nbsp;kW permanent-magnet motor carries about 1.5&nbsp;kg of magnets; a wound-rotor motor of equal power replaces them with 6 to 8&nbsp;kg of copper on the rotor.</li>
<li>Over a mixed drive cycle the magnet motor is 2 to 3 percentage points more efficient, while on the motorway the gap almost closes.</li>
<li>Ferrite has a remanence of 0.4 tesla against 1.3 for neodymium, so a ferrite rotor grows by 30% or more.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Car makers that want to be free of rare earths have motors to choose from, and none of them is new.</em> What has changed is the weight which purchasing departments give to the word “supply”.</p>
<p>Permanent magnets won the traction market for good reasons. A rotor with neodymium needs no current of its own, runs cool and packs the most torque into a given space. About 1.5&nbsp;kg of magnets is enough for 150&nbsp;kW. The material costs perhaps a hundred dollars, little for a part that decides the size of everything around it.</p>
<p>The wound-rotor machine, also called externally excited, replaces magnets by coils. For the same 150&nbsp;kW the 1.5&nbsp;kg of magnets give way to 6 to 8&nbsp;kg of copper on the rotor, together with slip rings or a rotating transformer to feed it. Its field can be turned down at high speed, where a magnet machine must spend current to weaken its own.</p>
<p>Efficiency depends on the road. Over a mixed drive cycle the magnet motor is 2 to 3 percentage points better, mostly in town, where rotor losses weigh. On the motorway the gap almost closes, and at a light load it can reverse. For a battery of 75&nbsp;kWh two points come to about 1.5&nbsp;kWh, a cost that designers have to set against the magnets saved.</p>
<p>Induction motors are the robust alternative. Cast aluminum or copper bars form a cage and nothing touches the rotor. Heat is the price, because slip losses arise in the part that is hardest to cool. In cars with two driven axles an induction motor often serves as the second unit: it can idle without drag, which a magnet motor cannot.</p>
<p>A third path keeps magnets but changes the kind. Ferrite has a remanence of 0.4 tesla against 1.3 for neodymium, so that a rotor which combines it with reluctance torque grows by 30% or more for equal power. Resistance to demagnetization in the cold needs care, as ferrite, unlike neodymium, is weakest at low temperature.</p>
<p>Material risk does not vanish with the magnets, it moves. Copper is mined in many countries but has its own forecasts of shortage, and thin electrical steel for fast rotors comes from a small number of mills. The <a href="https://www.iea.org/reports/global-ev-outlook-2025" target="_blank" rel="noopener noreferrer" class="external-link">IEA’s outlook for electric cars<span class="sr-only"> (opens in a new tab)</span></a> and the reports of the <a href="https://www.nrel.gov/transportation/power-electronics" target="_blank" rel="noopener noreferrer" class="external-link">American renewable-energy laboratory<span class="sr-only"> (opens in a new tab)</span></a> on drives treat both.</p>
<p>Most makers are likely to keep a foot on each side. One platform with a common housing, two rotors and a single inverter would let a plant change over in months.</p>`,
  },
  {
    id: 83220,
    slug: 'dismantling-cell-sorts-traction-motors-by-magnet-grade',
    type: 'news',
    title: 'Dismantling Cell Sorts Traction Motors by Magnet Grade in Six Minutes',
    author: 'Technology desk',
    tags: ['Recycling', 'Robotics', 'Electric Vehicles', 'Magnets'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The cell opens a traction motor and draws its rotor in six minutes; by hand the task takes 35 to 40.</li>
<li>Heating the rotor to 350&nbsp;°C removes the magnetism and softens the glue, after which 92% of magnets come out whole.</li>
<li>Sorting into three dysprosium classes raised the value of the scrap by about 40% compared with a mixed lot.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Shredding a car motor loses its magnets for good: they break, cling to steel and end up in the furnace.</em> A dismantling cell now being tested shows what careful handling can save, and how much patience it needs.</p>
<p>The first difficulty is variety. There are dozens of traction motors on the road, with housings that are bolted, shrunk or glued. The cell reads the type plate, looks up a program and falls back on a camera where the plate is gone. With a known type it opens the housing and draws the rotor in six minutes; by hand the task takes 35 to 40, because a magnetized rotor pulls itself towards every tool on the bench.</p>
<p>Next comes heat. The rotor goes into an oven at 350&nbsp;°C for 90 minutes, which takes away the magnetism and softens the epoxy in the pockets. A row of pins then pushes out the magnets. In the trial 92% of them came out whole; the rest were recovered as pieces from a tray and kept apart, as fresh fracture surfaces oxidize.</p>
<p>Sorting is where the money lies. Each magnet is brushed and measured on two faces with X-ray fluorescence; the unit is sold as SampleScan™. Three classes are enough: below 1% dysprosium, 1% to 3%, and above 3%, with terbium noted separately. Compared with a mixed lot, sorted scrap brought about 40% more, since a buyer who knows the content has no need to assume the worst.</p>
<p>Volumes are still small. Cars with electric drive have been sold in large numbers only since about 2020 and last for 12 to 15 years. Until the wave arrives, feed comes from production rejects, warranty returns and accident damage. The cell can handle 20,000 motors a year on two shifts, far more than the region delivers, and fixed costs are spread accordingly thin.</p>
<p>Design could help. Fewer types of screw, magnets held by clips instead of resin, and a label stating the grade would cut the time by half. Guidance on design for recycling is under way in the European Union, whose <a href="https://environment.ec.europa.eu/topics/waste-and-recycling/end-life-vehicles_en" target="_blank" rel="noopener noreferrer" class="external-link">rules for end-of-life vehicles<span class="sr-only"> (opens in a new tab)</span></a> are being renewed, and the Critical Raw Materials Act sets a benchmark of 25% for recycled supply of strategic materials by 2030.</p>
<p>Not everyone is convinced that robots are the answer. Where labor is cheap, a press and a skilled crew do the same work for less, and motors travel well. Against this stands the point that whoever takes the motor keeps the metal. A region that exports its scrap will buy the magnets back later at the price of someone else’s choosing.</p>`,
  },
  {
    id: 83221,
    slug: 'light-sensors-shorten-the-wait-in-solvent-extraction',
    type: 'news',
    title: 'Light Sensors Shorten the Wait in Solvent Extraction',
    author: 'Technology desk',
    tags: ['Separation', 'Process Control', 'NdPr', 'Research'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Neodymium absorbs light near 575 nanometers and praseodymium near 444, so that a simple spectrometer can tell them apart in a flowing stream.</li>
<li>With a separation factor of only about 1.5, parting the two takes 60 to 100 stages and weeks to settle after any change.</li>
<li>In a test over five months, control from 12 probes cut the time off specification from 19 to 7 days.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Operators of rare-earth separation plants work like gardeners: they make a change today and see the result next month.</em> Probes that read the color of the liquor promise to tell them sooner.</p>
<p>Solvent extraction parts the elements by a tiny preference, repeated many times. Between neighbors such as neodymium and praseodymium the separation factor with common phosphonic solvents is only about 1.5. It takes 60 to 100 stages to reach high purity, and after any change of feed the whole cascade needs weeks to settle. A laboratory sample taken every eight hours and reported the next day leaves the operator steering by the wake.</p>
<p>Nature has supplied a help. Most rare-earth ions have narrow absorption lines in visible light. Neodymium absorbs near 575 nanometers, which gives its solutions their lilac tint; praseodymium absorbs near 444 and looks green. A lamp, a flow cell and a simple spectrometer can tell them apart in a moving stream, without reagents and within a minute.</p>
<p>In a plant test that ran for five months, 12 probes were placed at the stages where composition changes fastest. Their readings went to a model of the cascade, which corrected the flows of acid and soda in small steps. Time off specification fell from 19 to 7 days when compared with the same months of the previous year, and reagent use fell by about 5%.</p>
<p>The difficulties were practical. Windows fouled with fine solids and had to be wiped by an ultrasonic pulse every hour. Droplets of solvent in the water phase scattered light, so each probe sits in a small calming chamber. Iron, which colors acid liquor yellow, disturbs the praseodymium line and has to be removed upstream or allowed for in the calculation.</p>
<p>Not every element can be watched in this way. Lanthanum, yttrium and lutetium have no lines in the visible range, and those of terbium are too weak. For these, X-ray fluorescence in a bypass is the usual choice: slower, dearer, but nearly universal. Reviews of <a href="https://www.sciencedirect.com/topics/chemistry/solvent-extraction" target="_blank" rel="noopener noreferrer" class="external-link">extraction chemistry<span class="sr-only"> (opens in a new tab)</span></a> give the spectra, and the <a href="https://www.ameslab.gov/cmi" target="_blank" rel="noopener noreferrer" class="external-link">Critical Materials Innovation Hub<span class="sr-only"> (opens in a new tab)</span></a> in the United States lists projects on sensors among its work.</p>
<p>For new plants outside China the gain may be larger than the figures suggest. They lack operators with twenty years on the same cascade. A model that predicts the effect of a valve before it is turned shortens the training as well as the upset. It also permits smaller buffers between blocks, and solvent standing in buffers, loaded with rare earths, is a good part of the first fill.</p>
<p>Existing plants can be fitted without a stop, one probe after another. Nobody likes to drain a hundred settlers to try out a lamp.</p>`,
  },
  {
    id: 83222,
    slug: 'samarium-cobalt-returns-to-the-drawing-board',
    type: 'news',
    title: 'Samarium–Cobalt Returns to the Drawing Board for Hot Motors',
    author: 'Technology desk',
    tags: ['Samarium', 'Cobalt', 'Motors', 'Aerospace & Defense'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Sm₂Co₁₇ magnets work up to about 350&nbsp;°C; neodymium grades rich in dysprosium are usually limited to 200 to 230&nbsp;°C.</li>
<li>At room temperature the best neodymium grades store over 400&nbsp;kJ/m³, samarium–cobalt 200 to 260.</li>
<li>Samarium was among seven elements that China placed under export licensing on April 4, 2025, so the change of alloy does not remove the dependence.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>An older magnet is being considered again wherever a motor runs hot.</em> Samarium–cobalt was overtaken by neodymium in the 1980s on price and strength, and kept its place in aircraft, missiles and drilling tools. The question is whether the terbium problem brings it back to wider use.</p>
<p>Temperature is its case. Sm₂Co₁₇ magnets work up to about 350&nbsp;°C, and special grades go further. Neodymium magnets lose strength fast as they warm; even grades rich in dysprosium are usually limited to 200 to 230&nbsp;°C. Since samarium–cobalt changes so little with heat, a motor designed for it needs a smaller margin, and the two materials draw closer together in service than the catalog suggests.</p>
<p>The catalog says this: at room temperature the best neodymium grades store over 400&nbsp;kJ/m³, samarium–cobalt between 200 and 260. Around 180&nbsp;°C the curves meet. A designer who can let the rotor run that hot saves cooling, and the weight of pumps and radiators counts in an aircraft.</p>
<p>It resists corrosion as well. Parts are often used without coating, while neodymium magnets rust from the grain boundaries if a nickel layer is scratched. On the other hand samarium–cobalt is brittle. Thin sections chip in assembly, and high-speed rotors need a sleeve of carbon fibre or metal to hold the segments.</p>
<p>Supply is a mixed picture. About a quarter of the alloy is samarium and half is cobalt. Samarium was long a surplus product, since ores contain more than the trade consumed, but separation took place almost entirely in China. It was among seven elements that China placed under export licensing on April 4, 2025, together with gadolinium, terbium, dysprosium, lutetium, scandium and yttrium. Changing the alloy therefore does not remove the dependence.</p>
<p>Things are moving there too. Light-rare-earth plants outside China already produce a mixed samarium–europium–gadolinium concentrate, which they have sold unseparated. Taking out samarium needs a further block of mixer-settlers and then a reduction with lanthanum in vacuum, because samarium boils off before it can be made by the electrolysis used for neodymium. The equipment is not exotic; few have operated it at scale.</p>
<p>Cobalt brings its own history: a price that has trebled and halved within a few years, and mining concentrated in the Democratic Republic of the Congo. The <a href="https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-cobalt.pdf" target="_blank" rel="noopener noreferrer" class="external-link">US commodity summary for cobalt<span class="sr-only"> (opens in a new tab)</span></a> gives the shares. Buyers in defense may already hold stocks.</p>
<p>The likely result is a division of labor. Below 150&nbsp;°C neodymium stays unrivalled. Over 200&nbsp;°C samarium–cobalt is the natural choice. In the band between, where terbium-treated magnets have been used so far, design offices have begun to draw both, and the choice may be made by whichever delivery can be promised.</p>`,
  },
];
