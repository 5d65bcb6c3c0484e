import PostalMime from 'postal-mime';
import { type MailHead, readHead } from './headers.ts';
import { htmlToText } from './html.ts';
import { withoutAttachments } from './parts.ts';

/** A mail as read from a file. */
export interface ImportedMail extends MailHead {
  /** Plain text, LF line ends; "" where it has none. */
  text: string;
}

/** Why a mail could not be read: it names no sender, or its parts are nested or numbered beyond any sense. */
export interface MailProblem {
  problem: 'no-sender' | 'unreadable';
}

const LONGEST_TEXT = 2_000_000;
const DEEPEST = 30;
const PLACEHOLDER_LENGTH = 300;

/**
 * Reads a mail: its head, and its text from the plain part, or from the HTML part where there is no plain one or only
 * a notice that there is HTML. Attachments are cut out undecoded. Never throws, whatever the bytes.
 */
export async function readMail(raw: Uint8Array, fromLine = ''): Promise<ImportedMail | MailProblem> {
  const head = readHead(raw, fromLine);
  if (!head.from) return { problem: 'no-sender' };
  const text = await readText(raw);
  return text === null ? { problem: 'unreadable' } : { ...head, text };
}

/** The text of a mail alone; null where its parts cannot be told apart. See {@link readMail}. */
export async function readText(raw: Uint8Array): Promise<string | null> {
  try {
    const { text = '', html = '' } = await PostalMime.parse(withoutAttachments(raw), {
      maxNestingDepth: DEEPEST,
      maxHeadersSize: 1_000_000,
      forceRfc822Attachments: true,
    });
    const plain = text.trim();
    const isNotice = plain.length < PLACEHOLDER_LENGTH && /\bhtml\b/i.test(plain);
    return tidy(html && (plain === '' || isNotice) ? htmlToText(html) : plain);
  } catch (error) {
    // The parser refuses a mail beyond its limits by throwing; anything but an Error would be no refusal.
    if (error instanceof Error) return null;
    throw error;
  }
}

function tidy(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufeff]+/g, '')
    .toWellFormed()
    .trim();
}
