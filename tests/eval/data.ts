import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CATEGORIES, type Category } from '../../lib/model/fact.ts';
import type { Mail } from '../../lib/model/message.ts';

/** A labelled fact: where it stands in the mail, and what the labeller said of it. */
export interface Gold {
  span: [number, number];
  category: Category;
  about: string;
  worth: 1 | 2;
}

/** A labelled mail and the file it is from. */
export interface Labelled {
  mail: Mail;
  file: string;
  gold: Gold[];
}

/** Where the labelled mail is; it exists on the developers' machines only. */
export const SHARED = fileURLToPath(new URL('../../../shared/eval/', import.meta.url));

/** The labelled mail of a file of `../shared/eval`, or null where it is absent. */
export function loadLabelled(file: string, folder = SHARED): Labelled[] | null {
  const path = `${folder}${file}.jsonl`;
  if (!existsSync(path)) return null;
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const { facts, ...mail } = JSON.parse(line) as Mail & {
        facts: { quote: string; category: Category; about: string; worth: 1 | 2 }[];
      };
      const gold = facts.flatMap(({ quote, category, about, worth }) => {
        const at = mail.text.indexOf(quote);
        return at < 0 || !CATEGORIES.includes(category)
          ? []
          : [{ span: [at, at + quote.length] as [number, number], category, about, worth }];
      });
      return {
        mail: {
          id: mail.id,
          from: mail.from ?? '',
          to: mail.to ?? '',
          date: mail.date,
          subject: mail.subject,
          text: mail.text,
        },
        file,
        gold,
      };
    });
}

/** The letters that mark a category in `own/*.txt`; a capital says worth 1. */
const LETTERS: Readonly<Record<string, Category>> = {
  h: 'health',
  f: 'family',
  b: 'birthday',
  m: 'milestone',
  p: 'pet',
  y: 'hobby',
  t: 'travel',
  o: 'home',
  w: 'work',
  e: 'education',
  s: 'taste',
  l: 'plan',
  g: 'background',
  d: 'feeling',
};

/** A fragment of mail made up for this project: its text and the facts in it. */
export interface Fragment {
  text: string;
  gold: Gold[];
}

/** The fragments of `own/*.txt`: one a line, facts marked "[h:I broke my wrist]"; a line without marks states none. */
export function loadOwn(): Fragment[] {
  const folder = fileURLToPath(new URL('own/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFileSync(folder + name, 'utf8').split('\n'))
    .filter(Boolean)
    .map((line) => {
      const gold: Gold[] = [];
      let text = '';
      let at = 0;
      for (const match of line.matchAll(/\[([a-zA-Z]):([^\]]*)\]/g)) {
        text += line.slice(at, match.index);
        const [whole, letter = '', quote = ''] = match;
        const category = LETTERS[letter.toLowerCase()];
        if (!category) throw new Error(`${line}: no category ${letter}`);
        gold.push({
          span: [text.length, text.length + quote.length],
          category,
          about: '',
          worth: letter === letter.toLowerCase() ? 2 : 1,
        });
        text += quote;
        at = match.index + whole.length;
      }
      return { text: text + line.slice(at), gold };
    });
}
