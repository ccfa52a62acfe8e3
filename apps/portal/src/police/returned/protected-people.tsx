import { Title } from '@mantine/core';
import type { Personal } from '../../api/police.js';
import { useSay, useSayFirst } from '../../texts/spoken.js';
import { usePerson } from './suspect-words.js';
import { Words, type Said } from './words.js';

/** The child and who stands by them; and who must not be told, which whoever calls or writes has to know. */
export function ProtectedPeople({ of }: { readonly of: Personal }) {
  const say = useSay();
  const first = useSayFirst();
  const told = usePerson();
  const { child, representative, exclusions = [] } = of;
  const value = (code: string): string => first([`value.${code}`], code);
  const said: readonly Said[] = [
    { label: say('returned.child'), words: told(child) },
    ...(representative === undefined
      ? []
      : [
          {
            label: say('identity.representative'),
            words: [told(representative), representative.relation].filter(Boolean).join(', '),
          },
        ]),
    ...exclusions.map(({ kind, name, relation, reason }) => ({
      label: say('returned.mustNotBeTold'),
      words: [name, relation ?? value(kind), value(reason)].filter(Boolean).join(', '),
    })),
  ];
  return (
    <section aria-labelledby="protected">
      <Title order={2} size="h4" id="protected">
        {say('returned.childAndFamily')}
      </Title>
      <Words of={said} />
    </section>
  );
}
