import type { Locale } from '#libs/problems';

/** Services as whoever plans them calls them: the manual gives no list, and what one person wrote is shown to others as it is. */
export const serviceKinds: Readonly<Record<Locale, { readonly regular: string; readonly partner: string }>> = {
  kk: {
    regular: 'Психологпен тұрақты жұмыс (ойдан шығарылған)',
    partner: 'Дағдарыс орталығындағы топ (ойдан шығарылған)',
  },
  ru: { regular: 'Регулярная работа с психологом (вымышлено)', partner: 'Группа в кризисном центре (вымышлено)' },
  en: { regular: 'Regular work with a psychologist (invented)', partner: 'A group at the crisis centre (invented)' },
};
