/** The input of a step, checked by the step's own schema. The steps of one table differ in it, so the table cannot name it. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- with `unknown` no step with an input of its own would fit into the table
export type AnyInput = any;

/** Whatever record a table is about, where tables of different records stand side by side. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the same for records
export type AnyRecord = any;
