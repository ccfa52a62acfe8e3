import type { BullyingKind } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import type { Application } from './application.js';

export const kindsNamed: Rule<Application, { confirmed: boolean; kinds: readonly BullyingKind[] }> = {
  code: 'kinds-named',
  says: {
    en: 'Say which kinds of cyberbullying were confirmed',
    ru: 'Укажите, какие виды кибербуллинга подтверждены',
    kk: 'Кибербуллингтің қай түрлері расталғанын көрсетіңіз',
  },
  looksAtInput: true,
  holds: (_record, { confirmed, kinds }) => !confirmed || kinds.length > 0,
};

export const notExtendedYet: Rule<Application> = {
  code: 'extended-once',
  says: {
    en: 'The term is extended once',
    ru: 'Срок продлевается один раз',
    kk: 'Мерзім бір рет ұзартылады',
  },
  holds: ({ extendedTo }) => extendedTo === undefined,
};
