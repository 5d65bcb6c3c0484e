import { escapeHtml, type FakeMailbox, type FakeMessage, type FakePerson, htmlOf, quoteOf } from './mailbox.ts';

const ALEX: FakePerson = { name: 'Alex Rivera', email: 'alex@riverastudio.example' };
const PRIYA: FakePerson = { name: 'Priya Raman', email: 'priya.raman@northwind.example' };
const TOM: FakePerson = { name: 'Tom Becker', email: 'tom@beckerbuilds.example' };
const OKAFOR: FakePerson = { name: 'Prof. Adaeze Okafor', email: 'a.okafor@kingsbridge-university.example' };
const MARCO: FakePerson = { name: 'Marco De Luca', email: 'marco@delucafoods.example' };
const TYPE_WEEKLY: FakePerson = { name: 'Type Weekly', email: 'newsletter@typeweekly.example' };

const SIGNATURES: Record<string, string[]> = {
  [ALEX.email]: ['Alex Rivera', 'Rivera Studio · identity and web design'],
  [PRIYA.email]: ['Priya Raman', 'Head of Marketing, Northwind', '+44 113 496 0123'],
  [TOM.email]: ['Becker & Son Builders', 'Licensed and insured since 1994'],
  [OKAFOR.email]: ['Professor Adaeze Okafor', 'Chair of Coastal Geography', 'Kingsbridge University'],
};

const DAY = 86_400_000;

/**
 * The demo's mail: a freelance designer and the people they work for. Work first, the personal in passing, as people
 * write. All dates hang on `now`, so that "on Saturday" is the Saturday just gone and the flight is still ahead;
 * none is later than `now`. The newest thread, and the first in the list, is Priya's.
 */
export function demoMailbox(now: Date): FakeMailbox {
  const saturday = lastSaturday(now);
  /** So many days from the Saturday just gone, at an hour of the day (UTC). */
  const at = (days: number, hour: number, minute = 0) =>
    new Date(saturday.getTime() + days * DAY + (hour * 60 + minute) * 60_000);
  const flight = new Date(now.getTime() + 9 * DAY);
  const flightDay = flight.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });

  const homepage = thread([
    mail(
      PRIYA,
      ALEX,
      at(-19, 9, 12),
      `Hi Alex,

Thanks for the first round, the team likes the calmer version. Comments are in the shared doc, nothing dramatic.

Sorry for the slow answer. I had my wisdom teeth out last Monday and I am still recovering from the surgery, living on soup and painkillers.

Could you send the mobile layouts by the end of the week?

Best,
Priya`,
    ),
    mail(
      ALEX,
      PRIYA,
      at(-18, 14, 40),
      `Hi Priya,

Ouch, that is no fun at all. I hope the soup is at least good soup.

Mobile layouts are on their way, you will have them on Thursday evening.

Alex`,
    ),
    mail(
      PRIYA,
      ALEX,
      at(-9, 8, 55),
      `Hi Alex,

The layouts are lovely. Two things from the board:

- the hero needs a customer quote
- can the footer carry all three office addresses?

My husband Arun says the new logo looks like a very tidy kite, which I have decided is a compliment.

Priya`,
    ),
    mail(
      PRIYA,
      ALEX,
      at(-4, 10, 20),
      `Hi Alex,

Could we move Saturday's call to Monday? My daughter Mia is nine and has her first cello recital on Saturday, and I have promised to sit in the front row.

The copy for the second page is attached, please shorten it as you see fit.

Thanks,
Priya`,
    ),
    mail(
      ALEX,
      PRIYA,
      at(-3, 9, 5),
      `Hi Priya,

Of course, Monday at ten works. The copy is good, I cut it by a third.

Alex`,
    ),
    mail(
      PRIYA,
      ALEX,
      at(-2, 16, 31),
      `Perfect, thank you. Could you also send the final files by Wednesday? I am flying to Lisbon on ${flightDay} and would like them signed off before I go.

Priya`,
    ),
  ]);

  const contract = thread([
    mail(
      PRIYA,
      ALEX,
      at(-75, 11, 2),
      `Hi Alex,

The contract is signed and attached. Please send invoices to the new address below, we moved to Leeds in January and the old office still forwards everything with a week's delay.

One wish for the plan: not 3 June for the launch, please. That is my birthday, and Arun has booked something he will not tell me about.

Priya`,
    ),
    mail(
      ALEX,
      PRIYA,
      at(-74, 15, 18),
      `Hi Priya,

Noted on all counts, and the launch is now a week earlier. How are you settling in up there?

Alex`,
    ),
    mail(
      PRIYA,
      ALEX,
      at(-73, 8, 47),
      `Getting there, thank you for asking. The boxes are gone, the hills are good for running, and Mia has found a cello teacher two streets away.

Invoice 0142 is approved, by the way.

Priya`,
    ),
  ]);

  const builder = thread([
    mail(
      TOM,
      ALEX,
      at(-26, 13, 30),
      `Alex,

New photos of the Miller kitchen in the folder. Use whichever you think sells the job, I can not tell anymore.

Was slow to get to it, spent Sunday at the card show with my son Danny. We collect baseball cards together and he finally found the Griffey rookie he has been after since he was eight.

Tom`,
    ),
    mail(
      ALEX,
      TOM,
      at(-25, 10, 11),
      `Hi Tom,

Great photos, I will use the one with the window. Tell Danny well done.

Alex`,
    ),
    mail(
      TOM,
      ALEX,
      at(-12, 12, 4),
      `Will do. Page looks good, just fix the phone number, it is missing a digit.

Danny starts at the community college in the spring so I will be short a pair of hands on site, bear with me if I answer late.

Tom`,
    ),
  ]);

  const academic = thread([
    mail(
      OKAFOR,
      ALEX,
      at(-33, 9, 0),
      `Dear Mr Rivera,

I write with regard to the poster for the symposium on coastal erosion. The committee has approved your second draft with the following amendments:

1. the university crest is to stand on the left;
2. the sponsors are to be listed in alphabetical order;
3. the date is to be written in full.

I should be grateful to receive the final version before the end of the month, as I shall be on sabbatical in Edinburgh from February.

Yours sincerely,
Adaeze Okafor`,
    ),
    mail(
      ALEX,
      OKAFOR,
      at(-32, 11, 45),
      `Dear Professor Okafor,

Thank you, the three changes are made and the final file is attached.

Kind regards,
Alex Rivera`,
    ),
    mail(
      OKAFOR,
      ALEX,
      at(-30, 8, 20),
      `Dear Mr Rivera,

The committee is most satisfied. I regret the brevity of this note; my daughter Chioma defends her doctoral thesis in Toronto this week and I am writing from the airport.

Yours sincerely,
Adaeze Okafor`,
    ),
  ]);

  const hurried = thread([
    mail(
      ALEX,
      MARCO,
      at(-8, 10, 0),
      `Hi Marco,

Label proofs for the olive oil are attached, please check the volumes.

Alex`,
    ),
    mail(
      MARCO,
      ALEX,
      at(-8, 10, 3),
      `thanks, got it. ok to print

sent from my phone`,
    ),
  ]);

  return {
    account: ALEX,
    threads: [
      { subject: 'Homepage, second round', messages: homepage, unread: true },
      { subject: 'Label proofs', messages: hurried },
      { subject: 'Miller kitchen page', messages: builder },
      { subject: 'Symposium poster', messages: academic },
      { subject: 'Contract and invoice address', messages: contract },
      { subject: 'Ten serifs for winter', messages: [newsletter(at(-6, 6, 30))] },
    ],
  };
}

function lastSaturday(now: Date): Date {
  const midnight = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate());
  const daysSince = (now.getUTCDay() + 7 - 6) % 7 || 7;
  return new Date(midnight - daysSince * DAY);
}

function mail(from: FakePerson, to: FakePerson, at: Date, text: string): FakeMessage {
  const lines = SIGNATURES[from.email];
  const signature = lines
    ? `<div><br></div><span class="gmail_signature_prefix">-- </span><br><div dir="ltr" class="gmail_signature">${lines.map((line) => `<div>${escapeHtml(line)}</div>`).join('')}</div>`
    : '';
  return { from, to: [to], at, html: htmlOf(text) + signature };
}

/** Each answer carries the one before it below, as mail programs do. */
function thread(messages: FakeMessage[]): FakeMessage[] {
  for (const [i, message] of messages.entries()) {
    const before = messages[i - 1];
    if (before) message.trimmed = quoteOf(before);
  }
  return messages;
}

/** Bulk mail as it comes: a hidden preheader, tables for layout, a tracking pixel, and news of people nobody knows. */
function newsletter(at: Date): FakeMessage {
  const html = `<div style="display:none;max-height:0;overflow:hidden;font-size:1px">Our ten favourites of the season &zwnj;&nbsp;&zwnj;&nbsp;</div>
<table width="100%" cellpadding="0"><tbody><tr><td align="center" style="font-size:0"><div style="font-size:24px">Ten serifs for winter</div></td></tr>
<tr><td><p>Hello Alex,</p><p>our founder Jen has just had a baby, so this issue is short. Here are ten typefaces for long evenings.</p><p><a href="https://typeweekly.example/42">Read the issue</a></p></td></tr>
<tr><td><p style="font-size:11px">You get this because you signed up. <a href="https://typeweekly.example/out">Unsubscribe</a></p></td></tr></tbody></table>
<img src="https://typeweekly.example/open.gif" width="1" height="1" alt="">`;
  return { from: TYPE_WEEKLY, to: [ALEX], at, html };
}
