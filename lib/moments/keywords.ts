/** Words that tell nothing about what a sentence is about. Data, not logic: add freely. */
const EMPTY = new Set(
  `a about above after again against all almost already also always am an and any anybody anyone anything are around as ask
asked asking at away back be because been before behind being below best better between big bit both but by can can't cannot come
comes coming could day days dear did didn't do does doesn't doing don't done down during each early either else end enough even ever every
everyone everything far few find first for forward found from get gets getting give go goes going gone good got great had half happy hard has
hasn't have haven't having he hear heard hello help her here hers hey hi him his hope hoped hoping how i i'd i'll i'm i've if in into is isn't it it's
its just keep kind know last late later least less let let's like little long look looking lot lovely made make makes making many may
maybe me mean might mine more morning most much must my myself near need never new next nice no nobody not nothing now of off often
oh ok okay old on once one only open or other our out over own part past people perhaps please probably put quite rather really
regards right said same saw say see seem seems send sent set shall she should show since small so some somebody someone something
soon sorry sort still such sure take takes taking talk tell than thank thanks that that's the their them then there these they thing
things think this those though thought through time till to today together told tomorrow tonight too took tried try trying two under until up
upon us use used very via want wanted wants was wasn't way we we're week weekend weeks well went were what when where which while who whole why
will wish wishing with without won won't wonderful work working would write writing wrote year years yes yesterday yet you you're your
yours monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
october november december everyone finally start starts started starting three four five six seven eight nine ten
minutes hours hour minute month months evening afternoon night date dates plan plans planned email mail note news`.split(
    /\s+/,
  ),
);

/** A rough stem, enough to hold "swimming", "swims" and "swim" together: lower case, no accents, common endings off. */
export function stem(word: string): string {
  let w = word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’']s$/, '')
    .replace(/[’']/g, '');
  if (w.length > 5 && w.endsWith('ing')) w = w.slice(0, -3);
  else if (w.length > 4 && w.endsWith('ied')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && w.endsWith('ies')) w = `${w.slice(0, -3)}y`;
  else if (w.length > 4 && w.endsWith('ed')) w = w.slice(0, -2);
  else if (w.length > 3 && w.endsWith('s') && !w.endsWith('ss')) w = w.slice(0, -1);
  if (w.length > 3 && /([bdgmnprt])\1$/.test(w)) w = w.slice(0, -1);
  if (w.length > 4 && w.endsWith('e')) w = w.slice(0, -1);
  return w;
}

/** The stems of the words in a text that tell what it is about; linear in its length. */
export function keywords(text: string): Set<string> {
  const out = new Set<string>();
  for (const [word] of text.matchAll(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)) {
    const plain = word.toLowerCase().replaceAll('’', "'");
    if (plain.length < 3 || EMPTY.has(plain) || /^\d+$/.test(plain)) continue;
    for (const part of plain.includes('-') ? [plain, ...plain.split('-')] : [plain]) {
      if (part.length < 3 || EMPTY.has(part)) continue;
      out.add(stem(part));
    }
  }
  return out;
}

/** How many stems two sets share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const word of a) if (b.has(word)) n++;
  return n;
}
