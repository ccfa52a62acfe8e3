import { Stack, Text } from '@mantine/core';
import { Line, OneOf } from '../../school/sections/field.js';
import type { ApplicationDraft } from '../../school/use-draft.js';
import { useSay } from '../../texts/spoken.js';

/** The child, whose name stays at the school, who applies, and in which language they are answered. */
export function PeoplePart({ draft: { content, change } }: { readonly draft: ApplicationDraft }) {
  const say = useSay();
  const { child = {}, applicant, language } = content;
  const age = child.ageYears;
  return (
    <Stack gap="lg">
      <Text>{say('app.people.text')}</Text>
      {(['familyName', 'givenName', 'grade'] as const).map((name) => (
        <Line
          key={name}
          label={`app.child.${name}`}
          maxLength={name === 'grade' ? 20 : 100}
          value={child[name]}
          onChange={(value = '') => {
            change({ child: { ...child, [name]: value } });
          }}
        />
      ))}
      <Line
        label="app.child.ageYears"
        inputMode="numeric"
        maxLength={2}
        value={age === undefined ? '' : String(age)}
        onChange={(typed = '') => {
          const { ageYears: _before, ...rest } = child;
          const years = Number.parseInt(typed, 10);
          change({ child: Number.isNaN(years) ? rest : { ...rest, ageYears: Math.min(25, years) } });
        }}
      />
      <OneOf
        label="app.child.sex"
        of={['female', 'male', 'unknown'] as const}
        prefix="child.sex"
        value={child.sex}
        onChange={(sex = 'unknown') => {
          change({ child: { ...child, sex } });
        }}
      />
      <OneOf
        label="app.applicant"
        of={['school', 'parent', 'child', 'contact-centre-111'] as const}
        prefix="app.applicant"
        value={applicant?.is}
        onChange={(is = 'school') => {
          change({ applicant: { ...applicant, is } });
        }}
      />
      <OneOf
        label="app.language"
        of={['kk', 'ru', 'en'] as const}
        prefix="app.language"
        value={language}
        onChange={(chosen = 'kk') => {
          change({ language: chosen });
        }}
      />
    </Stack>
  );
}
