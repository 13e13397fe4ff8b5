import type { SampleArticle } from '../sample-article.ts';

export const defense: SampleArticle[] = [
  {
    id: 83321,
    slug: 'small-tonnage-long-chains-defense-supply',
    type: 'news',
    title: 'Small Tonnage, Long Chains: Why Defense Cannot Buy Rare Earths Like Everybody Else',
    author: 'The editors',
    tags: ['Aerospace & Defense', 'United States', 'Supply chain', 'Magnets'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A figure often cited from congressional research gives 920 pounds of rare-earth material in one F-35, or about 418 kilograms.</li>
<li>Military demand is usually put at under 5 per cent of American consumption, too little to carry a refinery of its own.</li>
<li>Between the prime contractor and the magnet maker there can be 6 or 7 tiers, and most primes see only the first two.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>If money were the only obstacle, armed forces would have solved their rare-earth problem long ago.</em> They pay well and need little. It is the littleness that gets in the way.</p>
<p>Begin with the quantities. A figure often cited from <a href="https://www.congress.gov/crs-products" target="_blank" rel="noopener noreferrer" class="external-link">congressional research<span class="sr-only"> (opens in a new tab)</span></a> gives 920 pounds of rare-earth material in one F-35, or about 418 kilograms, in actuators, generators, radar and coatings. Multiply that by any plausible production rate and you obtain some tens of tonnes a year. A single carmaker uses more in a month.</p>
<p>Across all services the military share is usually put at under 5 per cent of American consumption. A separation plant of economic size makes thousands of tonnes, so no ministry can keep one alive through orders alone. Whoever wants secure supply for missiles has to help build a civilian industry and then buy a small slice of its output.</p>
<p>The slice is awkward. Defense needs the odd grades: samarium magnets for heat, yttrium for coatings and laser crystals, small lots of terbium, parts in shapes that were drawn thirty years ago. A factory that lives on speed prefers one customer with ten million identical pieces. Set-up time for a lot of two hundred may exceed the time to make it.</p>
<p>Distance makes matters worse. Between the prime contractor and the magnet maker there can be 6 or 7 tiers: a subsystem, an actuator, a motor, a rotor, a magnet assembler, a block maker. Most primes see only the first two. When a rule on origin arrives, each tier asks the next, and the answer returns months later with a disclaimer at the foot.</p>
<p>Qualification is slow for good reasons, since a motor in a fin must work once, after fifteen years in a crate. A change of magnet supplier counts as a change of design. Test campaigns run to a year or longer, and the program office has other uses for the money.</p>
<p>Three remedies are in use. Governments buy equity or guarantee prices at the mine and the refinery. They order a reserve of finished parts, which skips the chain altogether. And they can pay a civilian magnet plant to keep one line for short runs, much as shipyards are paid to keep a dock.</p>
<p>The third is the least discussed and perhaps the best value. A short-run line with its own press and furnace costs some tens of millions of dollars. It gives the arsenal what it lacks, namely a place to send a drawing. Reports by the <a href="https://www.gao.gov/critical-minerals" target="_blank" rel="noopener noreferrer" class="external-link">Government Accountability Office<span class="sr-only"> (opens in a new tab)</span></a> have asked for better mapping of the lower tiers for years, and a standing line would make much of that map unnecessary.</p>`,
  },
  {
    id: 83322,
    slug: 'samarium-cobalt-the-magnet-for-hot-places',
    type: 'news',
    title: 'Samarium-Cobalt, the Magnet for Hot Places, Has Two Supply Problems Instead of One',
    author: 'Technology desk',
    tags: ['Technology', 'Samarium', 'Cobalt', 'Aerospace & Defense'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Samarium-cobalt magnets work up to about 350 °C, where standard neodymium grades give up between 80 and 200 °C.</li>
<li>Samarium was among the seven elements China placed under export license in April 2025.</li>
<li>The common 2:17 type contains roughly 25 per cent samarium and 50 per cent cobalt by weight, so two supply chains meet in one part.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Before neodymium magnets conquered the motor there was samarium-cobalt, and in the hottest corners of a machine it never left.</em> It holds a per cent or two of the market by weight and a far larger share of the worry.</p>
<p>Its merit is stability. Samarium-cobalt magnets work up to about 350 °C, special grades higher still, where standard neodymium grades give up between 80 and 200 °C depending on their heavy content. Nor do they rust, so they can often go without a coating. Designers of guidance fins, traveling-wave tubes and downhole tools accept the lower strength in return.</p>
<p>The figures below are typical ranges for commercial sintered grades, collected from public data sheets. Individual products differ.</p>
<figure class="wp-block-table"><table><thead><tr><th>Property</th><th>Samarium-cobalt (2:17)</th><th>Neodymium-iron-boron</th></tr></thead><tbody>
<tr><td>Energy product (MGOe)</td><td>24–33</td><td>33–54</td></tr>
<tr><td>Highest working temperature (°C)</td><td>300–350</td><td>80–200</td></tr>
<tr><td>Loss of remanence per °C</td><td>about 0.035%</td><td>about 0.11%</td></tr>
<tr><td>Resistance to corrosion</td><td>good, often uncoated</td><td>poor, needs coating</td></tr>
<tr><td>Mechanical behavior</td><td>very brittle</td><td>brittle</td></tr>
</tbody></table></figure>
<p>Supply looks odd at first sight. Samarium is not scarce; it accompanies neodymium in most ores, and refiners have long produced more of it than anyone wanted. For years it was left unseparated in a mixed middle fraction with europium and gadolinium. That is precisely the weakness, because where nobody had reason to build the last circuit, hardly anybody outside China has one at scale.</p>
<p>In April 2025 samarium was among the seven elements that China placed under export license, together with magnets made of it. Since the uses are so often military, licenses were expected to be slow, and buyers looked for oxide elsewhere. A middle fraction exists wherever bastnaesite or monazite is treated. Turning it into samarium metal needs yet another step, reduction with lanthanum in a vacuum furnace, as samarium evaporates under conditions that suit neodymium.</p>
<p>Cobalt is the other half. The common 2:17 type contains roughly 25 per cent samarium and 50 per cent cobalt by weight, the remainder being iron, copper and zirconium. Cobalt comes chiefly from Congo and is refined chiefly in China, as statistics of the <a href="https://www.usgs.gov/centers/national-minerals-information-center/cobalt-statistics-and-information" target="_blank" rel="noopener noreferrer" class="external-link">United States Geological Survey<span class="sr-only"> (opens in a new tab)</span></a> show. Two chains thus meet in one part, and a buyer who secures the first may still wait for the second.</p>
<p>Quantities offer some comfort. A few hundred tonnes of samarium a year would satisfy Western demand several times over. One modest separation circuit, one furnace shop and one magnet maker with old recipes would do. The three need to be paid at the same time, which has so far been the obstacle.</p>`,
  },
  {
    id: 83323,
    slug: 'the-2027-line-procurement-rules-for-magnets-explained',
    type: 'news',
    title: 'The 2027 Line: American Procurement Rules for Magnets, Explained Clause by Clause',
    author: 'Policy desk',
    tags: ['Policy', 'United States', 'Procurement', 'Magnets', 'Aerospace & Defense'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>From 1 January 2027 the restriction on magnets reaches back from melting to mining, refining and separation.</li>
<li>Four countries are covered by the rule: China, Russia, Iran and North Korea.</li>
<li>A neodymium magnet of recycled material stays permissible if milling and sintering take place in the United States.</li>
<li>A contractor with 400 magnet part numbers and two weeks for each would need 16 years if one person did the tracing.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>On 1 January 2027 a sentence in the American defense procurement code grows by three words, and several thousand companies will have to know where their oxide was dug.</em> The change has been law for years. What is new is that the contracts to which it applies are being signed.</p>
<p>The provision is short, its exceptions are not, and most errors in circulation come from reading only one of the two. This article goes through the clause in order.</p>
<h2 class="wp-block-heading">Where the Rule Lives</h2>
<p>The statute is section 4872 of title 10 of the United States Code. It is carried into contracts by a clause of the defense supplement to the acquisition rules, numbered <a href="https://www.acquisition.gov/dfars/252.225-7052-restriction-acquisition-certain-magnets-tantalum-and-tungsten." target="_blank" rel="noopener noreferrer" class="external-link">252.225-7052<span class="sr-only"> (opens in a new tab)</span></a>, on certain magnets, tantalum and tungsten. A firm rarely meets the statute. It meets the clause, usually on page sixty of a purchase order from a customer who received it from another customer.</p>
<p>Two kinds of magnet are named, samarium-cobalt and neodymium-iron-boron. Ferrites and alnico are not. The four countries covered by the rule are China, Russia, Iran and North Korea. For magnets the first is the one that matters in practice, since the others make few or none for export.</p>
<h2 class="wp-block-heading">What Changes in 2027</h2>
<p>Until the end of 2026 the restriction concerns magnets melted or produced in a covered country. Melting means the making of the alloy, and production covers the steps from powder to the finished block. A magnet sintered in Japan from alloy cast in Vietnam passes, whatever ore went into the alloy.</p>
<p>From 1 January 2027 the restriction on magnets reaches back from melting to mining, refining and separation. Every stage from rock to block must then lie outside the four countries. The Japanese magnet in the example would fail if a single drum of its neodymium oxide had been separated in Baotou, even when the ore came from California.</p>
<h3 class="wp-block-heading">Why Separation Is the Hard Word</h3>
<p>Mines outside China are known by name and few in number. Magnet makers can be visited. Separation is the step that mixes, because oxide is bought by purity rather than by origin, and a metal maker fills a furnace from whatever lot is at hand. About nine tenths of the world’s refining takes place in China, according to the <a href="https://www.iea.org/reports/global-critical-minerals-outlook-2025" target="_blank" rel="noopener noreferrer" class="external-link">International Energy Agency<span class="sr-only"> (opens in a new tab)</span></a>. A chain free of it exists, but it is narrow, and for heavy elements it is only being built.</p>
<h2 class="wp-block-heading">The Exceptions, in Order of Usefulness</h2>
<p>First, commercial off-the-shelf items. A product sold in substantial quantities on the open market and delivered unchanged is largely exempt. A laptop qualifies, and so may a standard pump. A magnet bought as a magnet does not become exempt because it appears in a catalog, and a standard motor that has been modified for a contract ceases to be standard.</p>
<p>Second, electronic devices, unless the department decides otherwise. The word is wide and has been read generously in the past. Contractors who lean on it ought to keep a written reason for each item, since a device with a motor in it may be judged by the motor.</p>
<p>Third, recycling. A neodymium magnet of recycled material stays permissible if milling and sintering take place in the United States. The origin of the old magnet is then of no concern. This is the quiet gift of the rule to recyclers, and it explains why scrap from hard drives suddenly has a second price.</p>
<h3 class="wp-block-heading">Non-Availability</h3>
<p>Last comes the determination of non-availability: compliant material of satisfactory quality cannot be had, in the quantity required, at a reasonable price. It is made by the government, for stated parts and for a time. Firms tend to regard it as a safety net. An official who signs one, however, has to show that somebody looked, and a supplier who has not asked for quotations will find it hard to help.</p>
<h2 class="wp-block-heading">The Paper Behind the Part</h2>
<p>The clause flows down. Each contractor must pass it to subcontractors, and each of them answers for what it certifies. A false statement, even a careless one, can be treated as a false claim against the government, with penalties out of proportion to the value of a magnet. That is the reason for the hedged language in supplier letters, and for the many letters that say nothing at all.</p>
<p>Consider the work involved. A contractor with 400 magnet part numbers and two weeks of effort for each would need 16 years if one person did the tracing. Ten people could finish in nineteen months. Those who began in 2025 have a chance of being ready, and those who plan to start with the first audit have done the sum differently.</p>
<h3 class="wp-block-heading">Where to Begin</h3>
<p>Experience with similar rules for specialty metals suggests an order. Sort the parts by magnet type and discard ferrites. Put aside what is truly commercial, with evidence. RowGroup the rest by block maker, since forty part numbers may go back to three furnaces. Then ask each block maker for lots, dates and sources of alloy, rather than for a general assurance.</p>
<p>What remains after that is the real list, and it is normally short: a few dozen parts, most of them for hot or very small motors. They are the ones for which a new source must be qualified, and qualification takes longer than the months left. Some programs will buy a final lot of permitted magnets before the line is crossed, as contracts signed earlier follow the earlier text. It is a legal answer that buys two or three years and should be used as such.</p>
<p>Critics call the rule too strict for a market that has so little compliant supply. Its defenders reply that the supply will not be built unless someone is obliged to buy it. Both have a point, and the calendar will decide between them.</p>`,
  },
  {
    id: 83324,
    slug: 'price-floor-or-contract-for-difference-two-bills',
    type: 'news',
    title: 'Price Floor or Contract for Difference: Two Designs and the Bills They Produce',
    author: 'Policy desk',
    tags: ['Policy', 'Price floors', 'NdPr', 'United States'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The American agreement of July 2025 guarantees MP Materials 110 dollars per kilogram of NdPr for ten years.</li>
<li>At a market price of 70 dollars the state would owe 40 dollars a kilogram, or 40 million dollars on 1,000 tonnes.</li>
<li>A tariff that lifts the domestic price shifts the same bill from the treasury to the motor maker.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Everyone in favor of price support for rare earths means something slightly different by it.</em> The differences look technical until the invoice arrives, and then they decide who pays it.</p>
<p>The reference case is public. Under the American agreement of July 2025 the defense department guarantees MP Materials 110 dollars per kilogram of NdPr for ten years, and takes part in the gains above that level once further capacity is running. The terms were set out in filings with the <a href="https://www.sec.gov/edgar/search/" target="_blank" rel="noopener noreferrer" class="external-link">Securities and Exchange Commission<span class="sr-only"> (opens in a new tab)</span></a>, which makes it one of the few instruments in this field that outsiders can check.</p>
<p>Take it as a pure floor first. At a market price of 70 dollars the state would owe 40 dollars a kilogram, which is 40 million dollars on 1,000 tonnes. When the price rises to 130 the state owes nothing and the producer keeps the surplus. Such a floor is an option given away. It is simple, bankable and, in bad years, expensive.</p>
<p>A contract for difference works in both directions. With the same reference level the producer would hand back 20 dollars a kilogram at a price of 130. Britain has paid for wind power in this way since the middle of the last decade, and in the winter of high electricity prices money flowed back to consumers. Treasuries like the symmetry. Producers accept it if the level is high enough, because lenders care about the worst year and not about the best.</p>
<p>Both designs depend on a reference price, and there lies the weak spot. If it is a Chinese domestic quotation, a foreign policy decision can enlarge the subsidy. If it is the price the producer obtains, nobody has a reason to bargain. An average of several assessments, with a lag of one quarter, is the usual compromise.</p>
<p>Volume needs a limit as well. Without one the guarantee rewards stockpiling in poor years for delivery in the settlement window. Sensible contracts name a yearly tonnage, reduce it if the plant underperforms and end when the capital has been repaid.</p>
<p>A third design leaves the treasury out. A tariff on imports, or a minimum price among allied buyers, raises what consumers pay until domestic supply breaks even. It costs the state nothing, since it shifts the same bill to the motor maker, who may move the motor abroad. For that reason a tariff on oxide without one on motors is the worst of all variants.</p>
<p>How large should support be? No formula exists, but a test does. If private lenders would finance the plant on the guaranteed volume alone, the level is sufficient; if they would do so without any equity from the owner, it is too high.</p>`,
  },
  {
    id: 83325,
    slug: 'oxide-metal-or-magnet-what-belongs-in-a-stockpile',
    type: 'news',
    title: 'Oxide, Metal or Magnet: What Belongs in a Strategic Stockpile',
    author: 'Policy desk',
    tags: ['Stockpiles', 'United States', 'Policy', 'Metals'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The American stockpile, founded by an act of 1939, was worth only 888 million dollars in 2021 after decades of sales.</li>
<li>Congress set aside 2 billion dollars for it in 2025, among the largest additions since the Cold War.</li>
<li>Oxide keeps for decades in a dry drum, while metal under oil or argon should be turned over every 3 to 5 years.</li>
<li>Each step from oxide to magnet shortens the response by roughly six weeks and narrows the choice of use.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Filling a warehouse is the easy part of stockpiling; the difficulty is to fill it with something that a factory can use on the day it is needed.</em> Rare earths make the choice unusually plain, because they exist in at least four forms between mine and motor.</p>
<p>The American example shows how fashions change. The stockpile was founded by an act of 1939, grew vast in the Cold War and was then sold off until it was worth only 888 million dollars in 2021. Rare earths were among the things sold. In 2025 Congress set aside 2 billion dollars, among the largest additions since the Cold War, and the <a href="https://www.dla.mil/Strategic-Materials/" target="_blank" rel="noopener noreferrer" class="external-link">Defense Logistics Agency<span class="sr-only"> (opens in a new tab)</span></a> has been buying again.</p>
<p>Concentrate would be the cheapest thing to buy. It is also useless in a crisis unless a refinery has capacity to spare, and if it had there would hardly be a crisis. Few planners recommend it.</p>
<p>Oxide is the traditional answer. It keeps for decades in a dry drum, is traded by purity and can become magnets, phosphors, glass or ceramics. The price of that freedom is delay. Somebody must reduce it to metal, and the number of shops able to do so outside China can be counted on two hands.</p>
<p>Metal and alloy stand nearer to the furnace. Neodymium left in the open crumbles within months, though, and even metal under oil or argon should be turned over every 3 to 5 years. Turning over means selling old lots and buying new ones, which requires a civilian customer who takes part regularly.</p>
<p>Finished magnets are the quickest remedy. Unmagnetized, coated and sealed, they last for many years. The objection is that a magnet fits one motor. Each step from oxide to magnet shortens the response by roughly six weeks and narrows the choice of use, so magnets make sense for weapons with long production runs and a fixed drawing.</p>
<p>A mixed portfolio follows almost by itself: oxide for breadth, alloy for the first three months, magnets for a short list of parts. The shares ought to depend on which step is missing at home. A country with a metal shop needs less alloy, one without needs little else.</p>
<p>Buying has to be slow. The market for terbium oxide outside China is a few dozen tonnes, and a single tender for twenty would move the price against the buyer and starve the industries the reserve is meant to protect. The best months to fill a store are those in which nobody is talking about it.</p>`,
  },
  {
    id: 83326,
    slug: 'europes-65-per-cent-rule-what-the-act-asks-of-magnets',
    type: 'news',
    title: 'Europe’s 65 Per Cent Rule: What the Critical Raw Materials Act Asks of Magnets',
    author: 'Policy desk',
    tags: ['Policy', 'European Union', 'Critical Raw Materials Act', 'Magnets'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>The act’s benchmarks for 2030 are 10 per cent extraction, 40 per cent processing and 25 per cent recycling, measured against European consumption.</li>
<li>No more than 65 per cent of any strategic raw material, at any stage of processing, should come from a single third country.</li>
<li>Strategic projects are promised permits within 27 months for mines and 15 months for processing or recycling plants.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Regulation 2024/1252 has been in force since May 2024, and its numbers are quoted more often than its verbs.</em> The verbs are mostly soft.</p>
<p>The numbers first. The act’s benchmarks for 2030 are 10 per cent extraction, 40 per cent processing and 25 per cent recycling, measured against European consumption of strategic raw materials. They apply to the group as a whole. Nobody is fined if rare earths miss them while aluminum does well. The full text is on <a href="https://eur-lex.europa.eu/eli/reg/2024/1252/oj/eng" target="_blank" rel="noopener noreferrer" class="external-link">EUR-Lex<span class="sr-only"> (opens in a new tab)</span></a>.</p>
<p>The fourth number bites harder. No more than 65 per cent of any strategic raw material, at any relevant stage of processing, should come from a single third country by 2030. For magnet rare earths the present share from China lies well above 90 at the stages of metal and magnet. To come down to 65 Europe would need about seven thousand tonnes of magnets a year from elsewhere, if it uses some twenty thousand.</p>
<p>Where might they come from? An Estonian magnet plant has opened, a French port city has separation capacity, Sweden and Norway have ore that is unlikely to be mined before 2030, and Greenland has more of it and less infrastructure. Recycling pilots run in several countries. Added up generously, it amounts to perhaps half of the gap.</p>
<p>Speed was meant to help. Strategic projects are promised permits within 27 months for mines and 15 months for processing or recycling plants, including environmental assessment. Forty-seven projects inside the Union received the label in March 2025, and the <a href="https://single-market-economy.ec.europa.eu/sectors/raw-materials/areas-specific-interest/critical-raw-materials/strategic-projects-under-crma_en" target="_blank" rel="noopener noreferrer" class="external-link">Commission’s list<span class="sr-only"> (opens in a new tab)</span></a> shows several for rare earths. A deadline binds the authority, not the court that hears an appeal.</p>
<p>Money was left out of the act and has come in later, through a separate action plan and national funds. Nothing obliges a buyer to pay more for European oxide. Large companies that make motors, batteries or turbines must, however, assess their exposure every few years and tell their boards. That paragraph may achieve more than the benchmarks, since a risk that has been minuted has to be answered.</p>
<p>Magnets receive special treatment in two articles. Products from scanners to wind turbines will have to carry a label saying whether they contain permanent magnets, of which type, and how to take them out. Later, makers must publish the recycled share for larger magnets. Neither creates supply. Both make it possible to see where supply could be found.</p>
<p>An honest forecast for 2030 is that Europe will reach the processing goal for some metals, miss the 65 per cent for magnets and know far more exactly by how much.</p>`,
  },
  {
    id: 83327,
    slug: 'recycled-content-quotas-need-scrap-first',
    type: 'news',
    title: 'Recycled-Content Quotas Need Scrap First: The Arithmetic of a Growing Market',
    author: 'Technology desk',
    tags: ['Recycling', 'Technology', 'Magnets', 'European Union', 'Regulation'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>In a market that grows by 8 per cent a year, products that live 15 years return at most 32 per cent of today’s demand.</li>
<li>With 40 per cent collection and 90 per cent recovery the contribution shrinks to about 11 per cent.</li>
<li>European law will ask for the recycled share in products with more than 0.2 kilograms of magnet, and it counts only waste after use.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Quotas for recycled content are popular with parliaments because they cost the budget nothing.</em> For rare-earth magnets they meet a limit that no fine can move: the scrap of this year is the sales of fifteen years ago.</p>
<p>The calculation fits on an envelope. In a market that grows by 8 per cent a year, demand after 15 years is 3.2 times what it was. If products live that long, then everything sold at the start, collected to the last gram, returns at most 32 per cent of today’s demand.</p>
<p>Collection is never complete. With 40 per cent collection and 90 per cent recovery in the plant, the contribution shrinks to about 11 per cent. Against the present, when commonly quoted estimates speak of less than one per cent from old products, that would be a great success. Against a quota of 25 it would be failure.</p>
<p>The life of products differs, which helps a little. Hard drives come back after five or six years, headphones and power tools after fewer, though mostly in the dustbin. Cars last fifteen years and often end abroad. Wind turbines stay up for twenty-five and then deliver tonnes at once, sorted and labeled.</p>
<p>Production waste fills the gap. Cutting and grinding can take a quarter of a block, and the sludge has been recycled for decades wherever magnets are made. Counting it as recycled content is tempting and misleading, since a careless factory would score higher than a careful one. Lawmakers in Brussels have noticed. European law will ask for the recycled share in products with more than 0.2 kilograms of magnet, and as adopted it counts only waste after use. Drafting of the method falls to the <a href="https://joint-research-center.ec.europa.eu/scientific-activities-z/raw-materials_en" target="_blank" rel="noopener noreferrer" class="external-link">Joint Research Centre<span class="sr-only"> (opens in a new tab)</span></a> and committees.</p>
<p>What would a workable quota look like? It would start at a few per cent and rise with the quantity coming back rather than with the calendar. It would apply to product groups, not to every motor, so that recycled metal goes where transport and sorting are cheapest. And it would be tradable, as a maker of pumps in one country has no use for turbine scrap in another.</p>
<p>Design is the lever that lasts. A rotor in which magnets are glued and cast in resin must be burned out or crushed; one with clips can be emptied by a machine in half a minute. Quotas set the demand, but it is take-back that brings the supply to the door.</p>
<p>A last caution concerns export. A high European price for scrap is worth little if the scrap leaves as second-hand appliances. Statistics on such flows, gathered by <a href="https://ec.europa.eu/eurostat/web/waste/data" target="_blank" rel="noopener noreferrer" class="external-link">Eurostat<span class="sr-only"> (opens in a new tab)</span></a>, count machines and never magnets.</p>`,
  },
  {
    id: 83328,
    slug: 'from-kiln-to-quay-port-logistics-of-rare-earths',
    type: 'news',
    title: 'From Kiln to Quay: The Port Logistics Nobody Budgets For',
    author: 'Markets desk',
    tags: ['Logistics', 'Ports', 'Supply chain', 'Thorium'],
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Natural materials above 10 becquerels per gram travel as Class 7 cargo, and many shipping lines decline it.</li>
<li>A 20-foot container of concentrate reaches its weight limit of about 26 tonnes when it is hardly half full.</li>
<li>Magnets sent by air must stay below 0.00525 gauss at 4.6 meters, or the airline will refuse the box.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Feasibility studies give transport a line of its own and seldom a second thought.</em> Yet a rare-earth product may cross three kinds of dangerous-goods rule on its way to the customer, and each of them can stop it.</p>
<p>Concentrate comes first. Under the transport regulations of the <a href="https://www.iaea.org/publications/12288/regulations-for-the-safe-transport-of-radioactive-material" target="_blank" rel="noopener noreferrer" class="external-link">International Atomic Energy Agency<span class="sr-only"> (opens in a new tab)</span></a> natural materials that are not to be processed for their radioactivity count as radioactive cargo, Class 7, above 10 becquerels per gram. Much bastnaesite stays below that figure. Monazite rarely does. Once over the line, documents, labels and training follow, and many shipping lines decline it altogether because one port on the route says no.</p>
<p>Refusals are an old acquaintance of the uranium trade, which keeps lists of willing carriers and ports of call. A newcomer with forty containers a year has no such list. Its cargo may have to wait for a chartered vessel, or for the one regular service that accepts it from a distant harbor.</p>
<p>Weight is the second surprise. Minerals of this kind are dense, and a 20-foot container reaches its limit of about 26 tonnes when it is hardly half full. The empty half is paid for. Since 2016 every box also needs a verified gross mass before loading, under the convention kept by the <a href="https://www.imo.org/en/OurWork/Safety/Pages/Verification-of-the-gross-mass.aspx" target="_blank" rel="noopener noreferrer" class="external-link">International Maritime Organization<span class="sr-only"> (opens in a new tab)</span></a>, and a mine without a weighbridge has to drive to one.</p>
<p>Oxides are easier. Separated powders are not dangerous goods, and twenty tonnes in drums or big bags are worth more than the ship’s fuel. There the concern is moisture, theft and mixing, so that seals, liners and lot numbers deserve more attention than the freight rate. Insurers ask about the value per container, and a box of terbium oxide may exceed what a standard policy covers.</p>
<p>Metal brings the third rule book. Coarse ingots are harmless, but fine powder and turnings can ignite, and alloy flakes are packed under argon. A customs officer who opens the drum to have a look ends the shipment.</p>
<p>Magnets, finally, disturb compasses. When sent by air they must stay below 0.00525 gauss at 4.6 meters from the package, or the airline will refuse the box; with a lower reading close up it is not regulated at all. Steel plates and opposed packing solve the matter, at the cost of weight. By sea there is no such limit, which is why most go that way and why five weeks of stock are always afloat.</p>
<p>None of this is difficult for a forwarder with experience. It becomes difficult when the forwarder is asked after the plant has been built. A trial shipment of one container in the pilot phase costs a few thousand dollars and tells more than a chapter in the study.</p>`,
  },
];
