import type { Texts } from '#libs/problems';

/** Why a case may be opened in an emergency by somebody who does not have it. What happened is told in words beside it. */
export const emergencyReasons = {
  'life-in-danger': {
    en: 'A child’s life or health is in danger now',
    ru: 'Жизнь или здоровье ребёнка сейчас в опасности',
    kk: 'Баланың өмірі немесе денсаулығы дәл қазір қауіпте',
  },
  'child-missing': {
    en: 'A child is missing',
    ru: 'Ребёнок пропал',
    kk: 'Бала жоғалып кетті',
  },
  'suspect-close': {
    en: 'The suspect is with the child or on the way there',
    ru: 'Подозреваемый рядом с ребёнком или направляется к нему',
    kk: 'Күдікті баланың жанында немесе оған бара жатыр',
  },
  'evidence-vanishing': {
    en: 'Evidence is being destroyed',
    ru: 'Доказательства уничтожаются',
    kk: 'Дәлелдемелер жойылып жатыр',
  },
  'nobody-reachable': {
    en: 'It cannot wait, and nobody who has the case can be reached',
    ru: 'Ждать нельзя, а никто из ведущих дело не отвечает',
    kk: 'Күтуге болмайды, ал істі жүргізетіндердің ешқайсысымен хабарласу мүмкін емес',
  },
} as const satisfies Record<string, Texts>;

export type EmergencyReason = keyof typeof emergencyReasons;
