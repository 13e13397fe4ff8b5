import type { SampleArticle } from '../sample-article.ts';

export const policy: SampleArticle[] = [
  {
    id: 83101,
    slug: 'no-one-owns-the-chain',
    type: 'news',
    title: 'No One Owns the Chain: Why the Magnet Plan Starts in the Wrong Place',
    author: 'The editors',
    tags: ['Policy', 'United States', 'Magnets', 'Industrial Metals'],
    // Mojibake on purpose: UTF-8 decoded as Windows-874, as in stored copies of the site.
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The governmentโ€™s magnet plan pays for four linksโ€”mine, separation, metal and magnetโ€”but gives nobody responsibility for the handoffs between them.</li>
<li>The IEAโ€™s figures for 2024 put Chinaโ€™s share at about 60ย percent of mining, 91ย percent of refining and 94ย percent of magnet making.</li>
<li>A plan that begins with the buyer would order โ€œqualified magnetsโ€ by grade and date, then fund metal, oxide and ore backward from that order.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A chain is a promise kept by several parties at the same time.</em> Washingtonโ€™s answer to magnet dependence has so far been a list of separate promises.ย  There is money for deposits, money for separation, money for furnaces, and a defense customer at the far end. Each award can be defended on its own terms. What is hard to find is the page that says who answers when two of them fail to meet.</p>
<p>Count the links that the governmentโ€™s magnet plan pays for and there are four: mine, separation, metal and magnet. Now count the handoffs between them, and ask which office carries that responsibilityโ€”the state as lender, the state as buyer, or the state as regulator. The honest reply is that nobody does.ย  A lender watches repayment, a buyer watches delivery, and a regulator watches the fence line. None of them watches the drum of oxide that no domestic furnace has yet been qualified to take.</p>
<p>The weakness follows the shape of the market. In the <a href="https://www.iea.org/reports/global-critical-minerals-outlook-2025" target="_blank" rel="noopener noreferrer" class="external-link">IEAโ€™s figures<span class="sr-only"> (opens in a new tab)</span></a> for 2024, Chinaโ€™s share rises at every step: about 60ย percent of mining, 91ย percent of refining and 94ย percent of magnet making. The gap is narrowest where the shovels are, and that is where most announcements have been made. The <a href="https://www.usgs.gov/centers/national-minerals-information-center/rare-earths-statistics-and-information" target="_blank" rel="noopener noreferrer" class="external-link">Geological Surveyโ€™s yearly tables<span class="sr-only"> (opens in a new tab)</span></a> show that ore is not what the country lacks.</p>
<p>There is a reason the plan starts at the wrong end. A mine has a map, a tonnage and a ribbon to cut. A magnet line has a customerโ€™s drawing, a scrap rate and eighteen months of test reportsโ€”none of which photographs well. Calling the first โ€œsupplyโ€ and the second โ€œdemandโ€ hides the fact that both have to be bought.</p>
<p>Turn it around. Begin with the buyer: a motor maker or a defense program that orders โ€œqualified magnetsโ€ by grade and date. From that order one can read off how much metal, how much oxide and, last of all, how much ore is needed, and fund each of them backward against the same calendar. The <a href="https://www.energy.gov/topics/critical-minerals-materials" target="_blank" rel="noopener noreferrer" class="external-link">Energy Departmentโ€™s own assessments<span class="sr-only"> (opens in a new tab)</span></a> already describe the chain in that order. The spending doesnโ€™t follow it.</p>
<p>None of this calls for a ministry of magnets. It calls for one name on the handoffs: an office with the standing to say that a separation award waits until its metal maker exists, or that a furnace gets feed from an allied plant while the domestic one is late.ย  Until someone holds that job, the country will own piecesโ€”good ones, perhapsโ€”and no chain.</p>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>By the editors. The desk covers public money in the magnet supply chain, from permits to purchase orders. It holds no position in any producer.</em></p>`,
  },
  {
    id: 83102,
    slug: 'separation-permits-not-tonnage-now-decide-who-ships-magnets',
    type: 'news',
    title: 'Separation Permits, Not Tonnage, Now Decide Who Ships Magnets',
    author: 'Policy desk',
    tags: ['Policy', 'Separation', 'Magnets', 'United States', 'Europe'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>World mine output reached about 390,000 tonnes of rare-earth oxide in 2024, against reserves of more than 90 million tonnes, so rock is not the shortage.</li>
<li>European law allows 15 months to permit a strategic processing project and 27 months for a strategic mine.</li>
<li>US reform since 2023 gives agencies one year for an environmental assessment and two years for a full impact statement.</li>
<li>China’s dual-use rules allow up to 45 working days for a license decision, which makes the export permit part of every delivery date.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>For two decades the first question asked of a rare-earth project was how many tonnes it held.</em> The better question today is how many signatures it still needs. Ore can be bought, shipped and stored. A separation plant can be copied, at a price. The papers that let it run, discharge its water, keep its residue and send its product across a border cannot be bought from another project, and they increasingly decide who ships magnets and when. A magnet maker without separated oxide has furnaces and a payroll, but nothing to sell.</p>
<h2 class="wp-block-heading">Ore Has Stopped Being the Bottleneck</h2>
<p>The <a href="https://www.usgs.gov/centers/national-minerals-information-center/mineral-commodity-summaries" target="_blank" rel="noopener noreferrer" class="external-link">US Geological Survey<span class="sr-only"> (opens in a new tab)</span></a> estimated world mine output in 2024 at about 390,000 tonnes of rare-earth oxide, with reserves of more than 90 million tonnes. On those numbers rock is not the shortage. Deposits outside China have been drilled, modeled and listed on stock exchanges in larger numbers than the market could absorb in a generation. Concentrate from several of them has traveled to China for refining because that is where permitted capacity stood ready to take it.</p>
<p>That trade flow is the clearest evidence that tonnage alone decides little. A producer with ore and no separation permit sells into a market with few buyers, and the buyers know it. The discount it accepts is, in effect, rent paid to whoever holds the permitted plant.</p>
<h2 class="wp-block-heading">What a Separation Permit Really Covers</h2>
<p>The word “permit” suggests a single document. A solvent-extraction plant usually needs a stack of them: land use and building consent, air emissions, process-water abstraction, discharge of saline effluent, storage of acids and organic solvents, and transport of dangerous goods. If the feed carries thorium or uranium, a radiation license comes on top, and with it a plan for residues that will outlast the company.</p>
<h3 class="wp-block-heading">Water and Salt</h3>
<p>Separation consumes acid and base in quantities that exceed the mass of the product many times over. What remains is salt, often sodium or ammonium chloride, dissolved in a great deal of water. A coastal site may be allowed to dilute it; an inland site generally has to crystallise it, which costs energy and money. Regulators look at this line of the application first because it is the one the neighbors will notice.</p>
<h3 class="wp-block-heading">Residue and Radiation</h3>
<p>Residues are the second gate. The <a href="https://www.iaea.org/topics/radiation-protection" target="_blank" rel="noopener noreferrer" class="external-link">International Atomic Energy Agency<span class="sr-only"> (opens in a new tab)</span></a> uses one becquerel per gram for uranium and thorium series nuclides as the level above which natural material may need regulatory control. Many monazite streams exceed it easily. Once a residue is classed as radioactive, its storage is no longer an engineering detail to be settled later but a condition of opening, and local consent becomes as important as national law.</p>
<h2 class="wp-block-heading">Three Clocks That Do Not Agree</h2>
<h3 class="wp-block-heading">Brussels</h3>
<p>The Critical Raw Materials Act set the most explicit deadlines. For a project recognized as strategic, European law allows 27 months to permit a mine and 15 months to permit processing or recycling. The clocks start when the application is complete, and “complete” is a word on which a national authority can spend a good deal of time. Even so, a published limit changes behavior: developers can plan against it, and lenders can ask why it was missed.</p>
<h3 class="wp-block-heading">Washington</h3>
<p>The United States took a different path. Reform passed in 2023 gives agencies one year for an environmental assessment and two years for a full impact statement, along with page limits of 75 and 150 pages. A separation plant on private land may avoid federal review altogether, in which case state air and water permits set the pace. That explains a pattern in American projects: chemical plants gravitate to industrial parks where much of the paperwork already exists.</p>
<h3 class="wp-block-heading">Beijing</h3>
<p>The third clock is the one that Western buyers do not control. Under China’s dual-use rules the authorities have up to 45 working days for a license decision, and a file returned for more detail starts again. For a motor plant running on four weeks of stock, two months of uncertainty is a shutdown. The export permit has therefore become part of every delivery date, and purchasing departments now ask suppliers for the license status before they ask for the price.</p>
<h2 class="wp-block-heading">What Buyers and Lenders Should Ask</h2>
<p>A permit list is easy to request and hard to embellish. Four entries tell most of the story: the discharge consent and its annual volume, the residue license and its duration, the throughput at which each was granted, and the date on which any of them must be renewed. A plant built for 5,000 tonnes and permitted for 2,000 is a 2,000-tonne plant. A residue store licensed for three years is a three-year business. Lenders who already ask for a reserve report would lose nothing by asking for this page as well, and it takes less time to read.</p>
<p>None of this makes geology irrelevant. A rich deposit with heavy elements still beats a poor one without. But geology sets the ceiling, while permits set the date, and the current shortage is one of dates. The magnet makers that will ship on time are likely to be those whose separation partner can answer a dull question quickly: <em>which signature is missing?</em></p>`,
  },
  {
    id: 83103,
    slug: 'the-stockpiles-blind-spot-oxides-metals-age-differently',
    type: 'news',
    title: 'The Stockpile&#8217;s Blind Spot: Oxides &#038; Metals Age Differently Than Oil',
    author: 'Policy desk',
    tags: ['Policy', 'Stockpiles', 'United States', 'Japan'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>An oxide keeps for decades in a dry drum, while neodymium metal oxidizes in moist air and fine magnet powder can ignite.</li>
<li>A sintered NdFeB magnet holds roughly 30&nbsp;percent rare earths, so a stockpile of oxide still lacks the step that makes it useful.</li>
<li>Japan built its reserve after the 2010 dispute as one tool among several, beside mine finance, recycling and substitution.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Strategic reserves were invented for grain and perfected for oil, and the habits of both still shape the debate.</em> A barrel taken from a salt cavern can go into almost any refinery. A drum of dysprosium oxide can go into almost none, and the handful that could use it may be on the wrong side of the very border that closed. That is the blind spot in much of today&#8217;s talk about rare-earth stockpiles.</p>
<p>Start with shelf life. Most rare-earth oxides are patient: an oxide keeps for decades in a dry drum, although lanthanum oxide takes up water and carbon dioxide and has to be calcined again. Metals are less forgiving. Neodymium metal oxidizes in moist air and is stored under oil, vacuum or argon, and fine magnet powder can ignite on contact with air. Alloy flake sits in between. The closer the form is to a finished part, the faster it ages and the narrower its use.</p>
<p>Usefulness runs the other way. A sintered NdFeB magnet holds roughly 30&nbsp;percent rare earths, about one percent boron and iron for the rest, with small additions that vary by grade. A stockpile of oxide still lacks reduction to metal, alloying, milling, pressing, sintering and coating. If those steps do not exist at home or in a friendly country, the reserve is a claim on somebody else&#8217;s factory.</p>
<p>A manager deciding what to hold would therefore answer these questions, in this order:</p>
<ol class="wp-block-list">
<li>Which part would stop first, and what exact grade does it use?</li>
<li>Where is the last domestic or allied step able to make it?</li>
<li>What material does that step take in, and to what purity?</li>
<li>How long can the material wait, and who pays to rotate it?</li>
</ol>
<blockquote class="wp-block-quote">
<p>The desk&#8217;s working rule: hold the form that your nearest working factory can start on Monday morning, and hold nothing that nobody nearby can melt.</p>
</blockquote>
<p>Rotation is the expensive answer. Oil can be swapped with a refiner under a simple contract. Rare-earth metal has to be sold into a thin market and bought back from it, and a sale of a few hundred tonnes can move the price that the reserve was meant to steady. Some managers instead pay manufacturers to keep larger working inventories. The <a href="https://www.dla.mil/Strategic-Materials/" target="_blank" rel="noopener noreferrer" class="external-link">US strategic materials agency<span class="sr-only"> (opens in a new tab)</span></a> has long bought and sold in several forms for this reason.</p>
<p>Japan offers the longest experience. It built its reserve after the 2010 dispute as one tool among several, beside mine finance abroad, recycling at home and substitution in the motor. The lesson most often quoted is that the stockpile mattered. The one more often missed is that it bought time for the other three &#8211; and that somebody had already decided what to do with the time.</p>`,
  },
  {
    id: 83104,
    slug: 'a-price-floor-is-only-as-strong-as-the-balance-sheet-beneath-it',
    type: 'news',
    title: 'A Price Floor Is Only as Strong as the Balance Sheet Beneath It',
    author: 'Policy desk',
    tags: ['Policy', 'Price Floors', 'Investing', 'United States'],
    html: `<h2 class="wp-block-heading">Highlights</h2>
<ul class="wp-block-list">
<li>A floor of $110 per kilogram of NdPr, agreed in 2025 for one US producer, turned a policy idea into a line in a contract.</li>
<li>At a market price of $70, such a floor costs its guarantor $40 per kilogram, or $200 million a year on 5,000 tonnes.</li>
<li>A floor covers revenue but not cost overruns, late ramp-ups or off-grade product, which have sunk more projects than low prices.</li>
<li>A floor written for NdPr does nothing for dysprosium or terbium unless the contract names them.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Few policy tools sound simpler than a price floor.</em> If the market pays less than an agreed figure, the state pays the difference; if it pays more, the state may share the gain. Farm programs and power markets have used the device for decades. Its arrival in rare earths has changed how projects are pitched, and not every pitch describes it correctly.</p>
<p>The reference case is American. A floor of $110 per kilogram of NdPr, the neodymium-praseodymium oxide that goes into most magnets, was agreed in 2025 between the <a href="https://www.businessdefense.gov/ibr/mceip/index.html" target="_blank" rel="noopener noreferrer" class="external-link">defense department<span class="sr-only"> (opens in a new tab)</span></a> and one US producer, to run for ten years. With that, a policy idea became a line in a contract. Competitors in Australia and Europe have since asked their own governments for something similar, and some presentations now treat the figure as though it were a market price. It is not. It binds two parties.</p>
<p>The arithmetic is worth doing slowly. At a market price of $70, such a floor costs its guarantor $40 per kilogram. On 5,000 tonnes a year, a plausible size for a mid-scale separation plant, that is $200 million annually, every year the gap persists. A treasury can carry that. A government agency with a yearly appropriation may be able to, provided that the next legislature agrees. A state-owned trading house in a smaller country probably cannot.</p>
<p>Then there is what the instrument leaves out. A floor covers revenue but not cost overruns, late ramp-ups or off-grade product, and these have sunk more projects than low prices ever did. A plant that runs at 40% of its rated output receives the guaranteed price on 40% of the tonnes. Lenders know this, which is why they still ask for completion guarantees from sponsors who assumed that the floor had replaced them.</p>
<p>Scope is the other gap. A floor written for NdPr does nothing for dysprosium or terbium unless the contract names them, although the heavy elements are where supply is most concentrated and where a small market is most easily flooded. Designing a floor there is harder, since <a href="https://www.reuters.com/markets/commodities/" target="_blank" rel="noopener noreferrer" class="external-link">published prices<span class="sr-only"> (opens in a new tab)</span></a> rest on few trades and a guarantor needs an index that nobody can nudge.</p>
<p>Readers comparing projects can reduce the subject to four lines: who stands behind the floor, for which product and purity, for how many tonnes, and until when. A term sheet that answers all four deserves credit. One that says only “supported by a price floor” describes a hope&nbsp;– and hopes do not rank ahead of senior debt.</p>`,
  },
  {
    id: 83105,
    slug: 'brussels-set-2030-benchmarks-the-permit-clock-is-the-harder-target',
    type: 'news',
    title: 'Brussels Set 2030 Benchmarks; the Permit Clock Is the Harder Target',
    author: 'Policy desk',
    tags: ['Policy', 'Europe', 'Recycling', 'Magnets'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The Critical Raw Materials Act entered into force on 23 May 2024 as Regulation (EU) 2024/1252.</li>
<li>Its 2030 benchmarks are 10% of annual consumption from European extraction, 40% from processing and 25% from recycling.</li>
<li>No single third country should supply more than 65% of any strategic material at any relevant stage.</li>
<li>The benchmarks bind nobody in particular: no company and no member state can be fined for missing them.</li>
<li>Permits are different, since strategic processing and recycling projects are owed an answer within 15 months.</li>
<li>Each member state must name a single point of contact, but the expertise for solvent extraction is spread thinly.</li>
<li>Products with more than 0.2 kg of permanent magnets will have to declare recycled content in the magnets.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>European raw-materials policy is usually summed up in three percentages.</em> They are easy to remember, and they have become the yardstick by which each new plant is announced. Yet the part of the law most likely to change what gets built is found in the procedural articles, where the unit is not the percentage but the month.</p>
<p>The Critical Raw Materials Act, formally Regulation (EU) 2024/1252, entered into force on 23 May 2024. It lists strategic materials, magnet rare earths among them, and gives the <a href="https://single-market-economy.ec.europa.eu/sectors/raw-materials/areas-specific-interest/critical-raw-materials/critical-raw-materials-act_en" target="_blank" rel="noopener noreferrer" class="external-link">European Commission<span class="sr-only"> (opens in a new tab)</span></a> the power to recognize projects as strategic. The label brings no money of its own. It brings priority.</p>
<p>The 2030 benchmarks run as follows: 10% of annual consumption from European extraction, 40% from processing and 25% from recycling. In addition, no single third country should supply more than 65% of any strategic material at any relevant stage of processing. For magnet rare earths the last figure is the most demanding, because the present share of one supplier in refining and magnet making is far above it.</p>
<p>What happens if Europe falls short? In law, very little. The benchmarks bind nobody in particular: no company and no member state can be fined for missing them. They direct attention, subsidy and procurement, and they give the Commission a reason to report. It isn’t a quota.</p>
<p>Permits are different. Strategic processing and recycling projects are owed an answer within 15 months of a complete application, and extraction projects within 27. Each member state must name a single point of contact to steer the file. Here the difficulty is practical. The expertise for solvent extraction is spread thinly across Europe; an authority that has never assessed such a plant may need outside advisers before it can even judge whether the application is complete.</p>
<p>The quietest provision may prove the most lasting. Products with more than 0.2 kg of permanent magnets, such as motors, generators and some appliances, will have to <a href="https://eur-lex.europa.eu/eli/reg/2024/1252/oj/eng" target="_blank" rel="noopener noreferrer" class="external-link">carry information on the magnets<span class="sr-only"> (opens in a new tab)</span></a> inside and declare recycled content in the magnets. That builds a data trail which recyclers lack today.</p>
<p>A fair reading is that Brussels has set a destination in percentages and a speed limit in months. The first will be judged in 2030. The second can be judged now, application by application, and that is where observers should look for the early signs of success&nbsp;— or of drift.</p>`,
  },
  {
    id: 83106,
    slug: 'the-export-license-form-has-become-a-map-of-magnet-demand',
    type: 'news',
    title: 'The Export License Form Has Become a Map of the World’s Magnet Demand',
    author: 'Policy desk',
    tags: ['Policy', 'China', 'Heavy Rare Earths', 'Asia'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Since April 2025 China has required export licenses for seven elements: samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium.</li>
<li>An applicant must name the end user and the end use, often with a statement signed by the final customer.</li>
<li>Broader rules announced in October 2025, including a 0.1% value threshold for foreign-made goods, were suspended until 10 November 2026.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>An export control is usually judged by what it stops.</em> The more durable effect may be what it collects. Every application for a license to ship controlled magnets is also a statement about who needs them, for which machine and in what quantity, and the office that reads those statements sees more of the market than any analyst.</p>
<p>The scope is by now familiar. Since April 2025 China has required export licenses for seven elements, namely samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium, together with many of their compounds, alloys and magnets. It is not a ban. Shipments continue where a license is granted, and the volume has risen and fallen with the diplomatic weather. Light elements such as neodymium are outside that list, but a magnet that holds a little dysprosium is inside it.</p>
<p>The paperwork is where the change lies. An applicant must name the end user and the end use, often with a statement signed by the final customer. A magnet maker selling through a distributor to a motor plant that supplies a carmaker has to uncover the whole line. Firms that once guarded their customer lists now put them on a form, because the alternative is an empty dock. Lawyers in Europe have advised clients to <a href="https://policy.trade.ec.europa.eu/help-exporters-and-importers_en" target="_blank" rel="noopener noreferrer" class="external-link">agree in advance<span class="sr-only"> (opens in a new tab)</span></a> what may be disclosed and to strip drawings of anything the form does not ask for.</p>
<p>How far the method could reach became visible later in the year. Broader rules announced in October 2025 added five more elements and, for the first time, claimed authority over foreign-made goods through a 0.1% value threshold. Those measures were suspended until 10 November 2026 under a truce with Washington. The texts were not withdrawn, and compliance departments have kept the files open.</p>
<p>For buyers, three habits follow. First, know the composition of each part, since a fraction of a percent of terbium decides whether a license is needed. Second, apply early and for a season’s worth of stock, as each file takes weeks. Third, write contracts that say who bears the delay. Many older agreements list war, flood and strike among excused events but are silent on a license that simply has not arrived.</p>
<p>For governments the lesson is less comfortable. The best picture of allied demand for heavy-element magnets is being assembled in a ministry that is not theirs. Some have begun to build their own by surveying manufacturers&nbsp;— voluntarily, confidentially and, so far, with a much lower response rate than a license form commands.</p>`,
  },
  {
    id: 83107,
    slug: 'january-2027-is-a-sourcing-deadline-and-magnets-are-bought-long-before-it',
    type: 'news',
    title: 'January 2027 Is a Sourcing Deadline, and Magnets Are Bought Long Before It',
    author: 'Policy desk',
    tags: ['Policy', 'Aerospace & Defense', 'Magnets', 'United States'],
    html: `<p><em>Defense suppliers tend to read a compliance date as the day on which something has to be true.</em> For magnets it is better read as the day on which something must have been true for quite a while. Parts that enter a system early in 2027 were ordered in 2026, from alloy cast before that, and from oxide separated earlier still.</p>
<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>From 1 January 2027 the US defense acquisition rule on magnets reaches back to mining, refining and separation.</li>
<li>It covers samarium-cobalt and neodymium-iron-boron magnets, and names China, Russia, Iran and North Korea.</li>
<li>A realistic chain from separated oxide to a tested part takes nine to fifteen months, before any requalification.</li>
</ul>
<p>The rule itself is short. <a href="https://www.acquisition.gov/dfars/252.225-7052-restriction-acquisition-certain-magnets-tantalum-and-tungsten." target="_blank" rel="noopener noreferrer" class="external-link">DFARS clause 252.225-7052<span class="sr-only"> (opens in a new tab)</span></a> has for some years barred magnets melted or produced in certain countries. From 1 January 2027 the restriction reaches back further, to mining, refining and separation. A magnet pressed in a friendly country from alloy made there will not pass if the oxide was separated in a covered one.</p>
<p>It covers samarium-cobalt and neodymium-iron-boron magnets as well as tungsten and tantalum, and the covered countries it names are China, Russia, Iran and North Korea. There are exceptions, among them commercially available off-the-shelf items in some circumstances and some recycled material that is reprocessed in the United States. They are narrower than they first seem. A magnet bought to a drawing is seldom an off-the-shelf item.</p>
<p>Work through the calendar and the margin disappears. Oxide has to be reduced to metal, cast into alloy, milled, pressed, sintered, machined, coated and magnetized. Then it is tested in the assembly. A realistic chain from separated oxide to a tested part takes nine to fifteen months when each stage has capacity reserved, before any requalification that the program office may ask for. A prime contractor that opens the question in the autumn of 2026 is already late.</p>
<p>Documentation is the second problem. A certificate of origin for a magnet used to stop at the sintering furnace. It now has to continue through the strip caster and the electrolytic cell to the separation plant and the mine. Few suppliers below the second tier have such records, and blending makes them harder to create: an oxide lot may combine feed from several sources. Some alloy makers can trace every lot they ship; many smaller ones cannot.</p>
<p>The likely outcome is uneven. Programs with few parts and patient budgets will switch. Those with hundreds of small magnets in purchased subassemblies will ask for waivers. Reviewers who want to gauge progress should count neither announcements nor plants, but the number of part numbers requalified so far. That figure isn’t published&nbsp;— and perhaps it ought to be.</p>`,
  },
  {
    id: 83108,
    slug: 'a-quota-ruling-from-2014-still-shapes-how-export-controls-are-written',
    type: 'news',
    title: 'A Quota Ruling From 2014 Still Shapes How Export Controls Are Written',
    author: 'The editors',
    tags: ['Policy', 'Trade', 'China', 'Asia'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>In 2014 the WTO’s Appellate Body ruled against China’s export duties and quotas on rare earths, tungsten and molybdenum.</li>
<li>The quotas ended in January 2015, yet the share of separation done in China did not fall.</li>
<li>Licensing under a security heading is harder to challenge, because Article XXI of the GATT leaves states wide room to judge their own interests.</li>
<li>Tax still does part of the work: a 13% value-added tax that is not refunded on export keeps material cheaper at home.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>The last time trade lawyers won a rare-earth case, the market hardly noticed.</em> The verdict was clear, compliance was prompt, and within two years the prices that had driven the complaint were a memory. The episode deserves another look, since the controls of the present decade read as if their authors had studied it closely.</p>
<p>The dispute, listed as <a href="https://www.wto.org/english/tratop_e/dispu_e/cases_e/ds431_e.htm" target="_blank" rel="noopener noreferrer" class="external-link">DS431<span class="sr-only"> (opens in a new tab)</span></a>, was brought by the United States, with parallel cases from the European Union and Japan. In 2014 the WTO’s Appellate Body ruled against China’s export duties and quotas on rare earths, tungsten and molybdenum. Beijing had argued that they conserved an exhaustible resource. The panel found that they did more to favor domestic users than to conserve anything, since no comparable limit applied to consumption at home.</p>
<p>The quotas ended in January 2015, and the duties soon afterwards. What followed was instructive. Prices had already collapsed from their 2011 peak, one large US mine went through bankruptcy, and the share of separation done in China did not fall. Access to material on equal terms turned out to be worth less than the ability to process it. Buyers had won the right to purchase from a monopoly, and they used it.</p>
<p>Today’s rules take another legal road. They are licenses, not quotas, and they rest on security and non-proliferation, not conservation. Licensing under a security heading is harder to challenge, because Article XXI of the GATT leaves states wide room to judge their own interests. The same article protects Western controls on chips and machine tools, so few capitals are eager to see it narrowed. Besides, since 2019 the <a href="https://www.wto.org/english/tratop_e/dispu_e/appellate_body_e.htm" target="_blank" rel="noopener noreferrer" class="external-link">Appellate Body<span class="sr-only"> (opens in a new tab)</span></a> has lacked the members to hear an appeal.</p>
<p>Tax still does part of the work that quotas once did. A 13% value-added tax that is not refunded on export keeps material cheaper at home than abroad, while a finished magnet may be treated differently from the oxide inside it. The difference amounts to a standing invitation to manufacture in China. It has drawn little litigation, since the choice not to refund a tax is widely regarded as a sovereign one.</p>
<p>The practical conclusion is modest. Trade law can remove a measure; it cannot build a plant. Governments that spent the years from 2012 to 2014 on briefs and the years from 2015 to 2020 on other matters found themselves back where they began. If there is to be another case, the wiser course would be to treat its duration as construction time.</p>`,
  },
];
