import { Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { examinations, type Whole, type Work } from '../api/bureau.js';
import { Pairs } from '../parts/pairs.js';
import { Purpose } from '../parts/purpose.js';
import { useLanguage, useSay, type MessageId } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';
import { AnswerField } from './answer-field.js';
import { Materials } from './materials.js';

/** The order's questions, an answer for each, and the materials beside them. Opening it is journalled with its purpose. */
export function WorkTab({ whole }: { readonly whole: Whole }) {
  const say = useSay();
  const { id } = whole.record;
  const open = useMutation({ mutationFn: (purpose: string) => examinations.readWork(id, purpose) });
  if (open.data === undefined)
    return (
      <Stack>
        <Text>{say('bureau.work.text')}</Text>
        <Purpose atOnce of="work" button={say('bureau.work.read')} asked={open} />
      </Stack>
    );
  return (
    <Stack gap="lg">
      <About of={open.data} />
      <div className="beside-work">
        <Stack component="section" aria-label={say('bureau.questions')}>
          <Title order={2} size="h3">
            {say('bureau.questions')}
          </Title>
          {!whole.record.takesFiles && <Text>{say('bureau.work.notYet')}</Text>}
          {open.data.questions.map((question) => (
            <AnswerField
              // Loaded anew it begins with what is saved.
              key={`${String(question.index)} ${String(open.submittedAt)}`}
              id={id}
              question={question}
              mayAnswer={question.mine && whole.next.some(({ step }) => step === 'answerQuestion')}
              several={whole.record.kinds.length > 1}
              purpose={open.variables}
            />
          ))}
        </Stack>
        <Materials whole={whole} names={open.data.materials.map(({ name }) => name)} />
      </div>
    </Stack>
  );
}

function About({ of: { order, correspondence } }: { readonly of: Work }) {
  const say = useSay();
  const { language } = useLanguage();
  const { caseReference, investigator, object, reason, child } = order;
  const written = [
    ...correspondence.requests.map(({ at, what }) => [at, 'bureau.letters.asked', what] as const),
    ...correspondence.supplied.map(({ at, note }) => [at, 'bureau.letters.supplied', note] as const),
    ...correspondence.returned.map(({ at, reason: why }) => [at, 'bureau.letters.returned', why] as const),
  ].toSorted(([one], [other]) => one.localeCompare(other));
  return (
    <Pairs
      of={[
        [say('bureau.case'), caseReference],
        [say('bureau.investigator'), investigator],
        [say('bureau.object'), object],
        [say('field.reason'), reason ?? ''],
        [
          say('bureau.child'),
          child === null
            ? ''
            : `${child.initials}, ${say(`sex.${child.sex}` as MessageId)}, ${say(`age.${child.ageBand}` as MessageId)}`,
        ],
        ...written.map(
          ([at, what, text]) => [say(what, { at: momentOf(at, language) }), text] satisfies [string, string],
        ),
      ]}
    />
  );
}
