import { Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Refusal } from '../api/call.js';
import { oversight, type ToldDocument } from '../api/oversight.js';
import { Pairs } from '../parts/pairs.js';
import { StateMark } from '../parts/state-mark.js';
import { Failed } from '../shell/failed.js';
import { TextLink } from '../shell/links.js';
import { Area, useLanguage, useSay, useSayFirst } from '../texts/spoken.js';
import { momentOf } from '../texts/when.js';

/** Whether a document that the prosecutor holds is as its agency issued it. */
export function DocumentsPage() {
  return (
    <Area of={['papers']}>
      <Check />
    </Area>
  );
}

interface Held {
  readonly number: string;
  readonly sha256: string;
}

const hash = /^[0-9a-f]{64}$/;

/** As it is typed off a page, or read out of its QR code, which is an address. */
function heldOf(number: string, sha256: string): Held {
  const code = number.includes('?') ? new URLSearchParams(number.slice(number.indexOf('?'))) : undefined;
  return {
    number: (code?.get('number') ?? number).trim().toUpperCase(),
    sha256: (code?.get('sha256') ?? sha256).replaceAll(/\s/g, '').toLowerCase(),
  };
}

function Check() {
  const say = useSay();
  const [typed, type] = useState<Held>({ number: '', sha256: '' });
  const [isWrong, setWrong] = useState(false);
  const check = useMutation({ mutationFn: (held: Held) => oversight.document(held) });
  const submit = (): void => {
    const held = heldOf(typed.number, typed.sha256);
    type(held);
    setWrong(!hash.test(held.sha256));
    check.reset();
    if (hash.test(held.sha256)) check.mutate(held);
  };
  return (
    <Stack gap="lg">
      <Title order={1}>{say('papers.check')}</Title>
      <Text maw={760}>{say('papers.check.text')}</Text>
      <form
        className="actions"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack gap="md" maw={640} align="flex-start">
          <TextInput
            w="100%"
            label={say('papers.check.number')}
            description={say('papers.check.number.hint')}
            value={typed.number}
            maxLength={600}
            onChange={(event) => {
              type({ ...typed, number: event.currentTarget.value });
            }}
          />
          <TextInput
            w="100%"
            label={say('papers.check.hash')}
            description={say('papers.check.hash.hint')}
            value={typed.sha256}
            maxLength={200}
            error={isWrong ? say('papers.check.hash.wrong') : undefined}
            onChange={(event) => {
              type({ ...typed, sha256: event.currentTarget.value });
            }}
          />
          <Button type="submit" loading={check.isPending} disabled={typed.number.trim() === ''}>
            {say('papers.check.do')}
          </Button>
        </Stack>
      </form>
      <div aria-live="polite">
        {check.data !== undefined && <Told of={check.data} number={check.variables.number} />}
        {check.error !== null && <NotTold error={check.error} number={check.variables.number} />}
      </div>
    </Stack>
  );
}

/** Unknown, of another region, or of a chain that is kept from the reader: the service does not say which. */
function NotTold({ error, number }: { readonly error: Error; readonly number: string }) {
  const say = useSay();
  if (!(error instanceof Refusal) || !error.isNowhere) return <Failed error={error} />;
  return <Text>{say('papers.check.unknown', { number })}</Text>;
}

function Told({ of, number }: { readonly of: ToldDocument; readonly number: string }) {
  const say = useSay();
  const first = useSayFirst();
  const { language } = useLanguage();
  const { equal, kind, agency, issuedAt, supersededBy, chainId } = of;
  return (
    <section aria-label={say('papers.check.told', { number })}>
      <Stack gap="sm" align="flex-start">
        <StateMark
          tone={equal ? 'good' : 'danger'}
          sign={equal ? IconCheck : IconAlertTriangle}
          word={say(equal ? 'papers.check.equal' : 'papers.check.differs')}
        />
        <Text>{say(equal ? 'papers.check.equal.text' : 'papers.check.differs.text')}</Text>
        {supersededBy !== null && (
          <StateMark tone="care" sign={IconAlertTriangle} word={say('documents.replaced', { number: supersededBy })} />
        )}
        <Pairs
          of={[
            [say('papers.check.number'), number],
            [say('papers.check.kind'), first([`papers.kind.${kind}`], kind)],
            [say('papers.check.agency'), first([`agency.${agency}`], agency)],
            [say('papers.check.issuedAt'), momentOf(issuedAt, language)],
          ]}
        />
        <TextLink className="actions" underline="always" to="/oversight/chains/$id" params={{ id: chainId }}>
          {say('papers.check.chain')}
        </TextLink>
      </Stack>
    </section>
  );
}
