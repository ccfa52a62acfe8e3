export { verifyActorToken } from './actor-token.js';
export { PolicyGuard } from './policy.guard.js';
export { assertRecentSecondFactor, type Proof, type StepUpTerms } from './step-up.js';
export { Allow, policyKey, type Policy, type WithActor } from './policy.js';
