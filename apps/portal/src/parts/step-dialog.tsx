import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { Refusal, type Terms } from '../api/call.js';
import { takeStep, type Schema } from '../api/steps.js';
import { Failed } from '../shell/failed.js';
import { useSay } from '../texts/spoken.js';
import { Fields } from './form/field.js';
import { FormContext, type Option } from './form/form-context.js';
import { asObject, missingIn, wholeToSend, type Input } from './form/input.js';

interface StepDialogTerms {
  readonly base: string;
  readonly record: { readonly id: string; readonly version: number };
  readonly step: string;
  readonly title: string;
  readonly basis: string;
  readonly schema: Schema;
  /** Fields for which an id is made. */
  readonly given: readonly string[];
  /** Fields that only machines fill in. */
  readonly hidden: readonly string[];
  /** Fields whose value the page knows. */
  readonly known?: Readonly<Record<string, unknown>>;
  /** How it is sent, where it is not a step of a record that is there. */
  readonly send?: (input: object, terms: Terms) => Promise<unknown>;
  readonly options: (field: string) => readonly Option[] | undefined;
  readonly typed: Input;
  readonly onType: (input: Input) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/**
 * The form of one step. What was typed stays until the service took it, also where the dialog is closed or the step refused; sent again after
 * a line that was down it has one effect. The version is the one that the person saw when the dialog opened.
 */
export function StepDialog(terms: StepDialogTerms) {
  const {
    base,
    record,
    step,
    title,
    basis,
    schema,
    given,
    hidden,
    known = {},
    options,
    typed,
    onType,
    onClose,
    onDone,
  } = terms;
  const send = terms.send ?? ((input: object, by: Terms) => takeStep(base, record.id, step, input, by));
  const say = useSay();
  const queries = useQueryClient();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const key = useRef(crypto.randomUUID());
  const [version, setVersion] = useState(record.version);
  const [missing, setMissing] = useState<readonly string[]>([]);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Closed before it leaves the page, it gives the focus back to where it was.
    return () => {
      shown?.close();
    };
  }, []);
  const asked = {
    ...schema,
    properties: without(schema.properties ?? {}, [...given, ...hidden, ...Object.keys(known)]),
  };
  const [ids] = useState(() => Object.fromEntries(given.map((name) => [name, crypto.randomUUID()])));
  const input = { ...asObject(typed), ...ids, ...known };
  const take = useMutation({
    mutationFn: () => send(wholeToSend(schema, input), { version, key: key.current }),
    onSuccess: async () => {
      // The next step begins on what this one made; where that cannot be fetched now, the page does not wait for it.
      await Promise.race([queries.invalidateQueries(), after(3_000)]);
      onDone();
    },
    onError: (error) => {
      if (!(error instanceof Refusal)) return;
      key.current = crypto.randomUUID();
      // The refusal says what was changed; who sends again has read it.
      if (error.changedMeanwhile) void queries.invalidateQueries();
    },
  });
  const changed = take.error instanceof Refusal && take.error.changedMeanwhile;
  const refused = take.error instanceof Refusal ? (take.error.problem.errors ?? []) : [];
  const errors = new Map([
    ...refused.map(({ pointer }) => [pointer, say('form.refused')] as const),
    ...missing.map((pointer) => [pointer, say('form.missing')] as const),
  ]);
  const check = (): void => {
    const empty = missingIn(schema, wholeToSend(schema, input));
    setMissing(empty);
    if (empty.length === 0) take.mutate();
  };
  return (
    <dialog ref={dialog} aria-labelledby={heading} className="step" onClose={onClose}>
      <form
        method="dialog"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <Stack gap="md">
          <Title order={2} size="h3" id={heading}>
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {say('steps.basis', { basis })}
          </Text>
          <FormContext value={{ step, options, errors }}>
            <Fields schema={asked} at="" value={typed} onChange={onType} />
          </FormContext>
          {missing.length > 0 && (
            <Text c="red" role="alert">
              {say('form.someMissing', { count: missing.length })}
            </Text>
          )}
          {take.error !== null && <Failed error={take.error} />}
          <Group>
            <Button
              type="submit"
              loading={take.isPending}
              onClick={() => {
                if (changed) setVersion(record.version);
              }}
            >
              {title}
            </Button>
            <Button variant="default" onClick={() => dialog.current?.close()}>
              {say('form.close')}
            </Button>
          </Group>
        </Stack>
      </form>
    </dialog>
  );
}

const after = (milliseconds: number): Promise<void> => new Promise((over) => setTimeout(over, milliseconds));

const without = <T,>(all: Readonly<Record<string, T>>, names: readonly string[]): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));
