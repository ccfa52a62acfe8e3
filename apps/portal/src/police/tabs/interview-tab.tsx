import { Stack, Text, Title } from '@mantine/core';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { PartState } from '../marks.js';
import type { TabTerms } from './tab-terms.js';

/** The interview of the child: plan, presence, what was missing. Questions and answers are read apart, with a purpose. */
export function InterviewTab({ whole: { record } }: TabTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { interviews = [] } = record;
  const role = (code: string): string => first([`value.${code}`], code);
  const on = (at: string): string => momentOf(at, language);
  if (interviews.length === 0) return <Text>{say('interview.none')}</Text>;
  return (
    <Stack gap="lg">
      {interviews.toReversed().map((each) => (
        <section key={each.id} aria-labelledby={each.id}>
          <Title order={2} size="h4" id={each.id}>
            <PartState of="interview" status={each.status} />
          </Title>
          <ul className="plain">
            {each.plannedFor !== undefined && <li>{say('interview.plannedFor', { at: on(each.plannedFor) })}</li>}
            {each.startedAt !== undefined && <li>{say('interview.began', { at: on(each.startedAt) })}</li>}
            {each.endedAt !== undefined && <li>{say('interview.ended', { at: on(each.endedAt) })}</li>}
            {each.participants.length > 0 && (
              <li>{say('interview.people', { roles: each.participants.map((one) => role(one.role)).join(', ') })}</li>
            )}
            {each.gaps.map((gap) => (
              <li key={gap.from} className="overdue">
                {say('interview.gap', { role: role(gap.role) })}
              </li>
            ))}
            {each.endedAt !== undefined && (
              <li>{say(each.videoSha256 === undefined ? 'interview.noVideo' : 'interview.video')}</li>
            )}
          </ul>
        </section>
      ))}
    </Stack>
  );
}
