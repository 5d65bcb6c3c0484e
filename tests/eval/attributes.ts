// How right the attributes of a fact are where its clause and category are given: `node tests/eval/attributes.ts
// [FILE.jsonl…] [--errors about|name|date|time|status|sensitive|relation|summary] [--limit N]`.
import { describe } from '../../lib/extract/describe.ts';
import { type Gold, readGold } from './attributes-data.ts';

const EVAL = process.env.FONDLY_EVAL ?? new URL('../../../shared/eval', import.meta.url).pathname;
const args = process.argv.slice(2);
function option(name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args.splice(at, 2)[1];
}
const errors = option('--errors');
const limit = Number(option('--limit') ?? 60);
const files = args.length ? args : ['train.jsonl', 'train-client.jsonl', 'dev.jsonl', 'dev-client.jsonl'];

const squash = (s: string | null) => (s ?? '').replace(/\s+/g, ' ').trim().toLowerCase();
const ratio = (a: number, b: number) => (b ? (a / b).toFixed(3) : '-');
const rows: Record<string, string>[] = [];
for (const file of files) {
  const gold = readGold(file.includes('/') ? file : `${EVAL}/${file}`);
  const n = {
    all: 0,
    about: 0,
    relation: 0,
    relationGold: 0,
    name: 0,
    nameGold: 0,
    namePred: 0,
    namePredRight: 0,
    date: 0,
    dateGold: 0,
    datePred: 0,
    datePredRight: 0,
    time: 0,
    status: 0,
    sensitive: 0,
    sensitiveGold: 0,
    sensitivePred: 0,
    cancelled: 0,
    cancelledGold: 0,
    uncertain: 0,
    uncertainGold: 0,
  };
  let shown = 0;
  let ms = 0;
  for (const g of gold) {
    const start = performance.now();
    const d = describe(g.ctx, g.span, g.category);
    ms += performance.now() - start;
    const nameRight = squash(d.name) === squash(g.name);
    const dateRight = Boolean(d.date && g.date && (d.date.startsWith(g.date) || g.date.startsWith(d.date)));
    n.all++;
    n.about += Number(d.about === g.about);
    if (g.relation) n.relationGold++;
    if (g.relation) n.relation += Number(squash(d.relation) === squash(g.relation));
    if (g.name) n.nameGold++;
    if (g.name) n.name += Number(nameRight);
    if (d.name) n.namePred++;
    if (d.name) n.namePredRight += Number(nameRight);
    if (g.date) n.dateGold++;
    n.date += Number(dateRight);
    if (d.date) n.datePred++;
    n.datePredRight += Number(dateRight);
    n.time += Number(d.time === g.time);
    n.status += Number(d.status === g.status);
    if (g.status === 'cancelled') n.cancelledGold++;
    n.cancelled += Number(g.status === 'cancelled' && d.status === 'cancelled');
    if (g.status === 'uncertain') n.uncertainGold++;
    n.uncertain += Number(g.status === 'uncertain' && d.status === 'uncertain');
    if (g.sensitive) n.sensitiveGold++;
    n.sensitive += Number(g.sensitive && d.sensitive);
    if (d.sensitive) n.sensitivePred++;
    const wrong: Record<string, boolean> = {
      about: d.about !== g.about,
      relation: squash(d.relation) !== squash(g.relation) && d.about === g.about,
      name: !nameRight && (d.name !== null || g.name !== null),
      date: !dateRight && (d.date !== null || g.date !== null),
      time: d.time !== g.time,
      status: d.status !== g.status,
      sensitive: d.sensitive !== g.sensitive,
      summary: true,
    };
    if (errors && wrong[errors] && shown++ < limit) show(g, d, errors);
  }
  rows.push({
    file,
    facts: String(n.all),
    about: ratio(n.about, n.all),
    relation: ratio(n.relation, n.relationGold),
    'name recall': ratio(n.name, n.nameGold),
    'name prec': ratio(n.namePredRight, n.namePred),
    'date recall': ratio(n.date, n.dateGold),
    'date prec': ratio(n.datePredRight, n.datePred),
    time: ratio(n.time, n.all),
    status: ratio(n.status, n.all),
    uncertain: `${n.uncertain}/${n.uncertainGold}`,
    cancelled: `${n.cancelled}/${n.cancelledGold}`,
    'sens recall': ratio(n.sensitive, n.sensitiveGold),
    'sens prec': ratio(n.sensitive, n.sensitivePred),
    ms: (ms / Math.max(1, n.all)).toFixed(3),
  });
}
console.table(rows);

function show(g: Gold, d: ReturnType<typeof describe>, what: string): void {
  const { text } = g.ctx.mail;
  const flat = (s: string) => s.replace(/\s+/g, ' ');
  if (what === 'summary') {
    console.log(`${flat(g.quote)}\n   -> ${d.summary}\n      ${g.summary}`);
    return;
  }
  console.log(
    `${g.ctx.sentOn} [${g.category}] ${flat(text.slice(Math.max(0, g.span[0] - 90), g.span[0]))}[[${flat(g.quote)}]]${flat(text.slice(g.span[1], g.span[1] + 50))}\n    gold ${g.about},${g.relation},${g.name} ${g.time} ${g.date} ${g.status} ${g.sensitive}\n    pred ${d.about},${d.relation},${d.name} ${d.time} ${d.date} ${d.status} ${d.sensitive}`,
  );
}
