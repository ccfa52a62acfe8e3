/** The number of a referral for people: `S-2026-000123`. The year is Almaty's (UTC+5). */
export function numberOf(now: Date, sequence: number): string {
  const year = new Date(now.getTime() + 5 * 3_600_000).getUTCFullYear();
  return `S-${year}-${String(sequence).padStart(6, '0')}`;
}
