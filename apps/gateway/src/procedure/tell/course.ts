import type { Answers, Field } from './answers.js';

/** The questions in their order, one on each page, with the fields of each. */
export const questions = {
  from: ['from'],
  safe: ['safeNow'],
  kind: ['kind'],
  words: ['words'],
  platforms: ['platforms'],
  where: ['where'],
  files: ['files'],
  age: ['ageBand'],
  name: ['childName'],
  region: ['region'],
  contact: ['way', 'contact', 'when'],
} as const satisfies Record<string, readonly Field[]>;

export type Question = keyof typeof questions;
export const order = Object.keys(questions) as Question[];

/** The pages that somebody goes through, in their order. */
export type Stop = 'start' | Question | 'check';
const course: readonly Stop[] = ['start', ...order, 'check'];

/** Whoever came from the answers to change one goes back to them. */
export const after = (stop: Stop, isChange: boolean): Stop =>
  isChange ? 'check' : (course[course.indexOf(stop) + 1] ?? 'check');

export const before = (stop: Stop, isChange: boolean): Stop =>
  isChange ? 'check' : (course[course.indexOf(stop) - 1] ?? 'start');

/** A skipped question has no choice; what was typed stays, nobody's words are lost by a button. */
export function skipped(answers: Answers, question: Question): Answers {
  const none: Partial<Record<Field, unknown>> = {
    ...{ from: '', safeNow: '', kind: '', ageBand: '', region: '', way: '' },
    platforms: [],
  };
  const fields: readonly Field[] = questions[question];
  return {
    ...answers,
    ...Object.fromEntries(fields.flatMap((field) => (field in none ? [[field, none[field]]] : []))),
  };
}
