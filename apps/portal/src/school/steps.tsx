import { useState } from 'react';
import type { Referral } from '../api/school.js';
import { useHeld } from '../shell/held.js';
import { useFilesAlong } from './files.js';
import { Line, Lines, OneOf } from './sections/field.js';
import { SafetyQuestions, type Safety } from './sections/safety-questions.js';
import { StepForm, written } from './step-form.js';
import { closingReasons, supportKinds } from './vocabularies.js';

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

const nothingSaid: Safety = {};

/** What becomes known after sending is added, also that the child is in danger now; nothing that was sent is changed. */
export function AddInformation({ record }: { readonly record: Referral }) {
  const [note, setNote] = useHeld(`added ${record.id}`, '');
  const [safety, setSafety] = useHeld(`added ${record.id} safety`, nothingSaid);
  const { along, boxes } = useFilesAlong(record);
  const { safeNow, signs = {} } = safety;
  const input = {
    ...(written(note) ? { note } : {}),
    ...(safeNow === undefined ? {} : { safeNow }),
    ...(Object.values(signs).includes(true) ? { signs } : {}),
    ...(along.length > 0 ? { files: [...along] } : {}),
  };
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
        setSafety(nothingSaid);
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
      <SafetyQuestions
        of={safety}
        hint="amend.safety.hint"
        onChange={(changed) => {
          setSafety({ ...safety, ...changed });
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
