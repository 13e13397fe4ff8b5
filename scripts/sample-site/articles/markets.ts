import type { SampleArticle } from '../sample-article.ts';

export const markets: SampleArticle[] = [
  {
    id: 83201,
    slug: 'rare-earth-exchanges-equities-weekly-update-november-16-20-2026',
    type: 'news',
    title: 'Rare Earth Exchanges Equities Weekly Update – November 16–20, 2026',
    author: 'Markets desk',
    tags: ['Equities', 'Weekly Stock Report', 'Investment', 'Recycling'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Six of ten sample names rose in the week of November 16–20, three fell and one was unchanged; the equal-weighted average gained 1.3%.</li>
<li>Placeholder Clays (ASX: PLC2) led with a gain of 11.8% on 22.4 million shares, nearly two fifths of all turnover in the group.</li>
<li>Dummy Alloy Works (NASDAQ: DMA7) lost 7.4% for the week and stands 22.6% lower for the year.</li>
<li>Testbed Recycling (NASDAQ: TST8) added 3.6% and is up 33.3% since January.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Clay developers and recyclers had the better of a quiet week, while alloy makers paid for dearer feedstock.</em> The ten invented names in our table gave back part of an early gain on Thursday and closed a little higher on Friday.</p>
<p>Counted by names rather than by money, six of the ten shares rose, three fell and one did not move between Monday, November 16 and Friday, November 20. The equal-weighted average gained 1.3% in the week and 0.5% over the month, so most of the month’s progress came in these five sessions.</p>
<figure class="wp-block-table"><table>
<thead><tr><th>Company</th><th>Ticker</th><th>Exchange</th><th>Close</th><th>Week</th><th>Month</th><th>Year to date</th><th>Volume</th><th>Market value</th></tr></thead>
<tbody>
<tr><td>Sample Magnets</td><td>ASX: SMP1</td><td>Australia</td><td>A$2.84</td><td>+6.4%</td><td>+3.3%</td><td>+41.0%</td><td>8.1 m</td><td>A$1.12 bn</td></tr>
<tr><td>Placeholder Clays</td><td>ASX: PLC2</td><td>Australia</td><td>A$0.62</td><td>+11.8%</td><td>+19.2%</td><td>+87.9%</td><td>22.4 m</td><td>A$410 m</td></tr>
<tr><td>Specimen Oxides</td><td>NYSE: SPO3</td><td>New York</td><td>$18.40</td><td>−2.1%</td><td>−6.0%</td><td>+12.5%</td><td>3.9 m</td><td>$2.31 bn</td></tr>
<tr><td>Example Separation</td><td>TSX: EXS4</td><td>Toronto</td><td>C$1.95</td><td>+0.5%</td><td>−1.0%</td><td>−8.4%</td><td>1.2 m</td><td>C$288 m</td></tr>
<tr><td>Mockup Minerals</td><td>LSE: MKU5</td><td>London</td><td>34p</td><td>−4.8%</td><td>−9.1%</td><td>−15.0%</td><td>2.7 m</td><td>£96 m</td></tr>
<tr><td>Fixture Rare Earths</td><td>ASX: FXR6</td><td>Australia</td><td>A$7.15</td><td>+1.9%</td><td>+4.4%</td><td>+28.1%</td><td>5.5 m</td><td>A$6.02 bn</td></tr>
<tr><td>Dummy Alloy Works</td><td>NASDAQ: DMA7</td><td>New York</td><td>$5.03</td><td>−7.4%</td><td>−12.7%</td><td>−22.6%</td><td>6.8 m</td><td>$174 m</td></tr>
<tr><td>Testbed Recycling</td><td>NASDAQ: TST8</td><td>New York</td><td>$11.27</td><td>+3.6%</td><td>+8.0%</td><td>+33.3%</td><td>2.0 m</td><td>$530 m</td></tr>
<tr><td>Illustration Metals</td><td>TSXV: ILM9</td><td>Toronto Venture</td><td>C$0.41</td><td>0.0%</td><td>+2.5%</td><td>+5.1%</td><td>0.8 m</td><td>C$61 m</td></tr>
<tr><td>Demo Monazite</td><td>ASX: DMZ0</td><td>Australia</td><td>A$1.08</td><td>+2.9%</td><td>−3.6%</td><td>+9.1%</td><td>4.3 m</td><td>A$345 m</td></tr>
</tbody>
</table><figcaption>Sample figures, not market data</figcaption></figure>
<p>The week belonged to Placeholder Clays (ASX: PLC2). It rose 11.8% on a volume of 22.4 million shares, close to two fifths of the 57.7 million that changed hands in the whole group. Thinly held clay stocks often move this way when drilling news arrives, and part of such a gain tends to be returned.</p>
<p>At the other end, Dummy Alloy Works (NASDAQ: DMA7) fell 7.4% and is now 22.6% lower for the year. An alloy maker buys oxide or metal at this month’s price and sells at a price agreed earlier, so a rising market narrows its margin before it widens its order book.</p>
<p>Recycling held up well. Testbed Recycling (NASDAQ: TST8) added 3.6%, which takes its gain since January to 33.3%. Swarf and end-of-life magnets are priced off the same oxide index as mine output, yet the plants need less capital and fewer permits.</p>
<p>Next week brings quarterly production notices from several Australian issuers through the <a href="https://www.asx.com.au/markets/trade-our-cash-market/announcements" target="_blank" rel="noopener noreferrer" class="external-link">exchange announcements service<span class="sr-only"> (opens in a new tab)</span></a>. Readers should look for shipped tonnes of separated oxide instead of tonnes mined, because the two may lie half a year apart.</p>
<p><em>This report is a sample. The companies, tickers and prices in it are invented.</em></p>`,
  },
  {
    id: 83202,
    slug: 'wind-turbine-makers-hedge-terbium',
    type: 'news',
    title: 'Wind-Turbine Makers Hedge Terbium as Offshore Orders Reach Into 2030',
    author: 'Markets desk',
    tags: ['Wind Power', 'Terbium', 'Hedging', 'Offtake'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A 15&nbsp;MW direct-drive turbine carries about 9 tonnes of magnets; at 0.3% terbium that is 27&nbsp;kg of the metal in each nacelle.</li>
<li>No exchange lists a liquid terbium future, so buyers use three substitutes: fixed-price supply, index-linked escalators and stock held by the magnet maker.</li>
<li>For an order of 60 turbines the terbium comes to about 1.6 tonnes, against world output of a few hundred tonnes of oxide a year.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Turbine makers that sold machines for delivery in 2029 and 2030 have begun to fix the price of a metal they use by the kilogram.</em> Terbium is a small line in the bill of materials. It is also the line that can stop a shipment.</p>
<p>The quantities are easily worked out. Direct-drive generators need roughly 600&nbsp;kg of permanent magnets per megawatt, so a 15&nbsp;MW offshore machine holds about 9 tonnes. If the magnet grade contains 0.3% terbium, each nacelle carries 27&nbsp;kg of it. Some designs use dysprosium alone, and some medium-speed machines with a gearbox get by with a fraction of that mass.</p>
<p>Multiplied across a wind farm, the sums change. An order of 60 turbines at that grade contains about 1.6 tonnes of terbium. World output is usually put at a few hundred tonnes of oxide a year, nearly all of it separated in China, and a single buyer asking for two tonnes at short notice will move the quotation against itself.</p>
<p>Ordinary hedging tools are missing. No exchange lists a liquid terbium future, which leaves buyers with three substitutes. The first is a fixed-price supply agreement, where the magnet maker carries the risk and charges for it. The second is an index-linked escalator that passes part of the movement to the wind-farm owner. The third is physical stock, bought early and held by the magnet maker under the customer’s title.</p>
<p>Each has a cost. Fixed prices bring a premium that grows with the delivery date. Escalators complicate the financing of the wind farm, whose lenders prefer a firm turbine price. Stock ties up capital and has to be insured, although terbium oxide keeps for years in a sealed drum.</p>
<p>Engineers offer a fourth way, which is to need less. Cooler generators and grain-boundary diffusion both lower the heavy rare-earth content, and the <a href="https://www.iea.org/reports/the-role-of-critical-minerals-in-clean-energy-transitions" target="_blank" rel="noopener noreferrer" class="external-link">International Energy Agency’s work on critical minerals<span class="sr-only"> (opens in a new tab)</span></a> describes turbine designs that avoid permanent magnets entirely at the price of weight and upkeep. For machines already sold, a change of grade means new type certification, so the hedge has to cover the orders in hand.</p>
<p>What deserves watching is the length of the contracts. Magnet makers have rarely quoted terbium beyond a year ahead. If quotations for three or four years become usual, the separated-oxide producers outside China will have something to show to their banks.</p>`,
  },
  {
    id: 83203,
    slug: 'ndpr-price-floors-move-into-offtake-contracts',
    type: 'news',
    title: 'NdPr Price Floors Move From Policy Papers Into Offtake Contracts',
    author: 'Policy desk',
    tags: ['NdPr', 'Price Floors', 'Offtake', 'United States', 'Policy'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The $110 per kilogram floor for NdPr agreed by the US Department of Defense in July 2025 has become the reference point for private negotiations.</li>
<li>Under a worked example with a floor of $95 and an index of $72, the buyer pays $27.6 million a year on 1,200 tonnes.</li>
<li>Most drafts pair the floor with a sharing clause that returns 30% to 50% of any upside to the party that carried the risk.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A guaranteed minimum was once something only governments discussed. It now turns up in draft contracts between oxide producers and car-parts makers.</em> The clauses differ a good deal in who pays, and when.</p>
<p>The public precedent is well known. In July 2025 the US Department of Defense agreed a floor of $110 per kilogram of NdPr with the operator of the Mountain Pass mine in California. Whatever a later buyer thinks of the number, every seller of <a class="wpil_keyword_link" href="https://rareearthexchanges.com/news/what-are-rare-earths/" title="What are rare earths?" data-wpil-keyword-link="linked" data-wpil-monitor-id="1234">rare earths</a> has since had a figure to open with.</p>
<p>Private floors are usually lower and take the form of a contract for difference. Take a floor of $95, an average index of $72 and deliveries of 1,200 tonnes: the shortfall is $23 a kilogram, so the buyer pays $27.6 million for that year on top of the market price. Spread over the traction motors of a large car maker, that is somewhere between $10 and $15 a vehicle.</p>
<p>The buyer’s reward is the other half of the bargain. Most drafts contain a sharing clause under which 30% to 50% of the gain above an upper price goes back to the party that stood behind the floor. Some replace cash with volume, giving the buyer first call on additional <a class="wpil_keyword_link" href="https://rareearthexchanges.com/news/neodymium-praseodymium-oxide/" title="NdPr oxide explained" data-wpil-keyword-link="linked" data-wpil-monitor-id="1267">NdPr oxide</a> from a later expansion.</p>
<p>Which index to use is the hard part. Quotations from <a class="wpil_keyword_link" href="https://rareearthexchanges.com/?post_type=acf-post-type&p=38" title="China" data-wpil-keyword-link="linked" data-wpil-monitor-id="1201">China</a> are the most liquid, but they include value-added tax of 13% and describe a domestic market. Quotations for delivery outside the country rest on few transactions. Several drafts therefore average two sources and allow either side to call for an expert if they drift apart by more than a fixed percentage.</p>
<p>Banks read such clauses closely. A floor is worth only as much as the company that signed it, so lenders ask for the guarantee of a parent or for a public counter-signature. The <a href="https://www.energy.gov/lpo/critical-materials" target="_blank" rel="noopener noreferrer" class="external-link">US Energy Department’s pages on critical materials<span class="sr-only"> (opens in a new tab)</span></a> and the <a href="https://www.oecd.org/en/topics/policy-issues/critical-raw-materials.html" target="_blank" rel="noopener noreferrer" class="external-link">OECD’s notes on raw-material policy<span class="sr-only"> (opens in a new tab)</span></a> list the public instruments that may stand behind a private promise.</p>
<p>There is a limit to what a floor can do. It covers price and nothing else: a plant that cannot separate <a class="wpil_keyword_link" href="https://rareearthexchanges.com/news/heavy-rare-earths-supply/" title="Heavy rare earths" data-wpil-keyword-link="linked" data-wpil-monitor-id="1290">heavy rare earths</a> to specification will not be paid, however generous the minimum. Producers who have signed early appear to understand that the clause buys time, and that commissioning uses it up.</p>`,
  },
  {
    id: 83204,
    slug: 'container-costs-mixed-rare-earth-carbonate',
    type: 'news',
    title: 'What It Costs to Move a Container of Mixed Rare-Earth Carbonate',
    author: 'Markets desk',
    tags: ['Shipping', 'Logistics', 'Mixed Carbonate', 'Trade'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A 20-foot container takes about 20 tonnes of carbonate in one-tonne bags; at $3,000 a box the freight comes to $0.15 per kilogram.</li>
<li>Charged entirely to the NdPr inside, the same freight amounts to $1.50 per kilogram.</li>
<li>Time is the larger cost: with $160,000 in a box, 30 days at sea cost about $1,300 at 10% interest.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Ocean freight is seldom what makes or breaks a rare-earth sale.</em> Waiting is another matter, and so is paperwork.</p>
<p>Mixed rare-earth carbonate leaves a mine as a damp white powder in lined one-tonne bags. A 20-foot container takes about 20 of them before it reaches the weight limit of the road or the crane. At $3,000 for the box, a round number chosen for this example, freight comes to $0.15 per kilogram of product shipped.</p>
<p>That figure flatters the trade, because much of the cargo has no value. With half of the weight in oxide and one fifth of the oxide in neodymium and praseodymium, only 2 of the 20 tonnes are the metals the buyer wants. Charged to those alone, freight is $1.50 per kilogram of NdPr. Against a price of $70 or $80 it remains a small item, and drying the product better would save more than a cheaper ship.</p>
<p>Time is the larger cost. The contents of one box may be worth $160,000. At 10% interest, 30 days at sea cost about $1,300, and a further month in a port doubles the sum. Free days at the terminal usually run out within a week, after which storage and detention are charged by the day on a rising scale.</p>
<p>Classification explains many of those delays. A carbonate with very little thorium and uranium is ordinary cargo, but the shipper has to prove it with an assay. Lines that have had one bad experience ask for the certificate of every lot, and some decline the product altogether. The <a href="https://www.imo.org/en/ourwork/safety/pages/cargoesincontainers-default.aspx?utm_source=rareearthexchanges&utm_medium=referral&utm_campaign=logistics&fbclid=IwAR0sampleSample123" target="_blank" rel="noopener noreferrer" class="external-link">International Maritime Organization’s guidance on cargo in containers<span class="sr-only"> (opens in a new tab)</span></a> sets out the general duties, and <a href="https://unctad.org/topic/transport-and-trade-logistics/review-of-maritime-transport?utm_source=newsletter&utm_medium=email&utm_content=nov-26&mc_cid=0a1b2c3d4e&fbclid=IwAR1anotherSample456" target="_blank" rel="noopener noreferrer" class="external-link">UNCTAD’s yearly review<span class="sr-only"> (opens in a new tab)</span></a> follows rates and port times.</p>
<p>Routing adds a last complication. A cargo from the east coast of South America to a separation plant in Asia changes ships at least once, and the second ship may not accept what the first one did. Shippers who book the whole route with a single line pay a little more and lose fewer weeks.</p>
<p>For buyers the practical conclusion is to look at the calendar before the tariff. A contract that fixes the point at which title passes, names the laboratory for the assay and puts a number on free days protects more money than any discount on the box. <a href="https://www.worldbank.org/en/programs/trade-facilitation?gclid=Cj0KCQsample&utm_source=google&utm_term=port%20delays" target="_blank" rel="noopener noreferrer" class="external-link">Trade-facilitation studies<span class="sr-only"> (opens in a new tab)</span></a> reach the same view for other goods of high value and low volume.</p>`,
  },
  {
    id: 83205,
    slug: 'insurers-ask-magnet-makers-for-second-source',
    type: 'news',
    title: 'Insurers Ask Magnet Makers for a Second Source Before Renewal',
    author: 'Markets desk',
    tags: ['Insurance', 'Magnets', 'Supply Chain', 'Risk'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Standard business-interruption cover responds to physical damage; an export license that fails to arrive is not damage, and the loss stays with the insured.</li>
<li>China’s export-control rules allow 45 working days for a license decision, longer than the 30-day waiting period of many trade-disruption policies.</li>
<li>Underwriters now ask for a qualified second supplier covering at least 25% of demand, or 90 days of stock, before they quote.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Questions about the origin of terbium and dysprosium have arrived in the renewal forms of factory insurers.</em> Brokers describe longer questionnaires; magnet makers describe an unplanned audit of their supply chain.</p>
<p>The gap that prompted this is an old one. Standard business-interruption cover, including the usual extension to suppliers, responds to physical damage such as fire, flood or a broken press. An export license that fails to arrive is not damage. A plant may stand idle for a quarter with every machine intact, and the loss stays with the insured.</p>
<p>Specialist trade-disruption policies do cover refusals and embargoes, with conditions. Many carry a waiting period of 30 days, and the insured must show that an application was complete and made in good time. China’s export-control rules allow 45 working days for a license decision, which is roughly nine weeks on the calendar. On those terms a claim could begin while the authority was still within its own time limit, and underwriters have rewritten the clause accordingly.</p>
<p>What they want in return is evidence of choice. The forms now in circulation ask for a qualified second supplier that covers at least 25% of yearly demand, or for 90 days of stock held outside the country of origin. “Qualified” is meant strictly: the customer must have approved the material, since a second source that has never passed a motor test will not shorten an interruption.</p>
<p>Stock is the easier answer for small firms. Heavy rare-earth oxides are compact, and a quarter’s need for a medium-sized magnet plant fits on a few pallets. The cost is the capital, plus the danger of buying at the top. Oxide in a drum is not yet metal, however, and a firm that cannot reduce and alloy it has secured the wrong product.</p>
<p>Larger firms look at splitting their supply, and here the insurers’ interest helps developers. A magnet maker told to find a second separator may sign for modest tonnage at a premium which it would never have paid for the metal alone. Compared with the premium on a policy covering a stopped assembly line, the difference can be slight.</p>
<p>Public cover has a part too. Bodies such as the <a href="https://www.miga.org/products" target="_blank" rel="noopener noreferrer" class="external-link">Multilateral Investment Guarantee Agency<span class="sr-only"> (opens in a new tab)</span></a> insure investors against political risk at the mine or plant, which leaves the buyer’s lost production aside. The two kinds of policy are often confused at board level, and the renewal forms have at least had the merit of making the distinction plain.</p>`,
  },
  {
    id: 83206,
    slug: 'stockpile-managers-weigh-oxide-against-magnets',
    type: 'news',
    title: 'Stockpile Managers Weigh Drums of Oxide Against Finished Magnets',
    author: 'Policy desk',
    tags: ['Stockpiles', 'Defense', 'Japan', 'NdPr'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A reserve of 1,000 tonnes of NdPr oxide yields some 857 tonnes of metal and, after grinding losses of 25%, about 2,100 tonnes of magnets.</li>
<li>Japan’s long-standing target was 60 days of domestic consumption for its reserve of rare metals.</li>
<li>Finished magnets are bound to a shape, a grade and a coating; a part designed today may have no user in ten years.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Every stockpile begins with the same question: at which stage should the material be stored?</em> For rare earths the answer decides whether the reserve can be used at all.</p>
<p>Oxide is the simplest to keep. In sealed drums and a dry room it lasts for many years, it can be sampled and assayed, and any separator in the world recognizes it. Its weakness lies downstream. A country without a metal-making plant and a strip caster would have to send the drums abroad in the very emergency for which it had bought them.</p>
<p>A short calculation shows how much is at stake. From 1,000 tonnes of NdPr oxide come at most 857 tonnes of metal, the remainder being oxygen. At 30% rare-earth content this makes 2,860 tonnes of alloy, and after grinding losses of 25% about 2,100 tonnes of magnets. Swarf can be recovered, but in a crisis the plants that recover it may lie on the wrong side of the border.</p>
<p>Metal and alloy come next. Neodymium tarnishes in air and has to be packed under argon or in oil, with drums opened and checked at intervals. Alloy flake for the hydrogen process is somewhat more forgiving. Both shorten the path to a working magnet by months.</p>
<p>Finished magnets need no further plant, yet they are bound to a shape, a grade and a coating. A part designed today may have no user in ten years, and the corrosion of poorly coated stock is well documented. Planners in defense therefore tend to hold magnets only for systems whose drawings are frozen, and blocks of standard grades for everything else.</p>
<p>Practice differs by country. Japan’s long-standing target was 60 days of domestic consumption, with the reserve managed through a <a href="https://www.jogmec.go.jp/english/stockpiling/stockpiling_10_000001.html" target="_blank" rel="noopener noreferrer" class="external-link">state-backed resources agency<span class="sr-only"> (opens in a new tab)</span></a> alongside private holdings. The United States works from the Stock Piling Act of 1939 and publishes <a href="https://www.dla.mil/Strategic-Materials/Announcements/" target="_blank" rel="noopener noreferrer" class="external-link">annual plans for purchases and disposals<span class="sr-only"> (opens in a new tab)</span></a>. European ministries have discussed joint buying, where the argument is chiefly about whose warehouse would be used.</p>
<p>Rotation is the unglamorous part. A reserve that is sold and replaced at regular intervals stays within specification, gives producers a steady customer and teaches the staff how release works. One that is locked away turns into an inventory of obsolete material. The cheapest design may be a contractual one: paying a producer to keep three extra months of stock moving through its own plant.</p>`,
  },
  {
    id: 83207,
    slug: 'how-a-rare-earth-basket-price-is-built',
    type: 'news',
    title: 'How a Rare-Earth Basket Price Is Built, and Where It Misleads',
    author: 'Markets desk',
    tags: ['Prices', 'NdPr', 'Dysprosium', 'Feasibility', 'Investment'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>In a worked example the basket price is $18.12 per kilogram of oxide, and NdPr supplies $15.40 of it, or 85%.</li>
<li>Chinese domestic quotations include value-added tax of 13%; a quoted $70 becomes $61.95 without it.</li>
<li>A mine that sells mixed carbonate at a payability of 60% receives $10.87, not $18.12.</li>
<li>Leaving cerium and lanthanum unsold lowers the example by only $0.86.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Few numbers appear as often in rare-earth presentations as the basket price, and few are as easily misread.</em> It looks like a selling price. In truth it is a weighted sum, and every weight in it deserves a question.</p>
<p>A basket price tells us what one kilogram of a project’s rare-earth oxides would fetch if they were fully separated and sold at today’s quotations. It makes deposits of very different composition comparable. It says nothing of the cost of separation, nothing of recovery and nothing of the buyers.</p>
<h2 class="wp-block-heading">The arithmetic</h2>
<p>Start with the distribution: how each kilogram of total rare-earth oxide divides among the elements. Laboratories report it for drill core, though the distribution of the final product is the one that counts. The steps are these:</p>
<ol class="wp-block-list">
<li>Take the share of each oxide in the product as it leaves the plant.</li>
<li>Multiply each share by a price for the same purity and the same form.</li>
<li>Add up the results, and state the date and the source of the prices.</li>
<li>Work out which elements carry the sum, and repeat the exercise with their prices a third lower.</li>
</ol>
<p>The sum below uses a distribution typical of a carbonatite ore and round prices chosen for this article.<sup data-fn="0b6e7c52-1d3f-4a8e-9c55-6a1f2d7e8b01" class="fn"><a href="#fn-1" id="fn-1-link">1</a></sup></p>
<pre class="wp-block-code"><code>oxide          share    $/kg    contribution
La2O3         24.0 %    0.60       0.144
CeO2          48.0 %    1.50       0.720
NdPr oxide    22.0 %   70.00      15.400
Sm-Eu-Gd       4.0 %    5.00       0.200
Tb4O7          0.1 %  900.00       0.900
Dy2O3          0.3 %  220.00       0.660
Y and others   1.6 %    6.00       0.096
total        100.0 %              18.120</code></pre>
<p>The result is a basket price of $18.12 per kilogram. NdPr supplies $15.40 of it, or 85%, from barely more than a fifth of the mass. Terbium, at one part in a thousand, brings in more than cerium, which makes up nearly half of the product.</p>
<h2 class="wp-block-heading">Where the price comes from</h2>
<p>Most tables rest on Chinese domestic quotations, simply because that is where the trade takes place. Those quotations include value-added tax of 13%, which a foreign seller does not receive. A quoted $70 becomes $61.95 once the tax is removed.<sup data-fn="5d2a9f14-77c0-4be2-8a36-3c9e1b40f702" class="fn"><a href="#fn-2" id="fn-2-link">2</a></sup> Some studies take it off and others do not, so two projects with the same ore can differ by an eighth on paper.</p>
<p>Purity and form matter as well. A price for 99.5% oxide is not a price for 99.9%, and metal prices are higher than oxide prices partly because a kilogram of metal takes about 1.17 kilograms of oxide to make. Since the export controls of 2025, terbium and dysprosium have often been quoted far higher outside China than inside it, and a study should say which market it means.</p>
<figure class="wp-block-pullquote"><blockquote><p>A basket price is a description of ore, not a forecast of revenue.</p><cite>Sample style guide for price tables, section 4</cite></blockquote></figure>
<h2 class="wp-block-heading">What the mine is paid</h2>
<h3 class="wp-block-heading">Payability</h3>
<p>Few mines separate. Those that sell mixed carbonate are paid a part of the value contained in it, and the separator keeps the rest for its costs and its margin. At a payability of 60% the mine in our example receives $10.87 per kilogram instead of $18.12. Concentrate that still has to be cracked is paid less again, and penalties for thorium or fluorine may follow.</p>
<h3 class="wp-block-heading">What nobody buys</h3>
<p>Cerium and lanthanum deserve an honest look. They form 72% of the mass in the example, and the market is long in both. Leaving them unsold lowers the sum by only $0.86. The effect on the plant is larger, because tanks, reagents and filters have to handle material that earns nothing, and its storage must be permitted and paid for.</p>
<h3 class="wp-block-heading">What never arrives</h3>
<p>The basket describes oxides in the product. Between the ore and the product lie flotation, cracking, leaching and purification, each with its own recovery. Losses that stack up look like this:</p>
<ul class="wp-block-list">
<li>Beneficiation
<ul class="wp-block-list">
<li>coarse grains locked in gangue</li>
<li>slimes too fine to float</li>
</ul>
</li>
<li>Hydrometallurgy
<ul class="wp-block-list">
<li>incomplete cracking</li>
<li>rare earths carried down with iron and thorium</li>
</ul>
</li>
</ul>
<p>If three stages recover 75%, 92% and 96%, the overall figure is 66%. A rich basket at 50% recovery can be worth less per tonne of ore than a plain one at 70%.</p>
<h2 class="wp-block-heading">Comparing two projects</h2>
<p>A fair comparison puts both on the same footing: one date, one source, tax removed, and only elements with a named buyer. It then multiplies by grade and by overall recovery to arrive at dollars per tonne of ore, and sets that against the cost of mining and treating the tonne. National surveys such as the <a href="https://pubs.usgs.gov/periodicals/mcs2026/mcs2026-rare-earths.pdf" target="_blank" rel="noopener noreferrer" class="external-link">USGS mineral commodity summaries<span class="sr-only"> (opens in a new tab)</span></a> are useful for the order of magnitude of each price, and the <a href="https://www.iea.org/data-and-statistics/data-tools/critical-minerals-data-explorer" target="_blank" rel="noopener noreferrer" class="external-link">IEA’s data explorer<span class="sr-only"> (opens in a new tab)</span></a> for demand.</p>
<p>Clay deposits show why this is needed. Their baskets often look splendid, with more dysprosium and terbium than any hard rock, while grades are counted in hundreds of parts per million. Because little energy is spent on the rock, such ore may still pay. The basket alone cannot tell.</p>
<h2 class="wp-block-heading">Three questions to ask</h2>
<p>Readers with only a minute for a presentation can get far with three questions. Which market and which date do the prices come from? What share of the sum is NdPr, and what remains when its price falls by a third? And who has agreed, in writing, to buy everything else that has been counted?</p>
<ol class="wp-block-footnotes">
<li id="fn-1">Prices are illustrative and were rounded for easy checking; they are not quotations. <a href="#fn-1-link" aria-label="Jump to footnote reference 1">↩︎</a></li>
<li id="fn-2">$70 divided by 1.13. The conversion from yuan is left out here. <a href="#fn-2-link" aria-label="Jump to footnote reference 2">↩︎</a></li>
</ol>`,
  },
  {
    id: 83208,
    slug: 'cerium-and-lanthanum-surplus-weighs-on-separation-plants',
    type: 'news',
    title: 'Cerium and Lanthanum Surplus Weighs on New Separation Plants',
    author: 'Markets desk',
    tags: ['Cerium', 'Lanthanum', 'Separation', 'Industrial Metals'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Cerium and lanthanum make up 65% to 80% of the rare earths in most hard-rock ores, yet sell for roughly a dollar a kilogram.</li>
<li>For every tonne of NdPr oxide, a typical bastnaesite plant produces three to four tonnes of the two light elements.</li>
<li>Roasting in air turns cerium to its four-valent state, so that it can be left behind before solvent extraction and the circuit can be built 40% to 50% smaller.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>The industry calls it the balance problem: nature does not supply the elements in the proportions that customers want.</em> Each new plant built for magnets adds to a surplus that nobody asked for.</p>
<p>The proportions are stubborn. In bastnaesite and monazite, the minerals behind most of today’s hard-rock supply, cerium and lanthanum make up 65% to 80% of the rare-earth content. Their oxides sell for roughly a dollar a kilogram. Neodymium and praseodymium, usually between 15% and 25%, pay for the whole operation.</p>
<p>So every expansion casts a shadow. For each tonne of NdPr oxide a typical bastnaesite plant must produce, store or throw away three to four tonnes of the two light elements. Demand for magnets has been growing far faster than demand for refinery catalysts, glass polish and decolourisers, the main outlets for lanthanum and cerium.</p>
<p>One answer is to keep the cerium out of the circuit. Roasting in air turns it to its four-valent state, which dissolves poorly in dilute acid, and most of it can be left in the residue before solvent extraction begins. Where the ore permits it, the extraction circuit behind can be built 40% to 50% smaller, with matching savings in solvent and acid. The residue then has to be stored in a condition that allows recovery later.</p>
<p>A second answer is to find new uses. Aluminum alloyed with several per cent of cerium keeps its strength at temperatures where ordinary castings soften, and <a href="https://www.ornl.gov/news/cerium-aluminum-alloys" target="_blank" rel="noopener noreferrer" class="external-link">research at American national laboratories<span class="sr-only"> (opens in a new tab)</span></a> has taken such alloys as far as engine parts. Magnet makers, for their part, dilute neodymium with cerium in grades where heat and size are of little concern. Both outlets are real, and neither is yet large.</p>
<p>A third is patience. Several producers keep cerium as a wet cake or hydroxide in lined cells, entered in the books at no value. It is a sound option so long as the cells are counted among the costs of closure, and regulators increasingly insist that they are.</p>
<p>For investors the lesson lies in how a study treats the two elements. A model that sells all of them at list price has invented a customer. One which assumes no revenue, includes the cost of storage and still shows a return stands on firmer ground. The <a href="https://www.usgs.gov/centers/national-minerals-information-center/rare-earths-statistics-and-information" target="_blank" rel="noopener noreferrer" class="external-link">US Geological Survey’s statistics<span class="sr-only"> (opens in a new tab)</span></a> give a rough idea of how much the world’s catalyst and polishing trades can absorb in a year.</p>`,
  },
];
