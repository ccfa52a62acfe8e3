/** Steps of a kind of record with the schemas of their inputs, taken out of docs/openapi while the portal is built (described.ts). */
declare module 'steps:*' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an import would make this file a module, which cannot declare others
  const steps: import('./api/steps.js').DescribedSteps;
  export default steps;
}
/** What one operation wants to know besides steps. */
declare module 'body:*' {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- as above
  const schema: import('./api/steps.js').Schema;
  export default schema;
}
