import { hintsIn, type HintCode } from './suspicious-wording.js';

const codesIn = (question: string): HintCode[] => hintsIn(question).map(({ code }) => code);

describe('what the helper finds in a question', () => {
  it.each<[string, HintCode]>([
    ['Did you do what he said?', 'asks-whether-obeyed'],
    ['Ты сделала то, что он сказал?', 'asks-whether-obeyed'],
    ['Ты отправил ли то, что он просил?', 'asks-whether-obeyed'],
    ['Сен оның айтқанын істедің бе?', 'asks-whether-obeyed'],
    ['He asked you to keep it secret, didn’t he?', 'asks-to-agree'],
    ['Он просил никому не говорить, да?', 'asks-to-agree'],
    ['Он тебя пугал, не так ли?', 'asks-to-agree'],
    ['Ол сені қорқытты, солай емес пе?', 'asks-to-agree'],
    ['Why didn’t you tell your mother?', 'blames'],
    ['Почему ты сразу не рассказала?', 'blames'],
    ['Зачем ты ему ответил?', 'blames'],
    ['Неге бірден анаңа айтпадың?', 'blames'],
    ['You must tell me everything.', 'presses'],
    ['Ты должна вспомнить.', 'presses'],
    ['Маған шындықты айт.', 'presses'],
    ['Other children told us about him.', 'says-it-is-known'],
    ['Мы уже знаем, что он тебе писал.', 'says-it-is-known'],
    ['Біз бәрін білеміз, айта бер.', 'says-it-is-known'],
    ['Представь, что он сейчас здесь.', 'asks-to-imagine'],
    ['Imagine that he is here.', 'asks-to-imagine'],
    ['Елестетші, ол қазір осында.', 'asks-to-imagine'],
    ['Неужели он так и написал?', 'doubts'],
    ['Are you sure?', 'doubts'],
    ['Сенімдісің бе?', 'doubts'],
    ['Если расскажешь, скоро пойдёшь домой.', 'promises-or-praises'],
    ['Жарайсың, дұрыс айттың.', 'promises-or-praises'],
    ['Что ещё сделал этот плохой человек?', 'judges-the-other'],
    ['Ол қылмыскер саған не жазды?', 'judges-the-other'],
    ['Когда это было? Кто ещё был рядом?', 'several-at-once'],
  ])('%s → %s', (question, code) => {
    expect(codesIn(question)).toContain(code);
  });

  it.each([
    'Tell me what happened.',
    'What did he write to you?',
    'Расскажи, пожалуйста, что было дальше.',
    'Что он тебе написал?',
    'Что ты тогда чувствовала?',
    'Откуда ты его знаешь?',
    'Қалай таныстыңдар?',
    'Ол саған не жазды?',
    'Сол кезде не сездің?',
    'Одан кейін не болды?',
    'Бұл қашан болды?',
  ])('nothing in: %s', (question) => {
    expect(codesIn(question)).toEqual([]);
  });

  it('says what caught the eye, in three languages', () => {
    const [hint] = hintsIn('Ну вот, почему ты молчала?');
    expect(hint?.found).toBe('почему ты');
    expect(Object.values(hint?.says ?? {})).toHaveLength(3);
  });

  it('does not take part of a word for the word', () => {
    expect(codesIn('Что было на занятии по правдоподобию?')).toEqual([]);
    expect(codesIn('Кто такой Неужелин?')).toEqual([]);
  });

  it('answers a long text at once', () => {
    const begun = performance.now();
    hintsIn('неге '.repeat(20_000));
    expect(performance.now() - begun).toBeLessThan(500);
  });
});
