/** Ways in which a chain ends. None ends in silence (domain, scenarios). */
export const endings = ['rehabilitated', 'declined', 'refused', 'terminated', 'transferred'] as const;
export type Ending = (typeof endings)[number];

/** Every ending but a refusal; only with a court; and so on: where an exit can be taken. */
const all = endings;
const investigated = ['rehabilitated', 'declined', 'terminated', 'transferred'] as const satisfies readonly Ending[];
const inCourt = ['rehabilitated', 'declined', 'transferred'] as const satisfies readonly Ending[];

interface ExitTerms {
  /** What happens, as the scenarios and actors of the domain have it. */
  readonly says: string;
  readonly with: readonly Ending[];
  /** How often it is taken at random. */
  readonly weight: number;
}

/** Ways off the straight road. */
export const exits = {
  'teacher-raises': { says: 'a teacher raises the concern and hands it to the psychologist', with: all, weight: 0.15 },
  amended: { says: 'the school adds what became known after sending', with: all, weight: 0.2 },
  question: { says: 'the police ask, the school answers', with: all, weight: 0.3 },
  returned: { says: 'returned for information and sent again', with: all, weight: 0.15 },
  rerouted: { says: 'declined by jurisdiction and passed to another region', with: all, weight: 0.1 },
  immediate: { says: 'immediate danger: acted on at once, urgent support on day one', with: all, weight: 0.15 },
  unidentified: { says: 'nobody knows who the child is until the police find out', with: all, weight: 0.1 },
  'staff-suspect': { says: 'colleagues at school must not be told and see nothing', with: all, weight: 0.15 },
  'relative-suspect': {
    says: 'the legal representative may be the suspect: another one sits beside the child',
    with: investigated,
    weight: 0.1,
  },
  'officer-suspect': {
    says: 'the suspect is an officer on the case: shut out from that moment',
    with: investigated,
    weight: 0.08,
  },
  linked: { says: 'several children, one account: the cases know of each other', with: investigated, weight: 0.1 },
  joined: {
    says: 'one suspect, two children: the cases are joined, and the other one ends with the one that leads',
    with: ['terminated'],
    weight: 0.15,
  },
  severed: {
    says: 'a joined case is severed and ends on its own',
    with: investigated,
    weight: 0.08,
  },
  'by-hand': { says: 'the ERDR number is entered by hand', with: all, weight: 0.1 },
  extended: { says: 'the check is extended', with: all, weight: 0.25 },
  suspended: { says: 'suspended and resumed', with: investigated, weight: 0.15 },
  'minor-suspect': { says: 'the suspect is a minor', with: investigated, weight: 0.15 },
  'interview-stopped': { says: 'the first interview was stopped; repeated with approval', with: inCourt, weight: 0.12 },
  'interview-advised-against': { says: 'the psychologist advises against an interview', with: inCourt, weight: 0.1 },
  'platform-silent': { says: 'the platform never answers: silence documented', with: investigated, weight: 0.2 },
  'platform-refuses': { says: 'the platform refuses', with: investigated, weight: 0.2 },
  'request-returned': {
    says: 'the liaison officer returns a request; it is withdrawn and ordered anew',
    with: investigated,
    weight: 0.1,
  },
  blocking: { says: 'content is ordered to be blocked', with: investigated, weight: 0.15 },
  materials: { says: 'the expert asks for materials', with: inCourt, weight: 0.25 },
  'abuse-material': {
    says: 'a material is marked as abuse material after it was handed over: every copy is withheld',
    with: inCourt,
    weight: 0.1,
  },
  'expert-conflict': { says: 'an expert has a conflict of interest; another is assigned', with: inCourt, weight: 0.12 },
  'bureau-declines': { says: 'the bureau gives an order back; it is withdrawn', with: inCourt, weight: 0.1 },
  'term-extended': {
    says: 'an expert needs a longer term, and the investigator grants it',
    with: inCourt,
    weight: 0.12,
  },
  'conclusion-returned': { says: 'a conclusion is returned to the expert and completed', with: inCourt, weight: 0.12 },
  override: { says: 'a capture was not filmed: the head of unit overrides the check', with: inCourt, weight: 0.15 },
  'prosecutor-returns': { says: 'the prosecutor returns the case once', with: inCourt, weight: 0.25 },
  remark: { says: 'the prosecutor makes a remark that the police answer', with: all, weight: 0.15 },
  'declined-first': {
    says: 'the family declines support and comes back',
    with: ['rehabilitated', 'transferred'],
    weight: 0.15,
  },
  moves: {
    says: 'the child moves: support is transferred to another region and goes on there',
    with: ['rehabilitated'],
    weight: 0.12,
  },
  partner: { says: 'a crisis centre delivers a service', with: ['rehabilitated'], weight: 0.2 },
  'of-age': { says: 'the child has turned eighteen', with: inCourt, weight: 0.05 },
} as const satisfies Record<string, ExitTerms>;

export type Exit = keyof typeof exits;
export const exitNames = Object.keys(exits) as Exit[];

/** Exits that cannot both be taken. */
const rivals: readonly (readonly [Exit, Exit])[] = [
  ['interview-stopped', 'interview-advised-against'],
  ['unidentified', 'immediate'],
  ['of-age', 'unidentified'],
  ['relative-suspect', 'officer-suspect'],
  ['minor-suspect', 'officer-suspect'],
  ['minor-suspect', 'relative-suspect'],
  ['staff-suspect', 'teacher-raises'],
  ['joined', 'severed'],
  ['linked', 'joined'],
  ['linked', 'severed'],
];

/** Whether an exit can be taken by a chain that ends so and takes these already. */
export const fits = (exit: Exit, ending: Ending, taken: ReadonlySet<Exit>): boolean =>
  (exits[exit].with as readonly Ending[]).includes(ending) &&
  !rivals.some(([one, other]) => (exit === one && taken.has(other)) || (exit === other && taken.has(one)));
