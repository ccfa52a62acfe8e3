import {
  cite,
  legalRegister,
  measures,
  offences,
  provisions,
  qualificationErrors,
  shippedRegister,
  signs,
  timeLimits,
} from './index.js';
import { criminalProcedure } from './provisions/criminal-procedure.js';
import { otherLaws } from './provisions/other-laws.js';
import { ownProcedure } from './provisions/own-procedure.js';
import { platformAndExpertLimits } from './time-limits/platforms-and-experts.js';
import { schoolAndPoliceLimits } from './time-limits/school-and-police.js';
import { supportAndOversightLimits } from './time-limits/support-and-oversight.js';

const everyTextOf = (value: unknown): Record<string, string>[] => {
  if (typeof value !== 'object' || value === null) return [];
  if ('kk' in value || 'ru' in value || 'en' in value) return [value as Record<string, string>];
  return Object.values(value).flatMap(everyTextOf);
};

describe('the register of provisions, time limits and offences', () => {
  test('every code stands in one part of the register only', () => {
    const codes = [criminalProcedure, otherLaws, ownProcedure].flatMap((part) => Object.keys(part));
    expect(new Set(codes).size).toBe(codes.length);
    const limits = [schoolAndPoliceLimits, platformAndExpertLimits, supportAndOversightLimits].flatMap((part) =>
      Object.keys(part),
    );
    expect(new Set(limits).size).toBe(limits.length);
  });

  test('every text is complete, and no language repeats another', () => {
    const all = everyTextOf({ provisions, timeLimits, offences, measures, signs, qualificationErrors });
    expect(all.length).toBeGreaterThan(70);
    for (const text of all) {
      expect(Object.keys(text).sort()).toEqual(['en', 'kk', 'ru']);
      expect(Object.values(text).every((one) => one.trim() !== '')).toBe(true);
      expect(text['en']).not.toBe(text['ru']);
    }
  });

  test('every article of the manual’s stage table is there (section 2)', () => {
    const cited = Object.values(provisions).flatMap(({ asManual }) =>
      asManual?.instrument === 'cpc' ? [asManual.article] : [],
    );
    for (const article of [
      '24',
      '29',
      '125',
      '179',
      '190',
      '199',
      '201',
      '202',
      '206',
      '214',
      '221',
      '223',
      '225',
      '248',
      '273',
      '275',
      '277',
      '288',
      '300',
      '501-508',
    ])
      expect(cited).toContain(article);
  });

  test('nothing counts as confirmed before a lawyer confirmed it', () => {
    expect(Object.values(provisions).every(({ confirmed }) => !confirmed)).toBe(true);
  });

  test('where the law has moved since the manual, both readings are kept', () => {
    expect(cite('child-interview', 'manual').en).toBe('CPC, art. 223');
    expect(cite('child-interview').en).toBe('CPC, art. 215');
    expect(cite('cyberbullying-rules', 'manual').ru).toBe('приказ № 365 (06.09.2022)');
    expect(cite('cyberbullying-rules').ru).toBe('приказ № 562-НҚ (26.11.2024)');
    expect(cite('cyberbullying-application', 'manual').en).toBe('former Mass Media Law, art. 18-4');
    expect(cite('cyberbullying-application').kk).toBe('«Масс-медиа туралы» заң (2024), 40-бап');
  });

  test('a provision is cited in each language as that language does', () => {
    expect(cite('cpc-179')).toEqual({ en: 'CPC, art. 179', ru: 'УПК, ст. 179', kk: 'ҚПК, 179-бап' });
    expect(cite('cpc-501-508').kk).toBe('ҚПК, 501-508-баптар');
    expect(cite('manual-chain').kk).toBe('Әдістемелік ұсынымдар (Қосшы, 2025), 3.3-бөлім');
    expect(cite('prosecutor-return')).toEqual({
      en: 'procedure of the system',
      ru: 'порядок работы системы',
      kk: 'жүйенің жұмыс тәртібі',
    });
  });

  test('the periods that the sources name are in it', () => {
    expect(timeLimits['erdr-registration'].length).toEqual({ unit: 'hours', n: 24 });
    expect(timeLimits['preliminary-check']).toMatchObject({
      length: { unit: 'calendarDays', n: 3 },
      extendable: { to: { unit: 'calendarDays', n: 10 } },
    });
    expect(timeLimits['cyberbullying-decision']).toMatchObject({
      length: { unit: 'workingDays', n: 3 },
      extendable: { to: { unit: 'calendarDays', n: 15 } },
    });
    expect(timeLimits.takedown.length).toEqual({ unit: 'hours', n: 24 });
    expect(timeLimits['immediate-response'].length).toEqual({ unit: 'hours', n: 1 });
  });

  test('the proposed article 124-1 is known and not in force', () => {
    expect(offences['cc-124-1'].inForce).toBe(false);
    expect(
      Object.values(offences)
        .filter(({ inForce }) => inForce)
        .map(({ article }) => article),
    ).toEqual(['122', '123', '124', '125', '147', '194', '273', '274']);
  });

  test('joinder and severance are cited as in force today, and wait for a lawyer’s confirmation', () => {
    expect([cite('join-cases').en, cite('sever-cases').en]).toEqual(['CPC, art. 43', 'CPC, art. 44']);
    expect(cite('join-cases', 'manual').en).toBe('procedure of the system');
    expect(provisions['join-cases']).toMatchObject({ asManual: null, confirmed: false });
  });

  test('every measure says who may order it, and every sign to which article it points', () => {
    expect(Object.values(measures).every(({ authorisedBy }) => authorisedBy.length > 0)).toBe(true);
    expect(Object.values(signs).every(({ pointsTo }) => pointsTo.length > 0)).toBe(true);
    for (const { chosen, without } of Object.values(qualificationErrors))
      for (const article of [...chosen, ...without]) expect(offences).toHaveProperty(article);
  });

  test('an administrator amends an entry, and the shipped register stays as it was', () => {
    const amended = legalRegister({
      provisions: { 'prosecutor-return': { today: { instrument: 'cpc', article: '302' }, confirmed: true } },
      offences: { 'cc-124-1': { inForce: true } },
    });
    expect(cite('prosecutor-return', 'today', amended).en).toBe('CPC, art. 302');
    expect(amended.offences['cc-124-1'].inForce).toBe(true);
    expect(shippedRegister.offences['cc-124-1'].inForce).toBe(false);
  });

  test('an incomplete amendment and an unknown code are refused', () => {
    expect(() => legalRegister({ provisions: { 'cpc-179': { title: { en: 'x', ru: '', kk: 'x' } } } })).toThrow();
    expect(() => legalRegister({ provisions: { 'cpc-1799': {} } as never })).toThrow('cpc-1799');
    expect(() => legalRegister({ timeLimits: { takedown: { length: { unit: 'hours', n: 0 } } } })).toThrow();
  });
});
