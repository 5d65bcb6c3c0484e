/** What the page program of the fake Gmail gets from outside, as JSON. */
export interface PageMessage {
  id: string;
  permId: string;
  from: { name: string; email: string };
  to: { name: string; email: string }[];
  at: number;
  html: string;
  trimmed: string;
  state: 'expanded' | 'folded' | 'stacked';
  clipped: boolean;
}

export interface PageThread {
  id: string;
  permId: string;
  subject: string;
  unread: boolean;
  messages: PageMessage[];
}

export interface PageData {
  account: { name: string; email: string };
  threads: PageThread[];
  lang: string;
  readingPane: boolean;
  /** Milliseconds: from a change of address to the change of the page; until ids come; until a reply's body comes. */
  navigationMs: number;
  lateIdsMs: number;
  replyMs: number;
  /** Whether the quoted mail stands in the body of a reply, or waits outside it. */
  quoteInBody: boolean;
  /** Selectors of one class, attribute or attribute value ("hP" as ".hP", "[email]", "[role=listitem]") that are gone. */
  drop: string[];
}

/** What was written into a compose box, as Gmail would have saved or sent it. */
export interface Written {
  draft: string;
  threadId: string | null;
  to: string[];
  subject: string;
  html: string;
  text: string;
}

/** What tests may ask of the page, as `window.__fake`. */
export interface FakeHooks {
  drafts: Record<string, Written & { saves: number }>;
  sent: Written[];
  /** Goes to a thread by its place in the mailbox, as a click on its row does. */
  open(index: number): void;
  /** Replaces the text of the first open compose box. */
  setDraft(html: string): void;
  /** Puts a message at the end of the open thread, as if it just came in. */
  receive(html: string, from: { name: string; email: string }): void;
}
