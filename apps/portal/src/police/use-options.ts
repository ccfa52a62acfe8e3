import { useQuery } from '@tanstack/react-query';
import { investigations, type Investigation } from '../api/police.js';
import type { Option } from '../parts/form/form-context.js';
import { useLanguage, useSay, useSayFirst, useTexts } from '../texts/spoken.js';
import { dateOf } from '../texts/when.js';
import { useOfficers } from './use-officers.js';

type Options = (field: string, step: string) => readonly Option[] | undefined;

/** What can be chosen in the forms of a case's steps: what the case holds, and who works in the unit. */
export function useOptions(record: Investigation): Options {
  const say = useSay();
  const first = useSayFirst();
  const texts = useTexts();
  const { language } = useLanguage();
  const officers = useOfficers(record.unitId);
  const units = useQuery({ queryKey: ['units', 'police'], queryFn: investigations.units, staleTime: 60_000 });
  const value = (code: string): string => first([`value.${code}`], code);
  const platform = (code: string): string => first([`value.platform.${code}`, `value.${code}`], code);
  const on = (at: string): string => dateOf(at, language);

  const people = (role?: string): readonly Option[] =>
    (officers.data?.items ?? [])
      .filter(({ roles }) => role === undefined || roles.includes(role))
      .map(({ subject, name }) => ({ value: subject, label: name }));
  const evidence = (record.evidence ?? [])
    .filter(({ excluded }) => excluded === undefined)
    .map(({ id, exhibit, kind }) => ({ value: id, label: `№ ${exhibit} · ${value(kind)}` }));
  const accounts = (record.accounts ?? []).map(({ id, platform: where, belongsTo }, place) => ({
    value: id,
    label: `${say('people.account', { platform: platform(where), number: place + 1 })} · ${value(belongsTo)}`,
  }));
  const suspects = (record.suspects ?? []).map(({ id, relation }, place) => ({
    value: id,
    label: say('people.suspect', { number: place + 1, relation: value(relation) }),
  }));
  const requests = (record.dataRequests ?? []).map(({ id, kind, platform: where, orderedAt }) => ({
    value: id,
    label: `${platform(where)} · ${value(kind)} · ${on(orderedAt)}`,
  }));
  const examinations = (record.examinations ?? []).map(({ id, kind, orderedAt }) => ({
    value: id,
    label: `${value(kind)} · ${on(orderedAt)}`,
  }));
  const interviews = record.interviews ?? [];
  const participants = interviews.flatMap(({ participants: own }) => own);
  const taking = participants.map(({ id, role }) => ({ value: id, label: value(role) }));
  const protocols = new Map(
    (record.evidence ?? []).flatMap(({ protocol, exhibit }) =>
      protocol === null ? [] : [[protocol.id, `№ ${exhibit} · ${on(protocol.recordedAt)}`] as const],
    ),
  );

  const fields: Readonly<Record<string, () => readonly Option[]>> = {
    acquiredBy: () => people(),
    subject: () => people(),
    unitId: () => (units.data?.items ?? []).map(({ id, name }) => ({ value: id, label: texts(name) })),
    evidenceId: () => evidence,
    evidenceIds: () => evidence,
    parentId: () => evidence,
    originals: () => evidence,
    filmId: () => evidence,
    fileId: () =>
      (record.unregisteredFiles ?? []).map(({ fileId, mediaType, sha256, at }) => ({
        value: fileId,
        label: `${mediaType} · ${sha256.slice(0, 8)}… · ${on(at)}`,
      })),
    protocolId: () => [...protocols].map(([id, label]) => ({ value: id, label })),
    accountId: () => accounts,
    accountIds: () => accounts,
    attributionId: () =>
      (record.accounts ?? []).flatMap(({ platform: where, attributions }) =>
        attributions
          .filter(({ withdrawnAt }) => withdrawnAt === undefined)
          .map(({ id, at }) => ({ value: id, label: `${platform(where)} · ${on(at)}` })),
      ),
    attributeIds: () =>
      (record.attributes ?? []).map(({ id, kind, platform: where, belongsTo }) => ({
        value: id,
        label: `${value(kind)}${where === undefined ? '' : ` · ${platform(where)}`} · ${value(belongsTo)}`,
      })),
    conversationId: () =>
      (record.conversations ?? []).map(({ id, platform: where, recordedAt }) => ({
        value: id,
        label: `${platform(where)} · ${on(recordedAt)}`,
      })),
    suspectId: () => suspects,
    requestId: () => requests,
    requestIds: () => requests,
    examinationId: () => examinations,
    earlierId: () => examinations,
    interviewId: () =>
      interviews.map(({ id, advisedAt, status }) => ({
        value: id,
        label: `${first([`interview.${status}`], status)} · ${on(advisedAt)}`,
      })),
    present: () => taking,
    participantId: () => taking,
    suggestedBy: () => taking,
    measureId: () =>
      (record.measures ?? [])
        .filter(({ status }) => status === 'applied')
        .map(({ id, says, appliedAt }) => ({ value: id, label: `${texts(says)} · ${on(appliedAt)}` })),
    matchId: () =>
      (record.matches ?? []).map(({ id, foundAt, state }) => ({
        value: id,
        label: `${first([`match.${state}`], state)} · ${on(foundAt)}`,
      })),
    joinderId: () => (record.joinders ?? []).map(({ id, changedAt }) => ({ value: id, label: on(changedAt) })),
  };
  return (field, step) => {
    if (field === 'subjects') return people(step === 'addJuvenileInspector' ? 'juvenile-inspector' : 'investigator');
    return fields[field]?.();
  };
}
