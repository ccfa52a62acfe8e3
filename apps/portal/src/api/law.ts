import { call, type Terms } from './call.js';
import type { components, operations } from './described/police.js';
import type { Answer } from './service.js';

type Named = components['schemas'];
/** What a decision would do to the deadlines that run: how many, of which kind and unit, from when to when. */
export type LawEffect = Named['LawEffect'];
export type DayDecision = Named['DayDecision'];
export type LengthDecision = Named['LengthDecision'];
export type LengthHistory = Answer<operations['LengthsController_read']>;
export type LengthPreview = Answer<operations['LengthsController_preview']>;
export type CitationDecision = Named['CitationDecision'];
export type CitedProvision = Named['CitedProvision'];
export type CitationHistory = Answer<operations['CitationsController_read']>;
export type CitationPreview = Answer<operations['CitationsController_preview']>;
export type Template = Named['DocumentTemplate'];
type Templates = Answer<operations['TemplateRoutes_list']>;
export type Length = Named['Length'];
export type Calendar = Answer<operations['DaysController_read']>;

export interface Day {
  readonly on: string;
  readonly is: 'rest' | 'working';
  readonly name: { readonly kk: string; readonly ru: string; readonly en: string };
  readonly decision: { readonly number: string; readonly on: string };
}
export interface LengthChange {
  readonly rule: string;
  readonly length: Length;
  readonly byUrgency?: { readonly immediate?: Length; readonly urgent?: Length };
  readonly extendableTo?: Length | 'given';
  readonly from: string;
}
export interface LengthBasis {
  readonly instrument: string;
  readonly article: string | null;
  readonly text: Day['name'];
}
export interface CitationChange {
  readonly provision: string;
  readonly today: CitedProvision['today'];
  readonly confirmed: boolean;
  readonly note?: Day['name'];
  readonly from: string;
}
/** The act by which it is cited so. */
export interface CitationAct {
  readonly instrument: string;
  readonly number: string;
  readonly on: string;
  readonly text: Day['name'];
}
export type DayPreview = Pick<Day, 'on' | 'is'> | { readonly withdraw: string };

const at = (agency: string, rest: string): string => `/api/${encodeURIComponent(agency)}/${rest}`;
const post = <T>(agency: string, rest: string, body: unknown, terms: Terms = {}): Promise<T> =>
  call<T>(at(agency, rest), { method: 'POST', body, ...terms });

/** The law as one agency applies it, and what its administrators decide about it. */
export const law = {
  days: (agency: string, year: number) => call<Calendar>(at(agency, `law/days?year=${String(year)}`)),
  previewDay: (agency: string, day: DayPreview) => post<LawEffect>(agency, 'law/days/preview', day),
  decideDay: (agency: string, day: Day, terms: Terms) => post(agency, 'law/days', day, terms),
  withdrawDay: (agency: string, id: string, reason: string, terms: Terms) =>
    post(agency, `law/days/${encodeURIComponent(id)}/withdraw`, { reason }, terms),
  lengths: (agency: string) => call<LengthHistory>(at(agency, 'law/lengths')),
  previewLength: (agency: string, change: LengthChange) => post<LengthPreview>(agency, 'law/lengths/preview', change),
  decideLength: (
    agency: string,
    change: LengthChange & { readonly running: boolean; readonly basis: LengthBasis },
    terms: Terms,
  ) => post(agency, 'law/lengths', change, terms),
  citations: (agency: string) => call<CitationHistory>(at(agency, 'law/citations')),
  previewCitation: (agency: string, change: CitationChange) =>
    post<CitationPreview>(agency, 'law/citations/preview', change),
  decideCitation: (agency: string, change: CitationChange & { readonly basis: CitationAct }, terms: Terms) =>
    post(agency, 'law/citations', change, terms),
  templates: (agency: string) => call<Templates>(at(agency, 'document-templates')),
  /** Where the sample of a template lies: a PDF with invented data. */
  sample: (agency: string, kind: string, language: string): string =>
    at(agency, `document-templates/${encodeURIComponent(kind)}/sample?language=${language}`),
  /** Nothing, where the second factor is recent enough to decide something; else it is refused. */
  confirmed: (agency: string) => call(at(agency, 'step-up')),
};
