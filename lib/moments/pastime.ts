import { HOBBY, LIVING, mainNoun } from './find-noun.ts';

/** A pastime is named early in a sentence or not at all. */
const MAX_TEXT = 600;

/** "I swim", "we knit", "she is learning to surf": the pastime as a gerund. */
const PASTIME_VERBS: Readonly<Record<string, string>> = {
  swim: 'swimming',
  swam: 'swimming',
  run: 'running',
  ran: 'running',
  row: 'rowing',
  surf: 'surfing',
  sail: 'sailing',
  ski: 'skiing',
  skate: 'skating',
  climb: 'climbing',
  hike: 'hiking',
  cycle: 'cycling',
  knit: 'knitting',
  sew: 'sewing',
  paint: 'painting',
  draw: 'drawing',
  bake: 'baking',
  brew: 'brewing',
  sing: 'singing',
  dance: 'dancing',
  weave: 'weaving',
  quilt: 'quilting',
  fish: 'fishing',
  garden: 'gardening',
  juggle: 'juggling',
  kayak: 'kayaking',
  box: 'boxing',
  fence: 'fencing',
};
/** The pastime a sentence names or shows ("I went for a swim" -> "swimming"), or null. */
export function pastimeIn(text: string): string | null {
  const short = text.slice(0, MAX_TEXT);
  const outing =
    /\bfor an? (?:\p{L}+ )?(swim|run|row|sail|ski|skate|climb|hike|cycle|surf|kayak|fish|paint|sing|dance)\b/iu.exec(
      short,
    )?.[1];
  if (outing) return PASTIME_VERBS[outing.toLowerCase()] ?? null;
  return (
    pastimeVerb(short) ?? mainNoun(short, HOBBY, new Set())?.head ?? mainNoun(short, LIVING, new Set())?.head ?? null
  );
}

/** The pastime of a verb: "we also knit" -> "knitting". */
export function pastimeVerb(text: string): string | null {
  const found =
    /\b(?:i|we|he|she|they|to|also|now|still|just)\s+(swim|swam|run|ran|row|surf|sail|ski|skate|climb|hike|cycle|knit|sew|paint|draw|bake|brew|sing|dance|weave|quilt|fish|garden|juggle|kayak|box|fence)s?\b(?!\s+(?:a|an|the|my|our|her|his|late|out|into|up|errands|away|off|down|on|your|this|that|for it|it)\b)/i.exec(
      text,
    )?.[1];
  return found ? (PASTIME_VERBS[found.toLowerCase()] ?? null) : null;
}
