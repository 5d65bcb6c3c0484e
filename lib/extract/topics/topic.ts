import type { Category } from '../../model/fact.ts';

/**
 * What is known of a category before any mail is read: words by meaning, and turns of phrase.
 *
 * - `classes`: words that mean the same kind of thing, under a name other files may use too. Separated by white space;
 *   words of one term are joined by "_" ("driving_test"). Words are compared by stem, so one form is enough.
 * - `patterns`: token patterns that state such a fact. A token is a word, alternatives `a|b`, a class `<kin>`, `#` for a
 *   number, `~` for up to three words of any kind. `?` after a token makes it optional.
 * - `not`: patterns that look like the category and are not ("back up the server", "killing me").
 *
 * None of it decides: each class and pattern is a feature, and the fitted weights say what it is worth.
 */
export interface Topic {
  category: Category | null;
  classes: Readonly<Record<string, string>>;
  patterns: readonly string[];
  not: readonly string[];
}
