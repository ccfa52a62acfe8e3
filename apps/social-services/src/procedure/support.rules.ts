import type { Rule } from '#libs/lifecycle';
import { isAdult, isNamedIn, mustAssent, personalOf, type ConsentGiver, type Support } from './support.js';

export const onlyUrgent: Rule<Support> = {
  code: 'only-urgent-without-consent',
  says: {
    en: 'Only urgent support may begin without consent',
    ru: 'Без согласия может начаться только срочная поддержка',
    kk: 'Келісімсіз тек шұғыл қолдау басталуы мүмкін',
  },
  holds: ({ kind }) => kind === 'urgent',
};

/** Support that is under way may wait for a consent only where it began without one. */
export const consentIsMissing: Rule<Support> = {
  code: 'consent-given-already',
  says: {
    en: 'Consent to this support is recorded already',
    ru: 'Согласие на эту поддержку уже зафиксировано',
    kk: 'Бұл қолдауға келісім тіркеліп қойған',
  },
  holds: ({ consent }) => consent === null,
};

export const representativeMayBeAsked: Rule<Support, { of: ConsentGiver }> = {
  code: 'representative-excluded',
  says: {
    en: 'The known representative must not be told: ask another one or the guardianship authority',
    ru: 'Известному представителю нельзя сообщать: обратитесь к другому или в орган опеки',
    kk: 'Белгілі өкілге айтуға болмайды: басқа өкілге немесе қорғаншылық органына жүгініңіз',
  },
  looksAtInput: true,
  holds: ({ representativeExcluded }, { of }) => of !== 'representative' || !representativeExcluded,
};

interface Consent {
  readonly givenBy: ConsentGiver;
  readonly name?: string | undefined;
  readonly relation?: string | undefined;
  readonly childAssents: 'yes' | 'no' | 'too-young';
}

/** The parent may be the suspect: their consent is none. */
export const consentNotFromExcluded: Rule<Support, Pick<Consent, 'givenBy' | 'name' | 'relation'>> = {
  code: 'consent-from-excluded',
  says: {
    en: 'This person must not be told and cannot consent: turn to another representative or the guardianship authority',
    ru: 'Этому человеку нельзя сообщать, его согласие не действует: обратитесь к другому представителю или в орган опеки',
    kk: 'Бұл адамға айтуға болмайды, оның келісімі жарамсыз: басқа өкілге немесе қорғаншылық органына жүгініңіз',
  },
  looksAtInput: true,
  holds: (record, { givenBy, name, relation }) =>
    givenBy === 'guardianship-authority' ||
    givenBy === 'person' ||
    (!(givenBy === 'representative' && record.representativeExcluded) &&
      !isNamedIn(personalOf(record).exclusions, { name, relation })),
};

export const childIsHeard: Rule<Support, Consent> = {
  code: 'child-not-heard',
  says: {
    en: 'A child from 10 years is asked and must agree; if they do not, record that support is declined',
    ru: 'Ребёнка с 10 лет спрашивают, и он должен быть согласен; если нет, зафиксируйте отказ',
    kk: '10 жастан бастап баланың пікірі сұралады, ол келісуі тиіс; келіспесе, бас тартуды тіркеңіз',
  },
  looksAtInput: true,
  holds: (record, { givenBy, childAssents }, { now }) =>
    givenBy === 'person' || childAssents === 'yes' || (childAssents === 'too-young' && !mustAssent(record, now)),
};

/** Who is of age consents alone; nobody else can do so for them, and no child can do so alone. */
export const rightPersonConsents: Rule<Support, Pick<Consent, 'givenBy'>> = {
  code: 'not-theirs-to-consent',
  says: {
    en: 'From 18 the person consents; before that a representative or the guardianship authority',
    ru: 'С 18 лет согласие даёт сам человек, до этого — представитель или орган опеки',
    kk: '18 жастан бастап келісімді адамның өзі береді, оған дейін — өкілі немесе қорғаншылық органы',
  },
  looksAtInput: true,
  holds: (record, { givenBy }, { now }) => isAdult(record, now) === (givenBy === 'person'),
};

export const declinerMayDecide: Rule<
  Support,
  { by: 'child' | 'representative' | 'both'; name?: string | undefined; relation?: string | undefined }
> = {
  code: 'decline-by-excluded',
  says: {
    en: 'This person must not be told and cannot decline for the child',
    ru: 'Этому человеку нельзя сообщать, он не может отказаться за ребёнка',
    kk: 'Бұл адамға айтуға болмайды, ол бала үшін бас тарта алмайды',
  },
  looksAtInput: true,
  holds: (record, { by, name, relation }) =>
    by === 'child' ||
    (!(record.representativeExcluded && name === undefined && relation === undefined) &&
      !isNamedIn(personalOf(record).exclusions, { name, relation })),
};

export const planAgreedWithChild: Rule<Support, { agreedWith: readonly string[] }> = {
  code: 'plan-not-agreed',
  says: {
    en: 'A child from 10 years takes part in their plan',
    ru: 'Ребёнок с 10 лет участвует в составлении плана',
    kk: '10 жастан бастап бала өз жоспарын жасауға қатысады',
  },
  looksAtInput: true,
  holds: (record, { agreedWith }, { now }) =>
    agreedWith.includes(isAdult(record, now) ? 'person' : 'child') || !mustAssent(record, now),
};

/** Urgent support needs no plan; rehabilitation follows one. */
export const planComesFirst: Rule<Support> = {
  code: 'plan-first',
  says: {
    en: 'Agree a plan first',
    ru: 'Сначала согласуйте план',
    kk: 'Алдымен жоспарды келісіңіз',
  },
  holds: ({ kind, status }) => kind === 'urgent' || status !== 'consented',
};

export const sessionIsPlanned: Rule<Support, { sessionId?: string | undefined }> = {
  code: 'session-not-planned',
  says: {
    en: 'There is no such planned session',
    ru: 'Такой запланированной встречи нет',
    kk: 'Мұндай жоспарланған кездесу жоқ',
  },
  looksAtInput: true,
  holds: ({ sessions }, { sessionId }) =>
    sessionId === undefined ||
    sessions.some((session) => session.sessionId === sessionId && session.state === 'planned'),
};

export const goalIsKnown: Rule<Support, { goalId?: string | undefined }> = {
  code: 'goal-not-known',
  says: { en: 'The plan has no such goal', ru: 'В плане нет такой цели', kk: 'Жоспарда мұндай мақсат жоқ' },
  looksAtInput: true,
  holds: ({ goals }, { goalId }) => goalId === undefined || goals.some((goal) => goal.goalId === goalId),
};

export const worksHere: Rule<Support, { worker: string }> = {
  code: 'not-a-worker-here',
  says: {
    en: 'Support is assigned to a social worker or psychologist of this centre who may be told',
    ru: 'Сопровождение поручают социальному работнику или психологу этого центра, которому можно сообщать',
    kk: 'Қолдау осы орталықтың айтуға болатын әлеуметтік қызметкеріне немесе психологына тапсырылады',
  },
  looksAtInput: true,
  holds: ({ excluded }, { worker }, { supplied }) =>
    (supplied as { worksHere?: boolean } | undefined)?.worksHere === true && !excluded.includes(worker),
};

export const partnerIsKnown: Rule<Support> = {
  code: 'not-a-partner',
  says: {
    en: 'Choose a partner from the directory',
    ru: 'Выберите партнёра из справочника',
    kk: 'Серіктесті анықтамалықтан таңдаңыз',
  },
  looksAtInput: true,
  holds: (_record, _input, { supplied }) => (supplied as { isPartner?: boolean } | undefined)?.isPartner === true,
};

export const anotherRegion: Rule<Support, { toRegion: string }> = {
  code: 'same-region',
  says: { en: 'The child is in this region already', ru: 'Ребёнок уже в этом регионе', kk: 'Бала осы өңірде' },
  looksAtInput: true,
  holds: ({ region }, { toRegion }) => region !== toRegion,
};

export const regionHasCentre: Rule<Support> = {
  code: 'no-centre-there',
  says: {
    en: 'There is no social services centre in that region: nobody would take the child over',
    ru: 'В этом регионе нет центра социальных услуг: ребёнка некому принять',
    kk: 'Бұл өңірде әлеуметтік қызмет орталығы жоқ: баланы қабылдайтын ешкім болмайды',
  },
  looksAtInput: true,
  holds: (_record, _input, { supplied }) => typeof (supplied as { unitId?: string } | undefined)?.unitId === 'string',
};

/** A child whom nobody has seen is not let go of by a word that says nothing. */
export const reasonIsGiven: Rule<Support, { result: string; note?: string | undefined }> = {
  code: 'reason-not-given',
  says: {
    en: 'Nobody has seen the child yet: write down why support is closed',
    ru: 'С ребёнком ещё никто не встречался: запишите, почему сопровождение завершается',
    kk: 'Баламен әлі ешкім кездеспеген: қолдау неге аяқталатынын жазыңыз',
  },
  looksAtInput: true,
  holds: ({ status, sessions }, { result, note = '' }) =>
    result !== 'other' ||
    (status !== 'accepted' && status !== 'consented') ||
    sessions.some(({ state }) => state === 'held') ||
    note.trim() !== '',
};

/** The closed loop: nobody closes support before the school knows what goes on there. */
export const schoolKnows: Rule<Support, { nothingContinues?: boolean | undefined }> = {
  code: 'school-not-told',
  says: {
    en: 'Tell the school what support continues there, or say that nothing does',
    ru: 'Сообщите школе, какая поддержка продолжается у неё, или укажите, что никакая',
    kk: 'Мектепке онда қандай қолдау жалғасатынын хабарлаңыз немесе ештеңе жалғаспайтынын көрсетіңіз',
  },
  looksAtInput: true,
  holds: ({ schoolToldAt }, { nothingContinues }) => schoolToldAt !== null || nothingContinues === true,
};
