import type { Interview, InterviewEntry } from '../../api/interviews.js';
import { base, type Whole } from '../../api/police.js';
import { StepButton } from '../../parts/step-button.js';
import { typedNow } from '../../texts/country-time.js';
import { useLanguage, useSay, useSayFirst } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { describedSteps } from '../case-steps.js';

interface EnterQuestionTerms {
  readonly whole: Whole;
  readonly into: Interview;
  /** The log as it is: the next question mostly belongs where the last one did. */
  readonly entries: readonly InterviewEntry[];
}

/** One question and its answer into the log of an interview that was begun, one after the other. */
export function EnterQuestion({ whole: { record, next }, into: interview, entries }: EnterQuestionTerms) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const value = (code: string): string => first([`value.${code}`], code);
  const last = entries.at(-1);
  const options = {
    suggestedBy: () => interview.participants.map(({ id, role }) => ({ value: id, label: value(role) })),
    corrects: () =>
      entries.map(({ id, askedAt, type }, place) => ({
        value: id,
        label: say('interviews.log.entry', {
          number: place + 1,
          at: momentOf(askedAt, language),
          type: value(type),
        }),
      })),
  };
  return (
    <StepButton
      {...{ record, next, base }}
      described={describedSteps}
      step="logQuestion"
      of={interview.id}
      known={{ interviewId: interview.id }}
      given={['entryId']}
      begins={() => ({
        // Afterwards nobody asks now.
        ...(interview.endedAt === undefined ? { at: typedNow() } : {}),
        ...(last === undefined ? {} : { phase: last.phase, block: last.block ?? '' }),
      })}
      options={(field) => (field in options ? options[field as keyof typeof options]() : undefined)}
    />
  );
}
