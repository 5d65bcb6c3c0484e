import WORDS from './labels.json' with { type: 'json' };

/** Why a mail with such a label is passed over. */
export type LabelReason = 'spam' | 'trash' | 'draft' | 'chat';

const REASONS = ['spam', 'trash', 'draft', 'chat'] as const;
const REASON_OF: ReadonlyMap<string, LabelReason> = new Map(
  REASONS.flatMap((reason) => WORDS[reason].map((word) => [word, reason] as const)),
);

/** The labels of an X-Gmail-Labels header: "Inbox,\"Family, close\",Opened". */
export function parseLabels(header: string): string[] {
  const quoted = /"([^"]*)"|([^",]+)/g;
  return [...header.slice(0, 10_000).matchAll(quoted)].map((m) => (m[1] ?? m[2] ?? '').trim()).filter((label) => label);
}

/**
 * Why the mail is none to remember anything of, or null. Takeout writes Gmail's own labels in the account's language;
 * the words for them are in `labels.json`. A label of the user's own of that name counts too: then it says the same.
 */
export function reasonOfLabels(labels: readonly string[]): LabelReason | null {
  for (const label of labels) {
    const reason = REASON_OF.get(label.toLowerCase());
    if (reason) return reason;
  }
  return null;
}
