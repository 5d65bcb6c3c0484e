import { describe, expect, it } from 'vitest';
import { isEnglish } from '../../../lib/text/language.ts';

describe('isEnglish', () => {
  it.each([
    'Our daughter is getting married in June and we are over the moon.',
    'Obrigada! My daughter is getting married in June. Beijo grande, Inês',
    'Grüße aus Berlin, wir sind da! The baby came on Friday, both are well.',
    'abeg fix am before friday, my pikin dey sick since monday',
    'Nele birthday party saturday 7pm',
    'Congrats!!',
    'ok 👍',
    '',
  ])('true for %j', (text) => {
    expect(isEnglish(text)).toBe(true);
  });

  it.each([
    'Hola Ana, te mando la factura. Mi hija se casa en junio y estamos muy contentos.',
    'Olá Ana, segue a fatura. A minha filha vai casar em junho e estamos muito felizes.',
    "Bonjour, ma fille se marie en juin et nous sommes ravis. Je t'envoie la facture demain.",
    'Hallo Ana, meine Tochter heiratet im Juni und wir freuen uns sehr. Die Rechnung war in der Post.',
    'Ciao Ana, mia figlia si sposa a giugno e siamo contenti. Ti mando la fattura domani.',
    'Hoi Ana, mijn dochter gaat in juni trouwen. Ik was gisteren in het ziekenhuis.',
    'Hej Ana, min dotter gifter sig i juni. Vi är så glada.',
    'Cześć Ana, moja córka wychodzi za mąż w czerwcu i bardzo się cieszymy.',
    'Szia Ana, a lányom júniusban férjhez megy, nagyon örülünk a hírnek.',
    'Merhaba Ana, kızım haziranda evleniyor ve çok mutluyuz.',
    'Привет, моя дочь выходит замуж в июне.',
    '你好,我女儿六月结婚,我们很高兴。',
    'مرحبا، ابنتي ستتزوج في يونيو',
    'Gracias, todo bien',
  ])('false for %j', (text) => {
    expect(isEnglish(text)).toBe(false);
  });

  it('looks at a bounded part of the text', () => {
    const start = performance.now();
    isEnglish('that is the '.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
