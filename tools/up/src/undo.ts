/** Collects how to end what was started, and ends it in the opposite order. */
export class Undo {
  private readonly steps: ((force: boolean) => Promise<void> | void)[] = [];
  private running: Promise<void> | undefined;

  add(step: (force: boolean) => Promise<void> | void): void {
    this.steps.push(step);
  }

  /** A call with `force` hurries one that is under way. */
  async run(force = false): Promise<void> {
    if (force) await Promise.all(this.steps.map(async (step) => step(true)));
    this.running ??= this.inOrder();
    await this.running;
  }

  private async inOrder(): Promise<void> {
    for (let step = this.steps.at(-1); step !== undefined; step = this.steps.at(-1)) {
      await step(false);
      this.steps.pop();
    }
  }
}
