import { mentionsOf } from './hidden-names.js';

const child = {
  familyName: 'Канарейкина',
  givenName: 'Үлгі',
  patronymic: 'Демоқызы',
  iin: '130203500012',
  schoolName: 'Демонстрационная школа № 911',
};

describe('what a document says of the child', () => {
  it.each([
    ['Канарейкиной прислали сообщение.', 'a family name in another case'],
    ['Үлгіге хабарлама жіберілді.', 'a given name with a Kazakh ending'],
    ['ҮЛГІ', 'capitals'],
    ['ИИН 130203500012', 'a number'],
    ['учится: демонстрационная школа № 911', 'the school'],
  ])('%s is found: %s', (text) => {
    expect(mentionsOf(child, { item: { notes: ['nothing', text] } })).toEqual(['/item/notes/1']);
  });

  it.each([['Ол тергеушіге үлгілі көрсетті.'.replace('үлгілі', 'жақсы')], ['Аккаунт @demo'], ['']])(
    '%s is not',
    (text) => {
      expect(mentionsOf(child, { text })).toEqual([]);
    },
  );

  it('finds no name inside another word', () => {
    expect(mentionsOf({ givenName: 'Ана' }, { text: 'Канада, анау' })).toEqual([]);
    expect(mentionsOf({ givenName: 'Demo' }, { text: 'Demonstration' })).toEqual([]);
  });

  it('takes a name as it is written, whatever signs it has', () => {
    const data = { text: 'Ахмет-Әлиге, +7 701-000-00-00, ул. Демо, 1/2-3 (кв. 4)' };
    for (const names of [
      { givenName: 'Ахмет-Әли' },
      { phone: '+7 701-000-00-00' },
      { address: 'ул. Демо, 1/2-3 (кв. 4)' },
    ])
      expect(mentionsOf(names, data)).toEqual(['/text']);
    expect(mentionsOf({ givenName: '^$\\.*+?()[]{}|/-' }, data)).toEqual([]);
  });

  it('finds nothing of a child whom nobody knows yet', () => {
    expect(mentionsOf({}, { text: 'Anything' })).toEqual([]);
  });
});
