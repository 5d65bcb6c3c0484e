/**
 * Frequent short words, by language, each in no other list here and none of them an English word. Lower case.
 */
const OTHER_WORDS: readonly string[] = [
  // Spanish, Portuguese, Catalan, Italian, French
  'que el la los las una del por para con pero como está muy más también porque cuando hola gracias saludos señor usted sus nos',
  'não uma você mas dos das ao seu sua isso muito obrigado obrigada olá também estou está são quando pelo pela minha meu muitos estamos nós já vai',
  'che il gli della dei delle nel alla sono anche perché questo quando molto ciao grazie ho è più non mia tuo',
  'le les des une est dans pour avec sur pas vous nous je il elle mais bonjour merci cette votre notre être qui ne au aux ce',
  'els amb per però molt també gràcies',
  // German, Dutch, Scandinavian
  'der die das und ist nicht ich sie wir ein eine einen mit auf für von dem den zu auch aber noch wie wenn ihre ihr danke hallo bitte habe haben wird sind bei oder mein meine nach schon',
  'het een niet van voor maar ook wij zijn heb hebben naar deze dat wat bij dank graag groeten aan nog wel onze jullie ik mijn gaat alles goed',
  'och att det som jag inte är på för med den har vi men hej tack kan ska till från om var också mycket eller',
  'og jeg ikke det på er til som med av har vi kan men hei takk fra om eller også hvis meget efter noget',
  // Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Finnish, Indonesian, Vietnamese
  'nie jest się na że do jak ale czy tak już dla moja bardzo cześć w z jestem dzień dobry dziękuję pozdrawiam proszę też mam przez',
  'je se na že jsem ale jako jak pro tak dobrý den děkuji prosím také už není máme',
  'hogy nem és egy van az ez meg csak már még köszönöm üdvözlettel szia nagyon vagyok lesz kell volt',
  'și nu este pentru care din sunt mai dar cu mulțumesc bună',
  've bir bu için ile çok ama değil daha merhaba teşekkürler ben biz olarak',
  'ja on ei että olen mutta kun niin myös kiitos hei joka ovat minä',
  'yang dan di untuk dengan tidak ini itu dari akan saya kami terima kasih sudah bisa',
  'không là của và có cho được một tôi anh chị cảm ơn xin',
];

/** The same for English, pidgins and hurried typing included. */
const ENGLISH_WORDS =
  "the and to of a in is it you that for on are with as be this have from or had by but not what all were we when your can said there an each which she do how their if will up other about out many then them these so some her would make like him into time has look two more go see no way could my than been who its now find down day did get come made may part i'm i've it's don't i'll didn't can't he his they our me just at was us i am any please thanks thank hello hi dear u ur dont im pls thx one here yes ok still only back well good new need let want know also very too been last next week today tomorrow monday tuesday wednesday thursday friday saturday sunday after before because off over why where call send sorry";

/** English words that are words of the other languages, too, and so tell little. */
const SHARED_WORDS = 'a an as at am by do had he her in is me no of on or our so ten to was we will been men'.split(
  ' ',
);

const ENGLISH = new Set(ENGLISH_WORDS.split(' '));
const OTHER = new Set(OTHER_WORDS.flatMap((line) => line.split(' ')).filter((word) => !ENGLISH.has(word)));
const SHARED = new Set(SHARED_WORDS);

/** Enough to tell, and little enough to cost nothing. */
const LOOKED_AT = 4000;

/**
 * Whether a text is in English, judged by its function words; a greeting, a sentence or a name in another language
 * does not change it. True where there is too little to tell ("Congrats!!"), false for a text mostly in another
 * script. Looks at the first 4,000 characters only.
 */
export function isEnglish(text: string): boolean {
  const words =
    text
      .slice(0, LOOKED_AT)
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{M}']+/gu) ?? [];
  let english = 0;
  let other = 0;
  let latin = 0;
  // Chinese and Japanese are written without spaces: a run of theirs is many words.
  let foreignScript = 0;
  for (const word of words) {
    if (/[a-z]/.test(word)) latin++;
    else foreignScript += Math.ceil(word.length / 6);
    if (ENGLISH.has(word)) english += SHARED.has(word) ? 0.4 : 1;
    else if (OTHER.has(word)) other++;
  }
  if (foreignScript > latin) return false;
  if (english < other) return false;
  // A line or two of notes may do without function words; a text that has none is in a language not listed here.
  return words.length < 25 || english / words.length >= 0.04;
}
