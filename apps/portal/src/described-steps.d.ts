/** Steps of a kind of record with the schemas of their inputs, taken out of docs/openapi while the portal is built (vite.config.ts). */
declare module 'steps:*' {
  import type { DescribedSteps } from '../src/api/steps.js';

  const steps: DescribedSteps;
  export default steps;
}
