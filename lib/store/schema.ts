/**
 * The database, version by version. A released entry is never edited, only followed by another: what stands on users'
 * machines was written under it. Bodies of messages are nowhere but in `jobs`, and there only until they are done.
 */
export const VERSIONS: readonly Readonly<Record<string, string>>[] = [
  {
    // Indexes hold only what has the value: people with a cadence, facts with a date.
    people: 'id, account, *addresses, [account+cadenceWeeks]',
    facts:
      'id, [account+personId], [account+state], [account+when.start], [account+when.end], [account+category+when.start], updatedAt',
    messages: '[account+id], [account+threadId], [account+personId+sentAt]',
    gestures: 'id, [account+personId]',
    jobs: 'id, order',
    uses: '[account+momentId], [account+personId]',
  },
];

export const DATABASE = 'fondly';
