import type { components, operations, paths } from './described/police.js';
import { serviceOf, told, type Answer } from './service.js';

type Named = components['schemas'];
export type Interview = Named['Interview'];
export type InterviewEntry = Named['InterviewEntry'];
export type InterviewGuide = Named['InterviewGuide'];
export type WordingHint = Named['WordingHint'];
export type GuideAge = Answer<operations['InterviewController_ages']>['items'][number]['age'];

const api = serviceOf<paths>();
const at = (id: string, interviewId: string) => ({ params: { path: { id, interviewId } } });

/** What an interviewer needs beside the steps. */
export const interviews = {
  /** Times, topics and types of what was asked; no word of it. */
  log: (id: string, interviewId: string) =>
    told(api.GET('/api/police/investigations/{id}/interviews/{interviewId}/log', at(id, interviewId))),
  /** The same with its words; journalled. */
  readLog: (id: string, interviewId: string, purpose: string) =>
    told(
      api.POST('/api/police/investigations/{id}/interviews/{interviewId}/read-log', {
        ...at(id, interviewId),
        body: { purpose },
      }),
    ),
  ages: () => told(api.GET('/api/police/interview-guide/ages')),
  guide: (age: GuideAge) => told(api.GET('/api/police/interview-guide', { params: { query: { age } } })),
  /** What in a wording may lead, press or blame; kept nowhere. */
  checkWording: (question: string) =>
    told(api.POST('/api/police/interview-guide/check-wording', { body: { question } })),
};
