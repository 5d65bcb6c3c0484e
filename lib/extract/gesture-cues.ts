import type { Gesture } from '../model/gesture.ts';
import {
  DAY_NOUNS,
  HOBBY_NOUNS,
  LIVING_NOUNS,
  MAKING_NOUNS,
  nounPattern,
  PET_NOUNS,
  TRY_NOUNS,
} from '../moments/lexicon.ts';

/** Each move: its kind, its class, the words that make it. Data; every pattern is linear. */
export const MOVES: readonly (readonly [Gesture['kind'], string, RegExp])[] = [
  [
    'wished',
    'birthday',
    /\b(?:happy (?:belated )?birthday|many happy returns|happy anniversary|(?:lovely|great|wonderful|happy) (?:birthday|anniversary|big day))\b/i,
  ],
  [
    'wished',
    'congratulation',
    /\b(?:congratulations|congrats|congratulate you|well done (?:to|on)|(?:how|what) (?:lovely|wonderful|great|fantastic|brilliant|exciting)(?: news)?\b|(?:wonderful|fantastic|great|lovely|brilliant|amazing) news|so (?:happy|pleased|delighted|glad) (?:for you|to (?:hear|read))|delighted (?:for|to hear))/i,
  ],
  [
    'wished',
    'luck',
    /\b(?:good luck|best of luck|all the best (?:for|on|with|to)|fingers crossed|crossing (?:my )?fingers|thumbs (?:up for|pressed)|break a leg|rooting for|wish(?:ing)? (?:you|her|him|them|\p{L}+) (?:luck|all the best|well|every success|strength)|hope (?:it|all|everything|\p{L}+) goes well|thinking of you on)\b/iu,
  ],
  [
    'wished',
    'recovery',
    /\b(?:get well|speedy recovery|swift recovery|feel(?:ing)? (?:better|stronger|well again)|recover(?:s|y|ing)?\b|on the mend|heal(?:s|ing)? (?:well|quickly|fast|soon)|rest up|take it easy|look after yourself|take (?:good )?care of yourself|hope (?:you|she|he|they)(?:'re| are| is|'s) better)\b/i,
  ],
  [
    'wished',
    'sympathy',
    /\b(?:(?:so|very|so very|deeply|truly|terribly) sorry(?=\s*[.!,;]|\s*$|\s+(?:to|for your|about your|that you))|sorry (?:to (?:hear|read|learn)|for your loss|about your|that you)|i(?:'m| am) sorry, and|condolences|thinking of you|my thoughts are|thoughts are with|with deep(?:est)? sympathy|that (?:sounds|must be) (?:hard|tough|awful|exhausting|a lot)|no need to (?:apologise|apologize|say anything))\b/i,
  ],
  [
    'wished',
    'travel',
    /\b(?:safe (?:travels|trip|journey|flight)|bon voyage|(?:have|enjoy|hope you (?:have|had|enjoyed)) (?:a|your|the) (?:(?:very )?(?:wonderful|great|good|lovely|fantastic|safe|relaxing|well-deserved|restful) )?(?:trip|holidays?|vacation|time (?:in|away|off)|break|journey|flight|honeymoon|cruise)|welcome back|enjoy (?:the )?(?:sun|sea|beach|mountains|snow))\b/i,
  ],
  [
    'wished',
    'enjoy',
    /\b(?:enjoy (?:the|your|every)|have (?:a (?:lovely|great|wonderful|good|fantastic) time|fun)|hope (?:you|they|she|he|the|your|it|that)(?:\s+\p{L}+){0,6} (?:enjoy(?:ed|s)?|had|went|goes|was|were|is|are|kind|settl\w+))\b/iu,
  ],
  [
    'thanked',
    'thanks',
    /\b(?:(?:thank you|thanks)(?: so much| very much| again)? for (?:asking|remembering|thinking of|your (?:kind|good|warm|lovely) (?:words|wishes|message|thoughts)|the (?:kind|lovely|good) (?:words|wishes)|the (?:card|flowers|chocolates?|gift|present|recommendation|referral|introduction|recipe|book)|your (?:patience|understanding|support|wishes|congratulations|concern|help)|being (?:so )?(?:patient|kind|understanding))|(?:so |very )?kind of you|you(?:'re| are) (?:very |so )?kind)\b/i,
  ],
  [
    'helped',
    'help',
    /\b(?:(?:i(?:'ve| have)?|we(?:'ve| have)?) (?:recommended you|introduced you|passed (?:on )?your (?:name|details|number)|mentioned (?:you|your name)|put in a (?:good )?word|given your (?:name|number))|put(?:ting)? you in touch|introduc(?:e|ing) you to|referr(?:ed|ing) (?:you|them to you)|thought (?:of you when|you might (?:like|enjoy) this)|made me think of you)\b/i,
  ],
];

/** A plan taken back. */
export const OFF =
  /\b(?:(?:is|are|'s|was|were) (?:off|cancelled|canceled|not happening)|called (?:it )?off|fell through|fallen through|not going ahead|won't be (?:happening|going ahead)|no longer (?:happening|going ahead|getting)|had to cancel|(?:have|has) (?:been )?cancel(?:l)?ed)\b/i;
/** They would rather not speak of it, or not have it spoken of. */
export const DISCREET =
  /\b(?:(?:rather|sooner|prefer(?: to| that we)?|like to|best|better) (?:we )?not (?:to )?(?:go|talk|speak|discuss|get|say|be asked|dwell)|(?:don't|do not|please don't|no need to) (?:want to (?:talk|speak|discuss)|ask(?: me)? about|mention (?:it|this)|tell any\w+|say anything)|(?:between (?:us|you and me)|keep (?:it|this) (?:to yourself|quiet|between)|in confidence|confidential(?:ly)?|nobody (?:else )?knows|not public yet|(?:it's|is|still|keep it) (?:a )?secret)|doesn't know (?:yet|about)|go on talking about \w+ and not)\b/i;
/** A death in their own life, told plainly. */
export const LOST =
  /\b(?:my|our) (?:\p{L}+ ){0,3}(?:passed away|died|has died|have died|is dying)\b|\b(?:lost|buried|burying) (?:my|our) (?:\p{L}+ )?(?:mother|father|mum|mom|dad|wife|husband|son|daughter|brother|sister|partner|grand\p{L}+|baby|aunt|uncle|best friend)\b|\b(?:death|funeral|passing) of (?:my|our)\b/iu;

/** "One of us": they have found something both do. */
export const COMMON =
  /\b(?:(?:you(?:'re| are)|you were) one of us|one of us\b|fellow [a-z]+|in common\b|never told me (?:that )?you|did(?:n't| not) (?:know|realise|realize) (?:that )?you (?:were|are|also|did|do|had|have|too)|i(?:'m| am) (?:a|an) [a-z]+(?:[ -][a-z]+)? (?:too|as well|myself)|another [a-z]+er\b|so you(?:'re| are) (?:a|an) [a-z]+ too|me too|so do i|same here|i do too|i (?:[a-z']+ ){1,8}too)\b/i;

/** A wish that is meant for the reader in earnest: more than a pleasantry, and no apology. */
export const TO_YOU =
  /\b(?:happy (?:belated )?birthday|many happy returns|happy anniversary|congratulations|congrats|get well|speedy recovery|feel(?:ing)? better|hope (?:your|you) (?:\p{L}+ ){0,3}(?:recover\w*|heals?|mends?|better)|sorry (?:to hear|for your loss|about your)|my condolences|good luck with your|safe travels|bon voyage|welcome back|(?:have|enjoy) (?:a|your) (?:\p{L}+ ){0,2}(?:trip|holidays?|vacation|time off|honeymoon))\b/iu;

/** Requests are questions too, but not about the reader's life. */
export const REQUEST =
  /^(?:(?:and|so|but|also|ps|hi|hello|dear)\b[,.:]?\s*)*(?:can|could|would|will|shall|should|may|might|do you (?:want|need|mind|prefer|think|have|know)|are you (?:able|free|available|happy|ok|okay)|is it|is there|is this|when|where|which|what time|who|please|let)\b/i;
export const ASKS =
  /\b(?:how(?:'s|'re)?|did|have|has|is|are|was|were|any news|what(?:'s| is| has| became| happened)|feeling)\b/i;
export const BUSINESS =
  /\b(?:draft|logo|site|website|invoice|proposal|contract|project|file|files|brochure|report|timeline|deadline|schedule|call|meeting|layout|design|copy|text|page|pages|budget|quote|estimate|order|delivery|print|proof|proofs|photos?|pictures|video|edit|cut|translation|launch|campaign|version|feedback|update|code|app|export|server|domain|data|numbers|figures|accounts?|vat|tax|receipts?|statement|shoot|catalogue|newsletter|presentation|demo|workshop|training|tender|application)\b/i;
/** Neighbouring words that show the question is about the reader and not about a job in hand. */
export const YOURS =
  /\b(?:your|last time you|you (?:wrote|said|told|mentioned|were|sounded|had|must|poor|seem(?:ed)?))\b/i;

export const BODY =
  'knee|back|shoulder|ankle|foot|toe|arm|wrist|elbow|hip|neck|leg|hand|tooth|eye|ear|voice|throat|head|rib|flu|cold|cough|fever|migraine|operation|surgery|recovery|scan|physio|cast|plaster|crutches|hay fever|lurgy|bug';
export const KINFOLK =
  'wife|husband|partner|daughter|son|mother|father|mum|mom|dad|sister|brother|baby|boy|girl|kids|children|twins|parents|grandmother|grandfather|gran|grandma|grandpa|granddaughter|grandson|niece|nephew|family|little one|newborn|bump|in-laws|mother-in-law|father-in-law|better half|other half|family visit';
export const HOUSE =
  'house|flat|apartment|new place|place|studio|boiler|heating|roof|cellar|basement|loft|attic|bathroom|kitchen|move|house move|builders|renovation|plumbing|leak|neighbour|neighbours|landlord|workshop|office plant|commute|garden|allotment|new office|new home|home|shed|balcony|terrace|greenhouse|barn|treehouse|car|van|bike|campervan|boat';
export const LEISURE =
  'holiday|holidays|vacation|trip|honeymoon|time off|break|weekend away|cruise|getaway|journey|tour|big day|birthday|retirement|sabbatical|studies|degree|thesis|course|novel|book|house hunt|house hunting|flat hunt|flat hunting';
/** What may be private or a job as well: no proof that a question is a personal one. */
export const UNSURE =
  /^(?:test|tests|trial|trials|interview|interviews|talk|lecture|exhibition|show|auction|reading|show|half|meet|stall|market stall|open day|open studio|launch|match|rally|signature|starter|speech|keynote|presentation evening|climb|walk|run|ride|cut|book launch|training|relay|cup)$/i;
export const PERSONAL = nounPattern(
  [BODY, KINFOLK, HOUSE, LEISURE, TRY_NOUNS, DAY_NOUNS, HOBBY_NOUNS, LIVING_NOUNS, MAKING_NOUNS, PET_NOUNS].join('|'),
);
/** What may follow the thing asked about; another noun would make it the name of something else ("kitchen brochure"). */
export const AFTER =
  /^\s*(?:[,.;:!?)–—-]|$|(?:go|going|gone|doing|coming|getting|got|holding|treating|been|now|these|this|last|on|in|at|after|since|with|and|or|today|over|all|still|ever|any|up|to|for|like|by|feeling|settling|settled|finally|yet|fixed|sorted|finished|done|better|well|survive|survived|recover|recovered|recovering|healing|healed|heal|mended|mending|behaving|growing|sleeping|arrive|arrived|start|started|enjoy|enjoying|enjoyed|work|working|is|are|was|were|turn|turned|out|pass|passed|keeping|so|you|went|come|came|that|as|then|has|have|had|did|does|starting|looking|feel|back|home|off|of|find|found|get|make|made|take|took|stay|stayed|stop|stopped|manage|managed|hold|held|last|lasted|grow|grew|move|moved|return|returned|leave|left|land|landed|happen|happened|begin|began|end|ended|hatch|hatched|bloom|flower|eat|like|love|help|fit|sell|reach|recovering|doing|any|quite|really|again|safely|too)\b)/i;

export const HOLIDAY =
  /\b(bank holiday|public holiday|national holiday|long weekend|thanksgiving|independence day|labou?r day|memorial day|presidents' day|veterans day|columbus day|juneteenth|king's day|koningsdag|liberation day|bastille day|canada day|victoria day|civic holiday|family day|australia day|waitangi(?: day)?|anzac(?: day)?|matariki|queen's birthday|king's birthday|st\.? patrick's day|st\.? andrew's day|good friday|easter monday|easter|whit monday|whitsun|pentecost|ascension day|corpus christi|all saints(?:' day)?|assumption day|may day|constitution day|national day|unity day|republic day|midsummer|golden week|lunar new year|chinese new year|nowruz|songkran|diwali|holi|carnival|boxing day|heritage day|freedom day|day of reconciliation|mid-autumn(?: festival)?|chuseok|seollal|obon)\b/i;
export const CLOSED =
  /\b(?:clos(?:ed|es|ing)|shut|off\b|away|out\b|holiday|nobody|no one|not (?:in|here|working|at)|back on|free day)\b/i;
export const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

export const BULK =
  /\bunsubscribe\b|\b(?:view|open|read) (?:this (?:e-?mail|message|newsletter) )?in (?:your |the |a )?browser\b|\b(?:auto(?:matically|matic)[- ](?:generated|sent)|do not reply to this|please do not (?:reply|respond)|this (?:mailbox|inbox|address) is not monitored|you(?:'re| are)? receiv(?:e|ed|ing) this (?:e-?mail|message|newsletter)|manage your (?:preferences|subscription)|update your preferences)\b/i;

/** Asks how something fares, near its beginning; "is your husband coming to the dinner" arranges a dinner. */
export const AFTER_THEM =
  /(?:\bhow(?:'s|'re| is| are| was| were| did| has| have| does| do)\b|\b(?:did|has|have|had)\b|\b(?:any news|what (?:became|happened|about))\b|\b(?:is|are|was|were)\b[^?]{0,40}\b(?:better|ok|okay|well|settled|settling|still|finished|fixed|back|over|recovered|healed|home|done|sleeping|mended|warm|working|alive|growing|behaving)\b)(?![^?]{0,60}\b(?:my|our) )/i;
