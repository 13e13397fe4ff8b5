import type { SampleArticle } from '../sample-article.ts';

export const projects: SampleArticle[] = [
  {
    id: 83209,
    slug: 'ion-adsorption-clay-heavy-rare-earths',
    type: 'explainer',
    title: 'Ion-Adsorption Clays: Where the Heavy Rare Earths Come From',
    author: 'The editors',
    tags: ['Heavy Rare Earths', 'Ionic Clays', 'Geology', 'China', 'Brazil'],
    html: `<p><em>Most of the world’s dysprosium and terbium comes from soil that looks like nothing in particular: soft, reddish clay on subtropical hills, with grades that a hard-rock miner would call waste.</em> This explainer sets out how such deposits form, how they are worked, and why so many companies are looking for more of them.</p>
<h2 class="wp-block-heading">Granite, rain and time</h2>
<p>The story starts with a granite, or a volcanic rock of similar composition, that happens to hold its rare earths in minerals that dissolve easily. In a warm and wet climate the rock rots from the top down. Over hundreds of thousands of years feldspar turns to kaolinite and halloysite, and slightly acid rainwater releases the rare earths and carries them downwards as positively charged ions.</p>
<p>On the way they meet clay. The surfaces of clay minerals bear a weak negative charge that holds ions the way a cloth holds dust. As the water becomes less acid with depth, the ions settle, and a zone of enrichment grows between the leached soil above and the fresh rock below. It is commonly 5 to 20&nbsp;meters thick and follows the slope of the hill.</p>
<p>Two conditions have to be met together. The parent rock must release its rare earths, which granites rich in resistant monazite or zircon fail to do, and the landscape must be stable enough for the profile to survive. Steep ground erodes too fast; flat ground drains too poorly. Gentle hills under forest, as in southern China, northern Myanmar, Laos, parts of Brazil, Madagascar and Uganda, come close to the ideal.</p>
<h2 class="wp-block-heading">Why the grade misleads</h2>
<p>Typical clay ore holds 0.05% to 0.2% of total rare-earth oxide, against 4% to 8% in a good carbonatite. Two facts make up for the difference. The first is composition: heavy elements and yttrium, which amount to a percent or two of the rare earths in bastnaesite, can make up a third or more in a clay, and in the best-known deposits a good deal more than half.</p>
<p>The second is effort. There is no drilling and blasting, no crushing, no flotation and no roasting with acid at several hundred degrees. The metals are already loose. Thorium and uranium, the burden of most monazite projects, mostly stay behind in their own minerals.</p>
<h3 class="wp-block-heading">Total grade and ionic grade</h3>
<p>A laboratory that dissolves the whole sample reports everything in it, including rare earths locked in grains which no salt solution will ever touch. The figure that matters is the part recovered by a weak salt leach, sometimes called the “ionic” or “desorbable” portion. A resource of 1,000 parts per million with 60% ionic recovery is better than one of 1,500 with 20%, and the cost of reagents usually widens the gap.</p>
<p>Not every clay is ionic. In some weathered deposits the elements have settled in secondary phosphates or in iron and manganese oxides, and getting them out takes strong acid. Such projects may work, but they belong to another cost class and should be compared with other acid plants.</p>
<h2 class="wp-block-heading">Three ways to leach</h2>
<p>The chemistry is an exchange. A solution of ammonium sulfate, or of magnesium sulfate where nitrogen in the water is a concern, is brought into contact with the clay. Ammonium or magnesium ions take the places of the rare earths, which go into solution at a mild acidity of about pH&nbsp;4 to 5. The practice has passed through three stages:</p>
<ol class="wp-block-list">
<li><strong>Pond leaching.</strong> Clay was dug out and soaked in pools. It was quick and simple, and it left bare hills and silted rivers behind.</li>
<li><strong>Heap leaching.</strong> Ore is piled on a lined pad and irrigated from above. Liquor is collected at the foot, and the spent clay is rinsed and returned to the pit.</li>
<li><strong>In-situ leaching.</strong> Solution is poured into rows of shallow holes on the hilltop and caught in drains further down. Trees can stay; the risk is that some of the liquor goes where no drain was dug.</li>
</ol>
<p>Newer designs outside Asia favor tanks. The clay is mixed with salt solution in a closed plant, filtered, washed and put back dry within weeks. The costs per tonne are higher, yet water is recycled and the salt is accounted for, which is what permitting authorities ask.</p>
<h3 class="wp-block-heading">From liquor to carbonate</h3>
<p>Liquor from the clay contains a few tenths of a gram of rare earths per liter, along with aluminum and a little iron. Lowering the acidity with care removes the aluminum first. Ammonium bicarbonate or another carbonate then brings down the rare earths as a white mixed carbonate with some 90% or more of oxide after firing. This is where most clay projects stop. Separation into single elements takes place in a solvent-extraction plant, often on a different continent.</p>
<h2 class="wp-block-heading">The environmental account</h2>
<p>The record of the early years is poor. Ammonium in streams, landslides on saturated slopes and abandoned pits have been documented in southern China, which shut many small workings in the last decade, and satellite pictures show that similar methods spread across the border into Myanmar afterwards. Anyone who proposes a clay mine today is answering for that history, whether or not the method is the same.</p>
<p>Three questions separate good projects from weak ones. How much salt remains in the clay after washing, and for how long is groundwater monitored? Is the pit refilled as mining advances, so that the open area stays small? And who pays for the upkeep of the slopes after closure? A bond held by the state answers the last one better than a promise.</p>
<h2 class="wp-block-heading">What it means for supply</h2>
<p>Magnets that must keep their strength in a hot motor need dysprosium or terbium, and clay is where nearly all of it has come from. Figures collected by the <a href="https://www.usgs.gov/centers/national-minerals-information-center/rare-earths-statistics-and-information" target="_blank" rel="noopener noreferrer" class="external-link">US Geological Survey<span class="sr-only"> (opens in a new tab)</span></a> show imports from Myanmar as a large and irregular part of China’s feed, so an interruption at a border crossing can be felt in the price of terbium within days.</p>
<p>New supply is possible within a few years, since a clay plant is small and the ground is easily dug. A project that treats 5&nbsp;million tonnes a year at an ionic recovery of 500 parts per million would produce 2,500 tonnes of mixed oxide, with perhaps 100 tonnes of dysprosium and 15 of terbium. These are meaningful quantities in a market counted in hundreds and low thousands of tonnes. The <a href="https://www.iea.org/reports/global-critical-minerals-outlook-2025" target="_blank" rel="noopener noreferrer" class="external-link">IEA’s outlook for critical minerals<span class="sr-only"> (opens in a new tab)</span></a> treats the separation step as the narrower passage.</p>
<p>Geologists expect further discoveries, for granite and rain are common. What is scarce is the combination of a high ionic share, a community that agrees, and a separator willing to take the product on terms a bank will accept. The clay is the easy part.</p>`,
  },
  {
    id: 83210,
    slug: 'five-sintered-magnet-lines-win-backing-in-southern-india',
    type: 'news',
    title: 'Five Sintered-Magnet Lines Win Backing in Southern India',
    author: 'Policy desk',
    tags: ['India', 'Magnets', 'Manufacturing', 'Policy'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Five proposed lines with a joint capacity of 2,400 tonnes a year have won backing in principle; the smallest would make 200 tonnes and the largest 900.</li>
<li>India’s national scheme sets aside 7,280 crore rupees for 6,000 tonnes of yearly sintered-magnet capacity over seven years.</li>
<li>At full output the finished magnets would contain about 700 tonnes of NdPr metal a year, which India does not yet make at scale.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Five proposals for sintered-magnet lines, spread across three southern states, have won backing in principle from investment boards.</em> Land and power are settled for most of them. Metal is settled for none.</p>
<p>The proposals come from motor-part makers, an electronics group and a foundry, and differ in size more than in method. The smallest would make 200 tonnes of finished magnets a year and the largest 900; joined together the five lines come to 2,400 tonnes. Backing in principle means reserved plots, a promised tariff for electricity and a place in the queue for capital support.</p>
<figure class="wp-block-image size-large"><img src="https://rareearthexchanges.com/wp-content/uploads/2026/11/magnet-press.png" alt="Drawing of an alignment press with field coils above and below the die" width="1024" height="640" srcset="https://rareearthexchanges.com/wp-content/uploads/2026/11/magnet-press.png 1024w, https://rareearthexchanges.com/wp-content/uploads/2026/11/magnet-press-300x188.png 300w, https://rareearthexchanges.com/wp-content/uploads/2026/11/magnet-press-768x480.png 768w" sizes="(max-width: 1024px) 100vw, 1024px"><figcaption>An alignment press: powder is pressed while a field turns every grain in one direction.</figcaption></figure>
<p>They would sit beside the national program approved in November 2025. That scheme sets aside 7,280 crore rupees for 6,000 tonnes of yearly sintered-magnet capacity over seven years, two of them for building and five for incentives on sales, as the <a href="https://www.pib.gov.in/PressReleasePage.aspx?PRID=2194684" target="_blank" rel="noopener noreferrer" class="external-link">government’s announcement<span class="sr-only"> (opens in a new tab)</span></a> explains. State support can be added to it, provided that the same machine is not paid for twice.</p>
<p>A sintered line is a chain of furnaces and mills under dry gas. Alloy is cast in strips, broken up with hydrogen and jet-milled to grains of three to five micrometers. The powder is pressed in a strong field, sintered at a little above 1,000&nbsp;°C, then cut, ground, coated and magnetized. Presses and furnaces can be bought; operators who know how to keep oxygen out need a year or two of practice.</p>
<figure class="wp-block-image size-large"><img src="https://images.example.org/chart.png" alt="Bar chart of the five planned capacities, from 200 to 900 tonnes" width="800" height="500"><figcaption>Planned capacity by line, in tonnes of finished magnets a year.</figcaption></figure>
<p>Feedstock is the open question. At full output the finished magnets would contain about 700 tonnes of NdPr metal a year, with grinding losses on top, and India does not yet make it at scale. Monazite from the beach sands of Tamil Nadu, Kerala and Odisha contains neodymium, but thorium places it under state control, and separation capacity is modest. Until that changes the alloy will be imported.</p>
<p>Buyers, at least, are close by. Makers of electric two-wheelers, fans and power-steering motors have asked for local magnets since export licenses slowed deliveries in 2025. Their grades contain little or no dysprosium, which suits a new producer. Traction motors for cars ask for more heat resistance and may come later.</p>
<p>The next date to watch is the financial close of the first line. Equipment orders placed before then will show which of the five sponsors is spending its own money.</p>
<p><img src="https://stats.example.net/pixel.gif?x=1" width="1" height="1" alt=""></p>`,
  },
  {
    id: 83211,
    slug: 'brazilian-clay-project-signs-ten-year-offtake',
    type: 'news',
    title: 'Brazilian Clay Project Signs Ten-Year Offtake With a Floor and a Ceiling',
    author: 'The editors',
    tags: ['Brazil', 'Ionic Clays', 'Offtake', 'Heavy Rare Earths'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The agreement covers 4,000 tonnes a year of mixed carbonate for ten years, about 80% of the planned output of the first stage.</li>
<li>Dysprosium and terbium are priced apart from NdPr, with a payability of 75% against 68% for the light magnet metals.</li>
<li>Washed clay returns to the pit within 60 days, and no more than 40 hectares may lie open at one time.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A Brazilian clay project has signed the kind of contract that lenders had been waiting for: long, priced in part by formula, and with a buyer that owns a separation plant.</em> Neither party has published the price band, but the structure is described in the project’s summary.</p>
<p>The quantity is the simple part. Under the agreement the mine delivers 4,000 tonnes of mixed rare-earth carbonate a year for ten years, beginning six months after first production. That is about 80% of planned output in the first stage; the rest stays free for spot sales or for a second customer in another region.</p>
<figure class="wp-block-image size-large"><img src="https://rareearthexchanges.com/wp-content/uploads/2026/11/clay-terraces.png" alt="Terraced hillside of red clay with a lined drain at its foot" width="1024" height="640" srcset="https://rareearthexchanges.com/wp-content/uploads/2026/11/clay-terraces.png 1024w, https://rareearthexchanges.com/wp-content/uploads/2026/11/clay-terraces-300x188.png 300w" sizes="(max-width: 1024px) 100vw, 1024px"><figcaption>Shallow terraces follow the contour, so that rain runs off slowly and the wall stays low.</figcaption></figure>
<p>Pricing follows a newer pattern. Dysprosium and terbium are settled apart from NdPr: the mine receives 75% of the reference value for the heavy pair and 68% for the light magnet metals, while lanthanum and cerium are paid nothing. Between the floor and the ceiling the reference moves freely. Outside that band each side bears half.</p>
<p>The ceiling is the concession of the seller. Terbium has shown several price spikes in the past fifteen years, and a clay mine with no ceiling would collect all of the next one. Giving up a part of it bought the floor, and the floor is what carries the debt.</p>
<figure class="wp-block-image size-large"><img src="https://rareearthexchanges.com/wp-content/uploads/2026/11/separation-line.png" alt="Row of mixer-settler tanks seen from a walkway" width="1024" height="640" srcset="https://rareearthexchanges.com/wp-content/uploads/2026/11/separation-line.png 1024w, https://rareearthexchanges.com/wp-content/uploads/2026/11/separation-line-768x480.png 768w" sizes="(max-width: 1024px) 100vw, 1024px"><figcaption>The buyer’s extraction line: carbonate from the clay is dissolved, then parted stage by stage.</figcaption></figure>
<p>Environmental terms have found their way into the commercial text. Washed clay must go back to the pit within 60 days, no more than 40 hectares may lie open at one time, and residual salt is measured by an outside laboratory. A breach gives the buyer the right to suspend deliveries, which is a sharper sanction than most permits contain. Readers may compare it with the <a href="https://www.ifc.org/en/insights-reports/2012/ifc-performance-standards" target="_blank" rel="noopener noreferrer" class="external-link">IFC performance standards<span class="sr-only"> (opens in a new tab)</span></a> on which banks usually rely.</p>
<p>Some risks are untouched. Ionic recovery has been shown in a pilot plant on bulk samples of a few dozen tonnes, and it can vary from one hill to the next. Freight to the buyer’s port crosses two oceans. And the contract can be ended by either side if financing is not complete within 18 months.</p>
<p>Even so, the deal sets a marker. A developer with a signed formula, however intricate, can be modeled; one with a letter of intent can only be believed. Other clay projects in Brazil, surveyed by the <a href="https://www.sgb.gov.br/en/critical-minerals" target="_blank" rel="noopener noreferrer" class="external-link">national geological service<span class="sr-only"> (opens in a new tab)</span></a>, will be asked for the same.</p>`,
  },
  {
    id: 83212,
    slug: 'pilot-line-reaches-didymium-grade-in-western-australia',
    type: 'news',
    title: 'Pilot Line in Western Australia Reaches 99.5% Didymium After 47 Days',
    author: 'The editors',
    tags: ['Western Australia', 'Separation', 'Pilot Plant', 'NdPr'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The pilot reached 99.5% NdPr purity after 47 days of continuous running, nine days later than planned.</li>
<li>Its circuit has 68 mixer-settler stages and treats 12 liters of feed an hour, a scale of roughly 1 to 400.</li>
<li>A gel of silica stopped the line twice; filtering the feed to one micrometer cured it.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A pilot separation line in Western Australia has produced its first saleable-grade didymium, the trade’s name for neodymium and praseodymium left together.</em> The result itself was expected. The useful part of the report is what went wrong on the way.</p>
<p>The line is small but complete. It has 68 mixer-settler stages in four blocks and treats 12 liters of chloride feed an hour, which is about 1 to 400 of the plant that would follow. At that size a stage holds no more than a bucket, and every upset shows in the product within a day or two.</p>
<figure class="wp-block-gallery has-nested-images columns-3 is-cropped wp-block-gallery-1 is-layout-flex wp-block-gallery-is-layout-flex">
<figure class="wp-block-image size-large"><img data-id="83230" src="https://rareearthexchanges.com/wp-content/uploads/2026/11/separation-line.png" alt="Feed tanks and filters at the head of the line" width="1024" height="640"><figcaption>Feed preparation</figcaption></figure>
<figure class="wp-block-image size-large"><img data-id="83231" src="https://rareearthexchanges.com/wp-content/uploads/2026/11/clay-terraces.png" alt="Stockpiled concentrate beside the pilot hall" width="1024" height="640"><figcaption>Concentrate awaiting treatment</figcaption></figure>
<figure class="wp-block-image size-large"><img data-id="83232" src="https://rareearthexchanges.com/wp-content/uploads/2026/11/magnet-press.png" alt="Press used to test alloy made from the pilot oxide" width="1024" height="640"><figcaption>Alloy test press</figcaption></figure>
<figcaption class="blocks-gallery-caption wp-element-caption">Three steps of the pilot campaign</figcaption>
</figure>
<p>Solvent extraction is slow to settle. After a change at one end, the composition of the far stages drifts for weeks before it becomes steady. Here, 99.5% purity came after 47 days of continuous running, nine days later than planned, and was held for three weeks afterwards with cerium below 200 parts per million.</p>
<p>Silica was to blame for most of the delay. A little of it dissolves when concentrate is cracked, and in the settlers it formed a gel that gathered between the organic and the water phase. The line stopped twice to be drained. Filtering the feed to one micrometer, after a day of aging in a warm tank, cured the trouble at small cost.</p>
<p>Reagent use was the other lesson. Caustic soda and hydrochloric acid make up a large part of the operating cost of any such circuit, and both ran some 8% above the model in the first month. Better control of the scrub flow brought acid back to plan; soda remained slightly high.</p>
<p>What the pilot could not show is longevity. Solvent degrades, picks up iron and is lost in small amounts with every liter of raffinate. A few months are too short to measure this properly, and the first estimate of losses should be read with caution. Nor does a feed from one bulk sample represent twenty years of ore.</p>
<p>Regulators will have the data as part of the works approval, under the <a href="https://www.wa.gov.au/service/environment/environmental-impact-assessment" target="_blank" rel="noopener noreferrer" class="external-link">state’s assessment process<span class="sr-only"> (opens in a new tab)</span></a>. The operator means to run heavier fractions next, beginning with a samarium–europium–gadolinium cut that would otherwise be sold unseparated.</p>`,
  },
  {
    id: 83213,
    slug: 'lenders-set-completion-tests-for-carbonatite-mine',
    type: 'news',
    title: 'Lenders Set Four Completion Tests for a Southern African Carbonatite Mine',
    author: 'The editors',
    tags: ['Project Finance', 'Southern Africa', 'Mining', 'Carbonatite'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A loan of $210 million stays under sponsor guarantee until four completion tests are passed, the last of them a 90-day run at 85% of design output.</li>
<li>The base case shows a debt-service cover ratio of 1.8; with NdPr a quarter cheaper it falls to 1.25.</li>
<li>Two export-credit agencies cover 60% of the loan in return for equipment orders from their own countries.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Banks have finished the term sheet for a carbonatite mine and flotation plant in southern Africa, and the document says much about how lenders now look at rare earths.</em> Geology takes up two pages in it. Commissioning takes up eleven.</p>
<p>The amount is moderate: $210 million of senior debt with a term of nine years, beside roughly the same in equity. Until completion the sponsor guarantees all of it. Completion is defined by four tests, covering physical works, concentrate grade, delivered product and finally a continuous run of 90 days at 85% of design output. Only after the last one do the banks look to the mine alone.</p>
<p>Why so strict? Because start-ups in this industry have a poor record. Flotation of fine-grained rare-earth minerals is sensitive to water, temperature and clay, and plants have often needed two years or more to come near design. A lender whose first repayment falls due in month 24 has no use for a plant that gets there in month 36.</p>
<p>Price was treated with equal care. The base case uses a long-run figure below most published forecasts and shows a debt-service cover ratio of 1.8. With NdPr a quarter cheaper the ratio falls to 1.25, still above the level at which dividends are blocked. Lower than that, a reserve account holding six months of payments takes over, and a cash sweep speeds repayment in good years.</p>
<p>Public money made the term possible. Two export-credit agencies cover 60% of the loan against commercial and political risk, in return for orders of mills, filters and electrical equipment from their own countries. Such cover lengthens tenor by several years. It also brings environmental conditions with it, since the agencies follow the <a href="https://www.oecd.org/en/topics/sub-issues/export-credits-and-the-environment.html" target="_blank" rel="noopener noreferrer" class="external-link">OECD’s common approaches<span class="sr-only"> (opens in a new tab)</span></a> and the banks the <a href="https://equator-principles.com/about-the-equator-principles/" target="_blank" rel="noopener noreferrer" class="external-link">Equator Principles<span class="sr-only"> (opens in a new tab)</span></a>.</p>
<p>Power is the weak point that everyone names. The national grid has been unreliable, and the plant needs about 12 megawatts without interruption. The lenders accepted a solar field with diesel in reserve, priced at a third more than grid supply, and treat any improvement as a bonus.</p>
<p>The deposit itself is conventional. A carbonatite pipe with bastnaesite near the surface, modest thorium and a low strip ratio suits a single open pit for fourteen years. Concentrate will go by road and rail to a port 600&nbsp;km away, then to a cracking plant abroad which the offtaker runs.</p>
<p>First drawdown depends on a water license and on the signature of the offtaker’s parent. If both arrive this quarter, earthworks could start after the rains.</p>`,
  },
  {
    id: 83214,
    slug: 'how-to-read-a-rare-earth-feasibility-study',
    type: 'news',
    title: 'From Drill Core to Decision: How to Read a Rare-Earth Feasibility Study',
    author: 'The editors',
    tags: ['Feasibility', 'Mining', 'Geology', 'Project Finance', 'Investment'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Accuracy tightens by stage: about ±35% to 50% for a scoping study, ±25% for a pre-feasibility study and ±10% to 15% for a definitive one.</li>
<li>In an example with $400 million of capital, a delay of two years after the money is spent takes away $165 million of value, twice the effect of a rise of 20% in capital cost.</li>
<li>A recovery of 88% may refer to cracking and leaching alone; with flotation at 70% and purification at 95%, the overall result is 59%.</li>
<li>Grade without mineralogy says little: monazite and bastnaesite can be cracked by known methods, while eudialyte or allanite ores have no long industrial record.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A feasibility study runs to a thousand pages and is summarized in two.</em> The distance between the two documents is where most surprises are born. This guide follows the order in which an experienced reader tends to open the chapters.</p>
<div class="toc"><p>Table of Contents</p><ul><li><a href="#which-study">Which study is it?</a></li><li><a href="#minerals-first">Minerals before grade</a></li><li><a href="#recovery">Recovery, stage by stage</a></li><li><a href="#product-and-buyer">The product and its buyer</a></li><li><a href="#capital-and-time">Capital and time</a></li><li><a href="#residues">Residues and permits</a></li><li><a href="#checklist">A short checklist</a></li></ul></div>
<h2 class="wp-block-heading" id="which-study">Which study is it?</h2>
<p>The word on the cover matters. A scoping study, in North America a preliminary economic assessment, is accurate to about ±35% to 50%; a pre-feasibility study to ±25%; a definitive one to ±10% to 15%. The first may rest on inferred resources, which nobody is allowed to call a reserve. Comparing the net present value of a scoping study with that of a definitive study is comparing a sketch with a drawing.</p>
<p>Reporting codes exist to keep these terms apart. Australian issuers follow the <a href="https://www.jorc.org/the-code" target="_blank" rel="noopener noreferrer" class="external-link">JORC Code<span class="sr-only"> (opens in a new tab)</span></a> and Canadian ones National Instrument 43-101; both require a qualified expert to answer for the figures and an explanation of every assumption that is material. A summary that leaves the stage unnamed should put investors on guard.</p>
<h2 class="wp-block-heading" id="minerals-first">Minerals before grade</h2>
<p>For most metals one begins with grade. For rare earths one begins with the host mineral, because it decides how the elements can be set free. Monazite and bastnaesite have been cracked on an industrial scale for decades, with caustic soda or with sulfuric acid. Xenotime is harder work but understood. Eudialyte and allanite ores dissolve readily and then tend to form gels, or carry so much iron that reagents run away with the budget; neither has a long industrial record.</p>
<h3 class="wp-block-heading">Grain size and texture</h3>
<p>The second thing to look for is liberation. Minerals that occur in grains of 50 to 100 micrometers float well. Where grains measure less than 10 micrometers and are grown together with iron oxides, grinding costs rise and slimes carry value to the tailings. A good study shows photographs of polished sections and gives liberation by size class.</p>
<h3 class="wp-block-heading">Variability</h3>
<p>One composite sample represents nothing but itself. Look for test work on separate samples from the first five years of the mine plan, from weathered and fresh rock, and from the poorest ore that will be fed. If recovery in the table is a single figure for all rock types, somebody has averaged.</p>
<h2 class="wp-block-heading" id="recovery">Recovery, stage by stage</h2>
<p>Recovery is the chapter in which headline numbers are most easily misread. A figure of 88% may refer to cracking and leaching alone. If flotation recovers 70%, cracking and leaching 88% and purification 95%, the overall result is 59%. Every study ought to print that product in plain sight, and many leave out the multiplication.</p>
<p>Pilot plants earn trust. Locked-cycle tests in the laboratory come first, then a continuous run of weeks with recycled water and recycled reagents. Impurities that build up in a closed circuit cannot be seen in a beaker. A study that moves straight from beakers to a plant of two thousand tonnes a year has left out the most instructive part of the work.</p>
<h2 class="wp-block-heading" id="product-and-buyer">The product and its buyer</h2>
<p>What leaves the gate? The choices run from mineral concentrate through mixed carbonate to separated oxides, and the selling price per kilogram rises with each step along with cost and risk. Adding a separation plant can double the capital. It also brings in a trade for which skilled staff are scarce outside China.</p>
<p>Then look for signatures. A memorandum of understanding commits no one. A binding offtake with quantities, specifications, a price formula and remedies commits both sides, and the study should say what part of output is covered. Market chapters that quote demand in 2040 and mention no buyer in 2029 are decoration. For background on demand, the <a href="https://www.iea.org/reports/global-critical-minerals-outlook-2025" target="_blank" rel="noopener noreferrer" class="external-link">IEA’s yearly outlook<span class="sr-only"> (opens in a new tab)</span></a> is more use than a consultant’s chart.</p>
<h2 class="wp-block-heading" id="capital-and-time">Capital and time</h2>
<p>Capital estimates creep, and contingency shows how far the authors expect it. Less than 10% in a pre-feasibility study is optimistic for a chemical plant in a remote place. Check whether power lines, roads, water, camps and working capital are inside the total or set apart as owner’s costs.</p>
<p>Time is worth more than it appears. Take a project with $400 million of capital, a discount rate of 10% and a value at start-up that gives a net present value of about $550 million. A rise of 20% in capital cost takes away roughly $80 million. A delay of two years before anything is spent takes away $95 million; after the money is spent it is $165 million, twice the effect of dearer steel, as every later dollar is pushed back. Schedules therefore merit the same scrutiny as quotations for steel.</p>
<h3 class="wp-block-heading">Ramp-up</h3>
<p>Ask how many months lie between first feed and design output. Plants of this kind have commonly needed two to three years. A model that shows 90% in the second quarter of operation is describing a different industry.</p>
<h2 class="wp-block-heading" id="residues">Residues and permits</h2>
<p>Thorium and uranium accompany most hard-rock ores. The study should state their content in ore, concentrate and residue, the class of storage that follows and who holds the license. Gypsum, iron residue and brine come in tonnages many times larger than the product. Tailings design, water balance and closure bond belong in the cost model and not only in the environmental appendix.</p>
<p>Permits should be listed with dates: granted, applied for, or still to be prepared. An entry in the last column moves the schedule, whatever the bar chart says.</p>
<h2 class="wp-block-heading" id="checklist">A short checklist</h2>
<ul class="wp-block-list">
<li>Stage of study, and share of the mine plan based on inferred resources.</li>
<li>Host mineral, grain size, and number of samples behind the recovery.</li>
<li>Overall recovery from ore to the product sold.</li>
<li>Part of output under binding offtake, and the price assumed for the rest.</li>
<li>Contingency, ramp-up, and the permits not yet granted.</li>
</ul>
<p>Whoever has found these five answers knows more than the summary tells. Where one of them cannot be found in a thousand pages, its absence is the finding.</p>`,
  },
  {
    id: 83215,
    slug: 'monazite-by-the-tonne-thorium-by-the-gram',
    type: 'news',
    title: 'Monazite by the Tonne, Thorium by the Gram: Why Paperwork Picks the Route',
    author: 'Policy desk',
    tags: ['Monazite', 'Thorium', 'Shipping', 'Mineral Sands'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A monazite concentrate with 6% thorium oxide has an activity of about 214 becquerels per gram from thorium-232 alone.</li>
<li>Transport rules treat natural material below 10 becquerels per gram as ordinary cargo, a limit reached at only 0.25% thorium.</li>
<li>Cracking close to the mine leaves some 60 tonnes of thorium residue in place for every 1,000 tonnes of concentrate, and a carbonate that any ship will load.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Mineral-sands producers have rediscovered a by-product they used to put back into the pit.</em> Monazite pays well for its neodymium. How far it can travel depends on another element in the grain.</p>
<p>Monazite is a phosphate of the light rare earths that collects in beach and dune sands beside zircon, rutile and ilmenite. A clean concentrate holds 55% to 60% of rare-earth oxide, several times what most hard-rock mines ship. It also holds thorium, usually between 4% and 8% as oxide, in the crystal itself where no physical method can remove it.</p>
<p>The arithmetic of activity is short. One gram of thorium-232 gives about 4,060 becquerels. A concentrate with 6% thorium oxide contains 5.3% of the metal and therefore about 214 becquerels per gram from thorium-232 alone, before the daughter elements of the decay chain are counted. The activity is low by the standards of nuclear transport and high by those of a container port.</p>
<p>Transport rules draw a line. Natural material below 10 becquerels per gram, counted for the parent element, travels as ordinary cargo; that limit is reached at only 0.25% thorium. Above it the shipment belongs to class 7, with labels, trained staff and a line that is willing to carry it. The <a href="https://www.iaea.org/publications/12288/regulations-for-the-safe-transport-of-radioactive-material-2018-edition" target="_blank" rel="noopener noreferrer" class="external-link">international transport regulations<span class="sr-only"> (opens in a new tab)</span></a> are clear enough; the willingness is what varies.</p>
<p>So the choice of route is often made by the harbor. Some ports accept class 7 only by prior notice, some only for transit, and a few not at all. A buyer with a cheaper cracking plant behind the wrong port loses to a dearer one behind the right port.</p>
<p>Cracking close to the mine changes the picture. Caustic soda takes off the phosphate, weak acid takes up the rare earths, and thorium stays in a small cake. From 1,000 tonnes of concentrate come some 60 tonnes of thorium residue, counted as oxide, that stays in place under license, along with a carbonate that any ship will load. In exchange the producer takes on a chemical plant and a store which has to be watched for generations.</p>
<p>Governments are divided about the cake. India treats thorium as a future fuel and keeps monazite in state hands. Others regard it as waste to be covered and recorded. The <a href="https://www.world-nuclear.org/information-library/current-and-future-generation/thorium" target="_blank" rel="noopener noreferrer" class="external-link">nuclear industry’s own overview<span class="sr-only"> (opens in a new tab)</span></a> is cautious on when any reactor would want it in quantity.</p>
<p>For sands producers the decision is mainly one of patience. Selling concentrate brings cash this year, and building a cracker brings a product with more buyers in four. Several have chosen to stockpile in the meantime, in marked cells from which the sand can be lifted again.</p>`,
  },
];
