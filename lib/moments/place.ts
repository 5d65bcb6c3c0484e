const NOT_A_PLACE =
  /^(?:i|i'm|i'll|we|my|our|his|her|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|christmas|easter|xmas|thanksgiving|ramadan|eid|diwali|year|hanukkah|passover|pentecost|whitsun|new year|god|mum|mom|dad|mummy|daddy|gran|granny|grandma|grandpa|nana|english|q1|q2|q3|q4|ceo|cto|hr|it|zoom|teams|skype|the|spring|summer|autumn|winter|fall|grade|year|covid|facebook|linkedin|university|college)$/i;

/** Places that take an article even where a hurried mail leaves it out. */
const WITH_ARTICLE =
  /^(?:Middle East|Far East|United States|United Kingdom|Netherlands|Emirates|Czech Republic|Dominican Republic|Philippines|Bahamas|Maldives|Alps|Dolomites|Pyrenees|Highlands|Rockies|Cotswolds|Hebrides|Canaries|Azores|Lake District|Peak District|Outer Banks|Florida Keys|Grand Canyon|Black Forest|Hamptons|Poconos|Catskills|Berkshires)$/;

/**
 * A place with its preposition, as it stands in the text ("in Lisbon", "to the Lake District"), or null. Only words with a
 * capital after a preposition of place count; months, days, feasts and people (`names`, lower case) do not. Linear.
 */
export function placeIn(text: string, names: ReadonlySet<string>): string | null {
  const pattern =
    /(?<![\p{L}])(to|in|around|through|across|round)\s+(the\s+)?(\p{Lu}[\p{L}'-]{1,30}(?:\s+(?:de|la|del|di|da|of|the|du|des|upon|sur|am)(?=\s+\p{Lu}))?(?:\s+\p{Lu}[\p{L}'-]{1,30}){0,2})/gu;
  for (const [, preposition = '', the = '', raw = ''] of text.matchAll(pattern)) {
    const words = raw.split(/\s+/);
    const first = words[0] ?? '';
    if (NOT_A_PLACE.test(first) || names.has(first.toLowerCase()) || /'s?$/.test(raw) || /^\p{Lu}+$/u.test(first))
      continue;
    const cut = words.findIndex((w) => NOT_A_PLACE.test(w) && !/^(?:the|new)$/i.test(w));
    const name = (cut > 0 ? words.slice(0, cut) : words)
      .join(' ')
      .replace(/\s+(?:de|la|del|di|da|of|the|du|des)$/i, '');
    // "Big D": the rest of the name is missing.
    const rest = text.slice(Math.max(text.indexOf(raw), 0) + raw.length);
    if (/^\s+\p{Lu}(?!\p{L})/u.test(rest) && !/^\s+I\b/.test(rest)) continue;
    const article = the || (WITH_ARTICLE.test(name) ? 'the ' : '');
    return `${preposition} ${article}${name}`;
  }
  return null;
}
