import type { Texts } from '#libs/problems';

/** Why somebody is away and a colleague stands in. A word about health is nobody's business: illness and its kin are one code. */
export const absenceReasons = {
  leave: { en: 'Leave', ru: 'Отпуск', kk: 'Демалыс' },
  'unfit-for-work': { en: 'Unfit for work', ru: 'Временная нетрудоспособность', kk: 'Еңбекке уақытша жарамсыздық' },
  'business-trip': { en: 'Business trip', ru: 'Командировка', kk: 'Іссапар' },
  training: { en: 'Training', ru: 'Обучение', kk: 'Оқу' },
  'other-duties': { en: 'Other duties', ru: 'Выполнение других обязанностей', kk: 'Басқа міндеттерді орындау' },
} as const satisfies Record<string, Texts>;

export type AbsenceReason = keyof typeof absenceReasons;
