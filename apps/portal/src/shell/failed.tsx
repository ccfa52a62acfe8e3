import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { Refusal, type ProblemBody } from '../api/call.js';
import { stepUp } from '../api/session.js';
import { useLanguage, useSay } from '../texts/spoken.js';
import { saveAll } from './before-leaving.js';

/** The service speaks of versions to programs; a person is told what to do. */
const detailOf = (error: unknown, say: ReturnType<typeof useSay>): string => {
  if (!(error instanceof Refusal)) return say('unreached.text');
  return error.changedMeanwhile ? say('changedMeanwhile') : error.problem.detail;
};

interface FailedTerms {
  readonly error: unknown;
  readonly again?: () => void;
  /** Keeps what was typed before the person is led through the sign-in. */
  readonly keep?: () => void;
}

/** What did not work, in the service's own words, with the number by which it can be found again. */
export function Failed({ error, again, keep }: FailedTerms) {
  const say = useSay();
  if (error instanceof Refusal && error.stepUp)
    return <Confirm problem={error.problem} {...(keep === undefined ? {} : { keep })} />;
  const problem = error instanceof Refusal ? error.problem : undefined;
  return (
    <Alert
      color="red"
      variant="outline"
      role="alert"
      title={problem?.title ?? say('unreached.title')}
      my="md"
      data-failed
    >
      <Stack gap="xs" align="flex-start">
        <Text>{detailOf(error, say)}</Text>
        {problem?.unmet !== undefined && (
          <List>
            {problem.unmet.map(({ code, says }) => (
              <List.Item key={code}>{says}</List.Item>
            ))}
          </List>
        )}
        {problem !== undefined && problem.requestId !== '' && (
          <Text size="sm" c="dimmed">
            {say('requestId', { id: problem.requestId })}
          </Text>
        )}
        {again !== undefined && (
          <Button variant="default" onClick={again}>
            {say('again')}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Nothing failed: the person is asked to confirm that it is them. What saves itself is saved; about the rest the browser asks. */
function Confirm({ problem, keep }: { readonly problem: ProblemBody; readonly keep?: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <Alert color="blue" variant="outline" role="alert" title={problem.title} my="md">
      <Stack gap="xs" align="flex-start">
        <Text>{problem.detail}</Text>
        <Button
          onClick={() => {
            void saveAll().then(() => {
              keep?.();
              stepUp(language);
            });
          }}
        >
          {say('confirm')}
        </Button>
      </Stack>
    </Alert>
  );
}
