/** What a draft does so far. */
export interface DraftReading {
  /** Nothing but a greeting, if that. */
  empty: boolean;
  /** Opens with a personal word: a question about them, a wish, thanks for something personal. */
  warm: boolean;
  /** Two or three words back ("Thanks, got it"). */
  hurried: boolean;
  /** Goes straight to a request or a reminder. */
  demand: boolean;
  /** Its own words without greeting and sign-off, white space tidied. */
  body: string;
}

const GREETING =
  /^(?:(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening)|morning|afternoon|evening|greetings)\b[^\n,.!:]{0,60}[,.!:]?|\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?[,!:])\s*/iu;
const SIGN_OFF =
  /\n\s*(?:(?:best|kind|warm|many)?\s*(?:regards|wishes|best|cheers|thanks|thank you|yours(?: sincerely| truly| faithfully)?|sincerely|love|ta|all the best|talk soon|speak soon)[\s,.!]*)?\n?[^\n]{0,40}\s*$/i;

const WARM =
  /\b(?:how (?:did|was|were|is|are|'s|has|have)\b(?! (?:it|this|that|the (?:draft|file|site|page|project|invoice|order|proof|print|launch|text|copy|contract|report|budget|timeline))\b)|hop(?:e|ing)(?: that)? (?:you|your|the|all|it|everything|things|this finds|\p{Lu}\p{L}+|she|he|they)|congrat\w*|happy (?:birthday|anniversary)|good luck|best of luck|fingers crossed|thinking of you|get well|feel(?:ing)? better|sorry to (?:hear|read)|so sorry|welcome back|(?:thank you|thanks) for (?:asking|your kind|the kind|remembering)|lovely to (?:hear|read|see)|(?:great|good|nice|lovely) (?:to hear|news|talking|seeing|chatting)|wonderful news|i (?:was thinking of|thought of) you|it(?:'s| has)? been (?:a while|too long|ages)|enjoy(?:ed)? (?:the|your)|did (?:you|he|she|they|\p{Lu}\p{L}+)\b|i remember(?:ed)?\b|wish(?:ing)? you)/iu;

const DEMAND =
  /\b(?:i need|we need|need (?:the|your|you|it|this|both|them)|i(?:'m| am) (?:still )?waiting|still waiting|waiting (?:for|on)|send (?:me|us|over|the|it|your)|please (?:send|sign|confirm|approve|provide|pay|get|return|let me have|forward|submit|complete|check|review|fill)|(?:can|could|would|will) you (?:please |kindly )?(?:send|sign|confirm|approve|provide|pay|get|return|let|forward|submit|complete|check|review|fill|give|tell|make|do)|asap|as soon as possible|by (?:tomorrow|today|tonight|noon|end of|eod|cob|monday|tuesday|wednesday|thursday|friday|saturday|sunday|the end)|urgent(?:ly)?|overdue|reminder|deadline|where (?:is|are) (?:the|my|your)|when (?:will|can|do) (?:you|i|we)|have you (?:sent|signed|paid|had a chance)|just checking|following up|chasing|any (?:update|news) on|outstanding|must have|want (?:the|it|them|you to)|let me know|get back to me|sign(?:ed)? (?:the|contract))\b/i;

/** Reads a draft; null, white space and quoted mail below count as nothing. Linear. */
export function readDraft(draft: string | null): DraftReading {
  const own = (draft ?? '')
    .slice(0, 5000)
    .split('\n')
    .filter((line) => !line.trimStart().startsWith('>'))
    .join('\n')
    .replace(/\nOn [^\n]{5,150} wrote:[\s\S]*$/, '')
    .trim();
  let body = own.replace(GREETING, '').trim();
  // The sign-off is cut only where something stays: a one-line draft is all body.
  const cut = `\n${body}`.replace(SIGN_OFF, '').trim();
  if (cut.length > 0) body = cut;
  body = body.replace(/\s+/g, ' ');
  // Warmth counts where a reader meets it first.
  const opening = (body.match(/[^.!?]+[.!?]*/g) ?? []).slice(0, 3).join(' ');
  const words = body === '' ? 0 : body.split(' ').length;
  return {
    empty: words === 0,
    warm: WARM.test(opening),
    hurried: words > 0 && words <= 8 && body.length <= 60 && !DEMAND.test(body),
    demand: DEMAND.test(body) && !WARM.test(opening),
    body,
  };
}
