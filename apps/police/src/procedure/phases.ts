import type { Texts } from '#libs/problems';
import type { PhaseCode } from './chat-items.js';

interface Phase {
  readonly says: Texts;
  /** The grooming stage of the CAC ontology by which others know it. */
  readonly groomingStage: 'initial_contact' | 'trust_building' | 'isolation' | 'sexual_introduction';
  /** Whether the two mean the same; where not, the ontology has nothing nearer. */
  readonly exactly: boolean;
}

/** The manual's phases (section 9) in the words of the CAC ontology. */
export const phases: Readonly<Record<PhaseCode, Phase>> = {
  contact: {
    says: { en: 'Contact', ru: 'Установление контакта', kk: 'Байланыс орнату' },
    groomingStage: 'initial_contact',
    exactly: true,
  },
  trust: {
    says: { en: 'Winning trust', ru: 'Завоевание доверия', kk: 'Сенімге кіру' },
    groomingStage: 'trust_building',
    exactly: true,
  },
  'collecting-personal-data': {
    says: { en: 'Collecting personal data', ru: 'Сбор личных данных', kk: 'Жеке деректерді жинау' },
    groomingStage: 'trust_building',
    exactly: false,
  },
  isolation: {
    says: { en: 'Isolation and adaptation', ru: 'Изоляция и адаптация', kk: 'Оқшаулау және бейімдеу' },
    groomingStage: 'isolation',
    exactly: true,
  },
  'sexual-demand': {
    says: { en: 'Sexual demand', ru: 'Сексуальное требование', kk: 'Сексуалдық талап' },
    groomingStage: 'sexual_introduction',
    exactly: true,
  },
};
