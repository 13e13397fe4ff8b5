import type { SampleArticle } from '../sample-article.ts';

export const podcast: SampleArticle[] = [
  {
    id: 83301,
    slug: 's1-e9',
    type: 'podcast',
    title: 'Episode 9: From Ore to Oxide, Step by Step',
    author: 'Podcast desk',
    tags: ['Podcast', 'Processing', 'Bastnaesite', 'Mining'],
    seconds: 1860,
    html: `<p>Between a truck of ore and a drum of separated oxide lie five distinct plants, each with its own chemistry, its own waste and its own way of failing. This episode walks through them in order, for listeners who know the words but have never seen the sequence laid out.</p>
<p>Our guest has spent a career in hydrometallurgy and explains why a mine that ships concentrate and a mine that ships oxide are, commercially, two different businesses.</p>
<p><strong>Chapters</strong></p>
<p>00:00 Welcome<br>02:05 What comes out of the pit<br>06:40 Flotation and its limits<br>11:15 Cracking the mineral<br>16:50 Leaching and cleaning the liquor<br>22:30 Separation in one minute<br>27:45 Where projects stop</p>
<p>Listen to the REEx Podcast</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.480)<br>Welcome back. Today we do something plain: we follow one tonne of ore from the shovel to the drum and ask at every door what changes and what it costs.</p>
<p>Guest (02:07.310)<br>Good. Start in the pit. A rich carbonatite may carry seven or eight per cent rare-earth oxide, and most deposits carry far less. So the first job is to throw away rock, cheaply, before you spend anything on chemicals.</p>
<p>Host (04:31.020)<br>And that first job is crushing and flotation?</p>
<p>Guest (06:44.900)<br>Usually. You grind the ore until the grains come free, then float the rare-earth mineral off the gangue with a collector. Bastnaesite floats reasonably well. The trouble is barite and calcite, which like the same reagents. A good plant ends near sixty per cent oxide in the concentrate and loses perhaps a quarter of the metal on the way.</p>
<p>Host (09:58.660)<br>A quarter sounds like a lot to leave behind.</p>
<p>Guest (11:17.240)<br>It is, and people are surprised by it. But grinding finer to catch the rest makes slimes, and slimes ruin the float. Next door is cracking. The mineral does not dissolve, so you bake it with sulfuric acid at a few hundred degrees, or you attack it with hot caustic soda. After that the rare earths are in a form that water or weak acid can take up.</p>
<p>Host (16:52.130)<br>So now we have a liquid. Is that the end of the mining part?</p>
<p>Guest (18:20.780)<br>Chemically, yes. The liquor also carries iron, aluminum, calcium and whatever thorium was in the rock. You raise the acidity or lower it in small steps and let each of them fall out as a solid. Do this badly and the separation plant downstream suffers for years.</p>
<p>Host (22:33.400)<br>And separation itself, in one minute, as promised.</p>
<p>Guest (22:41.050)<br>Two liquids that do not mix, water and an organic solvent. Each element prefers the solvent a little more than its lighter neighbor does. One contact gives you almost nothing, so you repeat the contact hundreds of times in a row of mixing boxes. At the far end you precipitate with oxalic acid or carbonate and fire the powder in a kiln. That powder is the oxide.</p>
<p>Host (27:48.520)<br>Where along that road do projects stop?</p>
<p>Guest (28:02.970)<br>Rarely in the pit. They stop at the impurity step, because the test work was done on a few clean samples, and they stop at separation, because nobody on the team had run one before. The rock is seldom the problem.</p>`,
  },
  {
    id: 83302,
    slug: 's1-e10',
    type: 'podcast',
    title: 'Episode 10: How to Read a Feasibility Study Without Being an Engineer',
    author: 'Podcast desk',
    tags: ['Podcast', 'Project finance', 'Investors'],
    seconds: 2145,
    html: `<p>Feasibility studies run to hundreds of pages, yet most readers look only at two figures in the press release. This week we go through the pages that matter more: recoveries, reagent use, the assumed price of each oxide and the small print about accuracy.</p>
<p>The guest has reviewed studies for lenders. No project is discussed by name, and nothing in the conversation is advice to buy or to sell.</p>
<p><strong>Chapters</strong></p>
<p>00:00 Welcome<br>01:50 Scoping, pre-feasibility, definitive<br>07:20 The basket price trick<br>13:05 Recovery, and recovery again<br>19:40 Acid, soda and other bills<br>26:10 Discount rates<br>31:30 Three pages to read first</p>
<p>Listen to the REEx Podcast</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.620)<br>Hello and welcome. If you have ever opened one of these studies, seen page four hundred and closed it again, this is for you.</p>
<p>Guest (01:54.200)<br>I sympathize. Begin with the label on the cover. A scoping study may be wrong by forty per cent in either direction and says so. A definitive study claims ten to fifteen per cent. Treating the two alike is the commonest mistake I meet.</p>
<p>Host (05:12.870)<br>And the value in the headline is as uncertain as the costs beneath it?</p>
<p>Guest (07:25.330)<br>More so, because the price is added to it. Rare-earth projects report a basket price: so many per cent neodymium, so many per cent cerium, each times a forecast. If the forecast for one element comes from a single consultant and lies well above today’s market, the whole result rests on that one line.</p>
<p>Host (12:02.100)<br>So what do you do with the line?</p>
<p>Guest (13:09.760)<br>Replace it with the current price and see if anything is left. Then go to recovery. A project may claim ninety per cent in the mill, eighty-five in the leach and ninety-five in separation, which sounds splendid until you multiply. You end at about seventy-three per cent overall.</p>
<p>Host (17:44.050)<br>Multiplication is not in the press release.</p>
<p>Guest (19:43.910)<br>Seldom. Nor is the reagent bill. Ask how many tonnes of acid go in per tonne of oxide out, and where the acid comes from. A remote site that trucks it eight hundred kilometers has a different business from one beside a smelter that wants to be rid of it.</p>
<p>Host (24:30.480)<br>Someone will ask about the discount rate, so let me do it.</p>
<p>Guest (26:14.650)<br>Eight per cent is common in the trade. For a plant of a kind few people have built, I would rather see ten or twelve, and a table with all three. A value that survives only at eight is telling you something.</p>
<p>Host (31:33.020)<br>Last one. Someone has ten minutes. Which pages?</p>
<p>Guest (31:41.290)<br>The page that says how many tonnes of sample were tested, and from how many places. The page with the sensitivities. And the list of permits, with dates beside them. If that list has no dates, you have your answer.</p>`,
  },
  {
    id: 83303,
    slug: 's1-e30',
    type: 'podcast',
    title: 'Episode 30: Thorium, Tailings and the People Next Door',
    author: 'Podcast desk',
    tags: ['Podcast', 'Environment', 'Thorium', 'Monazite'],
    seconds: 2410,
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Monazite from beach sands often holds 5 to 8 per cent thorium oxide, many times the content of bastnaesite from a carbonatite.</li>
<li>International safety standards use 1 becquerel per gram as the level at which natural materials come under regulatory review.</li>
<li>Thorium-232 has a half-life of about 14 billion years, so a storage cell is designed for water and access rather than for decay.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Few subjects end a public meeting faster than radioactivity.</em> In this episode we ask what is in the residue of a rare-earth plant, how much of it there is and which questions a neighbor ought to put to the operator.</p>
<p>The short version: the material is manageable, the sums are not secret, and most conflicts begin because somebody preferred not to show them.</p>
<p><strong>Chapters</strong></p>
<p>00:00 Welcome<br>03:12 Where the thorium comes from<br>08:45 One becquerel per gram<br>14:20 Dry stack or pond<br>21:00 Who watches the water<br>27:35 Fair questions for a town hall<br>35:10 Closing</p>
<p>Listen to the REEx Podcast</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.310)<br>Thirty episodes in, and we have managed to avoid this subject until now. No longer.</p>
<p>Guest (03:15.840)<br>Let me begin with the mineral, because it decides almost everything. Monazite from beach sands often holds 5 to 8 per cent thorium oxide. Bastnaesite from a carbonatite holds a small fraction of one per cent. People speak of “rare-earth waste” as though it were one thing; it is two, at least.</p>
<p>Host (06:02.500)<br>And at what point does a regulator step in?</p>
<p>Guest (08:49.120)<br>International safety standards use 1 becquerel per gram as the level where natural materials come under review. Above it you need a license or an exemption. It does not mean the heap is dangerous at 1.1 and harmless at 0.9. It is a threshold for attention.</p>
<p>Host (12:37.930)<br>What about time? Listeners hear “billions of years” and give up.</p>
<p>Guest (14:24.060)<br>Thorium-232 has a half-life of about 14 billion years, which sounds terrible and means the opposite: it decays slowly, so each gram gives off little. You do not wait for it to go away. You keep rain out, keep people from building on it, and keep dust down. That is what the cell is designed for, water and access.</p>
<p>Host (20:11.700)<br>So a dry stack under a cover rather than a pond?</p>
<p>Guest (21:04.350)<br>Where the climate allows. A dam full of wet slurry can fail; a compacted stack with a clay cap has far less energy in it. It costs more in filtering, and the saving arrives after closure, which is why accountants dislike it.</p>
<p>Host (27:39.610)<br>Give the people at the town hall something to ask.</p>
<p>Guest (28:01.980)<br>Where are the monitoring wells, who samples them, and is the sampler paid by the operator? Who holds the closure bond, and does it rise with the heap? When did the last result exceed the limit, and what was done? A company with good answers enjoys those questions.</p>
<p>Host (35:14.270)<br>And if the answer is that the results are confidential?</p>
<p>Guest (35:22.440)<br>Then the town has learned what it came to learn.</p>`,
  },
  {
    id: 83304,
    slug: 's2-e47',
    type: 'podcast',
    title: 'Episode 47: What a Magnet Buyer Actually Buys',
    author: 'Podcast desk',
    tags: ['Podcast', 'Magnets', 'Automotive', 'Procurement'],
    seconds: 2735,
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>In a grade such as N42SH the number stands for the energy product and the letters for heat resistance, here about 150 °C.</li>
<li>Qualifying a second magnet supplier for a traction motor commonly takes 18 to 36 months, most of it testing.</li>
<li>Coating failures and chipped edges account for more rejected parts at incoming inspection than weak magnetization does.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>A purchase order for magnets is a page of letters, tolerances and coatings, and only one line of it concerns rare earths.</em> Our guest bought magnets for motor makers for two decades and takes that page apart.</p>
<p>We also hear why the cheapest quotation on the table is so often the one with the most open questions, and what a buyer can do about origin when the paper trail ends at a trading house.</p>
<p><strong>Chapters</strong></p>
<p>00:00 Welcome<br>02:48 Decoding the grade<br>09:30 Tolerances, edges, coatings<br>17:15 The long road to qualification<br>25:05 Origin on paper and in fact<br>33:40 Fixed price or formula<br>41:20 A wish list</p>
<p>Listen to the REEx Podcast</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.900)<br>We talk about oxide on this show as if somebody built cars out of it. Nobody does. So what lands on the buyer’s desk?</p>
<p>Guest (02:52.470)<br>A drawing and a grade. Take N42SH. The number 42 is the energy product, how much magnetic work you get from a given volume. The letters say how hot it may run: H to about 120 °C, SH to about 150 °C, UH to 180 °C. Every step up used to mean more dysprosium.</p>
<p>Host (07:20.330)<br>Used to?</p>
<p>Guest (09:34.180)<br>There are ways round it now: finer grains, or heavy elements diffused only along the grain boundaries. But the drawing goes on about other things. Flatness to a few hundredths, the radius of the edges, the coating. Coating failures and chipped edges send more parts back at incoming inspection than weak magnetization ever did.</p>
<p>Host (15:48.640)<br>That is not what I expected to hear.</p>
<p>Guest (17:19.710)<br>It is a brittle ceramic, really, with nickel on top. And because one bad lot can stop a motor line, nobody changes supplier lightly. Qualifying a second source for a traction motor takes 18 to 36 months. Samples, aging tests, a pilot lot, an audit, and then the customer repeats half of it.</p>
<p>Host (23:55.260)<br>So when a politician says a new factory will supply the industry next year…</p>
<p>Guest (25:09.890)<br>Then the factory may run next year and the revenue comes later. On origin: I can trace a magnet to the sintering furnace with some confidence. Behind that sits an alloy maker, then a metal maker, and then a merchant who mixes lots. For mixed lots I have never seen a certificate that I would defend in court.</p>
<p>Host (33:44.020)<br>How is the price set, once all that is settled?</p>
<p>Guest (34:10.550)<br>By formula, mostly. A base for the work, plus so many grams of metal at last month’s average. It is fair in calm markets. In a squeeze the formula passes everything to the buyer, and that is when management discovers how many grams there were.</p>
<p>Host (41:24.790)<br>And the wish list?</p>
<p>Guest (41:33.360)<br>Two suppliers on two continents, grams per part on every drawing, and a stock of finished magnets rather than of powder. Three wishes, none of them exotic.</p>`,
  },
  {
    id: 83305,
    slug: 's2-e48',
    type: 'podcast',
    title: 'Episode 48: Who Sets the Price of NdPr?',
    author: 'Podcast desk',
    tags: ['Podcast', 'Prices', 'NdPr', 'China'],
    seconds: 2520,
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Chinese domestic quotations normally include 13 per cent value added tax, which must come off before any comparison with prices abroad.</li>
<li>In the worked example, 565,000 yuan a tonne shrinks to 500,000 yuan without tax, or roughly 70 dollars a kilogram.</li>
<li>The floor agreed in the United States in July 2025 stands at 110 dollars a kilogram of NdPr and covers one producer for ten years.</li>
<li>Most published prices are assessments made by reporters after telephone calls, not records of trades on an exchange.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Everybody quotes the price of neodymium-praseodymium and hardly anybody has traded at it.</em> This episode takes one number from a Chinese price page and turns it, step by step, into something a magnet maker elsewhere can use.</p>
<p>Along the way we look at the assessor's method, the producer’s posted price and the trader's margin, and ask whether a second market with its own price is forming.</p>
<p><strong>Chapters</strong></p>
<p>00:00 Welcome<br>02:30 A number on a screen<br>08:10 Taking the tax off<br>13:55 How an assessment is made<br>20:40 Listed prices and long contracts<br>28:15 A floor in one country<br>36:05 Two markets?</p>
<p>Listen to the REEx Podcast</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.150)<br>My inbox's favorite question this month: why does everyone's price for NdPr differ? We have a guest who used to publish one of them.</p>
<p>Guest (02:33.780)<br>Because each of them answers a different question. The seller’s offer, the buyer's bid, the tax, the delivery point, the purity. Change one and the number moves by ten per cent without anything having happened.</p>
<p>Host (06:17.090)<br>Let us do one. I read 565,000 yuan a tonne.</p>
<p>Guest (08:14.600)<br>Ask first whether tax is in it. Inside China it normally is, at 13 per cent. Divide by 1.13 and 565,000 becomes 500,000 yuan. At 7.1 yuan to the dollar that is about 70,400 dollars a tonne, so roughly 70 dollars a kilogram. The exporter’s own costs and the importer's freight come on top.</p>
<p>Host (12:02.840)<br>And who wrote the 565,000 down?</p>
<p>Guest (13:59.370)<br>A reporter, in most cases. You telephone a dozen mills, traders and alloy makers, you ask what they did today, and you throw out what looks like wishful thinking. It is an assessment, not a record of trades on an exchange. Done honestly it is useful. It is still a market’s memory, told by the market's participants.</p>
<p>Host (19:26.710)<br>What about the big producers? They post a number every month.</p>
<p>Guest (20:44.020)<br>A listed price, yes. The group’s own customers pay close to it. It is less a discovery than a signal: this is where we would like the month to be. Small separators’ prices then drift towards it or away from it, and the drift is the news.</p>
<p>Host (28:19.450)<br>Then came the floor.</p>
<p>Guest (28:31.930)<br>In July 2025 the United States government agreed a floor of 110 dollars a kilogram of NdPr with one producer, for ten years. It does not oblige any buyer to pay it. The state makes up the difference. But people now have a figure in mind for what non-Chinese material costs to make.</p>
<p>Host (36:08.640)<br>So, two markets?</p>
<p>Guest (36:15.270)<br>Two prices, certainly. A market needs several buyers and several sellers meeting without being told to. Outside China we have a handful of each. Call it a negotiation that has been given a reference point.</p>`,
  },
  {
    id: 83306,
    slug: 's2-e49',
    type: 'podcast',
    title: 'Episode 49: The Metallurgists We Forgot to Train',
    author: 'Podcast desk',
    tags: ['Podcast', 'Workforce', 'Education', 'Processing', 'Supply chain'],
    seconds: 2290,
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>By the guest’s rule of thumb a shift leader in solvent extraction needs 4 years of study and 5 on a running plant.</li>
<li>China restricted the export of rare-earth processing know-how in December 2023, which closed the easiest way of hiring experience.</li>
<li>Pilot plants of 20 to 30 mixing boxes are enough to teach control of a circuit, at a small part of the cost of a full one.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Capital can be raised in a quarter; a shift leader cannot.</em> We speak with a lecturer who has watched extractive metallurgy courses close one after another and now receives a call from a recruiter every week.</p>
<p>The transcript below has been shortened. The full conversation also covers apprenticeships, night shifts and the pay of process technicians.</p>
<p><strong>Chapters</strong></p>
<ul>
<li>00:00 Welcome</li>
<li>02:20 A department disappears</li>
<li>07:55 What cannot be learned from a book</li>
<li>14:30 The rule of nine years</li>
<li>20:45 After December 2023</li>
<li>26:00 A small plant for teaching</li>
<li>33:15 Advice to a student</li>
</ul>
<p>Listen to the REEx Podcast</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.740)<br>Here is a shortage that no stockpile can cover. Tell us about the department you started in.</p>
<p>Guest (02:24.390)<br>We had forty students a year once. Then smelters closed, then the course was merged with materials science, then the laboratory became a café. I am not joking about the café. The mixing boxes went to scrap.</p>
<p>Host (06:09.820)<br>What was lost with the boxes?</p>
<p>Guest (07:58.260)<br>The feel for it. A solvent extraction circuit reacts slowly. You change a flow at breakfast and see the effect at supper, or the next day. Young engineers correct too early, then correct the correction, and by the weekend the whole bank is off grade. A book tells you so. Only a bank that you have ruined yourself makes you believe it.</p>
<p>Host (13:21.540)<br>How long until somebody can be left alone with one at night?</p>
<p>Guest (14:33.110)<br>My rule is 4 years of study and 5 on a running plant before I would make anyone shift leader. So nine in all. A company that breaks ground today and has not hired yet is already late.</p>
<p>Host (19:37.030)<br>Could one simply hire from where the experience is?</p>
<p>Guest (20:49.680)<br>People did, quietly. But in December 2023 China restricted the export of rare-earth processing know-how, and that covers what travels in heads as well as what travels in crates. Nobody sensible wants to put a retired engineer in that position.</p>
<p>Host (26:03.970)<br>So we teach. With what?</p>
<p>Guest (26:12.200)<br>A small line. Pilot plants of 20 to 30 mixing boxes are enough to teach control; a commercial circuit may have ten times as many, and it behaves the same way, only slower. Three or four universities sharing one site would do. They need feed, a permit for the solvent and a technician who stays.</p>
<p>Host (33:18.580)<br>And a student listening to this?</p>
<p>Guest (33:25.860)<br>Spend one summer on a plant that makes copper, or nickel, or uranium. The boxes are the same and there are still people there who can tell by the color of the froth what went wrong yesterday.</p>`,
  },
  {
    id: 83307,
    slug: 's2-e50',
    type: 'podcast',
    title: 'Episode 50: Fifty Episodes, Five Corrections',
    author: 'Podcast desk',
    tags: ['Podcast', 'Basics', 'Statistics'],
    seconds: 3180,
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>Cerium makes up some 60 parts per million of the Earth’s crust, about as much as copper, so “rare” is a matter of history.</li>
<li>The International Energy Agency put China’s share in 2024 at about 60 per cent of mining, 91 per cent of refining and 94 per cent of permanent magnets.</li>
<li>A reserve is a statement about price and knowledge at one date; Vietnam’s went from 22 million to 3.5 million tonnes in one edition of the same table.</li>
<li>Magnets take under half of rare-earth tonnage but pay for most of its value, which is why averages mislead.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Anyone who talks for fifty episodes gets things wrong.</em> For the anniversary we went back through the letters from listeners and picked five statements that were too simple, out of date or plainly mistaken.</p>
<p>Two guests help to put them right: a geologist, and near the end a statistician who would like everyone to stop adding things up that do not belong together.</p>
<p><strong>Chapters</strong></p>
<p>00:00 Welcome and thank you<br>03:40 Correction one: rare<br>10:25 Correction two: seventeen of what<br>17:50 Correction three: the famous ninety per cent<br>26:30 Correction four: reserves<br>35:05 Correction five: averages<br>44:20 Letters we liked<br>50:10 Goodbye until next week</p>
<p>Listen to the REEx Podcast</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.270)<br>Fifty. Thank you for staying, and thank you for the letters, including the angry ones. We start with the oldest sin.</p>
<p>Guest (03:44.550)<br>The name. Cerium makes up some 60 parts per million of the crust, about as much as copper. Even the scarce ones, thulium and lutetium, are commoner than silver. They were called rare because the first minerals were, and “earth” is only an old word for an oxide.</p>
<p>Host (08:51.180)<br>I once said there were fifteen of them.</p>
<p>Guest (10:28.910)<br>Fifteen lanthanides, if you count promethium, which has no stable form and is found in nature only in traces. Add yttrium and scandium and you have seventeen. In trade, though, scandium mostly comes from other ores entirely, so a shipping statistic for seventeen elements is a strange basket.</p>
<p>Host (16:33.470)<br>Third letter. We say “China makes ninety per cent” and a listener asks: of what?</p>
<p>Guest (17:54.040)<br>And the listener is right. The International Energy Agency’s figures for 2024 are about 60 per cent of mining, 91 per cent of refining and 94 per cent of permanent magnets. Three numbers, three links. Saying only the middle one hides that the last is worse.</p>
<p>Host (25:12.350)<br>Then reserves. I read out a league table, with pleasure.</p>
<p>Guest (26:34.620)<br>Never do that. A reserve is what someone thinks can be mined at a profit, on a given date, from what has been reported. Vietnam stood at 22 million tonnes for years and then at 3.5 million in the next edition of the same table. No rock had moved. A report was read more carefully.</p>
<p>Host (34:20.090)<br>For the last correction we have company.</p>
<p>Second guest (35:08.730)<br>I shall be brief. Magnets take under half of the tonnage and pay for most of the value. So an average price per tonne of rare earths describes nothing that anyone sells. If a chart has one line for all of them, put it away.</p>
<p>Host (43:06.460)<br>That removes about six of our charts.</p>
<p>Guest (44:24.870)<br>Keep them for the next anniversary. One letter I liked came from a school that had measured the pull of a loudspeaker magnet before and after an oven. That is the right spirit: doubt the number, then heat it.</p>
<p>Host (50:13.020)<br>Doubt the number, then heat it. We shall print that on a mug. Goodbye until next week.</p>`,
  },
  {
    id: 83308,
    slug: 's2-e51',
    type: 'podcast',
    title: 'Episode 51: Motors With Fewer Rare Earths, or None',
    author: 'Podcast desk',
    tags: ['Podcast', 'Motors', 'Substitution', 'Electric vehicles'],
    seconds: 2960,
    html: `<p><strong>Highlights</strong></p>
<ul class="wp-block-list">
<li>A permanent-magnet traction motor for a passenger car usually carries 1 to 2 kilograms of magnet, of which roughly 30 per cent is rare earth.</li>
<li>Ferrite magnets reach an energy product of 4 to 5 megagauss-oersted against 35 to 50 for neodymium grades, so the motor grows.</li>
<li>Grain boundary diffusion can cut the heavy rare earths in a hot-running magnet by half or more without a new motor design.</li>
</ul>
<hr class="wp-block-separator has-alpha-channel-opacity">
<p><em>Every price spike produces a headline about the motor that needs no rare earths.</em> Such motors exist, some of them are old, and each pays for its independence in weight, heat or control electronics.</p>
<p>A motor designer explains the four families and says which of them a car maker could adopt within one model cycle. Because the recording was long, questions from the audience have been left out of the transcript.</p>
<p><strong>Chapters</strong></p>
<p>00:00 Welcome<br>02:55 How much magnet is in a car<br>09:15 Induction, the old answer<br>15:40 Windings instead of magnets<br>22:20 The ferrite bargain<br>29:05 Reluctance and noise<br>35:30 Using less rather than none<br>42:10 One model cycle<br>47:25 Goodbye</p>
<p>Listen to the REEx Podcast</p>
<h2 class="wp-block-heading">Transcript</h2>
<p>Host (00:00.530)<br>Let us keep this one fair. No miracle motors and no funeral for the magnet either. How much are we talking about?</p>
<p>Guest (02:58.460)<br>In a passenger car with a permanent-magnet traction motor, 1 to 2 kilograms of magnet. Roughly 30 per cent of that weight is rare earth, nearly all of it neodymium and praseodymium. The rest is iron and a little boron.</p>
<p>Host (07:46.980)<br>Less than people imagine. What can do without?</p>
<p>Guest (09:18.230)<br>The induction motor, which is older than the car it would sit in. Copper or aluminum bars in the rotor, no magnet. You lose a few points of efficiency at low load, and the rotor gets hot, in the place that is hardest to cool.</p>
<p>Host (14:02.690)<br>And the second family?</p>
<p>Guest (15:44.120)<br>Put a winding on the rotor and feed it with current. You can turn the field down on the motorway, which is pleasant. You need slip rings or a wireless feed, and somebody has to wind a rotor that survives many thousand revolutions a minute. It is in series production, so it is no dream.</p>
<p>Host (20:57.340)<br>Ferrites are cheap. Why not simply more ferrite?</p>
<p>Guest (22:23.810)<br>Because you need so much more. Ferrite has an energy product of 4 to 5 megagauss-oersted; neodymium grades have 35 to 50. With clever steel around it you win part of that back, but the motor grows, and a larger motor wants a larger car. For pumps and fans it is a fine bargain.</p>
<p>Host (29:08.570)<br>Reluctance motors: they whine, I am told.</p>
<p>Guest (29:17.900)<br>The simple ones do. They pull on shaped steel, in jerks, and the housing sings. With a few magnets in the slots the noise and the power factor improve, and you are back to buying magnets, only fewer.</p>
<p>Host (35:33.050)<br>Which brings us to fewer.</p>
<p>Guest (35:41.780)<br>That is where the quiet success is. Grain boundary diffusion puts dysprosium or terbium only where it is needed, along the edges of the grains, and cuts the heavy content by half or more. Better oil cooling does the rest. The motor drawing hardly changes.</p>
<p>Host (42:13.490)<br>If a car maker had to act within one model cycle?</p>
<p>Guest (42:22.160)<br>Five or six years? Keep the magnets on the main axle, use induction on the second one, and take the heavy elements out of both. It will not make a headline, and that is its chief advantage.</p>`,
  },
];
