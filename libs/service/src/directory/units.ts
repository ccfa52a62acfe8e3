import { readFileSync } from 'node:fs';
import { agencies, region } from '#libs/contracts';
import { locales } from '#libs/problems';
import { z } from 'zod';

const unit = z.object({
  id: z.uuid(),
  agency: z.enum(agencies),
  kind: z.string(),
  region,
  name: z.record(z.enum(locales), z.string()),
  parent: z.uuid().optional(),
});
export type Unit = z.infer<typeof unit>;

/** The directory of units: schools, police units, bureaux, centres. Jurisdiction follows from it. */
export class Units {
  private readonly byId: ReadonlyMap<string, Unit>;

  constructor(private readonly all: readonly Unit[]) {
    this.byId = new Map(all.map((each) => [each.id, each]));
  }

  /** Reads the directory; none given is an empty one. @throws when the file is not of that shape */
  static fromFile(file: string | undefined): Units {
    if (file === undefined) return new Units([]);
    const content: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return new Units(z.array(unit).parse(Array.isArray(content) ? content : (content as { units: unknown }).units));
  }

  find(id: string): Unit | undefined {
    return this.byId.get(id);
  }

  /** Units of an agency in a region, in the directory's order: the first is the one that takes what is not addressed more exactly. */
  of(agency: Unit['agency'], inRegion?: string, kind?: string): readonly Unit[] {
    return this.all.filter(
      (each) =>
        each.agency === agency &&
        (inRegion === undefined || each.region === inRegion) &&
        (kind === undefined || each.kind === kind),
    );
  }
}
