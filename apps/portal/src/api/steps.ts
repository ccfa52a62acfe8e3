import { call, type Terms } from './call.js';

/** The parts of JSON Schema in which the steps of the API say what they want to know. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean';
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly enum?: readonly string[];
  /** What values are called, where that is law and not a word of a form. */
  readonly 'x-says'?: Readonly<Record<string, Texts>>;
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly nullable?: boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
}

interface Texts {
  readonly kk: string;
  readonly ru: string;
  readonly en: string;
}

/** A step of a lifecycle as the API's description has it. */
export interface DescribedStep {
  readonly says: Texts;
  readonly schema: Schema;
  /** How its legal basis is cited. */
  readonly cites: Texts;
}
export type DescribedSteps = Readonly<Record<string, DescribedStep>>;

/** Takes a step whose form was made of its description: the service checks what a type cannot. */
export const takeStep = <T>(base: string, id: string, step: string, input: unknown, terms: Terms): Promise<T> =>
  call<T>(`${base}/${encodeURIComponent(id)}/${step.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, {
    method: 'POST',
    body: input,
    ...terms,
  });
