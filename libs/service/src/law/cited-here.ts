import type { Casework } from '#libs/casework';
import { registerInForce, type ProvisionCode } from '#libs/legal-basis';
import type { Texts } from '#libs/problems';

/** What an agency has that cites a provision. */
type CitingKind = 'document' | 'step' | 'measure' | 'check';
interface Citing {
  readonly kind: CitingKind;
  readonly code: string;
  readonly says: Texts;
  readonly basis: readonly ProvisionCode[];
}
interface Cited {
  readonly code: string;
  readonly says: Texts;
}

/** Everything of a service that cites provisions: what its module makes known here, the steps of its records, and the register's time limits. */
export class CitedHere {
  private readonly all: Citing[] = [];

  constructor(private readonly records: Casework['records']) {}

  add(kind: CitingKind, entries: readonly Omit<Citing, 'kind'>[]): void {
    this.all.push(...entries.map((each) => ({ kind, ...each })));
  }

  /** What cites a provision, each kind by itself. */
  by(
    provision: ProvisionCode,
  ): Readonly<Record<'documents' | 'timeLimits' | 'steps' | 'measures' | 'checks', Cited[]>> {
    const of = (kind: CitingKind): Cited[] =>
      this.all
        .filter((each) => each.kind === kind && each.basis.includes(provision))
        .map(({ code, says }) => ({ code, says }));
    const limits = Object.entries(registerInForce().timeLimits).filter(([, { basis }]) => basis === provision);
    return {
      documents: of('document'),
      timeLimits: limits.map(([code, { title }]) => ({ code, says: title })),
      steps: [...this.records.stepsOn(provision), ...of('step')],
      measures: of('measure'),
      checks: of('check'),
    };
  }
}
