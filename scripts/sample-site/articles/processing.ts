import type { SampleArticle } from '../sample-article.ts';

export const processing: SampleArticle[] = [
  {
    id: 83109,
    slug: 'why-a-separation-plant-takes-months-to-fill-before-it-sells-a-kilogram',
    type: 'news',
    title: 'Why a Separation Plant Takes Months to Fill Before It Sells a Kilogram',
    author: 'Technology desk',
    tags: ['Technology', 'Separation', 'Processing', 'Heavy Rare Earths'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Solvent extraction separates neighbors in the lanthanide row whose ionic radii differ by about one percent.</li>
<li>A separation factor near 1.5 for neodymium over praseodymium means that one contact achieves almost nothing.</li>
<li>A full circuit can hold several hundred mixer-settlers, each with its own inventory of metal.</li>
<li>Two extractants, D2EHPA and the weaker-acid PC-88A, carry most of the world’s commercial separation.</li>
<li>Filling the circuit and reaching steady state commonly takes three to six months.</li>
<li>The rare earths locked in the circuit are working capital that returns only when the plant is emptied.</li>
<li>Chemical use is heavy: several tonnes of acid and base for each tonne of separated oxide.</li>
<li>Heavy elements need a circuit of their own, because their share of a typical bastnäsite feed is below one percent.</li>
<li>Chromatography and membranes shorten the fill but must still prove throughput in tonnes, not grams.</li>
<li>A purity of 99.5 percent is enough for most magnet oxide, while phosphors may ask for 99.999 percent.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Commissioning updates from separation plants share a rhythm that puzzles investors.</em> First feed is announced, a photograph shows colored liquor in a row of tanks, and then for a quarter or two nothing seems to happen. In most cases nothing has gone wrong. The plant is filling, and a <a class="wpil_keyword_link" href="https://rareearthexchanges.com/rare-earth-separation/" title="rare earth separation" data-wpil-keyword-link="linked" data-wpil-monitor-id="412">rare earth separation</a> plant fills slowly by nature.</p>
<h2 class="wp-block-heading">The Chemistry of Near-Twins</h2>
<p>All the lanthanides prefer the same charge and behave much alike in water. Solvent extraction separates neighbors in the row whose ionic radii differ by about one percent, by letting an organic acid dissolved in kerosene choose between them. The choice is only slightly biased. Everything about the plant, its size, its cost and its patience, follows from how slight that bias is.</p>
<h3 class="wp-block-heading">Why One Contact Is Not Enough</h3>
<p>The bias is expressed as a separation factor. A value near 1.5 for neodymium over praseodymium, typical of the reagents in common use, means that one contact between the two liquids achieves almost nothing: an even mixture comes out at roughly 55 to 45 or a little better. To reach commercial purity the contact has to be repeated again and again, with the liquids moving in opposite directions. A full circuit, from mixed chloride to all the individual products, can hold several hundred mixer-settlers, each with its own inventory of metal in both phases. Many producers skip the hardest cut and sell the pair together as NdPr.</p>
<h3 class="wp-block-heading">Reagents With Long Names and Long Records</h3>
<p>Two extractants carry most of the world’s commercial separation. One is D2EHPA, an organophosphorus acid used since the middle of the last century; the other is the weaker-acid PC-88A, known in China as P507, which releases heavy elements more readily when the loaded solvent is stripped. Both are bought by the tonne, both degrade slowly, and both are understood by operators who learned on them. A new reagent has to beat not just their numbers but that experience.</p>
<h2 class="wp-block-heading">Filling the Circuit</h2>
<p>At start-up every tank is empty or holds plain solvent. Metal fed in at one end spreads forward stage by stage, and until the concentration profile along the battery has formed, no outlet is pure. Filling the circuit and reaching steady state commonly takes three to six months, longer if the feed changes halfway. Operators may recycle everything internally at first&nbsp;– “total reflux”&nbsp;– so that the profile builds up before any product is drawn off.</p>
<h3 class="wp-block-heading">Money Standing in Tanks</h3>
<p>The filling has a cost that rarely appears in the headline capital figure. The rare earths locked in the circuit are working capital that returns only when the plant is emptied, perhaps decades later. For a plant with a long heavy section, that may amount to several months of production, and the most valuable elements are the ones that sit there longest. A lender who funds construction but not first fill has financed a very handsome row of tanks.</p>
<h3 class="wp-block-heading">The Reagent Bill</h3>
<p>Acid strips the metal from the solvent; base prepares the solvent to take it up again. Chemical use is heavy: several tonnes of acid and base are consumed for each tonne of separated oxide, and nearly all of it leaves as salt. This is why plants cluster beside chlor-alkali works, and why two projects with identical ore can differ in operating cost by a wide margin. A site that must truck in hydrochloric acid has a handicap no geologist can repair.</p>
<h2 class="wp-block-heading">Heavy Elements Are a Separate Business</h2>
<p>Investors often ask why a producer of light elements doesn’t simply add dysprosium. The answer is proportion. Heavy elements need a circuit of their own, because their share of a typical bastnäsite feed is below one percent, and a battery sized for the flood of cerium and lanthanum cannot hold a trickle of terbium steadily. The usual solution is to split off a mixed heavy concentrate and send it to a smaller, more precise plant, possibly together with concentrates from other mines. Such a plant can be starved if one supplier is late, so its contracts matter as much as its chemistry.</p>
<h2 class="wp-block-heading">Can the Wait Be Shortened?</h2>
<p>Several newer approaches aim at the fill. Chromatography and membranes hold less metal and reach purity in days, which shortens the fill, but must still prove throughput in tonnes, not grams. Column methods dilute the product and have to concentrate it again. Research supported by the <a href="https://www.energy.gov/cmm/critical-minerals-and-materials-program" target="_blank" rel="noopener noreferrer" class="external-link">US Energy Department<span class="sr-only"> (opens in a new tab)</span></a> has examined tailored ligands, proteins and ionic liquids with better selectivity. Each percent of improvement removes stages, and hence tanks, inventory and months.</p>
<p>Purity targets also deserve scrutiny, since overshooting them lengthens everything. A purity of 99.5 percent is enough for most magnet oxide, while phosphors and optical uses may ask for 99.999 percent. Chasing the second figure for the first customer is a common vanity of new plants. Experienced operators fix the specification with the buyer, take the shortest circuit that meets it, and stop there.</p>
<p>So when the next plant goes quiet after its first feed, the sensible question isn’t whether it works. It is how many months of fill were budgeted, whose money is standing in the tanks, and whether the first product to come out at purity is the one that somebody has agreed to buy.</p>`,
  },
  {
    id: 83110,
    slug: 'metal-making-is-the-missing-step-between-oxide-and-magnet',
    type: 'news',
    title: 'Metal Making Is the Missing Step Between Oxide and Magnet',
    author: 'Technology desk',
    tags: ['Processing', 'Metals & Alloys', 'Technology', 'Europe'],
    html: `<h3 class="wp-block-heading"><strong>Key Highlights:</strong></h3>
<ul class="wp-block-list">
<li>Neodymium metal is made by electrolysis in molten fluoride at about 1,050&nbsp;°C, with carbon anodes that are consumed.</li>
<li>Each kilogram takes roughly 9 to 13 kilowatt-hours, so power price matters, though less than labor and yield.</li>
<li>Poorly controlled cells emit CF<sub>4</sub> and C<sub>2</sub>F<sub>6</sub>, gases that persist for thousands of years.</li>
<li>Dysprosium is usually reduced with calcium, or made directly as a dysprosium-iron alloy.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Between the separation plant and the magnet factory stands a step that rarely gets a press release.</em> Oxide is a powder, stable and easily shipped. A magnet maker needs metal or alloy. The conversion is old and hot, and outside China few places do it at scale.</p>
<p>The standard route resembles aluminum smelting in miniature. Neodymium metal is made by electrolysis in molten fluoride at about 1,050&nbsp;°C: oxide is fed into the bath, carbon anodes are consumed, and liquid metal gathers at a tungsten or molybdenum cathode, from which it is ladled into molds. Cells in China grew from a few thousand amperes to ten thousand and more, and the larger ones are partly automated.</p>
<p>Energy is a smaller hurdle than is often claimed. Each kilogram takes roughly 9 to 13 kilowatt-hours, depending on the cell. At an industrial tariff of ten cents that comes to about a dollar. Power price matters, then, though less than labor and yield: a cell that loses five percent of its neodymium to slag wastes more money than the meter records.</p>
<p>The environmental hurdle is higher. When oxide runs short in the bath, the fluoride itself begins to react with the carbon, and poorly controlled cells emit CF<sub>4</sub> and C<sub>2</sub>F<sub>6</sub>. These perfluorocarbons are gases that persist for thousands of years and trap heat several thousand times as strongly as carbon dioxide. The aluminum industry learned to suppress such “anode effects” with careful feeding. A plant in Europe or North America would be expected to do likewise from the first day, with <a href="https://www.epa.gov/ghgreporting" target="_blank" rel="noopener noreferrer" class="external-link">monitoring to prove it<span class="sr-only"> (opens in a new tab)</span></a>.</p>
<p>The heavy elements take different routes. Dysprosium melts far above the temperature of a practical fluoride cell, so it is usually reduced with calcium in a sealed furnace, or made directly as a dysprosium-iron alloy that melts lower and suits the magnet maker anyway. Samarium is more awkward still. It will not form by simple electrolysis and is distilled out of its oxide with lanthanum as the reducing agent.</p>
<p>Why has so little been built? Because a metal plant on its own earns a conversion fee, and the fee set by Chinese competition is thin. It needs oxide from someone else and customers that are few in number. One British producer and a handful of plants in Southeast Asia have kept the skill alive outside China; several magnet projects intend to bring it in-house.</p>
<p>That may be the sensible answer. Metal is where impurities picked up upstream turn into scrap downstream, and a firm that owns both furnaces has every reason to fix the first. The <em>missing middle</em>, as planners like to call it, is less a gap in knowledge than a gap in margin&nbsp;— and margins can be pooled.</p>`,
  },
  {
    id: 83111,
    slug: 'swarf-not-scrap-motors-is-recyclings-first-real-feedstock',
    type: 'news',
    title: 'Swarf, Not Scrap Motors, Is Recycling’s First Real Feedstock',
    author: 'Technology desk',
    tags: ['Recycling', 'Magnets', 'Technology', 'Asia'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Cutting and grinding turn 20 to 30 percent of a sintered block into swarf before a magnet is ever sold.</li>
<li>Less than one percent of rare earths in discarded products is recovered, by the estimate most often cited.</li>
<li>Three routes compete, and each wants a different feed:
<ul class="wp-block-list">
<li>Hydrogen decrepitation keeps the alloy whole and suits clean magnets of one grade.</li>
<li>Dissolution and solvent extraction accepts mixed swarf but pays the full cost of separation again.</li>
</ul>
</li>
<li>A hard-disk magnet weighs about 10 grams, against 1 to 2 kilograms of magnets in an electric-car motor.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Recycling is the part of the supply chain that everyone supports and few can feed.</em> Pictures of old motors and hard disks illustrate almost every report on the subject. What recyclers in fact run on is a gray, oily sludge from magnet factories themselves.</p>
<p>The reason is geometry. Sintered magnets are pressed as blocks and then sliced, ground and chamfered to shape. Cutting and grinding turn 20 to 30 percent of a sintered block into swarf before a magnet is ever sold, more for small or curved parts. The swarf is of known composition and leaves one address by the tonne. In China and Japan its recovery has been routine for years, and statistics on primary supply sometimes count it without saying so.</p>
<p>End-of-life scrap is the opposite in every respect. Less than one percent of rare earths in discarded products is recovered, by the estimate most often cited, because the products are scattered and the magnets are hidden. A shredder turns a motor into steel with a few magnetic crumbs stuck to it.</p>
<p>Scale makes the contrast plain. A hard-disk magnet weighs about 10 grams, so a tonne of them calls for some hundred thousand drives, each opened. There are 1 to 2 kilograms of magnets in an electric-car motor, which is far better, but most cars sold with such motors are still on the road. A direct-drive offshore turbine carries several tonnes, and the first large fleets will come down in the <a href="https://www.iea.org/reports/recycling-of-critical-minerals" target="_blank" rel="noopener noreferrer" class="external-link">2030s and after<span class="sr-only"> (opens in a new tab)</span></a>.</p>
<p>Processes have sorted themselves accordingly. Hydrogen decrepitation lets the gas crack magnets into powder; it keeps the alloy whole and suits clean magnets of one grade. The other established method, dissolution and solvent extraction, accepts mixed swarf but pays the full cost of separation again. The third of the routes, remelting or molten-salt extraction, lies between them. Each wants a different feed, and a plant designed for one can’t switch easily.</p>
<p>What would move motors from the shredder to the recycler is information. If the housing said what alloy is inside and how the rotor comes apart, a dismantler could set the unit aside. <a href="https://environment.ec.europa.eu/topics/circular-economy_en" target="_blank" rel="noopener noreferrer" class="external-link">European labeling rules<span class="sr-only"> (opens in a new tab)</span></a> point that way. Carmakers could go further and contract for the return of their own rotors.</p>
<p>For now an honest recycling forecast starts at the factory gate. New magnet plants in the United States and Europe will generate swarf from their first week. Whether it is treated nearby or exported for lack of a neighbor will say much about how seriously the circular part of the plan is meant.</p>`,
  },
  {
    id: 83112,
    slug: 'thorium-turns-monazite-from-a-bargain-into-a-licensing-question',
    type: 'news',
    title: 'Thorium Turns Monazite From a Bargain Into a Licensing Question',
    author: 'Policy desk',
    tags: ['Processing', 'Monazite', 'Australia', 'Policy'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Monazite carries about 55 to 60 percent rare-earth oxide, and commonly 4 to 8 percent thorium oxide with some uranium.</li>
<li>It is recovered as a by-product of titanium and zircon sands, so its mining cost is largely paid by other minerals.</li>
<li>Cracking with caustic soda at about 140 °C leaves thorium in a hydroxide cake that has to be sold, stored or buried under license.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>On a spreadsheet monazite looks like the best ore in the business.</em> It is heavy, rich and easily concentrated, and it often lies in a pile at a mine that was opened for something else. One column spoils the picture. It is the one in which thorium must be entered, and it decides where the mineral can be processed and by whom.</p>
<p>The composition explains both halves of the story. <a class="wpil_keyword_link" href="https://rareearthexchanges.com/monazite/" title="monazite" data-wpil-keyword-link="linked" data-wpil-monitor-id="297">Monazite</a> carries about 55 to 60 percent rare-earth oxide, with a useful share of neodymium and praseodymium and more of the heavy elements than bastnäsite has. It also contains, commonly, 4 to 8 percent thorium oxide with some uranium. The thorium is not a contaminant that better washing would remove. It sits in the crystal, in the places where rare earths would otherwise be.</p>
<p>Economics made the mineral attractive again. It is recovered as a by-product of titanium and zircon sands, so its mining cost is largely paid by other minerals. For most of the last thirty years Western sands producers left it in the tailings, or blended it back into the pit. Rising demand from magnet makers changed that, and shipments from <a href="https://www.ga.gov.au/scientific-topics/minerals/critical-minerals" target="_blank" rel="noopener noreferrer" class="external-link">Australia<span class="sr-only"> (opens in a new tab)</span></a>, Africa and the United States have grown.</p>
<p>The chemistry is well known. Cracking with caustic soda at about 140 °C turns the phosphate into hydroxides and recovers the phosphorus as a saleable salt. Dilute acid then takes up the rare earths and leaves thorium in a hydroxide cake that has to be sold, stored or buried under license. The market for thorium is tiny, so selling is rarely an answer. Burial needs a site, and storage a patient regulator.</p>
<p>Here an odd class of asset gains value: the plant that already holds a license for radioactive material. One uranium mill in the western United States has shown that an operator used to such residues can add monazite to its feed with modest changes, recovering the uranium as it goes. In Malaysia the <a href="https://www.iaea.org/topics/radioactive-waste-and-spent-fuel-management" target="_blank" rel="noopener noreferrer" class="external-link">residue question<span class="sr-only"> (opens in a new tab)</span></a> has shaped the conditions of one large refinery’s operating license over more than a decade.</p>
<p>Transport adds its own rules. Concentrate above certain activity limits travels as class 7 goods, and many ports and shipping lines decline to carry it. Cracking the mineral close to the mine and shipping a clean carbonate moves the residue problem to a remote district, where land is plentiful but public trust may not be.</p>
<p>None of this is a verdict against monazite. It is the one large, cheap source of magnet rare earths that can be raised quickly outside China. But the bargain should be priced with the residue store included, and the store should be shown on the map before the concentrate is shown in the forecast.</p>`,
  },
  {
    id: 83113,
    slug: 'cerium-and-lanthanum-pay-the-freight-or-sink-the-mine',
    type: 'news',
    title: 'Cerium and Lanthanum Pay the Freight, or Sink the Mine',
    author: 'Markets desk',
    tags: ['Investing', 'Light Rare Earths', 'Processing', 'Industrial Metals'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Cerium and lanthanum make up 70 to 80 percent of the rare earths in a typical bastnäsite ore.</li>
<li>NdPr is often 15 to 20 percent of the tonnage and around 90 percent of the revenue.</li>
<li>Both surplus elements have sold for one or two dollars a kilogram, at times below the cost of separating them.</li>
<li>Oxidizing cerium early, so that it stays behind as Ce<sup>4+</sup>, spares the solvent-extraction circuit about half of its load.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A rare-earth mine does not choose its products.</em> The ore delivers them in fixed proportions, and the market wants them in others. That mismatch, known as the balance problem, begins with two elements that few investors ever ask about.</p>
<p>Cerium and lanthanum make up 70 to 80 percent of the rare earths in a typical bastnäsite ore. They have real uses: lanthanum in the catalysts that crack crude oil and in camera lenses, cerium in glass polishing, exhaust catalysts and self-cleaning ovens. But these are mature markets. Every tonne of neodymium mined for a motor brings three or four tonnes of its lighter cousins to a market that did not call for them.</p>
<p>The revenue table looks like a photographic negative of the assay. NdPr is often 15 to 20 percent of the tonnage and around 90 percent of the revenue. A single “basket price” hides the point. Two mines with the same basket price may differ completely in resilience, since one can lose its cerium sales without noticing and the other had counted on them for its freight bill.</p>
<p>Prices leave little room for error. Both surplus elements have sold for one or two dollars a kilogram in recent years, at times below the cost of separating them to a saleable purity. Under such conditions the rational act is to stop separating. Producers stockpile a mixed lanthanum-cerium carbonate, sell it cheaply to whoever will haul it off, or return it to the tailings dam for a better decade. The <a href="https://www.usgs.gov/publications/rare-earth-elements" target="_blank" rel="noopener noreferrer" class="external-link">geological literature<span class="sr-only"> (opens in a new tab)</span></a> has warned of such gluts for years.</p>
<p>Chemistry offers one elegant escape. Alone among the group, cerium readily takes a fourth charge. Oxidizing cerium early, by roasting the ore, means that it stays behind as Ce<sup>4+</sup> when weak acid dissolves the others, and this spares the solvent-extraction circuit about half of its load. The plant becomes smaller, the first fill cheaper and the salt stream thinner. The price is a low-grade cerium residue and some lost NdPr trapped within it.</p>
<p>Could new uses soak up the surplus? Cerium has been tried as a partial substitute for neodymium in lower-grade magnets, and Chinese makers sell them for speakers and toys. Aluminum-cerium casting alloys have attracted interest because they hold strength when warm. Lanthanum appears in water treatment, where it binds phosphate. None yet moves tens of thousands of tonnes.</p>
<p>A useful test for any new project is to set the price of both elements at zero and look again. If the mine still earns its cost of capital, the cerium is a bonus. If it doesn’t, the project is really a bet on catalysts and polishing powder&nbsp;– and ought to be priced as one.</p>`,
  },
  {
    id: 83114,
    slug: 'ion-adsorption-clays-easy-chemistry-difficult-landscapes',
    type: 'news',
    title: 'Ion-Adsorption Clays: Easy Chemistry, Difficult Landscapes',
    author: 'Technology desk',
    tags: ['Heavy Rare Earths', 'Processing', 'Asia', 'Brazil'],
    html: `<p><em>Most ores resist the chemist.</em> They have to be crushed, floated, roasted in acid or boiled in caustic before they yield. Ion-adsorption clay is the exception: pour a weak salt solution over it and the rare earths let go. Nearly all of the world’s dysprosium and terbium has come from this forgiving material, and the ease of extraction is precisely what made it so troublesome.</p>
<p>The clays form where granite weathers for a very long time in a warm and wet climate. Rain leaches rare earths out of the rotting minerals near the surface; lower down, clay particles catch them as loosely held ions. Grades are low, often between 0.05 and 0.2 percent, but no drilling, blasting or grinding is needed, and the thorium mostly stays behind in the parent rock. In the better deposits, the heavy elements and yttrium account for more than half of the total.</p>
<p>Southern China developed the method in the 1970s. At first the clay was dug and washed in heaps or pools, which stripped whole hillsides. Later came in-situ leaching: holes are drilled into the slope, ammonium sulfate is fed in, and the liquor is caught in tunnels or ditches at the foot. It spares the trees and saves money. It also leaves ammonium in the groundwater where the catchment is imperfect, and it can loosen a slope enough to make it slide.</p>
<p>When enforcement tightened in Jiangxi and its neighbors, the activity moved across the border. Since the middle of the last decade <a href="https://www.reuters.com/world/asia-pacific/" target="_blank" rel="noopener noreferrer" class="external-link">northern Myanmar<span class="sr-only"> (opens in a new tab)</span></a> has supplied a large part of the heavy feed that Chinese plants separate, from sites run under armed groups with little oversight of any kind. Interruptions there, whether through fighting or border closures, reach the dysprosium price within weeks.</p>
<h2 class="wp-block-heading">A Second Generation of Projects</h2>
<p>Similar clays are known in Brazil, Chile, Uganda, Madagascar, Australia and parts of Southeast Asia. Developers of the new projects propose tank or heap washing with closed circuits, recovery of the reagent, and backfilling of the pit with washed clay as mining advances. Magnesium sulfate is offered in place of ammonium, since it does not feed algae. These are reasonable designs. They cost more than a hole in a hillside, and the difference has to be paid by somebody.</p>
<p>Caution is due on one further point. Not every clay that contains rare earths is of the adsorption type. Where the elements are bound in fresh mineral grains, mild salt will extract only a few percent, and stronger acid dissolves aluminum and iron along with the product. The figure to look for in a technical report is the recovery at a pH near 4 with a simple salt. If only a total assay is given, that says how much is there, not how much comes out.</p>
<p>Buyers face a choice that no label yet makes for them. Dysprosium from a documented closed circuit and dysprosium from an unregulated valley are chemically the same. Until magnet makers can show which they use, and until their customers agree to pay for the answer, the cheaper hillside will set the price.</p>`,
  },
  {
    id: 83115,
    slug: 'pilot-plants-prove-chemistry-only-qualification-proves-a-magnet',
    type: 'news',
    title: 'Pilot Plants Prove Chemistry; Only Qualification Proves a Magnet',
    author: 'Technology desk',
    tags: ['Magnets', 'Technology', 'Automotive', 'United States'],
    html: `<p><b>HIGHLIGHTS :</b></p>
<ul class="wp-block-list">
<li>A carmaker’s approval of a new magnet source commonly takes 18 to 36 months from first sample to series delivery.</li>
<li>Powder is milled to 3 to 5 micrometers under inert gas, and oxygen picked up on the way cannot be removed later.</li>
<li>Suppliers present each part under PPAP, the automotive industry’s approval file, with capability data from a production line rather than a laboratory.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>“First magnet produced” is a happy milestone and a misunderstood one.</em> Any competent laboratory can sinter a good magnet. What a customer buys is the ten-millionth good magnet, with the same dimensions, the same coercivity and the same coating as the first. The distance between the two is called qualification, and it is the longest stage in most business plans that forget to list it.</p>
<p>Time is the first surprise. A carmaker’s approval of a new magnet source commonly takes 18 to 36 months from first sample to series delivery. The motor is tested hot, cold, wet and shaken; it runs for thousands of hours; and if a result is off, the clock restarts. The buyer’s engineers set the pace, because a demagnetized rotor in the field would cost more than the magnets in a whole model year.</p>
<p>The process itself gives them reason for care. Alloy is strip-cast into flakes, broken up with hydrogen and jet-milled. Powder is milled to 3 to 5 micrometers under inert gas, and oxygen picked up on the way cannot be removed later. It is then pressed in a magnetic field, so that the grains align, and sintered above 1,000&nbsp;°C. Each stage has a narrow window. Grains that grow too large lower the coercivity; a trace of moisture ruins the coating’s grip.</p>
<p>Then there is the file. Suppliers present each part under PPAP, the automotive industry’s approval file, with capability data from a production line rather than a laboratory. This creates a trap for newcomers. The line has to be built, staffed and run at rate before there are orders to fill it, so that it can produce the evidence on which the orders depend. Somebody must pay for a year or more of magnets that go into test benches and scrap bins.</p>
<p>Public money has tended to arrive before or after that period, seldom during it. Grants cover equipment, and <a href="https://www.energy.gov/lpo/loan-programs-office" target="_blank" rel="noopener noreferrer" class="external-link">loan programs<span class="sr-only"> (opens in a new tab)</span></a> look for contracted revenue. The gap between is bridged with equity, which is the dearest kind of capital. A customer that commits to buy on the day of approval does more for a young plant than a further tax credit would.</p>
<p>Not every market is so demanding. Loudspeakers, magnetic separators and hand tools accept a new source within weeks, and an entrant may learn there at modest prices. Several plants therefore climb a ladder of customers, from tolerant to exacting, and use the lower rungs to train operators.</p>
<p>Investors can follow the climb if they ask for the right milestones: parts submitted, parts approved, yield at rate and complaints per million. The tonnage on the nameplate comes last. It tells how much the furnaces could hold&nbsp;– not how much anybody has agreed to trust.</p>`,
  },
];
