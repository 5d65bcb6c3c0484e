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

function firstLetter(word: string): string {
  for (const { segment } of graphemes.segment(word)) {
    if (/^[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase('en');
  }
  return '';
}
