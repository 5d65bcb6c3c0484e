import type { Fact } from '../model/fact.ts';

const KIN_WORDS =
  'wife|husband|spouse|partner|girlfriend|boyfriend|fianc[ée]e?|mother|father|mum|mom|dad|parents|son|daughter|child|children|kids|boy|girl|baby|twins|boys|girls|sons|daughters|brother|sister|brothers|sisters|grandmother|grandfather|grandma|grandpa|granny|gran|grandad|granddad|nan|nana|grandparents|grandson|granddaughter|grandchildren|aunt|auntie|uncle|nephew|niece|cousin|cousins|mother-in-law|father-in-law|sister-in-law|brother-in-law|son-in-law|daughter-in-law|stepson|stepdaughter|godson|goddaughter';
/** "my (eldest) daughter (Mia)" with nothing of the writer's own before it in the clause. */
const THEIRS = new RegExp(
  `(?:^|[\\s:;,(–—-])(?:my|our) (?:(?:little|big|eldest|oldest|youngest|younger|older|twin|dear|poor) )?(${KIN_WORDS})(?:,? (\\p{Lu}[\\p{L}'-]+))?(?![\\p{L}'’-])`,
  'u',
);
/** Somebody the writer deals with: what happens to them is not the writer's. */
const STRANGER =
  /\b(?:the|our|my|a|an|their|his|her) (?:[\p{L}-]+ ){0,3}(?:supplier|representative|rep|tenant|customer|client|neighbour|neighbor|colleague|coworker|co-worker|driver|plumber|boss|manager|accountant|assistant|receptionist|landlord|landlady|contractor|builder|director|founder|secretary|teacher|postman|electrician|lawyer|printer|developer|designer|intern|trainee|bookkeeper|photographer|caretaker|waiter|chef|agent|salesman|technician|engineer|foreman|guy|lady|gentleman|man|woman|fellow|chap|bloke|friend|mate|roommate|flatmate|classmate)(?:'s)?\b(?:[^.;!?]{0,80}?)\b(?:has|have|had|is|was|got|broke|died|married|celebrates?|his|her|their)\b/iu;
const FIRST =
  /(?<![\p{L}'])(?:I|i|I'm|i'm|I've|i've|I'll|i'll|we|We|we're|We're|we've|We've|we'll|me|us|myself)(?![\p{L}])/u;

/**
 * A fact as its own words bear it out. Where it was taken for the writer's but the quote names a relative as the one it
 * happens to, it is theirs; where it names a stranger, it is null: better silent than wrong about whom. Pure.
 */
export function asTold(fact: Fact): Fact | null {
  if (fact.who !== 'person' || fact.edited.includes('who') || fact.category === 'pet' || fact.category === 'taste')
    return fact;
  const quote = (fact.evidence.at(-1)?.quote ?? '').slice(0, 600).replace(/\s+/g, ' ').replaceAll('’', "'");
  const child =
    /\b(?:sick|ill|poorly|feverish|vomiting) (kid|child|baby|toddler|son|daughter|wife|husband|kids|children)\b/i.exec(
      quote,
    )?.[1];
  if (child && fact.category === 'health') {
    const relation = child.toLowerCase() === 'toddler' ? 'child' : child.toLowerCase();
    return { ...fact, who: 'family', relation };
  }
  const kin = THEIRS.exec(quote);
  if (kin) {
    const before = clauseBefore(quote, kin.index);
    const after = quote.slice(kin.index + kin[0].length);
    // "My wife and I", "my son's school": still the writer's, or something else's.
    if (
      !FIRST.test(before) &&
      !/^(?:'s)?(?: and|, )[^.;!?]{0,40}?\b(?:I|i|me)\b/.test(after) &&
      !/^'s?\b/.test(after)
    ) {
      return { ...fact, who: 'family', relation: fact.relation ?? kin[1] ?? null, name: fact.name ?? kin[2] ?? null };
    }
    return fact;
  }
  const stranger = STRANGER.exec(quote);
  return stranger && !FIRST.test(clauseBefore(quote, stranger.index)) && !FIRST.test(stranger[0]) ? null : fact;
}

/** The words of the same clause before a place in the text. */
function clauseBefore(text: string, at: number): string {
  const before = text.slice(0, at);
  const cut = Math.max(...[':', ';', '.', '!', '?', ', ', ' and ', ' but '].map((mark) => before.lastIndexOf(mark)));
  return cut < 0 ? before : before.slice(cut);
}
