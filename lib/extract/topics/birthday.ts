import type { Topic } from './topic.ts';

export const birthday: Topic = {
  category: 'birthday',
  classes: {
    bday: `birthday birthdays bday b-day b'day anniversary anniversaries jubilee quince quinceañera quinceanera name_day nameday golden_wedding silver_wedding diamond_wedding sweet_sixteen milestone_birthday centenarian candles birthday_cake bar_mitzvah bat_mitzvah geburtstag cumpleaños compleanno anniversaire hundredth fortieth fiftieth sixtieth seventieth eightieth ninetieth thirtieth half-century big_five-oh big_four-oh big_six-oh forties fifties`,
    turn: `turn turns turning turned hit hits hitting reach reaches reached makes became becomes become years_old`,
  },
  patterns: [
    '<turn> # <weekday|month|on|soon>?',
    '<kin|i|he|she> <turn> #',
    '<my|his|her|our|their|your|kin|name> ~ birthday|bday|anniversary',
    'birthday party|dinner|weekend|girl|boy|cake|present|bash|lunch',
    '# birthday|anniversary',
    'happy birthday|bday|b-day|anniversary',
    'wedding anniversary',
    'married for? # years',
    '# years married|together|of marriage',
    'blow|blew|blowing ~ candles',
    'will be # on|in|next|this|<weekday>',
    "i am|'m # that|on|today|tomorrow|<weekday>",
    'surprise party|#',
    'born on|in #',
    'age # on',
    'celebrate|celebrates|celebrating|celebrated <my|his|her|our|the|kin> ~ birthday|anniversary|#',
    'have|has|had|makes|make|complete # years',
    'our #th|th? anniversary',
  ],
  not: [
    'company|firm|brand|shop|store|club|business|product|app|site|school|town|website|launch|its ~ birthday|anniversary',
    'anniversary edition|campaign|sale|logo|issue|event|year|exhibition|of the company|brochure|catalogue',
    'birthday flow|email|emails|campaign|discount|card|cards|reminder|reminders|field|feature|bug',
    'we turn #',
    'turn on|off|into|out|around|over|up|down|back|in',
    'turnaround|turnover',
    'birthday voucher|vouchers|post|posts',
  ],
};
