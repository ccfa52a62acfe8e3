import type { Texts } from '#libs/problems';

export const weekend: Texts = { en: 'weekend', ru: 'выходной', kk: 'демалыс' };

/** Names by the English name in date-holidays, which lacks some in Kazakh. */
export const holidayNames: Readonly<Record<string, Texts>> = {
  "New Year's Day": { en: 'New Year', ru: 'Новый год', kk: 'Жаңа жыл' },
  'Orthodox Christmas': { en: 'Orthodox Christmas', ru: 'православное Рождество', kk: 'православиелік Рождество' },
  "International Women's Day": {
    en: 'International Women’s Day',
    ru: 'Международный женский день',
    kk: 'Халықаралық әйелдер күні',
  },
  Nauryz: { en: 'Nauryz', ru: 'Наурыз мейрамы', kk: 'Наурыз мейрамы' },
  "People's Unity Day": {
    en: 'Day of Unity of the People of Kazakhstan',
    ru: 'Праздник единства народа Казахстана',
    kk: 'Қазақстан халқының бірлігі мерекесі',
  },
  'Defender of the Fatherland Day': {
    en: 'Defender of the Fatherland Day',
    ru: 'День защитника Отечества',
    kk: 'Отан қорғаушы күні',
  },
  'Victory Day': { en: 'Victory Day', ru: 'День Победы', kk: 'Жеңіс күні' },
  'Capital City Day': { en: 'Capital City Day', ru: 'День столицы', kk: 'Астана күні' },
  'Constitution Day': { en: 'Constitution Day', ru: 'День Конституции', kk: 'Конституция күні' },
  'Republic Day': { en: 'Republic Day', ru: 'День Республики', kk: 'Республика күні' },
  'Independence Day': { en: 'Independence Day', ru: 'День Независимости', kk: 'Тәуелсіздік күні' },
  'Eid al-Adha': { en: 'Eid al-Adha (Kurban Ait)', ru: 'Курбан-айт', kk: 'Құрбан айт' },
};

/** The name of a day of rest that was moved because its holiday fell on a weekend. */
export const movedRestDay = (holiday: Texts): Texts => ({
  en: `day off moved from ${holiday.en}`,
  ru: `перенос выходного (${holiday.ru})`,
  kk: `ауыстырылған демалыс (${holiday.kk})`,
});

/** The name of a day of rest that an administrator entered without one. */
export const movedByDecision: Texts = {
  en: 'day off moved by decision',
  ru: 'выходной по решению о переносе',
  kk: 'шешіммен ауыстырылған демалыс',
};
