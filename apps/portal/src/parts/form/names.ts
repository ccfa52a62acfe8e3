import { useSayFirst } from '../../texts/spoken.js';
import { useForm } from './form-context.js';

/** How fields and their values are called: the step's own words first, then those of the field anywhere. */
export function useNames(): {
  readonly field: (name: string) => string;
  readonly value: (name: string, value: string) => string;
} {
  const { step } = useForm();
  const say = useSayFirst();
  return {
    field: (name) => say([`field.${step}.${name}`, `field.${name}`], name),
    value: (name, value) => say([`value.${name}.${value}`, `value.${value}`], value),
  };
}
