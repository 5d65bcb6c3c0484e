import type { Status } from '../model/fact.ts';
import type { Clause } from './clause.ts';
import type { LinearModel } from './linear.ts';
import { classify } from './linear.ts';
import weights from './attribute-weights.json' with { type: 'json' };

/** Words that call something off. */
const CUES: readonly (readonly [string, RegExp])[] = [
  ['cancel', /\b(?:cancel\w*|called off|call off|calling off|fell through|fallen through|scrapped|binned|annulled|no longer|not any ?more|is off\b|was off\b|that's off|'s off\b|pulled out|withdrew|rebooked)/],
  ['wasgoing', /\b(?:was|were) (?:going|supposed|meant|to have been|planning|hoping|due) to?\b|\bwe were to\b|\bi had planned\b|\bhad planned\b|\bwas meant\b/],
  ['instead', /\binstead\b|\bafter all\b/],
  ['cannot', /\b(?:can't|cannot|won't|couldn't|not going|isn't going|aren't going|not coming|won't be (?:able|going|coming))\b/],
  ['postpone', /\b(?:postpon\w*|pushed back|moved to|delayed)\b/],
  ['not', /\b(?:not|n't|never|no)\b|n't\b/],
  ['maybe', /\b(?:maybe|perhaps|probably|possibly|might|may\b(?! \d)|could be|not sure|unsure|not decided|undecided|nothing (?:decided|booked)|half thinking|not certain|most probably|prob|supposedly|apparently|looks like|i think|i guess|i believe|seems)\b/],
  ['plan', /\b(?:think(?:ing)? (?:of|about)|plan(?:ning|s)? (?:to|on|a|is)|consider\w*|toy\w* with|look\w* (?:at|into)|talk\w* about|debating|tempted|contemplat\w*|intend\w*|try(?:ing)? (?:to|and)|trying for|dream\w* of|i mean to|count to)\b/],
  ['hope', /\b(?:hop(?:e|es|ing)|wish(?:es|ing)?|fingers crossed|with luck|god willing|inshall?ah?|touch wood|would (?:love|like|be)|i'd (?:love|like)|wants? to|if all goes|looking forward)\b/],
  ['if', /\b(?:if|unless|whether|in case|depends|depending)\b/],
  ['question', /\?\s*$|\?/],
  ['ask', /\b(?:are you|did you|will you|do you|have you|is your|how(?:'s| is| are| was| did)|when (?:are|is|will)|has your)\b/],
  ['would', /\b(?:would|should|could|i'd|we'd)\b/],
  ['heard', /\b(?:i heard|heard that|rumou?r|i understand|told me|i hear)\b/],
  ['hopeyou', /\bhope (?:you|your|all|that you)\b/],
  ['going', /\b(?:will|'ll|going to)\b/],
];

/** What decides how sure a fact is. */
export function statusFeatures(clause: Clause): string[] {
  const f = ['', `c:${clause.category}`, `t:${clause.tense}`];
  const after = clause.ctx.mail.text.slice(clause.end, clause.to).toLowerCase();
  const before = clause.ctx.mail.text.slice(clause.from, clause.start).toLowerCase();
  for (const [name, cue] of CUES) {
    if (cue.test(clause.lower)) f.push(`q:${name}`, `qt:${name},${clause.tense}`);
    if (after && cue.test(after)) f.push(`a:${name}`);
    if (before && cue.test(before)) f.push(`b:${name}`);
  }
  if (f.includes('q:wasgoing') && /\b(?:but|off|not|n't|instead)/.test(`${clause.lower} ${after}`)) f.push('off');
  return f;
}

const STATUS: LinearModel = weights.status;

/** Whether the fact holds, is doubtful, or was called off. */
export function statusOf(clause: Clause): Status {
  const chances = classify(STATUS, statusFeatures(clause));
  const top = chances.indexOf(Math.max(...chances));
  return (STATUS.labels[top] ?? 'stated') as Status;
}
