import { base, type Whole } from '../api/bureau.js';
import type { Option } from '../parts/form/form-context.js';
import { useFileOptions } from '../parts/sending/file-options.js';
import { Steps } from '../parts/steps.js';
import { useHasRole } from '../shell/person.js';
import { useSay } from '../texts/spoken.js';
import { useWorkload } from './experts-page.js';
import { useNamed } from './marks.js';

export const describedSteps = () => import('steps:expert-bureau/examination');

/** What the tabs with questions, materials and conversations offer beside what it is about. */
const elsewhere = ['begin', 'compareHashes', 'answerQuestion', 'readChat', 'markPhase', 'withdrawPhaseMark'];

/** The steps of an examination with their forms; `only` for those that lead on. */
export function ExaminationSteps({
  whole,
  only,
  quiet = false,
}: {
  readonly whole: Whole;
  readonly only?: readonly string[];
  readonly quiet?: boolean;
}) {
  const say = useSay();
  const named = useNamed();
  const coordinates = useHasRole('expert-bureau', 'coordinator');
  const workload = useWorkload(coordinates);
  const { record, next, blocked } = whole;
  const files = useFileOptions(record.files);
  const conflicted = new Set((record.conflicts ?? []).map(({ subject }) => subject));
  const options = (field: string, step: string): readonly Option[] | undefined => {
    if (field === 'expert')
      return (workload.data?.items ?? [])
        .filter(
          ({ subject, kinds = [] }) =>
            !conflicted.has(subject) && record.kindsOpen.some((kind) => kinds.includes(kind)),
        )
        .map(({ subject, name, kinds = [], open }) => ({
          value: subject,
          label: say('bureau.candidate', { name, kinds: kinds.map(named).join(', '), count: open }),
        }));
    if (field === 'kind' && step === 'assign')
      return record.kindsOpen.map((each) => ({ value: each, label: named(each) }));
    return field === 'files' ? files : undefined;
  };
  return (
    <Steps
      {...{ record, next, blocked, base, options, quiet }}
      described={describedSteps}
      without={elsewhere}
      hidden={record.kindsOpen.length > 1 ? {} : { assign: ['kind'] }}
      {...(only === undefined ? {} : { only })}
    />
  );
}
