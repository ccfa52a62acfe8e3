import { lifecycleOf } from '#libs/lifecycle';
import type { Investigation } from './investigation.js';
import { states } from './investigation.states.js';
import { chatSteps } from './stages/chat.steps.js';
import { checkSteps } from './stages/check.steps.js';
import { endingSteps } from './stages/ending.steps.js';
import { evidenceSteps } from './stages/evidence.steps.js';
import { examinationSteps } from './stages/examination.steps.js';
import { intakeSteps } from './stages/intake.steps.js';
import { interviewSteps } from './stages/interview.steps.js';
import { joinderSteps } from './stages/joinder.steps.js';
import { linksSteps } from './stages/links.steps.js';
import { newsSteps } from './stages/news.steps.js';
import { personsSteps } from './stages/persons.steps.js';
import { readinessSteps } from './stages/readiness.steps.js';
import { registerSteps } from './stages/register.steps.js';

/** The whole way of a referral through link 2, in the order of its stages. */
export const investigationLifecycle = lifecycleOf<Investigation>()({
  initial: 'arrived',
  states,
  steps: {
    ...intakeSteps,
    ...checkSteps,
    ...evidenceSteps,
    ...registerSteps,
    ...chatSteps,
    ...readinessSteps,
    ...examinationSteps,
    ...interviewSteps,
    ...personsSteps,
    ...linksSteps,
    ...joinderSteps,
    ...endingSteps,
    ...newsSteps,
  },
});
