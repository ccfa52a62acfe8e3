import { z } from 'zod';
import { contract } from '../contract.js';
import { person } from '../sealed-parts.js';
import { region } from '../vocabulary.js';

/** What is told of the child, and nothing more. */
const toldChild = person.pick({ familyName: true, givenName: true, patronymic: true, bornOn: true });
export type ToldChild = z.infer<typeof toldChild>;

const asked = { requestId: z.uuid(), region };

/** Who the child is, for the prosecutor who asked and nobody else: name and date of birth. The access log of the case says that it was told. */
export const identityTold = contract({
  type: 'chain.police.identity.told.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The prosecutor was told who the child is',
    ru: 'Прокурору сообщено, кто ребёнок',
    kk: 'Прокурорға баланың кім екені айтылды',
  },
  open: z.object({ ...asked, reason: z.string() }),
  sealed: { oversight: z.object({ child: toldChild }) },
});

/** Why the police cannot say who the child is. */
export const notHeldCodes = ['no-case', 'not-identified', 'erased'] as const;
export type NotHeldCode = (typeof notHeldCodes)[number];

/** The police do not hold who the child is. */
export const identityNotHeld = contract({
  type: 'chain.police.identity.not-held.v1',
  from: 'police',
  to: ['oversight'],
  says: {
    en: 'The police do not hold who the child is',
    ru: 'У полиции нет сведений о том, кто ребёнок',
    kk: 'Полицияда баланың кім екені туралы мәлімет жоқ',
  },
  open: z.object({ ...asked, code: z.enum(notHeldCodes) }),
});
