import { base, type Whole } from '../api/liaison.js';
import type { Option } from '../parts/form/form-context.js';
import { useFileOptions } from '../parts/sending/file-options.js';
import { Steps } from '../parts/steps.js';
import { useNamed } from './names.js';

const described = () => import('steps:platform-liaison/data-request');

interface RequestStepsTerms {
  readonly whole: Whole;
  readonly only?: readonly string[];
  /** Something else comes first. */
  readonly quiet?: boolean;
}

/** The steps of a request with their forms; `only` for those that lead on. */
export function RequestSteps({ whole, only, quiet = false }: RequestStepsTerms) {
  const named = useNamed();
  const { record, next, blocked } = whole;
  const files = useFileOptions(record.files);
  const options = (field: string): readonly Option[] | undefined => {
    if (field === 'channel')
      return [...new Set(record.routes.map(({ channel }) => channel))].map((each) => ({
        value: each,
        label: named(each),
      }));
    return field === 'files' ? files : undefined;
  };
  return (
    <Steps
      {...{ record, next, blocked, base, described, options, quiet }}
      hidden={{ remind: ['scheduled'] }}
      {...(only === undefined ? {} : { only })}
    />
  );
}
