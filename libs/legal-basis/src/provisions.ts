import type { Provision } from './provision.js';
import { criminalProcedure } from './provisions/criminal-procedure.js';
import { otherLaws } from './provisions/other-laws.js';
import { ownProcedure } from './provisions/own-procedure.js';

const all = { ...criminalProcedure, ...otherLaws, ...ownProcedure };

/** The code of a provision; a typo does not compile. */
export type ProvisionCode = keyof typeof all;

/** Every provision that a step, a check or a time limit rests on. */
export const provisions: Readonly<Record<ProvisionCode, Provision>> = all;
