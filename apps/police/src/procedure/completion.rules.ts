import type { Rule } from '#libs/lifecycle';
import type { DataRequest } from './case-items.js';
import type { Examination } from './examination-items.js';
import type { Investigation } from './investigation.js';

/** Neither concluded nor withdrawn: somebody still owes something. */
export const isOpenExamination = ({ status }: Examination): boolean => status !== 'concluded' && status !== 'withdrawn';

const documented = new Set<DataRequest['status']>(['answered', 'refused', 'silent', 'withdrawn']);
/** What a platform does by itself is done when it confirms; only data have to arrive. */
export const isOpenRequest = ({ kind, status }: DataRequest): boolean =>
  !documented.has(status) && !(status === 'acknowledged' && kind !== 'disclosure');

/** Every appointed examination is concluded, or withdrawn with a reason (manual, section 5). */
export const conclusionsAreIn: Rule<Investigation> = {
  code: 'examination-open',
  says: {
    en: 'Every examination must be concluded, or withdrawn with a reason',
    ru: 'Каждая экспертиза должна быть окончена или отозвана с указанием причины',
    kk: 'Әр сараптама аяқталған немесе себебі көрсетіліп қайтарып алынған болуға тиіс',
  },
  holds: ({ examinations }) => !examinations.some(isOpenExamination),
};

/** The answer, or the refusal or silence, of every platform is on file (manual, section 5). */
export const requestsAreDocumented: Rule<Investigation> = {
  code: 'data-request-open',
  says: {
    en: 'Every request to a platform must have its answer, refusal or documented silence, or be withdrawn with a reason',
    ru: 'По каждому запросу платформе должен быть ответ, отказ или зафиксированное молчание, либо запрос отозван с причиной',
    kk: 'Платформаға жіберілген әр сұрау салуға жауап, бас тарту немесе тіркелген үнсіздік болуға тиіс, не ол себебімен қайтарып алынуы керек',
  },
  holds: ({ dataRequests }) => !dataRequests.some(isOpenRequest),
};

/** The child was heard lawfully, or a psychologist advised against it (CPC 214). */
export const childIsHeard: Rule<Investigation> = {
  code: 'child-not-heard',
  says: {
    en: 'The child must be interviewed, unless a psychologist advises against it',
    ru: 'Ребёнок должен быть допрошен, если психолог не советует обратное',
    kk: 'Психолог қарсы кеңес бермесе, баладан жауап алынуға тиіс',
  },
  holds: ({ interviews }) => interviews.some(({ status }) => status === 'held' || status === 'advised-against'),
};

export const suspectIsIdentified: Rule<Investigation> = {
  code: 'suspect-unknown',
  says: {
    en: 'An indictment needs an identified suspect; a case without one is suspended or terminated',
    ru: 'Для обвинительного акта подозреваемый должен быть установлен; иначе дело приостанавливают или прекращают',
    kk: 'Айыптау актісі үшін күдікті анықталуға тиіс; әйтпесе іс тоқтатыла тұрады немесе тоқтатылады',
  },
  holds: ({ suspects, joinedTo }) => suspects.length > 0 || joinedTo !== null,
};

/** Where the child or the suspect is a minor, a juvenile inspector takes part (actors). */
export const juvenileInspectorTakesPart: Rule<Investigation> = {
  code: 'juvenile-inspector-missing',
  says: {
    en: 'The child or the suspect is a minor: a juvenile inspector must be added',
    ru: 'Ребёнок или подозреваемый несовершеннолетний: нужно привлечь инспектора по делам несовершеннолетних',
    kk: 'Бала немесе күдікті кәмелетке толмаған: кәмелетке толмағандар істері жөніндегі инспектор қосылуға тиіс',
  },
  holds: ({ child, suspects, juvenileInspector }) =>
    juvenileInspector !== null || (child.ageBand === '18-and-over' && !suspects.some(({ minor }) => minor)),
};

/** A measure against a minor is taken with the juvenile inspector. */
export const minorSuspectHasInspector: Rule<Investigation, { readonly suspectId: string }> = {
  code: 'juvenile-inspector-missing',
  says: juvenileInspectorTakesPart.says,
  looksAtInput: true,
  holds: ({ suspects, juvenileInspector }, { suspectId }) =>
    juvenileInspector !== null || suspects.find(({ id }) => id === suspectId)?.minor !== true,
};
