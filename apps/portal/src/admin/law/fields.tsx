import { Fieldset, Stack, TextInput } from '@mantine/core';
import { languages, type Language } from '../../texts/areas.js';
import { languageNames, useSay, type Texts } from '../../texts/spoken.js';

export const nothingYet: Texts = { kk: '', ru: '', en: '' };

interface FieldTerms<T> {
  readonly label: string;
  readonly value: T;
  readonly wrong?: boolean;
  readonly onChange: (value: T) => void;
}

/** One line. */
export function Line({
  label,
  value,
  wrong = false,
  type = 'text',
  description,
  required = true,
  onChange,
}: FieldTerms<string> & {
  readonly type?: 'text' | 'date';
  readonly description?: string;
  readonly required?: boolean;
}) {
  const say = useSay();
  return (
    <TextInput
      {...{ label, value, type, required }}
      {...(description === undefined ? {} : { description })}
      autoComplete="off"
      w={type === 'text' ? '100%' : 'min(16rem, 100%)'}
      error={wrong ? say('law.wrong') : undefined}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

/** The same thing in the three languages of the system. */
export function ThreeLines({
  label,
  value,
  wrong = () => false,
  onChange,
}: Omit<FieldTerms<Texts>, 'wrong'> & { readonly wrong?: (language: Language) => boolean }) {
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        {languages.map((each) => (
          <Line
            key={each}
            label={languageNames[each]}
            value={value[each]}
            wrong={wrong(each)}
            onChange={(text) => {
              onChange({ ...value, [each]: text });
            }}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
