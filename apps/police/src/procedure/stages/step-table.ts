import type { StepRow } from '#libs/lifecycle';
import type { Investigation } from '../investigation.js';
import type { InvestigationState } from '../investigation.states.js';

/** Part of the lifecycle table: the steps of one or several stages. */
export type StepTable = Readonly<Record<string, StepRow<Investigation, InvestigationState>>>;
