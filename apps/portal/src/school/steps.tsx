import { Button, Fieldset, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState, type ReactNode } from 'react';
import { Refusal } from '../api/call.js';
import { referrals, type Referral, type StepOfSchool, type StepsOfSchool } from '../api/school.js';
import { useUnsent } from '../shell/before-leaving.js';
import { useHeld } from '../shell/held.js';
import { Failed } from '../shell/failed.js';
import type { MessageId } from '../texts/spoken.js';
import { useSay } from '../texts/spoken.js';
import { useFilesAlong } from './files.js';
import { Line, Lines, OneOf } from './sections/field.js';
import { closingReasons, supportKinds } from './vocabularies.js';

interface Form<S extends StepOfSchool> {
  readonly record: Referral;
  readonly step: S;
  readonly title: MessageId;
  readonly button: MessageId;
  /** What is sent; `undefined` while something is missing. */
  readonly input: StepsOfSchool[S] | undefined;
  /** Words that are in no place but this page. */
  readonly typed?: string;
  readonly onDone?: () => void;
  readonly children?: ReactNode;
}

/** A step with its fields. What was typed stays until the service took it; sent again it has one effect. */
function StepForm<S extends StepOfSchool>({
  record,
  step,
  title,
  button,
  input,
  typed = '',
  onDone,
  children,
}: Form<S>) {
  const say = useSay();
  const queries = useQueryClient();
  const key = useRef(crypto.randomUUID());
  useUnsent(written(typed));
  const take = useMutation({
    mutationFn: (body: StepsOfSchool[S]) => referrals.take(record.id, step, body, { key: key.current }),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onDone?.();
    },
    onSettled: (_answer, error) => {
      if (error === null || error instanceof Refusal) key.current = crypto.randomUUID();
    },
  });
  return (
    <Fieldset legend={say(title)} className="actions">
      <Stack gap="md" align="stretch">
        {children}
        {take.error !== null && <Failed error={take.error} />}
        <Button
          w="fit-content"
          disabled={input === undefined}
          loading={take.isPending}
          onClick={() => {
            if (input !== undefined) take.mutate(input);
          }}
        >
          {say(button)}
        </Button>
      </Stack>
    </Fieldset>
  );
}

const written = (text: string): boolean => text.trim() !== '';

export function AnswerQuestion({ record, questionId }: { readonly record: Referral; readonly questionId: string }) {
  const [answer, setAnswer] = useHeld(`answer ${record.id} ${questionId}`, '');
  const { along, boxes } = useFilesAlong(record);
  return (
    <StepForm
      record={record}
      step="answerQuestion"
      title="answer.title"
      button="answer.send"
      typed={answer}
      input={written(answer) ? { questionId, answer, files: [...along] } : undefined}
      onDone={() => {
        setAnswer('');
      }}
    >
      <Lines
        label="answer.label"
        value={answer}
        onChange={(text = '') => {
          setAnswer(text);
        }}
      />
      {boxes}
    </StepForm>
  );
}

export function SendAgain({ record }: { readonly record: Referral }) {
  const [note, setNote] = useHeld(`resubmitted ${record.id}`, '');
  const { along, boxes } = useFilesAlong(record);
  return (
    <StepForm
      record={record}
      step="resubmit"
      title="resubmit.title"
      button="resubmit.send"
      typed={note}
      input={written(note) ? { note, files: [...along] } : undefined}
      onDone={() => {
        setNote('');
      }}
    >
      <Lines
        label="resubmit.label"
        value={note}
        onChange={(text = '') => {
          setNote(text);
        }}
      />
      {boxes}
    </StepForm>
  );
}

/** What becomes known after sending is added; nothing that was sent is changed. */
export function AddInformation({ record }: { readonly record: Referral }) {
  const [note, setNote] = useHeld(`added ${record.id}`, '');
  const { along, boxes } = useFilesAlong(record);
  const input = { ...(written(note) ? { note } : {}), ...(along.length > 0 ? { files: [...along] } : {}) };
  return (
    <StepForm
      record={record}
      step="amend"
      title="amend.title"
      button="amend.send"
      typed={note}
      input={Object.keys(input).length > 0 ? input : undefined}
      onDone={() => {
        setNote('');
      }}
    >
      <Lines
        label="amend.label"
        hint="amend.hint"
        value={note}
        onChange={(text = '') => {
          setNote(text);
        }}
      />
      {boxes}
    </StepForm>
  );
}

export function AskForSupport({ record }: { readonly record: Referral }) {
  const [needs, setNeeds] = useHeld(`needs ${record.id}`, '');
  return (
    <StepForm
      record={record}
      step="requestUrgentSupport"
      title="urgentSupport.title"
      button="urgentSupport.send"
      typed={needs}
      input={written(needs) ? { needs } : undefined}
      onDone={() => {
        setNeeds('');
      }}
    >
      <Lines
        label="urgentSupport.label"
        hint="urgentSupport.hint"
        value={needs}
        onChange={(text = '') => {
          setNeeds(text);
        }}
      />
    </StepForm>
  );
}

export function RecordSupport({ record }: { readonly record: Referral }) {
  const [kind, setKind] = useHeld<(typeof supportKinds)[number] | undefined>(`support ${record.id} kind`, undefined);
  const [heldOn, setHeldOn] = useHeld(`support ${record.id} day`, '');
  const [note, setNote] = useHeld(`support ${record.id}`, '');
  const complete = kind !== undefined && heldOn !== '' && written(note);
  return (
    <StepForm
      record={record}
      step="recordSchoolSupport"
      title="schoolSupport.title"
      button="schoolSupport.send"
      typed={note}
      input={complete ? { kind, heldOn, note } : undefined}
      onDone={() => {
        setKind(undefined);
        setHeldOn('');
        setNote('');
      }}
    >
      <OneOf label="schoolSupport.kind" prefix="support" of={supportKinds} value={kind} onChange={setKind} />
      <Line
        label="schoolSupport.heldOn"
        type="date"
        value={heldOn}
        onChange={(date = '') => {
          setHeldOn(date);
        }}
      />
      <Lines
        label="schoolSupport.note"
        value={note}
        onChange={(text = '') => {
          setNote(text);
        }}
      />
    </StepForm>
  );
}

export function CloseAtSchool({ record }: { readonly record: Referral }) {
  const [reason, setReason] = useState<(typeof closingReasons)[number]>();
  return (
    <StepForm
      record={record}
      step="closeAtSchool"
      title="close.title"
      button="close.send"
      input={reason === undefined ? {} : { withoutRehabilitation: reason }}
    >
      <OneOf
        label="close.reason"
        hint="close.reason.hint"
        prefix="close.reason"
        of={closingReasons}
        value={reason}
        onChange={setReason}
      />
    </StepForm>
  );
}
