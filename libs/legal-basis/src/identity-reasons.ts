import type { Texts } from '#libs/problems';
import type { ProvisionCode } from './provisions.js';

/** Why the supervising prosecutor needs to know who the child is. */
interface IdentityReason {
  readonly says: Texts;
  readonly basis: ProvisionCode;
}

/** Reasons for which the prosecutor may ask who the child of a chain is. What makes it necessary is told in words beside it. */
export const identityReasons = {
  complaint: {
    says: {
      en: 'A complaint of the child or of a parent is looked into',
      ru: 'Проверяется жалоба ребёнка или родителя',
      kk: 'Баланың немесе ата-ананың шағымы тексерілуде',
    },
    basis: 'prosecutor-supervision',
  },
  'tell-apart': {
    says: {
      en: 'The child must be told apart from another person',
      ru: 'Ребёнка нужно отличить от другого лица',
      kk: 'Баланы басқа адамнан ажырату қажет',
    },
    basis: 'prosecutor-supervision',
  },
  'court-request': {
    says: { en: 'A court asks for it', ru: 'Это запрашивает суд', kk: 'Мұны сот сұратады' },
    basis: 'prosecutor-supervision',
  },
  'life-in-danger': {
    says: {
      en: 'A child’s life or health is in danger now',
      ru: 'Жизнь или здоровье ребёнка сейчас в опасности',
      kk: 'Баланың өмірі немесе денсаулығы дәл қазір қауіпте',
    },
    basis: 'immediate-danger',
  },
} as const satisfies Record<string, IdentityReason>;

export type IdentityReasonCode = keyof typeof identityReasons;
