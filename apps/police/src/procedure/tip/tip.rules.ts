import { moreUrgent, type Urgency } from '#libs/contracts';
import type { Rule } from '#libs/lifecycle';
import { suppliedTo, type WithUnit } from '../supplied.js';
import type { Tip } from './tip.js';

/** The case in the officer's own unit that was named; none where there is none that they see. */
export interface WithCase {
  readonly investigationId?: string | undefined;
  /** Whom it shuts out. */
  readonly excluded?: readonly string[] | undefined;
}

export const caseIsKnown: Rule<Tip> = {
  code: 'no-such-case',
  says: {
    en: 'Your unit has no case of this number',
    ru: 'В вашем подразделении нет дела с таким номером',
    kk: 'Бөлімшеңізде мұндай нөмірлі іс жоқ',
  },
  looksAtInput: true,
  holds: (_tip, _input, at) => suppliedTo<WithCase>(at).investigationId !== undefined,
};

export const regionTakesIt: Rule<Tip, { toRegion: string }> = {
  code: 'no-other-unit',
  says: {
    en: 'It can be passed on only to another region that has a police unit',
    ru: 'Передать можно только в другой регион, где есть подразделение полиции',
    kk: 'Тек полиция бөлімшесі бар басқа өңірге беруге болады',
  },
  looksAtInput: true,
  holds: ({ region }, { toRegion }, at) => toRegion !== region && suppliedTo<WithUnit>(at).unitId !== undefined,
};

/** Whoever wrote that the child is in danger was believed; that it is not so is an officer's word, and stands with its reason. */
export const loweredWithReason: Rule<Tip, { urgency: Urgency; reason?: string | undefined }> = {
  code: 'lowered-without-reason',
  says: {
    en: 'It is less urgent than the message made it: say why',
    ru: 'Срочность ниже, чем следует из сообщения: укажите почему',
    kk: 'Шұғылдығы хабарламадағыдан төмен: себебін көрсетіңіз',
  },
  looksAtInput: true,
  holds: (tip, { urgency, reason }) => moreUrgent(urgency, tip.urgency) === urgency || reason !== undefined,
};

export const notFiledYet: Rule<Tip> = {
  code: 'filed-already',
  says: {
    en: 'The expert group has it already',
    ru: 'Это уже у экспертной группы',
    kk: 'Бұл сараптама тобында бар',
  },
  holds: ({ application }) => application === undefined,
};

export const resourceNamed: Rule<Tip, { resources: readonly { url?: string; handle?: string }[] }> = {
  code: 'resource-named',
  says: {
    en: 'Name the internet resource: a link or an account. Without it the expert group must refuse the application',
    ru: 'Укажите интернет-ресурс: ссылку или аккаунт. Без этого экспертная группа обязана отказать',
    kk: 'Интернет-ресурсты көрсетіңіз: сілтеме немесе аккаунт. Онсыз сараптама тобы өтінішті қабылдамайды',
  },
  looksAtInput: true,
  holds: (_tip, { resources }) =>
    resources.length > 0 && resources.every(({ url, handle }) => url !== undefined || handle !== undefined),
};
