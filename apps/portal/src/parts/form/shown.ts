import type { Schema } from '../../api/steps.js';
import { useSay } from '../../texts/spoken.js';
import { useForm } from './form-context.js';
import type { Input } from './input.js';
import { useNames } from './names.js';

export interface FieldTerms {
  readonly name: string;
  readonly schema: Schema;
  /** Where it stands in the input, as the service names it in a refusal. */
  readonly at: string;
  readonly required: boolean;
  readonly value: Input;
  readonly onChange: (value: Input) => void;
}

/** What every field shows besides its value. */
export function useShown({ name, at, required }: FieldTerms): {
  readonly label: string;
  readonly description: string | undefined;
  readonly error: string | undefined;
} {
  const say = useSay();
  const { errors } = useForm();
  return {
    label: useNames().field(name),
    description: required ? undefined : say('form.optional'),
    error: errors.get(at),
  };
}
