import { Fieldset, Stack, Text, TextInput } from '@mantine/core';
import { languages, type Language } from '../texts/areas.js';
import { languageNames, useSay, type Texts } from '../texts/spoken.js';

export const nothingYet: Texts = { kk: '', ru: '', en: '' };

interface FieldTerms<T> {
  readonly label: string;
  readonly value: T;
  readonly wrong?: boolean;
  /** What is said of it where it is wrong. */
  readonly asks?: string | undefined;
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
  asks,
  onChange,
}: FieldTerms<string> & {
  readonly type?: 'text' | 'date' | 'tel' | 'email';
  readonly description?: string;
  readonly required?: boolean;
}) {
  const say = useSay();
  return (
    <TextInput
      {...{ label, value, type, required }}
      {...(description === undefined ? {} : { description })}
      autoComplete="off"
      w={type === 'date' ? 'min(16rem, 100%)' : '100%'}
      error={wrong ? (asks ?? say('law.wrong')) : undefined}
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
  required = true,
  description,
  asks,
  onChange,
}: Omit<FieldTerms<Texts>, 'wrong'> & {
  readonly wrong?: (language: Language) => boolean;
  readonly required?: boolean;
  readonly description?: string;
}) {
  return (
    <Fieldset legend={label}>
      <Stack gap="sm">
        {description !== undefined && <Text size="sm">{description}</Text>}
        {languages.map((each) => (
          <Line
            key={each}
            label={languageNames[each]}
            value={value[each]}
            wrong={wrong(each)}
            {...{ required, asks }}
            onChange={(text) => {
              onChange({ ...value, [each]: text });
            }}
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
