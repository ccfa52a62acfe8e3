import { Stack, Text, Title } from '@mantine/core';
import type { Interview } from '../../api/interviews.js';
import { useHasRole } from '../../shell/person.js';
import { Area, useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { CheckWording } from '../interviews/check-wording.js';
import { QuestionGuide } from '../interviews/question-guide.js';
import { QuestionLog } from '../interviews/question-log.js';
import { PartState } from '../marks.js';
import type { TabTerms } from './tab-terms.js';

/** The interview of the child: plan, presence, what was missing, what was asked, and what helps to ask it. */
export function InterviewTab({ whole }: TabTerms) {
  const say = useSay();
  const { interviews = [] } = whole.record;
  // Whoever opened the case in an emergency reads; they interview nobody.
  const works = useHasRole('police', 'investigator', 'juvenile-inspector', 'head-of-unit');
  return (
    <Area of={['interviews']}>
      <Stack gap="lg">
        {interviews.length === 0 && <Text>{say('interview.none')}</Text>}
        {interviews.toReversed().map((each) => (
          <section key={each.id} aria-labelledby={each.id}>
            <Title order={2} size="h4" id={each.id}>
              <PartState of="interview" status={each.status} />
            </Title>
            <Held of={each} />
            {each.startedAt !== undefined && <QuestionLog whole={whole} of={each} />}
          </section>
        ))}
        {works && <CheckWording />}
        {works && <QuestionGuide whole={whole} />}
      </Stack>
    </Area>
  );
}

function Held({ of }: { readonly of: Interview }) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { plannedFor, startedAt, endedAt, participants, gaps, videoSha256 } = of;
  const role = (code: string): string => first([`value.${code}`], code);
  const on = (at: string): string => momentOf(at, language);
  return (
    <ul className="plain">
      {plannedFor !== undefined && <li>{say('interview.plannedFor', { at: on(plannedFor) })}</li>}
      {startedAt !== undefined && <li>{say('interview.began', { at: on(startedAt) })}</li>}
      {endedAt !== undefined && <li>{say('interview.ended', { at: on(endedAt) })}</li>}
      {participants.length > 0 && (
        <li>{say('interview.people', { roles: participants.map((one) => role(one.role)).join(', ') })}</li>
      )}
      {gaps.map((gap) => (
        <li key={gap.from} className="overdue">
          {say('interview.gap', { role: role(gap.role) })}
        </li>
      ))}
      {endedAt !== undefined && <li>{say(videoSha256 === undefined ? 'interview.noVideo' : 'interview.video')}</li>}
    </ul>
  );
}
