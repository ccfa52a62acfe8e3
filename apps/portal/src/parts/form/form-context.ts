import { createContext, use } from 'react';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** What the page knows that the description does not. */
export interface FormTerms {
  /** The step whose form it is: its fields may have words of their own. */
  readonly step: string;
  /** What can be chosen for a field that names something of the record or of the agency: an item, a suspect, a colleague. */
  readonly options: (field: string) => readonly Option[] | undefined;
  /** Why a field was refused, by its address in the input. */
  readonly errors: ReadonlyMap<string, string>;
}

export const FormContext = createContext<FormTerms>({ step: '', options: () => undefined, errors: new Map() });
export const useForm = (): FormTerms => use(FormContext);
