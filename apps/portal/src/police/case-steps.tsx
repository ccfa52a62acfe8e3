import { base, type Whole } from '../api/police.js';
import { Steps } from '../parts/steps.js';
import { useOptions } from './use-options.js';

export const describedSteps = () => import('steps:police/investigation');

/** What stands beside the conversation or the interview that it is about. */
const besideIts = ['settleDateOrder', 'markPhase', 'withdrawPhaseMark', 'logQuestion'];

/** The steps of a case with their forms; `only` for those that lead on. */
export function CaseSteps({ whole, only }: { readonly whole: Whole; readonly only?: readonly string[] }) {
  const { record, next, blocked } = whole;
  const options = useOptions(record);
  return (
    <Steps
      {...{ record, next, blocked, base, options }}
      described={describedSteps}
      without={besideIts}
      {...(only === undefined ? {} : { only })}
    />
  );
}
