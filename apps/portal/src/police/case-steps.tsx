import { base, type Whole } from '../api/police.js';
import { Steps } from '../parts/steps.js';
import { useOptions } from './use-options.js';

const described = () => import('steps:police/investigation');

/** The steps of a case with their forms; `only` for those that lead on. */
export function CaseSteps({ whole, only }: { readonly whole: Whole; readonly only?: readonly string[] }) {
  const { record, next, blocked } = whole;
  const options = useOptions(record);
  return (
    <Steps
      {...{ record, next, blocked, base, described, options }}
      {...(only === undefined ? {} : { only })}
      given={{ logQuestion: ['entryId'] }}
    />
  );
}
