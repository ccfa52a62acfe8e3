/** The number of a tip for officers: `T-2026-000123`. The year is Almaty's (UTC+5). */
export function tipNumber(now: Date, sequence: number): string {
  const year = new Date(now.getTime() + 5 * 3_600_000).getUTCFullYear();
  return `T-${year}-${String(sequence).padStart(6, '0')}`;
}
