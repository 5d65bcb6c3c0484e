import type { Category, Status } from '../model/fact.ts';
import type { Clause } from './clause.ts';

/** What can be called off at all; an illness or a taste cannot. */
const EVENTS: ReadonlySet<Category> = new Set([
  'travel',
  'plan',
  'milestone',
  'hobby',
  'education',
  'birthday',
  'health',
  'home',
  'work',
]);

const CALLED_OFF =
  /\b(?:cancel(?:l?ed|ling|s)?|call(?:ed|ing) off|call (?:it|them) off|calls? off|annulled|scrapped|binned|fell through|fallen through|fall(?:en)? in the water|pulled the plug|ditched|postponed indefinitely|no longer (?:going|coming|planning?|able|getting|plan)|not (?:going|coming|happening|planning any|riding|flying|travell?ing)|isn't happening|won't (?:happen|be happening|be able|be going|be coming|make it|come)|will not (?:happen|come|be able)|not going to (?:make it|happen|be able)|have to pass|must decline|had to (?:cancel|give up|drop)|not any ?more|did ?n't wind up|never (?:got|made it) to|but now i'm not|had hoped that|we had hoped)\b/;
const IS_OFF =
  /\b(?:wedding|trip|holiday|trek|party|marathon|race|tour|engagement|flight|plan|plans|it|that|visit|cruise|weekend|move|surgery|operation|run|game|concert)(?:'s| is| was| are| were) (?:all )?off\b(?! (?:to|for|on|with|the)\b)|^off:|\b(?:wedding|trip|holiday|trek|party|marathon|race|tour|engagement|flight|visit|cruise|move|surgery|operation|concert|plans?)\b[^.!?,]{0,40} (?:is|was|are|were) (?:now |all )?off\s*[.!]?$/;
const SAID_OFF = /\bsaid off\b|\breturned to the (?:travel )?agen/;
const WAS_TO =
  /\b(?:was|were) (?:going|supposed|meant|planning|due|all set|booked) (?:up )?to\b|\b(?:we|i) were to\b|\bi was to\b|\bhad (?:planned|booked|hoped|meant)\b|\bmeant to be\b|\bwas going\b|\bsaid (?:before that )?(?:i'd|i'm|we'd|we're)\b|\bwere coming\b/;
const BUT =
  /\b(?:but|off|not any ?more|instead|no longer|unfortunately|sadly|alas|cancel|didn't|did not|fell|ate|off\.)\b/;

const DOUBT =
  /\b(?:maybe|perhaps|probably|possibly|potentially|presumably|supposedly|hopefully|might|prob|undecided|not (?:yet )?(?:sure|certain|decided|fixed|settled)|nothing (?:decided|booked|definite|fixed|signed)|haven't decided|can't decide|unsure|half thinking|tentative(?:ly)?|with (?:any )?luck|god willing|fingers crossed|inshall?ah?|touch wood|all being well|it looks like|looks as if|seems (?:that|like)|i think i(?:'m| am|'ll| will| might)|any chance|some day|someday|one of these days|we'll see)\b/;
const WISH =
  /\b(?:(?:would|i'd|we'd|she'd|he'd|they'd|you'd) (?:also |really |definitely |so |both )?(?:love|like|be (?:excited|pleased|happy|thrilled|into)|enjoy|prefer|go|head)|(?:thinking|dreaming|talking|tempted) (?:about|of|to)|think about (?:a|moving|getting|going)|thinking next|(?:am|is|are|i'm|we're|she's|he's|they're) (?:considering|contemplating|planning|hoping|toying|debating)|plan(?:s)? to|plan on|my plan is|our plan is|mean(?:s)? to|intend(?:s)? to|count to|hop(?:e|es|ing) to|hope i|hope that i|hope we|wants? to (?:do|be|go|study|move|become|quit|get|have|try|ski|walk|run|see)|try(?:ing)? (?:to|and) (?:be|get|go|come|make)|let's try|could (?:get|meet|have|grab)|get together (?:soon|some ?time)|would consider|open to)\b/;
const MAY = /\b(?:i|we|he|she|they|it|you|who) may\b(?! \d)|\bmay (?:go|be|have|move|not|come|also|well)\b/;
const IF = /\b(?:if|unless|whether|depends|depending on)\b/;
const ASKED =
  /^(?:and |so |but |ps |p\.s\. )?(?:are|is|do|does|did|have|has|will|would|were|was|aren't|isn't|weren't|when are|have you|any) /;
const HEARD = /\b(?:i hear|i heard|heard that|rumou?r|apparently|i understand that)\b/;
const HOPE_YOU = /\bhop(?:e|ing) (?:you|your|all|that you|that your|everyone|mom|mum|dad|everything)\b/;
const DOUBTED: ReadonlySet<Category> = new Set([
  'travel',
  'plan',
  'milestone',
  'hobby',
  'education',
  'birthday',
  'home',
  'work',
  'pet',
  'family',
]);

/** Whether the fact holds, is doubtful, or was called off. */
export function statusOf(clause: Clause): Status {
  const { lower, category } = clause;
  const text = clause.ctx.mail.text;
  const after = text
    .slice(clause.end, Math.min(text.length, Math.max(clause.to, clause.end + 40)))
    .toLowerCase()
    .replaceAll('’', "'");
  if (EVENTS.has(category)) {
    if (IS_OFF.test(lower) || SAID_OFF.test(lower)) return 'cancelled';
    if (category !== 'health' && category !== 'work' && CALLED_OFF.test(lower))
      return /\b(?:probably|maybe|might|perhaps)\b/.test(lower) && !/\bnot going to\b/.test(lower)
        ? 'uncertain'
        : 'cancelled';
    if (WAS_TO.test(lower) && BUT.test(`${lower} ${after.slice(0, 60)}`)) return 'cancelled';
    if (/^\s*,?\s*(?:is|was|it's|that's|it is) (?:off|annulled|cancelled|canceled)\b/.test(after)) return 'cancelled';
  }
  if (!DOUBTED.has(category))
    return /\b(?:maybe|perhaps|might be|not sure (?:if|whether)|if nothing)\b/.test(lower) ? 'uncertain' : 'stated';
  if (DOUBT.test(lower) || MAY.test(lower)) return 'uncertain';
  if (clause.tense === 'past' && !/\bwould\b/.test(lower))
    return HEARD.test(lower) && category === 'milestone' ? 'uncertain' : 'stated';
  if (HOPE_YOU.test(lower)) return 'stated';
  if (WISH.test(lower)) return 'uncertain';
  if (IF.test(lower) && /\b(?:if|unless|whether)\b/.test(lower.slice(0, 60)) && category !== 'family')
    return 'uncertain';
  if (ASKED.test(lower) && /\?/.test(lower + after.slice(0, 3))) return 'uncertain';
  return 'stated';
}
