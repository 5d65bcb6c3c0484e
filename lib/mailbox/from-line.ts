import { gmailId, instantOfId } from '../gmail/ids.ts';

/**
 * The line that begins a mail in an mbox file: "From ana@x.example Mon May 11 09:00:00 2026". Where a writer forgot to
 * escape a "From " of the text, the date tells them apart.
 */
const DATED =
  /^From \S.{0,400}?\s(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? {1,3}(?:(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) {1,3}\d{1,2}|\d{1,2} {1,3}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))[ ,]/;
/** Other writers' dates; believed only after the blank line that every mail in an mbox ends with. */
const LOOSE = /^From (?:\S{1,320}@\S{1,320}|-|MAILER-DAEMON)\s(?=.*\d{1,2}:\d{2})(?=.*(?:19|20)\d{2})/;
const TAKEOUT = /^From (\d{1,20})@xxx\s/;
const TAKEOUT_DATE = /\s(\w{3}) +(\w{3}) +(\d{1,2}) +(\d{1,2}:\d{2}:\d{2}) +(?:([+-]\d{4}) +)?(\d{4})\s*$/;

/** Longer lines begin no mail. */
export const LONGEST_FROM_LINE = 1000;

/** Whether the line begins a mail; `afterBlank`: the line before it is empty, or there is none. */
export function isFromLine(line: string, afterBlank: boolean): boolean {
  return DATED.test(line) || (afterBlank && LOOSE.test(line));
}

/** Gmail's hex id from a line Google Takeout wrote ("From 1654953015393719153@xxx Mon Jan 06 …"), else null. */
export function gmailIdOfFromLine(line: string): string | null {
  const decimal = TAKEOUT.exec(line)?.[1];
  return decimal ? gmailId(`msg-f:${decimal}`) : null;
}

/** When the mail came in as the line says, ISO in UTC, or null. Without a zone it is taken as UTC, as RFC 4155 has it. */
export function instantOfFromLine(line: string): string | null {
  const [, , month, day, time, zone = '+0000', year] = TAKEOUT_DATE.exec(line) ?? [];
  if (!year) return null;
  return instantOfText(`${day} ${month} ${year} ${time} ${zone}`);
}

/** A date as mail headers write it, ISO in UTC, or null where it names no instant between 1970 and 2099. */
export function instantOfText(written: string): string | null {
  const ms = Date.parse(written.slice(0, 200).replace(/\([^()]*\)/g, ' '));
  if (Number.isNaN(ms) || ms < 0 || ms >= Date.UTC(2100, 0, 1)) return null;
  return new Date(ms).toISOString();
}

/** When Gmail got the message with this hex id, or null. */
export function instantOfGmailId(id: string | null): string | null {
  return instantOfId(id, Date.UTC(2099, 0, 1));
}
