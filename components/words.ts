import type { Category, Fact } from '../lib/model/fact.ts';

/** What a mention was about, after "Priya mentioned …"; only the sort of thing, never a gender or a name. */
const MENTIONED: Record<Category, string> = {
  health: 'a health matter',
  family: 'something about family',
  birthday: 'a birthday',
  milestone: 'a turn in life',
  pet: 'an animal',
  hobby: 'a pastime',
  travel: 'a journey',
  home: 'something about home',
  work: 'something about work',
  education: 'something about studies',
  taste: 'a taste',
  plan: 'a plan',
  background: 'something about their past',
  feeling: 'how they feel',
};

/** Every word Fondly's own pages show, in one place so that another language is another such object. */
export const words = {
  fondly: 'Fondly',

  /* the person */
  wroteYou: (ago: string) => `Wrote ${ago}`,
  youWrote: (ago: string) => `you, ${ago}`,
  youWroteFirst: (ago: string) => `You wrote ${ago}`,
  neverWrote: 'No mail read yet',
  alsoHere: 'Also here',
  andMore: (count: number) => `${count} more`,
  moreAbout: (name: string) => `More for ${name}`,
  leaveOut: (name: string) => `Leave ${name} out`,
  leaveOutHint: 'Fondly reads nothing they write.',

  tone: 'Tone',
  toneAsSet: (tone: string) => `${tone}, as in your settings`,
  toneDefault: 'As in your settings',
  tones: { plain: 'Plain', warm: 'Warm', formal: 'Formal' },
  stayInTouch: 'Stay in touch',
  noCadence: 'No reminder',
  everyWeeks: (weeks: number) => (weeks === 1 ? 'Every week' : `Every ${weeks} weeks`),
  mute: (name: string) => `No suggestions for ${name}`,
  muteHint: 'No openers, no nudges, nothing on the icon.',
  mutedHere: (name: string) => `No suggestions for ${name}, as you asked.`,
  unmute: 'Suggest again',

  /* between you */
  betweenYou: 'Between you',
  stripLast: 'The last twelve months.',
  stripWrote: (who: 'They' | 'You', months: string) => `${who} wrote in ${months}.`,
  stripPersonal: (who: 'They' | 'You', months: string) =>
    who === 'They' ? `Something personal from them in ${months}.` : `Something personal from you in ${months}.`,

  /* the tabs */
  tabs: 'Pages',
  tabNames: { person: 'This person', people: 'People', 'coming-up': 'Coming up' },
  back: (to: string) => `Back to ${to}`,

  /* people */
  peopleTitle: 'People',
  findPerson: 'Find somebody',
  nobodyYet: 'Nobody yet. The people who write to you will collect here as you read their mail.',
  nobodyNamed: 'Nobody by that name.',
  peopleFound: (count: number) => (count === 1 ? 'One person' : `${count} people`),
  mailOf: (account: string) => `Mail of ${account}`,

  /* coming up */
  comingUpTitle: 'Coming up',
  nothingAhead: 'Nothing in the next 30 days that Fondly knows of.',
  timeForWord: 'Time for a word',
  lastInTouch: (ago: string) => `Last mail ${ago}`,
  notThisWeek: 'Not this week',
  notThisWeekNamed: (name: string) => `Not this week: ${name}`,
  someTimeIn: (month: string) => `Some time in ${month}`,
  untilDay: (day: string) => `until ${day}`,

  /* the opener */
  sayWarm: 'Say something warm',
  putInReply: 'Put in reply',
  inReply: 'In your reply',
  copy: 'Copy',
  another: 'Another',
  notThis: 'Not this one',
  openMessage: 'Open the message',
  openMessageOf: (date: string) => `Open the message of ${date}`,

  /* what waits */
  waitingTitle: 'Waiting for you',
  mentioned: (name: string, fact: Fact) => `${name} mentioned ${MENTIONED[fact.category]}. Keep this?`,
  unsure: 'Fondly may have misread this. Keep it?',
  keep: 'Keep',
  keepNamed: (statement: string) => `Keep: ${statement}`,
  forget: 'Forget',
  forgetNamed: (statement: string) => `Forget: ${statement}`,
  forgotten: 'Forgotten.',
  undo: 'Undo',
  undoNamed: (statement: string) => `Undo forgetting: ${statement}`,
  waitingMore: (count: number) => `${count} more to decide`,

  /* the lists */
  comingUp: 'Coming up',
  theirPeople: 'Their people',
  whatYouKnow: 'What you know',
  earlier: (count: number) => `Earlier (${count})`,
  showMore: (count: number) => `Show ${count} more`,
  byHand: 'You noted this yourself.',
  imported: 'From a file you brought in.',
  until: (month: string) => `until ${month}`,
  private: 'private',
  privateMeans: 'For your eyes only. Fondly never puts it in an opener.',
  gentle: 'gentle',
  gentleMeans: 'Fondly alludes to it and never names it.',
  uncertain: 'not certain',
  cancelled: 'called off',
  nothingYet: (name: string) => `Nothing yet. As ${name} mentions things, they will collect here.`,
  unread: (count: number) =>
    count === 1
      ? 'One message here is folded. Open it and Fondly reads along.'
      : `${count} messages here are folded. Open them and Fondly reads along.`,

  /* states */
  noConsent: 'Fondly reads nothing until you say so.',
  seeWhat: 'See what it would read',
  noAccess: 'Your browser has taken back Fondly’s access to Gmail, so it reads nothing.',
  allowAccess: 'Allow Gmail again',
  elsewhere: 'Open a conversation in Gmail, and what you know about the person shows here.',
  openGmail: 'Open Gmail',
  noThread: 'Open a conversation to see the person behind it.',
  notPerson: 'No person writes here, so Fondly leaves this one alone.',
  unreadable: 'Gmail looks different today and Fondly cannot read this conversation. What it knows is still here.',
  copyReport: 'Copy a report',
  whatIsInReport: 'What is in it',
  reportPromise: 'It names the parts of the page that were not found, and nothing from your mail.',
  paused: 'Fondly is paused and reads nothing.',
  readAgain: 'Read again',
  leftOut: (name: string) => `You left ${name} out. Fondly reads nothing they write.`,
  includeAgain: (name: string) => `Include ${name} again`,
  trouble: 'Fondly cannot open its notes just now. Nothing is lost.',
  tryAgain: 'Try again',
  loading: 'One moment.',

  /* the foot */
  readAlong: 'Read along',
  settings: 'Settings',

  /* notices */
  inserted: (undoKeys: string) => `In your reply. ${undoKeys} takes it back.`,
  copied: 'Copied.',
  copiedInstead: 'Copied. Gmail would not let Fondly write here; paste it yourself.',
  copyFailed: 'Your browser would not let Fondly copy. Select the words and copy them.',
  dismissed: 'Not this one again.',
  leftOutDone: (name: string) => `${name} is left out.`,
  snoozed: (name: string) => `${name} can wait a week.`,
  mutedDone: (name: string) => `No suggestions for ${name}.`,
  messageGone: 'That message is not in this conversation any more.',
  reportCopied: 'Report copied.',
  failed: 'That did not work. Try once more.',
  noticeRegion: 'Notices',
  close: 'Close',

  /* welcome */
  welcomeTitle: 'Remember the people behind your inbox',
  welcomeLead:
    'A client mentions a daughter’s recital or a sore knee. Weeks later, as you write back, Fondly hands you that one true thing to open with.',
  readsTitle: 'What it reads',
  reads:
    'The conversation you have open in Gmail, as you read it. Folded messages stay unread until you open them. Newsletters and automatic mail are left alone.',
  staysTitle: 'Where it stays',
  stays:
    'In this browser, on this computer: short notes, each with the sentence it came from. Never whole messages. There is no account and no server.',
  neverTitle: 'What it will never do',
  never: [
    'Send anything anywhere.',
    'Write in your reply unless you click. Undo takes it back.',
    'Keep anything sensitive unless you say keep.',
  ],
  untilBegin: 'It reads nothing until you begin. Pause it, leave people out or forget a note whenever you like.',
  begin: 'Begin',
  setTitle: 'You’re set',
  setLead: 'Open a conversation in Gmail, then click Fondly in your browser’s toolbar.',
  setPin: 'Not in the toolbar? It is behind the puzzle piece; pin it there.',
  setChange: 'Changed your mind? Pause it at the foot of the sidebar, or stop for good in the settings.',

  /* settings */
  settingsTitle: 'Settings',
  readingTitle: 'Reading',
  readAlongHint: 'Fondly reads the conversation you have open in Gmail. Off, it reads nothing.',
  consentTitle: 'Your agreement',
  agreedOn: (date: string) => `You let Fondly begin on ${date}.`,
  withdraw: 'Stop reading for good',
  withdrawHint: 'What Fondly already knows stays until you erase it.',
  notAgreed: 'Fondly reads nothing until you begin.',
  wordsTitle: 'Your words',
  toneLegend: 'How an opener sounds, unless you choose otherwise for somebody.',
  toneExamples: {
    plain: 'Good luck for your viola exam on Friday.',
    warm: 'I wish you the best of luck for your viola exam on Friday.',
    formal: 'I wish you the very best of luck for your viola exam on Friday.',
  },
  smallTalk: 'Offer small talk',
  smallTalkHint: 'When there is nothing personal to say, a plain wish for the week or the weekend.',
  remindersTitle: 'Reminders',
  badge: 'Show a number on the icon',
  badgeHint:
    'On the day of something, how many there are: birthdays, plans, a word that is due. Never of private notes.',
  leftOutTitle: 'Left out',
  leftOutHint: 'Fondly reads nothing written by these people or from these domains.',
  leftOutNone: 'Nobody is left out.',
  leaveOutField: 'An address or a domain',
  leaveOutExample: 'ana@studio.example',
  leaveOutAdd: 'Leave out',
  leaveOutBad: 'Write an address like ana@studio.example, or a domain like studio.example.',
  leaveOutTwice: (entry: string) => `${entry} is left out already.`,
  everyoneAt: (domain: string) => `Everyone at ${domain}`,
  includeEntry: (entry: string) => `Include again: ${entry}`,
  include: 'Include again',
} as const;
