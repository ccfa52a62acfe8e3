import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Investigation, Personal, Writing } from '../../api/police.js';
import { Timeline, type Happening } from '../../parts/timeline.js';
import { useSay, useSayFirst, useTexts, type MessageId } from '../../texts/spoken.js';
import { valuesIn, writtenAbout } from '../personal.js';
import type { TabTerms } from '../tabs/tab-terms.js';
import { useWords } from './use-words.js';

/** Words that stand with what they are about: at its request, its examination, its suspect, account or match. */
const elsewhere = new Set([
  ...['data-request', 'data-reply', 'examination-order', 'examination-reply', 'conclusion'],
  ...['suspect', 'account', 'match'],
]);

/** What the school and officers wrote in the course of the case, each with its date: answers, additions, explanations, reasons. */
export function CaseWords({ whole: { record } }: TabTerms) {
  const say = useSay();
  const { personal, bar } = useWords(record, 'case');
  if (record.referral === undefined) return null;
  return (
    <Stack gap="sm" mb="lg">
      {bar}
      {personal !== undefined && (
        <section aria-labelledby="case-words">
          <Title order={2} size="h4" id="case-words">
            {say('returned.case')}
          </Title>
          <Written record={record} personal={personal} />
        </section>
      )}
    </Stack>
  );
}

function Written({ record, personal }: { readonly record: Investigation; readonly personal: Personal }) {
  const { writings = [] } = personal;
  const labelOf = useLabels(record);
  const saidIn = useSaid(personal);
  const answered = new Set(writings.flatMap(({ kind, about }) => (kind === 'answer' ? [about] : [])));
  const shown = writings.filter(
    ({ kind, about }) => !elsewhere.has(kind) && !(kind === 'question' && answered.has(about)),
  );
  return (
    <Timeline
      of={shown.map((each, place): Happening => ({
        id: String(place),
        at: each.at,
        says: <strong>{labelOf(each)}</strong>,
        more: saidIn(each),
      }))}
    />
  );
}

/** Who tells late news, by the beginning of the step that it would have been. */
const senders: readonly (readonly [RegExp, MessageId])[] = [
  [/^(amend|answered|resubmitted|supportAskedBySchool)$/, 'returned.late.school'],
  [/^recordDataRequest/, 'returned.late.platforms'],
  [/^record(Examination|Extension|Term)/, 'returned.late.experts'],
  [/^recordSupport/, 'returned.late.social'],
];

/** What a writing is: the record tells of what it is about. */
function useLabels(record: Investigation): (writing: Writing) => string {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const { explanations = [], actions = [], interviews = [], repeatApprovals = [], joinders = [] } = record;
  const noteOf = (writing: Writing): string => {
    const [late] = valuesIn(writing, 'late');
    if (late !== undefined) return say(senders.find(([step]) => step.test(late))?.[1] ?? 'returned.late');
    const [tip] = valuesIn(writing, 'tip');
    if (tip !== undefined) return say('returned.tip', { number: tip });
    return say(valuesIn(writing, 'from').includes('school') ? 'returned.fromSchool' : 'returned.note');
  };
  const actionOf = ({ about }: Writing): string => {
    const action = actions.find(({ id }) => id === about);
    return action === undefined ? say('returned.danger') : texts(action.says);
  };
  const interviewOf = ({ about, at }: Writing): string => {
    const interview = interviews.find(({ id }) => id === about);
    return say(at === interview?.advisedAt ? 'returned.advice' : 'returned.interview');
  };
  const reasonOf = ({ about }: Writing): string => {
    if (interviews.some(({ id }) => id === about)) return say('returned.reason.again');
    if (repeatApprovals.some(({ id }) => id === about)) return say('returned.reason.repeat');
    return say(joinders.some(({ id }) => id === about) ? 'returned.reason.joinder' : 'returned.reason');
  };
  return (writing) => {
    const { kind, about } = writing;
    if (kind === 'note') return noteOf(writing);
    if (kind === 'action') return actionOf(writing);
    if (kind === 'interview') return interviewOf(writing);
    if (kind === 'reason') return reasonOf(writing);
    if (kind !== 'explanation') return first([`returned.${kind}`], say('returned.note'));
    const of = explanations.find(({ id }) => id === about)?.of ?? 'other';
    return say('returned.explanation', { of: first([`value.${of}`], of) });
  };
}

/** The words themselves. An answer stands below its question; what was told by the public and done about a danger is said beside them. */
function useSaid(personal: Personal): (writing: Writing) => ReactNode {
  const say = useSay();
  const first = useSayFirst();
  return (writing) => {
    const { kind, about = '', text, data = [] } = writing;
    const question =
      kind === 'answer' ? writtenAbout(personal, about).find((each) => each.kind === 'question') : undefined;
    const beside = data.filter(({ name }) => !['from', 'late', 'tip'].includes(name));
    return (
      <div className="words">
        {question !== undefined && <div>{say('returned.toQuestion', { question: question.text })}</div>}
        {text}
        {beside.length > 0 && (
          <ul className="plain">
            {beside.map(({ name, value }, place) => (
              <li key={place}>
                {name === 'measure'
                  ? first([`value.measures.${value}`, `value.${value}`], value)
                  : say(`identity.public.${name}` as MessageId, { value })}
              </li>
            ))}
          </ul>
        )}
      </div>
    );
  };
}
