import { Button, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import { useSay } from '../../texts/spoken.js';
import type { ComponentType } from 'react';
import { asList, asText, plainest } from './input.js';
import { useShown, type FieldTerms } from './shown.js';

type WithFields = FieldTerms & {
  /** What shows the fields of one of them; given, since those may hold lists in their turn. */
  readonly fields: ComponentType<Pick<FieldTerms, 'schema' | 'at' | 'value' | 'onChange'>>;
};

/** Several things of one shape, one below the other. */
export function ListField(terms: WithFields) {
  const { schema, at, value, onChange, required, fields: Fields } = terms;
  const say = useSay();
  const { label, error } = useShown(terms);
  const typed = asList(value);
  // Where one has to be there, its fields stand open.
  const list = typed.length === 0 && required ? [{}] : typed;
  const most = schema.maxItems ?? 50;
  return (
    <Fieldset legend={label}>
      <Stack gap="md" align="stretch">
        {error}
        {list.map((item, place) => (
          <Stack key={place} gap="xs" className="of-list">
            <Fieldset legend={say('form.entry', { number: place + 1 })}>
              <Stack gap="md">
                <Fields
                  schema={plainest(schema.items ?? {})}
                  at={`${at}/${String(place)}`}
                  value={item}
                  onChange={(changed) => {
                    onChange(list.with(place, changed));
                  }}
                />
              </Stack>
            </Fieldset>
            <Button
              variant="default"
              size="compact-md"
              w="fit-content"
              aria-label={say('form.removeAt', { number: place + 1 })}
              onClick={() => {
                onChange(list.toSpliced(place, 1));
              }}
            >
              {say('form.remove')}
            </Button>
          </Stack>
        ))}
        <Group>
          <Button
            variant="default"
            disabled={list.length >= most}
            onClick={() => {
              onChange([...list, {}]);
            }}
          >
            {say('form.add')}
          </Button>
        </Group>
      </Stack>
    </Fieldset>
  );
}

/** Several texts, one on each line. */
export function LinesField(terms: FieldTerms) {
  const say = useSay();
  const { label, error } = useShown(terms);
  return (
    <Textarea
      label={label}
      description={say(terms.required ? 'form.linePerEntry' : 'form.linePerEntry.optional')}
      error={error}
      rows={5}
      value={asList(terms.value).map(asText).join('\n')}
      onChange={(event) => {
        terms.onChange(event.currentTarget.value === '' ? [] : event.currentTarget.value.split('\n'));
      }}
    />
  );
}
