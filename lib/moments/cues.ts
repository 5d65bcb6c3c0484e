/**
 * The words by which a quote shows what it is about. Data: one pattern a meaning, each linear; add words freely, never
 * those of a single mail.
 */

export const LOSS =
  /\b(?:died|dies|death|dead|deceased|late (?:husband|wife|father|mother|dad|mum|brother|sister)|passed away|passing of|passed on|passed last|funeral|wake for|memorial service|buried|burial|cremat\w+|bereave\w*|condolences|mourning|grief|grieving|lost (?:my|our|her|his|their) (?:dad|mum|mom|father|mother|wife|husband|brother|sister|son|daughter|baby|gran\w*|dog|cat|uncle|aunt|best friend|friend|partner)|put (?:\w+ ){0,3}(?:down|to sleep)|to let (?:him|her|it|\w+) go|let sleep|been gone|is no longer with us|miscarr\w+|stillb\w+|ashes|ofrenda|hospice|graves?|graveside)\b/i;
export const PARTING =
  /\b(?:divorc\w*|separat(?:ed|ing|ion)|split(?:ting|ted)? up|broke up|breaking up|called off|wedding(?:'s| is| was) off|engagement(?:'s| is) off|moved out on|ex-(?:wife|husband|partner)|custody|decree)\b/i;
export const NOT_SO =
  /\b(?:if (?:we|i|they|he|she) (?:ever|win|won|could|were)|if ever|one of these days|one day (?:i|we)(?:'ll| will| might| may)|some ?day|pipe ?dream|hold (?:your|my) breath|in my dreams|in another life|when i(?:'m| am) rich|wouldn't mind (?:a|an|some)|don't (?:have|follow|like|play|do|own|care|watch|drink|eat|really)|doesn't (?:have|follow|like|play|do|own|care|watch)|do not (?:have|follow|like|play|own|care|watch)|does not (?:have|follow|like|play|own)|no (?:kids|children|pets|dogs?|cats?|wife|husband|plans)|not (?:a|much of a|really a|married|into|my)|gave up|giving up|given up|used to|is history|no longer|anymore|any more|never (?:been|had|liked|got|learn\w*|played|have)|can(?:'t|not) (?:stand|abide|bear)|hates?|quit(?:ting)?|cancel\w*|postponed|didn't (?:go|get to|make it)|not going|won't be going)\b/i;
export const LASTING =
  /\b(?:allerg\w*|intoleran\w*|diabet\w*|coeliac|celiac|asthma\w*|autis\w*|adhd|dyslex\w*|epilep\w*|sober|sobriety|drunk|drinking|hung ?over|hangover|last drink|stopped (?:smoking|drinking)|quit smoking|hearing aids?|colou?r[- ]?blind|vegetarian|vegan|blood pressure|cholesterol|arthritis|migraines?|insomnia|weigh(?:t|s|ed)?|a1c|glasses|panic attacks|depress\w*|anxiety|anxious|ptsd|therapist|therapy for|deaf|blind|wheelchair|disab\w+)\b/i;
export const SERIOUS =
  /\b(?:cancer|tumou?r|chemo\w*|radiotherapy|stroke|heart attack|icu|intensive care|nicu|ventilator|coma|dementia|alzheimer\w*|parkinson\w*|leuk\w+|terminal|palliative|memory care|care home|nursing home|retirement house|critical|life support|sepsis|no news|missing|not (?:recognise|recognize|know) (?:me|us)|day centre)\b/i;
export const PROCEDURE =
  /\b(?:surgery|surgeries|operat(?:e|es|ion|ed|ing)|op\b|replaced|replacement|removed|taking (?:it|them) out|coming out|comes out|root canal|wisdom tooth|wisdom teeth|implant|biopsy|scan|mri|x-?ray|cast|plaster|stitches|cataracts?|caesarean|c-section|keyhole|hysterectomy|appendix|gallbladder|tonsils|bypass|stent|pacemaker|transplant|physio\w*|new (?:hip|knee)|tests?|procedure|specialist|treatment|transfusion|dialysis|under the knife|anaesthetic)\b/i;
export const ILLNESS =
  /\b(?:br(?:oke|eaks?|oken)|fractur\w+|sprain\w*|pulled|tore|torn|twist\w*|bust\w*|dislocat\w*|slipped|fell|fall|fallen|came off|come off|knocked|cracked|infect\w+|flu|influenza|cold|fever|temperature|malaria|covid|corona|pneumonia|bronchitis|tonsillitis|measles|chicken ?pox|mumps|shingles|virus|bug|norovirus|vomit\w*|food poisoning|stomach|gastr\w+|hospital\w*|a&e|emergency room|ambulance|ill|illness|sick|poorly|unwell|under the weather|laid up|in bed|bedridden|injur\w+|hurt\w*|pain\w*|sore|ache\w*|back (?:went|is out|has gone)|recover\w*|convalesc\w*|rest(?:ing)?|crutch\w*|sling|bandag\w*|concuss\w*|lift(?:ing)?|half days|signed off|off sick|sick leave|tired by|weak|dizzy|vertigo|cough\w*|sneez\w*|throat|voice|tooth\w*|dentist|abscess|migraine|kidney stones?|gallstones?|anaemi\w*|lyme|dengue|typhoid|on the mend|heal\w*|mend\w*|limp\w*|physio\w*|pinned|plaster|faint\w*|collapsed|stung|bitten|burn(?:t|ed)|scald\w*|allergic reaction|rash|eye infection|swollen|hobbl\w*)\b/i;
export const EXPECTING =
  /\b(?:pregnan\w*|expecting|due (?:in|on|date|any|at|around|nov|dec|jan|feb|mar|apr|may|jun|jul|aug|sep|oct)|weeks along|weeks as of|\d+ weeks|trimester|th month|baby (?:on the way|bump))\b/i;
export const BIRTH =
  /\b(?:(?:was|were|is|are|been|got) born|gave birth|had (?:the|her|his|their|a|our) (?:baby|twins|little|boy|girl|son|daughter)|new(?:born| baby| arrival)|became (?:a |an )?(?:\w+ )?(?:mum|mom|dad|father|mother|parents|gran\w*|nana|opa|oma|koro|uncle|aunt\w*)|(?:baby|grandbaby|grandson|granddaughter|grandchild|son|daughter|twins|boy|girl|niece|nephew|little one)\b[^.;!?]{0,40}\barrived|(?:mother|mum|mom|mama) and (?:baby|child|son|daughter|little one)|baby and (?:mother|mum|mom)|welcomed (?:a|our|my)|had the twins)/i;
export const BIRTH_WEIGHT =
  /\b(?:[1-6](?:[.,]\d+)? ?(?:kg|kilos?)|[1-6]\d{3} ?(?:g|grams?)|\d{1,2} ?(?:lbs?|pounds?))\b/i;
export const ENGAGED =
  /\b(?:got engaged|are engaged|engaged to|said yes|asked me to marry|asked (?:\p{L}+ )to marry|proposed|popped the question|engagement)\b/iu;
export const MARRIED =
  /\b(?:got married|were married|we married|tied the knot|newlyweds?|eloped|married (?:on|last|in|yesterday|this))\b/i;
export const ACHIEVED =
  /\b(?:passed (?:my|her|his|their|the|it|all|with|first)|passed!|i passed|(?:he|she|they) passed|won|wins|winning|first (?:prize|place)|gold|silver medal|bronze|medal|champions?|promoted (?:to|from)|got promoted|been promoted|made partner|got in(?:to)?\b|got through|accepted (?:at|for|into|to|by)|was accepted|admitted to|been picked|got picked|was picked|selected|made the (?:team|first|cut|squad|finals?)|graduated|defended (?:my|her|his|the)|qualified (?:for|as)|awarded|scholarship|distinction|straight a'?s|top marks|(?:got|took|won|came|finished|placed) (?:the )?(?:first|second|third|1st|2nd|3rd|fourth|fifth)|came first|came second|came third|took (?:first|second|third)|personal best|finished (?:my|her|his|the) (?:degree|phd|thesis|dissertation|novel|book|marathon)|cleared|has a place|got a place|have a place|got the (?:job|place|part|role|keys)|scored|landed (?:a|the|her|his)|citizenship (?:came|was granted|is through)|ran (?:a|the|my|her|his|in the)|completed)\b/i;
export const NEW_JOB =
  /\b(?:new (?:job|role|position|post)|start(?:s|ed|ing)? (?:a|my|her|his|the|at|as|on|with)\b[\s\S]{0,60}?\b(?:job|role|head|director|manager|post|position|firm|company|council|department|hospital|clinic)|(?:took|taken|taking|accepted|got|landed|offered) (?:a|an|the|my|her|his) (?:new )?(?:job|role|position|post)|join(?:s|ed|ing)? (?:a|the) (?:firm|team|company|practice|developer)|take over as|becom(?:e|es|ing) (?:a )?partner|i am a partner|(?:have|has|had|was|is|been|got) promoted)\b/i;
export const LEAVING =
  /\b(?:last (?:working )?day|gave notice|(?:handed|put) (?:in )?(?:my|her|his) notice(?: in)?|leav(?:e|es|ing) the (?:company|firm|bank|collective|school|agency)|finish up here|handing over to)\b/i;
export const RETIREMENT = /\b(?:retir(?:e|es|ing|ement|ed))\b/i;
export const JOBLESS =
  /\b(?:laid off|redundan\w+|lost (?:my|her|his|their) job|out of work|without (?:a )?job|unemploy\w*|got (?:his|her|my) notice|let go|fired|bankrup\w*|debts?|savings|overdraft|mortgage arrears)\b/i;
export const ANNIVERSARY =
  /\b(?:anniversary|silver wedding|golden wedding|ruby wedding|diamond wedding|years? married|married (?:for )?[\p{L}\d-]+ years|years (?:of marriage|together))\b/iu;
export const BIRTHDAY =
  /\b(?:birthdays?|b-?day|turn(?:s|ed|ing)?|years? old|candles|was born|born on|quince\w*|the big \d+|(?:am|i'm|is|be|makes?|have|has|became|become|becomes|hits?|hitting|reach\w*|will be) (?:\d+|[a-z]*(?:ty|teen|hundred)(?:-[a-z]+)?)|\d+(?:st|nd|rd|th)|(?:fif|six|seven|eigh|nine|for|thir)tieth|twentieth|hundredth|namesday|name day)\b/i;
export const MOVE =
  /\b(?:mov(?:e|es|ed|ing) (?:house|home|flat|in(?:to)?|out|to|back|over|from|again|north|south|on)|changed house|house move|moving|relocat\w+|new (?:house|flat|apartment|place|home(?! office)|villa)|bought (?:a|an|our|the) (?:\w+ ){0,2}(?:house|flat|home|place|apartment|cottage|farm|bungalow|weatherboard|villa)|got the keys|unpack\w*|boxes|packing up|sold the (?:house|place|flat)|leav(?:e|es|ing) for (?:good|ever)|for good|shifting to|settl(?:ed|ing) in|take possession|close on (?:the|our|my) house)\b/i;
export const VISITOR =
  /\b(?:is|are|'s|'re|were|was|com(?:e|es|ing)|arriv(?:e|es|ed|ing)|land(?:s|ed|ing)?|visit(?:s|ed|ing)?|stay(?:s|ed|ing)?|fl(?:y|ies|ying|ew) in|flying (?:over|back)|back from|home (?:from|for)|over from|in town|join(?:s|ing)? us|descend\w*)\b/i;
export const VISIT_VERB =
  /\b(?:coming|comes|come|came|arriv(?:e|es|ed|ing)|land(?:s|ed|ing)|visiting (?:us|me|from)|visits (?:us|me)|is visiting|are visiting|stay(?:s|ed|ing)? with (?:us|me)|to stay|fl(?:ies|ying|ew|y) in|flying (?:over|back)|over from|in from|home from|home for|in town|descending)\b/i;
export const TRIP =
  /\b(?:trip|holidays?|vacation|hols|honeymoon|getaway|break|weekend away|week away|cruise|safari|tour|road trip|city break|camping|hike|trek|trekking|pilgrimage|sabbatical|skiing|ski|sailing|off to|fly(?:ing)? (?:to|out|down|up)|flew|away (?:from|until|till|for|to|with)|are away|i'm away|travel(?:ling|ing|s|ed)?|going to|go to|heading (?:to|for|off)|leav(?:e|es|ing) for|driving (?:to|down|up)|drive (?:to|down|up)|back from|returned from|visit(?:ing|ed)?|spend(?:ing)?|spent|days in|weeks? in|fortnight|took (?:the|my|our)|was in|were in|been (?:to|in)|taking)\b/i;
export const LEISURE =
  /\b(?:trip|holidays?|vacation|hols|honeymoon|getaway|weekend away|week away|cruise|safari|road trip|city break|camping|hike|hiking|trek|trekking|sabbatical|skiing|ski|sailing|beach|island|fortnight|break|wine|mountains|lakes?|sea|tour of|campervan|camper|caravan)\b/i;
export const PET_NEW =
  /\b(?:brought (?:\p{L}+ ){0,3}home|bring(?:ing)? (?:\p{L}+ ){0,3}home|adopt\w*|collect(?:ed|ing) (?:a|our|my|the|\p{L}+)|picked up (?:a|our|my|the)|pick(?:ing)? up (?:a|our|my|the)|new (?:puppy|pup|kitten|dog|cat|rescue|addition|member|lodger|arrival)|got (?:a|ourselves a|myself a) (?:\p{L}+ ){0,3}(?:puppy|pup|kitten|dog|cat|rescue|hound|pony|rabbit|parrot)|rescue|take in (?:a|an)|took in|taken in|followed (?:me|us) home|arrived|joined (?:us|the family|the household)|\d+ (?:weeks|wks|wk|weeks old)|(?:eight|nine|ten|eleven|twelve)[- ]weeks?|moved in|puppy|kitten|retired)\b/iu;
export const PET_LOST =
  /\b(?:missing|ran away|run away|walked out|disappeared|hasn't come (?:back|home)|not come (?:back|home)|vanished|lost (?:dog|cat)|escaped)\b/i;
export const PET_ILL =
  /\b(?:at the vet|to the vet|bite|bitten|operation|surgery|ill|sick|poorly|drip|limp\w*|lame|broke|broken|diabetes|swallowed|poison\w*|stitches|cone|drip|tumou?r|medication|tablets|injections?|needle)\b/i;
export const STRAIN =
  /\b(?:exhaust\w*|worn out|knackered|shattered|burn(?:ed|t|ing)?[- ]?out|overwhelm\w*|swamped|snowed under|drowning|run ragged|running on (?:empty|fumes)|at (?:my|the) limit|end of my (?:rope|tether)|(?:honestly|completely|utterly|totally|just|so) (?:finished|done|tired|spent)|dead on my feet|frayed|stressed|frazzled|fried|barely (?:slept|sleeping|coping)|haven't slept|hardly slept|not slept|no sleep|without (?:a|one|any) (?:day off|break|sleep)|no (?:day|days) off|too much on|tough|rough|hard (?:few )?(?:week|weeks|month|months|time|times|year)|difficult (?:few )?(?:week|weeks|month|months|time|year)|struggling|can't keep up|a wreck|breaking point|stretched|tired|weary|drained|spinning plates|short[- ]staffed|nights? awake|pulling all-nighters|1 ?am|2 ?am|3 ?am|all night)\b/i;
export const SAD =
  /\b(?:cr(?:y|ied|ying|ies)|blue|lonely|sad|heartbroken|miss (?:him|her|them|my)|misses|upset|worried (?:about|sick)|lie awake|lying awake|afraid for|fear for|hate it)\b/i;
export const DAMAGE =
  /\b(?:flood\w*|burst|leak\w*|fire|burgl\w*|stolen|break-in|broke in|robbed|storm|hurricane|earthquake|roof (?:came|blew|went)|ceiling|water (?:reached|in the)|insurance|yellow stickered|evacuat\w*|power cut|no heating|crashed|accident|car was)\b/i;
export const COLLECT = /\bcollect(?:s|ing|or of|ion of|ed)?\s+(?:only\s+)?/i;
export const TASTE =
  /\b(?:(?:love|loves|adore|adores|crazy about|mad about|fond of|addicted to|weakness (?:is|for)|can't resist|cannot resist|could live on|obsessed with|partial to|sucker for|fan of|favou?rite (?:\p{L}+ )?is|kilos? of|kg of|box of|boxes of|jar of|jars of|tin of|tins of|bag of|bags of|bottle of|bottles of|bar of|bars of|packets? of|crate of|supply of|stash of|nothing beats|live for)|(?:i|we|he|she|they)(?:'d| would| do| really| also| just| still| absolutely){0,2} (?:like|likes|prefer|prefers))\s+(?:(?:a|an|the|my|good|proper|real|really|some|any|that|this|all|very|own)\s+){0,3}/iu;
/** A verb that starts, learns or turns to a pastime, and the pastime after it. */
export const TAKE_UP =
  /\b(?:tak(?:en|ing|e|es) up|took up|start(?:ed|ing|s)?|begin(?:s|ning)?|began|begun|signed up (?:for|to)|enrolled (?:in|on|for)|swapped (?:it|that|\p{L}+) for|switched to|changed to|moved on to|gone over to|getting into|got into|gotten into|discovered|learn(?:ing|s|t)?|train(?:ing|s) for|joined (?:a|the|our|my|her|his)|hooked on|doing|does|trying)\s+(?:(?:a|an|the|her|his|my|our|their|some|to|how|do|play|playing|learn|learning|doing)\s+){0,3}/iu;

/** Somebody who watches needs no luck. */
export const WATCHING =
  /\b(?:see(?:ing)?|watch(?:ing)?|tickets?|attend(?:ing)?|miss|hear|listen(?:ing)?|(?:go|going|goes|off|get|getting|come|coming) (?:\p{L}+ )?(?:to|for)|on tv|take (?:my|the|our) \p{L}+ to|taking (?:my|the|our|\p{L}+))\b/iu;
export const PERFORMING =
  /\b(?:sing(?:s|ing)?|play(?:s|ing)?|perform\w*|compet\w+|danc(?:e|es|ing) in|tak(?:e|es|ing) part|my first|solo|conduct\w*|in it|enter(?:ed|ing)?|qualif\w+|tak(?:e|es|ing) (?:my|her|his|their|the) )\b/i;

export const ACTS =
  /\b(?:sing\w*|play\w*|perform\w*|compet\w+|speak\w*|run(?:ning)?|swim\w*|rid(?:e|ing)|rac(?:e|ing)|climb\w*|tak(?:e|ing) part|defend\w*|exhibit\w*|unveil\w*|my first|our first|celebrat\w*|solo|stage|doing|big day|finally|after (?:\w+ )?years)\b/i;

/** Long ago when told: background, no news. */
export const LONG_AGO =
  /\b(?:alumn\w+|having (?:graduated|been|won)|years ago|decades? ago|back in (?:the )?\d|in (?:19|20)\d\d|when i was|as a (?:child|kid|boy|girl|student|teenager)|in my (?:youth|twenties|thirties)|at the time|undergraduate)\b/i;
/** Of people in general or of the reader: nobody's own illness. */
export const ANYBODY =
  /\b(?:someone|somebody|anyone|anybody|people|everybody|everyone|you|your|one never|(?:the|my|our|half the|whole) (?:team|staff|office|crew|class|colleagues))\b/i;
/** Others who come and go in a house. */
export const LODGER = /\b(?:tenants?|lodgers?|neighbou?rs?|flatmates?|roommates?|housemates?|renters?|landlord)\b/i;
