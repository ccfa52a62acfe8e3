import type { Schema } from '../../api/steps.js';
import { useSayFirst, useTexts } from '../../texts/spoken.js';
import { useForm, type Option } from './form-context.js';

/** How fields and their values are called: the step's own words first, then those of the field anywhere. */
export function useNames(): {
  readonly field: (name: string) => string;
  readonly value: (name: string, value: string) => string;
  /** What may be chosen by the schema, if it says that. */
  readonly among: (name: string, schema: Schema) => readonly Option[] | undefined;
} {
  const { step } = useForm();
  const say = useSayFirst();
  const texts = useTexts();
  const valueOf = (name: string, value: string): string =>
    say([`value.${step}.${name}.${value}`, `value.${name}.${value}`, `value.${value}`], value);
  return {
    field: (name) => say([`field.${step}.${name}`, `field.${name}`], name),
    value: valueOf,
    among: (name, { enum: values, 'x-says': says }) =>
      values?.map((value) => {
        const law = says?.[value];
        return { value, label: law === undefined ? valueOf(name, value) : texts(law) };
      }),
  };
}
