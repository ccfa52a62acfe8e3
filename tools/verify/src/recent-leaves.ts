import { bearsMark, markBytes, mostSealed, type WalkedLink } from '#libs/seals';

/** The last links of a walk, as many as one seal can speak of. */
export class RecentLeaves {
  private readonly links: WalkedLink[] = [];

  add(link: WalkedLink): void {
    this.links.push(link);
    // Cut in large pieces, so that adding costs the same at any length.
    if (this.links.length >= 2 * mostSealed) this.links.splice(0, mostSealed);
  }

  /** The runs of entries up to the last one that bear other marks than these, in words, those left out that their links already name. */
  rewritten(marks: Buffer): string[] {
    const count = marks.length / markBytes;
    const links = this.links.slice(-count);
    const skipped = count - links.length;
    const runs: WalkedLink[][] = [];
    links.forEach((link, place) => {
      if (link.state !== 'sound' || bearsMark(link.leaf, marks, place + skipped)) return;
      const run = runs.at(-1);
      if (run?.at(-1)?.position === link.position - 1) run.push(link);
      else runs.push([link]);
    });
    return runs.map(wordsFor);
  }
}

function wordsFor(run: readonly WalkedLink[]): string {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return '';
  if (first === last) return `entry ${first.entryId} (position ${String(first.position)}) was`;
  return `entries ${first.entryId} to ${last.entryId} (positions ${String(first.position)} to ${String(last.position)}) were`;
}
