import type { DataOf } from '#libs/documents';
import { known } from '../../procedure/investigation.parts.js';
import { headingOf, needed, referenceOf, type CaseFile } from './case-file.js';

/** The one document that names the child in full: it stays in the file of the case. */
export async function interviewProtocol(file: CaseFile): Promise<DataOf<'interview-protocol'>> {
  const { investigation, personal } = file;
  const interview = known(investigation.interviews, needed(file.about, 'interview'));
  const { id, startedAt, endedAt, status, room, approval, oneSitting, videoSha256 } = interview;
  const names = personal.interviewNames?.[id] ?? {};
  const [advice, ...said] = personal.writings.filter(({ kind, about }) => kind === 'interview' && about === id);
  return {
    ...{ ...headingOf(file), case: referenceOf(investigation), child: childByName(file) },
    interview: {
      ...{
        startedAt: needed(startedAt, 'interview-held'),
        endedAt: needed(endedAt, 'interview-held'),
        finished: status === 'held',
      },
      ...{ repeated: approval !== undefined, oneSitting: oneSitting ?? true },
      ...{ gaps: interview.gaps.length, breaks: interview.breaks.length },
      ...(room === undefined ? {} : { room }),
      participants: interview.participants.map((each) => {
        const name = names[each.id]?.name;
        return { role: each.role, ...(name === undefined ? {} : { name }) };
      }),
      ...(videoSha256 === undefined ? {} : { videoSha256 }),
      ...(advice === undefined ? {} : { advice: advice.text }),
      account: needed(said.at(-1), 'interview-account').text,
      log: (await file.questionsOf(id)).map(({ askedAt, question, answer, corrects }) => ({
        ...{ askedAt: new Date(askedAt).toISOString(), question, answer },
        correction: corrects != null,
      })),
    },
  };
}

function childByName({ investigation, personal }: CaseFile): DataOf<'interview-protocol'>['child'] {
  const { familyName, givenName, patronymic, bornOn } = personal.child;
  const name = [familyName, givenName, patronymic].filter((part) => part !== undefined).join(' ');
  const { ageBand, sex } = investigation.child;
  return { ...(name === '' ? {} : { name }), ...(bornOn === undefined ? {} : { bornOn }), ageBand, sex };
}
