const TITLE = /^(mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|herr|frau|m|mme)\.?$/i;

/** A header's name as people say it: "Raman, Priya" becomes "Priya Raman", spaces are tidied, a title is dropped. */
export function fullName(name: string, email: string): string {
  const tidy = name.replace(/\s+/g, ' ').trim();
  if (!tidy) return email;
  const turned = /^([^,]+), ([^,]+)$/.exec(tidy);
  const words = (turned ? `${turned[2]} ${turned[1]}` : tidy).split(' ');
  while (words.length > 1 && TITLE.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}

/** What a friend would call them: the first word of {@link fullName}; the part before the @ where no name is known. */
export function firstName(name: string, email: string): string {
  const full = fullName(name, email);
  return full.includes('@') ? (full.split('@')[0] ?? full) : (full.split(' ')[0] ?? full);
}

/** One or two capitals for the round beside a name, by what readers see as one letter. */
export function initials(name: string, email: string): string {
  const words = fullName(name, email)
    .split(/[\s@]+/)
    .map((word) => firstLetter(word))
    .filter((letter) => letter !== '');
  const [first = '?', ...rest] = words;
  if (name.trim() === '') return first;
  return first + (rest.at(-1) ?? '');
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The first character of a word that begins with a letter or a digit; "(she/her)" is no part of a name. */
function firstLetter(word: string): string {
  const first = [...graphemes.segment(word.slice(0, 40))][0]?.segment ?? '';
  return /^[\p{L}\p{N}]/u.test(first) ? first.toLocaleUpperCase('en') : '';
}

const FREE_MAIL =
  /^(gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|gmx|web|proton|protonmail|pm|fastmail|zoho|mail|t-online|orange|free|libero|laposte|comcast|btinternet)\./;

/** Their company as the address tells it ("northwind.example"); null for a free-mail address. Never guessed further. */
export function organisationOf(email: string): string | null {
  const domain = email.slice(email.lastIndexOf('@') + 1);
  return FREE_MAIL.test(domain) ? null : domain;
}

/** Text as it is compared in a search: lower case, without accents, single spaces. */
export function foldForSearch(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase('en').replace(/\s+/g, ' ').trim();
}
