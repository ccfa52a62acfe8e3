import type { AgeBand, BullyingKind, Language, Platform } from '#libs/contracts';
import { summaryOf } from '../summary.js';
import { isEmpty, isWhole, type ApplicationContent } from './content.js';

/** What may be known of an application without opening its words: codes and counts. */
export interface ApplicationSummary {
  readonly stated: boolean;
  readonly manner: readonly ('repeated' | 'public')[];
  readonly kinds: readonly BullyingKind[];
  readonly platforms: readonly Platform[];
  readonly resources: number;
  /** Rows in which something is missing, or whose link is none. */
  readonly resourcesUnfinished: number;
  readonly ageBand: AgeBand;
  readonly sex: 'female' | 'male' | 'unknown';
  readonly source: 'school' | 'parent' | 'child' | 'contact-centre-111';
  readonly language: Language | null;
  readonly exclusions: number;
}

export function applicationSummaryOf(content: ApplicationContent, now: Date): ApplicationSummary {
  const rows = (content.resources ?? []).filter((row) => !isEmpty(row));
  const whole = rows.filter(isWhole);
  const { ageBand, sex } = summaryOf(content.child === undefined ? {} : { child: content.child }, now);
  return {
    stated: (content.statement ?? '').trim() !== '',
    manner: content.manner ?? [],
    kinds: content.kinds ?? [],
    platforms: [...new Set(whole.flatMap(({ platform }) => platform ?? []))],
    resources: whole.length,
    resourcesUnfinished: rows.length - whole.length,
    ...{ ageBand, sex },
    source: content.applicant?.is ?? 'school',
    language: content.language ?? null,
    exclusions: content.exclusions?.length ?? 0,
  };
}
