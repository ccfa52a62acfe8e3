import { Button, Group, Stack } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, type ReactNode } from 'react';
import { Refusal, type Terms } from '../../api/call.js';
import { law } from '../../api/law.js';
import { Fetched } from '../../parts/fetched.js';
import { Failed } from '../../shell/failed.js';
import { useSay } from '../../texts/spoken.js';

interface DecideTerms<T> {
  readonly agency: string;
  /** How many decisions the person looked at. */
  readonly version: number;
  /** What would be decided; what was previewed counts for this alone. */
  readonly draft: object;
  readonly button: string;
  /** What looking at it first is called, where nothing moves. */
  readonly look?: string;
  readonly preview: () => Promise<T>;
  readonly shown: (effect: T) => ReactNode;
  readonly decide: (terms: Terms) => Promise<unknown>;
  readonly onDone: () => void;
  readonly onClose: () => void;
  /** The fields, given which of them was refused. */
  readonly children: (refused: (pointer: string) => boolean) => ReactNode;
}

/** A decision in two steps: what it would do is looked at first. A decision needs a recent second factor, which is asked for before anything is typed. */
export function Decide<T>(terms: DecideTerms<T>) {
  const { agency } = terms;
  const confirmed = useQuery({
    queryKey: ['step-up', agency],
    queryFn: async () => {
      await law.confirmed(agency);
      return true;
    },
    retry: false,
    gcTime: 0,
  });
  return <Fetched page={confirmed}>{() => <Form {...terms} />}</Fetched>;
}

function Form<T>({
  agency,
  version,
  draft,
  button,
  look: looking,
  preview,
  shown,
  decide,
  onDone,
  onClose,
  children,
}: DecideTerms<T>) {
  const say = useSay();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  // What was looked at holds for the decisions that there were then.
  const asked = JSON.stringify({ version, draft });
  const look = useMutation({ mutationFn: async () => ({ of: asked, effect: await preview() }) });
  const make = useMutation({
    mutationFn: () => decide({ version, key: key.current }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['law', agency] });
      onDone();
    },
    onError: (error) => {
      if (!(error instanceof Refusal)) return;
      key.current = crypto.randomUUID();
      if (error.changedMeanwhile) void queries.invalidateQueries({ queryKey: ['law', agency] });
    },
  });
  const seen = look.data?.of === asked ? look.data.effect : undefined;
  const error = make.error ?? look.error;
  const refused = error instanceof Refusal ? (error.problem.errors ?? []) : [];
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        make.reset();
        if (seen === undefined) look.mutate();
        else make.mutate();
      }}
    >
      <Stack gap="md" maw={760}>
        {children((pointer) => refused.some((each) => each.pointer === pointer))}
        {seen !== undefined && shown(seen)}
        {error !== null && <Failed error={error} />}
        <Group className="actions">
          <Button type="submit" loading={look.isPending || make.isPending}>
            {seen === undefined ? (looking ?? say('law.preview')) : button}
          </Button>
          <Button variant="default" onClick={onClose}>
            {say('form.close')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
