import type { SampleArticle } from '../sample-article.ts';

export const asia: SampleArticle[] = [
  {
    id: 83311,
    slug: 'china-export-licenses-what-a-magnet-buyer-must-supply',
    type: 'news',
    title: 'China’s Export Licenses, Form by Form: What a Magnet Buyer Must Supply',
    author: 'Policy desk',
    tags: ['Policy', 'China', 'Export controls', 'Magnets', 'Dysprosium'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Announcement No. 18 of 4 April 2025 put seven elements under license: samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium.</li>
<li>The authority has 45 working days to decide once a file is accepted, which is about nine calendar weeks before holidays.</li>
<li>A single license serves one end user and lasts no longer than one year, while a general license may run for up to three years.</li>
<li>Five more elements and the rule on foreign-made goods, announced on 9 October 2025, are suspended until 10 November 2026.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>For most buyers of strong magnets, Chinese export control is neither a ban nor a mystery but a file of documents that has to be complete.</em> Since spring 2025 the difference between a parcel that leaves port and one that waits has mostly been a matter of paper: who signs, what they declare and how precisely they describe the part.</p>
<p>This guide sets out what is controlled, how the procedure runs and where applications tend to stall. It describes the rules in general and is no substitute for legal advice on a shipment.</p>
<h2 class="wp-block-heading">What Is Covered</h2>
<p>Announcement No. 18 of 4 April 2025, issued by the commerce ministry and the customs administration, put seven elements under license with immediate effect: samarium, gadolinium, terbium, dysprosium, lutetium, scandium and yttrium. The list names metals, alloys, oxides, compounds and sputtering targets, and it reaches into finished magnets where those contain a listed element. The ministry publishes its announcements on <a href="https://english.mofcom.gov.cn/Policies/AnnouncementsOrders/index.html" target="_blank" rel="noopener noreferrer" class="external-link">its English pages<span class="sr-only"> (opens in a new tab)</span></a>, often some days after the Chinese text.</p>
<p>Neodymium and praseodymium are not on that list. A neodymium magnet without terbium or dysprosium therefore falls outside the control, at least on paper. In practice an exporter may be asked to prove a negative, and many now attach a laboratory report to every consignment, whether or not it contains anything controlled.</p>
<h3 class="wp-block-heading">The Suspended Second Round</h3>
<p>A second package, announced on 9 October 2025, would have added five more elements, namely holmium, erbium, thulium, europium and ytterbium, and would have applied the regime to certain foreign-made goods with a small share of Chinese content. After talks with Washington these measures were suspended until 10 November 2026. Suspended is not withdrawn. A contract that runs beyond that date should say what happens if the package returns.</p>
<h2 class="wp-block-heading">How the Procedure Runs</h2>
<p>The applicant is the Chinese exporter, never the foreign customer. The buyer’s part is to supply what only the buyer knows: the identity of the end user, the product in which the magnet will sit, and a statement that it will not be diverted. A distributor who does not know the final customer cannot complete the form, which is why sales from stock through dealers have suffered more than direct supply to factories.</p>
<p>Once the file has been accepted the authority has 45 working days to decide, about nine calendar weeks, and public holidays come on top. The clock starts at acceptance rather than at submission, so a missing seal can cost a month before a single day has been counted. Experienced exporters send a draft to the provincial office first and file the final version only when questions have stopped.</p>
<h3 class="wp-block-heading">Single and General Licenses</h3>
<p>The dual-use regulation in force since December 2024 knows two main forms. A single license permits one export to one end user and lasts no longer than one year. A general license allows repeated exports, may name more than one end user and may run for up to three years, but the exporter must show an internal compliance system and a clean record. For a carmaker with a steady monthly call-off the second form is the one worth asking for.</p>
<h2 class="wp-block-heading">The Documents a Buyer Should Prepare</h2>
<p>Lists differ slightly between provinces, yet five papers recur: the sales contract, a technical description of the part with its composition, an end-user statement, an end-use statement and some proof that the end user exists and does what it says. The statements are normally signed and stamped by the end user itself. A letter on the headed paper of a purchasing subsidiary is the commonest cause of a request for more information.</p>
<p>The technical description deserves care. It should give the share of each controlled element by weight, the number of pieces and the net weight, and these must agree with the contract and later with the customs declaration. Sintered magnets usually travel under heading 8505 11 of the harmonized system, and the declared code has to match the one in the application to the last digit used in China.</p>
<h3 class="wp-block-heading">How Much to Disclose</h3>
<p>Buyers worry, reasonably, about handing over drawings. Authorities need to understand the use, not to rebuild the device. A paragraph that says “traction motor for a passenger car, rated power so and so, annual volume so and so” is normally enough; a photograph of the assembly with dimensions blanked out can help. What rarely helps is a phrase such as “general industrial use”, which invites the next question.</p>
<p>Firms with any defense business face a harder choice. Exports to military users are refused as a matter of principle, and a group that makes both washing-machine motors and actuators for missiles should expect questions about the wall between them. Separate legal entities with separate stores are easier to explain than separate shelves.</p>
<h2 class="wp-block-heading">Planning Around the Calendar</h2>
<p>Suppose a plant uses two tonnes of magnets a month. Nine weeks of review, two weeks of preparation, five weeks at sea and one at the port of arrival add up to seventeen weeks, so material for about four months has to be on hand or on its way. Before 2025 the same plant could live on six weeks. The extra stock is the real price of the license, and it is paid in working capital rather than in fees.</p>
<p>That burden falls unevenly. A large customer can carry four months of magnets and may qualify for a general license; a workshop that needs eighty kilograms a year has the same forms to fill in and no compliance department. Some small users have gone over to buying finished rotors or complete motors, since a product in which the magnet is built in is generally treated as a different good.</p>
<p>Official statistics give a first, rough impression of how the system is working. Monthly magnet exports fell steeply in April and May 2025 and recovered over the summer, as can be followed in tables from <a href="https://english.customs.gov.cn/statics/report/monthly.html" target="_blank" rel="noopener noreferrer" class="external-link">the customs administration<span class="sr-only"> (opens in a new tab)</span></a>. Tonnage alone does not show who received what, or how many applications were still waiting, and for a buyer whose grade needs dysprosium the total is cold comfort.</p>`,
  },
  {
    id: 83312,
    slug: 'malaysia-bans-raw-exports-and-needs-plants-to-match',
    type: 'news',
    title: 'Malaysia Bans Raw Rare-Earth Exports and Now Needs Plants to Match',
    author: 'Policy desk',
    tags: ['Policy', 'Malaysia', 'Ion-adsorption clay', 'Processing'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Malaysia has prohibited the export of unprocessed rare earths since 1 January 2024.</li>
<li>Official geologists put the non-radioactive resource at about 16.1 million tonnes, an inferred figure rather than a reserve.</li>
<li>Land and minerals belong to the thirteen states, so a federal ban does not by itself open a single mine.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>An export ban is quickly written.</em> The harder part of Malaysia’s policy is what it presupposes: that somebody will build, in the right place and at the right size, the plants to which the banned material is supposed to go.</p>
<p>The rule itself is clear. Since 1 January 2024 unprocessed rare earths may not leave the country. The purpose, stated often by the government, is to keep separation, metal making and in the end magnet production at home rather than to repeat the history of tin, which was dug up for a century and largely refined for others.</p>
<p>On paper there is enough to work with. The geological survey has estimated a non-radioactive resource of about 16.1 million tonnes, most of it in clays weathered from granite. That is an inferred figure from wide-spaced sampling and not a reserve. How much of it lies under forest, water catchments or villages has been answered only for a few districts, and the <a href="https://www.nres.gov.my/ms-my/pustakamedia/Pages/default.aspx" target="_blank" rel="noopener noreferrer" class="external-link">natural resources ministry<span class="sr-only"> (opens in a new tab)</span></a> has promised rules for sensitive areas.</p>
<p>The federal structure adds a step. Under the constitution land and minerals belong to the thirteen states, which issue the leases and collect the royalties. A federal ban can therefore stop a cargo at the port, but it opens no mine. Some states see new income; others depend on the rivers that run out of the same hills.</p>
<p>Nor does the existing refinery near Kuantan simply solve the problem. It was built for concentrate shipped from Western Australia, and its front end cracks a hard mineral that clay does not contain. Clay yields a mixed carbonate or oxalate instead, already soluble and richer in heavy elements. Such feed could enter a separation circuit further down the line, given spare capacity and a commercial agreement, but the match has to be engineered.</p>
<p>Scale is the next question. A clay operation may produce a few hundred tonnes of oxide a year, and a stand-alone separation plant needs several thousand to spread its costs. One shared plant fed from several states would make sense to an engineer. It would also require those states to agree on tolls, on waste and on where the jobs go.</p>
<p>Investors from several countries have shown interest, according to <a href="https://www.mida.gov.my/media-release/" target="_blank" rel="noopener noreferrer" class="external-link">the investment authority<span class="sr-only"> (opens in a new tab)</span></a>, and some would bring technology under conditions set elsewhere: China, which has the most experience with clays, restricts the export of separation know-how. Until a plant is running, the ban works mainly as a brake on illegal digging. That is worth something, though it is less than was promised.</p>`,
  },
  {
    id: 83313,
    slug: 'vietnams-reserve-figure-fell-the-question-did-not',
    type: 'news',
    title: 'Vietnam’s Reserve Figure Fell by Five-Sixths; the Processing Question Stayed',
    author: 'Markets desk',
    tags: ['Markets', 'Vietnam', 'Bastnaesite', 'Statistics'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>In its 2025 edition the United States Geological Survey lowered Vietnam’s rare-earth reserves from 22 million to 3.5 million tonnes.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>For years Vietnam stood second in almost every table of rare-earth reserves, and then it did not.</em> The change was made with the stroke of a pen, far from any mine, and it says more about tables than about Vietnam.</p>
<p>The number came from one source that everyone copies. In its 2025 edition of the <a href="https://pubs.usgs.gov/publication/mcs2025" target="_blank" rel="noopener noreferrer" class="external-link">Mineral Commodity Summaries<span class="sr-only"> (opens in a new tab)</span></a> the United States Geological Survey lowered Vietnam’s reserves from 22 million to 3.5 million tonnes of oxide, citing company and government reports. No deposit had been exhausted and none had been lost. An estimate that mixed resources with reserves had been replaced by a stricter one.</p>
<p>Even the lower figure is large. At a world output of some 390,000 tonnes a year it would last the whole planet for about nine years, and Vietnam alone, which mines a few hundred tonnes, for far longer than anybody plans. Scarcity of rock was never what kept the country out of the market.</p>
<p>What kept it out can be seen in the north-western province of Lai Chau. Dong Pao, the best-known deposit, has been licensed, studied with foreign partners, left alone when prices fell and studied again. The ore is bastnaesite with barite and fluorite, weathered near the surface into fine, sticky material from which flotation recovers too little. Laboratory solutions exist; none has run for a year at scale.</p>
<p>Downstream the picture is better. Vietnam already has separation and metal-making shops in the north, built partly with Japanese and Korean custom in mind and fed with imported material and magnet scrap. These plants know the chemistry. They lack a domestic mine that supplies the same quality every month.</p>
<p>The minerals plan approved in July 2023 foresees just over 2 million tonnes of ore a year by 2030, a quantity of rock and not of oxide. At a grade of four or five per cent and ordinary recoveries that might become 60,000 tonnes, which would make the country a major producer. The plan also ties new licenses to processing inside the country. Anyone who intends to ship concentrate abroad need not apply.</p>
<p>Two tests will show whether the ambition is serious. The first is a bulk sample of Dong Pao ore treated continuously, with results published. The second is a license auction that survives scrutiny, since irregularities in earlier awards brought arrests and made officials slow to sign anything.</p>
<p>Readers who keep league tables may draw a modest lesson. A reserve figure is a snapshot of what has been reported to an office overseas. It can fall by five-sixths without a shovel moving, and it could rise again in the same way.</p>`,
  },
  {
    id: 83314,
    slug: 'sixty-days-or-a-hundred-and-eighty-japans-stockpile',
    type: 'news',
    title: 'Sixty Days or a Hundred and Eighty: What Japan’s Rare-Metal Stockpile Is For',
    author: 'Policy desk',
    tags: ['Policy', 'Japan', 'Stockpiles', 'Supply chain'],
    html: `<p><strong>Highlights:</strong></p>
<ol class="wp-block-list">
<li>Japan began stockpiling rare metals in 1983 with a target of 60 days, 42 held by the state and 18 by industry.</li>
<li>The resource strategy of March 2020 allows up to 180 days for metals of special importance and keeps the details secret.</li>
<li>Dependence on China for rare earths fell from about 90 per cent in 2010 to roughly 60 per cent, chiefly through supply from Australia.</li>
</ol>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A stockpile is a bet on the length of a crisis.</em> Japan has been making that bet for longer than any other importer of rare earths, and it has changed the stake at least twice.</p>
<p>The scheme goes back to the oil shocks. In 1983 Japan began to stockpile seven rare metals with a target of 60 days of consumption, of which the state was to hold 42 and industry 18. Rare earths were not among them. They came under observation later and moved to the center of attention only after shipments from China faltered in the autumn of 2010.</p>
<p>Three things followed. Manufacturers learned to use less dysprosium in each magnet. Scrap from grinding was collected with more zeal. And public money went into supply elsewhere, through what is now the <a href="https://www.jogmec.go.jp/english/stockpiling/index.html" target="_blank" rel="noopener noreferrer" class="external-link">Japan Organization for Metals and Energy Security<span class="sr-only"> (opens in a new tab)</span></a>, which together with a trading house financed Australian production in exchange for long-term deliveries. Dependence on China fell from about 90 per cent in 2010 to roughly 60 per cent. No other large consumer has managed as much.</p>
<p>The resource strategy of March 2020 then changed the rule for stocks. Instead of one target for all, it allows up to 180 days for metals of special importance and leaves others at the customary level or below. Which metal stands at which figure is secret, for the good reason that a published list would tell sellers how long they have to wait. Outlines are available from <a href="https://www.meti.go.jp/english/policy/energy_environment/index.html" target="_blank" rel="noopener noreferrer" class="external-link">the industry ministry<span class="sr-only"> (opens in a new tab)</span></a>.</p>
<p>Days are a deceptive unit, however. They are counted against average consumption, and consumption grows. A store that covered half a year of dysprosium when it was filled may cover four months by the time it is opened, unless somebody tops it up. The form matters as well: oxide in drums keeps for decades but needs a metal maker, while alloy can go straight to a furnace but oxidizes.</p>
<p>Then there is the question of when to open the doors. Release too early, and the stock is gone when the serious shortage begins. Release too late, and factories have stopped for want of material that the state was holding a few kilometers away. The rules leave room for lending to firms as well as for selling, and a loan that must be repaid in kind is the gentler instrument.</p>
<p>The lesson for imitators lies less in the figure than in the combination. Sixty days bought time, and the years after 2010 used time well. A store without a mine, a refinery or a redesign on the way is just a postponed stoppage.</p>`,
  },
  {
    id: 83315,
    slug: 'korea-magnet-targets-half-from-one-country',
    type: 'news',
    title: 'Korea Wants No More Than Half Its Magnet Metals From One Country by 2030',
    author: 'Markets desk',
    tags: ['Markets', 'South Korea', 'Magnets', 'Electric vehicles', 'Recycling'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Seoul’s strategy of February 2023 aims to lower dependence on a few countries from about 80 to 50 per cent by 2030.</li>
<li>Of 33 listed critical minerals 10 are called strategic, and five of these are rare earths: neodymium, dysprosium, terbium, cerium and lanthanum.</li>
<li>Recycling is meant to supply 20 per cent by the same year, up from roughly 2 per cent.</li>
<li>A plant of 1,000 tonnes a year would serve about 670,000 cars with 1.5 kilograms of magnet each.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>South Korea builds cars, hard drives, air conditioners and artillery, and all of them turn on magnets that it largely imports.</em> Its policy for changing that is three years old and can be measured against its own numbers.</p>
<p>The strategy that Seoul published in February 2023 aims to lower dependence on a few countries for critical minerals from about 80 per cent to 50 per cent by 2030. Recycling is meant to supply 20 per cent by then, up from roughly 2 per cent at the start. The industry ministry reports on the program <a href="https://english.motir.go.kr/eng/article/EATCLdfa319ada/list" target="_blank" rel="noopener noreferrer" class="external-link">in its press releases<span class="sr-only"> (opens in a new tab)</span></a>, usually with figures for lithium and nickel first.</p>
<p>Rare earths hold a larger place in it than that order suggests. There are 33 critical minerals on the list, 10 are called strategic, and five of the ten are rare earths: neodymium, dysprosium, terbium, cerium and lanthanum. The first three go into magnets. The other two polish glass and refine oil, and the country’s display makers would miss cerium within weeks.</p>
<p>How does one get from 80 to 50? Magnet making at home is the visible part. A plant of 1,000 tonnes a year, a sensible size for a first line, would serve about 670,000 cars with 1.5 kilograms of magnet each. Domestic brands build several times that number worldwide. A handful of such lines would be needed, and each needs alloy.</p>
<p>Alloy is where the plan becomes thin. Korea has no mine in operation and little separation, so a local magnet pressed from Chinese alloy moves the last step home and leaves the dependence where it was. The more careful projects therefore begin at the other end, with oxide from Australia, Vietnam or the United States and a metal-making shop on the coast.</p>
<p>Storage comes second. The state’s mine and resources corporation, <a href="https://www.komir.or.kr/eng/" target="_blank" rel="noopener noreferrer" class="external-link">KOMIR<span class="sr-only"> (opens in a new tab)</span></a>, keeps the public reserve, with a goal of one hundred days for the more sensitive metals. For elements of which the country uses a few hundred tonnes a year that is a warehouse rather than a fortress, and by far the cheapest of the measures.</p>
<p>Third comes scrap. Korean motors from the first electric cars will reach dismantlers around the end of the decade, at the moment when the recycling goal falls due. Production waste has to fill the gap until then. Since a quarter of a magnet block can end up as grinding sludge, new plants at home would at least bring their own feed.</p>`,
  },
  {
    id: 83316,
    slug: 'india-magnet-scheme-6000-tonnes-and-a-monopoly-in-monazite',
    type: 'news',
    title: 'India’s Magnet Scheme Buys 6,000 Tonnes of Capacity; the Oxide Must Still Be Found',
    author: 'Markets desk',
    tags: ['Markets', 'India', 'Magnets', 'Monazite'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The scheme approved in November 2025 offers 7,280 crore rupees for 6,000 tonnes a year of sintered magnet capacity.</li>
<li>Up to five winners may receive support for as much as 1,200 tonnes each, by global competitive bidding.</li>
<li>At 30 per cent rare earth and modest losses 6,000 tonnes of magnets call for some 2,000 tonnes of neodymium-praseodymium metal.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>India has beach sand with monazite, a state company that has processed it since 1950 and an automobile industry that nearly ran out of magnets in the summer of 2025.</em> It has lacked the piece in the middle.</p>
<p>A scheme approved in November 2025 is intended to supply it. The government offers 7,280 crore rupees for 6,000 tonnes a year of sintered rare-earth magnet capacity, from oxide through metal and alloy to the finished block. The <a href="https://www.pib.gov.in/allRel.aspx" target="_blank" rel="noopener noreferrer" class="external-link">official announcement<span class="sr-only"> (opens in a new tab)</span></a> divides the money into a capital subsidy and a larger incentive on sales, so that most of it is paid only for magnets that somebody has bought.</p>
<p>The allocation is meant to spread risk. Up to five winners, chosen by global competitive bidding, may receive support for as much as 1,200 tonnes each. They have two years to build, and the sales incentive runs for five after that. A line of 1,200 tonnes is of respectable size outside China, though small beside the Chinese leaders, who each make tens of thousands.</p>
<p>Now for the arithmetic that the scheme leaves to bidders. At 30 per cent rare earth and modest losses, 6,000 tonnes of magnets call for some 2,000 tonnes of neodymium-praseodymium metal a year. India’s own output of the two elements is a fraction of that. The state company IREL has been the only significant producer, and part of its oxide used to go to Japan under an agreement between governments.</p>
<p>More sand could be treated. The reserve is put at 6.9 million tonnes of oxide, among the largest anywhere. But monazite carries thorium, and Indian law therefore treats it as a substance of the atomic energy program, with the mining of such sands largely reserved to the state. The rule was written to guard a future reactor fuel. Its side effect has been to tie the supply of neodymium to a nuclear timetable.</p>
<p>Coastal regulation is the second limit. The richest sands lie on beaches in Odisha, Kerala, Tamil Nadu and Andhra Pradesh, where people fish and live. Licenses take years, and some areas have been closed after disputes over illegal mining.</p>
<p>Bidders will thus need imports at first, of oxide or of metal, and the calculation depends on whose. Suppliers in Australia and the United States have promised much of their output elsewhere. The country’s <a href="https://www.mines.gov.in/webportal/home" target="_blank" rel="noopener noreferrer" class="external-link">mines ministry<span class="sr-only"> (opens in a new tab)</span></a> has sought partners in Africa and Latin America and counts on recycling as well.</p>
<p>None of this makes the scheme unsound. Paying on sales is a discipline that earlier programs lacked. It does mean that the first winners may be judged less by their furnaces than by the contracts for oxide in their drawers.</p>`,
  },
  {
    id: 83317,
    slug: 'mongolia-rare-earths-two-gauges-one-neighbor-too-many',
    type: 'news',
    title: 'Mongolia’s Rare Earths Run Into a Change of Gauge',
    author: 'Markets desk',
    tags: ['Markets', 'Mongolia', 'Logistics'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Mongolian railways use a gauge of 1,520 millimeters and Chinese ones 1,435, so every wagon for the sea is lifted or reloaded at the border.</li>
<li>The state may take up to 50 per cent of a strategic deposit explored with public money and up to 34 per cent of others.</li>
<li>A drum of separated oxide is worth 10 to 20 times as much per tonne as bulk concentrate, enough to pay for detours.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Mongolia has the rock.</em> Carbonatites and alkaline granites in the Gobi and the far west have been drilled since Soviet times, and several carry grades that would interest anybody with a port.</p>
<p>There is no port. The country lies between Russia and China, and the ordinary route to the sea ends at Tianjin. Mongolian railways use the Russian gauge of 1,520 millimeters, Chinese ones 1,435, so every wagon is lifted on to other wheels or reloaded at the border. For coal that is a nuisance. For a metal meant to reduce dependence on China it is an argument against the project.</p>
<p>Processing at home would soften it. A drum of separated oxide is worth 10 to 20 times as much per tonne as bulk concentrate, which pays for detours, even by air for the heavy elements. But separation needs acid, water and power, and the Gobi is short of the last two.</p>
<p>Ownership needs settling as well. Under the minerals law the state may take up to 50 per cent of a strategic deposit explored with public money and up to 34 per cent of others. Lenders can live with either figure; they dislike not knowing which applies. The <a href="https://mrpam.gov.mn/" target="_blank" rel="noopener noreferrer" class="external-link">mineral resources authority<span class="sr-only"> (opens in a new tab)</span></a> keeps the register of licenses.</p>
<p>Governments from Seoul to Washington have signed memoranda with Ulaanbaatar. What would count is duller: one deposit with a published feasibility study, a decision on its status and a transit tariff fixed for ten years.</p>`,
  },
  {
    id: 83318,
    slug: 'myanmar-clays-heavy-rare-earths-from-a-war-zone',
    type: 'news',
    title: 'Heavy Rare Earths From a War Zone: How Myanmar’s Clays Reach the Magnet',
    author: 'The editors',
    tags: ['Supply chain', 'Myanmar', 'Ion-adsorption clay', 'Dysprosium', 'Environment'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Satellite images counted 2,700 leaching pools at almost 300 sites in one corner of Kachin State by March 2022.</li>
<li>China imported about 41,700 tonnes of rare-earth oxides from Myanmar in 2023, more than twice the figure of two years before.</li>
<li>In October 2024 an armed group took Pangwa, the main mining town, and the trade stopped for months.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A good part of the world’s dysprosium and terbium begins in hills that no government controls.</em> Anyone who buys magnets for hot motors is connected with northern Myanmar, mostly without a document that says so.</p>
<p>The deposits resemble those of southern China. Granite has rotted in a warm, wet climate, and the rare earths cling to clay in concentrations of a tenth of one per cent or less. A solution of ammonium sulfate poured into holes on the hilltop washes them loose and is caught in ponds below, where a white precipitate settles. It takes pipes, fertiliser and labor, and hardly any machinery.</p>
<p>When China closed many of its own clay mines after 2016, the method moved across the border. Researchers at <a href="https://globalwitness.org/en/campaigns/transition-minerals/" target="_blank" rel="noopener noreferrer" class="external-link">Global Witness<span class="sr-only"> (opens in a new tab)</span></a> used satellite images to count 2,700 leaching pools at almost 300 sites in one corner of Kachin State by March 2022. Landslides, fouled streams and abandoned villages have been reported from the area ever since.</p>
<p>Trade figures show the result. China imported about 41,700 tonnes of rare-earth oxides from Myanmar in 2023, more than twice the figure of two years before. These are not pure heavies, but their share is high, and by common estimates they contained more dysprosium than China’s own clay quotas allowed.</p>
<p>Then the front moved. In October 2024 an armed group took Pangwa, the main mining town near the frontier, from a militia allied with the army. The border closed, the trade stopped for months, and stocks in Chinese warehouses fell before shipments resumed under new taxes. Prices of terbium moved less than many expected, since Laos had begun to export similar material.</p>
<p>For companies abroad the difficulty is one of proof. The precipitate is trucked to separation plants in southern China, mixed with domestic feed and sold as oxide of Chinese origin, as customs practice generally permits when separation counts as the decisive step. An importer who asks for the mine receives the name of a refinery.</p>
<p>Guidance exists. The <a href="https://www.oecd.org/en/topics/sub-issues/due-diligence-guidance-for-responsible-business-conduct.html" target="_blank" rel="noopener noreferrer" class="external-link">OECD’s recommendations<span class="sr-only"> (opens in a new tab)</span></a> for minerals from conflict areas cover every mineral, and the method used for tin and gold, audits of the smelters, could be applied to separators. It presumes that the separator lets an auditor in.</p>
<p>Until one does, buyers have two honest options. They may state that heavy elements of unknown origin are in their magnets, or design them out. Claims of a clean chain deserve a question about the clay.</p>`,
  },
];
