import type { Health } from '../../lib/model/message.ts';

/** What a report says about where it was made. No mail content, no address, no id. */
export interface ReportSource {
  version: string;
  /** The browser's own description of itself. */
  userAgent: string;
  /** Day of the report, "YYYY-MM-DD". */
  day: string;
}

/**
 * The diagnostic a user may send when a conversation cannot be read: which parts of Gmail's page were found by which
 * selector and which were not. Takes only names of selector chains and selectors, so it cannot carry mail content.
 */
export function reportText(health: Health, source: ReportSource): string {
  const matched = Object.entries(health.matched)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([part, selector]) => `  ${part}: ${selector}`);
  return [
    `Fondly ${source.version}, ${source.day}`,
    source.userAgent,
    `not found: ${health.problems.length > 0 ? health.problems.join(', ') : 'nothing'}`,
    matched.length > 0 ? 'found:' : 'found: nothing',
    ...matched,
  ].join('\n');
}
