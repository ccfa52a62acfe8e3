/** Steps of a kind of record with the schemas of their inputs, taken out of docs/openapi while the portal is built (vite.config.ts). */
declare module 'steps:*' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import would make this file a module, which cannot declare others
  const steps: import('./api/steps.js').DescribedSteps;
  export default steps;
}
