import { Text, Title } from '@mantine/core';
import { IconCheck, IconCircleDot } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { centre } from '../../api/social.js';
import { Pairs } from '../../parts/pairs.js';
import { StateMark } from '../../parts/state-mark.js';
import { useLanguage, useSay, useSayFirst, useTexts } from '../../texts/spoken.js';
import { dateOf } from '../../texts/when.js';
import { State } from '../marks.js';
import type { TabTerms } from './tab-terms.js';

/** What support rests on and what was agreed: consent, needs, goals, services, what the school does. */
export function PlanTab({ whole: { record }, personal }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const { language } = useLanguage();
  const partners = useQuery({ queryKey: ['centre', 'partners'], queryFn: centre.partners, staleTime: 60_000 });
  const value = (code: string): string => first([`value.${code}`], code);
  const unit = (id: string | null): string => {
    const found = partners.data?.items.find((each) => each.id === id);
    return found === undefined ? say('plan.ours') : texts(found.name);
  };
  const { consent, assessment, goals, planned, services, schoolToldAt, reviews, transfers, result } = record;
  const pairs: readonly (readonly [string, ReactNode])[] = [
    [
      say('plan.consent'),
      consent === null
        ? say('plan.noConsent')
        : say('plan.consentGiven', {
            by: value(consent.givenBy),
            form: value(consent.form),
            on: dateOf(consent.givenOn, language),
          }),
    ],
    [
      say('plan.assessment'),
      assessment === null
        ? say('plan.noAssessment')
        : say('plan.assessed', { needs: assessment.needs.map(value).join(', '), risk: value(assessment.risk) }),
    ],
    [
      say('plan.school'),
      schoolToldAt === null
        ? say('plan.schoolNotTold')
        : say('plan.schoolTold', { at: dateOf(schoolToldAt, language) }),
    ],
    [
      say('plan.reviews'),
      reviews.length === 0 ? say('plan.noReviews') : reviews.map((at) => dateOf(at, language)).join('; '),
    ],
    ...(transfers.length === 0
      ? []
      : [
          [
            say('plan.transfers'),
            transfers
              .map(({ from, to, at }) =>
                say('plan.transfer', { from: value(from), to: value(to), at: dateOf(at, language) }),
              )
              .join('; '),
          ] as const,
        ]),
    ...(result === null ? [] : [[say('plan.result'), value(result)] as const]),
  ];
  return (
    <>
      <Pairs of={pairs} />
      <Title order={2} size="h4" mt="md">
        {say('plan.goals')}
      </Title>
      {goals.length === 0 && <Text>{say('plan.noGoals')}</Text>}
      {goals.length > 0 && personal === undefined && record.erased === undefined && (
        <Text size="sm" c="dimmed">
          {say('plan.goalWords')}
        </Text>
      )}
      {goals.map(({ goalId, met }, place) => (
        <div key={goalId} className="row">
          <span className="grows">
            {personal?.goals.find((goal) => goal.goalId === goalId)?.text ?? say('plan.goal', { number: place + 1 })}
          </span>
          {met ? (
            <StateMark tone="good" sign={IconCheck} word={say('plan.met')} />
          ) : (
            <StateMark tone="plain" sign={IconCircleDot} word={say('plan.notMet')} />
          )}
        </div>
      ))}
      <Title order={2} size="h4" mt="md">
        {say('plan.services')}
      </Title>
      {planned.length + services.length === 0 && <Text>{say('plan.noServices')}</Text>}
      {planned.map(({ kind, unitId }) => (
        <div key={`${kind} ${unitId ?? ''}`} className="row">
          <span className="grows">
            {value(kind)} · {unit(unitId)}
          </span>
          <StateMark tone="plain" sign={IconCircleDot} word={say('plan.planned')} />
        </div>
      ))}
      {services.map(({ serviceId, kind, unitId, state }) => (
        <div key={serviceId} className="row">
          <span className="grows">
            {value(kind)} · {unit(unitId)}
          </span>
          <State of="service" status={state} />
        </div>
      ))}
    </>
  );
}
