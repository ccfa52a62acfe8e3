import { Group, Stack, Text, Title } from '@mantine/core';
import type { InterviewGuide } from '../../api/interviews.js';
import { base, type Whole } from '../../api/police.js';
import { StepButton } from '../../parts/step-button.js';
import { typedNow } from '../../texts/country-time.js';
import { useSay, useSayFirst, useTexts } from '../../texts/spoken.js';
import { describedSteps } from '../case-steps.js';

type Section = InterviewGuide['sections'][number];

interface GuideSectionsTerms {
  readonly whole: Whole;
  readonly of: InterviewGuide;
}

/** One question set, by phase and topic. While an interview runs, each question can be taken into its log. */
export function GuideSections({ whole, of: { age, version, sections } }: GuideSectionsTerms) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const value = (code: string): string => first([`value.${code}`], code);
  return (
    <Stack gap="md">
      <Text fw={600}>{say('interviews.guide.for', { age: say(`interviews.age.${age}`), version })}</Text>
      {sections.map((section) => {
        const { phase, block, note, lines } = section;
        const id = `guide-${block ?? phase}`;
        return (
          <section key={id} aria-labelledby={id}>
            <Title order={3} size="h5" id={id}>
              {[phase, ...(block === undefined ? [] : [block])].map(value).join(': ')}
            </Title>
            <Text size="sm" c="dimmed">
              {say('interviews.guide.note', { note: texts(note) })}
            </Text>
            <ul className="plain">
              {lines.map((line, place) => (
                <li key={place}>
                  <Group gap="xs">
                    <span>{texts(line.text)}</span>
                    <Text component="span" size="sm" c="dimmed">
                      {line.type === 'statement' ? say('interviews.guide.statement') : value(line.type)}
                    </Text>
                    {line.type !== 'statement' && <Take whole={whole} of={section} place={place} />}
                  </Group>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </Stack>
  );
}

interface TakeTerms {
  readonly whole: Whole;
  readonly of: Section;
  readonly place: number;
}

function Take({ whole: { record, next }, of: { phase, block, lines }, place }: TakeTerms) {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const interview = record.interviews?.find(({ status }) => status === 'under-way');
  const line = lines[place];
  if (interview === undefined || line === undefined) return null;
  const question = texts(line.text);
  return (
    <span className="actions">
      <StepButton
        {...{ record, next, base }}
        described={describedSteps}
        step="logQuestion"
        of={`${interview.id} ${block ?? phase} ${String(place)}`}
        says={say('interviews.guide.enter')}
        named={say('interviews.guide.enter.of', { question })}
        known={{ interviewId: interview.id }}
        given={['entryId']}
        begins={() => ({ at: typedNow(), phase, block: block ?? '', type: line.type, question })}
        options={(field) =>
          field === 'suggestedBy'
            ? interview.participants.map(({ id, role }) => ({ value: id, label: first([`value.${role}`], role) }))
            : undefined
        }
      />
    </span>
  );
}
