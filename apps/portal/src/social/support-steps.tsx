import { useQuery } from '@tanstack/react-query';
import { centre, supportsBase } from '../api/social.js';
import type { Option } from '../parts/form/form-context.js';
import { Steps } from '../parts/steps.js';
import { useLanguage, useSay, useSayFirst, useTexts } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import type { TabTerms } from './tabs/tab-terms.js';

/** The steps of support with their forms; a visit is written down at its own place. `only` for those that lead on. */
export function SupportSteps({ whole, personal, only }: TabTerms & { readonly only?: readonly string[] }) {
  const { record, next, blocked } = whole;
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const { language } = useLanguage();
  const staff = useQuery({ queryKey: ['centre', 'staff'], queryFn: centre.staff, staleTime: 600_000 });
  const partners = useQuery({ queryKey: ['centre', 'partners'], queryFn: centre.partners, staleTime: 60_000 });
  const schools = useQuery({ queryKey: ['centre', 'schools'], queryFn: centre.schools, staleTime: 60_000 });
  const people = (staff.data?.items ?? []).map(({ subject, name }) => ({ value: subject, label: name }));
  const fields: Readonly<Record<string, readonly Option[]>> = {
    worker: people,
    with: people,
    insteadOf: people.filter(({ value }) => record.people.some(({ subject }) => subject === value)),
    unitId: (partners.data?.items ?? []).map(({ id, name }) => ({ value: id, label: texts(name) })),
    schoolId: (schools.data?.items ?? []).map(({ id, name }) => ({ value: id, label: texts(name) })),
    goalId: record.goals.map(({ goalId }, place) => ({
      value: goalId,
      label: personal?.goals.find((goal) => goal.goalId === goalId)?.text ?? say('plan.goal', { number: place + 1 }),
    })),
    sessionId: record.sessions
      .filter(({ state }) => state === 'planned')
      .map(({ sessionId, at, kind }) => ({
        value: sessionId,
        label: `${momentOf(at, language)} · ${first([`value.${kind}`], kind)}`,
      })),
  };
  return (
    <Steps
      {...{ record, next, blocked }}
      base={supportsBase}
      described={() => import('steps:social-services/support')}
      options={(field) => fields[field]}
      without={['holdSession']}
      {...(only === undefined ? {} : { only })}
    />
  );
}
