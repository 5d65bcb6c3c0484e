/**
 * What in a mail's HTML is not the writer's own words, and how elements break lines. Data for `text.ts`.
 *
 * Gmail prefixes the classes and ids of the mail itself with "m_" and a number, once for every time it passed through
 * Gmail ("m_-726234145803275199m_6972428964118572187divRplyFwdMsg"), except those it knows, such as gmail_quote.
 * Outlook adds "x_" to what it quotes.
 */

/** Never text of the mail: machinery, and controls Gmail puts in. */
export const SKIPPED_TAGS: ReadonlySet<string> = new Set([
  'style',
  'script',
  'title',
  'head',
  'meta',
  'link',
  'template',
  'noscript',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'textarea',
  'select',
  'input',
  'button',
]);

/** Elements that stand on lines of their own, with the line ends they need before and after: 2 is a blank line. */
export const LINE_ENDS: ReadonlyMap<string, 1 | 2> = new Map([
  ...['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'pre', 'hr'].map((tag) => [tag, 2] as const),
  ...[
    ...['div', 'li', 'tr', 'table', 'tbody', 'thead', 'tfoot', 'caption', 'address', 'article', 'aside', 'center'],
    ...['dd', 'dl', 'dt', 'fieldset', 'figure', 'figcaption', 'footer', 'form', 'header', 'main', 'nav', 'section'],
  ].map((tag) => [tag, 1] as const),
]);

const PREFIX = '(?:m_-?\\d+|x_)*';

function named(names: readonly string[]): RegExp {
  return new RegExp(`(?:^|\\s)${PREFIX}(?:${names.join('|')})(?=\\s|$)`);
}

/** Containers of quoted mail in which Gmail lets people answer between the quotes. */
export const QUOTE_CLASS = named(['gmail_quote', 'gmail_quote_container']);

/** Quotes, attributions and signatures of mail programs that name them. `im` is Gmail's mark on repeated text. */
export const SKIPPED_CLASS = named([
  ...['gmail_attr', 'gmail_signature', 'gmail_signature_prefix', 'im'],
  ...['moz-cite-prefix', 'moz-signature', 'moz-forward-container'],
  ...['(?:ydp[0-9a-f]{1,12})?yahoo_quoted', 'protonmail_quote', 'protonmail_signature_block', 'zmail_extra'],
  ...['tutanota_quote', 'ms-outlook-mobile-signature', 'ms-outlook-ios-signature'],
  // Gmail's own: the clipped notice, the button that unfolds trimmed text, the download overlay of an image.
  ...['iX', 'yj6qo', 'ajR', 'a6S'],
]);

export const SKIPPED_ID = named(['Signature', 'ms-outlook-mobile-signature', 'x_Signature']);

/** The head of the mail answered to, after which nothing is the writer's: Outlook's, on the web, phones and Macs. */
export const CUT_ID = named([
  ...['appendonsend', 'divRplyFwdMsg', 'OLK_SRC_BODY_SECTION'],
  ...['mail-editor-reference-message-container', 'ms-outlook-mobile-body-separator-line'],
]);
export const CUT_CLASS = named(['OutlookMessageHeader']);

/** Word's rule above the head of the mail answered to has no name, but always one of these two colours. */
export const CUT_STYLE = /border-top:solid#(?:e1e1e1|b5c4df)/;

/** The trimmed rest; only where the button that unfolds it is there. */
export const TRIMMED_CLASS = /(?:^|\s)adL(?=\s|$)/;
export const TRIM_BUTTON_CLASS = /(?:^|\s)ajU(?=\s|$)/;

/** Style attributes (lower case, no spaces) that hide what they stand on: preheaders and tracking. */
export const HIDDEN_STYLE =
  /(?:^|;)(?:display:none|visibility:hidden|mso-hide:all|opacity:0(?:\.0+)?(?=[;!%]|$)|max-height:0(?:\.0+)?(?:px|pt|em|%)?(?=[;!]|$))/;

/** Font size in a style attribute: nothing (or one pixel, as preheaders have it), or a size that can be read. */
export const NO_FONT_STYLE = /(?:^|;)font-size:(?:[01](?:\.0+)?(?:px|pt)?|0(?:em|%))(?=[;!]|$)/;
export const FONT_STYLE = /(?:^|;)font(?:-size)?:/;

/** Paragraphs without space between them: Word writes every line as one. */
export const TIGHT_CLASS = named(['MsoNormal', 'MsoListParagraph\\w*', 'MsoPlainText', 'p1']);
export const TIGHT_STYLE =
  /(?:^|;)margin(?:-bottom)?:0(?:\.0+)?[a-z%]*(?=[;!]|$)|(?:^|;)margin:0[a-z]*0(?:px|pt|in|cm)?0/;

/** White space that stands for itself. */
export const KEEP_SPACE_STYLE = /(?:^|;)white-space:(?:pre|break-spaces)/;
