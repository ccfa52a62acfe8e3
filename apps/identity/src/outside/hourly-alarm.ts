const hourMs = 3_600_000;

/** Says when something has failed for an hour without a break, and once in each hour after it. */
export class HourlyAlarm {
  private at: number | undefined;

  /** @returns whether somebody is to be told */
  failed(now = Date.now()): boolean {
    this.at ??= now + hourMs;
    if (now < this.at) return false;
    this.at = now + hourMs;
    return true;
  }

  over(): void {
    this.at = undefined;
  }
}
