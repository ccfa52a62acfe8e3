import { Stack, Text, Title } from '@mantine/core';
import type { Investigation, Personal, Writing } from '../../api/police.js';
import { useLanguage, useSay, type MessageId } from '../../texts/spoken.js';
import { momentOf } from '../../texts/when.js';
import { valuesIn, writtenAbout } from '../personal.js';
import { Words, type Said } from './words.js';

type Examination = NonNullable<Investigation['examinations']>[number];

interface ExaminationWordsTerms {
  readonly of: Examination;
  readonly personal: Personal;
}

/** What was asked of the experts, what they and the investigator wrote meanwhile, and each conclusion, the newest first. */
export function ExaminationWords({ of, personal }: ExaminationWordsTerms) {
  const say = useSay();
  const written = writtenAbout(personal, of.id);
  const order = written.find(({ kind }) => kind === 'examination-order');
  const conclusions = written.filter(({ kind }) => kind === 'conclusion').toReversed();
  const meanwhile = written.filter((each) => each !== order && each.kind !== 'conclusion');
  return (
    <Stack gap="md">
      <Words
        of={[
          ...(order === undefined ? [] : orderIn(order, say)),
          ...meanwhile.map((each) => ({ label: say(meaningOf(each, of)), at: each.at, words: each.text })),
        ]}
      />
      {conclusions.map((each) => (
        <Conclusion key={each.at} of={each} examination={of} />
      ))}
    </Stack>
  );
}

function orderIn(order: Writing, say: ReturnType<typeof useSay>): readonly Said[] {
  const reasons = valuesIn(order, 'reason');
  return [
    { label: say('returned.examination.object'), at: order.at, words: order.text },
    ...reasons.map((words) => ({ label: say('returned.examination.reason'), words })),
    {
      label: say('returned.examination.questions'),
      words: (
        <ol className="plain">
          {valuesIn(order, 'question').map((question, place) => (
            <li key={place}>{question}</li>
          ))}
        </ol>
      ),
    },
  ];
}

/** The record tells to the moment when a longer term was asked for and decided, and when the bureau gave the order back. */
function meaningOf({ kind, at }: Writing, { extension, status, changedAt }: Examination): MessageId {
  if (kind === 'examination-order')
    return at === extension?.decidedAt ? 'returned.examination.termDecided' : 'returned.examination.weWrote';
  if (at === extension?.askedAt) return 'returned.examination.termAsked';
  return status === 'declined' && at === changedAt
    ? 'returned.examination.declined'
    : 'returned.examination.expertsWrote';
}

interface ConclusionTerms {
  readonly of: Writing;
  readonly examination: Examination;
}

/** Summary, and the answer to each question as the experts signed it: after the names of those who signed come the questions. */
function Conclusion({ of, examination }: ConclusionTerms) {
  const say = useSay();
  const { language } = useLanguage();
  const { at, text, data = [] } = of;
  const answers = data.slice(data.findIndex(({ name }) => name === 'signed-by') + 1);
  const unanswered = examination.conclusions.find(({ receivedAt }) => receivedAt === at)?.unanswered ?? 0;
  const heading = `conclusion ${examination.id} ${at}`.replaceAll(/[^\w]+/g, '-');
  return (
    <section aria-labelledby={heading}>
      <Title order={3} size="h5" id={heading}>
        {say('returned.conclusion', { at: momentOf(at, language) })}
      </Title>
      <Words
        of={[
          { label: say('returned.conclusion.summary'), words: text },
          { label: say('returned.conclusion.experts'), words: valuesIn(of, 'expert').join(', ') },
          { label: say('returned.conclusion.signedBy'), words: valuesIn(of, 'signed-by').join(', ') },
          ...answers.map(({ name, value }, place) => ({
            label: say('returned.conclusion.answer', { number: place + 1, question: name }),
            words: value,
          })),
        ]}
      />
      {unanswered > 0 && <Text size="sm">{say('returned.conclusion.unanswered', { count: unanswered })}</Text>}
    </section>
  );
}
