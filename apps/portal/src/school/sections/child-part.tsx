import { Fieldset, Stack, Text } from '@mantine/core';
import { every } from '../../api/every.js';
import type { Child } from '../../api/school.js';
import { useSay } from '../../texts/spoken.js';
import type { Draft } from '../use-draft.js';
import { Line, OneOf } from './field.js';

const sexes = every<NonNullable<Child['sex']>>()(['female', 'male', 'unknown']);

/** A field that was emptied is not there, rather than an empty text. */
const without = <T extends object>(section: T, field: keyof T): T =>
  Object.fromEntries(Object.entries(section).filter(([name]) => name !== field)) as T;
const put = <T extends object, K extends keyof T>(section: T, field: K, value: T[K] | '' | undefined): T =>
  value === '' || value === undefined ? without(section, field) : { ...section, [field]: value };

export function ChildPart({ draft }: { readonly draft: Draft }) {
  const say = useSay();
  const { child = {}, representative = {} } = draft.content;
  const set = <K extends keyof Child>(field: K, value: Child[K] | '' | undefined): void => {
    draft.change({ child: put(child, field, value) });
  };
  const adult = (field: keyof typeof representative, value: string): void => {
    draft.change({ representative: put(representative, field, value) });
  };
  return (
    <Stack gap="lg">
      <OneOf
        label="child.identified"
        prefix="child.identified"
        of={['yes', 'no']}
        value={child.identified === undefined ? undefined : child.identified ? 'yes' : 'no'}
        onChange={(value) => {
          set('identified', value === 'yes');
        }}
      />
      {child.identified === false && <Text>{say('child.describe')}</Text>}
      <Line
        label="child.familyName"
        value={child.familyName}
        maxLength={100}
        onChange={(value) => {
          set('familyName', value);
        }}
      />
      <Line
        label="child.givenName"
        value={child.givenName}
        maxLength={100}
        onChange={(value) => {
          set('givenName', value);
        }}
      />
      <Line
        label="child.patronymic"
        value={child.patronymic}
        maxLength={100}
        onChange={(value) => {
          set('patronymic', value);
        }}
      />
      <Line
        label="child.iin"
        hint="child.iin.hint"
        value={child.iin}
        inputMode="numeric"
        maxLength={20}
        onChange={(value) => {
          set('iin', value);
        }}
      />
      <Line
        label="child.bornOn"
        type="date"
        value={child.bornOn}
        onChange={(value) => {
          set('bornOn', value);
        }}
      />
      <Line
        label="child.ageYears"
        hint="child.ageYears.hint"
        inputMode="numeric"
        maxLength={2}
        value={child.ageYears?.toString()}
        onChange={(value) => {
          const age = /^\d{1,2}$/.test(value ?? '') ? Math.min(Number(value), 25) : undefined;
          set('ageYears', age);
        }}
      />
      <Line
        label="child.grade"
        value={child.grade}
        maxLength={20}
        onChange={(value) => {
          set('grade', value);
        }}
      />
      <OneOf
        label="child.sex"
        prefix="child.sex"
        of={sexes}
        value={child.sex}
        onChange={(value) => {
          set('sex', value);
        }}
      />
      <Fieldset legend={say('adult.title')}>
        <Stack gap="md">
          <Text size="sm">{say('adult.text')}</Text>
          <Line
            label="child.familyName"
            value={representative.familyName}
            maxLength={100}
            onChange={(value) => {
              adult('familyName', value ?? '');
            }}
          />
          <Line
            label="child.givenName"
            value={representative.givenName}
            maxLength={100}
            onChange={(value) => {
              adult('givenName', value ?? '');
            }}
          />
          <Line
            label="adult.relation"
            value={representative.relation}
            maxLength={60}
            onChange={(value) => {
              adult('relation', value ?? '');
            }}
          />
          <Line
            label="adult.phone"
            type="tel"
            value={representative.phone}
            maxLength={40}
            onChange={(value) => {
              adult('phone', value ?? '');
            }}
          />
        </Stack>
      </Fieldset>
    </Stack>
  );
}
