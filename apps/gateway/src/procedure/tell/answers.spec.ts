import { answersOf, faultOf, isEmpty, lacksLink, tipOf } from './answers.js';
import { codeFrom } from './code.js';
import { after, before, order, questions, skipped } from './course.js';

const answers = (fields: Readonly<Record<string, string | readonly string[]>>) => {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) for (const each of [value].flat()) form.append(name, each);
  return answersOf(form);
};
const terms = { locale: 'en', proved: true, region: 'KZ-75', noWords: '(none)' } as const;

describe('what somebody tells', () => {
  it('becomes what the police are told, with nothing made up for what was skipped', () => {
    expect(tipOf(answers({}), terms)).toEqual({
      ...{ from: 'other', kind: 'other', words: '(none)', where: [], platforms: [], safeNow: 'unknown' },
      ...{ region: 'KZ-75', ageBand: 'unknown', locale: 'en', proved: true },
    });
  });

  it('keeps lines, links and a way to reach the writer as they were typed', () => {
    const told = answers({
      ...{ from: 'parent', kind: 'bullying', safeNow: 'no', region: 'KZ-10', ageBand: '13-14' },
      words: ' first\r\n\r\n  second ',
      where: 'https://invented.example/1\r\n\r\n @invented ',
      platforms: ['tiktok', 'other', 'nowhere'],
      ...{ way: 'phone', contact: ' 111 ', when: 'after three', childName: 'Invented' },
    });
    expect(tipOf(told, terms)).toMatchObject({
      ...{ from: 'parent', kind: 'bullying', safeNow: 'no', region: 'KZ-10', ageBand: '13-14', childName: 'Invented' },
      words: 'first\n\n  second',
      where: ['https://invented.example/1', '@invented'],
      platforms: ['tiktok', 'other'],
      contact: { way: 'phone', value: '111', when: 'after three' },
    });
  });

  it('takes what cannot be chosen for no answer, and signs that no keyboard makes for none', () => {
    expect(answers({ from: 'nobody', region: 'KZ-99', words: 'a\u0000b\u0007c\td' })).toMatchObject({
      ...{ from: '', region: '', words: 'abc\td' },
    });
  });

  it('of bullying lacks its link until a page is named', () => {
    expect(lacksLink(answers({ kind: 'bullying', where: ' \n ' }))).toBe(true);
    expect(lacksLink(answers({ kind: 'bullying', where: '@x' }))).toBe(false);
    expect(lacksLink(answers({ kind: 'grooming' }))).toBe(false);
  });

  it.each([
    ['words', 'x'.repeat(8_000), undefined],
    ['words', 'x'.repeat(8_001), 'too-long'],
    ['childName', 'x'.repeat(201), 'too-long'],
    ['where', Array.from({ length: 10 }, () => '@x').join('\n'), undefined],
    ['where', Array.from({ length: 11 }, () => '@x').join('\n'), 'too-many-lines'],
    ['where', 'x'.repeat(501), 'too-many-lines'],
  ] as const)('in %s may have a certain length only', (field, value, fault) => {
    expect(faultOf(answers({ [field]: value }), [field])).toBe(fault);
    expect(faultOf(answers({ [field]: value }), ['from'])).toBeUndefined();
  });

  it('is nothing to send while nothing is said on which anybody could act', () => {
    expect(isEmpty(answers({ from: 'child', kind: 'grooming', words: ' \n' }))).toBe(true);
    for (const field of ['words', 'where', 'contact', 'childName'])
      expect(isEmpty(answers({ [field]: 'x' }))).toBe(false);
  });
});

describe('the course of the questions', () => {
  it('asks for every field once', () => {
    const fields = order.flatMap((question) => [...questions[question]]);
    expect([...fields].sort()).toEqual(Object.keys(answers({})).sort());
  });

  it('goes forth and back, and returns to the answers from a change', () => {
    expect([after('start', false), after('from', false), after('contact', false)]).toEqual(['from', 'safe', 'check']);
    expect([before('from', false), before('check', false)]).toEqual(['start', 'contact']);
    expect([after('kind', true), before('kind', true)]).toEqual(['check', 'check']);
  });

  it('forgets a choice that is skipped, and never what was typed', () => {
    const told = answers({ way: 'email', contact: 'x', kind: 'bullying', words: 'y', platforms: 'steam' });
    expect(skipped(told, 'kind').kind).toBe('');
    expect(skipped(told, 'platforms').platforms).toEqual([]);
    expect(skipped(told, 'words')).toEqual(told);
    expect(skipped(told, 'contact')).toEqual({ ...told, way: '' });
  });
});

describe('a code', () => {
  it.each([
    ['7K3F-Q2MD-90XA', '7K3F-Q2MD-90XA'],
    [' 7k3f q2md 9oxa ', '7K3F-Q2MD-90XA'],
    ['7К3F–Q2МD–9ОХА', '7K3F-Q2MD-90XA'],
    ['lili-0000-0000', '1111-0000-0000'],
    ['7K3F-Q2MD-90X', undefined],
    ['7K3F-Q2MD-90XU', undefined],
    ['', undefined],
  ])('%p is read as %p', (typed, code) => {
    expect(codeFrom(typed)).toBe(code);
  });
});
