import type { AgencyParts, Units } from '#libs/service';
import { unitIn } from './investigation.desk.js';

/** The unit that takes a region's reports. Where it has none, the first of all does and the alarm is raised: nobody must be without. */
export function unitFor(units: Units, metrics: AgencyParts['metrics'], region: string): string | null {
  const { unitId } = unitIn(units, region);
  if (unitId !== undefined) return unitId;
  metrics.alarms.inc({ code: 'region-without-police-unit' });
  return units.of('police')[0]?.id ?? null;
}
